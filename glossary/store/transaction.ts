import type { Table } from 'dexie'
import { StorageFull } from './failure.ts'
import type { Database } from './schema.ts'

/**
 * A transaction, failing with what ended it: of one that is aborted for want of room, the request under way says no more than that it was
 * aborted.
 */
export async function transacted<T>(db: Database, tables: Table[], work: () => PromiseLike<T>): Promise<T> {
  let own: IDBTransaction | undefined
  try {
    return await db.transaction('rw', tables, (transaction) => {
      own = transaction.idbtrans
      return work()
    })
  } catch (error) {
    throw own?.error?.name === 'QuotaExceededError' ? new StorageFull({ cause: error }) : error
  }
}
