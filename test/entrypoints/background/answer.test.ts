import { expect, test } from 'vitest'
import { answer } from '../../../entrypoints/background/answer.ts'
import type { Matcher } from '../../../glossary/annotate.ts'
import type { Gloss } from '../../../glossary/model/occurrence.ts'

const named = (text: string): Gloss => ({
  gloss: { text, language: 'en' },
  alternatives: [],
  conceptIds: [text],
  claims: [],
})
const glosses = new Map([
  ['甲', named('A')],
  ['乙', named('B')],
])

/** Finds every 甲 and 乙. */
const matcher = (languages: string[]): Matcher => ({
  languages,
  annotate: (text) =>
    [...text.matchAll(/[甲乙]/g)].map((m) => ({
      start: m.index,
      end: m.index + 1,
      gloss: glosses.get(m[0])!,
    })),
  read: async () => {},
})
const request = (...segments: { text: string; language?: string }[]) =>
  ({ v: 1, kind: 'annotate', id: 7, segments }) as const
const scripts = { script: 'hans', pageScript: undefined } as const

test('an equal gloss is sent once', async () => {
  const made = await answer(
    matcher(['zh-Hans']),
    5,
    request({ text: '丙甲乙' }, { text: '丙' }, { text: '甲' }),
    scripts,
  )
  expect(made).toMatchObject({ kind: 'annotated', id: 7, revision: 5 })
  expect(made.glosses.map((g) => g.gloss.text)).toEqual(['A', 'B'])
  expect([...made.spans]).toEqual([0, 1, 2, 0, 0, 2, 3, 1, 2, 0, 1, 0])
})

test('Japanese and Korean are left alone unless a glossary has them', async () => {
  const segments = request(
    { text: '甲', language: 'ja' },
    { text: '乙', language: 'ko-KR' },
    { text: '甲', language: 'en' },
  )
  const spansFor = async (...languages: string[]) => [
    ...(await answer(matcher(languages), 1, segments, scripts)).spans,
  ]
  expect(await spansFor('zh-Hans', 'en')).toEqual([2, 0, 1, 0])
  expect(await spansFor('zh-Hans', 'ja')).toEqual([0, 0, 1, 0, 2, 0, 1, 0])
})

test('terms in Chinese text alone, or in other text alone', async () => {
  const both: Matcher = {
    ...matcher(['zh-Hans', 'en']),
    annotate: (text) =>
      [...text.matchAll(/甲|tea/g)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        gloss: named(m[0]),
      })),
  }
  const shown = async (marked: 'both' | 'zh' | 'en') =>
    (await answer(both, 1, request({ text: '甲 tea' }, { text: 'tea' }), scripts, marked)).glosses.map(
      ({ gloss }) => gloss.text,
    )
  expect(await shown('both')).toEqual(['甲', 'tea', 'tea'])
  expect(await shown('zh')).toEqual(['甲'])
  expect(await shown('en')).toEqual(['tea', 'tea'])
})
