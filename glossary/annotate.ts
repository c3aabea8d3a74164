import type { Script } from './model/language.ts'
import type { Occurrence } from './model/occurrence.ts'
import type { Concept, Glossary } from './model/schema.ts'

/** An enabled glossary with its concepts, as compile takes it. */
export interface GlossaryContent {
  glossary: Glossary
  concepts: Iterable<Concept>
}

/** The compiled record: one self-contained buffer (trie and packed glosses). */
export type CompiledRecord = Uint8Array<ArrayBuffer>

/** Raise when the layout of the record, the fold table or the grammar changes. */
export const recordFormat = '0'

/** Glossaries in order of priority → one binary record. Overridden concepts of read-only glossaries are left out here. */
export function compile(_contents: Iterable<GlossaryContent>, _words?: Uint8Array): CompiledRecord {
  throw new Error('not yet')
}

export interface Matcher {
  /** Languages (BCP 47) the compiled glossaries have. */
  languages: string[]
  /** find → compose → choose over one segment. Offsets count in `text`. */
  annotate(text: string, options: { script: Script; language?: string }): Occurrence[]
}

/** Views over the record: nothing is rebuilt. `words` is the packaged word list of the boundary rule. */
export function open(_record: CompiledRecord, _words?: Uint8Array): Matcher {
  throw new Error('not yet')
}

/** Which script a text is written in, by its characters; `undefined` where it has no Han that tells. */
export function detectScript(_text: string): Script | undefined {
  throw new Error('not yet')
}
