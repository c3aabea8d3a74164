import type { StoredConcept } from '../model/schema.ts'
import { type HeldBlock, termsOf, type View } from './view.ts'

/** Stands between the terms of a concept and between concepts; no folded text holds it. */
const TERM = '\u0001'
const CONCEPT = '\u0002'

/** Whole terms first, then beginnings, then insides; in the order of the glossaries within each. */
export function search(
  view: View,
  query: string,
  limit: number,
  fold: (text: string) => string,
): StoredConcept[] {
  const folded = fold(query)
  if (folded === '') return newest(view, limit)
  const found = new Set<StoredConcept>()
  for (const needle of [TERM + folded + TERM, TERM + folded, folded])
    for (const row of view.rows)
      for (const { key } of row.blocks) {
        const block = view.blocks.get(key)!
        block.searched ??= textOf(block, fold)
        const { text, starts } = block.searched
        let low = 0
        for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
          if (found.size >= limit) return [...found]
          low = conceptAt(starts, at, low)
          const concept = block.concepts[low]!
          if (isShown(view, concept)) found.add(concept)
        }
      }
  return [...found]
}

function newest(view: View, limit: number): StoredConcept[] {
  const shown = [...view.byGlossary.values()].flatMap((list) => list.filter((c) => isShown(view, c)))
  return shown.sort((a, b) => b.id - a.id).slice(0, limit)
}

const isShown = (view: View, concept: StoredConcept): boolean =>
  concept.sections.length > 0 && !view.overrides.has(concept.uid)

/** One folded text of a block; `starts[i]` is where the i-th concept begins. */
function textOf(block: HeldBlock, fold: (text: string) => string): { text: string; starts: number[] } {
  const starts: number[] = []
  let text = ''
  for (const concept of block.concepts) {
    starts.push(text.length)
    text += CONCEPT
    for (const term of termsOf(concept)) text += TERM + fold(term)
    text += TERM
  }
  return { text, starts }
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
