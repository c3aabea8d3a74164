import { expect, it } from 'vitest'
import { longerAround } from '../../../entrypoints/content/tooltip/longer.ts'

const around = (text: string, term: string) => {
  const start = text.indexOf(term)
  return longerAround(text, start, start + term.length)
}

it.each([
  ['two Han characters each side', '昨夜國務委員長在江邊', '國務委員長', '昨夜國務委員長在江'],
  ['up to a mark', '昨夜，國務委員長在，江邊', '國務委員長', '國務委員長在'],
  ['a word each side', 'the old premier of tea', 'premier', 'old premier of'],
  ['the marks where nothing else stands', '（國務委員長）', '國務委員長', '（國務委員長）'],
])('takes %s', (_, text, term, longer) => {
  expect(around(text, term)).toBe(longer)
})

it('finds nothing around a term that stands alone', () => {
  expect(around('國務委員長', '國務委員長')).toBeUndefined()
})
