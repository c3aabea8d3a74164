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
  problems: Problem[]
}

export function report({ format, encoding, concepts, languagesRaw, problems }: ReadResult): Report {
  const terms: Record<string, number> = {}
  for (const concept of concepts)
    for (const section of concept.sections)
      terms[section.language] = (terms[section.language] ?? 0) + section.terms.length
  return { format, encoding, concepts: concepts.length, terms, languagesRaw, problems }
}
