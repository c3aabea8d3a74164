import type { Folding } from './folding.ts'
import { withQuotes } from './quotes.ts'

/** From folded offsets to those of the source. */

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
