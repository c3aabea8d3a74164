import { expect, test } from 'vitest'
import { type Box, onTheWay, placeAt, placeBeside } from '../../../entrypoints/content/tooltip/place.ts'
import { wholeOf } from '../../../entrypoints/content/tooltip/term-at.ts'

const view = { width: 800, height: 600 }
const size = { width: 300, height: 100 }
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const at = (line: Box, whole = line, vertical = false) => placeBeside({ line, whole, vertical }, size, view)

test('below the line where there is room, else above, never over the term', () => {
  expect(at(box(10, 100, 60, 20)).top).toBeGreaterThanOrEqual(120)
  const above = at(box(10, 550, 60, 20))
  expect(above.top + 100).toBeLessThanOrEqual(550)
})

test('inside the window', () => {
  const { left } = at(box(790, 100, 9, 20))
  expect(left + 300).toBeLessThanOrEqual(800)
})

test('over no line of a term that goes on in the next', () => {
  const whole = box(10, 100, 700, 45)
  expect(at(box(600, 100, 110, 20), whole).top).toBeGreaterThanOrEqual(145)
})

test('beside a vertical line, on either side of it', () => {
  const right = at(box(100, 50, 20, 200), undefined, true)
  expect(right.left).toBeGreaterThanOrEqual(120)
  expect(right.top).toBe(50)
  const left = at(box(700, 450, 20, 140), undefined, true)
  expect(left.left + 300).toBeLessThanOrEqual(700)
  expect(left.top + 100).toBeLessThanOrEqual(600)
})

test('beside a term that leaves no room below it or above it', () => {
  const line = box(40, 280, 20, 20)
  const { left } = at(line, box(40, 20, 20, 560))
  expect(left).toBeGreaterThanOrEqual(60)
})

test('over its other lines alone, where no side has room', () => {
  const line = box(40, 280, 700, 20)
  const { top, maxHeight } = at(line, box(40, 20, 700, 560))
  expect(top).toBe(306)
  expect(maxHeight).toBeGreaterThanOrEqual(100)
})

const lines = (...tops: number[]) => tops.map((top) => box(40, top, 70, 20))

test('a term’s whole is all its lines, whichever is pointed at', () => {
  const all = lines(100, 124, 148, 172, 196)
  for (const line of all) expect(wholeOf(all, line, false)).toEqual(box(40, 100, 70, 116))
})

test('what of it stands in another column is left out', () => {
  const near = lines(500, 524)
  const all = [...near, box(400, 40, 70, 20)]
  expect(wholeOf(all, near[0]!, false)).toEqual(box(40, 500, 70, 44))
})

test('vertical lines follow each other sideways', () => {
  const all = [box(200, 40, 20, 90), box(170, 40, 20, 90), box(140, 40, 20, 90), box(20, 300, 20, 90)]
  expect(wholeOf(all, all[0]!, true)).toEqual(box(140, 40, 80, 90))
})

test.each([
  ['below', box(100, 100, 50, 20), box(80, 126, 300, 100), { x: 120, y: 123 }],
  ['above', box(100, 300, 50, 20), box(80, 190, 300, 104), { x: 120, y: 297 }],
  ['to the right', box(100, 100, 20, 200), box(126, 100, 300, 100), { x: 123, y: 150 }],
  ['to the left', box(500, 100, 20, 200), box(190, 100, 304, 100), { x: 497, y: 150 }],
])('the way to a tooltip %s is no leaving', (_, term, tip, point) => {
  expect(onTheWay(point, term, tip)).toBe(true)
  expect(onTheWay({ x: 10, y: 590 }, term, tip)).toBe(false)
})

test('dragged out of the window it stays in it', () => {
  expect(placeAt({ left: -50, top: 900 }, size, view)).toEqual({ left: 4, top: 496 })
})
