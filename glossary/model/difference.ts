import type { Concept, Glossary } from './schema.ts'

/** Numbers and keys of a store's blocks: a concept's block is the one of number `id >> 8`, and never changes under its key. */
export type Blocks = [number: number, key: number][]

/** What a compiled record was made of. */
export interface MadeOf {
  /** Enabled ones, by priority. */
  glossaries: Glossary[]
  /** By glossary. */
  blocks: Blocks[]
  /** uids of read-only concepts that others stand in for. */
  overridden: string[]
}

/** How what there is now differs from what a record was made of: other concepts, or another glossary among those that stay in their order. */
export interface Difference {
  /** As it is now. */
  madeOf: MadeOf
  /** Of each glossary now, its index then; −1 where it is new. */
  was: number[]
  /** Ids of concepts that went or changed, by index of their glossary; also of some that did not. */
  gone: Set<number>[]
  /** Concepts that came or changed, and some that did not, by glossary and id. */
  came: { glossary: number; concept: Concept & { id: number } }[]
}
