import { Dexie, type Table } from 'dexie'
import type { Concept, Glossary } from '../model/schema.ts'

/** Tables and their versions. A version, once released, never changes: a new one is added with its upgrade and a test. */

/** A block of a glossary: concepts whose id >> 8 is `number`, in the row `key`. */
export interface BlockEntry {
  number: number
  key: number
  size: number
}

/** A glossary is the list of its blocks. */
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

export type Change =
  | { kind: 'concept'; glossaryUid: string; uid: string; id: number; before?: Concept; after?: Concept }
  | { kind: 'glossary'; uid: string; before?: GlossaryRow; after?: GlossaryRow }

export interface EditRow {
  id?: number
  at: string
  what: 'add' | 'edit' | 'delete' | 'import' | 'glossary'
  glossaryUid: string
  title: string
  count: number
  undone: 0 | 1
  changes: Change[]
}

export class Database extends Dexie {
  declare meta: Table<{ name: string; value: number | string }, string>
  declare glossaries: Table<GlossaryRow, string>
  declare blocks: Table<BlockRow, number>
  declare edits: Table<EditRow, number>
  declare compiled: Table<{ key: string; record: Blob | Uint8Array<ArrayBuffer> }, string>

  constructor(name: string, options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {}) {
    super(name, { ...options, cache: 'disabled' })
    this.version(1).stores({
      meta: 'name',
      glossaries: 'uid',
      blocks: '++key',
      edits: '++id, undone',
      compiled: 'key',
    })
  }
}
