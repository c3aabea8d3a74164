import type { Concept, Glossary, StoredConcept } from '../model/schema.ts'

/** A row of the history. Undone edits stay until a new edit takes their place. */
export interface EditRecord {
  id: number
  /** ISO 8601. */
  at: string
  what: 'add' | 'edit' | 'delete' | 'import' | 'glossary'
  glossaryUid: string
  /** A term of the concept, or the name of the file or glossary. */
  title: string
  /** Concepts touched. */
  count: number
  undone: boolean
}

/** The whole content a glossary will have, in order. */
export interface ImportPart {
  glossary: Glossary
  concepts: Concept[]
}

export interface ImportOptions {
  /** Of the history: the name of the file. */
  title: string
  /** The revision the plan was made on; at another one the import throws `RevisionMoved` and nothing is written. */
  plannedOn: number
  /** The starter's install and update are no edits of the person's: nothing to undo. */
  recorded?: boolean
  signal?: AbortSignal
  /** Concepts staged so far, of all parts. */
  onProgress?: (done: number) => void
}

/** A file of one glossary. */
export type ImportJob = ImportPart & ImportOptions

/** The glossary changed between the plan and the write: plan anew. */
export class RevisionMoved extends Error {
  override name = 'RevisionMoved'
}

/** The disk or the browser's share of it is full; nothing of the write is there. Any write may throw it. */
export class StorageFull extends Error {
  override name = 'StorageFull'
}

/** The one door to IndexedDB. Every write is alone (Web Locks), is one short transaction, and resolves to the revision it made. */
export interface Store {
  revision(): Promise<number>
  glossaries(): Promise<(Glossary & { size: number })[]>
  /** All concepts of a glossary in id order. */
  concepts(glossaryUid: string): Promise<StoredConcept[]>
  /** An overridden concept of a read-only glossary is answered by its override. */
  concept(uid: string): Promise<StoredConcept | undefined>
  /** Overrides stand in for what they override; deleted ones are left out. Empty query: newest first. */
  search(query: string, limit: number): Promise<StoredConcept[]>
  putGlossary(glossary: Glossary): Promise<number>
  /** Adds, or replaces by uid. Of a read-only glossary: makes an overriding concept in the reader's own glossary. */
  putConcept(glossaryUid: string, concept: Concept): Promise<number>
  /** Of a read-only glossary: an override without terms. */
  deleteConcept(uid: string): Promise<number>
  importGlossary(job: ImportJob): Promise<number>
  /**
   * All glossaries of a file in one transaction and one edit: all or nothing. They are staged in blocks before.
   * A uid that another glossary holds is made anew, save in read-only glossaries.
   */
  importGlossaries(parts: ImportPart[], options: ImportOptions): Promise<number>
  deleteGlossary(uid: string): Promise<number>
  /** The reader's own glossary; made when there is none. */
  ownGlossary(): Promise<Glossary>
  /** Newest first. */
  edits(limit: number): Promise<EditRecord[]>
  /** Takes back the newest edit not undone. */
  undo(): Promise<EditRecord | undefined>
  redo(): Promise<EditRecord | undefined>
  /** The background's compiled record under its key (format + revision). */
  compiled(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** The record kept last, of whatever revision: it answers while a newer one is made. */
  lastCompiled(): Promise<{ key: string; record: Uint8Array<ArrayBuffer> } | undefined>
  putCompiled(key: string, record: Uint8Array<ArrayBuffer>): Promise<void>
  /** Removes rows that no list names; run at the background's start. Resolves to their number. */
  sweep(): Promise<number>
  /** Asks the browser to keep the data; `undefined` where it cannot say. */
  persisted(): Promise<boolean | undefined>
  close(): void
}
