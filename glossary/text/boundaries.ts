import { isHan } from './units.ts'
import { costOf, isListed, LONGEST_WORD, type Words } from './words.ts'

/**
 * Word boundaries. Latin terms need word edges. A Han term of one or two characters must not be cut out of an ordinary word: the hit and
 * three characters each side are segmented by maximum probability over a word list, and a word that cuts an edge of the hit vetoes it.
 */

const UNKNOWN = 18
/** Characters looked at on each side: more change nothing, fewer lose right hits. */
export const REACH = 3
/** What may stand before a head noun without making another word of it. */
const MODIFIERS = new Set(Array.from('副总前原代省市县区老正新各该', (c) => c.charCodeAt(0)))

/** Folded units around a hit, none but Han outside it: the hit is `start` … `end`. */
export interface Window {
  units: Uint16Array
  length: number
  start: number
  end: number
}

export const newWindow = (): Window => ({ units: new Uint16Array(1024), length: 0, start: 0, end: 0 })

/** Fills a window from any source of folded units. `false` where nothing but the hit stands in it. */
export function fillWindow(
  window: Window,
  unitAt: (k: number) => number,
  length: number,
  start: number,
  end: number,
): boolean {
  let from = start
  while (from > 0 && start - from < REACH && isHan(unitAt(from - 1))) from--
  let to = end
  while (to < length && to - end < REACH && isHan(unitAt(to))) to++
  window.length = Math.min(to - from, window.units.length)
  window.start = start - from
  window.end = end - from
  for (let i = 0; i < window.length; i++) window.units[i] = unitAt(from + i)
  return to - from > end - start
}

const cost = new Int32Array(1025)
const previous = new Int32Array(1025)

/**
 * Is the hit cut out of an ordinary word? `isTerm` tells the words that are terms themselves: they are no veto. Where the hit is a title,
 * compounds that end in it (系主任) hold it.
 */
/** Has the window a listed word that cuts an edge of the hit and is no term? Far cheaper than segmenting, and seldom. */
function anyCuts(window: Window, words: Words, isTerm: IsTerm): boolean {
  return cutsAt(window, window.start, words, isTerm) || cutsAt(window, window.end, words, isTerm)
}

function cutsAt(window: Window, edge: number, words: Words, isTerm: IsTerm): boolean {
  const { units, length } = window
  for (let from = Math.max(0, edge - LONGEST_WORD + 1); from < edge; from++)
    for (let to = edge + 1; to <= Math.min(length, from + LONGEST_WORD); to++)
      if (isListed(words, units, from, to) && !isTerm(units, from, to)) return true
  return false
}

export type IsTerm = (units: Uint16Array, start: number, end: number) => boolean

export function insideWord(window: Window, title: boolean, words: Words, isTerm: IsTerm): boolean {
  if (!anyCuts(window, words, isTerm)) return false
  const { units, length, start, end } = window
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
      const own = costOf(words, low, high) || (n === 1 ? UNKNOWN : 0)
      if (own > 0 && so + own < cost[i + n]!) {
        cost[i + n] = so + own
        previous[i + n] = i
      }
    }
  }
  for (let to = length; to > 0; to = previous[to]!) {
    const from = previous[to]!
    const cuts = (from < start && start < to) || (from < end && end < to)
    if (cuts && !isTerm(units, from, to) && !holdsHead(window, from, to, title, words)) return true
  }
  return false
}

/** A compound whose head is the hit: 系主任, 副部长, 发展|前景. */
function holdsHead(window: Window, from: number, to: number, title: boolean, words: Words): boolean {
  const { units, start, end } = window
  if (to !== end || from >= start) return false
  if (title) return true
  if (start - from === 1) return MODIFIERS.has(units[from]!)
  return isListed(words, units, from, start)
}
