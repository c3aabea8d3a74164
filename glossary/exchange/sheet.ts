import type { Problem } from '../model/draft.ts'
import { dayOf } from './cells.ts'
import type { ReadOptions, Row } from './contents.ts'
import { unfolded } from './side-by-side.ts'
import { MOST_ROWS, WIDEST } from './table.ts'
import { unescaped } from './workbook.ts'
import { readXml, type XmlEvents } from './xml.ts'
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
  book: Workbook,
  { onProgress, most = Number.POSITIVE_INFINITY }: Pick<ReadOptions, 'onProgress'> & { most?: number } = {},
) {
  const sheet = new Sheet(book)
  const wrong = readXml(first(entry.read(), most), 'utf-8', () => sheet, onProgress)
  fillDown(sheet.rows, sheet.merges)
  return { rows: unfolded(sheet.rows), wrong: [...sheet.problems, ...wrong] }
}

class Sheet implements XmlEvents {
  readonly rows: Row[] = []
  readonly problems: Problem[] = []
  readonly merges: string[] = []
  readonly #book: Workbook
  #cells: string[] = []
  #row = 0
  #column = -1
  #type = ''
  #value = ''
  #isDate = false
  #reading = false
  #phonetic = 0
  #isWide = false
  #beyond = 0
  #hasFormula = false
  #hasValue = false
  /** Cells whose text the file does not hold; the first is told. */
  #lost = 0

  constructor(book: Workbook) {
    this.#book = book
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') {
      this.#column = attributes.r === undefined ? this.#column + 1 : columnIndex(attributes.r)
      this.#type = attributes.t ?? 'n'
      this.#isDate = this.#book.dates[Number(attributes.s)] === true
      this.#value = ''
      this.#hasFormula = false
      this.#hasValue = false
    } else if (name === 'v' || name === 't') {
      this.#hasValue = true
      this.#reading = this.#phonetic === 0
    } else if (name === 'f') this.#hasFormula = true
    else if (name === 'row') {
      this.#cells = []
      this.#column = -1
      this.#row = Number(attributes.r) || this.#row + 1
    } else if (name === 'mergeCell') this.merges.push(attributes.ref ?? '')
    else if (name === 'rPh') this.#phonetic++
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false
    else if (name === 'c') this.#cell()
    else if (name === 'rPh') this.#phonetic--
    else if (name === 'row' && this.#cells.some((cell) => cell.trim() !== '')) {
      const line = this.#row
      if (this.rows.length < MOST_ROWS) this.rows.push({ cells: this.#cells, line, counts: 'row' })
      else if (this.#beyond++ === 0)
        this.problems.push({ severity: 'error', code: 'too-large', place: { line } })
    }
  }

  text(part: string): void {
    if (this.#reading) this.#value += part
  }

  #cell(): void {
    const text = this.#shown()
    if (text === '') return
    const column = this.#column
    if (column < WIDEST) {
      while (this.#cells.length < column) this.#cells.push('')
      this.#cells[column] = text
      return
    }
    if (!this.#isWide)
      this.problems.push({ severity: 'warning', code: 'too-wide', place: { line: this.#row } })
    this.#isWide = true
  }

  /** Programs that write workbooks without reckoning leave formulas without a result. */
  #lack(detail: string): void {
    const place = { row: this.#row, column: this.#column + 1 }
    this.problems.push({ severity: 'warning', code: 'no-result', place, detail })
  }

  #shown(): string {
    const value = this.#value
    if (this.#hasFormula && !this.#hasValue) this.#lack('=')
    switch (this.#type) {
      case 's': {
        const text = this.#book.strings[Number(value)]
        if (text === undefined && value !== '' && this.#lost++ === 0)
          this.problems.push({
            severity: 'error',
            code: 'missing',
            place: { row: this.#row, column: this.#column + 1 },
            detail: `sharedStrings ${value}`,
          })
        return text ?? ''
      }
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'e':
        this.#lack(value)
        return ''
      case 'n':
        if (this.#isDate) return dayOf(this.#book.since1904 ? String(Number(value) + 1462) : value)
    }
    return unescaped(value)
  }
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
