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
  /** Reads what is not yet: of a small Blob all, of a larger one what is asked for, and the rest behind it. */
  read(numbers: Iterable<number>): Promise<void>
}

/** Bytes that are read for nothing before two reads are made of one: a read takes 0.3 ms, as 220 kB do. */
const GAP = 1 << 18
/** Up to so many bytes all are read, and no later page waits for any. */
const WHOLE = 1 << 25
/** More than these are read behind what is asked for first: the 33 MB of 120,000 concepts took a woken worker 65 to 105 ms of its first answer's 340 to 680. */
const AT_ONCE = 1 << 22
/** Reads that together take as long as all at once. */
const MOST_READS = 64
/** Milliseconds after the first answer's: at once it would take the processor from it. */
const REST = 500

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
  let whole = packed instanceof Blob ? undefined : packed
  let reading: Promise<void> | undefined
  let restFollows = false
  const bytesAt = (c: number): Uint8Array => {
    const bytes = whole?.subarray(starts[c], starts[c + 1]) ?? held.get(c)
    if (bytes === undefined) throw new RangeError(`concept ${c} has not been read`)
    return bytes
  }
  const readAll = (blob: Blob) => {
    reading ??= blob.arrayBuffer().then(
      (buffer) => {
        whole = new Uint8Array(buffer)
        held.clear()
      },
      (error) => {
        reading = undefined
        throw error
      },
    )
    return reading
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
      if (packed.size <= AT_ONCE) return readAll(packed)
      const lacking = Int32Array.from(new Set(numbers))
        .filter((c) => !held.has(c))
        .sort()
      if (lacking.length === 0) return
      const runs: Int32Array[] = []
      for (let i = 0; i < lacking.length; ) {
        const first = i++
        while (i < lacking.length && starts[lacking[i]!]! - starts[lacking[i - 1]! + 1]! <= GAP) i++
        runs.push(lacking.subarray(first, i))
      }
      const small = packed.size <= WHOLE
      if (small && runs.length > MOST_READS) return readAll(packed)
      const read = async (own: Int32Array) => {
        const from = starts[own[0]!]!
        const buffer = await packed.slice(from, starts[own.at(-1)! + 1]!).arrayBuffer()
        for (const c of own)
          held.set(c, new Uint8Array(buffer, starts[c]! - from, starts[c + 1]! - starts[c]!))
      }
      await Promise.all(runs.map(read))
      // Whoever asks for more finds out whether it fails.
      if (small && !restFollows) setTimeout(() => readAll(packed).catch(() => {}), REST)
      restFollows = true
    },
  }
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
