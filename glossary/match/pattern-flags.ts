/** What find heeds of a pattern: the low bits of its value in the trie; the rest is the pattern's number. */
export const patternFlags = {
  /** A Han pattern that must not be cut out of an ordinary word. */
  bounded: 1,
  title: 2,
  /** An organ, region, post … that titles are composed of. */
  part: 4,
  /** Whether it holds depends on more than its edges: its case, `notIn`, a post that wants a name beside it. */
  asks: 8,
  /** A longer Han pattern that may run into an ordinary word, and is one itself against those that would cut it. */
  word: 16,
} as const
export const FLAG_BITS = 5
