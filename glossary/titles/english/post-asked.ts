import type { EnglishUnit, Modifier, Sentence } from '../composite.ts'
import type { Part } from '../part.ts'

/** What is asked of an English post: which Chinese one it is, and the whole. */

/** A post with what stands around it. */
export interface Found {
  start: number
  end: number
  unit: EnglishUnit | undefined
  modifiers: Modifier[]
  of: boolean
  /** Chinese ambassador to …: the adjective before a post with its own of-phrase. */
  sender: EnglishUnit | undefined
  /** The unit is that of the post after it, outside the span. */
  shared?: boolean
}

export interface Asked {
  sentence: Sentence
  found: Found
  /** The Chinese posts that have this English; all stand where the first does. */
  choices: Part[]
  post: Part
  /** As the page has it, in the singular. */
  written: string
  /** As they are said where the unit is. */
  modifiers: Modifier[]
}

/** The post as another word than its own: simplified and traditional. */
export const called = (post: Part, hans: string[], hant: string[]): Part => ({ ...post, hans, hant })
