import { foldMap, roles } from './fold.ts'

/**
 * The packaged word list: a word of up to four folded units → its cost in nats (−log probability, rounded). Naively a
 * `Map<string, number>`; here words lie in order of their first two units, so that all that begin at a place are one search, most of it in
 * few bytes that stay in the processor's cache.
 */
export interface Words {
  /** Costs of single characters, 0 where there is none. */
  single: Uint8Array
  /** Longer words that begin with unit u: numbers starts[u] … starts[u + 1]. */
  starts: Int32Array
  /** Second unit of a word, ascending among those that begin alike. */
  seconds: Uint16Array
  /** Two numbers a word: units three and four (0 where it is shorter), and its cost with the mark CUTS. */
  rests: Int32Array
}

export const LONGEST_WORD = 4
/** Marks a word as one that may cut a term: one that is no term itself. */
export const CUTS = 0x80

/** The first of the words that begin with these units, or where it would be. */
export function firstWord({ starts, seconds }: Words, first: number, second: number): number {
  let at = starts[first]!
  let left = starts[first + 1]! - at
  // Halved without a branch, which would be guessed wrong every other time: the mask is −1 where the middle is too low.
  while (left > 0) {
    const half = left >> 1
    const low = (seconds[at + half]! - second) >> 31
    at += (half + 1) & low
    left = half + ((left - half - 1 - half) & low)
  }
  return at
}

/**
 * Reads the packaged list: a line a cost, "cost word word …", in order of cost. `cuts` says of a word of several folded units (in a buffer
 * used again) whether it may cut a term.
 */
export function readWords(bytes: Uint8Array, cuts: (units: Uint16Array, length: number) => boolean): Words {
  const text = new TextDecoder().decode(bytes)
  const single = new Uint8Array(65536)
  // Words as they come, at most one each two units: its first two units, the other two, its cost.
  const read = new Int32Array((text.length >> 1) * 3)
  let count = 0
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
    if (length === 1) single[word[0]!] ||= cost
    else if (length > 1) {
      read[count * 3] = word[0]! | (word[1]! << 16)
      read[count * 3 + 1] = (length > 2 ? word[2]! : 0) | (length > 3 ? word[3]! << 16 : 0)
      read[count * 3 + 2] = cuts(word, length) ? cost | CUTS : cost
      count++
    }
    length = 0
    digits = unit === 0x0a
    if (digits) cost = 0
  }
  // In order of the second unit, then of the first: what is alike stays in order of cost.
  const given = new Int32Array(count)
  for (let i = 0; i < count; i++) given[i] = i
  const bySecond = sorted(given, read, 16)
  const { order, starts } = sorted(bySecond.order, read, 0)
  const seconds = new Uint16Array(count)
  const rests = new Int32Array(count * 2)
  for (let at = 0; at < count; at++) {
    const i = order[at]! * 3
    seconds[at] = read[i]! >>> 16
    rests[at * 2] = read[i + 1]!
    rests[at * 2 + 1] = read[i + 2]!
    // Of words that fold alike the commonest stands, the first.
    for (let k = at - 1; k >= 0 && read[order[k]! * 3] === read[i]; k--)
      if (rests[k * 2] === rests[at * 2]) rests[at * 2 + 1] = 0
  }
  return { single, starts, seconds, rests }
}

/** Word numbers in order of the first unit read (`shift` 0) or of the second (16), and where those of each unit begin. */
function sorted(numbers: Int32Array, read: Int32Array, shift: 0 | 16) {
  const starts = new Int32Array(65537)
  for (let i = 0; i < numbers.length; i++) starts[((read[numbers[i]! * 3]! >>> shift) & 0xffff) + 1]!++
  for (let key = 0; key < 65536; key++) starts[key + 1]! += starts[key]!
  const next = starts.slice()
  const order = new Int32Array(numbers.length)
  for (let i = 0; i < numbers.length; i++)
    order[next[(read[numbers[i]! * 3]! >>> shift) & 0xffff]!++] = numbers[i]!
  return { order, starts }
}
