import { foldMap, isSpace, KEPT_APOSTROPHE, KEPT_HYPHEN, roles, SEPARATOR } from './fold-map.ts'
import { isHan, isWord } from './units.ts'

/**
 * Folding a text: each unit through a map, and what a page may put inside a term is dropped, with the way back kept. Naively:
 * `[...text].filter(kept).map(foldUnit)`, remembering where each kept unit stood.
 *
 * The map says what to write for each raw unit: the folded unit (`foldMap`), or, in the compiled matcher, its dense symbol; so text is folded
 * and numbered in one pass.
 */
const {
  drop: DROP,
  open: OPEN,
  close: CLOSE,
  space: SPACE,
  break: BREAK,
  apostrophe: APOSTROPHE,
  hyphen: HYPHEN,
  beyond: BEYOND,
} = roles

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
  const joins = start < to.spacedEnd || (broken && endsInHan(text, start) && beginsWithHan(text, at))
  to.parts = reopened || ((spaced || broken) && !joins)
  return at
}

/** Han beyond the BMP too: its pairs begin with these. */
const isHanLead = (unit: number): boolean => unit >= 0xd840 && unit < 0xd890
const beginsWithHan = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return isHan(unit) || isHanLead(unit)
}
const endsInHan = (text: string, at: number): boolean =>
  isHan(text.charCodeAt(at - 1)) ||
  (/[\udc00-\udfff]/.test(text[at - 1] ?? '') && isHanLead(text.charCodeAt(at - 2)))

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

/** More marks between two letters no text has: a hostile one may have ten thousand apostrophes there, each of which looks past the others. */
const farthest = 64

/** The next unit before (`step` −1) or behind `at` that is not dropped; `meet` is told of those that are. */
function pastDropped(text: string, at: number, step: -1 | 1, meet?: (unit: number) => void): number {
  let next = at + step
  while (Math.abs(next - at) < farthest) {
    const unit = text.charCodeAt(next)
    if (isDropped(unit)) {
      meet?.(unit)
      next += step
    } else if (foldMap[step > 0 ? unit : text.charCodeAt(next - 1)] === BEYOND) next += 2 * step
    else break
  }
  return next
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
