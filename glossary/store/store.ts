import type { PackedConcepts } from '../model/concept-list.ts'
import type { Blocks, Difference, MadeOf } from '../model/difference.ts'
import type { Kept } from '../model/kept.ts'
import type { Concept, Glossary, Kind, Status, StoredConcept } from '../model/schema.ts'
import type { EditKind } from './edit-kinds.ts'
import type { AskedLanguage } from './marks.ts'

export { type EditKind, editKinds } from './edit-kinds.ts'
export { type FailureCode, RevisionMoved, StorageFull, StoreFailure } from './failure.ts'
export { type AskedLanguage, askedLanguages } from './marks.ts'

/** A row of the history. Undone edits stay until a new edit takes their place. */
export interface EditRecord {
  id: number
  /** ISO 8601. */
  at: string
  what: EditKind
  glossaryUid: string
  /** A term of the concept, or the name of the file or glossary. */
  title: string
  /** Concepts touched. */
  count: number
  undone: boolean
}

/** What an edit changed, as it was and as it became; `undefined` where it was not there. */
export interface EditChanges {
  /** Concepts touched. */
  total: number
  /** The window asked for; empty where more were touched than can be told apart (200,000). */
  concepts: { before?: Concept; after?: Concept }[]
  glossaries: { uid: string; before?: Partial<Glossary>; after?: Partial<Glossary> }[]
}

/** What a list shows of a concept; its language sections are those that have terms. */
export interface ConceptRow {
  id: number
  uid: string
  glossaryUid: string
  kind?: Kind
  /** uid of the read-only concept that it stands in for. */
  overrides?: string
  sections: { language: string; terms: { text: string; status: Status }[] }[]
}

export interface Filter {
  glossary?: string | undefined
  kind?: Kind | undefined
  /** Some term of it has this status. */
  status?: Status | undefined
  /** It has no term in this language. */
  lacks?: AskedLanguage | undefined
  /** It stands in for a read-only one. */
  overriding?: boolean | undefined
}

/**
 * `term`, `rendering`: by the folded text that a list shows first and second; `newest`: last added first; `modified`: last changed first;
 * `status`: what is preferred alone first; `glossary`: by its priority.
 */
export type Sort = 'term' | 'rendering' | 'newest' | 'modified' | 'kind' | 'status' | 'glossary'

/** Without `sort`: whole terms, beginnings, insides; without a query in the order of the glossaries. */
export interface ListRequest extends Filter {
  query?: string
  sort?: Sort | undefined
  descending?: boolean
  offset?: number
  limit: number
}

export interface ListWindow {
  revision: number
  /** All that is found. */
  total: number
  rows: ConceptRow[]
}

/** Concepts by uid, or all that a list finds, without some. */
export type Selection = { uids: string[] } | { found: Filter & { query?: string }; except?: string[] }

/** What a bulk edit sets; what is left out stays. `null` takes a kind, subject or source away. */
export interface BulkChange {
  kind?: Kind | null
  /** Of all terms, or of those in one language (BCP 47). */
  status?: Status
  source?: string | null
  /** The one subject field of each. */
  subject?: string | null
  language?: string
}

/** Of an edit of many concepts: until its last moment it can be cancelled (`StoreFailure` `cancelled`), and nothing was written. */
export interface BulkOptions {
  signal?: AbortSignal
  /** Concepts gone through so far. */
  onProgress?: (done: number, total: number) => void
}

/** The concepts of a glossary. */
export interface Content extends Iterable<StoredConcept> {
  /** uids of read-only concepts that some of these stand in for. */
  overridden: string[]
  blocks: Blocks
}

/** Concepts written alike; `duplicate`: they share another spelling too. */
export interface HomographsWindow {
  revision: number
  total: number
  groups: { duplicate: boolean; rows: ConceptRow[] }[]
}

export type Homographs = (request: {
  glossary?: string
  /** Only those rendered alike. */
  duplicates?: boolean
  offset?: number
  limit: number
}) => Promise<HomographsWindow>

export interface Snapshot {
  id: number
  /** ISO 8601. */
  at: string
  why: 'import' | 'daily' | 'asked' | 'restore'
  glossaries: { name: string; size: number }[]
  /** Compressed. */
  bytes: number
}

/** What the browser says of the data's safety; `undefined` where it says nothing. Bytes. */
export interface StorageState {
  /** It will not be thrown away when the disk runs full. */
  persisted?: boolean
  usage?: number
  quota?: number
}

