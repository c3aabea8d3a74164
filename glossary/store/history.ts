import { apply, commit } from './commit.ts'
import type { Change, Database, EditRow } from './schema.ts'
import type { EditRecord } from './store.ts'

/** A new row of the history. */
export function edit(
  what: EditRow['what'],
  glossaryUid: string,
  title: string,
  changes: Change[],
  count = 1,
): EditRow {
  return { at: new Date().toISOString(), what, glossaryUid, title, count, undone: 0, changes }
}

export function record(row: EditRow): EditRecord {
  const { at, what, glossaryUid, title, count } = row
  return { id: row.id!, at, what, glossaryUid, title, count, undone: row.undone === 1 }
}

/** `1`: takes back the newest edit not undone; `0`: does the oldest undone one again. */
export async function turn(db: Database, undone: 0 | 1): Promise<EditRecord | undefined> {
  const rows = await db.edits
    .where('undone')
    .equals(1 - undone)
    .sortBy('id')
  const row = undone === 1 ? rows.at(-1) : rows[0]
  if (row === undefined) return undefined
  const changes = undone === 1 ? [...row.changes].reverse() : row.changes
  await commit(db, {
    ...(await apply(db, changes, undone === 1 ? 'before' : 'after')),
    turned: { id: row.id!, undone },
  })
  return record({ ...row, undone })
}
