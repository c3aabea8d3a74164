import { ASSEMBLY, type Boundaries, leavesOrgan, newBoundaries } from '../text/boundaries.ts'
import { type Folding, foldInto, foldMap, newFolding, sourceOf } from '../text/fold.ts'
import { readWords } from '../text/words.ts'
import { SPACE_SYMBOL, symbolOf } from './alphabet.ts'
import { END, lookUp, type Trie } from './trie.ts'

/**
 * Finding, in one segment at a time. Naively, over the segment's symbols:
 *
 *     for each start: walk the trie from there; each pattern that ends on the way is a hit
 *     a hit holds if it cuts no word at either edge; the longest that holds stands, and the search goes on behind it
 *
 * What makes it fast: text is folded into symbols in one pass (text/fold.ts). Nearly all starts are given up on the first two symbols,
 * with two loads and one branch. Only the longest hit of a start is judged, and a bitmap of the pairs of symbols inside ordinary words
 * says of most that no word can cut them; the word list itself is asked of the rest alone (text/boundaries.ts). Nothing is allocated.
 */

/** What find heeds of a pattern: the low bits of its value in the trie; the rest is the pattern's number. */
export const patternFlags = {
  /** A Han pattern that must not be cut out of an ordinary word. */
  bounded: 1,
  title: 2,
  /** An organ, region, post … that titles are composed of. */
  part: 4,
  /** Whether it holds depends on more than its edges: its case, `notIn`, a post that wants a name beside it. */
  asks: 8,
} as const
export const FLAG_BITS = 4

/**
 * A bit for each two symbols that a pattern flagged `part` is, and each three that a longer one begins with: nearly every place fails
 * both, without a walk through the trie.
 */
export const PART_START_BYTES = 1 << 14
const ofTwo = (a: number, b: number) => (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> 15
const ofThree = (a: number, b: number, c: number) =>
  (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35)) >>> 15
const hasBit = (bits: Uint8Array, bit: number): boolean => (bits[bit >> 3]! & (1 << (bit & 7))) !== 0
const addBit = (bits: Uint8Array, bit: number): void => {
  bits[bit >> 3]! |= 1 << (bit & 7)
}
/** `symbols` of a pattern, or its first three. Patterns of one symbol need no bit. */
export function addPartStart(bits: Uint8Array, symbols: number[]): void {
  const [a = 0, b, c] = symbols
  if (b === undefined) return
  addBit(bits, c === undefined ? ofTwo(a, b) : ofThree(a, b, c))
}

