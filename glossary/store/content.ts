import type { StoredConcept } from '../model/schema.ts'
import { decodeBlock } from './blocks.ts'
import type { Core } from './core.ts'
import { blocksOf } from './difference.ts'
import type { BlockRow, GlossaryRow } from './schema.ts'
import type { Store } from './store.ts'

/** Whole glossaries, read in one state. */
type Part = Pick<Store, 'concepts' | 'content'>

export function contentOf({ db, view }: Core): Part {
  const read = (uid: string) =>
    db.transaction('r', [db.glossaries, db.blocks], async () => {
      const row = await db.glossaries.get(uid)
      return { row, blocks: await db.blocks.bulkGet(row?.blocks.map(({ key }) => key) ?? []) }
    })
  return {
    async concepts(uid) {
      const { row, blocks } = await read(uid)
      return row === undefined ? [] : [...decoded(row, blocks)]
    },
    async content(uid) {
      // Marks are there for every block from here on; lists of two revisions are told apart by the reader, who asks for the revision again.
      const { shelves } = await view.now('marks')
      const marks = shelves.flatMap((shelf) => (shelf.row.uid === uid ? shelf.marks : []))
      const { row, blocks } = await read(uid)
      const overridden = marks.flatMap((mark) => mark.overrides.map(([, uid]) => uid))
      return {
        overridden,
        blocks: row === undefined ? [] : blocksOf(row),
        [Symbol.iterator]: () => (row === undefined ? [].values() : decoded(row, blocks)),
      }
    },
  }
}

/** Lets go of each block once it is decoded: whoever makes something of a large glossary needs the room. */
function* decoded({ uid }: GlossaryRow, blocks: (BlockRow | undefined)[]): Generator<StoredConcept> {
  for (const [i, block] of blocks.entries()) {
    blocks[i] = undefined
    for (const { id, concept } of decodeBlock(block)) yield Object.assign(concept, { id, glossaryUid: uid })
  }
}
