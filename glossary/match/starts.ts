import { type Alphabet, SPACE_SYMBOL, symbolOf } from './alphabet.ts'
import type { Trie } from './trie.ts'

/**
 * What patterns begin with, in a table so small that it stays in the processor's nearest cache: nearly every place of a text is given up on
 * without a look into the trie. Wrong at times where it says yes.
 */
export interface Starts {
  /**
   * Two masks a symbol: what begins with it, and what it may follow. Where the first of one symbol and the second of the next have a bit
   * in common, a pattern may begin. A bit for each class of first symbols, and three for what needs no second one.
   */
  starts: Int32Array
}

/** Classes of first symbols. */
const CLASSES = 28
/** A Han name of two, which a page may set with a space between: 代　县. */
const SPACED = 1 << 28
/** One letter or digit, which no other may follow but a plural's; and one of anything else, which anything may. */
const LETTER = 1 << 29
const SINGLE = 1 << 30

export function newStarts({ symbols, size, word }: Alphabet): Starts {
  const starts = new Int32Array(size * 2)
  for (let symbol = 0; symbol < size; symbol++) {
    const ends = symbol < word || symbol === symbolOf(symbols, 0x73) || symbol === symbolOf(symbols, 0x65)
    starts[symbol * 2 + 1] = SINGLE | (ends ? LETTER : 0) | (symbol === SPACE_SYMBOL ? SPACED : 0)
  }
  return { starts }
}

export function addStart({ starts }: Starts, { symbols, plain, word }: Alphabet, pattern: string): void {
  const first = symbolOf(symbols, pattern.charCodeAt(0))
  if (pattern.length === 1) {
    starts[first * 2]! |= first < word ? SINGLE : LETTER
    return
  }
  const second = symbolOf(symbols, pattern.charCodeAt(1))
  const ofFirst = 1 << (first % CLASSES)
  starts[first * 2]! |= pattern.length === 2 && first < plain ? ofFirst | SPACED : ofFirst
  starts[second * 2 + 1]! |= ofFirst
}

/** Starts looked at in one go: so many fit in the processor's nearest cache. */
export const CHUNK = 512

/** Of a stretch of at most `CHUNK` starts, those at which something may be. */
export interface Candidates {
  /** Returns how many there are from `from` on and before `before`; `units` stand one further on in their buffer. */
  look(units: Uint16Array, from: number, before: number): number
  readonly places: Int32Array
  /** The node that the first two symbols of each lead to, or 0. */
  readonly nodes: Int32Array
}

export function newCandidates({ base, check, starts, word }: Trie & Starts): Candidates {
  const places = new Int32Array(CHUNK + 1)
  const nodes = new Int32Array(CHUNK + 1)
  const lastMark = word - 1
  /** Places whose first two symbols have a bit in common. A mask is −1 where true. */
  const begun = (units: Uint16Array, from: number, before: number): number => {
    let count = 0
    let mark = lastMark - units[from]!
    let own = lastMark - units[from + 1]!
    // Within a Latin word nothing begins.
    let first = starts[units[from + 1]! * 2]! & ~((own & mark) >> 31)
    for (let start = from; start < before; start++) {
      const second = units[start + 2]!
      if ((first & starts[second * 2 + 1]!) !== 0) places[count++] = start
      mark = own
      own = lastMark - second
      first = starts[second * 2]! & ~((own & mark) >> 31)
    }
    return count
  }
  /**
   * Those of them that the trie has too. Without a branch, which would be guessed as badly as a coin: each is written, and counts where it
   * is one. So no look-up waits for what comes of the one before.
   */
  const kept = (units: Uint16Array, given: number): number => {
    let count = 0
    for (let c = 0; c < given; c++) {
      const start = places[c]!
      const second = units[start + 2]!
      const node = base[units[start + 1]!]!
      const child = (node >> 1) + second
      const goesOn = ((check[child]! ^ second) - 1) >> 31
      places[count] = start
      nodes[count] = base[child]! & goesOn
      count += (goesOn | node | (((second ^ SPACE_SYMBOL) - 1) >> 31)) & 1
    }
    return count
  }
  return { places, nodes, look: (units, from, before) => kept(units, begun(units, from, before)) }
}
