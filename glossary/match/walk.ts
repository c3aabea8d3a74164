import type { Folding } from '../text/folding.ts'
import { sourceOf } from '../text/way-back.ts'
import { SPACE_SYMBOL, symbolOf } from './alphabet.ts'
import { END, hasTail, type Trie, tailOf, valueAfter, valueIn } from './trie.ts'

/** All hits that begin at one place: asked for where the longest does not hold, or where a bracket or a space may be passed over. */
export interface Walk {
  /** The hits at `start` into `ends` and `values`, shortest first; returns how many. */
  at(start: number): number
  readonly ends: Int32Array
  /** As they stand in the trie. */
  readonly values: Int32Array
  isHan(symbol: number): boolean
  /** A two-character name may be set with a space: 代　县. `at` is the space; offsets of the buffer. */
  isSpacedName(start: number, at: number): boolean
}

const DEEPEST = 64

/** Offsets count folded units; those of the buffer are theirs plus 1. */
export function newWalk({ base, check, tails, symbols, word, plain }: Trie, folding: Folding): Walk {
  const bracket = symbolOf(symbols, 0x28)
  const closing = symbolOf(symbols, 0x29)
  const ends = new Int32Array(DEEPEST)
  const values = new Int32Array(DEEPEST)
  const isHan = (symbol: number): boolean => symbol > SPACE_SYMBOL && symbol < plain

  /** Past an acronym in brackets inside a unit, "… of China (CPC) Central …", set without one of its spaces too: where the text goes on, or 0. `at` is its bracket. */
  const pastAcronym = (units: Uint16Array, at: number): number => {
    const first = folding.source.charCodeAt(sourceOf(folding, at))
    let i = at + 1
    while (units[i]! >= word && i - at < 12) i++
    if (first < 0x41 || first > 0x5a || i - at < 3 || units[i] !== closing) return 0
    const spaces = Number(units[at - 1] === SPACE_SYMBOL) + Number(units[i + 1] === SPACE_SYMBOL)
    return spaces === 0 ? 0 : i + spaces
  }

  const isSpacedName = (start: number, at: number): boolean =>
    at === start + 2 && isHan(folding.units[start + 1]!) && isHan(folding.units[at + 1]!)
  const spacedName = (units: Uint16Array, node: number, at: number, count: number): number => {
    const next = (node >> 1) + units[at + 1]!
    const child = check[next] === units[at + 1] ? base[next]! : 0
    if (child < 0 ? hasTail(child) : (child & 1) === 0) return count
    ends[count] = at + 1
    values[count] = valueIn(child < 0 ? child : base[(child >> 1) + END]!)
    return count + 1
  }

  const at = (start: number): number => {
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
        if (symbol === SPACE_SYMBOL && isSpacedName(start, i)) return spacedName(units, node, i, count)
        if (symbol !== bracket) return count
        i = pastAcronym(units, i)
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
      let tail = tailOf(node)
      for (; tails[tail] !== END; tail++, i++) {
        if (tails[tail] === units[i]) continue
        if (units[i] !== bracket) return count
        i = pastAcronym(units, i)
        if (i === 0 || tails[tail] !== units[i]) return count
      }
      values[count] = valueAfter(tails, tail)
    }
    ends[count] = i - 1
    return count + 1
  }

  return { at, ends, values, isHan, isSpacedName }
}
