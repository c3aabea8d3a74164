import type { Row } from './contents.ts'
import { languageOf } from './header-languages.ts'

/** Columns that name the language of what stands beside them. */

/** The languages that all rows of a column name; `byRow` where they differ. */
export function tagged(
  rows: Row[],
  column: number,
  shape = TAG,
): { language: string; raw: string; byRow?: number } | undefined {
  const raws = new Set<string>()
  for (const { cells } of rows) {
    const raw = cells[column]?.trim() ?? ''
    if (!raws.has(raw) && (!shape.test(raw) || languageOf(raw) === undefined)) return undefined
    raws.add(raw)
  }
  const [raw] = raws
  if (raw === undefined) return undefined
  return { language: languageOf(raw)!, raw, ...(raws.size > 1 && { byRow: column }) }
}
const TAG = /^[a-z]{2,3}([-_][a-z]{2,4})?$/i
/** The same of the rows that have one, if most do: also by its name, since the header says that a language stands there. */
export function told(rows: Row[], column: number): ReturnType<typeof tagged> {
  const filled = rows.filter((row) => (row.cells[column] ?? '').trim() !== '')
  return column < 0 || filled.length * 2 < rows.length ? undefined : tagged(filled, column, /./)
}
