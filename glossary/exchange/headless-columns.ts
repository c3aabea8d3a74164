import { apart, byCharacters, EVEN, SAMPLE } from './by-characters.ts'
import type { Row } from './contents.ts'
import { type Column, columnOf, FIRST, isSure, SECOND } from './header-names.ts'
import { bare } from './platform-names.ts'
import { tagged } from './row-languages.ts'

/** What columns mean where no header says it. */
interface Guess {
  columns: Column[]
  /** Rows above the first of terms. */
  skip: number
}

/** DeepL's four columns: two terms and their languages. */
export function taggedPairs(all: Row[]): Guess | undefined {
  const rows = all.slice(0, SAMPLE)
  const tags = [tagged(rows, 2), tagged(rows, 3)] as const
  if (tags[0] === undefined || tags[1] === undefined || tagged(rows, 0) !== undefined) return undefined
  if (tags[0].language === tags[1].language) return undefined
  const width = Math.max(...rows.map((row) => row.cells.length))
  const further = Array.from({ length: width - 4 }, (_, c) => ({ extra: `column ${c + 5}` }))
  return { columns: [tags[0], tags[1], undefined, undefined, ...further], skip: 0 }
}

/** By characters. A first row that its column contradicts is a header of words not known. */
export function headless(rows: Row[]): Guess | undefined {
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
