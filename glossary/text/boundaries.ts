import { hasBit, ofTwo } from './bits.ts'
import { COST, CUTS, HAN, LONGEST_WORD, WORD_BITS, type Words, wordsOf } from './words.ts'

/**
 * Word boundaries. Latin terms need word edges. A Han term of one or two characters must not be cut out of an ordinary word: the hit and
 * three characters each side are segmented by maximum probability over a word list, and a word that cuts an edge of the hit vetoes it.
 * Naively, over folded text:
 *
 *     window = the hit and up to three Han characters on each side (fewer where no listed word leads on from there)
 *     words = the split of the window whose costs add up to least
 *     veto = a word of it begins before an edge of the hit and ends behind it, and the hit is not its head
 *
 * Words that begin at a place are looked up once and remembered for the segment, since windows overlap.
 */

const UNKNOWN = 18
/** Characters looked at on each side: more change nothing, fewer lose right hits. */
const REACH = 3
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

/** Says of hits in one text at a time whether they are cut out of a word. Offsets count its folded units. */
export interface Boundaries {
  /** Another text begins: `unitAt` tells its folded units from now on. */
  begin(length: number): void
  /**
   * Is the hit cut out of an ordinary word? Words that are terms themselves (they lack the mark CUTS) are no veto. Where the hit is a
   * title, compounds that end in it (系主任) hold it. For hits that a listed word may reach over an edge of: nearly all others need no split.
   */
  cuts(start: number, end: number, title: boolean): boolean
}

/** Of a place: for each length of a listed word that begins there its cost (0: none) and mark; then what the place is. */
const KNOWN = 1 << 30
const IS_HAN = 1 << 29
/** More than any window costs. */
const MUCH_COST = 1 << 24
const MUCH = 1 << 30
/** Of a place d units before an edge: the marks of its words that reach over it. */
const OVER = Array.from({ length: LONGEST_WORD }, (_, d) => {
  let marks = 0
  for (let n = d + 1; n <= LONGEST_WORD; n++) marks |= CUTS << (WORD_BITS * (n - 1))
  return marks
})

export function newBoundaries(words: Words, unitAt: (k: number) => number): Boundaries {
  const { single, pairs, longer } = words
  let places = new Int32Array(1024)
  let length = 0
  let clean = false
  // Of a place in the window: eight times the least cost up to there, and how much shorter than the longest word the last one is, so
  // that of two splits alike the one with the longer word stands.
  let best = new Int32Array(64)

  const readPlace = (k: number): number => {
    const first = unitAt(k)
    const own = single[first]!
    let place = KNOWN | (own & COST || UNKNOWN) | (own & HAN ? IS_HAN : 0)
    const second = k + 1 < length ? unitAt(k + 1) : 0
    if (hasBit(pairs, ofTwo(first, second))) {
      const value = wordsOf(words, first, second)
      place |= (value & (COST | CUTS)) << WORD_BITS
      for (let at = value >>> WORD_BITS; at !== 0; at = longer[at * 3 + 2]!) {
        const rest = longer[at * 3]!
        const n = rest >>> 16 === 0 ? 3 : 4
        if (k + n > length || (rest & 0xffff) !== unitAt(k + 2)) continue
        if (n === 3 || rest >>> 16 === unitAt(k + 3)) place |= longer[at * 3 + 1]! << (WORD_BITS * (n - 1))
      }
    }
    places[k] = place
    return place
  }
  const placeAt = (k: number): number => places[k]! || readPlace(k)

  /** May a listed word reach over the edge before unit k? Where none does, the splits of what is before and behind it are each the best. */
  const isWithin = (k: number): boolean => hasBit(pairs, ofTwo(unitAt(k - 1), unitAt(k)))

  /** A compound whose head is the hit: 系主任, 副部长, 发展|前景. */
  const holdsHead = (start: number, end: number, from: number, to: number, title: boolean): boolean => {
    if (to !== end || from >= start) return false
    if (title) return true
    if (start - from === 1) return MODIFIERS.has(unitAt(from))
    // One character is a head in nearly any name: 新华社, 合作社.
    if (end - start === 1) return false
    return ((places[from]! >> (WORD_BITS * (start - from - 1))) & COST) !== 0
  }

  return {
    begin(of) {
      length = of
      clean = false
    },
    cuts(start, end, title) {
      if (!clean) {
        if (places.length < length) places = new Int32Array(length * 2)
        else places.fill(0, 0, length)
        clean = true
      }
      let from = start
      while (from > 0 && start - from < REACH && isWithin(from) && (placeAt(from - 1) & IS_HAN) !== 0) from--
      if (from === start && !(end < length && isWithin(end))) return false
      // Where no listed word that may cut reaches over an edge, no split can have one.
      let over = 0
      for (let k = from; k < start; k++) over |= places[k]! & OVER[start - k]!
      for (let k = start; k < end; k++) over |= placeAt(k) & (OVER[end - k] ?? 0)
      if (over === 0) return false
      let to = end
      while (to < length && to - end < REACH && isWithin(to) && (placeAt(to) & IS_HAN) !== 0) to++
      if (from === start && to === end) return false
      if (best.length <= to - from) best = new Int32Array((to - from) * 2)
      // Without a branch on what is found, which would be guessed wrong at every other place.
      for (let k = from + 1; k <= to; k++) {
        let least = MUCH
        for (let n = Math.min(LONGEST_WORD, k - from); n > 0; n--) {
          const cost = (places[k - n]! >> (WORD_BITS * (n - 1))) & COST
          const sum = (best[k - n - from]! >> 3) + (cost | (((cost - 1) >> 31) & MUCH_COST))
          const less = ((sum << 3) | (LONGEST_WORD - n)) - least
          least += less & (less >> 31)
        }
        best[k - from] = least
      }
      for (let last = to, first = to; last > from; last = first) {
        const n = LONGEST_WORD - (best[last - from]! & 7)
        first = last - n
        const over = (first < start && start < last) || (first < end && end < last)
        if (!over || ((places[first]! >> (WORD_BITS * (n - 1))) & CUTS) === 0) continue
        if (!holdsHead(start, end, first, last, title)) return true
      }
      return false
    },
  }
}
