import { type Folding, sourceOf } from '../text/fold.ts'
import { SPACE_SYMBOL, symbolOf } from './alphabet.ts'
import { END, hasTail, type Trie, tailOf, valueAfter, valueIn } from './trie.ts'

/**
 * Every hit of one start, also past what a page may set inside a term: an acronym in brackets, the space of a name of two. Naively:
 *
 *     node = root; for each symbol from start: node = child(node, symbol); if a pattern ends at node: it is a hit
 */
export interface Walk {
  /** The hits at `start` into `ends` and `values`, shortest first; returns how many. */
  hitsAt(start: number): number
  ends: Int32Array
  values: Int32Array
  /** Is it the symbol of a Han character that patterns have? */
  isHan(symbol: number): boolean
  /** A two-character name may be set with a space: 代　县. `at` is the space. */
  isSpacedName(start: number, at: number): boolean
}

/** More patterns of one start than any glossary has. */
const DEEPEST = 64

/** Of what stands in `folding` when it is asked. */
export function newWalk(trie: Trie, folding: Folding): Walk {
  const { base, check, tails, symbols, word, plain } = trie
  const bracket = symbolOf(symbols, 0x28)
  const closing = symbolOf(symbols, 0x29)
  const ends = new Int32Array(DEEPEST)
  const values = new Int32Array(DEEPEST)
  const isHan = (symbol: number): boolean => symbol > SPACE_SYMBOL && symbol < plain

  /** Past an acronym in brackets inside a unit, "… of China (CPC) Central …": where the text goes on, or 0. `at` is its bracket. */
  const pastAcronym = (at: number): number => {
    const { units } = folding
    const first = folding.source.charCodeAt(sourceOf(folding, at))
    let i = at + 1
    while (units[i]! >= word && i - at < 12) i++
    if (first < 0x41 || first > 0x5a || i - at < 3 || units[i] !== closing || units[i + 1] !== SPACE_SYMBOL)
      return 0
    return i + 2
  }

  const isSpacedName = (start: number, at: number): boolean =>
    at === start + 2 && isHan(folding.units[start + 1]!) && isHan(folding.units[at + 1]!)
  const spacedName = (node: number, at: number, count: number): number => {
    const { units } = folding
    const next = (node >> 1) + units[at + 1]!
    const child = check[next] === units[at + 1] ? base[next]! : 0
    if (child < 0 ? hasTail(child) : (child & 1) === 0) return count
    ends[count] = at + 1
    values[count] = valueIn(child < 0 ? child : base[(child >> 1) + END]!)
    return count + 1
  }

  // Buffer offsets are folded offsets plus 1.
  const hitsAt = (start: number): number => {
    const { units } = folding
    let node = base[units[start + 1]!]!
    let count = 0
    let i = start + 2
    while (node >= 0) {
      if ((node & 1) === 1 && count < DEEPEST - 1) {
        ends[count] = i - 1
        values[count++] = valueIn(base[(node >> 1) + END]!)
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
    if (!hasTail(node)) values[count] = valueIn(node)
    else {
      let at = tailOf(node)
      for (; tails[at] !== END; at++, i++) {
        if (tails[at] === units[i]) continue
        if (units[i] !== bracket || units[i - 1] !== SPACE_SYMBOL) return count
        i = pastAcronym(i)
        if (i === 0 || tails[at] !== units[i]) return count
      }
      values[count] = valueAfter(tails, at)
    }
    ends[count] = i - 1
    return count + 1
  }

  return { hitsAt, ends, values, isHan, isSpacedName }
}
