import { foldTable } from './fold-table.ts'
import { withQuotes } from './quotes.ts'
import { isHan, isWord } from './units.ts'

/**
 * Folding: one unit → one unit (script, regional and Japanese variants, width, case, kinds of hyphen and apostrophe), and what a page
 * may put inside a term is dropped, with the way back kept. Naively: `[...text].filter(kept).map(foldUnit)`, remembering where each
 * kept unit stood.
 *
 * A map says what to write for each raw unit: the folded unit, or, in the compiled matcher, its dense symbol; so text is folded and
 * numbered in one pass. Values up to `roles.last` are no text: they say what a unit does to the text around it.
 */
const DROP = 1
const OPEN = 2
const CLOSE = 3
const SPACE = 4
const BREAK = 5
const APOSTROPHE = 6
const HYPHEN = 7
const BEYOND = 8
/** Values that no text has; `last` also ends a folded text. */
export const roles = { hyphen: HYPHEN, last: 9 } as const

/** Where a map keeps what stands for a separator, a kept apostrophe and a kept hyphen: noncharacters, which no text contains. */
export const SEPARATOR = 0xfdd0
export const KEPT_APOSTROPHE = 0xfdd1
export const KEPT_HYPHEN = 0xfdd2

/** Raw unit → folded unit or role. */
export const foldMap = new Uint16Array(65536)
for (let unit = 0; unit < 65536; unit++) foldMap[unit] = unit
for (let i = 0; i < foldTable.length; i += 2) foldMap[foldTable.charCodeAt(i)] = foldTable.charCodeAt(i + 1)
const give = (units: string, role: number) => {
  for (const unit of units) foldMap[unit.charCodeAt(0)] = role
}
foldMap.fill(DROP, 0, 9)
// Soft hyphen, zero-width and directional marks, word joiner, variation selectors.
give('\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u034f\u061c\u180e"＂', DROP)
foldMap.fill(DROP, 0xfe00, 0xfe10)
foldMap.fill(DROP, 0x202a, 0x202f)
// Quotes and title brackets: dropped, but what closes before something opens (“…”“…”) parts two texts.
give('“„‟「『﹁﹃｢《〈︽︿«〝‛', OPEN)
give('”」』﹂﹄｣》〉︾﹀»〞〟', CLOSE)
give(' \t\u00a0\u1680\u202f\u205f\u3000', SPACE)
foldMap.fill(SPACE, 0x2000, 0x200b)
give('\n\r\u000b\u000c\u0085\u2028\u2029', BREAK)
// Two of them are single quotes too; pages take them, the grave and the acute for one another.
give("'’‘ʼ＇′`´", APOSTROPHE)
give('-‐‑‒–−－﹣', HYPHEN)
for (const mark of '・•‧･') foldMap[mark.charCodeAt(0)] = 0xb7
// Variation selectors and tags beyond the BMP (U+E0000…): this unit and the next.
foldMap[0xdb40] = BEYOND
foldMap[SEPARATOR] = 0x20
foldMap[KEPT_APOSTROPHE] = 0x27
foldMap[KEPT_HYPHEN] = 0x2d

/** A text as a map wrote it, with the way back: `units[k + 1]` is its unit k, between two ends of value `roles.last`. */
export interface Folding {
  source: string
  units: Uint16Array
  length: number
  /** Gap j: from folded offset `gapAt[j]` on, a unit stands `gapShift[j]` further in the source. */
  gapAt: Int32Array
  gapShift: Int32Array
  gaps: number
  /** While text is folded: the end of a letter-spaced run, and whether the run of spaces just read leaves a separator. */
  spacedEnd: number
  parts: boolean
}

export function newFolding(): Folding {
  return {
    source: '',
    units: new Uint16Array(1026),
    length: 0,
    gapAt: new Int32Array(64),
    gapShift: new Int32Array(64),
    gaps: 0,
    spacedEnd: 0,
    parts: false,
  }
}

export const isSpace = (unit: number): boolean => foldMap[unit] === SPACE

/**
 * Writes `text` through `map` into `to`, whose buffers are used again. A map may give spaces its separator, last + 1: then one behind a
 * value from `plain` on (no Han character, no other space) is written as it stands, without a branch that words of any length would make
 * the processor guess.
 */
