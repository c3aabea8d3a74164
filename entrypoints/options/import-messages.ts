import type { Plan } from '../../glossary/exchange/plan.ts'
import type { ReadResult } from '../../glossary/exchange/read.ts'
import type { Concept } from '../../glossary/model/schema.ts'

/** What the options page and its import worker say to each other. */
export interface ReadRequest {
  kind: 'read'
  name: string
  bytes: Uint8Array
  /** The concepts of the glossary the file goes into: with them the answer brings a plan. */
  existing?: Concept[]
}

export type ImportAnswer =
  | { kind: 'progress'; step: 'reading' | 'planning' }
  | { kind: 'read'; result: ReadResult; plan?: Plan }
  | { kind: 'failed'; code: 'internal' }
