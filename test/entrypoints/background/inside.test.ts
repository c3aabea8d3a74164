import { expect, it } from 'vitest'
import { termsInside } from '../../../entrypoints/background/inside.ts'
import type { Gloss } from '../../../glossary/model/occurrence.ts'

/** Finds the words, the longest first, as a background that knows no others. */
const knowing =
  (...words: string[]): Parameters<typeof termsInside>[0] =>
  async (segments) => {
    const glosses = words.map(
      (word): Gloss => ({
        gloss: { text: word, language: 'en' },
        alternatives: [],
        conceptIds: [],
        claims: [],
      }),
    )
    const spans = segments.flatMap(({ text }, s) =>
      words.flatMap((word, w) =>
        text.includes(word) ? [s, text.indexOf(word), text.indexOf(word) + word.length, w] : [],
      ),
    )
    return { spans: Int32Array.from(spans), glosses }
  }
const inside = async (text: string, ...words: string[]) =>
  (await termsInside(knowing(...words), text, undefined)).map((part) => [part.start, part.text])

it('finds what stands at the beginning, in the middle and at the end', async () => {
  expect(await inside('茶園管理委員會會議', '茶園管理委員會', '會議')).toEqual([
    [0, '茶園管理委員會'],
    [7, '會議'],
  ])
  expect(await inside('meeting of the Tea Garden Board', 'Tea Garden')).toEqual([[15, 'Tea Garden']])
})

it('takes nothing that only the cut has made', async () => {
  expect(await inside('茶務委員長', '茶務委員')).toEqual([])
  // A word is cut at its own edge.
  expect(await inside('Tea Board Chair', 'Tea Board')).toEqual([[0, 'Tea Board']])
})

it('gives the longer of two that overlap, once', async () => {
  expect(await inside('大茶園會的會議', '茶園會', '茶園')).toEqual([[1, '茶園會']])
})

it('asks nothing of a term too short to hold another', async () => {
  expect(await inside('茶會', '茶')).toEqual([])
})
