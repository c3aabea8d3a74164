import { describe, expect, test } from 'vitest'
import { type Choice, type Plan, plan } from '../../../glossary/exchange/plan.ts'
import { readFile } from '../../../glossary/exchange/read.ts'
import { report } from '../../../glossary/exchange/report.ts'
import { PackedConcepts } from '../../../glossary/model/concept-list.ts'
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
const content = (p: Plan) => [...p]
const english = (c: Concept | undefined) =>
  c?.sections.find((s) => s.language === 'en')?.terms.map((t) => t.text)

test('the same file twice changes nothing, of whatever columns', () => {
  for (const file of [
    'zh_hant,en,note\n主席,chairman|president,一\n主席,chairman,\n主席,chairman,\n',
    'zh-Hans,en,status\n主席,chairman,admitted\n总理,premier,nonsense\n',
    'source,target\n主席,chairman\n主席,president\n',
    'id,zh,en\n1,主席,chairman\n2,总理,premier\n',
  ]) {
    const first = content(plan(read(file).concepts, []))
    const second = read(file)
    const again = plan(second.concepts, first, { lossy: true, silent: second.silent })
    expect(again.counts).toEqual({ new: 0, same: first.length, changed: 0, conflicting: 0 })
    expect(content(again)).toEqual(first)
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
    const made = plan(file.concepts, [held], { lossy: true, silent: file.silent })
    expect(made.counts).toMatchObject({ changed: 1 })
    const [after] = made
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
    const [after] = plan(file.concepts, [held], { lossy: true, silent: file.silent })
    expect(after!.sections[1]!.terms[0]!.status).toBe('preferred')
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
    expect(before.entry(0)).toMatchObject({ state: 'conflicting', choice: 'keep', existing: held })
    expect(content(before)).toEqual([held])
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
    for (const after of [before.decide(new Map([[0, choice]])), before.decide(new Map(), choice)]) {
      const concepts = content(after)
      expect(concepts.map(english)).toEqual(terms)
      expect(concepts.map((c) => c.sections[1]!.terms[0]!.status)).toEqual(statuses)
      expect(new Set(concepts.map((c) => c.uid)).size).toBe(terms.length)
      expect(concepts[0]!.uid).toBe(held.uid)
      expect(after).toHaveLength(terms.length)
      expect(after.changes).toBe(choice === 'keep' ? 0 : 1)
    }
  })
})

test('another synonym for a known pair is a change that loses nothing', () => {
  const held = concept('主席', ['chairman', 'president'])
  const made = plan([concept('主席', ['chair', 'chairman'])], [held])
  expect(made.counts).toMatchObject({ changed: 1 })
  expect(content(made).map(english)).toEqual([['chairman', 'president', 'chair']])
})

test('one of two new entries can be left out', () => {
  const list = [concept('甲', ['a']), concept('乙', ['b'])]
  expect(content(plan(list, []).decide(new Map([[0, 'keep']])))).toEqual([list[1]])
})

test('two entries that fit the same one: the second is a conflict', () => {
  const held = concept('主席', ['chairman'])
  const file = [concept('主席', ['chairman', 'a']), concept('主席', ['chairman', 'b'])]
  const before = plan(file, [held])
  expect(before.counts).toMatchObject({ changed: 1, conflicting: 1 })
  expect(content(before.decide(new Map(), 'merge')).map(english)).toEqual([['chairman', 'a', 'b']])
})

test('thousands of equal rows are not each compared with all others', () => {
  const rows = `zh,en\n${'主席,chairman\n'.repeat(20_000)}`
  const first = plan(read(rows).concepts, [])
  const second = read(rows)
  expect(plan(second.concepts, content(first), { lossy: true, silent: second.silent }).counts.same).toBe(
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

test('concepts kept packed are planned as those of an array', () => {
  const held = read(
    'zh,en,status\n主席,chairman|president,\n总理,premier,admitted\n总理,premier,\n部长,minister,\n',
  )
  const file = read(
    'zh,en,status\n主席,chairman|chair,\n总理,premier,forbidden\n部长,minister|head,\n委员长,chairman,\n主席,chairman,\n',
  )
  const packed = readFile(bytes('zh,en\n主席,chairman\n'), 'a.csv', { list: () => new PackedConcepts() })
  expect([...packed.concepts].map(english)).toEqual([['chairman']])
  expect(report(packed)).toMatchObject({ concepts: 1, terms: { zh: 1, en: 1 } })
  const options = { lossy: true, silent: file.silent }
  const plans = [
    plan(file.concepts, held.concepts, options),
    plan(PackedConcepts.of(file.concepts), PackedConcepts.of(held.concepts), options),
  ].map((made) => made.decide(new Map([[0, 'merge']]), 'both'))
  const [one, other] = plans as [Plan, Plan]
  expect(one.counts).toEqual({ new: 1, same: 1, changed: 1, conflicting: 2 })
  expect(other.counts).toEqual(one.counts)
  expect(content(other)).toEqual(content(one))
  expect(content(other)).toHaveLength(other.length)
  for (let i = 0; i < one.entries; i++) expect(other.entry(i)).toEqual(one.entry(i))
})

test('the uid that an entry beside a held one gets is the same each time', () => {
  const held = concept('主席', ['chairman'])
  const both = plan([{ ...concept('主席', ['chair']), uid: held.uid }], [held]).decide(new Map([[0, 'both']]))
  const [, added] = both
  expect(added!.uid).not.toBe(held.uid)
  expect(content(both)[1]!.uid).toBe(added!.uid)
})
