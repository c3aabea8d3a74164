import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pairsOf } from '../../../glossary/exchange/pairs.ts'
import { readFile } from '../../../glossary/exchange/read.ts'
import { type FormatName, formats, writeFile } from '../../../glossary/exchange/write.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'
import {
  type Concept,
  kinds,
  type LanguageSection,
  statuses,
  type Term,
  type Text,
} from '../../../glossary/model/schema.ts'

/**
 * For any concept, what is written, read and compared is the concept without what the format says it cannot hold, and nothing else is
 * missing.
 */
const word = (unit: string) =>
  fc
    .string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength: 8 })
    .map((text) => text.trim())
    .filter((text) => text !== '')
const text = word('＝＠甲乙國務ab"\'|\\,;=+-@<>&[]#：；／_x000D_ \u{20000}\n\té한')
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T
const said: fc.Arbitrary<Text> = fc
  .record({ text, source: some(text), language: some(fc.constant('en')) })
  .map(defined)
const texts = fc.array(said, { maxLength: 2 })
const key = fc.constantFrom('Entry status', '自定', 'status', 'note', 'id', 'en', 'constructor')
const extra = fc.dictionary(key, fc.array(text, { minLength: 1, maxLength: 2 }), { maxKeys: 2 })
const date = some(fc.constantFrom('2021', '2021-02', '2021-02-11'))

const term: fc.Arbitrary<Term> = fc
  .record({
    text,
    status: fc.constantFrom(...statuses),
    partOfSpeech: some(fc.constantFrom('noun', 'properNoun', '名词')),
    termType: some(fc.constantFrom('acronym', 'nickname')),
    reading: some(text),
    region: some(text),
    note: texts,
    context: texts,
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
const section = (language: string): fc.Arbitrary<LanguageSection> =>
  fc
    .record({
      terms: fc.uniqueArray(term, { selector: (t) => t.text, minLength: 1, maxLength: 3 }),
      definition: texts,
      note: texts,
      extra,
      languageRaw: some(fc.constant(`${language}-x`)),
    })
    .map(({ terms, ...fields }) => newSection(language, terms, defined(fields) as Partial<LanguageSection>))
const concept: fc.Arbitrary<Concept> = fc
  .record({
    hans: section('zh-Hans'),
    hant: some(section('zh-Hant')),
    en: section('en'),
    fr: some(section('fr')),
    definition: texts,
    note: texts,
    subjectField: fc.array(text, { maxLength: 2 }),
    kind: some(fc.constantFrom(...kinds)),
    externalId: some(text),
    ref: fc.array(fc.constantFrom('https://example.org/a?b=1&c=2', 'see also 甲'), { maxLength: 2 }),
    grammar: some(fc.constant({ class: 'post' as const })),
    overrides: some(fc.constant({ uid: 'other', version: '1', base: 'x' })),
    extra,
    audit: fc
      .record({
        createdAt: some(fc.constantFrom('2024-01-02', '2024-01-02T03:04:05.000Z')),
        createdBy: some(text),
        modifiedAt: some(fc.constantFrom('2025-01-02', 'once')),
        modifiedBy: some(text),
      })
      .map(defined),
  })
  .map(({ hans, hant, en, fr, ...fields }) =>
    newConcept(
      [hant, hans, en, fr].filter((s) => s !== undefined),
      defined(fields) as Partial<Concept>,
    ),
  )
const concepts = fc.array(concept, { minLength: 1, maxLength: 3 })
const glossary = newGlossary('Mine & <yours>', ['zh-Hans', 'en'], { source: 'An "office"' })

/** What a code of `cannotHold` takes away. */
const eachTerm = (c: Concept, change: (term: Term) => void) => {
  for (const { terms } of c.sections) for (const term of terms) change(term)
}
const eachText = (c: Concept, change: (text: Text) => void) => {
  for (const text of [...c.definition, ...c.note]) change(text)
  for (const s of c.sections) for (const text of [...s.definition, ...s.note]) change(text)
  eachTerm(c, (t) => [...t.note, ...t.context].forEach(change))
}
const notes = (c: Concept) => [
  ...c.note,
  ...c.sections.flatMap((s) => [...s.note, ...s.terms.flatMap((t) => t.note)]),
]
const everyString = <T>(value: T, change: (text: string) => string): T =>
  JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'string' ? change(v) : v)))
