import { normalizeLanguage } from '../model/language.ts'
import { detectScript } from '../text/script.ts'
import {
  bare,
  type Column,
  columnOf,
  FIRST,
  type Field,
  SECOND,
  SOURCE_LANGUAGE,
  TARGET_LANGUAGE,
} from './header-names.ts'
import type { ReadOptions } from './read.ts'
import type { Row } from './table.ts'

/** What each column of a table means: by its header row, else by the characters in it. */
export type { Column, Field }

/** A word of three letters is a tag only beside a surer one (`min`, `max`, `lat` are languages too). */
const SAMPLE = 500
/** Share of the rows that must be whole where nothing else tells the languages apart. */
const EVEN = 0.9
/** Rows in which the header may stand. */
const MOST_ABOVE = 10
const isSure = (column: Column): boolean =>
  column !== undefined && 'raw' in column && !/^[a-z]{3}$/i.test(column.raw)

export interface Columns {
  columns: Column[]
  /** Rows up to and with the header. */
  skip: number
  /** They are what the person said of such a header before. */
  remembered?: true
}

/** The same for all files whose columns are called the same: what the person says of them is remembered by it. */
export const headerKey = (header: string[]): string => header.map(bare).join('\t').trimEnd()

/** By the person's word, now or of an earlier file, else by the guess. */
export function columnsFor(
  rows: Row[],
  { columns, skip, remembered = {} }: ReadOptions,
): Columns | undefined {
  const guess = skip === undefined ? columnsOf(rows) : below(rows, skip)
  if (columns !== undefined) return { columns, skip: skip ?? guess?.skip ?? 0 }
  for (let r = 0; r < Math.min(MOST_ABOVE, rows.length); r++) {
    const key = headerKey(rows[r]!.cells)
    if (key !== '' && (skip === undefined || skip === r + 1) && Object.hasOwn(remembered, key))
      return { columns: remembered[key]!.map((column) => column ?? undefined), skip: r + 1, remembered: true }
  }
  return guess
}

/** Where the person says which row is the header, or that there is none. */
function below(rows: Row[], skip: number): Columns | undefined {
  const columns = skip === 0 ? undefined : headed(rows[skip - 1]?.cells ?? [], rows, skip)
  if (columns !== undefined) return { columns: neighbours(columns), skip }
  const found = headless(rows.slice(skip))
  return found && { ...found, skip }
}

/** `undefined` where no column can be told to hold terms. */
export function columnsOf(rows: Row[]): Columns | undefined {
  const tagged = taggedPairs(rows.slice(0, SAMPLE))
  if (tagged !== undefined) return tagged
  for (const [i, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const columns = headed(cells, rows, i + 1)
    if (columns !== undefined) return { columns: neighbours(columns), skip: i + 1 }
  }
  return headless(rows)
}

function headed(cells: string[], rows: Row[], skip: number): Column[] | undefined {
  const names = cells.map(bare)
  const first = names.findIndex((name) => FIRST.has(name))
  const second = names.findIndex((name) => SECOND.has(name))
  const columns = cells.map(columnOf)
  const languages = columns.filter((column) => column !== undefined && 'raw' in column)
  const body = rows.slice(skip, skip + SAMPLE)
  if (languages.length >= 2 && languages.some(isSure)) return columns
  if (first >= 0 && second >= 0 && first !== second) {
    for (const [at, headers] of [
      [first, SOURCE_LANGUAGE],
      [second, TARGET_LANGUAGE],
    ] as const) {
      const telling = names.findIndex((name) => headers.has(name))
      const tags = told(body, telling)
      columns[at] = tags ?? byCharacters(body, at)
      if (tags !== undefined) columns[telling] = undefined
    }
    apart(columns, body, first, second)
    return columns[first] !== undefined && columns[second] !== undefined ? columns : undefined
  }
  if (languages.length === 1 && isSure(languages[0])) {
    // Terms of one language and their base in a column of no name: `term`, `词条`.
    const other = first >= 0 ? first : second
    const base = other >= 0 ? byCharacters(body, other) : undefined
    if (base !== undefined && base.language !== languages[0]!.language) columns[other] = base
    if (columns.some((column) => column !== undefined && !('extra' in column) && column !== languages[0]))
      return columns
  }
  return undefined
}

/** DeepL's four columns: two terms and their languages. */
function taggedPairs(rows: Row[]): Columns | undefined {
  const tags = [tagged(rows, 2), tagged(rows, 3)] as const
  if (tags[0] === undefined || tags[1] === undefined || tagged(rows, 0) !== undefined) return undefined
  if (tags[0].language === tags[1].language) return undefined
  const width = Math.max(...rows.map((row) => row.cells.length))
  return { columns: [tags[0], tags[1], ...Array.from({ length: width - 2 }, () => undefined)], skip: 0 }
}

/** By characters. A first row that its column contradicts is a header of words not known. */
function headless(rows: Row[]): Columns | undefined {
  const header = rows[0]?.cells ?? []
  const below = unnamed(rows.slice(1))
  if (below !== undefined && contradicts(header, below)) {
    const columns = header.map((name, c) => {
      const [guess, named] = [below[c], columnOf(name)]
      const isGuess =
        guess !== undefined && 'raw' in guess && !(named !== undefined && 'raw' in named && isSure(named))
      return isGuess ? guess : named
    })
    return { columns, skip: 1 }
  }
  const columns = unnamed(rows)
  return columns && { columns, skip: 0 }
}

function unnamed(rows: Row[]): Column[] | undefined {
  const sample = rows.slice(0, SAMPLE)
  const width = Math.min(3, Math.max(0, ...sample.map((row) => row.cells.length)))
  const columns = Array.from({ length: width }, (_, c) => byCharacters(sample, c))
  // Prose with a comma here and there is no table of two languages in one alphabet.
  const isEven =
    sample.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === 2).length >=
    sample.length * EVEN
  if (width === 2 && isEven) apart(columns, sample, 0, 1)
  const found = columns.filter((column) => column !== undefined)
  if (new Set(found.map((c) => c.language)).size < 2) return undefined
  const seen = new Set<string>()
  return columns.map((column, c): Column => {
    if (column === undefined || seen.has(column.language)) return { extra: `column ${c + 1}` }
    seen.add(column.language)
    return column
  })
}

