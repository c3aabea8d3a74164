import { nobodyStages } from './locks.ts'
import type { Database } from './schema.ts'

/** Removes the blocks that neither a glossary nor the history names. */
export async function sweep(db: Database): Promise<number> {
  if (!(await nobodyStages())) return 0
  return db.transaction('rw', [db.glossaries, db.blocks, db.edits], async () => {
    const named = new Set<number>()
    for (const row of await db.glossaries.toArray()) for (const b of row.blocks) named.add(b.key)
    for (const row of await db.edits.toArray())
      for (const change of row.changes)
        if (change.kind === 'glossary')
          for (const side of [change.before, change.after])
            for (const b of side?.blocks ?? []) named.add(b.key)
    const lost = (await db.blocks.toCollection().primaryKeys()).filter((key) => !named.has(key))
    await db.blocks.bulkDelete(lost)
    return lost.length
  })
}
