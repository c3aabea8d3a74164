import { type Arrays, ROW } from './compiled.ts'
import { FLAG_BITS } from './pattern-flags.ts'
import { lookUp, type Trie } from './trie.ts'

/** A pattern that an edit touches, with the numbers of the rows it will have. */
interface Pattern {
  number: number
  rows: number[][]
}

/** The patterns that an edit touches: those of concepts that go, without their rows, and those of concepts that come. */
export interface Touched {
  byPattern: Map<string, Pattern>
  /** Patterns of the record, with those that are new. */
  readonly count: number
  touch(pattern: string): Pattern
}

export function newTouched(
  { claimStart, claims }: Pick<Arrays, 'claimStart' | 'claims'>,
  trie: Trie,
  going: ReadonlySet<number>,
): Touched {
  const byPattern = new Map<string, Pattern>()
  let count = claimStart.length - 1
  const valueAt = (pattern: string): number =>
    lookUp(
      trie,
      Array.from({ length: pattern.length }, (_, i) => pattern.charCodeAt(i)),
      0,
      pattern.length,
    )
  return {
    byPattern,
    get count() {
      return count
    },
    touch(pattern) {
      const known = byPattern.get(pattern)
      if (known !== undefined) return known
      const value = valueAt(pattern)
      const number = value < 0 ? count++ : value >> FLAG_BITS
      const rows: number[][] = []
      if (value >= 0)
        for (let row = claimStart[number]!; row < claimStart[number + 1]!; row++)
          if (!going.has(claims[row * ROW]!)) rows.push([...claims.subarray(row * ROW, row * ROW + ROW)])
      const touched = { number, rows }
      byPattern.set(pattern, touched)
      return touched
    },
  }
}

/** The claims of a record with other rows for the patterns touched. */
export function withRows(
  { claimStart, claims }: Pick<Arrays, 'claimStart' | 'claims'>,
  { byPattern, count }: Touched,
): Pick<Arrays, 'claimStart' | 'claims'> {
  const rowsOf = new Map([...byPattern.values()].map(({ number, rows }) => [number, rows]))
  let most = claims.length
  for (const rows of rowsOf.values()) most += rows.length * ROW
  const starts = new Int32Array(count + 1)
  const all = new Int32Array(most)
  let at = 0
  // From touched to touched pattern the rest is copied in one go.
  let from = 0
  const copyUntil = (pattern: number) => {
    const first = claimStart[from]! * ROW
    const last = claimStart[pattern]! * ROW
    all.set(claims.subarray(first, last), at)
    for (let p = from; p < pattern; p++) starts[p] = (at - first) / ROW + claimStart[p]!
    at += last - first
  }
  const old = claimStart.length - 1
  for (const number of [...rowsOf.keys()].sort((a, b) => a - b)) {
    copyUntil(Math.min(number, old))
    starts[number] = at / ROW
    for (const row of rowsOf.get(number)!) {
      all.set(row, at)
      at += ROW
    }
    from = Math.min(number + 1, old)
  }
  copyUntil(old)
  starts[count] = at / ROW
  return { claimStart: starts, claims: all.subarray(0, at) }
}
