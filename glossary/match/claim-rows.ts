import { ROW } from './compiled.ts'

/** Claims as they come, in numbers alone: an array each would be most of what a compile leaves to the collector. */
export function newRows() {
  const numberOf = new Map<string, number>()
  /** By pattern, as numbered; the last of its rows. */
  let flags = new Uint8Array(1 << 12)
  let last = new Int32Array(1 << 12)
  /** The numbers of a row, and the row before it of the same pattern, or −1. */
  let rows = new Int32Array(1 << 14)
  let count = 0
  return {
    add(pattern: string, flag: number, concept: number, place: number): void {
      let n = numberOf.get(pattern)
      if (n === undefined) {
        n = numberOf.size
        numberOf.set(pattern, n)
        if (n === flags.length) {
          flags = grown(flags, new Uint8Array(n * 2))
          last = grown(last, new Int32Array(n * 2))
        }
        last[n] = -1
      }
      flags[n]! |= flag
      const at = count * (ROW + 1)
      if (at + ROW >= rows.length) rows = grown(rows, new Int32Array(rows.length * 2))
      rows[at] = concept
      rows[at + 1] = place
      rows[at + ROW] = last[n]!
      last[n] = count++
    },
    /** Patterns in ascending order, with their flags and their rows as they came. */
    sorted() {
      const patterns = [...numberOf.keys()].sort()
      const claimStart = new Int32Array(patterns.length + 1)
      const claims = new Int32Array(count * ROW)
      const sortedFlags = new Uint8Array(patterns.length)
      let end = 0
      for (const [p, pattern] of patterns.entries()) {
        const n = numberOf.get(pattern)!
        sortedFlags[p] = flags[n]!
        const from = end
        for (let row = last[n]!; row >= 0; row = rows[row * (ROW + 1) + ROW]!) end++
        claimStart[p + 1] = end
        // The chain begins at the last.
        for (let row = last[n]!, to = end - 1; to >= from; row = rows[row * (ROW + 1) + ROW]!, to--)
          for (let i = 0; i < ROW; i++) claims[to * ROW + i] = rows[row * (ROW + 1) + i]!
      }
      return { patterns, flags: sortedFlags, claimStart, claims }
    },
  }
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
