/**
 * Text that reads on as one, and the text nodes it was read from. To hold them is what the longest tasks of a page of 100,000 texts are: the
 * browser's table of a script's nodes takes 10 to 20 ms when it grows, a collection of young garbage among them as much. Read and not held,
 * the longest stretch of reading there took 7 ms instead of 20.
 */
export interface Piece {
  node: Text
  /** Where the node's text begins in the segment; negative where the segment begins inside the node. */
  start: number
  /** The link around the node. */
  link?: Element | undefined
}

export interface Segment {
  text: string
  /** None where the text was taken whole and its nodes were not looked at (`whole-text.ts`). */
  pieces: Piece[]
  /** The element whose own text it is. */
  block: Element
  language?: string
  /** What ended it and is no text: a line break, a field. A style may take it away. */
  edge?: Element
}

export const isWhole = ({ pieces }: Segment): boolean => pieces.length === 0

/** UTF-16 units of a text: what is more is asked about, and looked for near the window, in parts. */
export const longest = 10_000

/** The text node and offset where a segment's unit stands; `end` prefers the end of a node to the start of the next. */
export function place(segment: Segment, offset: number, end: boolean): { node: Text; offset: number } {
  const { pieces } = segment
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = pieces[middle]!.start
    if (end ? start < offset : start <= offset) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]!
  return { node: piece.node, offset: offset - piece.start }
}
