import type { Kind, Mark, Status } from './schema.ts'

/** Text with its language, so that it can be set with the right font and `lang`. */
export interface Rendering {
  text: string
  /** BCP 47; Chinese always with its script. */
  language: string
  status?: Status
  source?: string
  validFrom?: string
  validTo?: string
  note?: string
}

/** What one glossary says of a span: all that a tooltip shows before anything else is asked. */
export interface Claim {
  conceptId: string
  glossaryId: string
  glossaryName: string
  /** The glossary's own underline. */
  mark?: Mark
  kind?: Kind
  /** The listed term that was found, with its own status and dates. */
  term: Rendering
  /** Preferred, valid rendering in the other language. */
  gloss: Rendering
  /** What to write instead of a superseded, deprecated or forbidden term, in the same language. */
  use?: Rendering
  alternatives: Rendering[]
  /** Former renderings (superseded), with their years. */
  former: Rendering[]
  reading?: string
  note?: string
  source?: string
}

/** What is shown for an occurrence; the same gloss may serve many. */
export interface Gloss {
  gloss: Rendering
  use?: Rendering
  alternatives: Rendering[]
  kind?: Kind
  status?: Status
  /** uids: a listed concept of the whole span first, then those of the parts in the order of the text. */
  conceptIds: string[]
  /** Listed concepts of the whole span by priority; empty where the title is composed. */
  claims: Claim[]
  /** Members of a composed title; offsets relative to the occurrence's start. */
  parts?: Part[]
  /** The 、-stack this is a member of; offsets relative to the occurrence's start. */
  stack?: Span & { gloss: Rendering }
}

/** A unit inside another, with the text it covers. */
export interface Part extends Span {
  text: string
  gloss: Gloss
}

/** Half-open, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** A found term: a span in the source text of a segment, and its gloss. */
export interface Occurrence extends Span {
  gloss: Gloss
}
