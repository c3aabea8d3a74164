import { Dexie, type Table } from 'dexie'
import type { Concept, Glossary } from '../model/schema.ts'
import type { EditKind } from './edit-kinds.ts'
import { StoreFailure } from './failure.ts'

/** Tables and their versions. A version, once released, never changes: a new one is added with its upgrade and a test. */

/** A block of a glossary: concepts whose id >> 8 is `number`, in the row `key`. */
export interface BlockEntry {
  number: number
  key: number
  size: number
}

/** A glossary is the list of its blocks, by number. */
export interface GlossaryRow {
  uid: string
  glossary: Glossary
  blocks: BlockEntry[]
}

/** Written once, under a fresh key, never changed. `bytes`: JSON of `{id, concept}[]` in id order. */
export interface BlockRow {
  key?: number
  bytes: Uint8Array<ArrayBuffer>
}

/** What is asked of a block without reading it, under the block's key. Made from the block; may be lacking. */
export interface MarkRow {
  key: number
  /** Of `marksFormat`; others are made anew. */
  format: number
  /** Hashes of the uids. */
  uids: Uint32Array<ArrayBuffer>
  /** Low bytes of the ids. */
  ids: Uint8Array<ArrayBuffer>
  /** See `marks.ts`. */
  facts: Uint16Array<ArrayBuffer>
  /** Seconds of the last change since 1970; 0 where it is not known. */
  modified: Uint32Array<ArrayBuffer>
  /** Where an overriding concept stands, and the uid of what it overrides. */
  overrides: [at: number, uid: string][]
}

/** What search looks through and a list shows of a block, under the block's key. Made from the block; may be lacking. */
export interface TextRow {
  key: number
  /** Of the fold it was made with; others are made anew. */
  format: number
  /** Folded terms in UTF-8; see `texts.ts`. */
  text: Uint8Array<ArrayBuffer>
  /** The byte at which the text of each concept begins, and the last ends. */
  starts: Uint32Array<ArrayBuffer>
  /** Lines of JSON: what a list shows. */
  lines: Uint8Array<ArrayBuffer>
}

/** Marks and texts of many blocks in one piece; see `pack.ts`. One row. */
export interface PackRow {
  id: 1
  marksFormat: number
  textFormat: number
  keys: Uint32Array<ArrayBuffer>
  sizes: Uint16Array<ArrayBuffer>
  lineBytes: Uint32Array<ArrayBuffer>
  /** By index of the key. */
  overrides: Record<number, MarkRow['overrides']>
  marks: Blob
  text: Blob
  lines: Blob
}

export type Change =
  | { kind: 'concept'; glossaryUid: string; uid: string; id: number; before?: Concept; after?: Concept }
  /** A glossary that was made or deleted. (Version 1 wrote every change of a glossary so, with both sides.) */
  | { kind: 'glossary'; uid: string; before?: GlossaryRow; after?: GlossaryRow }
  /** What a glossary says of itself: the fields that changed. */
  | { kind: 'fields'; uid: string; before: Partial<Glossary>; after: Partial<Glossary> }
  | { kind: 'blocks'; uid: string; before: BlockEntry[]; after: BlockEntry[] }

export interface EditRow {
  id?: number
  at: string
  what: EditKind
  glossaryUid: string
  title: string
  count: number
  undone: 0 | 1
  changes: Change[]
}

/** Self-contained: gzipped lines of JSON, see `snapshots.ts`. */
export interface SnapshotRow {
  id?: number
  at: string
  why: 'import' | 'daily' | 'asked' | 'restore'
  revision: number
  glossaries: { name: string; size: number }[]
  content: Blob
}

/** Its concepts are the pieces [made, 0] …, of `size` bytes together. */
export interface CompiledRow {
  key: string
  record: Blob
  made: number
  size: number
}

const VERSION = 3

export class Database extends Dexie {
  declare meta: Table<{ name: string; value: number | string }, string>
  declare glossaries: Table<GlossaryRow, string>
  declare blocks: Table<BlockRow, number>
  declare marks: Table<MarkRow, number>
  declare texts: Table<TextRow, number>
  declare packs: Table<PackRow, number>
  declare edits: Table<EditRow, number>
  declare snapshots: Table<SnapshotRow, number>
  declare compiled: Table<CompiledRow, string>
  /** See `compiled.ts`. */
  declare pieces: Table<Uint8Array<ArrayBuffer>, [made: number, number: number]>

  constructor(name: string, options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {}) {
    super(name, { ...options, cache: 'disabled' })
    this.version(1).stores({
      meta: 'name',
      glossaries: 'uid',
      blocks: '++key',
      edits: '++id, undone',
      compiled: 'key',
    })
    // Marks and texts of earlier blocks are made when they are first asked for.
    this.version(2).stores({ marks: 'key', texts: 'key', packs: 'id', snapshots: '++id' })
    // The record of earlier versions is compiled anew.
    this.version(VERSION)
      .stores({ pieces: '' })
      .upgrade((transaction) => transaction.table('compiled').clear())
    // Dexie opens what a later version wrote; ours must not write into it. (IndexedDB's number is ten times Dexie's.)
    const isLater = () => this.backendDB().version >= (VERSION + 1) * 10
    this.on(
      'ready',
      () => {
        if (isLater()) throw new StoreFailure('newer')
      },
      true,
    )
  }
}
