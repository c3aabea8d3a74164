import type { Concept, Glossary, StoredConcept } from '../model/schema.ts'

/** A row of the history. Undone edits stay until a new edit takes their place. */
export interface EditRecord {
  id: number
  at: string
  /** `edit`, `add`, `delete`, `import`, `glossary` … : prose at the edge. */
  what: 'add' | 'edit' | 'delete' | 'import' | 'restore' | 'glossary'
  glossaryUid: string
  /** Display text: term of the concept or name of the file. */
  title: string
  count: number
  undone: boolean
}

export interface SearchHit {
  concept: StoredConcept
}

/** A person's file ready to be written: staged in blocks, then swapped in one short transaction. */
export interface ImportJob {
  glossary: Glossary
  /** The whole content the glossary will have, in order. */
  concepts: Iterable<Concept>
  title: string
  /** The revision the plan was made on; another one rejects with `RevisionMoved` and nothing is written. */
  plannedOn: number
  signal?: AbortSignal
  onProgress?: (done: number) => void
}

/** The one door to IndexedDB. Every write runs under a Web Lock, raises the revision and resolves to it. */
export interface Store {
  revision(): Promise<number>
  glossaries(): Promise<Glossary[]>
  /** All concepts of a glossary in id order. */
  concepts(glossaryUid: string): Promise<StoredConcept[]>
  concept(uid: string): Promise<StoredConcept | undefined>
  /** Overridden starter entries are left out of the answer, their overrides stand in. Empty query: newest first. */
  search(query: string, limit: number): Promise<SearchHit[]>
  putGlossary(glossary: Glossary): Promise<number>
  /** Adds or replaces by uid. A concept of a read-only glossary is overridden in the reader's own glossary. */
  putConcept(glossaryUid: string, concept: Concept): Promise<number>
  /** Of a read-only glossary: an override without terms. */
  deleteConcept(uid: string): Promise<number>
  importGlossary(job: ImportJob): Promise<number>
  deleteGlossary(uid: string): Promise<number>
  edits(limit: number): Promise<EditRecord[]>
  /** The newest edit not undone; resolves to it, or `undefined` where there is none. */
  undo(): Promise<EditRecord | undefined>
  redo(): Promise<EditRecord | undefined>
  /** The background's compiled record under its key (format + revision). */
  compiled(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  putCompiled(key: string, record: Uint8Array<ArrayBuffer>): Promise<void>
  /** Rows that no list names are removed; run at the background's start. */
  sweep(): Promise<number>
  close(): void
}