/** The whole content a glossary will have, in order; gone through once, a block at a time. An array is one. */
export interface ImportPart {
  glossary: Glossary
  concepts: Iterable<Concept> & { readonly length: number }
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

/**
 * The one door to IndexedDB. Every write is alone (Web Locks), is one short transaction on the revision it was made from, and resolves to
 * the revision it made (where nothing changed, the one that stands). Every method fails with a `StoreFailure`, whose `code` is closed.
 * After a write the writer says so to the other pages; the store does not.
 */
export interface Store {
  revision(): Promise<number>
  /** By priority. */
  glossaries(): Promise<(Glossary & { size: number })[]>
  /** All concepts of a glossary in id order. */
  concepts(glossaryUid: string): Promise<StoredConcept[]>
  /** The same, decoded a block at a time as it is gone through, once: a million do not fit at once. */
  content(glossaryUid: string): Promise<Content>
  /** An overridden concept of a read-only glossary is answered by its override. */
  concept(uid: string): Promise<StoredConcept | undefined>
  /** Overrides stand in for what they override; deleted ones are left out. Empty query: newest first. Reads blocks: lists ask `list`. */
  search(query: string, limit: number): Promise<StoredConcept[]>
  /** A window of what is found, without reading a block: for each keystroke and each scroll. */
  list(request: ListRequest): Promise<ListWindow>
  homographs: Homographs

  /** Adds, or replaces by uid. Of a read-only glossary, or one that is not there: in the reader's own glossary, overriding. */
  putConcept(glossaryUid: string, concept: Concept): Promise<number>
  /** Of a read-only glossary: an override without terms. */
  deleteConcept(uid: string): Promise<number>
  /** Sets fields of many concepts as one edit. Read-only ones are overridden. */
  editConcepts(selection: Selection, change: BulkChange, how?: BulkOptions): Promise<number>
  /** Into another glossary, as one edit. Read-only ones, and those already there, stay. */
  moveConcepts(selection: Selection, glossaryUid: string, how?: BulkOptions): Promise<number>
  /** Deletes many as one edit. Read-only ones are overridden. */
  deleteConcepts(selection: Selection, how?: BulkOptions): Promise<number>
  /** One concept in place of several, as one edit. `merged` has the uid of one of them, and stays in its glossary. */
  mergeConcepts(merged: Concept, uids: string[]): Promise<number>
  /** "Not here": listed terms (by concept and spelling, in any script) are not meant inside `longer`; or are again. One edit. */
  setNotHere(terms: { uid: string; text: string }[], longer: string, on: boolean): Promise<number>
  /** Drops the override of a read-only concept. */
  resetConcept(uid: string): Promise<number>
  /** Overrides whose read-only entry has changed since they were made: as it was, as it is, as the reader has it. */
  outdated(): Promise<{ uid: string; base: Concept; now: Concept; own: Concept }[]>

  /** The reader's own glossary; made when there is none. */
  ownGlossary(): Promise<Glossary>
  /** Makes a glossary, or sets its fields. */
  putGlossary(glossary: Glossary): Promise<number>
  /** First uid, first priority; those not named keep theirs behind. One edit. */
  orderGlossaries(uids: string[]): Promise<number>
  deleteGlossary(uid: string): Promise<number>
  /** A list to gather a file's concepts in, which is imported without being gone through again. */
  gather(): PackedConcepts
  importGlossary(job: ImportJob): Promise<number>
  /**
   * All glossaries of a file in one transaction and one edit: all or nothing. They are staged in blocks before.
   * A uid that another glossary holds is made anew, save in read-only glossaries.
   */
  importGlossaries(parts: ImportPart[], options: ImportOptions): Promise<number>

  /** Newest first. */
  edits(limit: number): Promise<EditRecord[]>
  /** What would go with taking back an edit: those made after it and not undone, newest first. */
  laterEdits(id: number): Promise<EditRecord[]>
  changes(id: number, window: { offset?: number; limit: number }): Promise<EditChanges | undefined>
  /** Takes back the newest edit not undone; or an edit and all that were made after it, at once. */
  undo(id?: number): Promise<EditRecord | undefined>
  /** Makes the oldest undone edit again; or all undone ones up to an edit, at once. */
  redo(id?: number): Promise<EditRecord | undefined>

  /** Newest first; five are kept. */
  snapshots(): Promise<Snapshot[]>
  /** Takes one if an import, or a change a day old, has none yet. Run after changes and at the background's start. */
  keepSnapshots(): Promise<Snapshot | undefined>
  takeSnapshot(): Promise<Snapshot>
  /** All that is writable becomes what it was then, as an edit that can be undone. */
  restoreSnapshot(id: number): Promise<number>

  /** The background's compiled record kept last, of whatever revision, with its key (format and revision): it answers while a newer one is made. */
  lastCompiled(): Promise<{ key: string; index: Uint8Array<ArrayBuffer>; concepts: Kept } | undefined>
  /** Resolves to where the concepts are read from now on. */
  putCompiled(
    key: string,
    record: { index: Uint8Array<ArrayBuffer>; concepts: Uint8Array<ArrayBuffer> | Blob | Kept },
  ): Promise<Kept>
  /** What has changed since a record was made; `undefined` where it is so much, or of such a kind, that all is to be read. */
  difference(then: MadeOf): Promise<Difference | undefined>
  /** Removes rows that no list names; run at the background's start. Resolves to their number. */
  sweep(): Promise<number>
  /** Saves in one piece what search needs, where much is not yet, so that a popup opens with it. Run after changes. Resolves to whether it did. */
  keepPack(): Promise<boolean>
  /** Asks the browser to keep the data; `undefined` where it cannot say. */
  persisted(): Promise<boolean | undefined>
  storage(): Promise<StorageState>
  close(): void
}
