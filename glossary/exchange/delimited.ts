import type { Problem } from '../model/draft.ts'
import { inEncoding } from './by-characters.ts'
import { columnsFor } from './columns.ts'
import { type Contents, nothing, type ReadContents, type ReadOptions } from './contents.ts'
import { readRows } from './rows.ts'
import { unfolded } from './side-by-side.ts'
import { csvText, readTable, tooLarge, tsvText, unguard, WIDEST } from './table.ts'
import { rowsCannotHold, rowsOf } from './write-rows.ts'

/** CSV and TSV, a concept a row; what the columns mean is told in `write-rows.ts`. */
export const cannotHold = [...rowsCannotHold, 'carriage-return']
/** A tab or line break would end the cell. */
export const tsvCannotHold = [...cannotHold, 'line-break']

export function readDelimited(
  text: string,
  name: string,
  options: ReadOptions = {},
): ReadContents & { format: 'csv' | 'tsv' } {
  const { delimiter, rows: written, problems } = readTable(text, options.delimiter)
  const rows = unfolded(written)
  const format = delimiter === '\t' ? 'tsv' : 'csv'
  const table = {
    delimiter,
    skip: 0,
    header: [],
    columns: [],
    rows: rows.slice(0, 20).map((row) => row.cells.slice(0, WIDEST)),
  }
  const refused = (problem: Problem) => ({ ...nothing(problem), format, table }) as const
  const wrong = (code: 'empty-file' | 'no-columns' | 'no-languages') =>
    refused({ severity: 'error', code, place: {} })
  if (rows.length === 0) return wrong('empty-file')
  const large = tooLarge(rows)
  if (large !== undefined) return refused(large)
  if (options.columns === undefined && rows.every((row) => row.cells.length < 2)) return wrong('no-columns')
  const told = columnsFor(rows, options)
  if (told === undefined) return wrong('no-languages')
  const isSaid = options.columns !== undefined || told.remembered
  const found = isSaid ? told : { ...told, columns: inEncoding(told.columns, options.encoding) }
  const read = readRows(rows, found, name, {
    list: options.list,
    ...(format === 'csv' && { restore: unguard }),
    alternatives: options.alternatives,
    onProgress: options.onProgress,
  })
  return {
    ...read,
    format,
    problems: [...problems, ...read.problems],
    table: { ...read.table!, delimiter },
  }
}

export const writeCsv = (contents: Contents[]): string => csvText(rowsOf(contents))
export const writeTsv = (contents: Contents[]): string => tsvText(rowsOf(contents))
