import type { Finder } from './find.ts'
import type { Spans } from './spans.ts'

/** What the grammar offers against the listed hits, in folded offsets. */
export interface Rival {
  start: number
  end: number
  parts: { start: number; end: number }[]
  /** Its post has a modifier right before it: 副部长. */
  modified?: boolean
}

/**
 * Which of overlapping hits stand. Boundaries first, then leftmost, then longest: a longer hit that fails its boundary must not hide a
 * shorter one that holds. The rule runs over listed terms and composed titles of all enabled glossaries alike; priority orders claims on
 * one span and never makes a shorter span win, since the longest is the fixed expression that a professional renders. Naively:
 *
 *     sort all that hold by start, longest first; take each that begins where the last taken one has ended
 *
 * Nothing that loses is looked for: the finder goes on where the last one ended, and rivals cut in. `out` takes the listed hits
 * (start, end, pattern); the answer is the rivals that stand. Only a rival that comes to its turn is asked whether its edges hold. One
 * that has the very span of a listed hit stands beside it.
 */
export function choose<R extends Rival>(finder: Finder, length: number, rivals: R[], out: Spans): R[] {
  const standing: R[] = []
  let at = 0
  if (rivals.length === 0) {
    finder.leftmostLongest(0, length, out)
    return rivals
  }
  for (const rival of inOrder(rivals)) {
    if (rival.start < at || !holds(finder, rival)) continue
    at = Math.max(at, finder.leftmostLongest(at, rival.start, out))
    if (rival.start < at) continue
    at = rival.start
    const { length: listed } = out
    const end = finder.leftmostLongest(at, at + 1, out)
    if (end < rival.end) out.length = listed
    if (end <= rival.end) standing.push(rival)
    at = Math.max(end, rival.end)
  }
  finder.leftmostLongest(at, length, out)
  return standing
}

/** By start, the longer first; those of one span as they were offered. They come nearly so: an insertion costs less than a sort, and no memory. */
function inOrder<R extends Rival>(rivals: R[]): R[] {
  for (let i = 1; i < rivals.length; i++) {
    const rival = rivals[i]!
    let at = i
    for (; at > 0 && comesBefore(rival, rivals[at - 1]!); at--) rivals[at] = rivals[at - 1]!
    rivals[at] = rival
  }
  return rivals
}

const comesBefore = (a: Rival, b: Rival): boolean =>
  a.start < b.start || (a.start === b.start && a.end > b.end)

/** Do its edges hold? Its post, where it ends in one, is a word of its own. */
function holds(finder: Finder, { start, end, parts, modified }: Rival): boolean {
  const last = parts.at(-1)
  const ends = last !== undefined && last.end === end
  const organ = ends ? parts.at(-2) : undefined
  const beside = modified
    ? 'modifier'
    : ends && parts.length === 1
      ? 'nothing'
      : organ !== undefined && organ.end > last!.start
        ? 'shared'
        : 'organ'
  return finder.holds(start, end, ends ? last.start : -1, beside)
}
