import { expect, test } from 'vitest'
import { due } from '../../../glossary/store/snapshots.ts'
import { everything, glossary, imported, installStarter, many, pair, place, shown, starter } from './fresh.ts'

test('a snapshot brings back all that is writable, by an edit that can be undone', async () => {
  const here = place()
  const store = here.open()
  await installStarter(store, many(10))
  await store.putConcept(starter.uid, pair('第1條', 'mine', { uid: 'c1' }))
  await imported(store, glossary('File', { priority: 60 }), many(600, 1000))
  const then = await everything(store)
  const snapshot = await store.takeSnapshot()
  expect(snapshot).toMatchObject({
    why: 'asked',
    glossaries: expect.arrayContaining([
      { name: 'File', size: 600 },
      { name: 'Mine', size: 1 },
    ]),
  })
  expect(snapshot.bytes).toBeLessThan(30_000)

  await store.deleteConcepts({ found: { glossary: 'file', query: '5' } })
  await store.putGlossary(glossary('Later'))
  await store.resetConcept('c1')
  const now = await everything(store)
  await store.restoreSnapshot(snapshot.id)
  expect(await everything(store)).toEqual(then)
  expect(await shown(here.open(), '第1條')).toContain('第1條 = mine')
  expect((await store.edits(1))[0]).toMatchObject({ what: 'restore', title: snapshot.at, count: 601 })
  await store.sweep()
  await store.undo()
  expect(await everything(store)).toEqual(now)
  await store.redo()
  expect(await everything(store)).toEqual(then)
})

test('one is taken after an import, one a day after changes, and five are kept', async () => {
  const store = place().open()
  expect(await store.keepSnapshots()).toBeUndefined()
  for (let i = 1; i <= 7; i++) {
    await imported(store, glossary('File'), many(i))
    expect(await store.keepSnapshots()).toMatchObject({ why: 'import' })
    expect(await store.keepSnapshots()).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  expect((await store.snapshots()).map(({ id, glossaries }) => [id, glossaries[0]!.size])).toEqual([
    [7, 7],
    [6, 6],
    [5, 5],
    [4, 4],
    [3, 3],
  ])
  await store.putConcept('', pair('總理', 'premier'))
  expect(await store.keepSnapshots()).toBeUndefined()
  await expect(store.restoreSnapshot(1)).rejects.toMatchObject({ code: 'missing' })
})

test('asked for several times at once, one is taken', async () => {
  const store = place().open()
  await imported(store, glossary('File'), many(3))
  const taken = await Promise.all([store.keepSnapshots(), store.keepSnapshots(), store.keepSnapshots()])
  expect(taken.map((snapshot) => snapshot?.why)).toEqual(['import', undefined, undefined])
  expect(await store.snapshots()).toHaveLength(1)
})

test('when one is due', () => {
  const day = 24 * 60 * 60 * 1000
  const latest = { at: '2026-11-25T00:00:00.000Z', revision: 3 }
  const now = Date.parse(latest.at) + day
  const base = { now, revision: 4, latest, lastImport: undefined, hasOwn: true }
  expect(due(base)).toBe('daily')
  expect(due({ ...base, now: now - 1 })).toBeUndefined()
  expect(due({ ...base, revision: 3 })).toBeUndefined()
  expect(due({ ...base, hasOwn: false })).toBeUndefined()
  expect(due({ ...base, latest: undefined })).toBe('daily')
  expect(due({ ...base, now: 0, lastImport: { at: '2026-11-25T00:00:00.001Z' } })).toBe('import')
  expect(due({ ...base, now: 0, lastImport: { at: '2026-11-24T00:00:00.000Z' } })).toBeUndefined()
})

test('a snapshot is whole without the blocks it was made of', async () => {
  const here = place()
  const store = here.open()
  await imported(store, glossary('File'), many(600))
  const then = await everything(store)
  const { id } = await store.takeSnapshot()
  const { Database } = await import('../../../glossary/store/schema.ts')
  const { IDBKeyRange } = await import('fake-indexeddb')
  const db = new Database('tifa', { indexedDB: here.indexedDB, IDBKeyRange })
  await db.blocks.clear()
  const later = here.open()
  await expect(later.concepts('file')).rejects.toMatchObject({ code: 'damaged' })
  await later.restoreSnapshot(id)
  expect(await everything(later)).toEqual(then)
  db.close()
})
