import { columnsFor } from './columns.ts'
import { nothing, type ReadContents } from './contents.ts'
import type { ReadOptions } from './read.ts'
import { readRows } from './rows.ts'
import { sheetRows } from './sheet.ts'
import { dateStyles, sharedStrings, sheetsOf } from './workbook.ts'
import type { ZipEntry } from './zip.ts'

/** XLSX: the first sheet that holds a table of terms, or the one named. Styles, formulas, links and macros are left alone. */

export const isWorkbook = (entries: ZipEntry[]): boolean =>
  entries.some(({ name }) => name === 'xl/workbook.xml' || name === '/xl/workbook.xml')

export function readXlsx(entries: ZipEntry[], name: string, options: ReadOptions = {}): ReadContents {
  const files = new Map(entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]))
  const sheets = sheetsOf(files)
  const strings = sharedStrings(files.get('xl/sharedstrings.xml'))
  const dates = dateStyles(files.get('xl/styles.xml'))
  const names = sheets.map((sheet) => sheet.name)
  const wanted = options.sheet === undefined ? sheets : sheets.filter((sheet) => sheet.name === options.sheet)
  const problems: ReadContents['problems'] = []
  for (const sheet of wanted) {
    const entry = files.get(sheet.path)
    if (entry === undefined) continue
    const { rows, wrong } = sheetRows(entry, { strings, dates }, options.onProgress)
    problems.push(...wrong)
    const found = columnsFor(rows, options)
    if (found === undefined) continue
    // What is no table of terms but has two alphabets side by side is prose: only a named sheet is read without a header.
    if (options.sheet === undefined && options.columns === undefined && found.skip === 0 && sheets.length > 1)
      continue
    const read = readRows(rows, found, name, {
      alternatives: options.alternatives,
      onProgress: options.onProgress,
    })
    return {
      ...read,
      problems: [...problems, ...read.problems],
      table: { ...read.table!, sheets: names, sheet: sheet.name },
    }
  }
  const first = files.get(wanted[0]?.path ?? '')
  const rows = first === undefined ? [] : sheetRows(first, { strings, dates }).rows.slice(0, 20)
  return {
    ...nothing({ severity: 'error', code: 'no-table', place: {}, detail: names.join(', ').slice(0, 200) }),
    table: {
      sheets: names,
      ...(wanted[0] !== undefined && { sheet: wanted[0].name }),
      skip: 0,
      header: [],
      columns: [],
      rows: rows.map((row) => row.cells),
    },
  }
}
