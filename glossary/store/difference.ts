import type { Blocks, Difference, MadeOf } from '../model/difference.ts'
import type { StoredConcept } from '../model/schema.ts'
import { blockBits, blockSize, decodeBlock } from './blocks.ts'
import type { Core } from './core.ts'
import type { GlossaryRow } from './schema.ts'
import type { Store } from './store.ts'
import { conceptAt, type View } from './view.ts'

/** More blocks than an afternoon's edits touch: then all is read anew. */
const MOST = 32

/** Blocks never change under their key, so that the two lists of keys tell which to read. */
type Part = Pick<Store, 'difference'>

export function differenceOf(core: Core): Part {
  return {
    async difference(then) {
      const view = await core.view.now('marks')
      const rows = view.rows.filter(({ glossary }) => glossary.enabled)
      // The first edit brings the reader's own glossary, and its undo takes it away.
      const was = rows.map(({ uid }) => then.glossaries.findIndex((other) => other.uid === uid))
      const staying = was.filter((at) => at >= 0)
      if (staying.some((at, i) => at < (staying[i - 1] ?? 0))) return undefined
      const madeOf: MadeOf = {
        glossaries: rows.map(({ glossary }) => glossary),
        blocks: rows.map(blocksOf),
        overridden: overriddenIn(view, rows),
      }
      const gone = rows.map(() => new Set<number>())
      const came: Difference['came'] = []
      const hidden = new Set(madeOf.overridden)
      let read = then.blocks
        .filter((_, at) => !was.includes(at))
        .reduce((sum, blocks) => sum + blocks.length, 0)
      if (read > MOST) return undefined
      for (const [glossary, row] of rows.entries()) {
        const before = new Map(then.blocks[was[glossary]!])
        const fresh: number[] = []
        for (const [number, key] of madeOf.blocks[glossary]!) {
          if (before.get(number) !== key) fresh.push(key)
          else before.delete(number)
        }
        read += fresh.length
        if (read > MOST) return undefined
        for (const number of [...before.keys()])
          for (let i = 0; i < blockSize; i++) gone[glossary]!.add((number << blockBits) + i)
        for (const block of await core.db.blocks.bulkGet(fresh))
          for (const { id, concept } of decodeBlock(block)) {
            gone[glossary]!.add(id)
            if (row.glossary.readOnly && hidden.has(concept.uid)) continue
            came.push({ glossary, concept: { ...concept, id, glossaryUid: row.uid } as StoredConcept })
          }
        if (!row.glossary.readOnly) continue
        const wasHidden = new Set(then.overridden)
        for (const uid of madeOf.overridden) {
          if (wasHidden.has(uid)) continue
          const concept = await conceptAt(core.view, view, uid, row.uid)
          if (concept !== undefined) gone[glossary]!.add(concept.id)
        }
        for (const uid of then.overridden) {
          if (hidden.has(uid)) continue
          const concept = await conceptAt(core.view, view, uid, row.uid)
          if (concept !== undefined && !gone[glossary]!.has(concept.id)) {
            gone[glossary]!.add(concept.id)
            came.push({ glossary, concept })
          }
        }
      }
      return { madeOf, was, gone, came }
    },
  }
}

export const blocksOf = ({ blocks }: GlossaryRow): Blocks => blocks.map(({ number, key }) => [number, key])

/** uids that enabled glossaries of the reader's override. */
function overriddenIn({ shelves }: View, rows: GlossaryRow[]): string[] {
  const own = new Set(rows.filter(({ glossary }) => !glossary.readOnly).map(({ uid }) => uid))
  return shelves.flatMap(({ row, marks }) => (own.has(row.uid) ? marks.overrides.map(([, uid]) => uid) : []))
}
