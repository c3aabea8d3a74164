import { foldMap, roles } from './fold.ts'

/**
 * The packaged word list as a hash table: a word of up to four folded units → its cost in nats (−log probability, rounded). Naively a
 * `Map<string, number>`; this form is ready in a few milliseconds and asks nothing of the collector.
 */
export interface Words {
  /** Two numbers a slot: units 1 and 2, units 3 and 4 of the word; 0 where there is none. */
  keys: Int32Array
  cost: Uint8Array
  /** Costs of single characters. */
  single: Uint8Array
  /** A bit for each two units that stand beside one another in a listed word, by `pairOf`. */
  pairs: Uint8Array
}

const PAIR_BITS = 19
export const PAIR_BYTES = 1 << (PAIR_BITS - 3)
export const pairOf = (a: number, b: number): number =>
  (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> (32 - PAIR_BITS)
export const hasPair = (pairs: Uint8Array, pair: number): boolean =>
  (pairs[pair >> 3]! & (1 << (pair & 7))) !== 0
export const addPair = (pairs: Uint8Array, pair: number): void => {
  pairs[pair >> 3]! |= 1 << (pair & 7)
}

export const LONGEST_WORD = 4
const SIZE = 1 << 17

const slotOf = (low: number, high: number) =>
  (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - 17)

/** The cost, with its mark, of the word whose units are packed in `low` and `high`; 0 where it is not listed. */
export function costOf(words: Words, low: number, high: number): number {
  const { keys } = words
  for (let slot = slotOf(low, high); ; slot = (slot + 1) & (SIZE - 1)) {
    const key = keys[slot * 2]
    if (key === 0) return 0
    if (key === low && keys[slot * 2 + 1] === high) return words.cost[slot]!
  }
}

/** Marks a word as one that may cut a term: one that is no term itself. */
export const CUTS = 0x80

/**
 * Reads the packaged list: a line a cost, "cost word word …". `cuts` says of a word of several folded units (in a buffer used again) whether
 * it may cut a term.
 */
export function readWords(bytes: Uint8Array, cuts: (units: Uint16Array, length: number) => boolean): Words {
  const words: Words = {
    keys: new Int32Array(SIZE * 2),
    cost: new Uint8Array(SIZE),
    single: new Uint8Array(65536),
    pairs: new Uint8Array(PAIR_BYTES),
  }
  const text = new TextDecoder().decode(bytes)
  const word = new Uint16Array(LONGEST_WORD)
  let cost = 0
  let digits = true
  let length = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x0a
    if (unit !== 0x20 && unit !== 0x0a) {
      if (digits) cost = cost * 10 + unit - 0x30
      else if (length < LONGEST_WORD) word[length++] = foldMap[unit]! > roles.last ? foldMap[unit]! : unit
      continue
    }
    if (length > 0) {
      const low = word[0]! | (length > 1 ? word[1]! << 16 : 0)
      const high = (length > 2 ? word[2]! : 0) | (length > 3 ? word[3]! << 16 : 0)
      let slot = slotOf(low, high)
      const { keys } = words
      while (keys[slot * 2] !== 0 && !(keys[slot * 2] === low && keys[slot * 2 + 1] === high))
        slot = (slot + 1) & (SIZE - 1)
      // Lines come in order of cost: of words that fold alike the commonest stands.
      if (keys[slot * 2] === 0) {
        keys[slot * 2] = low
        keys[slot * 2 + 1] = high
        words.cost[slot] = length > 1 && cuts(word, length) ? cost | CUTS : cost
        if (length === 1) words.single[word[0]!] = cost
        for (let k = 1; k < length; k++) addPair(words.pairs, pairOf(word[k - 1]!, word[k]!))
      }
    }
    length = 0
    digits = unit === 0x0a
    if (digits) cost = 0
  }
  return words
}
