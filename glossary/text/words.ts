import { addBit, newBits, ofTwo } from './bits.ts'
import { foldMap, roles } from './fold-map.ts'
import { isHan } from './units.ts'

/**
 * The packaged word list: a word of up to four folded units → its cost in nats (−log probability, rounded). Naively a
 * `Map<string, number>`; here a table of hashes is asked once for all words that begin at a place, by their first two units: what each look
 * costs is the fetching of memory from afar, so there are few, and `pairs` saves most of them.
 */
export interface Words {
  /** By unit the cost of the single character, 0 where there is none, and the mark HAN. */
  single: Uint8Array
  /** A bit for each two units that stand beside one another in a longer word (bits.ts). */
  pairs: Uint8Array
  /** By the hash of two units: them, and the value of `wordsOf`. */
  table: Int32Array
  /** Two numbers a word of three or four: its last one or two units; its cost, its mark, and LAST. Those that begin alike stand side by side. */
  longer: Int32Array
}

export const LONGEST_WORD = 4
/** Of what is said of a word: its cost, and a mark of one that may cut a term, being none itself. */
export const COST = 31
export const CUTS = 32
/** Cost and mark together. */
export const WORD_BITS = 6
export const WORD = (1 << WORD_BITS) - 1
/** The last of the longer words that begin alike. */
export const LAST = 1 << WORD_BITS
export const HAN = 0x80

const SLOTS = 1 << 17

/** Where two units stand in the table, or the free slot where they would. */
function slotOf(table: Int32Array, key: number): number {
  let slot = Math.imul(key, 0x9e3779b1) >>> 15
  while (table[slot * 2] !== key && table[slot * 2] !== 0) slot = (slot + 1) & (SLOTS - 1)
  return slot * 2
}

/** Cost and mark of the word that two units are, and above them where the first longer one that begins so stands; 0 for none. */
export const wordsOf = ({ table }: Words, first: number, second: number): number =>
  table[slotOf(table, first | (second << 16)) + 1]!

/** Reads the packaged list: a line a cost, "cost word word …", in order of cost. No word is marked. */
export function readWords(bytes: Uint8Array): Words {
  const text = new TextDecoder().decode(bytes)
  const single = new Uint8Array(65536)
  for (let unit = 0; unit < 65536; unit++) if (isHan(unit)) single[unit] = HAN
  const pairs = newBits()
  const table = new Int32Array(SLOTS * 2)
  // Three numbers a longer word: its rest, its cost, and the one before that begins alike.
  const chains = new Int32Array((text.length >> 2) * 3 + 3)
  let count = 1
  const word = new Uint16Array(LONGEST_WORD)

  // Of words that fold alike the commonest stands, the first.
  const add = (length: number, cost: number) => {
    // By index: taking the array apart goes through its iterator.
    const first = word[0]!
    const second = word[1]!
    if (length === 1) {
      if ((single[first]! & COST) === 0) single[first]! |= cost
      return
    }
    for (let k = 1; k < length; k++) addBit(pairs, ofTwo(word[k - 1]!, word[k]!))
    const key = first | (second << 16)
    const slot = slotOf(table, key)
    const value = table[slot + 1]!
    table[slot] = key
    if (length === 2) {
      if ((value & COST) === 0) table[slot + 1] = value | cost
      return
    }
    const rest = length === 3 ? word[2]! : word[2]! | (word[3]! << 16)
    for (let at = value >>> WORD_BITS; at !== 0; at = chains[at * 3 + 2]!) if (chains[at * 3] === rest) return
    chains[count * 3] = rest
    chains[count * 3 + 1] = cost
    chains[count * 3 + 2] = value >>> WORD_BITS
    table[slot + 1] = (value & COST) | (count++ << WORD_BITS)
  }

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
    if (length > 0) add(length, cost)
    length = 0
    digits = unit === 0x0a
    if (digits) cost = 0
  }
  return { single, pairs, table, longer: sideBySide(table, chains, count) }
}

/** Chains of longer words in rows; the table then says where they stand. */
function sideBySide(table: Int32Array, chains: Int32Array, count: number): Int32Array {
  const longer = new Int32Array(count * 2)
  let put = 2
  for (let slot = 1; slot < table.length; slot += 2) {
    const value = table[slot]!
    if (value >>> WORD_BITS === 0) continue
    table[slot] = (value & WORD) | (put << WORD_BITS)
    for (let at = value >>> WORD_BITS; at !== 0; at = chains[at * 3 + 2]!) {
      longer[put] = chains[at * 3]!
      longer[put + 1] = chains[at * 3 + 1]!
      put += 2
    }
    longer[put - 1]! |= LAST
  }
  return longer
}

/** Where the next stands of the longer words that begin alike; 0 behind the last. */
export const nextLonger = (longer: Int32Array, at: number): number =>
  (longer[at + 1]! & LAST) === 0 ? at + 2 : 0

/** Calls with the folded units of each word of several, in an array used again, and where its cost and mark stand. */
export function eachWord(
  { table, longer }: Words,
  take: (units: number[], array: Int32Array, at: number) => void,
): void {
  const units: number[] = []
  for (let slot = 0; slot < table.length; slot += 2) {
    const key = table[slot]!
    if (key === 0) continue
    const value = table[slot + 1]!
    units.length = 0
    units.push(key & 0xffff, key >>> 16)
    if ((value & COST) !== 0) take(units, table, slot + 1)
    for (let at = value >>> WORD_BITS; at !== 0; at = nextLonger(longer, at)) {
      const rest = longer[at]!
      units.length = 2
      units.push(rest & 0xffff)
      if (rest >>> 16 !== 0) units.push(rest >>> 16)
      take(units, longer, at + 1)
    }
  }
}

/** Marks a listed word as one that may cut, or takes the mark from it; says whether the list has the word. */
export function markWord(words: Words, word: string, cuts: boolean): boolean {
  if (word.length < 2 || word.length > LONGEST_WORD) return false
  const [first = 0, second = 0, third = 0, fourth = 0] = Array.from(word, (_, i) => word.charCodeAt(i))
  const { table, longer } = words
  const slot = slotOf(table, first | (second << 16))
  const mark = (array: Int32Array, at: number) => {
    if (cuts) array[at]! |= CUTS
    else array[at]! &= ~CUTS
    return true
  }
  if (word.length === 2) return (table[slot + 1]! & COST) !== 0 && mark(table, slot + 1)
  const rest = third | (fourth << 16)
  for (let at = table[slot + 1]! >>> WORD_BITS; at !== 0; at = nextLonger(longer, at))
    if (longer[at] === rest) return mark(longer, at + 1)
  return false
}
