import type { ConceptList } from '../model/concept-list.ts'
import { newConcept, newGlossary, newSection, newTerm, newUid } from '../model/create.ts'
import type { Problem, ProblemCode } from '../model/draft.ts'
import type { Concept, LanguageSection, Term } from '../model/schema.ts'
import { alternativesIn, type Parts, partsIn, standsBeside } from './alternatives.ts'
import { filledParts } from './cells.ts'
import { checked } from './checked.ts'
import type { Column, Columns } from './columns.ts'
import type { ReadContents, Row, TableReading } from './contents.ts'
import { languageOf } from './header-languages.ts'
import { merged, sameTag } from './merge.ts'
import { setFields, type Value } from './row-fields.ts'

/** Rows of a table → concepts, one a row. */

const STEP = 2000
const FIRST = 20

export interface RowsOptions {
  /** What stands between terms in a cell beside `|`; by the cells where not given, empty for nothing. */
  alternatives?: string | undefined
  /** Undoes what a writer did to cells against formulas. */
  restore?: (cell: string) => string
  list?: (() => ConceptList) | undefined
  onProgress?: ((done: number, total: number, unit: 'rows') => void) | undefined
}

export function readRows(rows: Row[], table: Columns, name: string, options: RowsOptions = {}): ReadContents {
  const { restore = (cell) => cell, list = () => [] as Concept[], onProgress } = options
  const { columns, skip, grouped, remembered } = table
  const alternatives = options.alternatives ?? alternativesIn(rows, table)
  const concepts = list()
  const problems: Problem[] = []
  const silent = new Set<string>()
  const uids = new Set<string>()
  let leftOut = 0
  const context: RowContext = {
    columns,
    headed: skip > 0,
    hasBeside: columns.some(standsBeside),
    parts: partsIn(rows, table, alternatives),
    restore,
    silent,
    problems,
    byRow: new Map(),
  }
  const finish = ({ concept, at }: { concept: Concept; at: Problem['place'] }) => {
    const { value, problems: wrong } = checked(concept, at)
    problems.push(...wrong)
    if (value === undefined) {
      leftOut++
      return
    }
    if (uids.has(value.uid)) {
      problems.push({ severity: 'warning', code: 'duplicate-uid', place: at, detail: value.uid })
      value.uid = newUid()
    }
    uids.add(value.uid)
    concepts.push(value)
  }
  /** The row before, which the next may go on. */
  let open: { concept: Concept; at: Problem['place'] } | undefined
  const header = skip > 0 ? rows[skip - 1]!.cells : []
  for (let r = skip; r < rows.length; r++) {
    if (r % STEP === 0) onProgress?.(r, rows.length, 'rows')
    // Tables put one below the other, and those printed page by page, say it again.
    if (header.length > 1 && isSame(rows[r]!.cells, header)) continue
    const concept = readRow(rows[r]!, context)
    if (concept === undefined) {
      leftOut++
      continue
    }
    const goesOn =
      grouped !== undefined &&
      concept.externalId !== undefined &&
      open?.concept.externalId === concept.externalId
    // What a further row says of the same concept.
    if (open !== undefined && goesOn) open.concept = merged(concept, open.concept, sameTag)
    else {
      if (open !== undefined) finish(open)
      open = { concept, at: place(rows[r]!) }
    }
  }
  if (open !== undefined) finish(open)
  const tags = columns.filter((column) => column !== undefined && 'raw' in column)
  const glossary = newGlossary(
    glossaryName(name),
    [...new Set([...tags.map((c) => c.language), ...context.byRow.values()])],
    { importedFrom: name },
  )
  const reading: TableReading = {
    skip,
    header,
    columns,
    ...(remembered && { remembered }),
    alternatives,
    rows: rows.slice(skip, skip + FIRST).map((row) => row.cells),
  }
  return {
    glossaries: [{ glossary, concepts }],
    languagesRaw: [...new Set([...tags.map((c) => c.raw), ...context.byRow.keys()])].filter(
      (raw) => raw !== '',
    ),
    problems,
    leftOut,
    silent,
    table: reading,
  }
}

