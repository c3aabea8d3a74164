import { filledParts } from './cells.ts'
import type { Columns } from './columns.ts'
import type { Row } from './contents.ts'
import type { Column } from './header-names.ts'

/** What stands between several terms in one cell: `|` always, else what the cells show. */

export const standsBeside = (column: Column): boolean =>
  column !== undefined && 'raw' in column && column.status !== undefined

const SEPARATORS = ['；', ';']
/** Fewer cells than one in a hundred hold a mark that is part of a term. */
const LEAST_SHARE = 0.01
const SAMPLE = 5000

/** `主機檔案；檔案` are two terms, where a file writes many so. A file of ours has its own mark. Empty for nothing. */
export function alternativesIn(rows: Row[], { columns, skip }: Columns): string {
  if (columns.some((column) => column !== undefined && 'field' in column && column.field === 'uid')) return ''
  const cells = rows
    .slice(skip, skip + SAMPLE)
    .flatMap((row) =>
      row.cells.filter((cell, c) => cell !== '' && columns[c] !== undefined && 'raw' in columns[c]!),
    )
  for (const separator of SEPARATORS) {
    const holding = cells.filter((cell) => cell.includes(separator) && !/&#?\w+;/.test(cell)).length
    if (holding > 2 && holding >= cells.length * LEAST_SHARE) return separator
  }
  return ''
}

/** Synonyms in a column of their own. */
const MARKS = /[;；、\n]/
/** What no term of another column is cut at: `Beijing, China`. Of synonyms it makes a list, where their column knows no surer mark. */
const COMMAS = /[,，、\n]/
/** `Ministry of Industry, Commerce and Trade` is one all the same. */
const ENUMERATED = /,[^,，]*(?:\s(?:and|or)\s|&)[^,，]*$/i

/** The terms of a cell by its column. */
export type Parts = (cell: string, column: number) => string[]

export function partsIn(rows: Row[], { columns, skip }: Columns, alternatives: string): Parts {
  const marks = columns.map((column, c) => {
    if (!standsBeside(column)) return alternatives === '' ? undefined : alternatives
    return rows.slice(skip).some(({ cells }) => /[;；|]/.test(cells[c] ?? '')) ? MARKS : COMMAS
  })
  return (cell, column) => {
    const own = marks[column]
    if (own === undefined) return filledParts(cell)
    return cell.split(own === COMMAS && ENUMERATED.test(cell) ? MARKS : own).flatMap(filledParts)
  }
}
