import { describe, expect, test } from 'vitest'
import { strip } from '../../../glossary/store/open.ts'
import type { BulkOptions, Selection, Store } from '../../../glossary/store/store.ts'
import { everything, glossary, imported, installStarter, many, pair, place, starter } from './fresh.ts'

const uidsOf = (...numbers: number[]) => numbers.map((i) => `c${i}`)

describe.each([
  ['a few, kept one by one', { uids: uidsOf(3, 4, 599) }, 3],
  ['many, kept as lists of blocks', { uids: uidsOf(...Array.from({ length: 400 }, (_, i) => 200 + i)) }, 400],
  ['all that a list finds', { found: { query: '條' } }, 600],
  ['all of them but some', { found: { glossary: 'file' }, except: uidsOf(0, 300) }, 598],
] as [string, Selection, number][])(
  '%s',
  (_, selection, count) => {
    const filled = async () => {
      const store = place().open()
      await imported(store, glossary('File'), many(600))
      return store
    }

    test('are changed as one edit', async () => {
      const store = await filled()
      const before = await everything(store)
      await store.editConcepts(selection, {
        kind: 'document',
        status: 'admitted',
        source: 'gov.cn',
        language: 'en',
      })
      expect(await store.list({ kind: 'document', status: 'admitted', limit: 0 })).toMatchObject({
        total: count,
      })
      const one = (await store.concept('c599'))!
      expect(one).toMatchObject({
        kind: 'document',
        sections: [
          { terms: [{ status: 'preferred' }] },
          { terms: [{ status: 'admitted', source: 'gov.cn' }] },
        ],
      })
      expect(one.audit.modifiedAt).toBeDefined()
      expect((await store.edits(1))[0]).toMatchObject({ what: 'bulk-edit', count })
      const { id } = (await store.edits(1))[0]!
      expect(await store.changes(id, { limit: 1 })).toMatchObject({
        total: count,
        concepts: [{ after: { kind: 'document' } }],
      })
      const after = await everything(store)
      await store.undo()
      expect(await everything(store)).toEqual(before)
      await store.redo()
      expect(await everything(store)).toEqual(after)
    })

    test('are deleted as one edit', async () => {
      const store = await filled()
      const before = await everything(store)
      await store.deleteConcepts(selection)
      expect((await store.list({ limit: 0 })).total).toBe(600 - count)
      expect((await store.glossaries())[0]!.size).toBe(600 - count)
      expect((await store.edits(1))[0]).toMatchObject({ what: 'bulk-delete', count })
      await store.undo()
      expect(await everything(store)).toEqual(before)
    })
  },
  20_000,
)

test.each([3, 100])('of the starter they are overridden, %i at once', async (count) => {
  const store = place().open()
  await installStarter(store, many(300))
  const before = await everything(store)
  await store.putConcept(starter.uid, pair('第0條', 'zero', { uid: 'c0' }))
  const { rows } = await store.list({ limit: count })
  await store.editConcepts({ uids: rows.map(({ uid }) => uid) }, { kind: 'document' })
  expect(await store.list({ kind: 'document', limit: 0 })).toMatchObject({ total: count })
  expect((await store.concept('c0'))?.sections[1]?.terms[0]?.text).toBe('zero')
  expect((await store.list({ limit: 0 })).total).toBe(300)
  await store.deleteConcepts({ found: { kind: 'document' } })
  expect((await store.list({ limit: 0 })).total).toBe(300 - count)
  expect((await store.edits(9)).map((e) => e.count)).toEqual([count, count, 1])
  for (const _ of [1, 2, 3]) await store.undo()
  expect(await everything(store)).toEqual(before)
})

test('what is so already is no edit', async () => {
  const store = place().open()
  await imported(store, glossary('File'), many(300))
  const revision = await store.revision()
  expect(await store.editConcepts({ found: {} }, { status: 'preferred' })).toBe(revision)
  expect(await store.editConcepts({ uids: ['nobody'] }, { status: 'admitted' })).toBe(revision)
  expect(await store.deleteConcepts({ found: { query: 'nothing' } })).toBe(revision)
  await store.editConcepts({ uids: ['c1'] }, { kind: 'event' })
  await store.editConcepts({ found: {} }, { kind: null })
  expect((await store.edits(1))[0]).toMatchObject({ count: 1, title: '第1條' })
  expect((await store.concept('c1'))?.kind).toBeUndefined()
})

