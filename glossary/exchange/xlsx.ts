import { columnsFor } from './columns.ts'
import { nothing, type ReadContents } from './contents.ts'
import type { ReadOptions } from './read.ts'
import { readRows } from './rows.ts'
import type { Row } from './table.ts'
import { owned, readXml } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** XLSX: the first sheet that holds a table of terms, or the one named. Styles, formulas, links and macros are left alone. */
const WIDEST = 256
const MOST_ROWS = 1_048_576

export const isWorkbook = (entries: ZipEntry[]): boolean =>
  entries.some(({ name }) => name === 'xl/workbook.xml' || name === '/xl/workbook.xml')

export function readXlsx(entries: ZipEntry[], name: string, options: ReadOptions = {}): ReadContents {
  const files = new Map(entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]))
  const sheets = sheetsOf(files)
  const strings = sharedStrings(files.get('xl/sharedstrings.xml'))
  const names = sheets.map((sheet) => sheet.name)
  const wanted = options.sheet === undefined ? sheets : sheets.filter((sheet) => sheet.name === options.sheet)
  const problems: ReadContents['problems'] = []
  for (const sheet of wanted) {
    const entry = files.get(sheet.path)
    if (entry === undefined) continue
    const { rows, wrong } = sheetRows(entry, strings, options.onProgress)
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
  const rows = first === undefined ? [] : sheetRows(first, strings).rows.slice(0, 20)
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

function sheetsOf(files: Map<string, ZipEntry>): { name: string; path: string }[] {
  const targets = new Map<string, string>()
  parse(files.get('xl/_rels/workbook.xml.rels'), (name, attributes) => {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
  })
  const sheets: { name: string; path: string }[] = []
  parse(files.get('xl/workbook.xml'), (name, attributes) => {
    if (name !== 'sheet' || attributes.state === 'veryHidden') return
    const target = targets.get(attributes['r:id'] ?? '') ?? `worksheets/sheet${sheets.length + 1}.xml`
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
    sheets.push({ name: attributes.name ?? '', path: path.toLowerCase() })
  })
  return sheets
}

function parse(
  entry: ZipEntry | undefined,
  open: (name: string, attributes: Record<string, string>) => void,
): void {
  if (entry !== undefined) readXml(entry.read(), 'utf-8', () => ({ open, close() {}, text() {} }))
}

/** Phonetic runs (`rPh`), which Chinese and Japanese spreadsheets write beside the text, are no part of it. */
function sharedStrings(entry: ZipEntry | undefined): string[] {
  const strings: string[] = []
  if (entry === undefined) return strings
  let text = ''
  let inText = false
  let phonetic = 0
  readXml(entry.read(), 'utf-8', () => ({
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    close(name) {
      if (name === 'si') strings.push(owned(unescaped(text)))
      else if (name === 'rPh') phonetic--
      else if (name === 't') inText = false
    },
    text(part) {
      if (inText) text += part
    },
  }))
  return strings
}

function sheetRows(entry: ZipEntry, strings: string[], onProgress?: ReadOptions['onProgress']) {
  const rows: Row[] = []
  let cells: string[] = []
  let number = 0
  let column = -1
  let type = ''
  let value = ''
  let reading = false
  let phonetic = 0
  const wrong = readXml(
    entry.read(),
    'utf-8',
    () => ({
      open(name, attributes) {
        if (name === 'row') {
          cells = []
          column = -1
          number = Number(attributes.r) || number + 1
        } else if (name === 'c') {
          column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r)
          type = attributes.t ?? 'n'
          value = ''
        } else if (name === 'rPh') phonetic++
        else if (name === 'v' || name === 't') reading = phonetic === 0
      },
      close(name) {
        if (name === 'v' || name === 't') reading = false
        else if (name === 'rPh') phonetic--
        else if (name === 'c') {
          const text =
            type === 's'
              ? (strings[Number(value)] ?? '')
              : type === 'b'
                ? value === '1'
                  ? 'TRUE'
                  : 'FALSE'
                : type === 'e'
                  ? ''
                  : unescaped(value)
          if (text === '' || column >= WIDEST) return
          while (cells.length < column) cells.push('')
          cells[column] = text
        } else if (name === 'row' && rows.length < MOST_ROWS && cells.some((cell) => cell.trim() !== ''))
          rows.push({ cells, line: number, sheetRow: true })
      },
      text(part) {
        if (reading) value += part
      },
    }),
    onProgress,
  )
  return { rows, wrong }
}

/** `AB12` → 27. */
function columnIndex(reference: string): number {
  let index = 0
  for (let i = 0; i < reference.length; i++) {
    const unit = reference.charCodeAt(i) & ~0x20
    if (unit < 65 || unit > 90) break
    index = index * 26 + unit - 64
  }
  return index - 1
}

/** `_x000D_` is how a sheet writes what XML cannot hold. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
