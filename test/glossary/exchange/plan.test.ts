import { describe, expect, test } from 'vitest'
import { type Choice, decide, plan } from '../../../glossary/exchange/plan.ts'
import { readFile } from '../../../glossary/exchange/read.ts'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'
import type { Concept, Term } from '../../../glossary/model/schema.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readFile(bytes(text), 'a.csv')
const concept = (zh: string, en: (string | [string, Partial<Term>])[], fields: Partial<Concept> = {}) =>
  newConcept(
    [
      newSection('zh-Hans', [newTerm(zh)]),
      newSection(
        'en',
        en.map((t) => (typeof t === 'string' ? newTerm(t) : newTerm(...t))),
      ),
    ],
    fields,
  )
const english = (c: Concept | undefined) =>
  c?.sections.find((s) => s.language === 'en')?.terms.map((t) => t.text)

test('the same file twice changes nothing, of whatever columns', () => {
  for (const file of [
    'zh_hant,en,note\n主席,chairman|president,一\n主席,chairman,\n主席,chairman,\n',
    'zh-Hans,en,status\n主席,chairman,admitted\n总理,premier,nonsense\n',
    'source,target\n主席,chairman\n主席,president\n',
    'id,zh,en\n1,主席,chairman\n2,总理,premier\n',
  ]) {
    const first = plan(read(file).concepts, [])
    const second = read(file)
    const again = plan(second.concepts, first.concepts, { lossy: true, silent: second.silent })
    expect(again.counts).toEqual({ new: 0, same: first.concepts.length, changed: 0, conflicting: 0 })
    expect(again.concepts).toEqual(first.concepts)
  }
})

describe('a table read into a glossary', () => {
  test('leaves what it has no word for: status, term notes, definitions, other languages', () => {
    const held = concept(
      '主席',
      [['chairman', { status: 'superseded', note: [{ text: 'until 2021' }], context: [{ text: 'as in' }] }]],
      {
        grammar: { class: 'post' },
        definition: [{ text: 'head', source: 'book' }],
      },
    )
    held.sections.push(newSection('ja', [newTerm('主席')]))
    const file = read(`uid,zh-Hans,en,note\n${held.uid},主席,chairman|president,new\n`)
    const { counts, concepts } = plan(file.concepts, [held], { lossy: true, silent: file.silent })
    expect(counts).toMatchObject({ changed: 1 })
    const [after] = concepts
    expect(after).toMatchObject({
      uid: held.uid,
      grammar: held.grammar,
      definition: held.definition,
      note: [{ text: 'new' }],
    })
    expect(after!.sections[1]!.terms[0]).toEqual(held.sections[1]!.terms[0])
    expect(english(after)).toEqual(['chairman', 'president'])
    expect(after!.sections[2]).toEqual(held.sections[2])
  })

  test('takes the file at its word where it has one', () => {
    const held = concept('主席', [['chairman', { status: 'forbidden' }]])
    const file = read(`uid,zh-Hans,en,status\n${held.uid},主席,chairman,preferred\n`)
    const { concepts } = plan(file.concepts, [held], { lossy: true, silent: file.silent })
    expect(concepts[0]!.sections[1]!.terms[0]!.status).toBe('preferred')
  })

  test('reads zh-CN and zh-Hans as one section', () => {
    const held = concept('主席', ['chairman'])
    const file = read('zh_CN,en_US\n主席,chairman\n')
    expect(plan(file.concepts, [held], { lossy: true, silent: file.silent }).counts).toMatchObject({
      same: 1,
    })
  })
})

describe('a conflict', () => {
  const held = concept('主席', [['chairman', { status: 'preferred', source: 'A' }], 'president'])
  const incoming = concept('主席', [['chairman', { status: 'forbidden', source: 'B' }], 'chair'])
  const before = plan([incoming], [held])

  test('keeps what is held until the person says otherwise', () => {
    expect(before.counts).toEqual({ new: 0, same: 0, changed: 0, conflicting: 1 })
    expect(before.entries[0]).toMatchObject({ state: 'conflicting', choice: 'keep', existing: held })
    expect(before.concepts).toEqual([held])
  })
  test.each<[Choice, string[][], string[]]>([
    ['keep', [['chairman', 'president']], ['preferred']],
    ['replace', [['chairman', 'chair']], ['forbidden']],
    ['merge', [['chairman', 'president', 'chair']], ['preferred']],
    [
      'both',
      [
        ['chairman', 'president'],
        ['chairman', 'chair'],
      ],
      ['preferred', 'forbidden'],
    ],
  ])('%s', (choice, terms, statuses) => {
    for (const after of [decide(before, new Map([[0, choice]])), decide(before, new Map(), choice)]) {
      expect(after.concepts.map(english)).toEqual(terms)
      expect(after.concepts.map((c) => c.sections[1]!.terms[0]!.status)).toEqual(statuses)
      expect(new Set(after.concepts.map((c) => c.uid)).size).toBe(terms.length)
      expect(after.concepts[0]!.uid).toBe(held.uid)
    }
  })
})

test('another synonym for a known pair is a change that loses nothing', () => {
  const held = concept('主席', ['chairman', 'president'])
  const { counts, concepts } = plan([concept('主席', ['chair', 'chairman'])], [held])
  expect(counts).toMatchObject({ changed: 1 })
  expect(concepts.map(english)).toEqual([['chairman', 'president', 'chair']])
})

test('one of two new entries can be left out', () => {
  const list = [concept('甲', ['a']), concept('乙', ['b'])]
  expect(decide(plan(list, []), new Map([[0, 'keep']])).concepts).toEqual([list[1]])
})

test('two entries that fit the same one: the second is a conflict', () => {
  const held = concept('主席', ['chairman'])
  const file = [concept('主席', ['chairman', 'a']), concept('主席', ['chairman', 'b'])]
  const before = plan(file, [held])
  expect(before.counts).toMatchObject({ changed: 1, conflicting: 1 })
  expect(decide(before, new Map(), 'merge').concepts.map(english)).toEqual([['chairman', 'a', 'b']])
})

test('thousands of equal rows are not each compared with all others', () => {
  const rows = `zh,en\n${'主席,chairman\n'.repeat(20_000)}`
  const first = plan(read(rows).concepts, [])
  const second = read(rows)
  expect(plan(second.concepts, first.concepts, { lossy: true, silent: second.silent }).counts.same).toBe(
    20_000,
  )
})

test('an entry of thousands of synonyms on both sides comes to its end', () => {
  const many = (word: string) => Array.from({ length: 50_000 }, (_, i) => `${word}${i}`).join('|')
  const file = `zh,en\n${many('条')},${many('article ')}\n总理,premier\n`
  const again = read(file)
  const { counts } = plan(again.concepts, read(file).concepts, { lossy: true, silent: again.silent })
  expect(counts).toEqual({ new: 0, same: 2, changed: 0, conflicting: 0 })
})
