import { expect, test } from 'vitest'
import type { Holder } from '../../../entrypoints/content/occurrence-index.ts'
import { pageTerms, placeIn } from '../../../entrypoints/content/page-terms.ts'

const around = (whole: string, term: string) => {
  const start = whole.indexOf(term)
  const { before, text, after } = placeIn(whole, start, start + term.length, 0)
  return [before, text, after]
}

test('Latin words around a term are whole', () => {
  expect(
    around('Yesterday the gardeners welcomed the tea minister with a song of the harbour.', 'tea minister'),
  ).toEqual(['the gardeners welcomed the ', 'tea minister', ' with a song of the harbour.'])
  expect(around('The tea minister came.', 'tea minister')).toEqual(['The ', 'tea minister', ' came.'])
})

test('of Chinese there are twelve characters each side', () => {
  expect(
    around('昨夜江邊的茶會上有許多人朗讀了自己的詩，茶務大臣也在那裡聽到了很晚很晚才回家。', '茶務大臣'),
  ).toEqual(['有許多人朗讀了自己的詩，', '茶務大臣', '也在那裡聽到了很晚很晚才'])
})

test('there is a row for each spelling of a rendering, in the order of the page, its places counted over all spellings', () => {
  const glossOf = (text: string) => ({ gloss: { text, language: 'en' }, alternatives: [], conceptIds: ['a'] })
  const found = (text: string, term: string, gloss: string) => {
    const start = text.indexOf(term)
    const occurrence = { start, end: start + term.length, gloss: glossOf(gloss) }
    return { segment: { text, pieces: [] }, found: [occurrence], asked: 0, reading: 1 }
  }
  const own = [
    found('甲見總理。', '總理', 'premier'),
    found('總理來了。', '總理', 'prime minister'),
    found('总理又来。', '总理', 'premier'),
    found('見總理。', '總理', 'premier'),
  ]
  const all = pageTerms({ own, inner: [] } as unknown as Holder)
  let step = all.next()
  while (!step.done) step = all.next()
  const rows = step.value.map(({ text, gloss, count, places }) => [
    text,
    gloss.gloss.text,
    count,
    places.map(({ nth }) => nth),
  ])
  expect(rows).toEqual([
    ['總理', 'premier', 2, [0, 2]],
    ['總理', 'prime minister', 1, [0]],
    ['总理', 'premier', 1, [1]],
  ])
})
