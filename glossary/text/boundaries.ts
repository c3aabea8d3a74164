import { isHan } from './units.ts'
import { CUTS, costOf, hasPair, LONGEST_WORD, listed, pairOf, type Words } from './words.ts'

/**
 * Word boundaries. Latin terms need word edges. A Han term of one or two characters must not be cut out of an ordinary word: the hit and
 * three characters each side are segmented by maximum probability over a word list, and a word that cuts an edge of the hit vetoes it.
 */

const UNKNOWN = 18
/** Characters looked at on each side: more change nothing, fewer lose right hits. */
export const REACH = 3
/** What may stand before a head noun without making another word of it. */
const MODIFIERS = new Set(Array.from('副总前原代省市县区老正新各该', (c) => c.charCodeAt(0)))

/** 会 behind a post that ends so makes an organ of it (常务委员|会, 省委常委|会), unless it begins a verb (常委|会见). */
const POST_ENDINGS = ['委员', '常委']
export const ASSEMBLY = '会'.charCodeAt(0)
const VERBS = new Set(Array.from('见晤客', (c) => c.charCodeAt(0)))

/** Does a hit that ends at `end` of folded text leave off the 会 of an organ? */
export function leavesOrgan(unitAt: (k: number) => number, length: number, end: number): boolean {
  if (end < 2 || end >= length || unitAt(end) !== ASSEMBLY) return false
  const post = String.fromCharCode(unitAt(end - 2), unitAt(end - 1))
  return POST_ENDINGS.includes(post) && !(end + 1 < length && VERBS.has(unitAt(end + 1)))
}

/** Folded units around a hit, none but Han outside it: the hit is `start` … `end`. */
export interface Window {
  units: Uint16Array
  length: number
  start: number
  end: number
}

export const newWindow = (): Window => ({ units: new Uint16Array(1024), length: 0, start: 0, end: 0 })

/** Fills a window from folded units that `unitAt` tells. `false` where nothing but the hit stands in it. */
export function fillWindow(
  window: Window,
  unitAt: (k: number) => number,
  length: number,
  start: number,
  end: number,
): boolean {
  const { units } = window
  const size = Math.min(end - start, units.length - 2 * REACH)
  // The hit stands at REACH; what is before it is moved up to the window's start.
  let from = REACH
  for (let unit = 0; from > 0 && start - REACH + from > 0; ) {
    unit = unitAt(start - REACH + from - 1)
    if (!isHan(unit)) break
    units[--from] = unit
  }
  if (from > 0) units.copyWithin(0, from, REACH)
  let to = REACH - from
  window.start = to
  for (let k = start; k < start + size; k++) units[to++] = unitAt(k)
  window.end = to
  for (let k = end; k < length && k - end < REACH; k++) {
    const unit = unitAt(k)
    if (!isHan(unit)) break
    units[to++] = unit
  }
  window.length = to
  return window.start > 0 || to > window.end
}

const cost = new Int32Array(1025)
const previous = new Int32Array(1025)
/** Do units k − 1 and k stand beside one another in a listed word? No word goes on over two that do not. */
const joined = new Uint8Array(1025)

/**
 * Is the hit cut out of an ordinary word? Words that are terms themselves (they lack the mark CUTS) are no veto. Where the hit is a title,
 * compounds that end in it (系主任) hold it. `atStart` and `atEnd`: can a word cut that edge at all?
 */
export function insideWord(
  window: Window,
  title: boolean,
  words: Words,
  atStart: boolean,
  atEnd: boolean,
): boolean {
  const { units, length, start, end } = window
  for (let k = 1; k < length; k++) joined[k] = Number(hasPair(words.pairs, pairOf(units[k - 1]!, units[k]!)))
  if (!(atStart && isCut(window, start, words)) && !(atEnd && isCut(window, end, words))) return false
  cost.fill(1 << 20, 0, length + 1)
  cost[0] = 0
  for (let i = 0; i < length; i++) {
    const so = cost[i]!
    let low = 0
    let high = 0
    for (let n = 1; n <= LONGEST_WORD && i + n <= length; n++) {
      const unit = units[i + n - 1]!
      if (n <= 2) low |= unit << (16 * (n - 1))
      else high |= unit << (16 * (n - 3))
      const own = costOf(words, low, high) & ~CUTS || (n === 1 ? UNKNOWN : 0)
      if (own > 0 && so + own < cost[i + n]!) {
        cost[i + n] = so + own
        previous[i + n] = i
      }
    }
  }
  for (let to = length; to > 0; to = previous[to]!) {
    const from = previous[to]!
    const cuts = (from < start && start < to) || (from < end && end < to)
    if (cuts && listed(words, units, from, to) >= CUTS && !holdsHead(window, from, to, title, words))
      return true
  }
  return false
}

/** Is there a word that could cut this edge? Far cheaper than segmenting, and seldom so. */
function isCut({ units, length }: Window, edge: number, words: Words): boolean {
  for (let from = edge - 1; from >= 0 && from > edge - LONGEST_WORD && joined[from + 1] === 1; from--)
    for (let to = edge + 1; to <= length && to <= from + LONGEST_WORD && joined[to - 1] === 1; to++)
      if (listed(words, units, from, to) >= CUTS) return true
  return false
}

/** A compound whose head is the hit: 系主任, 副部长, 发展|前景. */
function holdsHead(window: Window, from: number, to: number, title: boolean, words: Words): boolean {
  const { units, start, end } = window
  if (to !== end || from >= start) return false
  if (title) return true
  if (start - from === 1) return MODIFIERS.has(units[from]!)
  return listed(words, units, from, start) > 0
}
