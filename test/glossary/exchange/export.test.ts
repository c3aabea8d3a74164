import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../glossary/exchange/read.ts'
import { formats, writeFile } from '../../../glossary/exchange/write.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'
import { type Concept, kinds, statuses, type Term, type Text } from '../../../glossary/model/schema.ts'
import { tbxFaults } from './tbx-rules.ts'

/** Everything that a format says it holds comes back. */
const text = fc
  .string({
    unit: fc.constantFrom(...'甲乙國務ab"\'|\\,;=+-@<>&[]#：；／_x000D_ \u{20000}'),
    minLength: 1,
    maxLength: 10,
  })
  .map((s) => s.trim().replaceAll(/\s+/g, ' '))
  .filter((s) => s !== '')
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T
const sourced: fc.Arbitrary<Text> = fc.record({ text, source: some(text) }).map(defined)
const plain: fc.Arbitrary<Text> = fc.record({ text })
const key = fc.constantFrom('customerSubset', 'Entry status', '自定', 'status', 'note', 'id')
const extra = fc.dictionary(key, fc.array(text, { minLength: 1, maxLength: 2 }), { maxKeys: 2 })
const date = some(fc.constantFrom('2021', '2021-02', '2021-02-11'))
const unique = <T extends { text: string }>(list: fc.Arbitrary<T>, max: number) =>
  fc.uniqueArray(list, { selector: (t) => t.text, minLength: 1, maxLength: max })

const fullTerm: fc.Arbitrary<Term> = fc
  .record({
    text,
    status: fc.constantFrom(...statuses),
    partOfSpeech: some(fc.constantFrom('noun', 'properNoun', '名词')),
    termType: some(fc.constantFrom('acronym', 'nickname')),
    reading: some(text),
    region: some(text),
    note: fc.array(plain, { maxLength: 2 }),
    context: fc.array(sourced, { maxLength: 2 }),
    source: some(text),
    confidence: some(fc.constantFrom('high', 'medium', 'low')),
    validFrom: date,
    validTo: date,
    caseSensitive: some(fc.boolean()),
    strict: some(fc.boolean()),
    notIn: fc.uniqueArray(text, { maxLength: 2 }),
    extra,
  })
  .map(({ text, ...fields }) => newTerm(text, defined(fields) as Partial<Term>))
const tbxConcept: fc.Arbitrary<Concept> = fc
  .record({
    zh: unique(fullTerm, 2),
    en: unique(fullTerm, 3),
    definition: fc.array(sourced, { maxLength: 2 }),
    inEnglish: fc.array(sourced, { maxLength: 1 }),
    note: fc.array(plain, { maxLength: 2 }),
    subjectField: fc.array(text, { maxLength: 2 }),
    kind: some(fc.constantFrom(...kinds)),
    externalId: some(text),
    ref: fc.array(fc.constantFrom('https://example.org/a?b=1&c=2', 'see also 甲'), { maxLength: 2 }),
    extra,
    audit: fc
      .record({
        createdAt: some(fc.constant('2024-01-02')),
        createdBy: some(text),
        modifiedAt: some(
          fc.constantFrom('2025-01-02', '2025-01-02T03:04:05Z', '2025-02-30', '9999-99-99', 'once'),
        ),
      })
      .map(defined),
  })
  .map(({ zh, en, inEnglish, ...fields }) =>
    newConcept(
      [newSection('zh-Hans', zh), newSection('en', en, { definition: inEnglish })],
      defined(fields) as Partial<Concept>,
    ),
  )
