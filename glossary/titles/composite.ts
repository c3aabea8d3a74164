import type { Kind } from '../model/schema.ts'
import type { Part, Words } from './part.ts'

/** What the engine composes from, and what it makes. */

/** One segment as the grammar sees it. All offsets count folded text. */
export interface Sentence {
  text: string
  parts: Part[]
  startsAt: Map<number, Part[]>
  endsAt: Map<number, Part[]>
  /** The country of an ISO code, for titles that inherit it. */
  country(code: string): Words | undefined
  /** Countries by adjective and organs that every region has: what English text names in one word or around a region's name. */
  countries(): Words[]
  locals(): Words[]
  /** Do the outer edges of a span cut no word? */
  holds(start: number, end: number): boolean
}

/** A composed unit. Renderings: preferred first, without duplicates. */
export interface Composite {
  start: number
  end: number
  kind: Kind
  parts: Part[]
  /** Made when it is asked for: most composites lose to a longer one. */
  readonly en?: string[]
  hans?: string[]
  hant?: string[]
  /** Stands against a listed term of the same span: what precedes changes its rendering. */
  insists: boolean
}

export const unique = (texts: (string | undefined)[]): string[] => [
  ...new Set(texts.filter((t): t is string => t !== undefined && t !== '')),
]
