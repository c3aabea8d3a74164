import type { Concept, StoredConcept } from '../model/schema.ts'
import { decodeBlock } from './blocks.ts'
import type { BlockEntry, Database, GlossaryRow } from './schema.ts'

/** A block as it is held in memory. `searched`: made at the first search. */
export interface HeldBlock {
  concepts: StoredConcept[]
  searched?: { text: string; starts: number[] }
}

/** What one revision holds, read once and kept while the revision stands. */
export interface View {
  revision: number
  rows: GlossaryRow[]
  /** By the key of its row: a block is never changed under its key, so what was held before is exact. */
  blocks: Map<number, HeldBlock>
  byGlossary: Map<string, StoredConcept[]>
  byUid: Map<string, StoredConcept>
  /** uid of a read-only concept → its override. */
  overrides: Map<string, StoredConcept>
}

/** Reads from the database only the blocks that `before` does not hold: after an edit, one. */
export async function readView(db: Database, before: View | undefined): Promise<View> {
  const blocks = new Map<number, HeldBlock>()
  // One read transaction: revision, lists and blocks of one state.
  const { revision, rows, fresh } = await db.transaction(
    'r',
    [db.meta, db.glossaries, db.blocks],
    async () => {
      const rows = await db.glossaries.toArray()
      const missing = rows.flatMap((row) =>
        row.blocks.filter(({ key }) => !before?.blocks.has(key)).map((entry) => ({ row, entry })),
      )
      const read = await db.blocks.bulkGet(missing.map(({ entry }) => entry.key))
      return {
        revision: Number((await db.meta.get('revision'))?.value ?? 0),
        rows,
        fresh: missing.map((block, i) => ({ ...block, read: read[i] })),
      }
    },
  )
  for (const { row, entry, read } of fresh) {
    const items = read === undefined ? [] : decodeBlock(read)
    blocks.set(entry.key, {
      concepts: items.map(({ id, concept }) => ({ ...concept, id, glossaryUid: row.uid })),
    })
  }
  rows.sort((a, b) => a.glossary.priority - b.glossary.priority)
  const byGlossary = new Map<string, StoredConcept[]>()
  const byUid = new Map<string, StoredConcept>()
  const overrides = new Map<string, StoredConcept>()
  const held = ({ key }: BlockEntry): StoredConcept[] => {
    const block = blocks.get(key) ?? before!.blocks.get(key)!
    blocks.set(key, block)
    return block.concepts
  }
  for (const row of rows) {
    const list = row.blocks.flatMap(held)
    byGlossary.set(row.uid, list)
    for (const concept of list) {
      byUid.set(concept.uid, concept)
      if (concept.overrides !== undefined && !row.glossary.readOnly)
        overrides.set(concept.overrides.uid, concept)
    }
  }
  return { revision, rows, blocks, byGlossary, byUid, overrides }
}

/** Concept as files know it: without the local id and its glossary. */
export function strip(concept: StoredConcept): Concept {
  const { id: _id, glossaryUid: _glossaryUid, ...rest } = concept
  return rest
}

export function termsOf(concept: Concept): string[] {
  return concept.sections.flatMap((section) => section.terms.map((term) => term.text))
}
