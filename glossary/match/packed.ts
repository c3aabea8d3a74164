import { full } from '../model/lean.ts'
import type { Concept } from '../model/schema.ts'

/** A record's concepts as JSON, one behind the other: in memory, or in a Blob that only what is asked for is read of. */
export type Packed = Uint8Array<ArrayBuffer> | Blob

export interface PackedConcepts {
  /** Of those read before: a Blob's must be. */
  at(c: number): Concept
  bytesAt(c: number): Uint8Array
  /** Are all read, or in memory? */
  readonly complete: boolean
  /** Reads what is not yet; of a small Blob all. */
  read(numbers: Iterable<number>): Promise<void>
}

/** Bytes that are read for nothing before two reads are made of one. */
const GAP = 1 << 17
/** Up to so many bytes all are read at once, and no later page waits for any. */
const WHOLE = 1 << 25

/** `starts`: concept c is bytes starts[c] … starts[c + 1]. */
export function openPacked(starts: Int32Array, packed: Packed): PackedConcepts {
  const decoder = new TextDecoder()
  const concepts = new Map<number, Concept>()
  const held = new Map<number, Uint8Array>()
  let whole = packed instanceof Blob ? undefined : packed
  let reading: Promise<void> | undefined
  const bytesAt = (c: number): Uint8Array => {
    const bytes = whole?.subarray(starts[c], starts[c + 1]) ?? held.get(c)
    if (bytes === undefined) throw new RangeError(`concept ${c} has not been read`)
    return bytes
  }
  return {
    get complete() {
      return whole !== undefined
    },
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
      if (!(packed instanceof Blob) || whole !== undefined) return
      if (packed.size <= WHOLE) {
        reading ??= packed.arrayBuffer().then(
          (buffer) => {
            whole = new Uint8Array(buffer)
          },
          (error) => {
            reading = undefined
            throw error
          },
        )
        return reading
      }
      const lacking = Int32Array.from(new Set(numbers))
        .filter((c) => !held.has(c))
        .sort()
      const reads: Promise<void>[] = []
      for (let i = 0; i < lacking.length; ) {
        const first = i++
        while (i < lacking.length && starts[lacking[i]!]! - starts[lacking[i - 1]! + 1]! <= GAP) i++
        const own = lacking.subarray(first, i)
        const from = starts[own[0]!]!
        const piece = packed.slice(from, starts[own.at(-1)! + 1]!)
        reads.push(
          piece.arrayBuffer().then((buffer) => {
            for (const c of own)
              held.set(c, new Uint8Array(buffer, starts[c]! - from, starts[c + 1]! - starts[c]!))
          }),
        )
      }
      await Promise.all(reads)
    },
  }
}

export function joined(pieces: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
