/** A word is told by its first letters: those of others that begin alike are taken for it. */
const LETTERS = 5
const SIZE = 1 << 13
const next = (hash: number, letter: number) => (Math.imul(hash, 31) + letter) & (SIZE - 1)
const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a

export interface WordTable {
  /** Words in small letters, of which the first counts, stand for these bits. */
  add(bits: number, words: Iterable<string>): void
  /** The bits of all words of a folded text, in one pass. */
  of(text: string): number
}

/** Which of 32 things the words of a text may tell. Naively a set of words for each, and a look for each word in all of them. */
export function newWordTable(): WordTable {
  const byWord = new Uint32Array(SIZE)
  return {
    add(bits, words) {
      for (const word of words) {
        let hash = 0
        for (let i = 0; i < LETTERS && isLetter(word.charCodeAt(i)); i++)
          hash = next(hash, word.charCodeAt(i))
        // What does not begin with letters may be anywhere.
        if (hash === 0) for (let i = 0; i < SIZE; i++) byWord[i]! |= bits
        else byWord[hash]! |= bits
      }
    },
    of(text) {
      let found = 0
      let hash = 0
      let letters = 0
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i)
        if (isLetter(unit)) {
          if (letters++ < LETTERS) hash = next(hash, unit)
        } else if (letters > 0) {
          found |= byWord[hash]!
          hash = 0
          letters = 0
        }
      }
      return found | byWord[hash]!
    },
  }
}
