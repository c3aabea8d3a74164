import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile, unreadable } from '../../../glossary/exchange/read.ts'

type Files = Record<string, string>
const workbook = (sheets: Record<string, string>, more: Files = {}, after = ''): Uint8Array => {
  const names = Object.keys(sheets)
  const files: Files = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
    ...more,
  }
  names.forEach((name, i) => {
    files[`xl/worksheets/s${i}.xml`] = `<worksheet><sheetData>${sheets[name]}</sheetData>${after}</worksheet>`
  })
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
const inline = (rows: string[][], from = 1) =>
  rows
    .map(
      (cells, r) =>
        `<row r="${r + from}">${cells.map((cell, c) => (cell === '' ? '' : `<c r="${String.fromCharCode(65 + c)}${r + from}" t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`,
    )
    .join('')
const terms = (bytes: Uint8Array, options = {}) =>
  readFile(bytes, 'a.xlsx', options).concepts.map((c) =>
    c.sections.map((s) => s.terms.map((t) => t.text).join('|')).join(' = '),
  )

describe('a workbook', () => {
  test('with a title above the header, a gap, and a sheet before it that is no table', () => {
    const bytes = workbook({
      说明: inline([['请先阅读'], ['填写规则', '见下']]),
      术语表: inline([
        ['某某术语表'],
        [],
        ['*中文词汇', '*中文定义', '*英文词汇'],
        ['国务委员长', '职务', 'president of the State Affairs'],
        [],
        ['主席', '', 'chairman'],
      ]),
    })
    expect(terms(bytes)).toEqual(['国务委员长 = president of the State Affairs', '主席 = chairman'])
    const read = readFile(bytes, 'a.xlsx')
    expect(read).toMatchObject({
      format: 'xlsx',
      table: { sheet: '术语表', sheets: ['说明', '术语表'], skip: 2 },
    })
    expect(read.concepts[0]!.sections[0]!.definition).toEqual([{ text: '职务' }])
  })
  test('with a list in two columns, as it is printed', () => {
    const bytes = workbook({
      s: inline([
        ['中文', '英文', '', '中文', '英文'],
        ['总理', 'premier', '', '主席', 'chair'],
        ['部长', 'minister'],
      ]),
    })
    expect(terms(bytes)).toEqual(['总理 = premier', '部长 = minister', '主席 = chair'])
  })
  test('with a term a line of a cell, where the person says so', () => {
    const bytes = workbook({
      s: inline([
        ['zh', 'en'],
        ['总理', 'premier\nPM'],
      ]),
    })
    expect(terms(bytes)).toEqual(['总理 = premier\nPM'])
    expect(terms(bytes, { alternatives: '\n' })).toEqual(['总理 = premier|PM'])
  })
  test('with formulas: their results, and a word where there is none', () => {
    const cell = (at: string, inner: string) => `<c r="${at}"${inner}</c>`
    const bytes = workbook({
      s: `${inline([['zh', 'en']])}<row r="2">${inline([['主席']], 2).slice(11, -6)}${cell('B2', ' t="str"><f>X()</f><v>chairman</v>')}</row>
<row r="3">${inline([['总理']], 3).slice(11, -6)}${cell('B3', '><f>X()</f>')}</row>
<row r="4">${inline([['部长']], 4).slice(11, -6)}${cell('B4', ' t="e"><f>1/0</f><v>#DIV/0!</v>')}</row>
<row r="5">${inline([['委员']], 5).slice(11, -6)}${cell('B5', ' t="str"><f>X()</f><v></v>')}</row>`,
    })
    expect(terms(bytes)).toEqual(['主席 = chairman', '总理', '部长', '委员'])
    expect(readFile(bytes, 'a').problems).toMatchObject([
      { code: 'no-result', place: { row: 3, column: 2 } },
      { code: 'no-result', place: { row: 4, column: 2 }, detail: '#DIV/0!' },
    ])
  })
  test('with more columns than any table: what is not read is told', () => {
    const far = (row: number) => `<c r="AMZ${row}" t="inlineStr"><is><t>x</t></is></c>`
    const rows = inline([
      ['zh', 'en'],
      ['主席', 'chairman'],
      ['总理', 'premier'],
    ]).replaceAll(/(?=<\/row>)/g, far(2))
    expect(terms(workbook({ s: rows }))).toEqual(['主席 = chairman', '总理 = premier'])
    expect(readFile(workbook({ s: rows }), 'a').problems).toMatchObject([
      { code: 'too-wide', place: { line: 1 } },
    ])
  })
  test('with shared strings in runs, phonetic runs left out', () => {
    const strings =
      '<sst><si><t>中文</t></si><si><t>en</t></si><si><r><t>国务</t></r><r><t xml:space="preserve">院 </t></r><rPh sb="0" eb="2"><t>コクム</t></rPh><phoneticPr fontId="1"/></si><si><t>State_x0020_Council</t></si></sst>'
    const cell = (ref: string, i: number) => `<c r="${ref}" t="s"><v>${i}</v></c>`
    const sheet = `<row>${cell('A1', 0)}${cell('B1', 1)}</row><row>${cell('A2', 2)}${cell('B2', 3)}</row>`
    expect(terms(workbook({ s: sheet }, { 'xl/sharedStrings.xml': strings }))).toEqual([
      '国务院 = State Council',
    ])
  })
  test('with days as numbers under a style, numbers as they stand, and a formula by its last value', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
    const sheet = `${inline([['zh', 'en', 'valid_from', 'valid_to', 'id', 'note']])}<row r="2"><c r="A2" t="inlineStr"><is><t>主席</t></is></c><c r="B2" t="str"><f>CONCAT("chair","man")</f><v>chairman</v></c><c r="C2" s="1"><v>45292</v></c><c r="D2" s="2"><v>45322.5</v></c><c r="E2" s="3"><v>7</v></c><c r="F2" t="b"><v>1</v></c></row>`
    const [concept] = readFile(workbook({ s: sheet }, { 'xl/styles.xml': styles }), 'a.xlsx').concepts
    expect(concept).toMatchObject({ externalId: '7', note: [{ text: 'TRUE' }] })
    expect(concept!.sections[1]!.terms[0]).toMatchObject({
      text: 'chairman',
      validFrom: '2024-01-01',
      validTo: '2024-01-31',
    })
  })
  test('with several tables: those under one header are one, the others are told, and read where they are named', () => {
    const table = (header: string[], ...rows: string[][]) => inline([header, ...rows])
    const bytes = workbook({
      一: table(['zh', 'en'], ['甲', 'a']),
      说明: inline([['请先阅读']]),
      二: table(['zh', 'en'], ['乙', 'b'], ['', '']),
      三: table(['zh', 'ja'], ['丙', 'c']),
    })
    expect(terms(bytes)).toEqual(['甲 = a', '乙 = b'])
    const read = readFile(bytes, 'a.xlsx')
    expect(read.problems).toEqual([{ severity: 'warning', code: 'other-sheets', place: {}, detail: '三' }])
    expect(read.table?.sheet).toBeUndefined()
    expect(terms(bytes, { sheet: '二' })).toEqual(['乙 = b'])
    expect(terms(bytes, { sheet: '' })).toEqual(['甲 = a', '乙 = b'])
    expect(readFile(bytes, 'a.xlsx', { sheet: '二' }).problems).toEqual([])
  })
  test('sheets with the same columns in another order, and one more', () => {
    const bytes = workbook({
      一: inline([
        ['中文', '英文'],
        ['甲', 'a'],
      ]),
      二: inline([
        ['备注', '英文', '', '中文'],
        ['n', 'b', 'x', '乙'],
      ]),
      三: inline([
        ['法文', '英文'],
        ['c', 'd'],
      ]),
    })
    const read = readFile(bytes, 'a.xlsx')
    expect(terms(bytes)).toEqual(['甲 = a', '乙 = b'])
    expect(read.concepts[1]!.note).toEqual([{ text: 'n' }])
    expect(read.problems).toMatchObject([{ code: 'other-sheets', detail: '三' }])
    const own = [{ language: 'zh', raw: '' }, { language: 'de', raw: '' }, undefined]
    expect(readFile(bytes, 'a.xlsx', { columns: own }).concepts).toHaveLength(2)
  })
  test('a wrong row of a further sheet is told with its sheet', () => {
    const rows = (word: string) =>
      inline([
        ['zh', 'en'],
        ['甲', word],
        ['', ''],
      ])
    const bytes = workbook({ 一: rows('a'), 二: rows('x'.repeat(2000)) })
    expect(readFile(bytes, 'a.xlsx').problems).toMatchObject([
      { code: 'too-long', place: { row: 2, sheet: '二' } },
    ])
  })
  test('with cells merged over several rows, and a title over several columns', () => {
    const sheet = inline([
      ['术语表'],
      ['中文', '英文', '领域'],
      ['国务院', 'State Council', '政治'],
      ['', 'Council of State'],
      ['总理', 'premier', '法律'],
    ])
    const merges =
      '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/><mergeCell ref="C3:C4"/></mergeCells>'
    const read = readFile(workbook({ s: sheet }, {}, merges), 'a.xlsx')
    expect(read.concepts.map((c) => [...c.sections.map((s) => s.terms[0]!.text), ...c.subjectField])).toEqual(
      [
        ['国务院', 'State Council', '政治'],
        ['国务院', 'Council of State', '政治'],
        ['总理', 'premier', '法律'],
      ],
    )
  })
  test('wrong rows are told by their number in the sheet', () => {
    const bytes = workbook({
      s: inline([['zh', 'en', 'valid_from'], ['甲', 'a', ''], [], ['乙', 'b', 'never']]),
    })
    expect(readFile(bytes, 'a').problems).toMatchObject([{ code: 'bad-date', place: { row: 4 } }])
  })
  test('of another sheet, on the person’s word', () => {
    const bytes = workbook({
      one: inline([
        ['zh', 'en'],
        ['甲', 'a'],
      ]),
      two: inline([
        ['zh', 'en'],
        ['乙', 'b'],
      ]),
    })
    expect(terms(bytes, { sheet: 'two' })).toEqual(['乙 = b'])
  })
  test('without any table', () => {
    const read = readFile(workbook({ s: inline([['Title'], ['Author']]) }), 'a')
    expect(unreadable(read)).toMatchObject({ code: 'no-table' })
  })
})

describe('a hostile archive', () => {
  test('that inflates without end is stopped early', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(64 << 20) }, { level: 9 })
    expect(unreadable(readFile(bomb, 'a.xlsx'))?.code).toBe('too-large')
  })
  test('packed in itself is not unpacked for ever', () => {
    const twice = gzipSync(gzipSync(strToU8('zh,en\n甲,a\n')))
    expect(unreadable(readFile(twice, 'a.gz'))?.code).toBe('unsupported-format')
  })
  test('whose names climb out of it is only data', () => {
    const bytes = zipSync({ '../../a.csv': strToU8('zh,en\n甲,a\n') })
    expect(readFile(bytes, 'a.zip').concepts).toHaveLength(1)
  })
  test.each([
    ['cut off', (b: Uint8Array) => b.slice(0, b.length / 2)],
    ['damaged', (b: Uint8Array) => b.map((byte, i) => (i > 40 && i < 90 ? 0xff : byte))],
  ])('%s', (_, spoil) => {
    const bytes = zipSync({ 'a.csv': strToU8(`zh,en\n${'甲,a\n'.repeat(50)}`) })
    expect(unreadable(readFile(spoil(bytes), 'a.zip'))?.code).toBe('damaged')
  })
  test('with one wrong byte, which still unpacks, to other words', () => {
    const text = `zh,en\n${Array.from({ length: 500 }, (_, i) => `甲${i},a${i * i}`).join('\n')}\n`
    const bytes = zipSync({ 'a.csv': strToU8(text) })
    bytes[bytes.length >> 1]! ^= 1
    expect(unreadable(readFile(bytes, 'a.zip'))?.code).toBe('damaged')
    const packed = gzipSync(strToU8(text))
    packed[packed.length >> 1]! ^= 1
    expect(unreadable(readFile(packed, 'a.gz'))?.code).toBe('damaged')
  })
  test('with its numbers 64 bits wide', () => {
    const text = strToU8('zh,en\n甲,a\n')
    const small = zipSync({ 'a.csv': [text, { level: 0 }] })
    const at = new DataView(small.buffer).getUint32(small.length - 6, true)
    const wide = new Uint8Array(small.length + 104)
    wide.set(small.subarray(0, small.length - 22))
    const view = new DataView(wide.buffer)
    // The entry's own sizes and place behind its name, then the wide end, the way to it, and the end.
    for (const field of [20, 24, 42]) view.setUint32(at + field, 0xffffffff, true)
    view.setUint16(at + 30, 28, true)
    let end = small.length - 22
    for (const [i, value] of [1 | (24 << 16), text.length, 0, text.length, 0, 0, 0].entries())
      view.setUint32(end + i * 4, value, true)
    end += 28
    view.setUint32(end, 0x06064b50, true)
    view.setUint32(end + 32, 1, true)
    view.setUint32(end + 48, at, true)
    view.setUint32(end + 56, 0x07064b50, true)
    view.setUint32(end + 64, end, true)
    view.setUint32(end + 76, 0x06054b50, true)
    for (let i = 8; i < 20; i++) wide[end + 76 + i] = 0xff
    expect(readFile(wide, 'a.zip').concepts).toHaveLength(1)
  })
  test('with a password', () => {
    const bytes = zipSync({ 'a.csv': strToU8('zh,en\n甲,a\n') })
    const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true)
    bytes[directory + 8]! |= 1
    expect(unreadable(readFile(bytes, 'a.zip'))).toMatchObject({
      code: 'unsupported-format',
      detail: 'locked',
    })
  })
  test('with cells in the last column and row of a sheet', () => {
    const sheet = `${inline([
      ['zh', 'en'],
      ['甲', 'a'],
    ])}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`
    expect(terms(workbook({ s: sheet }))).toEqual(['甲 = a'])
  })
})

describe('a sheet for each language', () => {
  test('is put side by side by ids, in whatever order, with what it tells beside', () => {
    const bytes = workbook({
      中文: inline([
        ['ID', '术语'],
        ['7', '国务院'],
        ['8', '总理'],
      ]),
      English: inline([
        ['ID', 'term', 'Description'],
        ['8', 'premier', 'head of government'],
        ['7', 'State Council', ''],
        ['9', 'minister', ''],
      ]),
    })
    expect(terms(bytes)).toEqual(['国务院 = State Council', '总理 = premier', 'minister'])
    const { concepts } = readFile(bytes, 'a.xlsx')
    expect(concepts.map(({ externalId }) => externalId)).toEqual(['7', '8', '9'])
    expect(JSON.stringify(concepts[1])).toContain('head of government')
  })
  test('without ids row by row', () => {
    const bytes = workbook({
      'zh-CN': inline([['国务院'], ['总理']]),
      en: inline([['State Council'], ['premier']]),
    })
    expect(terms(bytes)).toEqual(['国务院 = State Council', '总理 = premier'])
  })
})

test('a text that the workbook does not hold is told by its cell', () => {
  const row = `<row r="2"><c r="A2" t="s"><v>7</v></c><c r="B2" t="inlineStr"><is><t>premier</t></is></c></row>`
  const bytes = workbook({ s: inline([['zh', 'en']]) + row })
  expect(readFile(bytes, 'a.xlsx').problems).toMatchObject([
    { severity: 'error', code: 'missing', place: { row: 2, column: 1 } },
  ])
})

test('a hidden sheet comes after those that are shown; days counted from 1904; parts under other names', () => {
  const bytes = zipSync({
    'xl/workbook2.xml': strToU8(
      '<workbook xmlns:q="r"><workbookPr date1904="1"/><sheets><sheet name="旧" state="hidden" q:id="r1"/><sheet name="新" q:id="r2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook2.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r2" Target="worksheets/b.xml"/><Relationship Id="r3" Type="x/sharedStrings" Target="texts.xml"/><Relationship Id="r4" Type="x/styles" Target="looks.xml"/></Relationships>',
    ),
    'xl/texts.xml': strToU8('<sst><si><t>新词</t></si></sst>'),
    'xl/looks.xml': strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/a.xml': strToU8(
      `<worksheet><sheetData>${inline([
        ['zh', 'en', 'valid_from'],
        ['旧词', 'old'],
      ])}</sheetData></worksheet>`,
    ),
    'xl/worksheets/b.xml': strToU8(
      `<worksheet><sheetData>${inline([['zh', 'en', 'valid_from']])}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>new</t></is></c><c r="C2" s="1"><v>42766</v></c></row></sheetData></worksheet>`,
    ),
  })
  expect(terms(bytes)).toEqual(['新词 = new'])
  expect(readFile(bytes, 'a.xlsx').concepts[0]!.sections[1]!.terms[0]!.validFrom).toBe('2021-02-01')
})
