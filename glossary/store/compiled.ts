import { type Kept, PIECE } from '../model/kept.ts'
import type { Core } from './core.ts'
import { StorageFull } from './failure.ts'
import { storage } from './persistence.ts'
import type { CompiledRow } from './schema.ts'
import type { Store } from './store.ts'
import { transacted } from './transaction.ts'

/**
 * The background's compiled record. Its index is a Blob, which is read back two to three times faster than a buffer of the same size, or not
 * at all. Its concepts are pieces in rows: a woken worker asks for some forty of thousands, and of a Blob each would be a read of its own (of
 * 120,000 entries it loaded what its first answer needs in 75 ms, and from rows in 24).
 */
type Part = Pick<Store, 'lastCompiled' | 'putCompiled'>

/** Pieces written at once. */
const BATCH = 256

/** Bytes of a batch, and what the browser takes beside it while it puts the rows in order. */
const ROOM = 2 * BATCH * PIECE

/** A browser that meets a full disk while it writes closes the database for those too who only read it. */
async function ensureRoom(): Promise<void> {
  const { usage, quota } = await storage()
  if (usage !== undefined && quota !== undefined && quota - usage < ROOM) throw new StorageFull()
}

export function compiledOf({ db }: Core): Part {
  const keptOf = (made: number, size: number): Kept => ({
    made,
    size,
    added: new Uint8Array(0),
    async read(numbers) {
      const pieces = await db.pieces.bulkGet(numbers.map((n) => [made, n]))
      if (pieces.includes(undefined)) throw new Error('The compiled record has been replaced.')
      return pieces as Uint8Array[]
    },
  })
  const write = (made: number, first: number, bytes: Uint8Array<ArrayBuffer>) => {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for (let at = 0; at < bytes.length; at += PIECE) pieces.push(bytes.slice(at, at + PIECE))
    return db.pieces.bulkPut(
      pieces,
      pieces.map((_, i) => [made, first + i] as never),
    )
  }
  /** Names what is read from now on; what nobody reads any more goes. */
  const name = async (row: CompiledRow) => {
    await db.compiled.clear()
    await db.compiled.put(row)
    await db.pieces.where(':id').between([0, 0], [row.made, 0]).delete()
  }
  const last = () => db.compiled.toCollection().last()

  const anew = async (key: string, record: Blob, concepts: Blob): Promise<Kept> => {
    const made = ((await last())?.made ?? 0) + 1
    // Of a writing that was cut short.
    const forget = () => db.pieces.where(':id').between([made, 0], [Infinity, 0]).delete()
    await forget()
    try {
      for (let first = 0; first * PIECE < concepts.size; first += BATCH) {
        await ensureRoom()
        const bytes = await concepts.slice(first * PIECE, (first + BATCH) * PIECE).arrayBuffer()
        await transacted(db, [db.pieces], () => write(made, first, new Uint8Array(bytes)))
      }
      await transacted(db, [db.compiled, db.pieces], () => name({ key, record, made, size: concepts.size }))
    } catch (error) {
      await forget().catch(() => {})
      throw error
    }
    return keptOf(made, concepts.size)
  }
  const behind = (key: string, record: Blob, { made, size, added }: Kept): Promise<Kept> =>
    transacted(db, [db.compiled, db.pieces], async () => {
      if ((await last())?.made !== made) throw new Error('The compiled record has been replaced.')
      const first = Math.floor(size / PIECE)
      const begun = (await db.pieces.get([made, first]))?.subarray(0, size - first * PIECE)
      const bytes = new Uint8Array((begun?.length ?? 0) + added.length)
      if (begun !== undefined) bytes.set(begun)
      bytes.set(added, begun?.length)
      await write(made, first, bytes)
      await name({ key, record, made, size: size + added.length })
      return keptOf(made, size + added.length)
    })

  let writing: Promise<unknown> = Promise.resolve()
  return {
    async lastCompiled() {
      const row = await last()
      if (row === undefined) return undefined
      const index = new Uint8Array(await row.record.arrayBuffer())
      return { key: row.key, index, concepts: keptOf(row.made, row.size) }
    },
    putCompiled(key, { index, concepts }) {
      const record = new Blob([index])
      const all = concepts instanceof Uint8Array ? new Blob([concepts]) : concepts
      const put = () => (all instanceof Blob ? anew(key, record, all) : behind(key, record, all))
      const written = writing.then(put, put)
      writing = written.catch(() => {})
      return written
    },
  }
}
