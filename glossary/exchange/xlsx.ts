import { normalizeLanguage } from '../model/language.ts'
import { type Column, columnsFor } from './columns.ts'
import { nothing, type ReadContents, type ReadOptions } from './contents.ts'
import { sideBySide } from './language-sheets.ts'
import { readRows } from './rows.ts'
import { sheetRows } from './sheet.ts'
import { dateStyles, sharedStrings, sheetsOf } from './workbook.ts'
import type { ZipEntry } from './zip.ts'

/** XLSX: the first sheet that holds a table of terms, or the one named. Styles, formulas, links and macros are left alone. */

/** Bytes of a sheet that show whether it holds a table of terms. */
const TOP = 1 << 16

const languagesIn = (columns: Column[]): number =>
  new Set(columns.flatMap((column) => (column !== undefined && 'raw' in column ? [column.language] : [])))
    .size

export const isWorkbook = (entries: ZipEntry[]): boolean =>
  entries.some(({ name }) => name === 'xl/workbook.xml' || name === '/xl/workbook.xml')

export function readXlsx(entries: ZipEntry[], name: string, options: ReadOptions = {}): ReadContents {
  const files = new Map(entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]))
  const sheets = sheetsOf(files)
  const strings = sharedStrings(files.get('xl/sharedstrings.xml'))
  const dates = dateStyles(files.get('xl/styles.xml'))
  const names = sheets.map((sheet) => sheet.name)
  const wanted = options.sheet === undefined ? sheets : sheets.filter((sheet) => sheet.name === options.sheet)
  const isOneOfMany = wanted.filter((sheet) => normalizeLanguage(sheet.name) !== undefined).length > 1
  const problems: ReadContents['problems'] = []
  for (const [s, sheet] of wanted.entries()) {
    const entry = files.get(sheet.path)
    if (entry === undefined) continue
    const { rows, wrong } = sheetRows(entry, { strings, dates }, options)
    problems.push(...wrong)
    const found = columnsFor(rows, options)
    if (found === undefined) continue
    // A sheet for each language is put beside the others.
    if (options.columns === undefined && isOneOfMany && languagesIn(found.columns) < 2) continue
    // What is no table of terms but has two alphabets side by side is prose: only a named sheet is read without a header.
    if (options.sheet === undefined && options.columns === undefined && found.skip === 0 && sheets.length > 1)
      continue
    const read = readRows(rows, found, name, {
      list: options.list,
      alternatives: options.alternatives,
      onProgress: options.onProgress,
    })
    const others = wanted.slice(s + 1).filter(({ path }) => {
      const other = files.get(path)
      const top = other && sheetRows(other, { strings, dates }, { most: TOP }).rows
      return top !== undefined && (columnsFor(top, {})?.skip ?? 0) > 0
    })
    if (others.length > 0)
      problems.push({
        severity: 'warning',
        code: 'other-sheets',
        place: {},
        detail: others.map((other) => other.name).join(', '),
      })
    return {
      ...read,
      problems: [...problems, ...read.problems],
      table: { ...read.table!, sheets: names, sheet: sheet.name },
    }
  }
  if (options.sheet === undefined) {
    const all = wanted.flatMap(({ name, path }) => {
      const entry = files.get(path)
      return entry === undefined ? [] : [{ name, rows: sheetRows(entry, { strings, dates }).rows }]
    })
    const rows = sideBySide(all)
    const found = rows && columnsFor(rows, options)
    if (rows !== undefined && found !== undefined) {
      const { list, alternatives, onProgress } = options
      const read = readRows(rows, found, name, { list, alternatives, onProgress })
      return { ...read, problems: [...problems, ...read.problems], table: { ...read.table!, sheets: names } }
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
