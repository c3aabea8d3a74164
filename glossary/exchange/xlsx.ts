import { normalizeLanguage } from '../model/language.ts'
import { placesUnder, rowUnder } from './alike.ts'
import { columnsFor } from './columns.ts'
import { nothing, type ReadContents, type ReadOptions } from './contents.ts'
import type { Column } from './header-names.ts'
import { sideBySide } from './language-sheets.ts'
import { readRows } from './rows.ts'
import { sheetRows } from './sheet.ts'
import { bookOf, dateStyles, sharedStrings, WORKBOOK } from './workbook.ts'
import type { ZipEntry } from './zip.ts'

/** XLSX: the first sheet that holds a table of terms and those with the same header, or the one named. Styles, formulas, links and macros are left alone. */

/** Bytes of a sheet that show whether it holds a table of terms. */
const TOP = 1 << 16

const languagesIn = (columns: Column[]): number =>
  new Set(columns.flatMap((column) => (column !== undefined && 'raw' in column ? [column.language] : [])))
    .size

export const isWorkbook = (entries: ZipEntry[]): boolean => entries.some(({ name }) => WORKBOOK.test(name))

export function readXlsx(entries: ZipEntry[], name: string, options: ReadOptions = {}): ReadContents {
  const files = new Map(entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]))
  const book = bookOf(files)
  const { sheets } = book
  const shared = {
    strings: sharedStrings(files.get(book.strings)),
    dates: dateStyles(files.get(book.styles)),
    since1904: book.since1904,
  }
  const names = sheets.map((sheet) => sheet.name)
  const isNamed = options.sheet !== undefined && options.sheet !== ''
  const wanted = isNamed ? sheets.filter((sheet) => sheet.name === options.sheet) : sheets
  const isOneOfMany = wanted.filter((sheet) => normalizeLanguage(sheet.name) !== undefined).length > 1
  const problems: ReadContents['problems'] = []
  for (const [s, sheet] of wanted.entries()) {
    const entry = files.get(sheet.path)
    if (entry === undefined) continue
    const { rows, wrong } = sheetRows(entry, shared, options)
    problems.push(...wrong)
    const found = columnsFor(rows, options)
    if (found === undefined) continue
    // A sheet for each language is put beside the others.
    if (options.columns === undefined && isOneOfMany && languagesIn(found.columns) < 2) continue
    // What is no table of terms but has two alphabets side by side is prose: only a named sheet is read without a header.
    if (!isNamed && options.columns === undefined && found.skip === 0 && sheets.length > 1) continue
    const header = rows[found.skip - 1]?.cells ?? []
    // The person's word on them does not change which sheets are read.
    const guess = columnsFor(rows, { skip: found.skip })?.columns ?? []
    const alike: string[] = []
    const others: string[] = []
    for (const { name: other, path, isHidden } of wanted.slice(s + 1)) {
      const more = files.get(path)
      const top = more && sheetRows(more, shared, { most: TOP }).rows
      const below = top && columnsFor(top, {})
      if (more === undefined || below === undefined || below.skip === 0) continue
      // One table in several sheets, by field or by letter.
      const places =
        !isHidden && found.skip > 0 ? placesUnder(header, guess, top![below.skip - 1]!.cells) : undefined
      if (places !== undefined) {
        const rest = sheetRows(more, shared, options)
        problems.push(...rest.wrong)
        for (const row of rest.rows.slice(below.skip)) rows.push(rowUnder(places, row, other))
        alike.push(other)
      } else others.push(other)
    }
    const read = readRows(rows, columnsFor(rows, options) ?? found, name, {
      list: options.list,
      alternatives: options.alternatives,
      onProgress: options.onProgress,
    })
    if (others.length > 0)
      problems.push({
        severity: 'warning',
        code: 'other-sheets',
        place: {},
        detail: others.join(', '),
      })
    return {
      ...read,
      problems: [...problems, ...read.problems],
      table: { ...read.table!, sheets: names, ...(alike.length === 0 && { sheet: sheet.name }) },
    }
  }
  if (!isNamed) {
    const all = wanted.flatMap(({ name, path }) => {
      const entry = files.get(path)
      return entry === undefined ? [] : [{ name, rows: sheetRows(entry, shared).rows }]
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
  const rows = first === undefined ? [] : sheetRows(first, shared).rows.slice(0, 20)
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
