import type { Core } from './core.ts'
import { RevisionMoved } from './failure.ts'
import type { EditRow, GlossaryRow } from './schema.ts'
import { transacted } from './transaction.ts'

/** What is to be written in one short transaction; everything in it is made before. */
export interface Write {
  rows: GlossaryRow[]
  removed?: string[]
  edit?: EditRow
  /** Edits whose `undone` turns. */
  turned?: { ids: number[]; undone: 0 | 1 }
  ownUid?: string
}

/** Edits kept. */
const HISTORY = 1000

export async function revisionOf({ db }: Pick<Core, 'db'>): Promise<number> {
  return Number((await db.meta.get('revision'))?.value ?? 0)
}

/** Swaps lists, raises the revision, records the edit; only on the revision it was planned on. Resolves to the one it made. */
export function commit({ db }: Pick<Core, 'db'>, plannedOn: number, write: Write): Promise<number> {
  return transacted(db, [db.meta, db.glossaries, db.edits], async () => {
    const before = Number((await db.meta.get('revision'))?.value ?? 0)
    if (plannedOn !== before) throw new RevisionMoved()
    await db.glossaries.bulkPut(write.rows)
    if (write.removed) await db.glossaries.bulkDelete(write.removed)
    if (write.ownUid !== undefined) await db.meta.put({ name: 'ownUid', value: write.ownUid })
    if (write.edit !== undefined) {
      await db.edits.where('undone').equals(1).delete()
      await db.edits.add(write.edit)
      await db.edits.bulkDelete(await db.edits.orderBy('id').reverse().offset(HISTORY).primaryKeys())
    }
    for (const id of write.turned?.ids ?? []) await db.edits.update(id, { undone: write.turned!.undone })
    await db.meta.put({ name: 'revision', value: before + 1 })
    return before + 1
  })
}

const ATTEMPTS = 10

/** Makes a write of the newest revision and commits it; `undefined`: there is nothing to write. Resolves to the revision that stands then. */
export function write(core: Core, make: (revision: number) => Promise<Write | undefined>): Promise<number> {
  return core.alone(async () => {
    for (let attempt = 1; ; attempt++) {
      const revision = await revisionOf(core)
      const made = await make(revision)
      if (made === undefined) return revision
      try {
        return await commit(core, revision, made)
      } catch (error) {
        // Only where there are no Web Locks.
        if (!(error instanceof RevisionMoved) || attempt === ATTEMPTS) throw error
      }
    }
  })
}

/** Ids nobody else gets: the counter never goes back. `step`: the first is a multiple of it. */
export function takeIds({ db }: Pick<Core, 'db'>, count: number, step = 1): Promise<number> {
  return transacted(db, [db.meta], async () => {
    const next = Number((await db.meta.get('nextId'))?.value ?? 0)
    const first = Math.ceil(next / step) * step
    await db.meta.put({ name: 'nextId', value: first + count })
    return first
  })
}
