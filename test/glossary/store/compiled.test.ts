import { IDBKeyRange } from 'fake-indexeddb'
import { expect, it, vi } from 'vitest'
import { PIECE } from '../../../glossary/model/kept.ts'
import { Database } from '../../../glossary/store/schema.ts'
import { place } from './fresh.ts'

const bytes = (length: number, from = 0) =>
  Uint8Array.from({ length }, (_, i) => Math.imul(from + i, 2654435761) >>> 24)
const index = bytes(10)
const none = new Uint8Array(0)

async function rowsIn(indexedDB: IDBFactory) {
  const db = new Database('tifa', { indexedDB, IDBKeyRange })
  const keys = await db.pieces.toCollection().primaryKeys()
  db.close()
  return keys
}

it('a record is read back in the pieces that are asked for', async () => {
  const store = place().open()
  expect(await store.lastCompiled()).toBeUndefined()
  const concepts = bytes(PIECE * 600 + 7)
  await store.putCompiled('a-1', { index, concepts: new Blob([concepts]) })
  const last = (await store.lastCompiled())!
  expect(last).toMatchObject({ key: 'a-1', index, concepts: { size: concepts.length } })
  expect(await last.concepts.read([600, 0])).toEqual([concepts.slice(-7), concepts.slice(0, PIECE)])
})

it('what edits add is written behind it, also where a piece was begun, and twice', async () => {
  const { open, indexedDB } = place()
  const store = open()
  const all = bytes(PIECE * 3)
  const size = PIECE + 5
  let kept = await store.putCompiled('a-1', { index, concepts: all.slice(0, size) })
  const before = kept
  kept = await store.putCompiled('a-2', { index, concepts: { ...kept, added: all.slice(size, size + 9) } })
  // From the record as it was before the last writing, as an edit that came during it.
  await store.putCompiled('a-3', { index, concepts: { ...before, added: all.slice(size) } })
  const last = (await store.lastCompiled())!
  expect(last.key).toBe('a-3')
  expect(last.concepts.size).toBe(all.length)
  expect(await last.concepts.read([0, 1, 2])).toEqual([
    all.slice(0, PIECE),
    all.slice(PIECE, 2 * PIECE),
    all.slice(2 * PIECE),
  ])
  expect(await rowsIn(indexedDB)).toHaveLength(3)
})

it('of a writing that was cut short nothing is read, and the next takes it away', async () => {
  const { open, indexedDB } = place()
  const store = open()
  await store.putCompiled('a-1', { index, concepts: bytes(PIECE * 2) })
  const slice = vi.spyOn(Blob.prototype, 'slice').mockImplementation(() => {
    throw new DOMException('no more', 'NotReadableError')
  })
  const cut = store.putCompiled('a-2', { index, concepts: new Blob([bytes(PIECE * 9)]) })
  await expect(cut).rejects.toThrow()
  slice.mockRestore()
  // As one leaves it whose worker was ended.
  const db = new Database('tifa', { indexedDB, IDBKeyRange })
  await db.pieces.put(bytes(PIECE), [2, 8] as never)
  db.close()
  expect((await store.lastCompiled())?.key).toBe('a-1')
  await store.putCompiled('a-3', { index, concepts: new Blob([bytes(PIECE)]) })
  expect(await rowsIn(indexedDB)).toEqual([[2, 0]])
})

it('a record that was made of one that is gone is not kept', async () => {
  const store = place().open()
  const old = await store.putCompiled('a-1', { index, concepts: bytes(9) })
  await store.putCompiled('a-2', { index, concepts: bytes(5) })
  await expect(store.putCompiled('a-3', { index, concepts: { ...old, added: none } })).rejects.toThrow()
  await expect(old.read([0])).rejects.toThrow('replaced')
  expect((await store.lastCompiled())?.key).toBe('a-2')
})

it('where the disk is nearly full nothing is written, and the last record stays', async () => {
  const { open, indexedDB } = place()
  const store = open()
  await store.putCompiled('a-1', { index, concepts: bytes(9) })
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 1e6, quota: 2e6 }) } })
  try {
    await expect(store.putCompiled('a-2', { index, concepts: bytes(9) })).rejects.toMatchObject({
      code: 'full',
    })
  } finally {
    vi.unstubAllGlobals()
  }
  expect((await store.lastCompiled())?.key).toBe('a-1')
  expect(await rowsIn(indexedDB)).toEqual([[1, 0]])
})
