import type { Problem } from '../model/draft.ts'
import type { Concept, Glossary } from '../model/schema.ts'

/** A glossary with all its concepts, in id order: what files hold. */
export interface Contents {
  glossary: Glossary
  concepts: Concept[]
}

/** What a format's reader gives. */
export interface ReadContents {
  glossaries: Contents[]
  /** Language tags as the file wrote them. */
  languagesRaw: string[]
  problems: Problem[]
}

export const nothing = (problem: Problem): ReadContents => ({
  glossaries: [],
  languagesRaw: [],
  problems: [problem],
})
