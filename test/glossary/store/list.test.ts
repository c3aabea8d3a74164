import { IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'
import { type Concept, kinds, statuses } from '../../../glossary/model/schema.ts'
import type { ListRequest, Store } from '../../../glossary/store/store.ts'
import { fold } from '../../../glossary/text/fold.ts'
import { glossary, imported, many, pair, place } from './fresh.ts'

/** The four-line version: every term of every shown concept, folded, and where the query stands in it. */
function naively(concepts: Concept[], { query = '', kind, status, lacks }: Partial<ListRequest>): string[] {
  const wanted = fold(query)
  const ranked = concepts.flatMap((concept) => {
    const terms = concept.sections.flatMap((section) => section.terms)
    if (terms.length === 0 || (kind && concept.kind !== kind)) return []
    if (status && !terms.some((term) => term.status === status)) return []
    if (lacks && concept.sections.some(({ language, terms }) => language === lacks && terms.length > 0))
      return []
    const ranks = terms.map(({ text }) => {
      const folded = fold(text)
      if (folded.startsWith(wanted)) return Math.min(Buffer.byteLength(folded.slice(wanted.length)), 63)
      return folded.includes(wanted) ? 64 : 99
    })
    const rank = wanted === '' ? 0 : Math.min(...ranks)
    return rank < 99 ? [{ rank, uid: concept.uid }] : []
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ uid }) => uid)
}

const text = fc
  .string({ unit: fc.constantFrom(...'國国務务院aAb '), minLength: 1, maxLength: 4 })
  .filter((t) => fold(t) !== '')
const term = fc.tuple(text, fc.constantFrom(...statuses)).map(([t, status]) => newTerm(t, { status }))
const section = fc
  .tuple(fc.constantFrom('zh-Hans', 'zh-Hant', 'en', 'ja'), fc.array(term, { maxLength: 3 }))
  .map(([language, terms]) => newSection(language, terms))
const concept = fc
  .tuple(
    fc.uniqueArray(section, { maxLength: 3, selector: (s) => s.language }),
    fc.option(fc.constantFrom(...kinds), { nil: undefined }),
  )
  .map(([sections, kind]) => newConcept(sections, kind && { kind }))
const request = fc.record({
  query: fc.string({ unit: fc.constantFrom(...'國务院aB '), maxLength: 3 }),
  kind: fc.option(fc.constantFrom(...kinds), { nil: undefined, freq: 3 }),
  status: fc.option(fc.constantFrom(...statuses), { nil: undefined, freq: 3 }),
  lacks: fc.option(fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const), {
    nil: undefined,
    freq: 3,
  }),
})

test('a list finds what going through every concept finds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(concept, { maxLength: 40 }),
      fc.array(request, { minLength: 4, maxLength: 8 }),
      async (concepts, requests) => {
        const store = place().open()
        await imported(store, glossary('File'), concepts)
        for (const asked of requests) {
          const { rows, total } = await store.list({ ...asked, limit: 100 })
          expect(rows.map(({ uid }) => uid)).toEqual(naively(concepts, asked))
          expect(total).toBe(rows.length)
        }
        store.close()
      },
    ),
    { numRuns: 60 },
  )
})

test('what is typed half comes before what goes on from it', async () => {
  const store = place().open()
  const terms = ['國務院令', '中國國務院', '國務院', '國務院辦公廳', '國務']
  await imported(
    store,
    glossary('File'),
    terms.map((term) => pair(term, term)),
  )
  const { rows } = await store.list({ query: '国务', limit: 9 })
  const found = rows.map(({ sections }) => sections[0]!.terms[0]!.text)
  expect(found).toEqual(['國務', '國務院', '國務院令', '國務院辦公廳', '中國國務院'])
})

test('windows are parts of the whole, over several glossaries in their order', async () => {
  const store = place().open()
  await imported(store, glossary('Second', { priority: 20 }), many(300, 1000))
  await imported(store, glossary('First', { priority: 10 }), many(700))
  const whole = await store.list({ limit: 5000 })
  expect(whole.total).toBe(1000)
  expect(whole.rows.map(({ uid }) => uid)).toEqual([...many(700), ...many(300, 1000)].map(({ uid }) => uid))
  for (const offset of [0, 250, 690, 990, 1000]) {
    const part = await store.list({ offset, limit: 20 })
    expect(part).toEqual({ ...whole, rows: whole.rows.slice(offset, offset + 20) })
  }
  expect((await store.list({ glossary: 'second', query: 'article', limit: 0 })).total).toBe(300)
})

test('a row says what a table shows, superseded wording too', async () => {
  const store = place().open()
  const entry = newConcept(
    [
      newSection('en', [newTerm('president'), newTerm('chairman', { status: 'superseded' })]),
      newSection('zh-Hant', [newTerm('國務委員長')]),
      newSection('ko'),
    ],
    { kind: 'title' },
  )
  await store.putConcept('', entry)
  const { rows } = await store.list({ limit: 9 })
  const held = (await store.concept(entry.uid))!
  expect(rows).toEqual([
    {
      id: held.id,
      uid: entry.uid,
      glossaryUid: held.glossaryUid,
      kind: 'title',
      sections: [
        {
          language: 'en',
          terms: [
            { text: 'president', status: 'preferred' },
            { text: 'chairman', status: 'superseded' },
          ],
        },
        { language: 'zh-Hant', terms: [{ text: '國務委員長', status: 'preferred' }] },
      ],
    },
  ])
})

