/** Bytes of a piece. A row of 64 kB and more the browser keeps in a file of its own, which is opened at each read. */
export const PIECE = 1 << 15

/** The concepts of a compiled record as a store keeps them: one behind the other, cut into pieces that are read as they are asked for. */
export interface Kept {
  /** Of the pieces of one writing. */
  made: number
  /** Bytes in all pieces. */
  size: number
  /** The pieces with these numbers (from 0), in the same order. */
  read(numbers: number[]): Promise<Uint8Array[]>
  /** Bytes behind the pieces, of concepts that have come since. */
  added: Uint8Array<ArrayBuffer>
}
