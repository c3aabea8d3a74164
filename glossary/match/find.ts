import { insideWord, isLatinWord, latinEdge, type Words } from '../text/boundaries.ts'
import type { Folded } from '../text/fold.ts'
import { isHan } from '../text/units.ts'
import { lookUp, scan, type Trie } from './trie.ts'

/** A pattern where it stands in folded text, with what its two edges say. Hits that fail an edge are kept: titles need the inner ones. */
export interface Hit {
  pattern: number
  /** Offsets in folded text. */
  start: number
  end: number
  startHolds: boolean
  endHolds: boolean
}

/** Bits of a pattern that find heeds. */
export const patternFlags = {
  /** Boundary rules for every length. */
  strict: 1,
  /** Free of the boundary rules. */
  free: 2,
  title: 4,
  /** An organ, region, post … that titles are composed of. */
  part: 8,
} as const

export interface FindContext {
  trie: Trie
  flags: Uint8Array
  words: Words | undefined
}

const SHORT = 2

/** Every hit in the text with its two edge verdicts. */
export function find(context: FindContext, folded: Folded): Hit[] {
  const { trie, flags, words } = context
  const text = folded.text
  const hits: Hit[] = []
  const isTerm = (word: string) => lookUp(trie, word) >= 0
  scan(trie, text, (pattern, start, end) => {
    const flag = flags[pattern]!
    let until = end
    let endHolds = latinEdge(text, end)
    // A plural of the head noun belongs to the term.
    if (
      !endHolds &&
      text.charCodeAt(end) === 0x73 &&
      isLatinWord(text.charCodeAt(end - 1)) &&
      latinEdge(text, end + 1)
    ) {
      until = end + 1
      endHolds = true
    }
    let startHolds = latinEdge(text, start)
    if (words !== undefined && (flag & patternFlags.free) === 0) {
      const size = end - start
      if ((size <= SHORT || (flag & patternFlags.strict) !== 0) && isHan(text.charCodeAt(start))) {
        if (insideWord({ text, start, end, title: (flag & patternFlags.title) !== 0 }, words, isTerm)) {
          startHolds = false
          endHolds = false
        }
      }
    }
    hits.push({ pattern, start, end: until, startHolds, endHolds })
  })
  return hits
}
