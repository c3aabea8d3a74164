import type { ReadOptions, Row } from './contents.ts'
import { headed } from './headed-columns.ts'
import { CONCEPT_ID, type Column, type Field, isTerms, MOST_ABOVE, ROW_LANGUAGE } from './header-names.ts'
import { headless, taggedPairs } from './headless-columns.ts'
import { bare } from './platform-names.ts'

/** What each column of a table means: by the person's word, else by its header row, else by the characters in it. */
export type { Column, Field }

export interface Columns {
  columns: Column[]
  /** Index of the column whose number rows share that follow one another and are one concept. */
  grouped?: number
  /** Rows up to and with the header. */
  skip: number
  /** They are what the person said of such a header before. */
  remembered?: true
}

/** The same for all files whose columns are called the same: what the person says of them is remembered by it. */
export const headerKey = (header: string[]): string => header.map(bare).join('\t').trimEnd()

/** By the person's word, now or of an earlier file, else by the guess. */
export function columnsFor(rows: Row[], options: ReadOptions): Columns | undefined {
  const found = chosen(rows, options)
  const by = found && groupedBy(found.columns, rows[found.skip - 1]?.cells ?? [])
  const grouped = by !== undefined && isNumber(rows, by) ? by : undefined
  return found && { ...found, ...(grouped !== undefined && { grouped }) }
}

/** No concept has so many terms: a column that holds the same all the way down numbers nothing. */
const MOST_OF_ONE = 200
function isNumber(rows: Row[], column: number): boolean {
  let run = 0
  return rows.every((row, r) => {
    run = row.cells[column] === rows[r - 1]?.cells[column] ? run + 1 : 0
    return run < MOST_OF_ONE || row.cells[column]?.trim() === ''
  })
}

/** By what is called a concept's number; of rows that hold a term each, by any. */
function groupedBy(columns: Column[], header: string[]): number | undefined {
  const ids = columns.flatMap((column, c) =>
    column !== undefined && 'field' in column && column.field === 'id' ? [c] : [],
  )
  const terms = columns.filter(isTerms)
  const isLong = terms.length === 1 && header.some((name) => ROW_LANGUAGE.has(bare(name)))
  return ids.find((c) => isLong || CONCEPT_ID.has(bare(header[c] ?? '')))
}

function chosen(rows: Row[], { columns, skip, remembered = {} }: ReadOptions): Columns | undefined {
  const guess = skip === undefined ? columnsOf(rows) : below(rows, skip)
  if (columns !== undefined) return { columns, skip: skip ?? guess?.skip ?? 0 }
  for (let r = 0; r < Math.min(MOST_ABOVE, rows.length); r++) {
    const key = headerKey(rows[r]!.cells)
    if (key !== '' && (skip === undefined || skip === r + 1) && Object.hasOwn(remembered, key))
      return { columns: remembered[key]!.map((column) => column ?? undefined), skip: r + 1, remembered: true }
  }
  return guess
}

/** Where the person says which row is the header, or that there is none. */
function below(rows: Row[], skip: number): Columns | undefined {
  const columns = skip === 0 ? undefined : headed(rows[skip - 1]?.cells ?? [], rows, skip)
  if (columns !== undefined) return { columns, skip }
  const found = headless(rows.slice(skip))
  return found && { ...found, skip }
}

/** `undefined` where no column can be told to hold terms. */
export function columnsOf(rows: Row[]): Columns | undefined {
  const tagged = taggedPairs(rows)
  if (tagged !== undefined) return tagged
  for (const [i, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const columns = headed(cells, rows, i + 1)
    if (columns !== undefined) return { columns, skip: i + 1 }
  }
  return headless(rows)
}
