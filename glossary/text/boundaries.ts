import { hasBit, ofTwo } from './bits.ts'
import { COST, CUTS, HAN, LONGEST_WORD, nextLonger, WORD, WORD_BITS, type Words, wordsOf } from './words.ts'

/**
 * Word boundaries. Latin terms need word edges. A Han term must not be cut out of ordinary words: the hit and three characters each side
 * are segmented by maximum probability over a word list, and a word that cuts an edge of the hit vetoes it. Naively, over folded text:
 *
 *     window = the hit and up to three Han characters on each side (fewer where no listed word leads on from there)
 *     words = the split of the window whose costs add up to least; a term of three and more, or the post of a title, is a word too
 *     veto = a word of it begins before an edge of the hit and ends behind it, and the hit is not its head
 *
 * So 内政|部分 is no 内政部, and 外交部|分管 is one; 市|长期 is no 市长, and 市长|期待 is one.
 *
 * Words that begin at a place are looked up once and remembered for the segment, since windows overlap.
 */

const UNKNOWN = 18
/** Of a term that is taken for a word, where no list tells: that of a rare one. */
const OWN = 14
/** A whole title with its organ is a rarer word than a post. */
const OWN_TITLE = 17
const LONGEST_POST = 3
/** What stands beside the post that a title ends in. */
export type Beside = 'nothing' | 'organ' | 'shared' | 'whole' | 'modifier'
/** How much a split may cost more that cuts a title: what speaks for the post holds it together. */
const MARGINS: Record<Beside, number> = {
  nothing: 3,
  organ: 0,
  // 国防部|长达: the organ, which has a character in common with the post, is one without it.
  shared: 3,
  // Listed with its organ.
  whole: 1,
  // 副院|长江: nothing ends there.
  modifier: -9,
}
/** What a lone character beside such a word costs more, and a rare one, unless sentences go on with it: 外交部|分 is 外交|部分. */
const LONE = 2
const RARE = 10
const PERSONS = new Set(Array.from('生员者家人长', (c) => c.charCodeAt(0)))
/** What a word costs more that only goes on from the last word of such a term. */
const EXTENSION = 5
const COMPANIONS = new Set(
  Array.from(
    '在和与及或的向对将要已就会应说称等为是于由从也都不被曾率访赴到致发让给讲谈又再可能同以把来去做任兼出',
    (c) => c.charCodeAt(0),
  ),
)
/** Characters looked at on each side: more change nothing, fewer lose right hits. */
const REACH = 3
/** The same beside what is a word itself. */
const WORD_REACH = 4
/** What may stand before a head noun without making another word of it. */
const MODIFIERS = new Set(Array.from('副总前原代省市县区老正新各该', (c) => c.charCodeAt(0)))

/** 会 behind a post that ends so makes an organ of it (常务委员|会, 省委常委|会), unless it begins a verb (常委|会见). */
const POST_ENDINGS = ['委员', '常委']
export const ASSEMBLY = '会'.charCodeAt(0)
const VERBS = new Set(Array.from('见晤客同商', (c) => c.charCodeAt(0)))

const [SAYS, UPON] = ['称', '上'].map((unit) => unit.charCodeAt(0))
const DUTY = Array.from('职务', (unit) => unit.charCodeAt(0))

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
   * Is the hit cut out of an ordinary word? Words that are terms themselves (they lack the mark CUTS) are no veto. What begins at `own` and
   * ends with the hit is a word, whatever the list says; −1 for none. For hits that a listed word may reach over an edge of: nearly all
   * others need no split.
   */
  cuts(start: number, end: number, own: number): boolean
  /**
   * The same of a title, whose edges any word of the list may cut (南京市|长江), but for compounds that end in it (系主任).
   */
  cutsTitle(start: number, end: number, own: number, beside: Beside): boolean
}

/** Of a place: for each length of a listed word that begins there its cost (0: none) and mark; then what the place is. */
const KNOWN = 1 << 30
const IS_HAN = 1 << 29
/** Some listed word goes on from it to the next unit. */
const GOES_ON = 1 << 28
/** The next unit is the same: 荃湾区|区议员. */
const DOUBLED = 1 << 27
const INSIDE = IS_HAN | GOES_ON
/** More than any window costs. */
const MUCH = 1 << 24
/** Of a place d units before an edge: the bits of its words that reach over it. */
const overBy = (bits: number) =>
  Array.from({ length: LONGEST_WORD }, (_, d) => {
    let marks = 0
    for (let n = d + 1; n <= LONGEST_WORD; n++) marks |= bits << (WORD_BITS * (n - 1))
    return marks
  })
const OVER = overBy(CUTS)
const OVER_BY_ANY = overBy(COST)

