import type { Piece, Segment } from './segment.ts'

/**
 * Links that follow one another. With white space between they are texts of their own (topics under an article); with nothing between they
 * are one text in prose, where a name may be linked in halves, and texts of their own in a menu: a block of which over two thirds are links.
 */
export interface LinkEdges {
  /** Numbers of the pieces that begin a link after another one and white space. */
  spaced: number[]
  /** After another one and nothing. */
  touching: number[]
}

export function linkEdges(segment: Segment): LinkEdges {
  const { pieces } = segment
  const spaced: number[] = []
  const touching: number[] = []
  let last: Piece | undefined
  let between: number | undefined
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    if (!piece.link && !/[\S\ufeff]/.test(textOf(segment, i))) {
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
  return { spaced, touching }
}

/** `segments`: all that the block's own text is. */
export function isMenu(segments: Segment[]): boolean {
  let all = 0
  let linked = 0
  for (const segment of segments)
    for (let i = 0; i < segment.pieces.length; i++) {
      const length = textOf(segment, i).replaceAll(/\s/g, '').length
      all += length
      if (segment.pieces[i]!.link) linked += length
    }
  return linked * 3 > all * 2
}

const beginOf = ({ pieces }: Segment, i: number) => Math.max(0, pieces[i]?.start ?? Number.POSITIVE_INFINITY)
const textOf = (segment: Segment, i: number) =>
  segment.text.slice(beginOf(segment, i), beginOf(segment, i + 1))

/** Before the pieces with these numbers. */
export function splitBefore(segment: Segment, cuts: number[]): Segment[] {
  if (cuts.length === 0) return [segment]
  const bounds = [0, ...cuts.toSorted((a, b) => a - b), segment.pieces.length]
  const parts = bounds.slice(1).map((high, n) => {
    const low = bounds[n]!
    const begin = beginOf(segment, low)
    const pieces = segment.pieces.slice(low, high).map((piece) => ({ ...piece, start: piece.start - begin }))
    return { ...segment, pieces, text: segment.text.slice(begin, beginOf(segment, high)) }
  })
  return parts.filter(({ text }) => /\S/.test(text))
}
