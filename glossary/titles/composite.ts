import type { Kind } from '../model/schema.ts'
import type { Member } from './chinese/member.ts'
import type { Unit } from './chinese/unit.ts'
import type { Hits } from './hits.ts'
import type { Part, Words } from './part.ts'

/** What the engine composes from, and what it makes. */

/** What a sentence is asked for beside its text: the same for every segment. */
export interface Background {
  /** The country of an ISO code, for titles that inherit it. */
  country(code: string): Words | undefined
  /** Countries by adjective and organs that every region has: what English text names in one word or around a region's name. */
  countries(): Words[]
  locals(): Words[]
}

/** One segment as the grammar sees it. All offsets count folded text. */
export interface Sentence extends Background {
  /** The folded segment. */
  readonly text: string
  readonly hits: Hits
  /** What stands for a unit of it in the segment: a role where a space or mark does, NaN outside. */
  unitAt(at: number): number | undefined
  /** By where it ends, the longest chain of organs that has been looked for there; null where none is. */
  readonly units: (Unit | null | undefined)[]
  /** By where it ends, the longest title that has been read: 古巴共产党中央第一书记, not 第一书记. */
  readonly titles: (Member | undefined)[]
  /** All of them, made when it is asked for. */
  readonly parts: Part[]
}

/** A composed unit. Renderings: preferred first, without duplicates. */
export interface Composite {
  start: number
  end: number
  kind: Kind
  parts: Part[]
  readonly en?: string[]
  hans?: string[]
  hant?: string[]
  /** Stands against a listed term of the same span: what precedes changes its rendering. */
  insists: boolean
  /** What its renderings depend on beside its text and its parts. */
  around?: string | undefined
}

/** In Chinese text: its English is made when it is asked for, since most composites lose to a longer one. */
export class Composed implements Composite {
  readonly start: number
  readonly end: number
  readonly kind: Kind
  readonly parts: Part[]
  readonly insists = false
  readonly around: string | undefined
  private readonly english: () => string[]

  constructor(
    start: number,
    end: number,
    kind: Kind,
    parts: Part[],
    english: () => string[],
    around: string | undefined = undefined,
  ) {
    this.start = start
    this.end = end
    this.kind = kind
    this.parts = parts
    this.english = english
    this.around = around
  }

  get en(): string[] {
    return unique(this.english())
  }
}

/** Made at the first call. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

export const unique = (texts: (string | undefined)[]): string[] => [
  ...new Set(texts.filter((t): t is string => t !== undefined && t !== '')),
]
