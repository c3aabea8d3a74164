import type { Problem } from '../model/draft.ts'
import { dayOf } from './cells.ts'
import type { ReadOptions, Row } from './contents.ts'
import { MOST_ROWS, WIDEST } from './table.ts'
import { unescaped } from './workbook.ts'
import { readXml } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** A sheet of a workbook → rows of cells as a person sees them: texts, days, one value for merged cells. */

export interface Workbook {
  strings: string[]
  dates: boolean[]
  /** Old ones of the Mac count their days from 1904. */
  since1904: boolean
}

/** `most`: bytes of the sheet that are read. */
export function sheetRows(
  entry: ZipEntry,
  { strings, dates, since1904 }: Workbook,
  { onProgress, most = Number.POSITIVE_INFINITY }: Pick<ReadOptions, 'onProgress'> & { most?: number } = {},
) {
  const rows: Row[] = []
  const problems: Problem[] = []
  const merges: string[] = []
  let cells: string[] = []
  let number = 0
  let column = -1
  let type = ''
  let value = ''
  let isDate = false
  let reading = false
  let phonetic = 0
  let isWide = false
  let beyond = 0
  /** Cells whose text the file does not hold; the first is told. */
  let lost = 0
  const wrong = readXml(
    first(entry.read(), most),
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
          isDate = dates[Number(attributes.s)] === true
          value = ''
        } else if (name === 'mergeCell') merges.push(attributes.ref ?? '')
        else if (name === 'rPh') phonetic++
        else if (name === 'v' || name === 't') reading = phonetic === 0
      },
      close(name) {
        if (name === 'v' || name === 't') reading = false
        else if (name === 'rPh') phonetic--
        else if (name === 'c') {
          if (type === 's' && value !== '' && strings[Number(value)] === undefined && lost++ === 0)
            problems.push({
              severity: 'error',
              code: 'missing',
              place: { row: number, column: column + 1 },
              detail: `sharedStrings ${value}`,
            })
          const text =
            type === 's'
              ? (strings[Number(value)] ?? '')
              : type === 'b'
                ? value === '1'
                  ? 'TRUE'
                  : 'FALSE'
                : type === 'e'
                  ? ''
                  : isDate && type === 'n'
                    ? dayOf(since1904 ? String(Number(value) + 1462) : value)
                    : unescaped(value)
          if (text === '') return
          if (column >= WIDEST) {
            if (!isWide) problems.push({ severity: 'warning', code: 'too-wide', place: { line: number } })
            isWide = true
            return
          }
          while (cells.length < column) cells.push('')
          cells[column] = text
        } else if (name === 'row' && cells.some((cell) => cell.trim() !== '')) {
          if (rows.length < MOST_ROWS) rows.push({ cells, line: number, sheetRow: true })
          else if (beyond++ === 0)
            problems.push({ severity: 'error', code: 'too-large', place: { line: number } })
        }
      },
      text(part) {
        if (reading) value += part
      },
    }),
    onProgress,
  )
  fillDown(rows, merges)
  return { rows, wrong: [...problems, ...wrong] }
}

function* first(chunks: Iterable<Uint8Array>, most: number): Generator<Uint8Array> {
  let left = most
  for (const chunk of chunks) {
    yield chunk.subarray(0, left)
    left -= chunk.length
    if (left <= 0) return
  }
}

/** One cell over several rows speaks for each of them. Over several columns it is a title. */
function fillDown(rows: Row[], merges: string[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]))
  for (const merge of merges) {
    const [from = '', to = ''] = merge.split(':')
    const column = columnIndex(from)
    const [first, last] = [from, to].map((reference) => Number(reference.replace(/^\D+/, ''))) as [
      number,
      number,
    ]
    if (column !== columnIndex(to) || !(last - first < rows.length)) continue
    const value = byLine.get(first)?.cells[column]
    for (let line = first + 1; value !== undefined && line <= last; line++) {
      const cells = byLine.get(line)?.cells
      if (cells === undefined || (cells[column] ?? '') !== '') continue
      while (cells.length < column) cells.push('')
      cells[column] = value
    }
  }
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
