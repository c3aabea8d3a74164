import { full, lean } from './lean.ts'
import type { Concept } from './schema.ts'

/** Concepts in their order. An array is one. */
export interface ConceptList extends Iterable<Concept> {
  readonly length: number
  at(index: number): Concept | undefined
  slice(from: number, to: number): Concept[]
  push(concept: Concept): unknown
}

/** Bytes of a piece. Large enough that a browser gives it back as soon as it is let go. */
const PIECE = 1 << 20

/**
 * Concepts kept as JSON: a hundred thousand of them as objects are 130 MB in a browser, so are 45. What is taken out is a copy; what was
 * put in may be let go.
 */
export class PackedConcepts implements ConceptList {
  /** Terms by language (BCP 47); of each language that has a section. */
  readonly terms = new Map<string, number>()
  readonly #pieces: Uint8Array<ArrayBuffer>[] = []
  #filled = 0
  /** Of each concept its piece, and its first and last byte there. */
  #places = new Uint32Array(3 << 10)
  #count = 0
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder()

  static of(concepts: Iterable<Concept>): PackedConcepts {
    const packed = new PackedConcepts()
    for (const concept of concepts) packed.push(concept)
    return packed
  }

  get length(): number {
    return this.#count
  }

  push(concept: Concept): void {
    for (const { language, terms } of concept.sections)
      this.terms.set(language, (this.terms.get(language) ?? 0) + terms.length)
    const json = JSON.stringify(lean(concept))
    let piece = this.#pieces.at(-1)
    // A unit takes three bytes at most.
    if (piece === undefined || this.#filled + json.length * 3 > piece.length) {
      piece = new Uint8Array(Math.max(PIECE, json.length * 3))
      this.#pieces.push(piece)
      this.#filled = 0
    }
    const { written } = this.#encoder.encodeInto(json, piece.subarray(this.#filled))
    const at = this.#count++ * 3
    if (at === this.#places.length) {
      const places = new Uint32Array(at * 2)
      places.set(this.#places)
      this.#places = places
    }
    this.#places[at] = this.#pieces.length - 1
    this.#places[at + 1] = this.#filled
    this.#filled += written
    this.#places[at + 2] = this.#filled
  }

  at(index: number): Concept | undefined {
    if (index < 0 || index >= this.#count) return undefined
    return full(JSON.parse(this.#decoder.decode(this.jsonAt(index))))
  }

  /** Of the lean concept, in UTF-8. */
  jsonAt(index: number): Uint8Array<ArrayBuffer> {
    const [piece, from, to] = this.#places.subarray(index * 3, index * 3 + 3)
    return this.#pieces[piece!]!.subarray(from, to)
  }

  slice(from: number, to: number): Concept[] {
    const found: Concept[] = []
    for (let i = from; i < Math.min(to, this.#count); i++) found.push(this.at(i)!)
    return found
  }

  *[Symbol.iterator](): Generator<Concept> {
    for (let i = 0; i < this.#count; i++) yield this.at(i)!
  }
}

/** Terms by language; of a packed list they were counted as it was filled. */
export function termsOf(list: ConceptList): ReadonlyMap<string, number> {
  if (list instanceof PackedConcepts) return list.terms
  const terms = new Map<string, number>()
  for (const { sections } of list)
    for (const { language, terms: own } of sections)
      terms.set(language, (terms.get(language) ?? 0) + own.length)
  return terms
}
