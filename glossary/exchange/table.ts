import Papa from 'papaparse'
import type { Problem } from '../model/draft.ts'
import type { Row } from './contents.ts'
import { comments, preamble } from './preamble.ts'

/** Delimited text ⇄ rows of cells. */

const CANDIDATES = ['\t', ',', ';', '|', '，', '；']
/** Where none of them stands in every line: `国务院：State Council`, `State Council = 国务院`. */
const SIGNS = ['：', ' = ', '=', ' -> ', ' → ', '——', ': ', ' - ', ' – ', ' — ']
const SAMPLE = 1000
/** A file may leave that many quotes open before quoting is given up. */
const MAX_OPEN = 8

/** No table that people keep is wider or longer; what spreadsheets hold at most is as long. */
export const WIDEST = 1024
export const MOST_ROWS = 1_048_576
export function tooLarge(rows: Row[]): Problem | undefined {
  if (rows.length > MOST_ROWS) return { severity: 'error', code: 'too-large', place: {} }
  const wide = rows.find(({ cells }) => cells.length > WIDEST)
  return wide && { severity: 'error', code: 'too-wide', place: { line: wide.line } }
}

export interface Table {
  /** Empty where rows were told apart by their alphabets. */
  delimiter: string
  rows: Row[]
  problems: Problem[]
}

/** Rows without blank ones. Line breaks inside cells come out as LF. */
export function readTable(source: string, said?: string): Table {
  const told = said === '' ? undefined : said
  const { text, first, delimiter: declared, header, cells } = preamble(source.replaceAll(/\r\n?/g, '\n'))
  let delimiter = told ?? declared ?? sniffDelimiter(text)
  const problems: Problem[] = []
  let rows =
    delimiter === '\t' ? plainRows(text, delimiter, first) : quotedRows(text, delimiter, first, problems)
  if (delimiter === '\t' && /(^|\t)"/m.test(text) && (share(rows) < 1 || saysQuoted(rows))) {
    // No quoting in TSV, unless quoting alone makes the rows even, or it shows.
    const wrong: Problem[] = []
    const quoted = quotedRows(text, delimiter, first, wrong)
    const isQuoted = share(quoted) > share(rows) && quoted.length * 2 > rows.length
    if (wrong.length === 0 && (isQuoted || saysQuoted(rows))) rows = quoted
  } else if (rows.some(({ cells }) => cells.some((cell) => cell.startsWith(' "')))) {
    // `a, "b, c"`: the space stands before the quote.
    const wrong: Problem[] = []
    const close = text.replaceAll(`${delimiter} "`, `${delimiter}"`)
    const quoted = quotedRows(close, delimiter, first, wrong)
    if (wrong.length === 0 && share(quoted) >= share(rows)) rows = quoted
  }
  if (told === undefined && declared === undefined && rows.every((row) => row.cells.length < 2)) {
    const apart = typed(text, first)
    if (apart !== undefined) delimiter = ''
    rows = apart ?? rows
  }
  if (cells !== undefined) rows = rows.map((row) => ({ ...row, cells: cells(row.cells) }))
  if (header !== undefined) rows.unshift({ cells: header, line: first - 1 })
  const isComment = comments(rows)
  const isRule = ({ cells }: Row) =>
    delimiter === '|' && cells.every((cell) => /^\s*(:?-+:?)?\s*$/.test(cell))
  return {
    delimiter,
    rows: rows.filter(
      (row) => row.cells.some((cell) => cell.trim() !== '') && !isComment(row) && !isRule(row),
    ),
    problems,
  }
}

/** Cells in quotes with all quotes inside doubled: each cell of the header, most cells, or those alone that a spreadsheet puts in quotes. */
function saysQuoted(rows: Row[]): boolean {
  // Ours quotes nothing.
  if (rows[0]?.cells.includes('uid')) return false
  const isQuoted = (cell: string) => cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== '')
  const quoted = cells.filter((cell) => cell.startsWith('"'))
  const inside = (cell: string) => cell.slice(1, -1)
  if (!quoted.every((cell) => isQuoted(cell) && !inside(cell).replaceAll('""', '').includes('"')))
    return false
  return (
    quoted.length * 2 > cells.length ||
    rows[0]!.cells.every(isQuoted) ||
    quoted.every((cell) => /,|""/.test(inside(cell)))
  )
}

function sniffDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 }
  const lines = text
    .split('\n', SAMPLE + 1)
    .slice(0, SAMPLE)
    .join('\n')
  for (const delimiter of CANDIDATES) {
    if (!lines.includes(delimiter)) continue
    const rows = delimiter === '\t' ? plainRows(lines, delimiter, 1) : quotedRows(lines, delimiter, 1, [])
    const score = share(rows)
    if (score > best.score) best = { delimiter, score }
  }
  if (best.score > 0) return best.delimiter
  return SIGNS.find((sign) => share(plainRows(lines, sign, 1)) === 1) ?? best.delimiter
}

