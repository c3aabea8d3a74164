import type { Core } from './core.ts'
import type { Store } from './store.ts'
import { transacted } from './transaction.ts'

/** The background's compiled record. A Blob is read back two to three times faster than a buffer of the same size, or not at all. */
type Part = Pick<Store, 'lastCompiled' | 'putCompiled'>

export function compiledOf({ db }: Core): Part {
  return {
    async lastCompiled() {
      const row = await db.compiled.toCollection().last()
      // Earlier versions kept it in one piece.
      if (row?.concepts === undefined || row.record instanceof Uint8Array) return undefined
      return { key: row.key, index: new Uint8Array(await row.record.arrayBuffer()), concepts: row.concepts }
    },
    async putCompiled(key, { index, concepts }) {
      await transacted(db, [db.compiled], async () => {
        await db.compiled.clear()
        await db.compiled.put({ key, record: new Blob([index]), concepts: new Blob([concepts]) })
      })
    },
  }
}
