import { kindRank, statusRank } from './marks.ts'
import { SHELF, type Slots } from './search.ts'
import type { Sort } from './store.ts'
import { TERM } from './texts.ts'
import type { View } from './view.ts'

/** A million in a third of a second: each slot is sorted as one 64-bit number, its key before it; what is equal in four bytes is compared whole. */
export function sortSlots(view: View, slots: Slots, sort: Sort, descending: boolean): Slots {
  const shelfOf = (slot: number) => view.shelves[Math.floor(slot / SHELF)]!
  const factsAt = (slot: number) => shelfOf(slot).marks.facts[slot % SHELF]!
  let sorted: Slots
  if (sort === 'newest')
    sorted = byKey(slots, (slot) => {
      const shelf = shelfOf(slot)
      return ~(shelf.number * SHELF + shelf.marks.ids[slot % SHELF]!) >>> 0
    })
  else if (sort === 'modified')
    sorted = byKey(slots, (slot) => ~shelfOf(slot).marks.modified[slot % SHELF]! >>> 0)
  else if (sort === 'kind') sorted = byKey(slots, (slot) => kindRank(factsAt(slot)))
  else if (sort === 'status') sorted = byKey(slots, (slot) => statusRank(factsAt(slot)))
  // Slots count in the order of the glossaries.
  else if (sort === 'glossary') sorted = slots.toSorted()
  else {
    const textOf = (slot: number) => termBytes(view, slot, sort === 'term' ? 0 : 1)
    sorted = byKey(slots, (slot) => headOf(textOf(slot)))
    refine(sorted, textOf)
  }
  return descending ? sorted.reverse() : sorted
}

function byKey(slots: Slots, key: (slot: number) => number): Slots {
  const pairs = new Uint32Array(slots.length * 2)
  // Little-endian on every platform that browsers run on: the low word comes first.
  for (const [i, slot] of slots.entries()) {
    pairs[2 * i] = slot
    pairs[2 * i + 1] = key(slot)
  }
  new BigUint64Array(pairs.buffer).sort()
  return slots.map((_, i) => pairs[2 * i]!)
}

/** The folded term (0) or rendering (1) that a list shows. */
export function termBytes(view: View, slot: number, which: 0 | 1): Uint8Array {
  const { text, starts } = view.shelves[Math.floor(slot / SHELF)]!.text!
  let from = starts[slot % SHELF]! + 1
  if (which === 1) from = text.indexOf(TERM, from) + 1
  return text.subarray(from, text.indexOf(TERM, from))
}

/** The first four bytes. What has none comes last. */
const headOf = (text: Uint8Array): number =>
  text.length === 0
    ? 0xffffffff
    : ((text[0]! << 24) | ((text[1] ?? 0) << 16) | ((text[2] ?? 0) << 8) | (text[3] ?? 0)) >>> 0

/** Sorts runs that begin with the same four bytes. */
function refine(slots: Slots, textOf: (slot: number) => Uint8Array): void {
  let run: { slot: number; text: Uint8Array }[] = []
  let head = -1
  const sortRun = (end: number) => {
    if (run.length < 2 || run[0]!.text.length === 0) return
    run.sort((a, b) => compare(a.text, b.text) || a.slot - b.slot)
    for (const [i, { slot }] of run.entries()) slots[end - run.length + i] = slot
  }
  for (const [i, slot] of slots.entries()) {
    const text = textOf(slot)
    const own = headOf(text)
    if (own !== head) {
      sortRun(i)
      run = []
      head = own
    }
    run.push({ slot, text })
  }
  sortRun(slots.length)
}

function compare(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}
