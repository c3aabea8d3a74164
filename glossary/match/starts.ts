import { type Alphabet, SPACE_SYMBOL, symbolOf } from './alphabet.ts'

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
