import { languageGroup } from '../model/language.ts'
import { apart, byCharacters } from './by-characters.ts'
import type { ReadOptions, Row } from './contents.ts'
import { languageOf } from './header-languages.ts'
import {
  CONCEPT_ID,
  type Column,
  columnOf,
  FIRST,
  type Field,
  ROW_LANGUAGE,
  SECOND,
  SOURCE_LANGUAGE,
  standingOf,
  TARGET_LANGUAGE,
} from './header-names.ts'
import { bare } from './platform-names.ts'

/** What each column of a table means: by its header row, else by the characters in it. */
export type { Column, Field }

/** A word of three letters is a tag only beside a surer one (`min`, `max`, `lat` are languages too). */
const SAMPLE = 500
/** Share of the rows that must be whole where nothing else tells the languages apart. */
const EVEN = 0.9
/** Rows in which the header may stand. */
const MOST_ABOVE = 10
const isSure = (column: Column): boolean =>
  column !== undefined &&
  'raw' in column &&
  (!/^[a-z]{3}$/i.test(column.raw) || SURE.has(column.raw.toLowerCase()))
const SURE = new Set(
  'chi zho cmn yue chs cht eng fra fre deu ger jpn kor rus spa por ita ara vie tha'.split(' '),
)
const isTerms = (column: Column) => column !== undefined && 'raw' in column && column.status === undefined

export interface Columns {
  columns: Column[]
  /** Index of the column whose number rows share that follow one another and are one concept. */
  grouped?: number
  /** Rows up to and with the header. */
  skip: number
  /** They are what the person said of such a header before. */
  remembered?: true
}

/** The same for all files whose columns are called the same: what the person says of them is remembered by it. */
export const headerKey = (header: string[]): string => header.map(bare).join('\t').trimEnd()

/** By the person's word, now or of an earlier file, else by the guess. */
export function columnsFor(rows: Row[], options: ReadOptions): Columns | undefined {
  const found = chosen(rows, options)
  const by = found && groupedBy(found.columns, rows[found.skip - 1]?.cells ?? [])
  const grouped = by !== undefined && isNumber(rows, by) ? by : undefined
  return found && { ...found, ...(grouped !== undefined && { grouped }) }
}

/** No concept has so many terms: a column that holds the same all the way down numbers nothing. */
const MOST_OF_ONE = 200
function isNumber(rows: Row[], column: number): boolean {
  let run = 0
  return rows.every((row, r) => {
    run = row.cells[column] === rows[r - 1]?.cells[column] ? run + 1 : 0
    return run < MOST_OF_ONE || row.cells[column]?.trim() === ''
  })
}

/** By what is called a concept's number; of rows that hold a term each, by any. */
function groupedBy(columns: Column[], header: string[]): number | undefined {
  const ids = columns.flatMap((column, c) =>
    column !== undefined && 'field' in column && column.field === 'id' ? [c] : [],
  )
  const terms = columns.filter(isTerms)
  const isLong = terms.length === 1 && header.some((name) => ROW_LANGUAGE.has(bare(name)))
  return ids.find((c) => isLong || CONCEPT_ID.has(bare(header[c] ?? '')))
}

function chosen(rows: Row[], { columns, skip, remembered = {} }: ReadOptions): Columns | undefined {
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
  const body = rows.slice(skip, skip + SAMPLE)
  const columns = termColumns(cells, body)
  if (columns === undefined) return undefined
  // Synonyms, forbidden wording: of the language whose characters they are in.
  for (const [c, name] of cells.entries()) {
    const [column, status] = [columns[c], standingOf(name)]
    if (status === undefined || column === undefined || !('extra' in column)) continue
    const each = columns.find((other) => isTerms(other) && 'byRow' in other!)
    if (each !== undefined) {
      columns[c] = { ...(each as Terms), status }
      continue
    }
    const language = byCharacters(body, c)?.language
    const of = columns.find(
      (other) => isTerms(other) && language !== undefined && sameGroup((other as Terms).language, language),
    )
    if (of !== undefined) columns[c] = { language: (of as Terms).language, raw: '', status }
  }
  return columns
}
type Terms = { language: string; raw: string }
const sameGroup = (a: string, b: string): boolean => languageGroup(a) === languageGroup(b)

function termColumns(cells: string[], body: Row[]): Column[] | undefined {
  const names = cells.map(bare)
  const first = names.findIndex((name) => FIRST.has(name))
  const second = names.findIndex((name) => SECOND.has(name))
  const columns = cells.map(columnOf)
  const languages = columns.filter(isTerms) as Terms[]
  if (languages.length >= 2 && languages.some(isSure)) {
    if (names[first] === 'term') columns[first] = baseTerms(columns, body, first) ?? columns[first]
    return columns
  }
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
    const other = first >= 0 ? first : second >= 0 ? second : unnamedTerms(columns, body, languages[0]!)
    const base = other >= 0 ? byCharacters(body, other) : undefined
    if (base !== undefined && base.language !== languages[0]!.language) columns[other] = base
    if (columns.some((column) => column !== undefined && !('extra' in column) && column !== languages[0]))
      return columns
  }
  return languages.length > 0 || first < 0 ? undefined : oneTerm(columns, names, body, first)
}