test('homographs are found, duplicates among them, and merged as one edit', async () => {
  const store = place().open()
  await installStarter(store, [pair('國務', 'state affairs', { uid: 's' })])
  await imported(store, glossary('File'), [
    pair('国务', 'State Affairs', { uid: 'a', kind: 'event' }),
    pair('行', 'to go', { uid: 'b' }),
    pair('行', 'row', { uid: 'c' }),
    pair('院', 'yard', { uid: 'd' }),
  ])
  const uids = async (duplicates: boolean) =>
    (await store.homographs({ duplicates, limit: 9 })).groups.map(({ rows, duplicate }) => [
      duplicate,
      ...rows.map(({ uid }) => uid),
    ])
  expect(await uids(false)).toEqual([
    [true, 's', 'a'],
    [false, 'b', 'c'],
  ])
  expect(await uids(true)).toEqual([[true, 's', 'a']])
  expect(await store.homographs({ glossary: 'file', limit: 0 })).toMatchObject({ total: 1, groups: [] })

  const before = await everything(store)
  const [b, c] = [(await store.concept('b'))!, (await store.concept('c'))!]
  const terms = [...b.sections[1]!.terms, ...c.sections[1]!.terms]
  await store.mergeConcepts({ ...strip(b), sections: [b.sections[0]!, { ...b.sections[1]!, terms }] }, [
    'b',
    'c',
  ])
  expect(await store.concept('c')).toBeUndefined()
  expect((await store.concept('b'))?.sections[1]?.terms.map((t) => t.text)).toEqual(['to go', 'row'])
  expect((await store.edits(1))[0]).toMatchObject({ what: 'merge', title: '行', count: 2 })

  // The starter's goes by an override without terms.
  await store.mergeConcepts(strip((await store.concept('a'))!), ['a', 's'])
  expect(await uids(false)).toEqual([])
  expect((await store.list({ query: '國務', limit: 9 })).rows.map(({ uid }) => uid)).toEqual(['a'])
  for (const _ of [1, 2]) await store.undo()
  expect(await everything(store)).toEqual(before)
})

test.each([3, 400])('%i move into another glossary as one edit; read-only ones stay', async (count) => {
  const store = place().open()
  await installStarter(store, [pair('基礎', 'base', { uid: 's' })])
  await imported(store, glossary('File'), many(600))
  await imported(store, glossary('Other'), many(10, 1000))
  const before = await everything(store)
  await store.moveConcepts(
    { uids: ['s', ...uidsOf(...Array.from({ length: count }, (_, i) => 150 + i))] },
    'other',
  )
  const sizes = async () => Object.fromEntries((await store.glossaries()).map(({ uid, size }) => [uid, size]))
  expect(await sizes()).toEqual({ starter: 1, file: 600 - count, other: 10 + count })
  expect(await store.concept('c150')).toMatchObject({ glossaryUid: 'other' })
  expect(await store.list({ query: '第150條', limit: 9 })).toMatchObject({ total: 1 })
  expect((await store.edits(1))[0]).toMatchObject({ what: 'move', count, title: '第150條' })
  const after = await everything(store)
  await store.undo()
  expect(await everything(store)).toEqual(before)
  await store.redo()
  expect(await everything(store)).toEqual(after)
  const revision = await store.revision()
  expect(await store.moveConcepts({ found: { glossary: 'other' } }, 'other')).toBe(revision)
  await expect(store.moveConcepts({ uids: ['c0'] }, 'starter')).rejects.toMatchObject({ code: 'read-only' })
})

test('a subject field is set and taken away', async () => {
  const store = place().open()
  await imported(store, glossary('File'), many(100))
  await store.editConcepts({ found: {} }, { subject: 'tea' })
  expect((await store.concept('c99'))?.subjectField).toEqual(['tea'])
  await store.editConcepts({ found: {} }, { subject: null })
  expect((await store.concept('c99'))?.subjectField).toEqual([])
})

describe('an edit of many, stopped on its way', () => {
  const edits = {
    change: (store, selection, how) => store.editConcepts(selection, { kind: 'document' }, how),
    delete: (store, selection, how) => store.deleteConcepts(selection, how),
    move: (store, selection, how) => store.moveConcepts(selection, 'other', how),
  } satisfies Record<string, (store: Store, selection: Selection, how: BulkOptions) => Promise<number>>
  test.each(Object.entries(edits))('%s: says how far it is, and leaves all as it was', async (_, edit) => {
    const store = place().open()
    await imported(store, glossary('File'), many(600))
    await store.putGlossary({ ...glossary('Other'), uid: 'other' })
    const before = await everything(store)
    const stop = new AbortController()
    const told: [number, number][] = []
    const onProgress = (done: number, total: number) => {
      told.push([done, total])
      if (done > 0) stop.abort()
    }
    const selection = { found: { query: '條' } }
    await expect(edit(store, selection, { signal: stop.signal, onProgress })).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(told).toEqual([
      [0, 600],
      [256, 600],
    ])
    expect(await everything(store)).toEqual(before)
    expect(await edit(store, selection, {})).toBeGreaterThan(0)
  })
})
