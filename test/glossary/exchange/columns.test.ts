import { describe, expect, test } from 'vitest'
import { type Column, headerKey } from '../../../glossary/exchange/columns.ts'
import type { ReadOptions } from '../../../glossary/exchange/contents.ts'
import { readFile } from '../../../glossary/exchange/read.ts'
import type { Concept } from '../../../glossary/model/schema.ts'

const read = (text: string, options: ReadOptions<Concept[]> = {}) =>
  readFile(new TextEncoder().encode(text), 'a.csv', options)
const shown = (text: string, options: ReadOptions<Concept[]> = {}) =>
  read(text, options).concepts.map(({ sections }) =>
    sections
      .map(({ language, terms }) => `${language} ${terms.map(({ text }) => text).join('|')}`)
      .join(' = '),
  )

describe('what the person said of a header', () => {
  const said: Column[] = [{ language: 'zh-Hans', raw: '' }, undefined, { language: 'en', raw: '' }]
  // As storage gives it back.
  const remembered = JSON.parse(JSON.stringify({ [headerKey(['Foo', ' Bar ', 'Baz', ''])]: said }))

  test('is said of the next file with it, above the guess and below a title', () => {
    for (const text of ['foo,bar,baz\n甲,乙,丙\n', 'Terms of the year\nFoo,*bar,BAZ\n甲,乙,丙\n']) {
      expect(shown(text, { remembered })).toEqual(['zh-Hans 甲 = en 丙'])
      expect(read(text, { remembered }).table).toMatchObject({ columns: said, remembered: true })
    }
  })
  test('does not count for another header, nor against what is said now', () => {
    expect(shown('foo,bar\n甲,a\n乙,b\n', { remembered })[1]).toBe('zh-Hans 甲 = en a')
    const columns: Column[] = [undefined, { language: 'zh-Hant', raw: '' }, { language: 'en', raw: '' }]
    const now = { remembered, columns, skip: 1 }
    expect(shown('foo,bar,baz\n甲,乙,丙\n', now)).toEqual(['zh-Hant 乙 = en 丙'])
    expect(read('foo,bar,baz\n甲,乙,丙\n', now).table?.remembered).toBeUndefined()
  })
})

describe('the person says which row is the header', () => {
  test('a later one', () => {
    expect(shown('zh,en\nja,ko\n甲,乙\n', { skip: 2 })).toEqual(['ja 甲 = ko 乙'])
  })
  test('none', () => {
    expect(shown('主席,chairman\n总理,premier\n', { skip: 0 })).toEqual([
      'zh-Hans 主席 = en chairman',
      'zh-Hans 总理 = en premier',
    ])
  })
})