const WITHOUT: Record<string, (c: Concept) => Concept | undefined> = {
  glossary: (c) => c,
  'language-raw': (c) => void c.sections.forEach((s) => void delete s.languageRaw),
  'term-id': (c) => void eachTerm(c, (t) => void Object.assign(t, { id: '' })),
  'term-note': (c) => void eachTerm(c, (t) => void Object.assign(t, { note: [] })),
  'term-context': (c) => void eachTerm(c, (t) => void Object.assign(t, { context: [] })),
  'term-extra': (c) => void eachTerm(c, (t) => void Object.assign(t, { extra: {} })),
  'term-not-in': (c) => void eachTerm(c, (t) => void Object.assign(t, { notIn: [] })),
  // Case alone is there, where it counts.
  'term-flags': (c) =>
    void eachTerm(c, (t) => {
      delete t.strict
      if (t.caseSensitive === false) delete t.caseSensitive
    }),
  'section-extra': (c) => void c.sections.forEach((s) => void Object.assign(s, { extra: {} })),
  'section-extra-without-terms': (c) => c,
  'text-language': (c) => void eachText(c, (t) => void delete t.language),
  'text-source': (c) => void eachText(c, (t) => void delete t.source),
  'note-source': (c) => void notes(c).forEach((t) => void delete t.source),
  grammar: (c) => void delete c.grammar,
  overrides: (c) => void delete c.overrides,
  ref: (c) => void Object.assign(c, { ref: [] }),
  audit: (c) => void Object.assign(c, { audit: {} }),
  'line-break': (c) => everyString(c, (text) => text.replaceAll(/[\t\r\n]+/g, ' ')),
  'carriage-return': (c) => c,
  'control-characters': (c) => c,
}
function held(concept: Concept, codes: readonly string[]): Concept {
  let rest = structuredClone(concept)
  for (const code of codes) rest = WITHOUT[code]!(rest) ?? rest
  return rest
}
/** A language's sections stand in the order of the columns. */
const inOrder = (list: Concept[]) =>
  JSON.parse(
    JSON.stringify(
      list.map((c) => ({
        ...c,
        sections: c.sections.toSorted((a, b) => (a.language < b.language ? -1 : 1)),
      })),
    ),
  )

describe.each(['json', 'csv', 'tsv', 'xlsx', 'tbx', 'tbx-v2'] as const)('%s', (name) => {
  const { cannotHold } = formats.find((format) => format.name === name)!
  test('brings back all but what it says', () => {
    fc.assert(
      fc.property(concepts, (list) => {
        const read = readFile(writeFile(name, [{ glossary, concepts: list }]), 'x')
        expect(read.problems).toEqual([])
        expect(inOrder(read.concepts.map((c) => held(c, cannotHold)))).toEqual(
          inOrder(list.map((c) => held(c, cannotHold))),
        )
      }),
      { numRuns: 150 },
    )
  })
})

test('JSON written, read and written again is the same bytes', () => {
  fc.assert(
    fc.property(concepts, (list) => {
      const bytes = writeFile('json', [{ glossary, concepts: list }])
      expect(writeFile('json', readFile(bytes, 'x').glossaries)).toEqual(bytes)
    }),
    { numRuns: 150 },
  )
})

/** Term and rendering, each once. */
const pairs = (list: Concept[]) =>
  [
    ...new Set(
      [...pairsOf([{ glossary, concepts: list }])].flatMap(({ term, renderings }) =>
        renderings.map(({ text }) => `${term.text} = ${text}`),
      ),
    ),
  ].sort()
/** Of Han and of Latin alone, so that the languages can be told of so few. */
const english = word('abc"\'-').map((text) => `the ${text}`)
const pair = fc
  .record({ zh: word('国务院总理'), en: fc.uniqueArray(english, { minLength: 1, maxLength: 2 }) })
  .map(({ zh, en }) =>
    newConcept([
      newSection('zh-Hans', [newTerm(zh)]),
      newSection(
        'en',
        en.map((text) => newTerm(text)),
      ),
    ]),
  )

describe.each<FormatName>(['omegat', 'yomitan'])('%s, which holds terms and renderings', (name) => {
  test('brings them back', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), (list) => {
        const read = readFile(writeFile(name, [{ glossary, concepts: list }]), 'x')
        expect(pairs(read.concepts)).toEqual(pairs(list))
      }),
    )
  })
})

describe.each<FormatName>(['omegat', 'deepl', 'anki', 'yomitan', 'print'])('%s', (name) => {
  const said = (text: string) => [{ text }]
  const one = newConcept(
    [
      {
        ...newSection('zh-Hans', [
          newTerm('国务院', {
            reading: 'reading',
            note: said('note of the term'),
            context: said('term-context'),
            notIn: ['term-not-in'],
          }),
        ]),
        note: said('note of Chinese'),
      },
      {
        ...newSection('en', [
          newTerm('State Council', { source: 'term-source', partOfSpeech: 'term-part-of-speech' }),
          newTerm('synonyms', { note: said('term-note'), validFrom: '1954' }),
          newTerm('status', { status: 'forbidden' }),
        ]),
        definition: said('definition in English'),
      },
      newSection('fr', [newTerm('other-languages')]),
    ],
    {
      kind: 'organ',
      externalId: 'external',
      definition: said('definition of all'),
      note: said('note of all'),
      subjectField: ['subject'],
      ref: ['ref'],
      extra: { extra: ['extra'] },
    },
  )
  const code = (mark: string) =>
    ({ external: 'id', organ: 'kind', '1954': 'term-dates' })[mark] ?? mark.split(' ')[0]!
  const marks = JSON.stringify(one).match(
    /(?<=":"|\[")(reading|note of \w+|term-[a-z-]+|definition \w+ \w+|synonyms|status|other-languages|subject|ref|extra|external|organ|1954)(?=")/g,
  )!
  test('says of all that it leaves out that it does', () => {
    expect(marks).toHaveLength(19)
    const bytes = writeFile(name, [{ glossary, concepts: [one] }])
    const files = name === 'yomitan' ? Object.values(unzipSync(bytes)) : [bytes]
    const text = files.map((file) => new TextDecoder().decode(file)).join('\n')
    const { cannotHold } = formats.find((format) => format.name === name)!
    const untold = marks.filter((mark) => !text.includes(mark) && !cannotHold.some((c) => c === code(mark)))
    expect(untold).toEqual([])
  })
})
