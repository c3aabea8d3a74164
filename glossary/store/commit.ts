import type { Concept } from '../model/schema.ts'
import { blockBits, decodeBlock, encodeBlock, withEntry } from './blocks.ts'
import type { Change, Database, EditRow, GlossaryRow } from './schema.ts'
import { RevisionMoved } from './store.ts'

const HISTORY = 200

/** What is to be written in one short transaction; everything in it is made before. */
export interface Write {
  rows: GlossaryRow[]
  removed?: string[]
  edit?: EditRow
  /** An edit whose `undone` turns. */
  turned?: { id: number; undone: 0 | 1 }
  nextId?: number
  /** The reader's own glossary, when it is made. */
  ownUid?: string
  plannedOn?: number
}

export const revisionOf = async (db: Database) => Number((await db.meta.get('revision'))?.value ?? 0)
export const nextIdOf = async (db: Database) => Number((await db.meta.get('nextId'))?.value ?? 0)

/** The one short transaction: swap lists, raise the revision, record the edit. */
export async function commit(db: Database, write: Write): Promise<number> {
  let idb: IDBTransaction | undefined
  const writing = db.transaction('rw', [db.meta, db.glossaries, db.edits], async (transaction) => {
    idb = transaction.idbtrans
    const before = await revisionOf(db)
    if (write.plannedOn !== undefined && write.plannedOn !== before) throw new RevisionMoved()
    await db.glossaries.bulkPut(write.rows)
    if (write.removed) await db.glossaries.bulkDelete(write.removed)
    if (write.nextId !== undefined) await db.meta.put({ name: 'nextId', value: write.nextId })
    if (write.ownUid !== undefined) await db.meta.put({ name: 'ownUid', value: write.ownUid })
    if (write.edit !== undefined) {
      await db.edits.where('undone').equals(1).delete()
      const id = Number(await db.edits.add(write.edit))
      await db.edits
        .where('id')
        .belowOrEqual(id - HISTORY)
        .delete()
    }
    if (write.turned !== undefined) await db.edits.update(write.turned.id, { undone: write.turned.undone })
    await db.meta.put({ name: 'revision', value: before + 1 })
    return before + 1
  })
  // Aborted for want of room, every request under way says no more than that it was aborted.
  return writing.catch((error: unknown) => {
    throw idb?.error?.name === 'QuotaExceededError' ? idb.error : error
  })
}

/** The row of a glossary with one concept set (or taken out); its block is written under a fresh key. */
export async function withConcept(
  db: Database,
  row: GlossaryRow,
  id: number,
  concept: Concept | undefined,
): Promise<GlossaryRow> {
  const number = id >> blockBits
  const entry = row.blocks.find((b) => b.number === number)
  const block = entry && (await db.blocks.get(entry.key))
  const items = (block ? decodeBlock(block) : []).filter((item) => item.id !== id)
  if (concept !== undefined) items.push({ id, concept })
  items.sort((a, b) => a.id - b.id)
  const key = items.length > 0 ? await db.blocks.add({ bytes: encodeBlock(items) }) : 0
  return { ...row, blocks: withEntry(row.blocks, { number, key, size: items.length }) }
}

/** The rows as they are with every change on its `side`. */
export async function apply(
  db: Database,
  changes: Change[],
  side: 'before' | 'after',
): Promise<Pick<Write, 'rows' | 'removed'>> {
  const rows = new Map<string, GlossaryRow>()
  const removed: string[] = []
  for (const change of changes) {
    if (change.kind === 'glossary') {
      const row = change[side]
      if (row === undefined) removed.push(change.uid)
      else rows.set(change.uid, row)
      continue
    }
    const row = rows.get(change.glossaryUid) ?? (await db.glossaries.get(change.glossaryUid))
    if (row !== undefined) rows.set(change.glossaryUid, await withConcept(db, row, change.id, change[side]))
  }
  return { rows: [...rows.values()], removed }
}
