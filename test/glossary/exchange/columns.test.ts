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

describe('a first row of terms is no header', () => {
  test.each([
    '聖彼得堡,St. Petersburg',
    '八號風球,No. 8 signal',
    '日本,Japan',
    '越南,Vietnam',
    '台湾,Taiwan',
    '英文,English',
    '印度尼西亚,Indonesia',
    '朝鲜,DPRK',
    '德,virtue',
    '它,it',
  ])('%s', (first) => {
    const swapped = first.split(',').reverse().join(',')
    const rest = ['主席,chairman', '总理,premier', '国务院,State Council']
    expect(shown([first, ...rest].join('\n'))).toHaveLength(4)
    const turned = rest.map((row) => row.split(',').reverse().join(','))
    expect(shown([swapped, ...turned].join('\n'))).toHaveLength(4)
  })
  test.each([
    '日本語,English',
    '中文,英文',
    'cn,tw',
    'Indonesia,English',
    '词条,English',
    'Term,China',
    'key,it',
  ])('%s is one', (header) => {
    const [first] = header.split(',')
    const cells = /日|中|词/.test(first!) ? ['主席', 'chairman'] : ['主席', '主席']
    if (first === 'Term') cells[0] = 'chairman'
    if (first === 'Indonesia') cells[0] = 'ketua'
    if (first === 'Indonesia') cells[1] = 'chairman'
    if (first === 'key') cells[1] = 'presidente'
    expect(shown(`${header}\n${cells.join(',')}\n`)).toHaveLength(1)
  })
})

test('more cells than the header: the row stays, with what is beyond as a further field', () => {
  const { concepts, problems, leftOut } = read('zh,en\n主席,chairman, of it,too\n总理,premier\n')
  expect(concepts.map(({ extra }) => extra)).toEqual([{ 'column 3': ['of it'], 'column 4': ['too'] }, {}])
  expect(problems).toMatchObject([
    { severity: 'warning', code: 'too-many-cells', place: { line: 2, column: 3 }, detail: ' of it' },
  ])
  expect(leftOut).toBe(0)
})

test('rows left out are counted apart from what is wrong otherwise', () => {
  const { concepts, leftOut } = read('zh,en,status\n主席,chairman,odd\n,,x\n总理,premier,\n')
  expect([concepts.length, leftOut]).toEqual([2, 1])
})

test('the person’s word on the columns of UTX', () => {
  const text = '#UTX 1.11; zh-CN/en-US; 2024;\n#src\ttgt\thint\n主席\tchairman\tin a state\n'
  const columns: Column[] = [{ language: 'zh-Hant', raw: '' }, { language: 'en', raw: '' }, { field: 'note' }]
  expect(shown(text, { columns })).toEqual(['zh-Hant 主席 = en chairman'])
  expect(read(text, { columns }).concepts[0]!.note).toEqual([{ text: 'in a state' }])
})

test('a header said again is no entry', () => {
  expect(shown('中文,英文\n主席,chairman\n\ufeff中文,英文\n总理,premier\n')).toEqual([
    'zh 主席 = en chairman',
    'zh 总理 = en premier',
  ])
})

test('rows that only their alphabets tell apart have no separator, and stay so when that is said', () => {
  const text = '主席  chairman\n总理  premier\n'
  const { table } = read(text)
  expect(table?.delimiter).toBe('')
  expect(shown(text, { delimiter: '' })).toEqual(shown(text))
})
