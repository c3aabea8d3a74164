import type { ConceptList } from '../model/concept-list.ts'
import type { Problem } from '../model/draft.ts'
import type { Concept, Glossary } from '../model/schema.ts'
import type { Column } from './header-names.ts'
import type { Silent } from './merge.ts'

/** A glossary with all its concepts, in id order: what files hold. */
export interface Contents<List extends ConceptList = Concept[]> {
  glossary: Glossary
  concepts: List
}

/** Bytes that need not be in memory at once; a `Uint8Array` is one. `subarray` may cost a read. */
export interface Bytes {
  readonly length: number
  subarray(from: number, to: number): Uint8Array
}

/** Where the guess was wrong, the person's word. */
export interface ReadOptions<List extends ConceptList = ConceptList> {
  /** A WHATWG name. */
  encoding?: string
  delimiter?: string
  /** Rows up to and with the header. */
  skip?: number
  /** What each column holds, from the left. */
  columns?: Column[]
  /** What the person said of earlier files' columns, by `headerKey`; `null` where a column holds nothing. */
  remembered?: Record<string, (Column | null)[]>
  /** What stands between terms in a cell beside `|`; empty for nothing. */
  alternatives?: string
  /** Of a workbook; of an archive, a file. */
  sheet?: string
  /** What concepts are gathered in, where not in an array: `PackedConcepts` take a third of the memory. */
  list?: () => List
  /** Now and then; `bytes` of the file or `rows` of its table. */
  onProgress?: (done: number, total: number, unit: 'bytes' | 'rows') => void
}

/** A row of a table. */
export interface Row {
  cells: string[]
  /** Where the row begins, from 1. */
  line: number
  /** What `line` counts where it is no line of a text: rows of a sheet, entries of a list. */
  counts?: 'row' | 'entry'
  /** Its sheet, where a table goes on in another. */
  sheet?: string
  /** Column that its cells begin at, where several tables stand beside one another. */
  from?: number
}

/** How a table was read, and enough of it to see whether that is right. */
export interface TableReading {
  delimiter?: string
  /** Of a workbook: its sheets, and the one read; without, all that have its header. Of an archive, its files. */
  sheets?: string[]
  sheet?: string
  /** Rows up to and with the header. */
  skip: number
  /** The cells of the header row, if there is one. */
  header: string[]
  columns: Column[]
  /** The columns are what the person said of such a header before. */
  remembered?: true
  /** What stands between terms in a cell beside `|`; empty for nothing. */
  alternatives?: string
  /** The first 20 rows after the header. */
  rows: string[][]
}

/** What a format's reader gives. */
export interface ReadContents {
  glossaries: Contents<ConceptList>[]
  /** Language tags as the file wrote them. */
  languagesRaw: string[]
  problems: Problem[]
  /** Entries of the file that are not among the concepts; without: none. What else may be wrong leaves none out. */
  leftOut?: number
  /** Without: every status is stated. */
  silent?: Silent
  table?: TableReading
}

/** Names the starter glossary, whose entries a file does not hold. */
export interface Starter {
  uid: string
  version: string
}

/** What was read, and as what. */
export type Read = ReadContents & { format: string; encoding: string; starter?: Starter }

export const nothing = (problem: Problem): ReadContents => ({
  glossaries: [],
  languagesRaw: [],
  problems: [problem],
})
