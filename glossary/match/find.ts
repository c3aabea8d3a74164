import type { Beside } from '../text/boundaries.ts'
import { type Folding, foldInto, newFolding } from '../text/folding.ts'
import { SPACE_SYMBOL, symbolOf } from './alphabet.ts'
import { newEdges } from './edges.ts'
import { FLAG_BITS, patternFlags } from './pattern-flags.ts'
import { addSpan, grow, newSpans, type Spans } from './spans.ts'
import { CHUNK, newCandidates, type Starts } from './starts.ts'
import { END, hasTail, type Trie, tailOf, valueAfter, valueIn } from './trie.ts'
import { newWalk } from './walk.ts'
import type { WordTables } from './word-tables.ts'

/**
 * Finding, in one segment at a time. Naively, over the segment's symbols:
 *
 *     for each start: walk the trie from there; each pattern that ends on the way is a hit
 *     a hit holds if it cuts no word at either edge; the longest that holds stands, and the search goes on behind it
 *
 * What makes it fast: text is folded into symbols in one pass (text/folding.ts). Nearly all starts are given up on a bit of their first two
 * symbols (starts.ts). The others are looked up in the trie one after the other before any is decided on, so that the processor fetches
 * many at a time. Only the longest hit of a start is judged (edges.ts), unless it fails and there are shorter ones. Nothing is allocated.
 * Where titles are composed, every start is walked from once, and what was found is judged when it comes to its turn.
 */

const EDGES = patternFlags.bounded | patternFlags.word
/** Longer titles name their organ. */
const LONGEST_BARE = 3

/** Finds the patterns of a trie in one segment at a time. All offsets count folded units. */
export interface Finder {
  /** Folds a segment; all below speak of it until the next. */
  read(text: string): Folding
  /**
   * Every hit of what titles are composed of, also inside longer ones and those that a boundary vetoes (none inside a Latin word, no lone
   * letter of one), in order of start, then of length: triples start, end, pattern; what begins with a Han character, and the rest. Empty
   * without `composing`.
   */
  hanParts: Spans
  latinParts: Spans
  /** Calls with the pattern of every hit, whether it holds or not. */
  patterns(take: (pattern: number) => void): void
  /**
   * Leftmost-longest hits that hold, from `from` on and beginning before `before`: triples start, end, pattern into `out`. Returns where
   * the last one ends.
   */
  leftmostLongest(from: number, before: number, out: Spans): number
  /** Do both edges of a span hold, as of a Han title whose last part begins at `last`, with `beside` before it? */
  holds(start: number, end: number, last: number, beside: Beside): boolean
}

/** In place of a value: there is no hit; what the longest is, is told when it is asked for. */
const NONE = -1
const WAITS = -2

/**
 * Without `words` no ordinary word cuts a hit. `answers` says whether a pattern flagged `asks` holds. `composing`: are there parts of titles?
 */
