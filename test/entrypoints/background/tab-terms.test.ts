import { expect, test } from 'vitest'
import { badgeText, sumTerms } from '../../../entrypoints/background/tab-terms.ts'
import type { Gloss } from '../../../glossary/model/occurrence.ts'

const gloss = (uid: string, text: string): Gloss => ({
  gloss: { text, language: 'en' },
  alternatives: [],
  conceptIds: [uid],
  claims: [],
})
const term = (text: string, uid: string, english: string, count: number) => ({
  text,
  gloss: gloss(uid, english),
  count,
  places: [{ nth: 0, before: '', text, after: '' }],
})

test('frames add up by concept and gloss, in either script, most frequent first', () => {
  const top = [term('国务院', 'a', 'State Council', 1), term('總理', 'b', 'premier', 2)]
  const inner = [term('國務院', 'a', 'State Council', 3), term('总理', 'b', 'prime minister', 1)]
  expect(sumTerms([top, inner]).map((t) => [t.text, t.gloss.gloss.text, t.count])).toEqual([
    ['国务院', 'State Council', 4],
    ['總理', 'premier', 2],
    ['总理', 'prime minister', 1],
  ])
  expect(sumTerms([top, inner])[0]!.places.map((place) => place.text)).toEqual(['国务院', '國務院'])
  expect(top[0]!.count).toBe(1)
})

test('the badge counts distinct terms', () => {
  expect(badgeText([])).toBe('')
  expect(badgeText([term('总理', 'b', 'premier', 7)])).toBe('1')
  expect(badgeText(Array.from({ length: 1000 }, (_, i) => term('甲', `${i}`, 'A', 1)))).toBe('999+')
})