const glossary = newGlossary('Mine & <yours>', ['zh-Hans', 'en'], { source: 'An "office"' })
const withoutIds = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (k, v) => (k === 'id' ? undefined : v)))
describe.each(['tbx', 'tbx-v2'] as const)('%s', (format) => {
  test('brings back what it declares', () => {
    fc.assert(
      fc.property(fc.array(tbxConcept, { minLength: 1, maxLength: 3 }), (concepts) => {
        const read = readFile(writeFile(format, [{ glossary, concepts }]), 'x.tbx')
        expect(read.problems).toEqual([])
        expect(withoutIds(read.concepts)).toEqual(withoutIds(concepts))
      }),
      { numRuns: 200 },
    )
  })
  const version = format === 'tbx' ? 3 : 2
  test('holds the entry that TBX asks for where there is none, which is none when it is read', () => {
    for (const contents of [[], [{ glossary, concepts: [] }]]) {
      const bytes = writeFile(format, contents)
      expect(tbxFaults(new TextDecoder().decode(bytes), version)).toEqual([])
      expect(readFile(bytes, 'x.tbx')).toMatchObject({ concepts: [], problems: [{ code: 'no-terms' }] })
    }
  })
  test('keeps the rules of TBX-Basic, with any field', () => {
    fc.assert(
      fc.property(fc.array(tbxConcept, { minLength: 1, maxLength: 3 }), (concepts) => {
        const written = new TextDecoder().decode(writeFile(format, [{ glossary, concepts }]))
        expect(tbxFaults(written, version)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
  test.each([
    ['a note before the term', /(<term>.*<\/term>)/, '<note>x</note>$1', /holds note term/],
    ['a status of its own', 'preferredTerm-admn-sts', 'preferred', /administrativeStatus: preferred/],
    [
      'a category at another level',
      '<term>',
      '<descrip type="subjectField">x</descrip><term>',
      /at level term/,
    ],
    ['an id that is none', / id="[^"]+"/, ' id="1 2"', /id 1 2/],
    ['a body without an entry', /<(conceptEntry|termEntry).*<\/\1>\n/s, '', /body: holds/],
    [
      'a day that no calendar has',
      /(<conceptEntry[^>]*>|<termEntry[^>]*>)/,
      '$1<transacGrp><transac type="transactionType">origination</transac><date>2025-02-30</date></transacGrp>',
      /date: 2025-02-30/,
    ],
    ['an unknown element', '<term>', '<x/><term>', /no such element/],
    ['a language without a tag', / xml:lang="zh-Hans"/, '', /lacks xml:lang/],
  ])('%s would be told', (_, what, by, fault) => {
    const concept = newConcept([newSection('zh-Hans', [newTerm('甲')])])
    const written = new TextDecoder().decode(writeFile(format, [{ glossary, concepts: [concept] }]))
    expect(tbxFaults(written, version)).toEqual([])
    expect(tbxFaults(written.replace(what, by), version).join()).toMatch(fault)
  })
  test('is well-formed, whatever stands in it', () => {
    const hostile = newConcept([newSection('en', [newTerm('a\u0000\u0007\ud800<b>&amp;]]>')])], {
      uid: '"><x',
      note: [{ text: '</note><script>' }],
      ref: ['javascript:alert(1)', 'http://x/"><y'],
    })
    const bytes = writeFile(format, [{ glossary, concepts: [hostile] }])
    const parser = new SaxesParser({ xmlns: true })
    parser.write(new TextDecoder().decode(bytes)).close()
    expect(readFile(bytes, 'a').concepts[0]).toMatchObject({
      uid: '"><x',
      note: hostile.note,
      ref: hostile.ref,
    })
  })
})

test('tables hold what is said of the terms in either language', () => {
  const concept = newConcept(
    [
      newSection(
        'zh-Hans',
        [newTerm('甲', { status: 'superseded', partOfSpeech: 'noun', reading: 'jiǎ' }), newTerm('乙')],
        {
          definition: [{ text: '定义' }],
        },
      ),
      newSection('en', [
        newTerm('a', { region: 'US', termType: 'acronym', caseSensitive: true }),
        newTerm('b'),
      ]),
    ],
    { extra: { id: ['x'], en: ['y'], 'Entry status': ['z'] } },
  )
  for (const format of ['csv', 'tsv', 'xlsx'] as const) {
    const read = readFile(writeFile(format, [{ glossary, concepts: [concept] }]), `x.${format}`)
    expect(read.problems).toEqual([])
    expect(withoutIds(read.concepts)).toEqual(withoutIds([concept]))
  }
})

test('a workbook keeps what a spreadsheet would turn into something else', () => {
  const terms = ['=1+1', '001', '1-2', '-ing', '_x000D_', ' x', '<b>', '\u{1f600}'].map((t) => t.trim())
  const concepts = terms.map((t) =>
    newConcept([newSection('zh', [newTerm('甲')]), newSection('en', [newTerm(t)])]),
  )
  const bytes = writeFile('xlsx', [{ glossary, concepts }])
  expect(readFile(bytes, 'a').concepts.map((c) => c.sections[1]!.terms[0]!.text)).toEqual(terms)
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
  expect(sheet).not.toMatch(/<f>|t="n"/)
})

describe('CSV for a spreadsheet', () => {
  const terms = ['=HYPERLINK("http://x")', '＝1+1', '+86', '-ing', '@here', "'=quoted", "''", '"']
  const concepts = terms.map((t) =>
    newConcept([newSection('zh', [newTerm('甲')]), newSection('en', [newTerm(t)])]),
  )
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeFile('csv', [{ glossary, concepts }]))
  test('has a mark, quotes every cell and holds no formula', () => {
    expect(csv.startsWith('\ufeff"uid",')).toBe(true)
    expect(csv).not.toMatch(/(^|,)"[=+\-@＝＋－＠]/m)
  })
  test('gives back what was made safe', () => {
    const read = readFile(new TextEncoder().encode(csv), 'a.csv')
    expect(read.concepts.map((c) => c.sections[1]!.terms[0]!.text)).toEqual(terms)
  })
})

describe('flat formats', () => {
  const concepts = [
    newConcept(
      [
        newSection('zh-Hans', [newTerm('国务委员长', { reading: 'guówù wěiyuánzhǎng' })]),
        newSection('zh-Hant', [newTerm('國務委員長')]),
        newSection('en', [
          newTerm('chairman', { status: 'superseded' }),
          newTerm('president of the SA', { status: 'admitted' }),
          newTerm('president of the State Affairs'),
        ]),
      ],
      { kind: 'title', note: [{ text: 'since\t2021' }], subjectField: ['state organs'] },
    ),
    newConcept([newSection('zh-Hans', [newTerm('#1 <b>')]), newSection('en', [newTerm('"one"')])]),
    newConcept([newSection('zh-Hans', [newTerm('只有中文')])]),
  ]
  const contents = [{ glossary, concepts }]
  const written = (format: 'omegat' | 'deepl' | 'anki' | 'print') =>
    new TextDecoder()
      .decode(writeFile(format, contents))
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)

  test('OmegaT: a line a rendering, comments told apart', () => {
    expect(written('omegat').slice(1)).toEqual([
      '国务委员长\tpresident of the State Affairs\tsince 2021 · × chairman',
      '国务委员长\tpresident of the SA',
      '國務委員長\tpresident of the State Affairs\tsince 2021 · × chairman',
      '國務委員長\tpresident of the SA',
      '＃1 <b>\t"one"',
    ])
    expect(readFile(writeFile('omegat', contents), 'a.utf8').concepts).toHaveLength(5)
  })
  test('DeepL: four columns, a source once', () => {
    expect(written('deepl')).toEqual([
      '"国务委员长","president of the State Affairs","zh","en"',
      '"國務委員長","president of the State Affairs","zh","en"',
      '"#1 <b>","""one""","zh","en"',
    ])
    const read = readFile(writeFile('deepl', contents), 'a.csv')
    expect(read.concepts.map((c) => c.sections.map((s) => s.language))).toEqual([
      ['zh', 'en'],
      ['zh', 'en'],
      ['zh', 'en'],
    ])
  })
  test('Anki: headers of its own, no markup', () => {
    const lines = written('anki')
    expect(lines.slice(0, 2)).toEqual(['#separator:tab', '#html:false'])
    expect(lines[5]).toBe(
      '国务委员长\tpresident of the State Affairs; president of the SA\tguówù wěiyuánzhǎng\tsince 2021\tstate_organs',
    )
    expect(lines[7]).toBe('"#1 <b>"\t"""one"""\t\t\t')
  })
  test('Yomitan: an index and banks that read back', () => {
    const bytes = writeFile('yomitan', contents)
    const files = unzipSync(bytes)
    expect(Object.keys(files).sort()).toEqual(['index.json', 'tag_bank_1.json', 'term_bank_1.json'])
    for (const row of JSON.parse(strFromU8(files['term_bank_1.json']!))) expect(row).toHaveLength(8)
    const [first] = readFile(bytes, 'a.zip').concepts
    const [zh, en] = first!.sections
    expect([zh!.language, zh!.terms[0]!.text, zh!.terms[0]!.reading]).toEqual([
      'zh',
      '国务委员长',
      'guówù wěiyuánzhǎng',
    ])
    // A rendering as long as an explanation comes back as one.
    expect([en!.terms, en!.definition].map((list) => list.map(({ text }) => text))).toEqual([
      ['president of the SA'],
      ['president of the State Affairs', 'since\t2021'],
    ])
  })
  test('Yomitan: the languages of most entries', () => {
    const entry = (tag: string) =>
      newConcept([newSection(tag, [newTerm(tag)]), newSection('en', [newTerm('a')])])
    const mixed = [entry('zh-Hans'), entry('zh-Hant'), entry('fr')]
    const files = unzipSync(writeFile('yomitan', [{ glossary, concepts: mixed }]))
    expect(JSON.parse(strFromU8(files['index.json']!))).toMatchObject({
      sourceLanguage: 'zh',
      targetLanguage: 'en',
    })
  })
  test('Yomitan: banks of ten thousand', () => {
    const many = Array.from({ length: 10_001 }, (_, i) =>
      newConcept([newSection('zh', [newTerm(`甲${i}`)]), newSection('en', [newTerm(`a${i}`)])]),
    )
    const files = unzipSync(writeFile('yomitan', [{ glossary, concepts: many }]))
    expect(JSON.parse(strFromU8(files['term_bank_2.json']!))).toHaveLength(1)
  })
  test('a table to print holds no markup but its own', () => {
    const html = written('print').join('\n')
    expect(html).toContain('#1 &lt;b&gt;')
    expect(html).toContain('<title>Mine &amp; &lt;yours&gt;</title>')
    expect(html).not.toMatch(/<b>|<script|src=|href=/)
  })
})

test('every format writes an empty glossary and says what it cannot hold', () => {
  for (const { name, cannotHold } of formats) {
    expect(writeFile(name, [{ glossary, concepts: [] }])).toBeInstanceOf(Uint8Array)
    expect(cannotHold.every((code) => /^[a-z-]+$/.test(code))).toBe(true)
  }
})
