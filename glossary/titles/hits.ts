import type { Spans } from '../match/find.ts'
import type { Part } from './part.ts'

/**
 * The hits of one segment as numbers, by where they start and where they end. They become parts only where something may be composed
 * with them: nine in ten touch nothing. Naively two maps, from start and from end to lists of parts.
 */
export interface Hits {
  count: number
  /** The `classBits` of all of them. */
  all: number
  start(hit: number): number
  end(hit: number): number
  /** Its `classBits`, of all that it may be. */
  classes(hit: number): number
  parts(hit: number): Part[]
  /** The hit that ends there and starts first, and the one that ends where this does and starts next: −1 where there is none. */
  firstEnding(at: number): number
  nextEnding(hit: number): number
  /** Does a hit of one of these classes end there? */
  endsAt(at: number, classes: number): boolean
  /** The first hit that starts there or later. */
  firstFrom(at: number): number
  /** Parts of the hits that end or start there, of these classes, in order of start, then of end. */
  ending(at: number, classes?: number): Part[]
  starting(at: number, classes?: number): Part[]
}

/** What a pattern may be in a title. */
export interface Patterns {
  classes(pattern: number): number
  partsAt(pattern: number, start: number, end: number): Part[]
}

const ANY = 0xff

/** Answers with one object, used again at the next call. */
export function newHits(patterns: Patterns): (spans: Spans, length: number) => Hits {
  let triples: Int32Array = new Int32Array(0)
  let count = 0
  /** By end, the first hit + 1 that ends there; `next` goes on. */
  let first = new Int32Array(1024)
  let next = new Int32Array(512)
  let classes = new Uint8Array(512)
  const made: (Part[] | undefined)[] = []

  const parts = (hit: number): Part[] =>
    (made[hit] ??= patterns.partsAt(triples[hit * 3 + 2]!, triples[hit * 3]!, triples[hit * 3 + 1]!))
  const firstFrom = (at: number): number => {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (triples[middle * 3]! < at) low = middle + 1
      else high = middle
    }
    return low
  }

  const hits: Hits = {
    count: 0,
    all: 0,
    start: (hit) => triples[hit * 3]!,
    end: (hit) => triples[hit * 3 + 1]!,
    classes: (hit) => classes[hit]!,
    parts,
    firstEnding: (at) => (first[at] ?? 0) - 1,
    nextEnding: (hit) => next[hit]! - 1,
    endsAt(at, wanted) {
      for (let hit = first[at] ?? 0; hit !== 0; hit = next[hit - 1]!)
        if ((classes[hit - 1]! & wanted) !== 0) return true
      return false
    },
    firstFrom,
    ending(at, wanted = ANY) {
      const list: Part[] = []
      for (let hit = first[at] ?? 0; hit !== 0; hit = next[hit - 1]!)
        if ((classes[hit - 1]! & wanted) !== 0) list.push(...parts(hit - 1))
      return list
    },
    starting(at, wanted = ANY) {
      const list: Part[] = []
      for (let hit = firstFrom(at); hit < count && triples[hit * 3] === at; hit++)
        if ((classes[hit]! & wanted) !== 0) list.push(...parts(hit))
      return list
    },
  }

  return (spans, length) => {
    triples = spans.triples
    count = spans.length / 3
    hits.count = count
    if (first.length <= length) first = new Int32Array(length * 2)
    else first.fill(0, 0, length + 1)
    if (classes.length < count) {
      classes = new Uint8Array(count * 2)
      next = new Int32Array(count * 2)
    }
    let all = 0
    // From the last to the first, so that each list begins with the hit that starts first.
    for (let hit = count - 1; hit >= 0; hit--) {
      const end = triples[hit * 3 + 1]!
      classes[hit] = patterns.classes(triples[hit * 3 + 2]!)
      all |= classes[hit]!
      next[hit] = first[end]!
      first[end] = hit + 1
    }
    hits.all = all
    while (made.length < count) made.push(undefined)
    made.fill(undefined, 0, count)
    return hits
  }
}
