import { languageGroup } from '../model/language.ts'
import { apart, byCharacters, EVEN, mixed, SAMPLE } from './by-characters.ts'
import type { Row } from './contents.ts'
import {
  type Column,
  columnOf,
  FIRST,
  type Field,
  isSure,
  isTerms,
  ROW_LANGUAGE,
  SECOND,
  SOURCE_LANGUAGE,
  standingOf,
  standsAlone,
  TARGET_LANGUAGE,
} from './header-names.ts'
import { unnumbered } from './numbered.ts'
import { bare } from './platform-names.ts'
import { told } from './row-languages.ts'

/** What columns mean by the names in a header row, with what stands below it. `undefined` where none of them is known to hold terms. */
export function headed(cells: string[], rows: Row[], skip: number): Column[] | undefined {
  const columns = named(cells, rows.slice(skip, skip + SAMPLE))
  return columns && neighbours(columns, unnumbered(cells).map(bare))
}

function named(cells: string[], body: Row[]): Column[] | undefined {
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
  const plain = unnumbered(cells)
  const names = plain.map(bare)
  const first = names.findIndex((name) => FIRST.has(name))
  const second = names.findIndex((name) => SECOND.has(name))
  const columns = cells.map((cell, c) => {
    const own = columnOf(cell)
    if (plain[c] === cell || own === undefined || !('extra' in own)) return own
    const known = columnOf(plain[c]!)
    return known !== undefined && 'extra' in known ? own : known
  })
  /** The same name again has the same: `译文1`, `译文2`. */
  const spread = (at: number) => {
    for (const [c, name] of names.entries()) if (c !== at && name === names[at]) columns[c] = columns[at]
  }
  const languages = columns.filter(isTerms) as Terms[]
  // Ours says of each column what it is.
  if (names[0] === 'uid' && languages.length > 0) return columns
  if (isRow(columns, body)) return undefined
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
      columns[at] = tags ?? byCharacters(body, at) ?? mixed(body, at)
      if (tags !== undefined) columns[telling] = undefined
    }
    apart(columns, body, first, second)
    spread(first)
    spread(second)
    return columns[first] !== undefined && columns[second] !== undefined ? columns : undefined
  }
  const isNamed = first >= 0 || second >= 0
  if (languages.length === 1 && isSure(languages[0]) && (isNamed || standsAlone(languages[0]!))) {
    // Terms of one language and their base in a column of no name: `term`, `词条`.
    const other = first >= 0 ? first : second >= 0 ? second : unnamedTerms(columns, body, languages[0]!)
    const base = other >= 0 ? byCharacters(body, other) : undefined
    if (base !== undefined && base.language !== languages[0]!.language) {
      columns[other] = base
      if (isNamed) spread(other)
    }
    if (columns.some((column) => column !== undefined && !('extra' in column) && column !== languages[0]))
      return columns
  }
  return languages.length > 0 || first < 0 ? undefined : oneTerm(columns, names, body, first)
}

/** `日语,Japanese`, `越南,Vietnam`: one language alone is named, above what cannot be written in it. */
function isRow(columns: Column[], body: Row[]): boolean {
  const groups = new Set(columns.flatMap((c) => (isTerms(c) ? languageGroup((c as Terms).language) : [])))
  const [only = ''] = groups
  return (
    groups.size === 1 &&
    columns.some((column, c) => {
      const guess = isTerms(column) ? byCharacters(body, c)?.language : undefined
      if (guess === undefined) return false
      return guess === 'en' ? NO_LATIN.has(only) : guess === 'ko' ? only !== 'ko' : !HAN.has(only)
    })
  )
}
const HAN = new Set(['zh', 'ja', 'ko', 'und'])
const NO_LATIN = new Set(['zh', 'ja', 'ko', 'th', 'he', 'ar', 'ru', 'uk', 'bo', 'hi', 'el', 'bg', 'ug'])

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

/**
 * A field that comes again and again speaks of the language before it (`en, Notes, zh, Notes`), or where a language has several columns
 * of terms, of the terms before it (`en, Term_Info, en, Term_Info`). memoQ's own word does so also where it comes once.
 */
function neighbours(columns: Column[], names: string[]): Column[] {
  const often = new Map<string, number>()
  const nameOf = ({ field, language = '' }: { field: Field; language?: string }) => `${field} ${language}`
  const columnsOfLanguage = new Map<string, number>()
  for (const column of columns) {
    if (column !== undefined && 'field' in column)
      often.set(nameOf(column), (often.get(nameOf(column)) ?? 0) + 1)
    if (column !== undefined && 'raw' in column)
      columnsOfLanguage.set(column.language, (columnsOfLanguage.get(column.language) ?? 0) + 1)
  }
  let before: { language: string; at: number } | undefined
  return columns.map((column, c) => {
    if (column === undefined) return column
    if ('raw' in column) before = { language: column.language, at: c }
    if (!('field' in column) || before === undefined) return column
    if (often.get(nameOf(column))! < 2 && names[c] !== 'terminfo') return column
    const { language, at } = before
    if (column.language !== undefined && column.language !== language) return column
    return { field: column.field, language, ...(columnsOfLanguage.get(language)! > 1 && { at }) }
  })
}
