/** Text that reads on as one, and the text nodes it was read from. */
export interface Piece {
  node: Text
  /** Where the node's text begins in the segment; negative where the segment begins inside the node. */
  start: number
  /** The link around the node. */
  link?: Element | undefined
}

export interface Segment {
  text: string
  pieces: Piece[]
  /** The element whose own text it is. */
  block: Element
  language?: string
}
