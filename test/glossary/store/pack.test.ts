import { IDBKeyRange } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { openStore } from '../../../glossary/store/open.ts'
import { Database } from '../../../glossary/store/schema.ts'
import type { Store } from '../../../glossary/store/store.ts'
import { fold } from '../../../glossary/text/fold.ts'
import { glossary, imported, installStarter, many, type Place, pair, place, starter } from './fresh.ts'

const requests = [
  { limit: 50_000 },
  { query: '第1', limit: 50_000 },
  { query: 'article 17', sort: 'modified' as const, limit: 9 },
]
const answers = (store: Store) => Promise.all(requests.map((request) => store.list(request)))

async function withPack(): Promise<{ here: Place; store: Store }> {
  const here = place()
  const store = here.open()
  await installStarter(store, many(300))
  await store.putConcept(starter.uid, pair('第1條', 'mine 😀 \ud800', { uid: 'c1' }))
  await imported(store, glossary('File', { priority: 60 }), many(20_000, 1000))
  expect(await store.keepPack()).toBe(true)
  return { here, store }
}

/** A database whose rows of marks and texts are gone. */
async function withoutRows(here: Place): Promise<Database> {
  const db = new Database('tifa', { indexedDB: here.indexedDB, IDBKeyRange })
  await Promise.all([db.marks.clear(), db.texts.clear()])
  return db
}

test('what is packed is what the rows say, and stands in for them', async () => {
  const { here, store } = await withPack()
  const db = await withoutRows(here)
  const later = here.open()
  expect(await answers(later)).toEqual(await answers(store))
  expect(await later.concept('c1')).toEqual(await store.concept('c1'))
  // Nothing was made of the blocks again.
  expect(await db.texts.count()).toBe(0)
  db.close()
})

test('where its lines cannot be read, the rows are', async () => {
  const { here, store } = await withPack()
  const before = await answers(store)
  const read = Blob.prototype.arrayBuffer
  let asked = 0
  // Marks, text, lines.
  const spy = vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
    return ++asked === 3 ? Promise.reject(new Error('gone')) : read.call(this)
  })
  expect(await answers(here.open())).toEqual(before)
  spy.mockRestore()
  expect(asked).toBe(3)
})

test('blocks that came since are read beside it; it is packed anew when they are many', async () => {
  const { here, store } = await withPack()
  expect(await store.keepPack()).toBe(false)
  await store.putConcept('file', pair('第1000條', 'changed', { uid: 'c1000' }))
  await store.deleteConcept('c1')
  expect(await here.open().keepPack()).toBe(false)
  expect(await answers(here.open())).toEqual(await answers(store))
  await store.editConcepts({ found: { glossary: 'file' } }, { kind: 'document' })
  expect(await store.keepPack()).toBe(true)
  const before = await answers(store)
  const db = await withoutRows(here)
  expect(await answers(here.open())).toEqual(before)
  expect(await db.texts.count()).toBe(0)
  db.close()
})

test('it is packed anew when most of it is no longer listed', async () => {
  const { store } = await withPack()
  await store.deleteGlossary('file')
  expect(await store.keepPack()).toBe(true)
  await store.undo()
  expect(await store.keepPack()).toBe(true)
})

test('of another fold its texts do not count', async () => {
  const { here, store } = await withPack()
  const options = {
    indexedDB: here.indexedDB,
    IDBKeyRange,
    fold: (text: string) => fold(text).replaceAll('条', '條條'),
    foldVersion: 'other',
  }
  const other = openStore(options)
  expect((await other.list({ query: '条', limit: 0 })).total).toBe(20_300)
  expect(await other.keepPack()).toBe(true)
  expect((await openStore(options).list({ query: '1条', limit: 0 })).total).toBeGreaterThan(0)
  expect(await answers(here.open())).toEqual(await answers(store))
})

test('a small glossary needs none', async () => {
  const store = place().open()
  await imported(store, glossary('File'), many(3000))
  expect(await store.keepPack()).toBe(false)
})
