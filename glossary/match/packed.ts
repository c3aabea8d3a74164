import { type Kept, PIECE } from '../model/kept.ts'
import { full } from '../model/lean.ts'
import type { Concept } from '../model/schema.ts'

/** A record's concepts as JSON, one behind the other: in memory, in a Blob as they were compiled, or as a store keeps them. */
export type Packed = Uint8Array<ArrayBuffer> | Blob | Kept

export interface PackedConcepts {
  /** Of those read before, where not all are in memory. */
  at(c: number): Concept
  bytesAt(c: number): Uint8Array
  /** Are all in memory? */
  readonly complete: boolean
  /** Reads what is not yet. */
  read(numbers: Iterable<number>): Promise<void>
}

/**
 * `starts`: concept c is bytes starts[c] … starts[c + 1]. `always`: concepts that are asked for whatever the page says, in order, and their
 * bytes one behind the other: they stand all over the supplied glossary, and to read each where it stands took a woken worker 10 ms more.
 */
export function openPacked(
  starts: Int32Array,
  packed: Packed,
  always: { numbers: number[]; bytes: Uint8Array },
): PackedConcepts {
  const decoder = new TextDecoder()
  const concepts = new Map<number, Concept>()
  const held = new Map<number, Uint8Array>()
  let at = 0
  for (const c of always.numbers) {
    const end = at + starts[c + 1]! - starts[c]!
    held.set(c, always.bytes.subarray(at, end))
    at = end
  }
  const inMemory = packed instanceof Uint8Array ? packed : undefined
  const { size, added, read } = packed instanceof Blob ? inPieces(packed) : (packed as Kept)
  const bytesAt = (c: number): Uint8Array => {
    const [from, to] = [starts[c]!, starts[c + 1]!]
    const bytes =
      inMemory?.subarray(from, to) ?? (from < size ? held.get(c) : added.subarray(from - size, to - size))
    if (bytes === undefined) throw new RangeError(`concept ${c} has not been read`)
    return bytes
  }
  return {
    complete: inMemory !== undefined,
    bytesAt,
    at(c) {
      let concept = concepts.get(c)
      if (concept === undefined) {
        concept = full(JSON.parse(decoder.decode(bytesAt(c))))
        concepts.set(c, concept)
      }
      return concept
    },
    async read(numbers) {
      if (inMemory !== undefined) return
      const lacking = [...new Set(numbers)].filter((c) => starts[c]! < size && !held.has(c))
      if (lacking.length === 0) return
      const asked = new Set<number>()
      for (const c of lacking) for (const { piece } of spans(starts[c]!, starts[c + 1]!)) asked.add(piece)
      const order = [...asked].sort((a, b) => a - b)
      const pieces = await read(order)
      const pieceOf = new Map(order.map((number, i) => [number, pieces[i]!]))
      for (const c of lacking) {
        const [from, to] = [starts[c]!, starts[c + 1]!]
        // A copy: the pieces hold much that nobody asks for.
        const bytes = new Uint8Array(to - from)
        for (const { piece, start, end } of spans(from, to))
          bytes.set(pieceOf.get(piece)!.subarray(start, end), piece * PIECE + start - from)
        held.set(c, bytes)
      }
    },
  }
}

/** The pieces that bytes from … to lie in, with where in the piece. */
function* spans(from: number, to: number): Generator<{ piece: number; start: number; end: number }> {
  for (let at = from; at < to; ) {
    const piece = Math.floor(at / PIECE)
    const end = Math.min(to, (piece + 1) * PIECE)
    yield { piece, start: at - piece * PIECE, end: end - piece * PIECE }
    at = end
  }
}

const inPieces = (blob: Blob): Omit<Kept, 'made'> => ({
  size: blob.size,
  added: new Uint8Array(0),
  read: (numbers) =>
    Promise.all(
      numbers.map(async (n) => new Uint8Array(await blob.slice(n * PIECE, (n + 1) * PIECE).arrayBuffer())),
    ),
})

export const withAdded = (packed: Packed, parts: Uint8Array<ArrayBuffer>[]): Packed => {
  if (packed instanceof Uint8Array) return joined([packed, ...parts])
  if (packed instanceof Blob) return new Blob([packed, ...parts])
  return { ...packed, added: joined([packed.added, ...parts]) }
}

export function joined(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
