import { expect, test } from 'vitest'
import { placeIn } from '../../../entrypoints/content/page-terms.ts'

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
