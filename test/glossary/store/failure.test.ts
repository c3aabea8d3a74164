import { Dexie } from 'dexie'
import { IDBObjectStore as FDBObjectStore, IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { failureOf } from '../../../glossary/store/failure.ts'
import { openStore } from '../../../glossary/store/open.ts'
import { StorageFull, StoreFailure } from '../../../glossary/store/store.ts'
import { everything, glossary, imported, many, pair, place } from './fresh.ts'

afterEach(() => vi.restoreAllMocks())

test.each([
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [new Dexie.AbortError('x', new DOMException('', 'QuotaExceededError')), 'full'],
  [new Dexie.DatabaseClosedError('x', new DOMException('', 'UnknownError')), 'unavailable'],
  [new Dexie.VersionError('x'), 'newer'],
  [new Dexie.OpenFailedError('x', new DOMException('', 'VersionError')), 'newer'],
  // Chromium, where the disk itself is full in the middle of many writes.
  [
    Object.assign(new Error('x'), { name: 'BulkError', failures: [new DOMException('', 'AbortError')] }),
    'unavailable',
  ],
  [new TypeError('x'), 'internal'],
  ['a string', 'internal'],
])('%o is told as %s', (error, code) => {
  expect(failureOf(error)).toMatchObject({ code, cause: error })
})

/** A disk that is full for rows of some tables. */
function fullFor(...tables: string[]): void {
  const real = FDBObjectStore.prototype.add
  vi.spyOn(FDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (tables.includes(this.name)) throw new DOMException('full', 'QuotaExceededError')
    return real.apply(this as never, args as never) as never
  })
}

test.each([['blocks'], ['texts'], ['edits']])(
  'a disk full at %s loses nothing: an import, an edit',
  async (table) => {
    const here = place()
    const store = here.open()
    await imported(store, glossary('File'), many(300))
    await store.putConcept('', pair('總理', 'premier'))
    const before = await everything(store)
    fullFor(table)
    await expect(imported(store, glossary('File'), many(5000))).rejects.toMatchObject({ code: 'full' })
    await expect(store.putConcept('file', pair('新', 'new'))).rejects.toBeInstanceOf(StoreFailure)
    await expect(store.putConcept('file', pair('新', 'new'))).rejects.toMatchObject({ code: 'full' })
    vi.restoreAllMocks()
    for (const page of [store, here.open()]) expect(await everything(page)).toEqual(before)
    await store.putConcept('file', pair('新', 'new'))
    expect(await store.undo()).toMatchObject({ title: '新' })
  },
)

test('a database of a later version is told as such', async () => {
  const indexedDB = new IDBFactory()
  await new Promise((resolve) => {
    indexedDB.open('tifa', 9999).onsuccess = (event) => {
      ;(event.target as IDBOpenDBRequest).result.close()
      resolve(undefined)
    }
  })
  const store = openStore({ fold: (t) => t, foldVersion: 'none', indexedDB, IDBKeyRange })
  await expect(store.glossaries()).rejects.toMatchObject({ code: 'newer' })
})

test('where there is no database at all every method says so', async () => {
  const indexedDB = {
    open: () => {
      throw new DOMException('private', 'InvalidStateError')
    },
  } as unknown as IDBFactory
  const store = openStore({ fold: (t) => t, foldVersion: 'none', indexedDB, IDBKeyRange })
  await expect(store.list({ limit: 1 })).rejects.toMatchObject({ code: 'unavailable' })
  await expect(store.putConcept('', pair('新', 'new'))).rejects.toMatchObject({ code: 'unavailable' })
})

test('a disk that is full when the transaction ends', async () => {
  const store = place().open()
  await imported(store, glossary('File'), many(300))
  const before = await everything(store)
  const { put } = FDBObjectStore.prototype
  vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row)
    // What browsers do: the transaction is aborted under this name.
    if (this.name === 'glossaries')
      (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError')
    return request
  })
  await expect(store.putGlossary(glossary('Other'))).rejects.toBeInstanceOf(StorageFull)
  vi.restoreAllMocks()
  expect(await everything(store)).toEqual(before)
})