/** A bit for each two symbols that stand beside one another in a word that may cut a term. */
const JOINED_BYTES = 1 << 16
const ofJoined = (a: number, b: number) => (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> 13

/** Finds the patterns of a trie in one segment at a time. All offsets count folded units. */
export interface Finder {
  /** Folds a segment; all below speak of it until the next. */
  read(text: string): Folding
  /**
   * Every hit of what titles are composed of, also inside longer ones and those that a boundary vetoes (none inside a Latin word), in
   * order of start, then of length: triples start, end, pattern; what begins with a Han character into `han`, the rest into `latin`.
   */
  parts(han: Spans, latin: Spans): void
  /** Calls with the pattern of every hit, whether it holds or not. */
  patterns(take: (pattern: number) => void): void
  /**
   * Leftmost-longest hits that hold, from `from` on and beginning before `before`: triples start, end, pattern into `out`. Returns where
   * the last one ends.
   */
  leftmostLongest(from: number, before: number, out: Spans): number
  /** End of the longest hit that holds at `start`; 0 where there is none. Its pattern: `pattern()`. */
  longestAt(start: number): number
  pattern(): number
  /** Do both edges of a span hold, as of a Han title? */
  holds(start: number, end: number): boolean
}

/** Triples start, end, pattern, in a buffer used again. */
export interface Spans {
  triples: Int32Array
  length: number
}

export const newSpans = (): Spans => ({ triples: new Int32Array(1536), length: 0 })

const DEEPEST = 64

function grow(spans: Spans): Int32Array {
  const more = new Int32Array(spans.triples.length * 2)
  more.set(spans.triples)
  spans.triples = more
  return more
}

export function addSpan(to: Spans, start: number, end: number, pattern: number): void {
  const at = to.length
  const triples = at + 3 > to.triples.length ? grow(to) : to.triples
  triples[at] = start
  triples[at + 1] = end
  triples[at + 2] = pattern
  to.length = at + 3
}

/**
 * `words`: the packaged list, read at the first hit that needs it. `answers` says whether a pattern flagged `asks` holds.
 */
export function newFinder(
  trie: Trie & { partStarts: Uint8Array },
  words: Uint8Array | undefined,
  answers: (pattern: number, start: number, end: number) => boolean,
): Finder {
  const { base, check, symbols, word, plain, partStarts } = trie
  const folding = newFolding()
  const plural = [symbolOf(symbols, 0x73), symbolOf(symbols, 0x65)] as const
  const bracket = symbolOf(symbols, 0x28)
  const closing = symbolOf(symbols, 0x29)
  const assembly = symbolOf(symbols, ASSEMBLY)
  const ends = new Int32Array(DEEPEST)
  const values = new Int32Array(DEEPEST)
  let units = folding.units
  let length = 0
  let found = 0

  const unitAt = (k: number) =>
    foldMap[folding.source.charCodeAt(folding.gaps === 0 ? k : sourceOf(folding, k))]!

  let boundaries: Boundaries | undefined
  const joins = new Uint8Array(JOINED_BYTES)
  /** May units k − 1 and k stand beside one another in a word that cuts? */
  const joined = (k: number): boolean => hasBit(joins, ofJoined(units[k]!, units[k + 1]!))
  const readBoundaries = () => {
    const list = readWords(words!, (word, n) => {
      if (lookUp(trie, word, 0, n) >= 0) return false
      for (let i = 1; i < n; i++)
        addBit(joins, ofJoined(symbolOf(symbols, word[i - 1]!), symbolOf(symbols, word[i]!)))
      return true
    })
    const made = newBoundaries(list, unitAt, joined)
    made.begin(length)
    return made
  }
  const cut = (start: number, end: number, title: boolean): boolean => {
    if (words === undefined) return false
    boundaries ??= readBoundaries()
    const atStart = joined(start)
    const atEnd = joined(end)
    return (atStart || atEnd) && boundaries.cuts(start, end, title, atStart, atEnd)
  }

  const isHan = (symbol: number): boolean => symbol > SPACE_SYMBOL && symbol < plain
  /** Does an edge cut no Latin word? A change of script is an edge. */
  const edge = (at: number): boolean => units[at]! < word || units[at + 1]! < word
  const isPostOfOrgan = (end: number): boolean =>
    units[end + 1] === assembly && leavesOrgan(unitAt, length, end)
  /** The end of a hit with the plural of its last word; 0 where its end cuts a word or an organ's name. */
  const endOf = (end: number): number => {
    if (edge(end)) return isPostOfOrgan(end) ? 0 : end
    if (units[end + 1] === plural[0] && units[end]! >= word && edge(end + 1)) return end + 1
    if (units[end + 1] === plural[1] && units[end + 2] === plural[0] && edge(end + 2)) return end + 2
    return 0
  }

  /** Past an acronym in brackets inside a unit, "… of China (CPC) Central …": where the text goes on, or 0. `at` is its bracket. */
  const pastAcronym = (at: number): number => {
    const first = folding.source.charCodeAt(sourceOf(folding, at))
    let i = at + 1
    while (units[i]! >= word && i - at < 12) i++
    if (first < 0x41 || first > 0x5a || i - at < 3 || units[i] !== closing || units[i + 1] !== SPACE_SYMBOL)
      return 0
    return i + 2
  }

  /** A two-character name may be set with a space: 代　县. `at` is the space. */
  const isSpacedName = (start: number, at: number): boolean =>
    at === start + 2 && isHan(units[start + 1]!) && isHan(units[at + 1]!)
  const spacedName = (node: number, at: number, count: number): number => {
    const next = (node >> 1) + units[at + 1]!
    const child = check[next] === units[at + 1] ? base[next]! : 0
    if (child >= 0 && (child & 1) === 0) return count
    ends[count] = at + 1
    values[count] = child < 0 ? ~child : ~base[(child >> 1) + END]!
    return count + 1
  }

  /** The hits at `start` into `ends` and `values`, shortest first; returns how many. Buffer offsets are folded offsets plus 1. */
  const walk = (start: number): number => {
    let node = base[units[start + 1]!]!
    let count = 0
    let i = start + 2
    for (;;) {
      if (node < 0) {
        ends[count] = i - 1
        values[count++] = ~node
        return count
      }
      if ((node & 1) === 1 && count < DEEPEST - 1) {
        ends[count] = i - 1
        values[count++] = ~base[(node >> 1) + END]!
      }
      let symbol = units[i]!
      let next = (node >> 1) + symbol
      if (check[next] !== symbol) {
        if (symbol === SPACE_SYMBOL && isSpacedName(start, i)) return spacedName(node, i, count)
        if (symbol !== bracket || units[i - 1] !== SPACE_SYMBOL) return count
        i = pastAcronym(i)
        if (i === 0) return count
        symbol = units[i]!
        next = (node >> 1) + symbol
        if (check[next] !== symbol) return count
      }
      node = base[next]!
      i++
    }
  }

  /** End of the longest hit at `start` that holds and ends before `below`; 0 where there is none. */
  const longestBelow = (start: number, below: number): number => {
    if (start >= length || base[units[start + 1]!] === 0 || !edge(start)) return 0
    for (let k = walk(start) - 1; k >= 0; k--) {
      if (ends[k]! >= below) continue
      const end = endOf(ends[k]!)
      if (end === 0) continue
      const value = values[k]!
      if ((value & patternFlags.bounded) !== 0 && cut(start, end, (value & patternFlags.title) !== 0))
        continue
      if ((value & patternFlags.asks) !== 0 && !answers(value >> FLAG_BITS, start, end)) continue
      found = value >> FLAG_BITS
      return end
    }
    return 0
  }

  return {
    read(text) {
      foldInto(text, symbols, folding, plain)
      units = folding.units
      length = folding.length
      boundaries?.begin(length)
      return folding
    },
    parts(hanHits, latinHits) {
      hanHits.length = 0
      latinHits.length = 0
      const text = units
      for (let start = 0; start < length; start++) {
        const first = text[start + 1]!
        // Within a Latin word nothing begins.
        if (first >= word && text[start]! >= word) continue
        const node = base[first]!
        if (node === 0) continue
        if (node > 0 && (node & 1) === 0) {
          const second = text[start + 2]!
          if (
            second !== SPACE_SYMBOL &&
            !hasBit(partStarts, ofThree(first, second, text[start + 3]!)) &&
            !hasBit(partStarts, ofTwo(first, second))
          )
            continue
        }
        const count = walk(start)
        for (let k = 0; k < count; k++) {
          const value = values[k]!
          if ((value & patternFlags.part) === 0) continue
          addSpan(isHan(first) ? hanHits : latinHits, start, endOf(ends[k]!) || ends[k]!, value >> FLAG_BITS)
        }
      }
    },
    patterns(take) {
      for (let start = 0; start < length; start++)
        if (base[units[start + 1]!] !== 0)
          for (let k = walk(start) - 1; k >= 0; k--) take(values[k]! >> FLAG_BITS)
    },
    leftmostLongest(from, before, out) {
      const text = units
      const lastHan = plain - 1
      const lastMark = word - 1
      let { triples, length: at } = out
      let free = from
      for (let start = from; ; start++) {
        let node = 0
        let second = 0
        let child = 0
        // The lot of nearly all starts: nothing ends with the first symbol, nothing goes on with the second, and they are no 代　县; or they
        // are within a Latin word. One branch for all of it, since what it would guess of each is as good as random: a mask is −1 where
        // true.
        let first = text[start + 1]!
        let mark = lastMark - text[start]!
        for (; start < before; start++) {
          second = text[start + 2]!
          node = base[first]!
          child = (node >> 1) + second
          const goesOn = ((check[child]! ^ second) - 1) >> 31
          const spaced = (((second ^ SPACE_SYMBOL) | ((lastHan - first) >>> 31)) - 1) >> 31
          const own = lastMark - first
          if (((goesOn | -(node & 1) | spaced) & ~((own & mark) >> 31)) !== 0) break
          first = second
          mark = own
        }
        if (start >= before) break
        // The longest hit alone is remembered: it nearly always holds.
        let longest = node & 1 ? node : 0
        let end = node & 1 ? start + 1 : 0
        let i = start + 1
        let symbol = second
        while (check[child] === symbol) {
          node = base[child]!
          i++
          if (node < 0) break
          if ((node & 1) === 1) {
            longest = node
            end = i
          }
          symbol = text[i + 1]!
          child = (node >> 1) + symbol
        }
        if (node < 0) end = i
        // Where the text may go on past a bracket or a space, the shorter ones wait.
        const whole =
          node < 0 || (symbol !== bracket && !(symbol === SPACE_SYMBOL && isSpacedName(start, i + 1)))
        if (end === 0 && whole) continue
        let stands = false
        let below = length + 1
        if (whole) {
          const value = node < 0 ? ~node : ~base[(longest >> 1) + END]!
          const after = text[end + 1]!
          if (
            (after < word || text[end]! < word) &&
            (value & patternFlags.asks) === 0 &&
            (after !== assembly || !isPostOfOrgan(end))
          ) {
            stands =
              (value & patternFlags.bounded) === 0 || !cut(start, end, (value & patternFlags.title) !== 0)
            if (!stands) below = end
            found = value >> FLAG_BITS
          }
        }
        if (!stands) end = longestBelow(start, below)
        if (end === 0) continue
        if (at + 3 > triples.length) triples = grow(out)
        triples[at] = start
        triples[at + 1] = end
        triples[at + 2] = found
        at += 3
        free = end
        start = end - 1
      }
      out.length = at
      return free
    },
    longestAt: (start) => longestBelow(start, length + 1),
    pattern: () => found,
    holds: (start, end) =>
      edge(start) && edge(end) && !isPostOfOrgan(end) && !(isHan(units[start + 1]!) && cut(start, end, true)),
  }
}
