import type { Piece, Segment } from './page-text.ts'

/**
 * Links that follow one another. With white space between they are texts of their own (topics under an article); with nothing between they
 * are one text in prose, where a name may be linked in halves, and texts of their own in a menu: a run of which over two thirds are links.
 */
export function separateLinks(segment: Segment): Segment[] {
  const { pieces, text } = segment
  let blanks = 0
  const spaced: number[] = []
  const touching: number[] = []
  let last: Piece | undefined
  let between: number | undefined
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    if (!piece.link && !/\S/.test(textOf(segment, i))) {
      between ??= i
      continue
    }
    if (piece.link && last?.link && piece.link !== last.link) {
      if (between === undefined) touching.push(i)
      else spaced.push(i)
    }
    last = piece
    between = undefined
  }
  if (spaced.length + touching.length === 0) return [segment]
  let linked = 0
  for (let i = 0; i < pieces.length; i++) {
    const part = textOf(segment, i)
    const length = part.replaceAll(/\s/g, '').length
    blanks += part.length - length
    if (pieces[i]!.link) linked += length
  }
  const cuts =
    linked * 3 > (text.length - blanks) * 2 ? [...spaced, ...touching].sort((a, b) => a - b) : spaced
  return split(segment, cuts)
}

const beginOf = ({ pieces }: Segment, i: number) => Math.max(0, pieces[i]?.start ?? Number.POSITIVE_INFINITY)
const textOf = (segment: Segment, i: number) =>
  segment.text.slice(beginOf(segment, i), beginOf(segment, i + 1))

/** Before the pieces with these numbers. */
function split(segment: Segment, cuts: number[]): Segment[] {
  const bounds = [0, ...cuts, segment.pieces.length]
  return bounds.slice(1).map((high, n) => {
    const low = bounds[n]!
    const begin = beginOf(segment, low)
    const pieces = segment.pieces.slice(low, high).map((piece) => ({ ...piece, start: piece.start - begin }))
    return { ...segment, pieces, text: segment.text.slice(begin, beginOf(segment, high)) }
  })
}
