import { describe, expect, test } from 'vitest'
import { isMenu, linkEdges, splitBefore } from '../../../entrypoints/content/page-links.ts'
import type { Piece, Segment } from '../../../entrypoints/content/segment.ts'

/** Text in square brackets is a link of its own. */
function segment(written: string): Segment {
  const pieces: Piece[] = []
  let text = ''
  for (const [, linked, plain] of written.matchAll(/\[([^\]]*)\]|([^[]+)/g)) {
    const link = linked === undefined ? {} : { link: {} as Element }
    pieces.push({ node: {} as Text, start: text.length, ...link })
    text += linked ?? plain
  }
  return { text, pieces, block: {} as Element }
}
const texts = (written: string, menu = false) => {
  const one = segment(written)
  const { spaced, touching } = linkEdges(one)
  return splitBefore(one, menu ? [...touching, ...spaced] : spaced).map(({ text }) => text.trim())
}

describe('links that follow one another', () => {
  test.each([
    ['with nothing between are one text', '[甲][乙]丙', ['甲乙丙']],
    ['with white space between are their own', '話題 [甲] [乙] 丙', ['話題 甲', '乙 丙']],
    ['with text between are one text', '[甲]和[乙]', ['甲和乙']],
  ])('%s', (_, written, expected) => {
    expect(texts(written)).toEqual(expected)
  })

  test('in a menu each is its own, in the order of the text', () => {
    expect(texts('[甲][乙] [丙]', true)).toEqual(['甲', '乙', '丙'])
  })

  test('pieces lead back to their nodes after a cut', () => {
    const one = segment('[甲甲] [乙]')
    const [, second] = splitBefore(one, linkEdges(one).spaced)
    expect(second!.pieces).toEqual([{ ...one.pieces[2]!, start: 0 }])
  })
})

describe('a menu', () => {
  test.each([
    [true, ['[甲甲甲]乙']],
    // Two thirds are not over two thirds.
    [false, ['[甲甲]乙']],
    [false, ['[甲][乙]', '一段長長的話']],
    [true, ['[甲][乙]', '[丙][丁]', '和']],
  ])('%s: %j', (expected, written) => {
    expect(isMenu(written.map(segment))).toBe(expected)
  })
})
