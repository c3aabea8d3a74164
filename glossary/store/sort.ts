import { kindRank, statusRank } from './marks.ts'
import { SHELF, type Slots } from './search.ts'
import type { Sort } from './store.ts'
import { TERM } from './texts.ts'
import type { View } from './view.ts'

/** A million in a second, in steps of a few milliseconds at most, so that whoever runs them may let a page scroll in between. */
export function* sortSlots(
  view: View,
  found: Slots,
  sort: Sort,
  descending: boolean,
): Generator<undefined, Slots> {
  // Slots count in the order of the glossaries; what is equal stays in it.
  const slots = yield* byKey(found, found.slice())
  const sorted = yield* inOrder(view, slots, sort)
  return descending ? sorted.reverse() : sorted
}

function* inOrder(view: View, slots: Slots, sort: Sort): Generator<undefined, Slots> {
  if (sort === 'glossary') return slots
  if (sort === 'term' || sort === 'rendering') return yield* byText(view, slots, sort === 'term' ? 0 : 1)
  const keys = new Uint32Array(slots.length)
  for (const [i, slot] of slots.entries()) {
    const { number, marks } = view.shelves[Math.floor(slot / SHELF)]!
    const at = slot % SHELF
    if (sort === 'newest') keys[i] = ~(number * SHELF + marks.ids[at]!)
    else if (sort === 'modified') keys[i] = ~marks.modified[at]!
    else keys[i] = (sort === 'kind' ? kindRank : statusRank)(marks.facts[at]!)
    if (i % STEP === 0) yield
  }
  return yield* byKey(slots, keys)
}

/** Of what is quickly done, so many are a step. */
export const STEP = 1 << 12
const DIGIT = 11

/** By the number beside each, which are put in order too: eleven bits at a time, the lowest first. What is equal stays in its order. */
export function* byKey(items: Slots, keys: Slots): Generator<undefined, Slots> {
  let from = { items: items.slice(), keys }
  let to = { items: new Uint32Array(items.length), keys: new Uint32Array(items.length) }
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const digit = (i: number) => (from.keys[i]! >>> shift) & ((1 << DIGIT) - 1)
    const places = new Uint32Array((1 << DIGIT) + 1)
    for (let i = 0; i < items.length; i++) {
      places[digit(i) + 1]!++
      if (i % STEP === 0) yield
    }
    for (let d = 1; d < places.length; d++) places[d]! += places[d - 1]!
    for (let i = 0; i < items.length; i++) {
      const at = places[digit(i)]!++
      to.items[at] = from.items[i]!
      to.keys[at] = from.keys[i]!
      if (i % STEP === 0) yield
    }
    ;[from, to] = [to, from]
  }
  if (from.keys !== keys) keys.set(from.keys)
  return from.items
}

const LONG = 1 << 10

/** Four bytes at a time, which tell most apart; runs of those that begin alike are sorted by what follows. */
function* byText(view: View, slots: Slots, which: 0 | 1): Generator<undefined, Slots> {
  const texts = view.shelves.map((shelf) => shelf.text!.text)
  const textOf = (i: number) => texts[Math.floor(slots[i]! / SHELF)]!
  const starts = new Uint32Array(slots.length)
  /** What has a text from the one end, what has none from the other. */
  const order = new Uint32Array(slots.length)
  let filled = 0
  for (let i = 0, empty = slots.length; i < slots.length; i++) {
    starts[i] = startOf(view, slots[i]!, which)
    order[textOf(i)[starts[i]!] === TERM ? --empty : filled++] = i
    if (i % STEP === 0) yield
  }
  /** `skipped` bytes are the same. The end is less than any byte of a text. */
  const compare = (skipped: number) => (a: number, b: number) => {
    const [left, right] = [textOf(a), textOf(b)]
    let [i, j] = [starts[a]! + skipped, starts[b]! + skipped]
    while (left[i] === right[j] && left[i] !== TERM) {
      i++
      j++
    }
    return left[i]! - right[j]!
  }
  function* sorted(run: Slots, skipped: number): Generator<undefined, Slots> {
    if (run.length < LONG) return run.sort(compare(skipped))
    const keys = new Uint32Array(run.length)
    for (const [at, i] of run.entries()) {
      keys[at] = headOf(textOf(i), starts[i]! + skipped)
      if (at % STEP === 0) yield
    }
    const next = yield* byKey(run, keys)
    for (let at = 0; at < next.length; ) {
      const key = keys[at]!
      let end = at + 1
      while (end < next.length && keys[end] === key) end++
      if (end - at > 1 && (key & 0xff) !== 0) next.set(yield* sorted(next.slice(at, end), skipped + 4), at)
      at = end
      yield
    }
    return next
  }
  order.set(yield* sorted(order.slice(0, filled), 0))
  order.subarray(filled).reverse()
  for (let at = 0; at < order.length; at++) {
    order[at] = slots[order[at]!]!
    if (at % STEP === 0) yield
  }
  return order
}

/** Of four bytes a number; from the text's end on they are 0. */
function headOf(text: Uint8Array, start: number): number {
  let head = 0
  let at = start
  for (let i = 0; i < 4; i++) {
    const byte = text[at]!
    head = (head << 8) | (byte === TERM ? 0 : byte)
    if (byte !== TERM) at++
  }
  return head >>> 0
}

/** Where the folded term (0) or rendering (1) begins that a list shows. */
function startOf(view: View, slot: number, which: 0 | 1): number {
  const { text, starts } = view.shelves[Math.floor(slot / SHELF)]!.text!
  const start = starts[slot % SHELF]! + 1
  return which === 0 ? start : text.indexOf(TERM, start) + 1
}

/** The folded term that a list shows. */
export function termBytes(view: View, slot: number): Uint8Array {
  const { text } = view.shelves[Math.floor(slot / SHELF)]!.text!
  const start = startOf(view, slot, 0)
  return text.subarray(start, text.indexOf(TERM, start))
}
