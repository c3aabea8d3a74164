import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { StorageFull } from '../../../glossary/store/store.ts'
import { computer, entry, everything, fill, glossaryOf, many } from './databases.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const quota = () => new DOMException('no more room', 'QuotaExceededError')

test.each(['import', 'edit'] as const)('a disk that is full while a block is written: %s', async (what) => {
  const store = computer().open()
  await fill(store, glossaryOf('g'), many(300))
  const before = await everything(store)
  const { add } = IDBObjectStore.prototype
  let blocks = 0
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'blocks' && ++blocks > (what === 'import' ? 2 : 0)) throw quota()
    return add.apply(this, row)
  })
  const writing =
    what === 'import'
      ? fill(store, glossaryOf('g'), many(1000, '新'))
      : store.putConcept('g', entry('甲', 'one', 'a'))
  const error = await writing.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(StorageFull)
  vi.restoreAllMocks()
  expect(await everything(store)).toEqual(before)
  expect(await store.sweep()).toBe(0)
})

test('a disk that is full when the transaction ends', async () => {
  const store = computer().open()
  await fill(store, glossaryOf('g'), many(300))
  const before = await everything(store)
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row)
    // What browsers do: the transaction is aborted under this name.
    if (this.name === 'glossaries')
      (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError')
    return request
  })
  await expect(store.putGlossary(glossaryOf('h'))).rejects.toBeInstanceOf(StorageFull)
  vi.restoreAllMocks()
  expect(await everything(store)).toEqual(before)
})