export function newBoundaries(words: Words, unitAt: (k: number) => number): Boundaries {
  const { single, pairs, longer } = words
  let places = new Int32Array(1024)
  let length = 0
  let clean = false
  // Of a place in the window: the least cost up to there, without a word that cuts the hit and with one.
  let apart = new Int32Array(64)
  let cut = new Int32Array(64)

  const readPlace = (k: number): number => {
    const first = unitAt(k)
    const own = single[first]!
    let place = KNOWN | (own & COST || UNKNOWN) | (own & HAN ? IS_HAN : 0)
    const second = k + 1 < length ? unitAt(k + 1) : 0
    if (second !== 0 && hasBit(pairs, ofTwo(first, second))) {
      place |= first === second ? GOES_ON | DOUBLED : GOES_ON
      const value = wordsOf(words, first, second)
      place |= (value & WORD) << WORD_BITS
      let at = value >>> WORD_BITS
      if (at !== 0 && k + 2 < length) {
        const third = unitAt(k + 2)
        const both = third | (k + 3 < length ? unitAt(k + 3) << 16 : 0)
        for (; at !== 0; at = nextLonger(longer, at)) {
          const rest = longer[at]!
          const said = longer[at + 1]! & WORD
          if (rest === third) place |= said << (WORD_BITS * 2)
          else if (rest === both) place |= said << (WORD_BITS * 3)
        }
      }
    }
    places[k] = place
    return place
  }
  const placeAt = (k: number): number => places[k]! || readPlace(k)

  /** A compound that ends where the hit does, its head: 系主任, 副部长, 发展|前景. */
  const holdsHead = (start: number, end: number, from: number, title: boolean): boolean => {
    if (from >= start) return false
    if (title) return true
    if (start - from === 1) return MODIFIERS.has(unitAt(from))
    // One character is a head in nearly any name: 新华社, 合作社.
    if (end - start === 1) return false
    return ((places[from]! >> (WORD_BITS * (start - from - 1))) & COST) !== 0
  }

  /** 高度自治|权, where 自治 is a word too: the sense is that of the term, unless persons come of it: 北京|大学生. */
  const isExtension = (first: number, last: number, end: number): boolean =>
    last - end === 1 &&
    !PERSONS.has(unitAt(end)) &&
    end - first > 1 &&
    ((places[first]! >> (WORD_BITS * (end - first - 1))) & COST) !== 0

  /** 俄总统|称, 外长会|上, 外交部部长|职务: what sentences go on with behind a title or a meeting, though a word has it. */
  const goesOn = (end: number, last: number): boolean => {
    const next = unitAt(end)
    if (last - end === 1) return next === SAYS || (next === UPON && unitAt(end - 1) === ASSEMBLY)
    return last - end === 2 && next === DUTY[0] && unitAt(end + 1) === DUTY[1]
  }

  const cuts = (start: number, end: number, own: number, title: boolean, margin: number): boolean => {
    if (!clean) {
      if (places.length < length) places = new Int32Array(length * 2)
      else places.fill(0, 0, length)
      clean = true
    }
    const word = own >= 0 || title
    const reach = word ? WORD_REACH : REACH
    let from = start
    // Where no listed word reaches over a place, the splits of what is before and behind it are each the best.
    while (from > 0 && start - from < reach && (placeAt(from - 1) & INSIDE) === INSIDE) from--
    if (from === start && (placeAt(end - 1) & GOES_ON) === 0) return false
    // Where no listed word that may cut reaches over an edge, no split can have one.
    const marks = title ? OVER_BY_ANY : OVER
    let over = 0
    for (let k = from; k < start; k++) over |= places[k]! & marks[start - k]!
    for (let k = Math.max(start, end - LONGEST_WORD + 1); k < end; k++) over |= placeAt(k) & marks[end - k]!
    if (over === 0) return false
    let to = end
    while (to - end < reach && (placeAt(to - 1) & GOES_ON) !== 0 && (placeAt(to) & IS_HAN) !== 0) to++
    if (from === start && to === end) return false
    // 金国　王: with a space inside it is no word.
    let whole = own
    for (let k = start; k < end; k++) if ((placeAt(k) & IS_HAN) === 0) whole = -1

    const window = to - from
    if (apart.length <= window) {
      apart = new Int32Array(window * 2)
      cut = new Int32Array(window * 2)
    }
    // As constants: what may be another array next time is looked up at each turn.
    const [here, best, across] = [places, apart, cut]
    across[0] = MUCH
    const ownCost = title && end - whole > LONGEST_POST ? OWN_TITLE : OWN
    for (let k = from + 1; k <= to; k++) {
      const at = k - from
      // A single character first: it cuts nothing.
      let cost = here[k - 1]! & COST
      if (word && (k - 1 === end || k === start) && !COMPANIONS.has(unitAt(k - 1)))
        cost += cost < RARE ? LONE : LONE + 1
      let leastApart = best[at - 1]! + cost
      let leastCut = across[at - 1]! + cost
      for (let n = Math.min(LONGEST_WORD, at); n > 1; n--) {
        const first = k - n
        const place = here[first]!
        const said = place >> (WORD_BITS * (n - 1))
        cost = said & COST
        if (cost === 0) continue
        const before = across[at - n]! + cost
        if (before < leastCut) leastCut = before
        cost += best[at - n]!
        const crosses = (first < start && start < k) || (first < end && end < k)
        const may = crosses && ((title && (start <= first || k <= end)) || (said & CUTS) !== 0)
        if (
          may &&
          !(k === end && holdsHead(start, end, first, title)) &&
          !(n === 2 && (place & DOUBLED) !== 0) &&
          !(title && k > end && goesOn(end, k))
        ) {
          // Of two that cost the same the one with the longer word at its end stands.
          if (k < end) cost++
          else if (word && isExtension(first, k, end)) cost += EXTENSION
          if (cost < leastCut) leastCut = cost
        } else if (cost < leastApart) leastApart = cost
      }
      if (k === end && whole >= 0 && best[whole - from]! + ownCost < leastApart)
        leastApart = best[whole - from]! + ownCost
      best[at] = leastApart
      across[at] = leastCut
    }
    return across[window]! < best[window]! + margin
  }

  return {
    begin(of) {
      length = of
      clean = false
    },
    cuts: (start, end, own) => cuts(start, end, own, false, own < 0 ? 1 : 0),
    cutsTitle: (start, end, own, beside) => cuts(start, end, own, true, MARGINS[beside]),
  }
}
