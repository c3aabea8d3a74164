import { foldMap, isSpace, KEPT_APOSTROPHE, KEPT_HYPHEN, roles, SEPARATOR } from '../text/fold-map.ts'
import { isHan, isWord } from '../text/units.ts'

/**
 * The dense symbols of a trie: one table maps a raw unit of the page to the symbol of its folded unit, so that folding, numbering and the
 * word class cost one look-up. Order: roles, the separator, Han, what is no word, letters and digits. Classes are asked by comparing:
 * up to the last Han symbol a space that follows wants a look (text/folding.ts), from `word` on it is a letter. Each class begins with the
 * symbol of what no pattern has, and the frequent come first.
 */
export interface Alphabet {
  /** Raw unit → symbol, or role (see text/fold-map.ts). */
  symbols: Uint16Array
  /** First symbol past the Han. */
  plain: number
  /** First symbol of a letter or digit: two such beside one another are one word. */
  word: number
  size: number
}

const KEPT = [KEPT_APOSTROPHE, KEPT_HYPHEN]
/** Symbols of each class (Han, what is no word, letters and digits) kept for units of terms that come later (grow-trie.ts). */
const SPARE = [128, 16, 64]
/** The symbol of a separator, in every alphabet; Han symbols follow. */
export const SPACE_SYMBOL = roles.last + 1

export function alphabetOf(patterns: string[]): Alphabet {
  const counts = new Int32Array(65536)
  for (const pattern of patterns) for (let i = 0; i < pattern.length; i++) counts[pattern.charCodeAt(i)]!++
  // A plural's endings are looked for behind any term, brackets and spaces within it.
  for (const unit of 'se()') counts[unit.charCodeAt(0)]!++
  const classes: number[][] = [[], [], []]
  for (let unit = 0; unit < 65536; unit++)
    if (counts[unit]! > 0 && unit !== 0x20) classes[isHan(unit) ? 0 : isWord(unit) ? 2 : 1]!.push(unit)
  const ofFolded = new Uint16Array(65536)
  let next = SPACE_SYMBOL + 1
  const firsts = classes.map((units, c) => {
    const first = next++
    units.sort((a, b) => counts[b]! - counts[a]!)
    for (const unit of units) ofFolded[unit] = next++
    next += SPARE[c]!
    return first
  })
  const symbols = new Uint16Array(65536)
  for (let raw = 0; raw < 65536; raw++) {
    const folded = foldMap[raw]!
    symbols[raw] =
      folded <= roles.last
        ? folded
        : ofFolded[folded]! || (isHan(folded) ? firsts[0]! : isWord(folded) ? firsts[2]! : firsts[1]!)
    if (isSpace(raw)) symbols[raw] = SPACE_SYMBOL
  }
  symbols[SEPARATOR] = SPACE_SYMBOL
  for (const kept of KEPT) symbols[kept] = ofFolded[foldMap[kept]!] || firsts[1]!
  return { symbols, plain: firsts[1]!, word: firsts[2]!, size: next }
}

/** The symbol of a folded unit. */
export function symbolOf(symbols: Uint16Array, folded: number): number {
  if (folded === 0x20) return SPACE_SYMBOL
  if (folded === 0x27) return symbols[KEPT_APOSTROPHE]!
  if (folded === 0x2d) return symbols[KEPT_HYPHEN]!
  return symbols[folded]!
}
