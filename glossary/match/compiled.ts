import type { MadeOf } from '../model/difference.ts'
import type { Concept } from '../model/schema.ts'
import type { Packed } from './packed.ts'

/** What is compiled: the trie and its claims in one buffer, and the concepts that they are of, which a page asks for few of. */
export interface CompiledRecord {
  index: Uint8Array<ArrayBuffer>
  concepts: Packed
}

export interface Head {
  languages: string[]
  /** Of the trie's alphabet. */
  plain: number
  word: number
  size: number
  /** Has a pattern that titles are composed of? */
  parts: boolean
  /** Numbers of the concepts that titles ask for without a hit: country by ISO code, organs that every region has. */
  countries: Record<string, number>
  locals: number[]
  madeOf: MadeOf
  /** Concepts that are no longer in any claim. */
  dead: number
}

export interface Arrays extends Record<string, Int32Array | Uint16Array | Uint8Array> {
  symbols: Uint16Array
  base: Int32Array
  check: Uint16Array
  tails: Uint16Array
  /** See starts.ts. */
  starts: Int32Array
  /** Claims of pattern p: rows claimStart[p] … claimStart[p + 1] of `claims`. */
  claimStart: Int32Array
  /** Two numbers a row: concept, and its section and term (`placeOf`). Rows of a pattern in order of priority. */
  claims: Int32Array
  /** Of concept c, the glossary; DEAD where no claim is of it any more. */
  owners: Uint16Array
  /** Of concept c, the store's id; −1 where it has none. */
  ids: Int32Array
  /** Of `openPacked`. */
  conceptStart: Int32Array
  /** Bytes of those of `alwaysOf`. */
  always: Uint8Array
}

/** The concepts that titles ask for without a hit, in order. */
export const alwaysOf = ({ countries, locals }: Pick<Head, 'countries' | 'locals'>): number[] =>
  [...new Set([...Object.values(countries), ...locals])].sort((a, b) => a - b)

/** The ISO code of a concept that is a country. */
export const countryOf = ({ grammar }: Concept): string | undefined =>
  grammar?.class === 'region' && grammar.regionKind === 'Country' ? grammar.country : undefined
/** Is it an organ that every region has? */
export const isLocal = ({ grammar }: Concept): boolean =>
  grammar?.class === 'organ' && grammar.regionKind !== undefined

export const ROW = 2
export const DEAD = 0xffff
const TERM_BITS = 20
export const MOST_TERMS = 1 << TERM_BITS
export const MOST_SECTIONS = 1 << (31 - TERM_BITS)
/** A concept's section and a term of it as one number, in order of both. */
export const placeOf = (section: number, term: number): number => (section << TERM_BITS) | term
export const sectionIn = (place: number): number => place >> TERM_BITS
export const termIn = (place: number): number => place & (MOST_TERMS - 1)
