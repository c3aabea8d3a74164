import { bitAt, ofThree, ofTwo } from '../text/bits.ts'
import { ASSEMBLY, type Beside, type Boundaries, leavesOrgan, newBoundaries } from '../text/boundaries.ts'
import { foldMap, roles } from '../text/fold-map.ts'
import type { Folding } from '../text/folding.ts'
import { sourceOf } from '../text/way-back.ts'
import { SPACE_SYMBOL, symbolOf } from './alphabet.ts'
import type { Trie } from './trie.ts'
import type { WordTables } from './word-tables.ts'

/**
 * Which edges a hit may have. Naively:
 *
 *     a hit holds if no Latin word is cut at its edges but for a plural's ending, which it takes along,
 *     no 会 is left off that makes an organ of a post, and no ordinary word cuts it where its pattern is bounded
 *
 * What makes the last one fast: the words that can cut a term (those that are none) are told apart by bits of two and three symbols, so
 * that the word list is asked of nearly no other hits (text/boundaries.ts).
 */
export interface Edges {
  /** Another segment was folded into `folding`: all below speak of it. */
  begin(): void
  /** Cuts an edge before unit `at` no Latin word? A change of script is an edge. */
  isEdge(at: number): boolean
  /** The end of a hit with the plural of its last word; 0 where its end cuts a Latin word or an organ's name. */
  endOf(end: number): number
  /** Is the span cut out of an ordinary word? `own`: where a word of its own begins that ends with it, or −1. */
  isCut(start: number, end: number, own: number): boolean
  /** The same of a title, listed or composed. */
  isTitleCut(start: number, end: number, own: number, beside: Beside): boolean
  /** Does a post leave off the 会 of its organ here? */
  leavesOrgan(end: number): boolean
}

/** Without `words` no ordinary word cuts. */
export function newEdges(trie: Trie, words: WordTables | undefined, folding: Folding): Edges {
  const { symbols, word } = trie
  const plural = [symbolOf(symbols, 0x73), symbolOf(symbols, 0x65)] as const
  const assembly = symbolOf(symbols, ASSEMBLY)
  let units = folding.units
  let length = 0

  /** Symbol → folded unit; 0 where it stands for several. Made at the first hit that asks the word list, for it alone. */
  let unitOf: Uint16Array = new Uint16Array(0)
  const unitAt = (k: number) =>
    unitOf[units[k + 1]!] ||
    foldMap[folding.source.charCodeAt(folding.gaps === 0 ? k : sourceOf(folding, k))]!

  let boundaries: Boundaries | undefined
  const readBoundaries = (list: WordTables) => {
    unitOf = unitsOf(trie)
    const made = newBoundaries(list, unitAt)
    made.begin(length)
    return made
  }
  /** A bit: may a listed word have the two units beside the edge before unit k within it? Then `mayCut` tells whether one may reach over it. */
  const isJoined = ({ joined }: WordTables, k: number): number =>
    bitAt(joined, ofTwo(units[k]!, units[k + 1]!))
  const mayCut = ({ over }: WordTables, k: number): boolean => {
    const a = units[k]!
    const b = units[k + 1]!
    return (
      k > 0 &&
      (bitAt(over, ofThree(a, b, 0)) |
        bitAt(over, ofThree(units[k - 1]!, a, b)) |
        bitAt(over, ofThree(a, b, units[k + 2]!))) !==
        0
    )
  }

  const isEdge = (at: number): boolean => units[at]! < word || units[at + 1]! < word
  const leaves = (end: number): boolean => units[end + 1] === assembly && leavesOrgan(unitAt, length, end)

  return {
    begin() {
      units = folding.units
      length = folding.length
      boundaries?.begin(length)
    },
    isEdge,
    endOf(end) {
      if (isEdge(end)) return leaves(end) ? 0 : end
      if (units[end + 1] === plural[0] && units[end]! >= word && isEdge(end + 1)) return end + 1
      if (units[end + 1] === plural[1] && units[end + 2] === plural[0] && isEdge(end + 2)) return end + 2
      return 0
    },
    isCut(start, end, own) {
      if (words === undefined) return false
      // Both edges at once: a branch on one would be guessed wrong at every other hit.
      const before = isJoined(words, start)
      const behind = isJoined(words, end)
      if ((before | behind) === 0) return false
      if (!(before !== 0 && mayCut(words, start)) && !(behind !== 0 && mayCut(words, end))) return false
      boundaries ??= readBoundaries(words)
      return boundaries.cuts(start, end, own)
    },
    isTitleCut(start, end, own, beside) {
      if (words === undefined) return false
      boundaries ??= readBoundaries(words)
      return boundaries.cutsTitle(start, end, own, beside)
    },
    leavesOrgan: leaves,
  }
}

/** By symbol the folded unit it stands for; 0 where it stands for several. */
function unitsOf({ symbols, size }: Trie): Uint16Array {
  const units = new Uint16Array(size)
  const many = new Uint8Array(size)
  for (let raw = 0; raw < 65536; raw++) {
    const symbol = symbols[raw]!
    const unit = foldMap[raw]!
    if (symbol <= SPACE_SYMBOL || unit <= roles.last) continue
    if (units[symbol] !== 0 && units[symbol] !== unit) many[symbol] = 1
    units[symbol] = unit
  }
  for (let symbol = 0; symbol < size; symbol++) if (many[symbol] === 1) units[symbol] = 0
  return units
}