/** A file's name without what it ends in. */
export const glossaryName = (name: string): string => name.replace(/(?<=.)\.[^.]*$/, '').trim() || 'glossary'

const place = (row: Row, column?: number): Problem['place'] => ({
  [row.counts ?? 'line']: row.line,
  ...(row.sheet !== undefined && { sheet: row.sheet }),
  ...(column !== undefined && { column: (row.from ?? 0) + column + 1 }),
})

interface RowContext {
  columns: Column[]
  headed: boolean
  /** Some column holds terms beside those of another. */
  hasBeside: boolean
  parts: Parts
  restore: (cell: string) => string
  silent: Set<string>
  problems: Problem[]
  /** Tags that rows name, as they are written, and ours. */
  byRow: Map<string, string>
}

function readRow(
  row: Row,
  { columns, headed, hasBeside, restore, parts, silent, problems, byRow }: RowContext,
): Concept | undefined {
  const say = (severity: Problem['severity'], code: ProblemCode, detail?: string, column?: number) => {
    problems.push({
      severity,
      code,
      place: place(row, column),
      ...(detail !== undefined && { detail: detail.slice(0, 200) }),
    })
    return undefined
  }
  // In a sheet a cell stands where it stands; in a file of separators one too many may have shifted the rest.
  const beyond =
    headed && row.counts === undefined
      ? row.cells.findIndex((cell, c) => c >= columns.length && cell.trim() !== '')
      : -1
  const sections: LanguageSection[] = []
  const termsAt = new Map<number, Term[]>()
  const stated = new Set<Term>()
  const values: Value[] = []
  const extra = new Map<string, string[]>()
  const take = (raw: string, c: number) => {
    const cell = restore(raw).trim()
    const column = columnAt(columns, c)
    if (cell === '' || column === undefined) return
    if ('field' in column)
      values.push({ field: column.field, language: column.language, at: column.at, cell, column: c })
    else if ('extra' in column)
      extra.set(column.extra, [...(extra.get(column.extra) ?? []), ...filledParts(cell)])
    else {
      const { status } = column
      const texts = parts(cell, c)
      const told = column.byRow === undefined ? '' : (row.cells[column.byRow]?.trim() ?? '')
      const language = (told === '' ? undefined : (byRow.get(told) ?? languageOf(told))) ?? column.language
      const raw = language === column.language ? column.raw : told
      if (column.byRow !== undefined) byRow.set(raw, language)
      const held = sections.find((section) => section.language === language)
      // In two columns of one language the same may stand twice.
      const own =
        held === undefined ? texts : texts.filter((text) => !held.terms.some((t) => t.text === text))
      const terms = own.map((text) => newTerm(text))
      if (status !== undefined)
        for (const term of terms) {
          term.status = status
          stated.add(term)
        }
      termsAt.set(c, terms)
      if (held) held.terms.push(...terms)
      else if (terms.length > 0)
        sections.push(newSection(language, terms, raw === language || raw === '' ? {} : { languageRaw: raw }))
    }
  }
  // Synonyms come behind what they are synonyms of, wherever their column stands.
  if (!hasBeside) row.cells.forEach(take)
  else
    for (const isBeside of [false, true])
      row.cells.forEach((raw, c) => {
        if (standsBeside(columnAt(columns, c)) === isBeside) take(raw, c)
      })
  if (sections.length === 0) return say('error', 'no-terms')
  if (beyond >= 0) say('warning', 'too-many-cells', row.cells[beyond], beyond)

  const concept = newConcept(sections)
  setFields(concept, values, { at: termsAt, stated }, extra, (code, value, column) => {
    say('warning', code, value, column)
  })
  if (extra.size > 0) concept.extra = Object.fromEntries(extra)
  for (const { terms } of sections) for (const term of terms) if (!stated.has(term)) silent.add(term.id)
  return concept
}

const isSame = (cells: string[], header: string[]): boolean =>
  cells.length === header.length && cells.every((cell, c) => cell.trim() === header[c]!.trim())

const columnAt = (columns: Column[], c: number): Column =>
  c < columns.length ? columns[c] : { extra: `column ${c + 1}` }
