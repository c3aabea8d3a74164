import { describe, expect, test } from 'vitest'
import { readFile, unreadable } from '../../../glossary/exchange/read.ts'

const read = (text: string) => readFile(new TextEncoder().encode(text), 'a.csv')
const terms = (text: string) =>
  read(text).concepts.map((c) =>
    Object.fromEntries(c.sections.map((s) => [s.language, s.terms.map((t) => t.text)])),
  )
const told = (text: string) =>
  read(text).problems.map((p) => [p.severity, p.code, p.place.line, p.place.column])

describe('a value that is not known stays with its row', () => {
  test('status', () => {
    const { concepts } = read('zh,en,status\n甲,a,unheard of\n')
    expect(concepts[0]!.sections[1]!.terms[0]).toMatchObject({
      status: 'preferred',
      extra: { status: ['unheard of'] },
    })
    expect(told('zh,en,status\n甲,a,unheard of\n')).toEqual([['warning', 'bad-status', 2, 3]])
  })
  test('kind', () => {
    expect(read('zh,en,kind\n甲,a,thing\n').concepts[0]!.extra).toEqual({ kind: ['thing'] })
    expect(told('zh,en,kind\n甲,a,thing\n')).toEqual([['warning', 'bad-kind', 2, 3]])
  })
})

test('two languages in one alphabet stay two', () => {
  const rows =
    'source,target\nprime minister,premier ministre\nthe council of state,conseil d’État\nsigning,signature\n'
  expect(terms(rows)[0]).toEqual({ en: ['prime minister'], und: ['premier ministre'] })
  expect(terms(rows.replace('source,target', 'target,source'))[0]).toEqual({
    en: ['prime minister'],
    und: ['premier ministre'],
  })
})

test('a field may speak of one language', () => {
  const { concepts } = read(
    'Term [en],Term [zh-Hans],Description [en],Status [zh-Hans],Part of Speech [en]\nchair,主席,a post,deprecated,noun\n',
  )
  const [en, zh] = concepts[0]!.sections
  expect(en).toMatchObject({
    definition: [{ text: 'a post' }],
    terms: [{ text: 'chair', partOfSpeech: 'noun', status: 'preferred' }],
  })
  expect(zh).toMatchObject({ language: 'zh-Hans', terms: [{ text: '主席', status: 'deprecated' }] })
})

describe('what separates', () => {
  test.each([',', ';', '\t', '|', '，', '；'])('%j', (d) => {
    const rows = [
      ['zh', 'en'],
      ['国务委员长', 'president of the State Affairs'],
      ['主席', 'chairman'],
    ]
    expect(terms(rows.map((r) => r.join(d)).join('\n'))).toEqual([
      { zh: ['国务委员长'], en: ['president of the State Affairs'] },
      { zh: ['主席'], en: ['chairman'] },
    ])
  })
  test('sep= and quoted line breaks; lines are those of the file', () => {
    const text = 'sep=;\r\nzh;en;note\r\n甲;a;"one\r\ntwo"\r\n乙;;\r\n丙;c;;x\r\n'
    expect(terms(text)).toHaveLength(3)
    expect(told(text)).toEqual([['warning', 'too-many-cells', 6, 4]])
  })
  test('CR alone ends lines', () => expect(terms('zh,en\r甲,a\r乙,b\r')).toHaveLength(2))
  test('quotes are characters in TSV', () => {
    expect(terms('zh\ten\n甲\t"a\n乙\tb" x\n')).toEqual([
      { zh: ['甲'], en: ['"a'] },
      { zh: ['乙'], en: ['b" x'] },
    ])
  })
})

describe('how it is read can be corrected', () => {
  const bytes = new TextEncoder().encode('a / x\nb / y\n')
  test('columns, rows to skip and delimiter', () => {
    expect(unreadable(readFile(bytes, 'a.txt'))?.code).toBe('no-columns')
    const { concepts, table } = readFile(bytes, 'a.txt', {
      delimiter: '/',
      skip: 1,
      columns: [
        { language: 'en', raw: 'en' },
        { language: 'fr', raw: 'fr' },
      ],
    })
    expect(concepts.map((c) => c.sections.map((s) => s.terms[0]!.text))).toEqual([['b', 'y']])
    expect(table).toMatchObject({ delimiter: '/', header: ['a ', ' x'], rows: [['b ', ' y']] })
  })
})

describe('several terms in a cell', () => {
  const rows = '中文,en\n主機檔案；檔案,a\n甲；乙,b\n丙；丁,c\n'
  test('by | and by the mark that the file uses', () => {
    expect(terms(rows)[0]).toEqual({ zh: ['主機檔案', '檔案'], en: ['a'] })
    expect(read(rows).table?.alternatives).toBe('；')
    expect(terms('zh,en\n甲|乙,a\\|b\n')).toEqual([{ zh: ['甲', '乙'], en: ['a|b'] }])
  })
  test('not where the person says so, nor for one mark in a long file', () => {
    const { concepts } = readFile(new TextEncoder().encode(rows), 'a', { alternatives: '' })
    expect(concepts[0]!.sections[0]!.terms).toHaveLength(1)
    expect(terms(`zh,en\n甲；乙,a\n${'丙,c\n'.repeat(400)}`)[0]).toEqual({ zh: ['甲；乙'], en: ['a'] })
  })
})
