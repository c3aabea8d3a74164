import { type ConceptList, termsOf } from '../model/concept-list.ts'
import type { Problem } from '../model/draft.ts'
import type { ReadResult } from './read.ts'

export interface Report {
  format: string
  encoding: string
  /** Entries of the file that became a concept. */
  concepts: number
  /** Terms per BCP 47 tag; `und` where none is known. */
  terms: Record<string, number>
  languagesRaw: string[]
  /** Entries of the file that became none. */
  leftOut: number
  problems: Problem[]
}

export function report({
  format,
  encoding,
  concepts,
  languagesRaw,
  leftOut,
  problems,
}: ReadResult<ConceptList>): Report {
  const terms = Object.fromEntries(termsOf(concepts))
  return { format, encoding, concepts: concepts.length, terms, languagesRaw, leftOut, problems }
}
