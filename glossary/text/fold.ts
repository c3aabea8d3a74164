import { foldMap, roles } from './fold-map.ts'
import { type Folding, foldInto, newFolding } from './folding.ts'

/** Folded text as a string. */

/** The folded units as a string. `folding` must have been made with `foldMap`. */
export function foldedText(folding: Folding): string {
  let text = ''
  // Applied, not spread: a spread goes through the iterator, unit by unit.
  for (let i = 1; i <= folding.length; i += 8192)
    text += String.fromCharCode.apply(
      null,
      folding.units.subarray(i, Math.min(i + 8192, folding.length + 1)) as unknown as number[],
    )
  return text
}

/** Filled anew by each call: one list a segment cost more than what is written into it. */
const codes: number[] = []
/**
 * The folded text of what was folded through a map that gives spaces `separator`, by its way back: half the time of folding anew.
 * `undefined` for a text too long.
 */
export function foldedAgain(folding: Folding, separator: number): string | undefined {
  const { units, source, length, gaps, gapAt, gapShift } = folding
  if (length > 8192) return undefined
  codes.length = length
  const { last } = roles
  let changed = length - source.length
  let k = 0
  // From gap to gap, so that no unit asks for one.
  for (let gap = 0, shift = 0; k < length; shift = gapShift[gap++]!) {
    const until = gap < gaps ? Math.min(gapAt[gap]!, length) : length
    for (; k < until; k++) {
      const raw = source.charCodeAt(k + shift)
      let value = foldMap[raw]!
      // A role is written as a separator, or it is a hyphen or apostrophe that is kept.
      if (value <= last) value = units[k + 1] === separator ? 0x20 : value === roles.hyphen ? 0x2d : 0x27
      changed |= value ^ raw
      codes[k] = value
    }
  }
  // Of a list, not put together of pieces: such a string is slow to read.
  return changed === 0 ? source : String.fromCharCode.apply(null, codes)
}

const scratch = newFolding()

/** The folded form of a term or a query, without the spaces that no Chinese term has. */
export function fold(text: string): string {
  const trimmed = text.trim()
  // Nearly all Chinese terms: a loop in place of four strings.
  if (isFolded(trimmed)) return trimmed
  const folded = foldedText(foldInto(trimmed, foldMap, scratch)).trim()
  return folded.includes(' ') ? folded.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : folded
}

function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit <= roles.last || foldMap[unit] !== unit) return false
  }
  return true
}

/**
 * Folded text in which the pronoun "us" is no word any more, its length kept: folded it could not be told from "US", by which text tells of
 * America. Where the two cannot be counted alike, it stays.
 */
export function pronounApart(source: string, folded: string): string {
  if (!PRONOUN.test(source)) return folded
  const written = source.match(EITHER)!
  if (folded.match(FOLDED)?.length !== written.length) return folded
  let at = 0
  return folded.replaceAll(FOLDED, (word) => (written[at++] === 'us' ? '··' : word))
}
const PRONOUN = /(?<![A-Za-z0-9])us(?![A-Za-z0-9])/
const EITHER = /(?<![A-Za-z0-9])us(?![A-Za-z0-9])/gi
const FOLDED = /(?<![a-z0-9])us(?![a-z0-9])/g
