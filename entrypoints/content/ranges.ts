import type { Occurrence } from '../../glossary/model/occurrence.ts'
import { isWhole, type Piece, place, type Segment } from './segment.ts'

/** Where an occurrence stands on the page. */

/**
 * None where the page has changed under the occurrence, or its nodes are not known yet. One, unless slots part it: no range reaches from one
 * tree into another, or backwards.
 */
export function rangesOf(segment: Segment, { start, end }: Occurrence): StaticRange[] {
  if (isWhole(segment)) return []
  const a = place(segment, start, false)
  const b = place(segment, end, true)
  if (!a.node.isConnected || !b.node.isConnected || a.offset > a.node.length || b.offset > b.node.length)
    return []
  if (a.node === b.node) return [rangeOf(a, b)]
  return runsOf(segment.pieces.filter((piece) => piece.start < end && endOf(piece) > start)).map((run) => {
    const [first, last] = [run[0]!, run.at(-1)!]
    return rangeOf(
      { node: first.node, offset: Math.max(0, start - first.start) },
      { node: last.node, offset: Math.min(last.node.length, end - last.start) },
    )
  })
}

interface Point {
  node: Text
  offset: number
}
const rangeOf = (a: Point, b: Point): StaticRange =>
  new StaticRange({
    startContainer: a.node,
    startOffset: a.offset,
    endContainer: b.node,
    endOffset: b.offset,
  })

const endOf = ({ node, start }: Piece): number => start + node.length

/** Pieces that one range holds. */
function runsOf(pieces: Piece[]): Piece[][] {
  const runs: Piece[][] = []
  let before: Node | undefined
  for (const piece of pieces) {
    const { node } = piece
    const follows =
      before !== undefined &&
      before.getRootNode() === node.getRootNode() &&
      (before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    if (follows) runs.at(-1)!.push(piece)
    else runs.push([piece])
    before = node
  }
  return runs
}