/** Han alone above English; English above Han only beside a name that is known, since CCTV and DVD are terms of Chinese too. */
function contradicts(header: string[], columns: Column[]): boolean {
  const isKnown = header.some((name) => {
    const column = columnOf(name)
    return (
      FIRST.has(bare(name)) ||
      SECOND.has(bare(name)) ||
      (column !== undefined && ('field' in column || isSure(column)))
    )
  })
  return columns.some((column, c) => {
    const cell = header[c] ?? ''
    if (column === undefined || !('raw' in column) || column.language === 'und') return false
    return column.language === 'en'
      ? /^[\p{Script=Han}\s（）()]{2,8}$/u.test(cell)
      : isKnown && /^[a-z _-]+$/i.test(cell)
  })
}

/** The language tags that all rows of a column hold; `byRow` where they differ. */
function tagged(rows: Row[], column: number): { language: string; raw: string; byRow?: number } | undefined {
  const raws = new Set<string>()
  for (const { cells } of rows) {
    const raw = cells[column]?.trim() ?? ''
    if (!/^[a-z]{2,3}([-_][a-z]{2,4})?$/i.test(raw) || normalizeLanguage(raw) === undefined) return undefined
    raws.add(raw)
  }
  const [raw] = raws
  if (raw === undefined) return undefined
  return { language: normalizeLanguage(raw)!, raw, ...(raws.size > 1 && { byRow: column }) }
}
/** The same of the rows that have one, if most do. */
function told(rows: Row[], column: number): ReturnType<typeof tagged> {
  const filled = rows.filter((row) => (row.cells[column] ?? '').trim() !== '')
  return column < 0 || filled.length * 2 < rows.length ? undefined : tagged(filled, column)
}

/** Two languages in one alphabet: a glossary has no column of English twice. */
function apart(columns: Column[], rows: Row[], first: number, second: number): void {
  const [a, b] = [columns[first], columns[second]]
  if (a === undefined || b === undefined || !('raw' in a && 'raw' in b) || a.language !== b.language) return
  const other = englishShare(rows, first) >= englishShare(rows, second) ? second : first
  columns[other] = { language: 'und', raw: '' }
}

/** A field that comes again and again speaks of the language before it (`en, Notes, zh, Notes`). */
function neighbours(columns: Column[]): Column[] {
  const often = new Map<Field, number>()
  for (const column of columns)
    if (column !== undefined && 'field' in column && column.language === undefined)
      often.set(column.field, (often.get(column.field) ?? 0) + 1)
  let language: string | undefined
  return columns.map((column) => {
    if (column === undefined) return column
    if ('raw' in column) language = column.language
    return 'field' in column &&
      column.language === undefined &&
      often.get(column.field)! > 1 &&
      language !== undefined
      ? { field: column.field, language }
      : column
  })
}

/** Share of the cells that hold an English word that other languages lack, or an ending of one. */
function englishShare(rows: Row[], column: number): number {
  const cells = rows.slice(0, 500).map((row) => row.cells[column] ?? '')
  const english = cells.filter(
    (cell) =>
      /\b(the|of|and|to|for|in|on|with|by|no|not|is)\b|(ing|ed|ly|ness|ship|ty|y|ck|th|sh)\b/i.test(cell) &&
      !/[^\p{ASCII}]/u.test(cell),
  )
  return english.length / Math.max(1, cells.length)
}

/** The language of a column by its characters; `undefined` where they tell nothing. */
export function byCharacters(rows: Row[], column: number): { language: string; raw: string } | undefined {
  const cells = rows
    .slice(0, 500)
    .map((row) => row.cells[column] ?? '')
    .filter((cell) => cell.trim() !== '')
  if (cells.length === 0) return undefined
  const most = (pattern: RegExp, share = 0.6) =>
    cells.filter((cell) => pattern.test(cell)).length >= cells.length * share
  const language = most(/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 0.2)
    ? 'ja'
    : most(/\p{Script=Hangul}/u)
      ? 'ko'
      : most(/\p{Script=Han}/u)
        ? detectScript(cells.join('')) === 'hant'
          ? 'zh-Hant'
          : 'zh-Hans'
        : most(/^[^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*$/u)
          ? 'en'
          : undefined
  return language === undefined ? undefined : { language, raw: '' }
}
