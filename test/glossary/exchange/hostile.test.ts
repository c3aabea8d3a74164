import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile, unreadable } from '../../../glossary/exchange/read.ts'

/**
 * Files made to take for ever, or all memory: each comes to its end and says what is wrong, and what is sound beside it is read. What
 * took the square of its length does not end within the test's limit here.
 */
const MB = 1 << 20
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (file: string | Uint8Array) => readFile(typeof file === 'string' ? bytes(file) : file, 'x')
const terms = (file: string | Uint8Array) =>
  read(file).concepts.map(({ sections }) => sections.map(({ terms }) => terms[0]!.text).join(' = '))
const codes = (file: string | Uint8Array) => read(file).problems.map(({ code }) => code)
const entry = (inner: string) => `<termEntry>${inner}</termEntry>`
const section = (inner: string, tag = 'en') => `<langSet xml:lang="${tag}">${inner}</langSet>`
const term = (text: string) => `<tig><term>${text}</term></tig>`
const tbx = (...entries: string[]) => `<martif><text><body>${entries.join('')}</body></text></martif>`

describe('delimited text', () => {
  test.each([
    ['10 MB in one line, without a delimiter', 'x'.repeat(10 * MB), 'no-columns'],
    ['ten million cells in one line', 'a,'.repeat(5 * MB), 'too-wide'],
    [
      'more columns than any table',
      `${Array.from({ length: 2000 }, (_, i) => `c${i}`).join(',')}\n`,
      'too-wide',
    ],
    ['blank lines alone', '\n'.repeat(MB), 'empty-file'],
    ['comments alone', '#a\n'.repeat(100_000), 'empty-file'],
    ['a header of brackets', `${'('.repeat(100_000)},b\n甲,a\n`, 'no-languages'],
  ])('%s', (_, text, code) => {
    expect(unreadable(read(text))?.code).toBe(code)
  })
  test('a cell of 10 MB: it is told and left out, what stands beside it is read', () => {
    const text = `zh,en\n国,${'x'.repeat(10 * MB)}\n总理,premier\n`
    expect(terms(text)).toEqual(['国', '总理 = premier'])
    expect(read(text).problems).toMatchObject([{ code: 'too-long', place: { line: 2 } }])
  })
  test('quotes that are never closed, in every row', () => {
    const text = `zh,en\n${'国,"state\n'.repeat(50_000)}`
    expect(read(text).concepts).toHaveLength(50_000)
  })
  test('one open quote loses no row', () => {
    const text = `zh,en\n国务院,"State Council\n总理,premier\n`
    expect(terms(text)).toEqual(['国务院 = State Council', '总理 = premier'])
    expect(read(text).problems).toMatchObject([{ code: 'unclosed-quote', place: { line: 2 } }])
  })
  test('nor where a later row has quotes of its own', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `第${i}条,article ${i}`)
    const text = ['zh,en', '国务院,"State Council', ...rows, '总理,"premier, head"', ...rows].join('\n')
    expect(terms(text)).toHaveLength(82)
    expect(read(text).problems).toMatchObject([{ code: 'unclosed-quote', place: { line: 2 } }])
  })
  test('a note of several lines is one, whatever is quoted in it', () => {
    const text = 'zh,en,note\n总理,premier,"He said ""yes"", then\nno, and\nagain, yes"\n'
    expect(terms(text)).toEqual(['总理 = premier'])
  })
  test('words behind a closing quote lose no row', () => {
    const text = 'zh,en\n国务院,"State" Council\n总理,"premier, head"\n部长,"min""ister"\n'
    expect(terms(text)).toEqual(['国务院 = State Council', '总理 = premier, head', '部长 = min"ister'])
    expect(read(text).problems).toMatchObject([{ code: 'unclosed-quote', place: { line: 2 } }])
  })
  test('a mark of byte order in the middle of a file', () => {
    expect(terms('\ufeff\ufeffzh,en\n\ufeff国务\ufeff院,State Council\n')).toEqual(['国务院 = State Council'])
  })
  test('days as people and spreadsheets write them', () => {
    const rows = ['2021/2/1', '2021.02', '2021年2月1日', '44228', '2021-02-01 00:00:00', '2021年'].map(
      (day) => `国,state,${day}`,
    )
    const { concepts, problems } = read(`zh,en,valid_from\n${rows.join('\n')}\n`)
    expect(problems).toEqual([])
    expect(concepts.map(({ sections }) => sections[1]!.terms[0]!.validFrom)).toEqual([
      '2021-02-01',
      '2021-02',
      '2021-02-01',
      '2021-02-01',
      '2021-02-01',
      '2021',
    ])
  })
  test('what nobody can see is left out and told', () => {
    const text = 'zh,en\n国务\u0007院,State\u0000 Council\n总理,premier\n'
    expect(terms(text)[0]).toBe('国务院 = State Council')
    expect(read(text).problems).toMatchObject([
      { code: 'control-characters', place: { line: 2 }, detail: 'U+0007 U+0000' },
    ])
  })
})