export function foldInto(text: string, map: Uint16Array, to: Folding, plain = 65536): Folding {
  if (to.units.length < text.length + 2) to.units = new Uint16Array(text.length * 2 + 2)
  const { units } = to
  const { last } = roles
  const size = text.length
  const separator = map[SEPARATOR]!
  to.source = text
  to.gaps = 0
  to.spacedEnd = 0
  units[0] = last
  let n = 1
  let i = 0
  for (;;) {
    // What is not above it wants a look: roles always, the separator unless what stands before it is plain.
    let limit = last + 1
    for (; i < size; i++) {
      const value = map[text.charCodeAt(i)]!
      if (value <= limit) break
      units[n++] = value
      limit = last + ((value - plain) >>> 31)
    }
    if (i >= size) break
    const unit = text.charCodeAt(i)
    const role = foldMap[unit]!
    const next = i + 1 < size ? foldMap[text.charCodeAt(i + 1)]! : 0
    const before = i > 0 ? text.charCodeAt(i - 1) : 0
    if (role <= CLOSE && next > last) {
      // A lone quote, bracket or mark leaves nothing.
      i++
      addGap(to, n - 1, i - (n - 1))
      continue
    }
    const kept = keptRole(text, i, role)
    if (kept !== 0) {
      i++
      // A hyphen beside quotes that part words parts them no more than once.
      if (kept === SEPARATOR && units[n - 1] === separator) addGap(to, n - 1, i - (n - 1))
      else units[n++] = map[kept]!
    } else if (role === SPACE && n > 1 && next > last && !isHan(before) && !isSpace(before)) {
      // One space after a letter or a mark.
      units[n++] = separator
      i++
    } else {
      // A space just written begins the run.
      if (n > 1 && units[n - 1] === separator && isSpace(before)) {
        i--
        n--
      }
      i = endOfRun(text, i, to)
      if (i >= size) break
      if (n > 1 && to.parts && units[n - 1] !== separator) units[n++] = separator
      addGap(to, n - 1, i - (n - 1))
    }
  }
  if (n > 1 && units[n - 1] === separator && isSpace(text.charCodeAt(size - 1))) n--
  units[n] = last
  to.length = n - 1
  return to
}

/** What stands for an apostrophe or hyphen that is kept; 0 for one that is not, and for any other role. */
function keptRole(text: string, at: number, role: number): number {
  // A hyphen between words is a space: vice-chairman, vice chairman.
  if (role === HYPHEN) return betweenWords(text, at) ? SEPARATOR : KEPT_HYPHEN
  return role === APOSTROPHE && betweenWords(text, at) && !besideParting(text, at) ? KEPT_APOSTROPHE : 0
}

/** Where a run of what is dropped and of spaces ends; `to.parts` says whether it leaves a separator. */
function endOfRun(text: string, start: number, to: Folding): number {
  let at = start
  let spaced = false
  let broken = false
  let closed = false
  let reopened = false
  for (; at < text.length; at++) {
    const role = foldMap[text.charCodeAt(at)]!
    if (role > roles.last || keptRole(text, at, role) !== 0) break
    if (role === SPACE) spaced = true
    else if (role === BREAK) broken = true
    else if (isClosing(text.charCodeAt(at))) closed = true
    else if (isOpening(text.charCodeAt(at))) reopened ||= closed
    else if (role === BEYOND) at++
  }
  const han = start > 0 && isHan(text.charCodeAt(start - 1))
  if (spaced && han && start >= to.spacedEnd && !isHan(text.charCodeAt(start - 2)))
    to.spacedEnd = spacedRunEnd(text, start - 1)
  const joins = start < to.spacedEnd || (broken && han && isHan(text.charCodeAt(at)))
  to.parts = reopened || ((spaced || broken) && !joins)
  return at
}

/**
 * Do letters stand on both sides, but for what is dropped? An apostrophe is kept there alone: elsewhere it is a quote, or the end of a plural
 * possessive.
 */
function betweenWords(text: string, at: number): boolean {
  if (isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1))) return true
  return (
    isWord(text.charCodeAt(pastDropped(text, at, -1))) && isWord(text.charCodeAt(pastDropped(text, at, 1)))
  )
}

