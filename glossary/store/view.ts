import type { Concept, StoredConcept } from '../model/schema.ts'
import { decodeBlock } from './blocks.ts'
import type { Database, GlossaryRow } from './schema.ts'

/** What one revision holds, read once and kept while the revision stands: concepts by uid, and one folded text to search in. */
export interface View {
  revision: number
  rows: GlossaryRow[]
  byGlossary: Map<string, StoredConcept[]>
  byUid: Map<string, StoredConcept>
  /** uid of a read-only concept → its override. */
  overrides: Map<string, StoredConcept>
  /** Shown concepts, in the order of `text`; `starts[i]` is where the text of the i-th begins. */
  shown: StoredConcept[]
  text: string
  starts: number[]
}

/** Stands between the terms of a concept and between concepts; no folded text holds it. */
const TERM = '\u0001'
const CONCEPT = '\u0002'

export async function readView(db: Database, fold: (text: string) => string): Promise<View> {
  // One read transaction: revision, lists and blocks of one state.
  const { revision, rows, blocks } = await db.transaction(
    'r',
    [db.meta, db.glossaries, db.blocks],
    async () => {
      const rows = await db.glossaries.toArray()
      const keys = rows.flatMap((row) => row.blocks.map((b) => b.key))
      return {
        revision: Number((await db.meta.get('revision'))?.value ?? 0),
        rows,
        blocks: new Map((await db.blocks.bulkGet(keys)).map((block, i) => [keys[i]!, block])),
      }
    },
  )
  rows.sort((a, b) => a.glossary.priority - b.glossary.priority)
  const byGlossary = new Map<string, StoredConcept[]>()
  const byUid = new Map<string, StoredConcept>()
  const overrides = new Map<string, StoredConcept>()
  for (const row of rows) {
    const list: StoredConcept[] = []
    for (const entry of row.blocks) {
      const block = blocks.get(entry.key)
      if (block === undefined) continue
      for (const { id, concept } of decodeBlock(block)) list.push({ ...concept, id, glossaryUid: row.uid })
    }
    byGlossary.set(row.uid, list)
    for (const concept of list) {
      byUid.set(concept.uid, concept)
      if (concept.overrides !== undefined && !row.glossary.readOnly)
        overrides.set(concept.overrides.uid, concept)
    }
  }
  const shown: StoredConcept[] = []
  const starts: number[] = []
  let text = ''
  for (const row of rows)
    for (const concept of byGlossary.get(row.uid)!) {
      if (concept.sections.length === 0 || overrides.has(concept.uid)) continue
      starts.push(text.length)
      shown.push(concept)
      text +=
        CONCEPT +
        termsOf(concept)
          .map((term) => TERM + fold(term))
          .join('') +
        TERM
    }
  return { revision, rows, byGlossary, byUid, overrides, shown, text, starts }
}

export function termsOf(concept: Concept): string[] {
  return concept.sections.flatMap((section) => section.terms.map((term) => term.text))
}

/** Whole terms first, then beginnings, then insides; in the order of the glossaries within each. */
export function searchView(view: View, query: string, limit: number): StoredConcept[] {
  const found = new Set<number>()
  for (const needle of [TERM + query + TERM, TERM + query, query]) {
    let low = 0
    for (
      let at = view.text.indexOf(needle);
      at >= 0 && found.size < limit;
      at = view.text.indexOf(needle, at + 1)
    ) {
      low = conceptAt(view.starts, at, low)
      found.add(low)
    }
  }
  return [...found].slice(0, limit).map((i) => view.shown[i]!)
}

function conceptAt(starts: number[], at: number, from: number): number {
  let low = from
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