describe('JSON of other tools', () => {
  test('a name that comes late is not lost', () => {
    const items = Array.from({ length: 1500 }, (_, i) => ({
      zh: `第${i}条`,
      en: `article ${i}`,
      ...(i > 1400 && { note: 'late' }),
    }))
    expect(read(JSON.stringify(items)).concepts.at(-1)!.note).toEqual([{ text: 'late' }])
  })
  test('a name of its own in every item', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => ({ [`k${i}`]: i }))
    expect(unreadable(read(JSON.stringify(items)))?.code).toBe('too-wide')
  })
})

describe('XML', () => {
  test('a million ampersands', () => {
    expect(codes(tbx(entry(section(term('&'.repeat(MB))))))).toEqual(
      expect.arrayContaining(['too-long', 'not-well-formed']),
    )
  })
  test('ampersands in CDATA stand, beside it they are told', () => {
    const text = tbx(entry(section(term('a <![CDATA[& b &]]> &amp; c & d'))))
    expect(terms(text)).toEqual(['a & b & & c & d'])
    expect(codes(text)).toEqual(['not-well-formed'])
  })
  test('faults without end: the first are told with their places, then how many more', () => {
    const text = tbx(entry(section(term('a'))), ...Array(500).fill('<b c></b>'))
    const { problems } = read(text)
    expect(problems).toHaveLength(101)
    const more = problems.filter(({ code }) => code === 'more-faults')
    expect(more).toMatchObject([{ detail: expect.stringMatching(/^\d{3,}$/) }])
  })
  test('CDATA over the end of a stretch', () => {
    const long = `${'x'.repeat(131_000)}&${'y'.repeat(200)}`
    const text = tbx(entry(`<note><![CDATA[${long}]]></note>${section(term('a'))}`))
    expect(codes(text)).toEqual([])
    expect(read(text).concepts[0]!.note[0]!.text).toBe(long)
  })
  test('a term of 10 MB is told, the next is read', () => {
    const text = tbx(entry(section(term('x'.repeat(10 * MB)))), entry(section(term('b'))))
    expect(terms(text)).toEqual(['b'])
    expect(codes(text)).toEqual(['too-long'])
  })
  test('a hundred thousand languages, notes and fields in one entry', () => {
    const many = (make: (i: number) => string) => Array.from({ length: 100_000 }, (_, i) => make(i)).join('')
    const text = tbx(
      entry(
        `<descripGrp>${many(() => '<note>n</note>')}</descripGrp>${many(() => '<descrip type="x">y</descrip>')}${many((i) => section(term('a'), `x${i}`))}`,
      ),
    )
    const [concept] = read(text).concepts
    expect(concept!.note).toHaveLength(100_000)
    expect(concept!.extra.x).toHaveLength(100_000)
  })
})

describe('archives', () => {
  test('a path out of its folder is a name like any other', () => {
    expect(terms(zipSync({ '../../etc/x.csv': strToU8('zh,en\n国,a\n') }))).toEqual(['国 = a'])
  })
  test('one within one is not opened again', () => {
    const inner = zipSync({ 'x.csv': strToU8('zh,en\n国,a\n') })
    expect(unreadable(read(zipSync({ 'x.zip': inner })))?.code).toBe('unsupported-format')
  })
  test('sixty thousand files', () => {
    const files = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`f${i}`, new Uint8Array()]))
    expect(unreadable(read(zipSync(files, { level: 0 })))?.code).toBe('too-large')
  })
  test('a gzip file that ends in the middle', () => {
    const whole = gzipSync(strToU8('zh,en\n国,a\n'.repeat(10_000)))
    expect(read(whole.subarray(0, whole.length >> 1)).problems.length).toBeGreaterThan(0)
  })
})

test('half a character in JSON of another program', () => {
  expect(terms('{"a\\ud800":"国务院","premier":"总理"}')).toEqual(['a = 国务院', 'premier = 总理'])
  expect(codes('{"a\\ud800":"国务院","premier":"总理"}')).toEqual(['control-characters'])
})

test('JSON nested without end', () => {
  expect(unreadable(read(`${'['.repeat(MB)}${']'.repeat(MB)}`))?.code).toBe('not-tifa')
})

test('gzip of several members is read to its end, what follows it is left', () => {
  const packed = (text: string) => gzipSync(bytes(text))
  const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
  const two = joined(packed('zh,en\n国,state\n'), packed('总理,premier\n'))
  expect(terms(two)).toEqual(['国 = state', '总理 = premier'])
  expect(terms(joined(two, bytes('no member')))).toEqual(['国 = state', '总理 = premier'])
  expect(codes(two.subarray(0, two.length - 12))).toEqual(['damaged'])
})

test('a language as a POSIX locale', () => {
  const { concepts } = read(
    tbx(entry(section(term('国'), 'zh_CN.UTF-8') + section(term('state'), 'en_GB@x'))),
  )
  expect(concepts[0]!.sections.map(({ language }) => language)).toEqual(['zh-CN', 'en-GB'])
})