/** The next unit before (`step` −1) or behind `at` that is not dropped; `meet` is told of those that are. */
function pastDropped(text: string, at: number, step: -1 | 1, meet?: (unit: number) => void): number {
  let next = at + step
  for (;;) {
    const unit = text.charCodeAt(next)
    if (isDropped(unit)) {
      meet?.(unit)
      next += step
    } else if (foldMap[step > 0 ? unit : text.charCodeAt(next - 1)] === BEYOND) next += 2 * step
    else return next
  }
}

/** Do closing and opening quotes beside an apostrophe leave a space there, so that it ends a word or begins one? */
const besideParting = (text: string, at: number): boolean => parts(text, at, 1) || parts(text, at, -1)

function parts(text: string, at: number, step: -1 | 1): boolean {
  let first = false
  let both = false
  pastDropped(text, at, step, (unit) => {
    const closes = isClosing(unit)
    const opens = isOpening(unit)
    if (step > 0 ? closes : opens) first = true
    else if (first && (step > 0 ? opens : closes)) both = true
  })
  return both
}

const isOpening = (unit: number): boolean => foldMap[unit] === OPEN || unit === 0x2018
const isClosing = (unit: number): boolean => foldMap[unit] === CLOSE || unit === 0x2019

function isDropped(unit: number): boolean {
  const role = foldMap[unit]
  return role === DROP || role === OPEN || role === CLOSE || role === APOSTROPHE
}

function addGap(to: Folding, at: number, shift: number): void {
  const { gaps } = to
  if (shift === (gaps === 0 ? 0 : to.gapShift[gaps - 1])) return
  if (gaps === to.gapAt.length) {
    const more = (array: Int32Array) => {
      const grown = new Int32Array(array.length * 2)
      grown.set(array)
      return grown
    }
    to.gapAt = more(to.gapAt)
    to.gapShift = more(to.gapShift)
  }
  to.gapAt[gaps] = at
  to.gapShift[gaps] = shift
  to.gaps = gaps + 1
}

/** End of a letter-spaced run of three or more single Han characters that begins at `start`; 0 where there is none. */
function spacedRunEnd(text: string, start: number): number {
  let end = start + 1
  let count = 1
  for (;;) {
    let next = end
    let spaced = false
    for (;;) {
      const role = foldMap[text.charCodeAt(next)]
      if (role === SPACE) spaced = true
      else if (role !== DROP) break
      next++
    }
    if (!spaced || !isHan(text.charCodeAt(next)) || isHan(text.charCodeAt(next + 1))) break
    end = next + 1
    count++
  }
  return count >= 3 ? end : 0
}

/** Where unit k of a folding stands in its source. */
export function sourceOf(folding: Folding, k: number): number {
  const { gapAt, gapShift } = folding
  let low = 0
  let high = folding.gaps
  while (low < high) {
    const middle = (low + high) >> 1
    if (gapAt[middle]! <= k) low = middle + 1
    else high = middle
  }
  return low === 0 ? k : k + gapShift[low - 1]!
}

/** The way back: a half-open span of folded units → the same span of the source text, its quotes in pairs. */
export function toSource(folding: Folding, start: number, end: number): { start: number; end: number } {
  const from = sourceOf(folding, start)
  const to = sourceOf(folding, end - 1) + 1
  return to - from === end - start ? { start: from, end: to } : withQuotes(folding.source, from, to)
}

/** The same for spans in order, none within another, as triples whose first two are start and end: in place, in one go through the gaps. */
export function toSourceAll(folding: Folding, triples: Int32Array, length: number): void {
  const { gapAt, gapShift, gaps, source } = folding
  if (gaps === 0) return
  let gap = 0
  let shift = 0
  for (let i = 0; i < length; i += 3) {
    const start = triples[i]!
    const last = triples[i + 1]! - 1
    for (; gap < gaps && gapAt[gap]! <= start; gap++) shift = gapShift[gap]!
    const from = start + shift
    for (; gap < gaps && gapAt[gap]! <= last; gap++) shift = gapShift[gap]!
    const to = last + shift + 1
    triples[i] = from
    triples[i + 1] = to
    if (to - from === last + 1 - start) continue
    const span = withQuotes(source, from, to)
    triples[i] = span.start
    triples[i + 1] = span.end
  }
}

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
      if (value <= last) value = units[k + 1] === separator ? 0x20 : value === HYPHEN ? 0x2d : 0x27
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
