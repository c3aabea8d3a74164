import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plan } from '../../../glossary/exchange/plan.ts'
import { readFile, unreadable } from '../../../glossary/exchange/read.ts'
import { writeFile } from '../../../glossary/exchange/write.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'
import { statuses } from '../../../glossary/model/schema.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = fc
  .string({ unit: fc.constantFrom(...'甲乙国務ab"\'|\\,;=+-@'), minLength: 1, maxLength: 8 })
  .map((s) => s.trim())
  .filter((s) => s !== '')
const term = fc.record({
  text,
  status: fc.constantFrom(...statuses),
  source: fc.option(text, { nil: undefined }),
})
const concept = fc
  .record({
    zh: fc.uniqueArray(text, { minLength: 1, maxLength: 2 }),
    en: fc.array(term, { minLength: 1, maxLength: 3 }),
    note: fc.array(text, { maxLength: 2 }),
  })
  .map(({ zh, en, note }) =>
    newConcept(
      [
        newSection(
          'zh-Hans',
          zh.map((t) => newTerm(t)),
        ),
        newSection(
          'en',
          en.map(({ text, status, source }) =>
            newTerm(text, { status, ...(source !== undefined && { source }) }),
          ),
        ),
      ],
      { note: note.map((n) => ({ text: n })) },
    ),
  )
const concepts = fc.array(concept, { minLength: 1, maxLength: 5 })
const glossary = newGlossary('Mine', ['zh-Hans', 'en'])
const withoutIds = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, v) => (key === 'id' ? undefined : v)))

test('JSON written, read and written again is the same bytes', () => {
  fc.assert(
    fc.property(concepts, (list) => {
      const first = writeFile('json', [{ glossary, concepts: list }])
      const read = readFile(first, 'x.json')
      expect(read.problems).toEqual([])
      expect(new TextDecoder().decode(writeFile('json', read.glossaries))).toBe(
        new TextDecoder().decode(first),
      )
    }),
  )
})

test.each(['csv', 'tsv'] as const)('%s keeps what it declares', (format) => {
  fc.assert(
    fc.property(concepts, (list) => {
      const read = readFile(writeFile(format, [{ glossary, concepts: list }]), `x.${format}`)
      expect(read.problems).toEqual([])
      expect(withoutIds(read.concepts)).toEqual(withoutIds(list))
    }),
  )
})

/** Tags that are words of headers too, alone and beside one another. */
test.each([
  ['und', 'en'],
  ['no', 'id'],
  ['min', 'pos'],
  ['is', 'it'],
  ['und'],
  ['no'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'sr-Latn-RS'],
  ['th', 'bo'],
])('of the languages %s %s each stays what it is', (...tags) => {
  const sections = tags
    .filter((tag) => tag !== undefined)
    .map((tag, i) => ({
      ...newSection(tag, [newTerm(`${'ab'[i]}x`, { status: 'forbidden' })]),
      note: [{ text: 'n' }],
    }))
  const list = [newConcept(sections)]
  for (const format of ['csv', 'tsv', 'xlsx', 'tbx', 'tbx-v2'] as const) {
    const read = readFile(writeFile(format, [{ glossary, concepts: list }]), 'x')
    expect([format, withoutIds(read.concepts[0]!.sections.toSorted(byTag))]).toEqual([
      format,
      withoutIds(list[0]!.sections.toSorted(byTag)),
    ])
  }
})
const byTag = (a: { language: string }, b: { language: string }) => (a.language < b.language ? -1 : 1)

test('the same file twice gives no change', () => {
  const file = bytes(
    'zh_hant,en,note\n國務委員長,president of the State Affairs,一\n主席,chairman|president,\n主席,chairman,\n',
  )
  const first = plan(readFile(file, 'a.csv').concepts, [])
  expect(first.counts).toEqual({ new: 3, same: 0, changed: 0, conflicting: 0 })
  const again = plan(readFile(file, 'a.csv').concepts, [...first], { lossy: true })
  expect(again.counts).toEqual({ new: 0, same: 3, changed: 0, conflicting: 0 })
  expect([...again]).toEqual([...first])
})

test('a wrong row is told with its line, the rest is kept', () => {
  const read = readFile(
    bytes('zh_hant,en,valid_from,uid\n甲,a,2021-02,u\n乙,b,2021-13,\n丙,"c\nd",,u\n丁,e,,,more\n,,2020\n'),
    'a.csv',
  )
  expect(read.concepts).toHaveLength(4)
  expect(read.leftOut).toBe(1)
  expect(read.concepts[1]!.sections[1]!.terms[0]).toMatchObject({ extra: { valid_from: ['2021-13'] } })
  expect(read.concepts[3]!.extra).toEqual({ 'column 5': ['more'] })
  expect(read.concepts[0]!.sections[0]!.language).toBe('zh-Hant')
  expect(read.problems.map((p) => [p.code, p.place.line])).toEqual([
    ['bad-date', 3],
    ['too-many-cells', 6],
    ['duplicate-uid', 4],
    ['no-terms', 7],
  ])
})

test.each([
  ['{"tifa": 1,\n  x}', 'malformed-json'],
  ['{"tifa": 2}', 'newer-version'],
  ['{"a": 1}', 'not-tifa'],
  ['<martif><body>', 'cut-off'],
  ['<xliff version="2.0"></xliff>', 'unsupported-format'],
  ['PK\u0003\u0004', 'damaged'],
  ['', 'empty-file'],
])('%j cannot be read: %s', (source, code) => {
  expect(unreadable(readFile(bytes(source), 'a'))?.code).toBe(code)
})

test('fields that JSON of another version holds are kept at their level and written back', () => {
  const concept = {
    ...newConcept([newSection('en', [{ ...newTerm('a'), gender: 'f' } as never])]),
    colour: ['red'],
    rank: { n: 1 },
  }
  const first = writeFile('json', [{ glossary, concepts: [newConcept([])] }])
  const text = new TextDecoder()
    .decode(first)
    .replace(/"concepts":\[[\s\S]*\]\}\n\]/, `"concepts":[${JSON.stringify(concept)}]}\n]`)
  const read = readFile(bytes(text), 'x.json')
  expect(read.problems).toEqual([])
  expect(read.concepts[0]!.extra).toEqual({ colour: ['red'], rank: ['{"n":1}'] })
  expect(read.concepts[0]!.sections[0]!.terms[0]!.extra).toEqual({ gender: ['f'] })
})

test('a prototype in a file stays text', () => {
  readFile(
    bytes('{"tifa":1,"glossaries":[{"__proto__":{"bad":1},"concepts":[{"extra":{"__proto__":["x"]}}]}]}'),
    'a',
  )
  readFile(bytes('zh,en,__proto__,constructor\n甲,a,x,y\n'), 'a')
  expect(({} as Record<string, unknown>).bad).toBeUndefined()
})

const shared = '../shared/formats/csv'
test.skipIf(!existsSync(shared))(
  'real files (skipped without ../shared): each row is a concept or a problem',
  () => {
    const expected = JSON.parse(readFileSync('../shared/formats/EXPECTED.json', 'utf8'))
    for (const name of readdirSync(shared).filter((n) => /sv$/.test(n))) {
      const read = readFile(readFileSync(`${shared}/${name}`), name)
      const rows = expected[`csv/${name}`]?.rows
      if (unreadable(read) === undefined && rows !== undefined)
        expect(read.concepts.length + read.problems.length, name).toBeGreaterThanOrEqual(rows - 1)
    }
  },
)