describe('sorted', () => {
  const entries = [
    pair('乙', 'beta'),
    pair('甲乙', 'alpha'),
    pair('甲', 'gamma'),
    pair('甲甲甲', 'Alpha two'),
    newConcept([newSection('zh-Hant', [newTerm('丙')])]),
  ]
  const order = async (store: Store, request: Partial<ListRequest>) =>
    (await store.list({ limit: 99, ...request })).rows.map(({ sections }) => sections[0]!.terms[0]!.text)
  const byTerm = ['丙', '乙', '甲', '甲乙', '甲甲甲']

  test.each([
    ['term', byTerm],
    ['rendering', ['甲乙', '甲甲甲', '乙', '甲', '丙']],
    ['newest', ['丙', '甲甲甲', '甲', '甲乙', '乙']],
  ] as const)('by %s, and the other way round', async (sort, expected) => {
    const store = place().open()
    await imported(store, glossary('File'), entries)
    expect(await order(store, { sort })).toEqual(expected)
    expect(await order(store, { sort, descending: true })).toEqual(expected.toReversed())
    expect(await order(store, { sort, query: '甲' })).toEqual(expected.filter((t) => t.includes('甲')))
  })

  test('as comparing their bytes sorts them, where thousands begin alike', async () => {
    const store = place().open()
    const numbers = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 2500)
    await imported(
      store,
      glossary('File'),
      numbers.map((n, i) => pair(`第${n}条`, i % 9 === 0 ? 'the article' : `the article ${n}`)),
    )
    const { rows } = await store.list({ limit: 9999 })
    const both = rows.map(({ id, sections: [zh, en] }) => ({
      id,
      term: Buffer.from(zh!.terms[0]!.text),
      rendering: Buffer.from(en!.terms[0]!.text),
    }))
    for (const sort of ['term', 'rendering'] as const)
      expect((await store.list({ sort, limit: 9999 })).rows.map(({ id }) => id)).toEqual(
        both.toSorted((a, b) => Buffer.compare(a[sort], b[sort])).map(({ id }) => id),
      )
  })

  test('by the last change', async () => {
    const store = place().open()
    const dated = entries.map((entry, i) => ({ ...entry, audit: { modifiedAt: `200${i}-01-01T00:00:00Z` } }))
    await imported(store, glossary('File'), dated)
    await store.putConcept('file', { ...dated[1]!, kind: 'title' })
    expect(await order(store, { sort: 'modified' })).toEqual(['甲乙', '丙', '甲甲甲', '甲', '乙'])
  })
})

test('typing and scrolling read nothing but the revision', async () => {
  const here = place()
  const writer = here.open()
  await imported(writer, glossary('File'), many(2000))
  writer.close()
  const store = here.open()
  await store.list({ limit: 1 })
  const reads = (['get', 'getAll', 'openCursor', 'getAllKeys'] as const).map((method) =>
    vi.spyOn(IDBObjectStore.prototype, method),
  )
  for (const query of ['a', 'ar', 'art', '第', '第1', '第19']) {
    expect((await store.list({ query, limit: 50 })).total).toBeGreaterThan(0)
    expect((await store.list({ query, offset: 100, limit: 50 })).rows).toBeDefined()
  }
  const read = reads.flatMap((spy) => spy.mock.contexts.map((table) => (table as { name: string }).name))
  vi.restoreAllMocks()
  expect(new Set(read)).toEqual(new Set(['meta']))
})

test('by kind, status and glossary; and those alone that stand in for a read-only one', async () => {
  const store = place().open()
  await imported(store, glossary('Starter', { readOnly: true, priority: 5 }), [
    pair('甲', 'first', { uid: 's1' }),
    pair('乙', 'second', { uid: 's2' }),
  ])
  await imported(store, glossary('File', { priority: 10 }), [
    pair('丙', 'third', { uid: 'a', kind: 'setPhrase' }),
    pair('丁', 'fourth', { uid: 'b', kind: 'title' }),
    pair('戊', 'fifth', { uid: 'c' }),
  ])
  await store.editConcepts({ uids: ['a'] }, { status: 'forbidden' })
  await store.editConcepts({ uids: ['b'] }, { status: 'admitted' })
  const uids = async (request: Partial<ListRequest>) =>
    (await store.list({ limit: 9, ...request })).rows.map(({ uid }) => uid)
  expect(await uids({ sort: 'kind', glossary: 'file' })).toEqual(['b', 'a', 'c'])
  expect(await uids({ sort: 'status', glossary: 'file' })).toEqual(['c', 'b', 'a'])
  expect(await uids({ sort: 'glossary', query: 'th' })).toEqual(['a', 'b', 'c'])
  expect(await uids({ sort: 'glossary', descending: true, glossary: 'file' })).toEqual(['c', 'b', 'a'])
  expect(await uids({ overriding: true })).toEqual([])
  await store.editConcepts({ uids: ['s2'] }, { kind: 'event' })
  expect((await store.list({ overriding: true, limit: 9 })).rows).toMatchObject([
    { kind: 'event', overrides: 's2' },
  ])
})