/** Beside one named language, of columns whose names mean nothing, the first that holds another alphabet, something else in each row. */
function unnamedTerms(columns: Column[], body: Row[], named: Terms): number {
  return columns.findIndex((column, c) => {
    if (column === undefined || !('extra' in column) || standingOf(column.extra) !== undefined) return false
    const cells = body.flatMap((row) => row.cells[c]?.trim() || [])
    const guess = byCharacters(body, c)
    return (
      guess !== undefined &&
      !sameGroup(guess.language, named.language) &&
      cells.length >= body.length * EVEN &&
      new Set(cells).size >= cells.length * EVEN
    )
  })
}

/** `term`, beside the languages: what the entry is called in the first of them, and often all there is of it (Lokalise, Phrase). */
function baseTerms(columns: Column[], body: Row[], at: number): Column {
  const guess = byCharacters(body, at)
  const cells = body.map((row) => row.cells[at]?.trim() ?? '')
  if (guess === undefined || cells.filter((cell) => /^\S*[._]\S*$/.test(cell)).length * 2 > cells.length)
    return undefined
  const own = columns.findIndex(
    (column) => isTerms(column) && sameGroup((column as Terms).language, guess.language),
  )
  if (own < 0) return guess
  const agrees = body.every((row, r) => {
    const cell = row.cells[own]?.trim() ?? ''
    return cell === '' || cell.toLowerCase() === cells[r]!.toLowerCase()
  })
  return agrees ? { language: (columns[own] as Terms).language, raw: '' } : undefined
}

/** A row a term, with its language beside it; or terms of one language that are explained in it. */
function oneTerm(columns: Column[], names: string[], body: Row[], at: number): Column[] | undefined {
  const telling = names.findIndex((name) => ROW_LANGUAGE.has(name))
  const tags = told(body, telling)
  if (tags !== undefined)
    return columns.map((column, c) => (c === at ? tags : c === telling ? undefined : column))
  const explained = columns.findIndex(
    (column) => column !== undefined && 'field' in column && column.field === 'definition',
  )
  const guess = byCharacters(body, at)
  if (explained < 0 || guess === undefined || byCharacters(body, explained)?.language !== guess.language)
    return undefined
  return columns.map((column, c) => (c === at ? guess : column))
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
  return columns && { columns, skip: isTitle(rows) ? 1 : 0 }
}

/** A word for a glossary alone in the first row, above rows of two and more. */
function isTitle([first, ...rest]: Row[]): boolean {
  const width = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '').length
  return (
    first !== undefined &&
    width(first) === 1 &&
    rest.length > 1 &&
    rest.every((row) => width(row) > 1) &&
    TITLE.test(first.cells.join(''))
  )
}
const TITLE = /对照|對照|术语|術語|词汇|詞彙|词表|詞表|glossary|terminology|vocabulary|\bterms\b/i

function unnamed(rows: Row[]): Column[] | undefined {
  const sample = rows.slice(0, SAMPLE)
  const widest = Math.max(0, ...sample.map((row) => row.cells.length))
  const width = Math.min(3, widest)
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
    if (column === undefined || seen.has(column.language))
      // Two terms and what is said of them: OmegaT's three columns, and Wordfast's.
      return c === 2 && found.length >= 2 && widest === 3 && seen.size === 2
        ? { field: 'note' }
        : { extra: `column ${c + 1}` }
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

/** The languages that all rows of a column name; `byRow` where they differ. */
function tagged(
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
function told(rows: Row[], column: number): ReturnType<typeof tagged> {
  const filled = rows.filter((row) => (row.cells[column] ?? '').trim() !== '')
  return column < 0 || filled.length * 2 < rows.length ? undefined : tagged(filled, column, /./)
}

/**
 * A field that comes again and again speaks of the language before it (`en, Notes, zh, Notes`), or where a language has several columns
 * of terms, of the terms before it (`en, Term_Info, en, Term_Info`).
 */
function neighbours(columns: Column[]): Column[] {
  const often = new Map<Field, number>()
  const columnsOfLanguage = new Map<string, number>()
  for (const column of columns) {
    if (column !== undefined && 'field' in column && column.language === undefined)
      often.set(column.field, (often.get(column.field) ?? 0) + 1)
    if (column !== undefined && 'raw' in column)
      columnsOfLanguage.set(column.language, (columnsOfLanguage.get(column.language) ?? 0) + 1)
  }
  let before: { language: string; at: number } | undefined
  return columns.map((column, c) => {
    if (column === undefined) return column
    if ('raw' in column) before = { language: column.language, at: c }
    if (!('field' in column) || column.language !== undefined || before === undefined) return column
    if (often.get(column.field)! < 2) return column
    const { language, at } = before
    return { field: column.field, language, ...(columnsOfLanguage.get(language)! > 1 && { at }) }
  })
}
