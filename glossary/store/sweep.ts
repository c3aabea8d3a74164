import type { Core } from './core.ts'
import { lists } from './history.ts'
import { STAGING } from './import.ts'
import { isFree } from './lock.ts'
import { unstage } from './stage.ts'

/** Removes blocks that no list names, of glossaries or of the history, and marks and texts without a block. */
export function sweep(core: Core): Promise<number> {
  const { db } = core
  return core.alone(async () => {
    if (!(await isFree(STAGING))) return 0
    return db.transaction('rw', [db.glossaries, db.blocks, db.marks, db.texts, db.edits], async () => {
      const named = new Set<number>()
      for (const { blocks } of await db.glossaries.toArray()) for (const { key } of blocks) named.add(key)
      await db.edits.each(({ changes }) => {
        for (const change of changes)
          if (change.kind === 'glossary' || change.kind === 'blocks')
            for (const { key } of lists(change).flat()) named.add(key)
      })
      const lost = new Set<number>()
      let blocks = 0
      for (const table of [db.blocks, db.marks, db.texts]) {
        for (const key of await table.toCollection().primaryKeys()) if (!named.has(key)) lost.add(key)
        blocks ||= lost.size
      }
      if (lost.size > 0) await unstage(core, [...lost])
      return blocks
    })
  })
}
