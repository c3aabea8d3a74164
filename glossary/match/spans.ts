/** Triples start, end, pattern, in a buffer used again. */
export interface Spans {
  triples: Int32Array
  length: number
}

export const newSpans = (): Spans => ({ triples: new Int32Array(1536), length: 0 })

/** Room for so many numbers and more; returns the larger buffer. */
export function grow(spans: Spans, least: number): Int32Array {
  const more = new Int32Array(Math.max(least, spans.triples.length * 2))
  more.set(spans.triples)
  spans.triples = more
  return more
}

export function addSpan(to: Spans, start: number, end: number, pattern: number): void {
  const at = to.length
  const triples = at + 3 > to.triples.length ? grow(to, at + 3) : to.triples
  triples[at] = start
  triples[at + 1] = end
  triples[at + 2] = pattern
  to.length = at + 3
}
