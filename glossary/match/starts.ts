import { addBit, hasBit } from '../text/bits.ts'
import { type Alphabet, SPACE_SYMBOL, symbolOf } from './alphabet.ts'

/**
 * What patterns begin with, in tables so small that they stay in the processor's nearest cache: nearly every place of a text is given up on
 * without a look into the trie. Both are wrong at times where they say yes.
 */
export interface Starts {
  /**
   * Two masks a symbol: what begins with it, and what it may follow. Where the first of one symbol and the second of the next have a bit
   * in common, a pattern may begin. A bit for each class of first symbols, and three for what needs no second one.
   */
  starts: Int32Array
  /** A bit for each two symbols that a pattern titles are composed of is, and each three that a longer one begins with. */
  partStarts: Uint8Array
}

/** Classes of first symbols. */
const CLASSES = 28
/** A Han name of two, which a page may set with a space between: 代　县. */
const SPACED = 1 << 28
/** One letter or digit, which no other may follow but a plural's; and one of anything else, which anything may. */
const LETTER = 1 << 29
const SINGLE = 1 << 30

const PART_BYTES = 1 << 14
const ofTwo = (a: number, b: number) => (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> 15
const ofThree = (a: number, b: number, c: number) =>
  (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35)) >>> 15

export function newStarts({ symbols, size, word }: Alphabet): Starts {
  const starts = new Int32Array(size * 2)
  for (let symbol = 0; symbol < size; symbol++) {
    const ends = symbol < word || symbol === symbolOf(symbols, 0x73) || symbol === symbolOf(symbols, 0x65)
    starts[symbol * 2 + 1] = SINGLE | (ends ? LETTER : 0) | (symbol === SPACE_SYMBOL ? SPACED : 0)
  }
  return { starts, partStarts: new Uint8Array(PART_BYTES) }
}

/** `isPart`: are titles composed of the pattern? */
export function addStart(
  { starts, partStarts }: Starts,
  { symbols, plain, word }: Alphabet,
  pattern: string,
  isPart: boolean,
): void {
  const first = symbolOf(symbols, pattern.charCodeAt(0))
  if (pattern.length === 1) {
    starts[first * 2]! |= first < word ? SINGLE : LETTER
    return
  }
  const second = symbolOf(symbols, pattern.charCodeAt(1))
  const ofFirst = 1 << (first % CLASSES)
  starts[first * 2]! |= pattern.length === 2 && first < plain ? ofFirst | SPACED : ofFirst
  starts[second * 2 + 1]! |= ofFirst
  if (!isPart) return
  if (pattern.length === 2) addBit(partStarts, ofTwo(first, second))
  else addBit(partStarts, ofThree(first, second, symbolOf(symbols, pattern.charCodeAt(2))))
}

/** May a part of two symbols or more begin with these three? */
export const mayStartPart = (partStarts: Uint8Array, a: number, b: number, c: number): boolean =>
  hasBit(partStarts, ofThree(a, b, c)) || hasBit(partStarts, ofTwo(a, b))
