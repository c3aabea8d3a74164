import { kindRank, statusRank } from './marks.ts'
import { SHELF, type Slots } from './search.ts'
import type { Sort } from './store.ts'
import { TERM } from './texts.ts'
import type { View } from './view.ts'

/** A million in a third of a second: each slot is sorted as one 64-bit number, its key before it; what is equal in two units is compared whole. */
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
    const textOf = (slot: number) => termText(view, slot, sort === 'term' ? 0 : 1)
    sorted = byKey(slots, (slot) => {
      const text = textOf(slot)
      // What has none comes last.
      if (text === '') return 0xffffffff
      return text.charCodeAt(0) * 0x10000 + (text.length > 1 ? text.charCodeAt(1) : 0)
    })
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
export function termText(view: View, slot: number, which: 0 | 1): string {
  const { text, starts } = view.shelves[Math.floor(slot / SHELF)]!.text!
  let from = starts[slot % SHELF]! + 1
  if (which === 1) from = text.indexOf(TERM, from) + 1
  return text.slice(from, text.indexOf(TERM, from))
}

/** Sorts runs that begin with the same two units. */
function refine(slots: Slots, textOf: (slot: number) => string): void {
  let start = 0
  let head = ''
  const sortRun = (end: number) => {
    if (end - start < 2 || head === '') return
    const run = Array.from(slots.subarray(start, end), (slot) => ({ slot, text: textOf(slot) }))
    run.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.slot - b.slot))
    for (const [i, { slot }] of run.entries()) slots[start + i] = slot
  }
  for (let i = 0; i <= slots.length; i++) {
    const own = i === slots.length ? undefined : textOf(slots[i]!).slice(0, 2)
    if (own === head) continue
    sortRun(i)
    start = i
    head = own ?? ''
  }
}
