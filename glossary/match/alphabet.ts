import { foldMap, KEPT_APOSTROPHE, KEPT_HYPHEN, roles, SEPARATOR } from '../text/fold.ts'
import { isHan, isWord } from '../text/units.ts'

/**
 * The dense symbols of a trie: one table maps a raw unit of the page to the symbol of its folded unit, so that folding, numbering and the
 * word class cost one look-up. Order: roles, what is no word, Han, letters and digits; each class begins with the symbol of what no
 * pattern has, and the frequent come first.
 */
export interface Alphabet {
  /** Raw unit → symbol, or role (see text/fold.ts). */
  symbols: Uint16Array
  /** First Han symbol. */
  han: number
  /** First symbol of a letter or digit: two such beside one another are one word. */
  word: number
  size: number
}

const KEPT = [SEPARATOR, KEPT_APOSTROPHE, KEPT_HYPHEN]

export function alphabetOf(patterns: string[]): Alphabet {
  const counts = new Int32Array(65536)
  for (const pattern of patterns) for (let i = 0; i < pattern.length; i++) counts[pattern.charCodeAt(i)]!++
  // A plural's endings are looked for behind any term, brackets and spaces within it.
  for (const unit of 'se() ') counts[unit.charCodeAt(0)]!++
  const classes: number[][] = [[], [], []]
  for (let unit = 0; unit < 65536; unit++)
    if (counts[unit]! > 0) classes[isWord(unit) ? 2 : isHan(unit) ? 1 : 0]!.push(unit)
  const ofFolded = new Uint16Array(65536)
  let next = roles.last + 1
  const firsts = classes.map((units) => {
    const first = next++
    units.sort((a, b) => counts[b]! - counts[a]!)
    for (const unit of units) ofFolded[unit] = next++
    return first
  })
  const symbols = new Uint16Array(65536)
  for (let raw = 0; raw < 65536; raw++) {
    const folded = foldMap[raw]!
    symbols[raw] =
      folded <= roles.last
        ? folded
        : ofFolded[folded]! || (isWord(folded) ? firsts[2]! : isHan(folded) ? firsts[1]! : firsts[0]!)
  }
  for (const kept of KEPT) symbols[kept] = ofFolded[foldMap[kept]!] || firsts[0]!
  return { symbols, han: firsts[1]!, word: firsts[2]!, size: next }
}

/** The symbol of a folded unit. */
export function symbolOf(symbols: Uint16Array, folded: number): number {
  if (folded === 0x20) return symbols[SEPARATOR]!
  if (folded === 0x27) return symbols[KEPT_APOSTROPHE]!
  if (folded === 0x2d) return symbols[KEPT_HYPHEN]!
  return symbols[folded]!
}
