import { foldTable } from './fold-table.ts'
import { isHan } from './units.ts'

/**
 * Folding: one unit → one unit (script, regional and Japanese variants, width, case, kinds of hyphen and apostrophe), and what a page
 * may put inside a term is dropped, with the way back kept. Naively:
 * `[...text].filter(kept).map(foldUnit)`, remembering where each kept unit stood.
 */
export interface Folded {
  text: string
  /** Where each folded unit stands in the source text. */
  at: Int32Array
}

const table = new Uint16Array(65536)
for (let unit = 0; unit < 65536; unit++) table[unit] = unit
for (let i = 0; i < foldTable.length; i += 2) table[foldTable.charCodeAt(i)] = foldTable.charCodeAt(i + 1)

for (const mark of '’‘ʼ＇′') table[mark.charCodeAt(0)] = 0x27
for (const mark of '‐‑‒–−－﹣') table[mark.charCodeAt(0)] = 0x2d
for (const mark of '・•‧･') table[mark.charCodeAt(0)] = 0xb7

const KEEP = 0
const DROP = 1
const SPACE = 2
const BREAK = 3
const SINGLE_QUOTE = 4

/** What a unit does to the text around it. */
const roles = new Uint8Array(65536)
// Soft hyphen, zero-width and directional marks, word joiner, variation selectors, quotes and title brackets.
for (const drop of '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u034f\u061c\u180e“”„‟"＂「」『』﹁﹂﹃﹄｢｣《》〈〉«»〝〞〟')
  roles[drop.charCodeAt(0)] = DROP
roles.fill(DROP, 0xfe00, 0xfe10)
roles.fill(DROP, 0x202a, 0x202f)
for (const space of ' \t\u00a0\u1680\u202f\u205f\u3000') roles[space.charCodeAt(0)] = SPACE
roles.fill(SPACE, 0x2000, 0x200b)
for (const end of '\n\r\u000b\u000c\u0085\u2028\u2029') roles[end.charCodeAt(0)] = BREAK
for (const quote of "'‘’‛＇") roles[quote.charCodeAt(0)] = SINGLE_QUOTE

/** The one separator a folded text has; no term but a spaced two-character one contains it. */
const SEPARATOR = 0x20

/** End of a letter-spaced run of three or more single Han characters that begins at `start`; 0 where there is none. */
function spacedRunEnd(text: string, start: number): number {
  let end = start + 1
  let count = 1
  for (;;) {
    let next = end
    while (roles[text.charCodeAt(next)] === SPACE) next++
    if (next === end || !isHan(text.charCodeAt(next)) || isHan(text.charCodeAt(next + 1))) break
    end = next + 1
    count++
  }
  return count >= 3 ? end : 0
}

/** The unit after `from` that is not dropped and no space; NaN at the end. */
function nextSolid(text: string, from: number): number {
  let i = from
  while (i < text.length && (roles[text.charCodeAt(i)] === DROP || isBlank(text.charCodeAt(i)))) i++
  return text.charCodeAt(i)
}

const isBlank = (unit: number): boolean => roles[unit] === SPACE || roles[unit] === BREAK

export function foldText(text: string): Folded {
  const units = new Uint16Array(text.length)
  const at = new Int32Array(text.length)
  let length = 0
  let runEnd = 0
  const keep = (unit: number, source: number) => {
    units[length] = unit
    at[length++] = source
  }
  for (let i = 0; i < text.length; i++) {
    const raw = text.charCodeAt(i)
    const role = roles[raw]!
    if (role === KEEP) {
      if (
        i >= runEnd &&
        isHan(raw) &&
        roles[text.charCodeAt(i + 1)] === SPACE &&
        !isHan(text.charCodeAt(i - 1))
      )
        runEnd = spacedRunEnd(text, i)
      // Variation selectors beyond the BMP (U+E0100…).
      if (raw === 0xdb40 && text.charCodeAt(i + 1) >= 0xdd00 && text.charCodeAt(i + 1) <= 0xddef) i++
      else keep(table[raw]!, i)
      continue
    }
    if (role === DROP) continue
    const before = length > 0 ? units[length - 1]! : Number.NaN
    if (role === SINGLE_QUOTE) {
      // Beside Han it is a quotation mark, elsewhere an apostrophe.
      if (!isHan(before) && !isHan(nextSolid(text, i + 1))) keep(table[raw]!, i)
      continue
    }
    const first = i
    let broken = role === BREAK
    while (isBlank(text.charCodeAt(i + 1)) || roles[text.charCodeAt(i + 1)] === DROP) {
      i++
      if (roles[text.charCodeAt(i)] === BREAK) broken = true
    }
    if (before === SEPARATOR || first < runEnd) continue
    const after = text.charCodeAt(i + 1)
    const between = Number(isHan(before)) + Number(isHan(after))
    if (broken && between === 2) continue
    keep(SEPARATOR, first)
  }
  let folded = ''
  for (let i = 0; i < length; i += 8192)
    folded += String.fromCharCode(...units.subarray(i, Math.min(i + 8192, length)))
  return { text: folded, at: at.subarray(0, length) }
}

/** The way back: a half-open span of folded units → the same span of the source text. */
export function toSource(folded: Folded, start: number, end: number): { start: number; end: number } {
  return { start: folded.at[start]!, end: folded.at[end - 1]! + 1 }
}

/** The folded form of a term or a query, without the spaces that no Chinese term has. */
export function fold(text: string): string {
  const folded = foldText(text.trim()).text.trim()
  return folded.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}
