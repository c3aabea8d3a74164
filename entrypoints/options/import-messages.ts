import type { Column } from '../../glossary/exchange/columns.ts'
import type { TableReading } from '../../glossary/exchange/contents.ts'
import type { Choice, PlanEntry, PlanState } from '../../glossary/exchange/plan.ts'
import type { Report } from '../../glossary/exchange/report.ts'
import type { Problem } from '../../glossary/model/draft.ts'
import type { Concept, Glossary } from '../../glossary/model/schema.ts'
import type { FailureCode } from '../../glossary/store/store.ts'

/**
 * What the options page and its import worker (`/import-worker.js`, one worker a file) say to each other.
 *
 *   page    open ─► (reopen ─►)… plan ─► (decide ─► | entries ─►)… write
 *   worker       preview      preview    planned     planned | entries   written
 *
 * `progress` may come before each answer, `refused` instead of a preview, `failed` instead of any. Nothing is written before `write`,
 * and then all or nothing: **to cancel, at any moment, `terminate()` the worker** and forget it.
 * Where the glossaries changed since the plan (RevisionMoved), `write` plans anew with the same choices; if that brings conflicts or
 * changes that the person has not seen, the answer is `planned` with `moved: true` and nothing is written.
 */
export type ImportRequest =
  /**
   * A file, or pasted text as a Blob. `ownName`: what a glossary is called that has no name of its own. `remembered`: what the person
   * said of the columns of earlier files, by `headerKey`.
   */
  | { kind: 'open'; file: Blob; name: string; reading?: Reading; remembered?: Remembered; ownName?: string }
  /** The person corrects how it is read: the file is read again. */
  | { kind: 'reopen'; reading: Reading }
  /** `into`: the uid of the glossary it goes into; without one, a glossary of its own (JSON: each to its own uid). */
  | { kind: 'plan'; into?: string }
  /** By the entry's index; `conflicts` for all others that conflict. Choices add up; a later one wins. */
  | { kind: 'decide'; choices: Record<number, Choice>; conflicts?: Choice }
  /** A stretch of the plan's entries in one state, for a list that scrolls. */
  | { kind: 'entries'; state: PlanState; from: number; to: number }
  /** The concepts that could be read; rows with errors are left out. */
  | { kind: 'write' }

/** How a file is read, where the guess was wrong. `encoding`: a WHATWG name. */
export interface Reading {
  encoding?: string
  delimiter?: string
  sheet?: string
  /** What stands between terms in a cell beside `|`; empty for nothing. */
  alternatives?: string
  /** Rows up to and with the header. */
  skip?: number
  /** What each column holds, from the left. */
  columns?: Column[]
}

/** Columns by `headerKey` of the header they belong to; `null` where one holds nothing. */
export type Remembered = Record<string, (Column | null)[]>

export interface Preview {
  format: string
  encoding: string
  /** Concepts and terms per language, and entries left out. */
  report: Report
  glossaries: { glossary: Glossary; concepts: number }[]
  /** The first 20 that could be read. */
  first: Concept[]
  /** The first 1,000 (`written` brings the others); `report.problems` holds none. Counts are of all. */
  problems: Problem[]
  /** Of all problems. */
  count: number
  /** Of a table (CSV, TSV, XLSX …): its columns and first rows, to be corrected by `reopen`. */
  table?: TableReading
}

export interface PlanPreview {
  counts: Record<PlanState, number>
  /** The first 200 conflicts, then the first 200 changes, each with its index for `decide`. */
  conflicts: IndexedEntry[]
  changes: IndexedEntry[]
  moved: boolean
}
export interface IndexedEntry extends PlanEntry {
  index: number
}

export type ImportAnswer =
  /** `unit` tells what `done` and `total` count: bytes of the file, rows of a table, entries of the plan or concepts to write. */
  | {
      kind: 'progress'
      step: 'reading' | 'planning' | 'writing'
      unit?: 'bytes' | 'rows' | 'entries' | 'concepts'
      done?: number
      total?: number
    }
  | { kind: 'preview'; preview: Preview }
  /** Nothing can be taken from the file; `preview.table` may still let the person say how to read it. */
  | { kind: 'refused'; problem: Problem; preview: Preview }
  | { kind: 'planned'; plan: PlanPreview }
  | { kind: 'entries'; state: PlanState; from: number; entries: IndexedEntry[] }
  /**
   * `glossaries`: uids of those written; `changed` concepts were added or got another content. `problems`: those that the preview had no
   * room for.
   */
  | {
      kind: 'written'
      revision: number
      glossaries: string[]
      concepts: number
      changed: number
      problems: Problem[]
    }
  /** Nothing was written. */
  | { kind: 'failed'; code: FailureCode }
