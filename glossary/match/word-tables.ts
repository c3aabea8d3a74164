import { addBit, newBits, ofThree, ofTwo } from '../text/bits.ts'
import { CUTS, eachWord, markWord, type Words } from '../text/words.ts'
import { symbolOf } from './alphabet.ts'
import { lookUp, type Trie } from './trie.ts'

/**
 * The word list against one trie: a word that is a term cuts no other. Made when the trie is, and kept with it: to read the list takes
 * longer than to match a page.
 */
export interface WordTables extends Words {
  /** Bits of the words that may cut: each two symbols beside one another. */
  joined: Uint8Array
  /** Each word of two; each three symbols of a longer one. */
  over: Uint8Array
}

/** `words` as read: they are left as they are. */
export function wordTables(words: Words, trie: Trie): WordTables {
  const tables = { ...copyOf(words), joined: newBits(), over: newBits() }
  eachWord(tables, (units, array, at) => {
    if (lookUp(trie, units, 0, units.length) < 0) array[at]! |= CUTS
  })
  addBits(tables, trie.symbols)
  return tables
}

/** The tables with patterns that came to be words of the list (`true`: one that may cut, being no term any more). */
export function withMarks(
  tables: WordTables,
  symbols: Uint16Array,
  marks: Iterable<[pattern: string, cuts: boolean]>,
): WordTables {
  const own = { ...tables, ...copyOf(tables), joined: newBits(), over: newBits() }
  for (const [pattern, cuts] of marks) markWord(own, pattern, cuts)
  // All anew: a unit may have got another symbol.
  addBits(own, symbols)
  return own
}

const copyOf = (words: Words): Words => ({
  ...words,
  table: words.table.slice(),
  longer: words.longer.slice(),
})

function addBits(tables: WordTables, symbols: Uint16Array): void {
  const { joined, over } = tables
  eachWord(tables, (units, array, at) => {
    if ((array[at]! & CUTS) === 0) return
    const n = units.length
    const a = symbolOf(symbols, units[0]!)
    const b = symbolOf(symbols, units[1]!)
    const c = symbolOf(symbols, units[2] ?? 0)
    addBit(joined, ofTwo(a, b))
    addBit(over, ofThree(a, b, n === 2 ? 0 : c))
    if (n > 2) addBit(joined, ofTwo(b, c))
    if (n > 3) {
      const d = symbolOf(symbols, units[3]!)
      addBit(joined, ofTwo(c, d))
      addBit(over, ofThree(b, c, d))
    }
  })
}

const NAMES = ['single', 'pairs', 'table', 'longer', 'joined', 'over'] as const
type Packed = Record<string, Int32Array | Uint16Array | Uint8Array>

/** As arrays of a record, and back; `undefined` where it was compiled without the list. */
export const packWords = (tables: WordTables): Packed =>
  Object.fromEntries(NAMES.map((name) => [`word ${name}`, tables[name]]))

export function unpackWords(arrays: Packed): WordTables | undefined {
  if (arrays['word single'] === undefined) return undefined
  return Object.fromEntries(NAMES.map((name) => [name, arrays[`word ${name}`]!])) as unknown as WordTables
}