export function newFinder(
  trie: Trie & Starts,
  words: WordTables | undefined,
  answers: (pattern: number, start: number, end: number) => boolean,
  composing: boolean,
): Finder {
  const { base, check, tails, symbols, plain } = trie
  const folding = newFolding()
  const { isEdge, endOf, isCut, isTitleCut, ...edges } = newEdges(trie, words, folding)
  const walk = newWalk(trie, folding)
  const { ends, values, isHan, isSpacedName } = walk
  const candidates = newCandidates(trie)
  const { places, nodes } = candidates
  const bracket = symbolOf(symbols, 0x28)
  let units = folding.units
  let length = 0
  let found = 0

  /** Where the hit of a pattern ends if it holds; 0 where it does not. */
  const standing = (start: number, end: number, value: number): number => {
    const until = endOf(end)
    if (until === 0) return 0
    // Of parts of titles that are not marked alone there are many: no edge of theirs need be judged.
    if ((value & patternFlags.asks) !== 0 && !answers(value >> FLAG_BITS, start, until)) return 0
    const title = (value & patternFlags.title) !== 0
    if (title) {
      // 检察|长达, 县|长江: a post without an organ has nothing beside it that speaks for it.
      const beside = until - start <= LONGEST_BARE ? 'nothing' : 'whole'
      if ((value & EDGES) !== 0 && isTitleCut(start, until, start, beside)) return 0
    } else if ((value & patternFlags.bounded) !== 0) {
      if (isCut(start, until, -1)) return 0
    } else if ((value & patternFlags.word) !== 0 && isCut(start, until, start)) return 0
    return until
  }
  /** End of the longest hit at `start` that holds and ends before `below`; 0 where there is none. */
  const longestBelow = (start: number, below: number): number => {
    if (start >= length || base[units[start + 1]!] === 0 || !isEdge(start)) return 0
    for (let k = walk.at(start) - 1; k >= 0; k--) {
      if (ends[k]! >= below) continue
      const end = standing(start, ends[k]!, values[k]!)
      if (end === 0) continue
      found = values[k]! >> FLAG_BITS
      return end
    }
    return 0
  }

  const longest = newSpans()
  const hanParts = newSpans()
  const latinParts = newSpans()
  /** The one of `longest` that leftmostLongest goes on with. */
  let next = 0
  /** Returns how many were added. */
  const addIfPart = (start: number, end: number, value: number): number => {
    if ((value & patternFlags.part) === 0) return 0
    const to = isHan(units[start + 1]!) ? hanParts : latinParts
    addSpan(to, start, endOf(end) || end, value >> FLAG_BITS)
    return 1
  }
  /** All parts that begin at `start`, of which `held` were added. */
  const addBegun = (start: number, held: number) => {
    const to = isHan(units[start + 1]!) ? hanParts : latinParts
    to.length -= 3 * held
    const count = walk.at(start)
    for (let k = 0; k < count; k++) addIfPart(start, ends[k]!, values[k]!)
  }
  /** Where the longest hit of a start ends if it holds, or else the longest shorter one that does; 0 where none does. */
  const judged = (start: number, end: number, value: number, shorter: boolean): number => {
    if (value === WAITS) return longestBelow(start, length + 1)
    found = value >> FLAG_BITS
    const until = standing(start, end, value)
    return until === 0 && shorter ? longestBelow(start, end) : until
  }

  /**
   * The hits that stand of a stretch into `out`; returns where the last one ends. Where titles are composed: the longest hit of every
   * start, whether it holds or not: start, twice the end and 1 more where there are shorter ones, value; the parts of titles among all hits
   * into `hanParts` and `latinParts`.
   */
  const look = (from: number, before: number, out: Spans): number => {
    const text = units
    let { triples, length: at } = out
    let free = from
    for (let chunk = from; chunk < before; chunk += CHUNK) {
      const count = candidates.look(text, chunk, Math.min(chunk + CHUNK, before))
      if (at + 3 * count > triples.length) {
        out.length = at
        triples = grow(out, at + 3 * count)
      }
      for (let c = 0; c < count; c++) {
        const start = places[c]!
        if (start < free) continue
        // The longest hit alone is remembered: it nearly always holds. Of the others it is known whether there are any.
        let node = nodes[c]!
        let last = base[text[start + 1]!]!
        let end = last & 1 ? start + 1 : 0
        let shorter = 0
        let parts = 0
        if (composing && end !== 0) parts = addIfPart(start, end, valueIn(base[(last >> 1) + END]!))
        let i = start + 1
        let symbol = text[i + 1]!
        while (node > 0) {
          i++
          if ((node & 1) === 1) {
            last = node
            shorter = end
            end = i
            if (composing) parts += addIfPart(start, end, valueIn(base[(node >> 1) + END]!))
          }
          symbol = text[i + 1]!
          const child = (node >> 1) + symbol
          if (check[child] !== symbol) break
          node = base[child]!
        }
        let value = NONE
        if (node < 0) {
          i++
          if (!hasTail(node)) value = valueIn(node)
          else {
            let tail = tailOf(node)
            for (; tails[tail] === text[i + 1]; i++) tail++
            if (tails[tail] === END) value = valueAfter(tails, tail)
            else symbol = text[i + 1]!
          }
          if (value !== NONE) {
            shorter = end
            end = i
            if (composing) parts += addIfPart(start, end, value)
          }
        }
        // Where the text may go on past a bracket or a space, all wait for what is there.
        if (
          value === NONE &&
          (symbol === bracket || (symbol === SPACE_SYMBOL && isSpacedName(start, i + 1)))
        ) {
          value = WAITS
          if (composing) addBegun(start, parts)
        } else {
          if (end === 0) continue
          if (value === NONE) value = valueIn(base[(last >> 1) + END]!)
        }
        if (composing) {
          triples[at] = start
          triples[at + 1] = end * 2 + Number(shorter !== 0)
          triples[at + 2] = value
        } else {
          end = judged(start, end, value, shorter !== 0)
          if (end === 0) continue
          triples[at] = start
          triples[at + 1] = end
          triples[at + 2] = found
          free = end
        }
        at += 3
      }
    }
    out.length = at
    return free
  }

  return {
    hanParts,
    latinParts,
    read(text) {
      foldInto(text, symbols, folding, plain)
      units = folding.units
      length = folding.length
      edges.begin()
      hanParts.length = latinParts.length = longest.length = next = 0
      if (composing) look(0, length, longest)
      return folding
    },
    patterns(take) {
      for (let start = 0; start < length; start++)
        if (base[units[start + 1]!] !== 0)
          for (let k = walk.at(start) - 1; k >= 0; k--) take(values[k]! >> FLAG_BITS)
    },
    leftmostLongest(from, before, out) {
      if (!composing) return look(from, before, out)
      const { triples, length: all } = longest
      let free = from
      while (next > 0 && triples[next - 3]! >= from) next -= 3
      for (; next < all && triples[next]! < before; next += 3) {
        const start = triples[next]!
        if (start < free) continue
        const end = judged(start, triples[next + 1]! >> 1, triples[next + 2]!, (triples[next + 1]! & 1) !== 0)
        if (end === 0) continue
        addSpan(out, start, end, found)
        free = end
      }
      return free
    },
    holds: (start, end, last, beside) =>
      isEdge(start) &&
      isEdge(end) &&
      !edges.leavesOrgan(end) &&
      !(isHan(units[start + 1]!) && isTitleCut(start, end, last, beside)),
  }
}
