import { expect, test } from 'vitest'
import { placeBeside } from '../../../entrypoints/content/tooltip/place.ts'

const view = { width: 800, height: 600 }
const size = { width: 300, height: 100 }

test('below the line where there is room, else above, never over the term', () => {
  expect(placeBeside({ left: 10, top: 100, bottom: 120 }, size, view).top).toBeGreaterThanOrEqual(120)
  const above = placeBeside({ left: 10, top: 550, bottom: 570 }, size, view)
  expect(above.top + 100).toBeLessThanOrEqual(550)
})

test('inside the window', () => {
  const { left } = placeBeside({ left: 790, top: 100, bottom: 120 }, size, view)
  expect(left + 300).toBeLessThanOrEqual(800)
})
