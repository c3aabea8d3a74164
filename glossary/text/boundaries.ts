import { fold } from './fold.ts'
import { isHan } from './units.ts'

/**
 * Word boundaries. Latin terms need word edges. A Han term of one or two characters must not be cut out of an ordinary word: the hit and
 * three characters each side are segmented by maximum probability over a word list, and a word that cuts an edge of the hit vetoes it.
 */

/** Folded word → cost in nats (−log probability, rounded). */
export type Words = Map<string, number>

const UNKNOWN = 18
const REACH = 3
const LONGEST = 4
/** What may stand before a head noun without making another word of it. */
const MODIFIERS = new Set([
  '副',
  '总',
  '前',
  '原',
  '代',
  '省',
  '市',
  '县',
  '区',
  '老',
  '正',
  '新',
  '各',
  '该',
])

/** Reads the packaged list: a line a level, "level word word …". */
export function readWords(bytes: Uint8Array): Words {
  const words: Words = new Map()
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const list = line.split(' ')
    const level = Number(list[0])
    for (let i = 1; i < list.length; i++) {
      const word = fold(list[i]!)
      if (!words.has(word)) words.set(word, level)
    }
  }
  return words
}

export function isLatinWord(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  )
}

/** Does an edge at `at` cut no Latin word? A script change is an edge. */
export function latinEdge(text: string, at: number): boolean {
  return (
    at <= 0 || at >= text.length || !isLatinWord(text.charCodeAt(at - 1)) || !isLatinWord(text.charCodeAt(at))
  )
}

export interface ShortHit {
  text: string
  start: number
  end: number
  /** Is the hit a title? Compounds that end in one (系主任) hold it. */
  title: boolean
}

/** Is the hit cut out of an ordinary word? `isTerm` tells the words that are terms themselves: they are no veto. */
export function insideWord(hit: ShortHit, words: Words, isTerm: (word: string) => boolean): boolean {
  const { text, start, end } = hit
  let from = start
  while (from > 0 && start - from < REACH && isHan(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < REACH && isHan(text.charCodeAt(to))) to++
  if (from === start && to === end) return false
  const size = to - from
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(size + 1)
  cost[0] = 0
  for (let i = 0; i < size; i++) {
    for (let n = 1; n <= LONGEST && i + n <= size; n++) {
      const word = text.slice(from + i, from + i + n)
      const level = words.get(word) ?? (n === 1 ? UNKNOWN : undefined)
      if (level !== undefined && cost[i]! + level < cost[i + n]!) {
        cost[i + n] = cost[i]! + level
        previous[i + n] = i
      }
    }
  }
  for (let at = size; at > 0; at = previous[at]!) {
    const wordStart = from + previous[at]!
    const wordEnd = from + at
    const cuts = (wordStart < start && start < wordEnd) || (wordStart < end && end < wordEnd)
    if (
      cuts &&
      !exempt(text.slice(wordStart, wordEnd), start - wordStart, wordEnd - end, hit.title, words, isTerm)
    )
      return true
  }
  return false
}

function exempt(
  word: string,
  before: number,
  after: number,
  title: boolean,
  words: Words,
  isTerm: (word: string) => boolean,
): boolean {
  if (isTerm(word)) return true
  if (after === 0 && before > 0) {
    if (title) return true
    const rest = word.slice(0, before)
    return MODIFIERS.has(rest) || (rest.length > 1 && words.has(rest))
  }
  return false
}
