import { factTest } from './marks.ts'
import type { TextRow } from './schema.ts'
import type { Filter } from './store.ts'
import { TERM } from './texts.ts'
import type { View } from './view.ts'

/** A concept of a view as a number: index of its shelf × 256 + its place there. */
export type Slots = Uint32Array<ArrayBuffer>
export const SHELF = 256

type Bytes = TextRow['text']

/**
 * Whole terms first, then those that begin with the query, the shortest first, then those that hold it; among equals, and without a query,
 * in the order of the glossaries. Naively: every concept whose folded terms include the folded query.
 */
export function findSlots(view: View, query: string, { glossary, overriding, ...facts }: Filter): Slots {
  const { mask, value } = factTest(facts)
  const ranks: number[][] = Array.from({ length: INSIDE + 1 }, () => [])
  const needle = new TextEncoder().encode(query)
  const rare = rarest(view, needle)
  for (const [s, shelf] of view.shelves.entries()) {
    if (glossary !== undefined && shelf.row.uid !== glossary) continue
    const { hidden, marks } = shelf
    if (overriding && marks.overrides.length === 0) continue
    const own = overriding && new Set(marks.overrides.map(([at]) => at))
    const shown = (at: number) =>
      (marks.facts[at]! & mask) === value && !hidden?.has(at) && (!own || own.has(at))
    if (query === '') {
      for (let at = 0; at < shelf.size; at++) if (shown(at)) ranks[0]!.push(s * SHELF + at)
      continue
    }
    const { text, starts } = shelf.text!
    let at = 0
    for (let hit = find(text, needle, rare, 0); hit >= 0; hit = find(text, needle, rare, starts[at + 1]!)) {
      while (hit >= starts[at + 1]!) at++
      if (shown(at)) ranks[rankOf(text, starts[at]!, starts[at + 1]! - 1, needle)]!.push(s * SHELF + at)
    }
  }
  return new Uint32Array(ranks.flat())
}

const SAMPLE = 1 << 13

/** Place of the byte that a text holds least often: looked for first, it stops at the fewest places. */
function rarest({ shelves }: View, needle: Bytes): number {
  const counts = new Uint32Array(256)
  const sample = shelves[shelves.length >> 1]?.text?.text.subarray(0, SAMPLE) ?? []
  for (const byte of sample) counts[byte]!++
  let best = 0
  for (const [i, byte] of needle.entries()) if (counts[byte]! < counts[needle[best]!]!) best = i
  return best
}

/** `indexOf` of bytes in bytes. */
function find(text: Bytes, needle: Bytes, rare: number, from: number): number {
  const byte = needle[rare]!
  for (let at = text.indexOf(byte, from + rare); at >= 0; at = text.indexOf(byte, at + 1))
    if (isAt(text, needle, at - rare)) return at - rare
  return -1
}

function isAt(text: Bytes, needle: Bytes, at: number): boolean {
  for (let i = 0; i < needle.length; i++) if (text[at + i] !== needle[i]) return false
  return true
}

/** Rank of a concept that holds the needle inside a term alone; past so many bytes more a beginning is no better than another. */
const INSIDE = 64

/**
 * Of a concept that holds the needle: by how many bytes the shortest of its terms that begin with it is longer. `from` and `to`: its first
 * and last mark.
 */
function rankOf(text: Bytes, from: number, to: number, needle: Bytes): number {
  let best = INSIDE
  for (let mark = from; mark < to; ) {
    const next = text.indexOf(TERM, mark + 1)
    if (isAt(text, needle, mark + 1)) best = Math.min(best, next - mark - 1 - needle.length, INSIDE - 1)
    mark = next
  }
  return best
}