/** `1. 总理 premier`, `总理（premier）`: only a space or a bracket stands between Han and Latin, in every line, or it is no list. */
function typed(text: string, first: number): Row[] | undefined {
  const rows: Row[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    // Nobody types a longer one, and a row of spaces would be looked at from each of them.
    if (line.length > LONGEST_TYPED) return undefined
    const [, left, right] = line.match(HAN_FIRST) ?? line.match(LATIN_FIRST) ?? line.match(BRACKETED) ?? []
    if (left === undefined || right === undefined) return undefined
    rows.push({ cells: [left, right], line: first + i })
  }
  return rows
}
const LONGEST_TYPED = 500
const BRACKETED =
  /^\s*(?:\d{1,5}[.、)）]?\s*)?(\p{Script=Han}[^A-Za-z\s（(]*)\s*[（(]([A-Za-z][^\p{Script=Han}（(]*)[）)]$/u
const HAN_FIRST = /^\s*(?:\d{1,5}[.、)）]?\s*)?(\p{Script=Han}[^A-Za-z\s]*)\s+([A-Za-z][^\p{Script=Han}]*)$/u
const LATIN_FIRST = /^\s*(?:\d{1,5}[.)]?\s+)?([A-Za-z][^\p{Script=Han}]*?)\s+(\p{Script=Han}[^A-Za-z\s]*)$/u

/** Share of the rows that have the commonest width; 0 where that is one column. */
function share(rows: Row[]): number {
  const widths = new Map<number, number>()
  let total = 0
  for (const { cells } of rows) {
    // Blank ones and comments are as wide as any.
    if (cells.length === 1 && /^\s*(#|$)/.test(cells[0]!)) continue
    total++
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  }
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [1, 0]
  return width < 2 ? 0 : count / total
}

const plainRows = (text: string, delimiter: string, first: number): Row[] =>
  text.split('\n').map((line, i) => ({ cells: line.split(delimiter), line: first + i }))

function quotedRows(source: string, delimiter: string, first: number, problems: Problem[]): Row[] {
  const rows: Row[] = []
  let text = source
  let line = first
  for (let open = 0; text !== ''; open++) {
    if (open > MAX_OPEN) return rows.concat(plainRows(text, delimiter, line))
    let end = 0
    let broken = false
    let isQuoting = true
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      step(result, parser) {
        // Words behind a closing quote: the parser looks for another, lines on.
        const strays =
          result.errors.length > 0 &&
          result.data.some((cell) => cell.includes('\n')) &&
          (text.slice(end, text.indexOf('\n', end)).split('"').length % 2 === 1 ||
            holdsRows(result.data, rows, delimiter))
        if (strays || result.errors.some((error) => error.code === 'MissingQuotes')) {
          broken = true
          // One cell with quotes all over is a file that does not quote.
          isQuoting = result.errors.length <= MAX_OPEN
          parser.abort()
          return
        }
        rows.push({ cells: result.data, line })
        for (
          let at = text.indexOf('\n', end);
          at >= 0 && at < result.meta.cursor;
          at = text.indexOf('\n', at + 1)
        )
          line++
        end = result.meta.cursor
      },
    })
    if (!broken) break
    if (!isQuoting) return rows.concat(plainRows(text.slice(end), delimiter, line))
    // That line as it stands, and on after it.
    problems.push({ severity: 'warning', code: 'unclosed-quote', place: { line } })
    const next = text.indexOf('\n', end)
    const rest = next < 0 ? text.slice(end) : text.slice(end, next)
    rows.push({ cells: rest.split(delimiter).map((cell) => cell.replace(/^"(?:([^"]*)")?/, '$1')), line })
    text = next < 0 ? '' : text.slice(next + 1)
    line++
  }
  return rows
}

/** A quote left open that a later row's closes: a cell whose lines are as wide as the table. */
function holdsRows(cells: string[], before: Row[], delimiter: string): boolean {
  const width = before[0]?.cells.length ?? 0
  const broken = cells.find((cell) => cell.includes('\n'))
  if (broken === undefined || width < 2) return false
  // The first and the last are halves.
  const inner = broken.split('\n').slice(1, -1)
  return inner.length > 0 && inner.every((line) => line.split(delimiter).length === width)
}
/**
 * What a spreadsheet would run as a formula gets an apostrophe; one more where the text has its own. Of the full-width signs Japanese and
 * Chinese ones make formulas too.
 */
const FORMULA = /^'*[=+\-@\t＝＋－＠]/
const guard = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
export const unguard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell

export const csvText = (rows: string[][]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => `"${guard(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`

export const tsvText = (rows: string[][]): string =>
  `${rows.map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')}\r\n`
