import type { ConceptList } from '../model/concept-list.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../model/create.ts'
import type { Problem, ProblemCode } from '../model/draft.ts'
import { languageGroup } from '../model/language.ts'
import { type Concept, kinds, type LanguageSection, type Term } from '../model/schema.ts'
import { addTo } from './add-to.ts'
import { dayOf, filledParts, splitCell } from './cells.ts'
import { checked } from './checked.ts'
import type { Column, Columns, Field } from './columns.ts'
import type { ReadContents, Row, TableReading } from './contents.ts'
import { languageOf } from './header-languages.ts'
import { flagOf, memoqFlags, statusOf } from './status.ts'

/** Rows of a table → concepts, one a row. Fields of terms speak of the renderings: one value for all, or one each in their order. */

/** The sections the columns on renderings speak of: all but the Chinese, or all but the first. */
export function renderings(sections: LanguageSection[]): LanguageSection[] {
  const other = sections.filter((section) => languageGroup(section.language) !== 'zh')
  return other.length > 0 && other.length < sections.length
    ? other
    : sections.slice(sections.length > 1 ? 1 : 0)
}
export const sources = (sections: LanguageSection[]): LanguageSection[] => {
  const rendered = new Set(renderings(sections))
  return sections.filter((section) => !rendered.has(section))
}

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

export function readRows(
  rows: Row[],
  { columns, skip, grouped, remembered }: Columns,
  name: string,
  options: RowsOptions = {},
): ReadContents {
  const { restore = (cell) => cell, list = () => [] as Concept[], onProgress } = options
  const alternatives = options.alternatives ?? alternativesIn(rows, columns, skip)
  const concepts = list()
  const problems: Problem[] = []
  const silent = new Set<string>()
  const uids = new Set<string>()
  const context: RowContext = {
    columns,
    headed: skip > 0,
    hasBeside: columns.some(standsBeside),
    restore,
    alternatives,
    silent,
    problems,
    byRow: new Map(),
  }
  const finish = ({ concept, at }: { concept: Concept; at: Problem['place'] }) => {
    const { value, problems: wrong } = checked(concept, at)
    problems.push(...wrong)
    if (value === undefined) return
    if (uids.has(value.uid)) {
      problems.push({ severity: 'error', code: 'duplicate-uid', place: at, detail: value.uid })
      return
    }
    uids.add(value.uid)
    concepts.push(value)
  }
  /** The row before, which the next may go on. */
  let open: { concept: Concept; at: Problem['place'] } | undefined
  for (let r = skip; r < rows.length; r++) {
    if (r % STEP === 0) onProgress?.(r, rows.length, 'rows')
    const concept = readRow(rows[r]!, context)
    if (concept === undefined) continue
    const goesOn =
      grouped !== undefined &&
      concept.externalId !== undefined &&
      open?.concept.externalId === concept.externalId
    if (open !== undefined && goesOn) addTo(open.concept, concept)
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
  const table: TableReading = {
    skip,
    header: skip > 0 ? rows[skip - 1]!.cells : [],
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
    silent,
    table,
  }
}

const SEPARATORS = ['；', ';']
/** Fewer cells than one in a hundred hold a mark that is part of a term. */
const LEAST_SHARE = 0.01

/** `主機檔案；檔案` are two terms, where a file writes many so. A file of ours has its own mark. */
function alternativesIn(rows: Row[], columns: Column[], skip: number): string {
  if (columns.some((column) => column !== undefined && 'field' in column && column.field === 'uid')) return ''
  const cells = rows
    .slice(skip, skip + 5000)
    .flatMap((row) =>
      row.cells.filter((cell, c) => cell !== '' && columns[c] !== undefined && 'raw' in columns[c]!),
    )
  for (const separator of SEPARATORS) {
    const holding = cells.filter((cell) => cell.includes(separator) && !/&#?\w+;/.test(cell)).length
    if (holding > 2 && holding >= cells.length * LEAST_SHARE) return separator
  }
  return ''
}

/** A file's name without what it ends in. */
export const glossaryName = (name: string): string => name.replace(/(?<=.)\.[^.]*$/, '').trim() || 'glossary'

const place = (row: Row, column?: number): Problem['place'] => ({
  ...(row.sheetRow === undefined ? { line: row.line } : { row: row.line }),
  ...(row.sheet !== undefined && { sheet: row.sheet }),
  ...(column !== undefined && { column: column + 1 }),
})

interface RowContext {
  columns: Column[]
  headed: boolean
  /** Some column holds terms beside those of another. */
  hasBeside: boolean
  restore: (cell: string) => string
  alternatives: string
  silent: Set<string>
  problems: Problem[]
  /** Tags that rows name, as they are written, and ours. */
  byRow: Map<string, string>
}

function readRow(
  row: Row,
  { columns, headed, hasBeside, restore, alternatives, silent, problems, byRow }: RowContext,
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
  // In a sheet a cell stands where it stands; in a file of separators one too many has shifted the rest.
  const beyond =
    headed && row.sheetRow === undefined
      ? row.cells.findIndex((cell, c) => c >= columns.length && cell.trim() !== '')
      : -1
  if (beyond >= 0) return say('error', 'too-many-cells', row.cells[beyond], beyond)

  const sections: LanguageSection[] = []
  const termsAt = new Map<number, Term[]>()
  const stated = new Set<Term>()
  const values: {
    field: Field
    language: string | undefined
    at: number | undefined
    cell: string
    column: number
  }[] = []
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
      const marks = status !== undefined ? BESIDE : alternatives
      const parts = marks === '' ? filledParts(cell) : cell.split(marks).flatMap(filledParts)
      const told = column.byRow === undefined ? '' : (row.cells[column.byRow]?.trim() ?? '')
      const language = (told === '' ? undefined : (byRow.get(told) ?? languageOf(told))) ?? column.language
      const raw = language === column.language ? column.raw : told
      if (column.byRow !== undefined) byRow.set(raw, language)
      const held = sections.find((section) => section.language === language)
      // In two columns of one language the same may stand twice.
      const own =
        held === undefined ? parts : parts.filter((text) => !held.terms.some((t) => t.text === text))
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

  const rendered = renderings(sections).flatMap((section) => section.terms)
  const concept = newConcept(sections)
  // What is forbidden is so whatever its status says.
  values.sort((a, b) => Number(a.field === 'forbidden') - Number(b.field === 'forbidden'))
  for (const { field, language, at, cell, column } of values) {
    const section = language === undefined ? undefined : sections.find((s) => s.language === language)
    if (language !== undefined && section === undefined) {
      extra.set(`${field} [${language}]`, [cell])
      continue
    }
    const texts = () => filledParts(cell).map((text) => ({ text }))
    const parts = splitCell(cell)
    const terms =
      (at === undefined ? undefined : termsAt.get(at)) ??
      section?.terms ??
      (field === 'reading' ? sources(sections).flatMap(({ terms }) => terms) : rendered)
    /** One value for all, or one each. */
    const each = (set: (term: Term, value: string) => void) =>
      terms.forEach((term, i) => {
        const value = parts.length === terms.length ? parts[i]! : parts.length === 1 ? parts[0]! : cell
        if (value !== '') set(term, value)
      })
    const unknown = (term: Term, code: ProblemCode, value: string) => {
      say('warning', code, value, column)
      term.extra = { ...term.extra, [field]: [value] }
    }
    switch (field) {
      case 'uid':
        concept.uid = cell
        break
      case 'id':
        concept.externalId ??= cell
        break
      case 'kind':
        if ((kinds as readonly string[]).includes(cell)) concept.kind = cell as Concept['kind']
        else {
          say('warning', 'bad-kind', cell, column)
          extra.set('kind', [cell])
        }
        break
      case 'subject':
        concept.subjectField.push(...filledParts(cell))
        break
      case 'note':
        ;((at !== undefined ? terms[0] : undefined) ?? section ?? concept).note.push(...texts())
        break
      case 'definition':
        ;(section ?? concept).definition.push(...texts())
        break
      case 'context':
        terms[0]?.context.push(...texts())
        break
      case 'status':
        each((term, value) => {
          const status = statusOf(value)
          if (status === undefined) unknown(term, 'bad-status', value)
          else {
            term.status = status
            stated.add(term)
          }
        })
        break
      case 'forbidden': {
        const memoq = memoqFlags(cell)
        if (memoq !== undefined) {
          for (const term of terms) {
            if (memoq.isForbidden) {
              term.status = 'forbidden'
              stated.add(term)
            }
            if (memoq.isCaseSensitive) term.caseSensitive = true
            term.extra = { ...term.extra, Term_Info: [cell] }
          }
          break
        }
        each((term, value) => {
          const flag = flagOf(value)
          if (flag === undefined) unknown(term, 'bad-value', value)
          else if (flag) {
            term.status = 'forbidden'
            stated.add(term)
          }
        })
        break
      }
      case 'case_sensitive':
        each((term, value) => {
          const flag = flagOf(value)
          if (flag === undefined) unknown(term, 'bad-value', value)
          else if (flag) term.caseSensitive = true
        })
        break
      case 'valid_from':
      case 'valid_to':
        each((term, value) => Object.assign(term, { [TERM_FIELDS[field]]: dateOf(value) }))
        break
      default:
        each((term, value) => Object.assign(term, { [TERM_FIELDS[field]]: value }))
    }
  }
  if (extra.size > 0) concept.extra = Object.fromEntries(extra)
  for (const { terms } of sections) for (const term of terms) if (!stated.has(term)) silent.add(term.id)
  return concept
}

const columnAt = (columns: Column[], c: number): Column =>
  c < columns.length ? columns[c] : { extra: `column ${c + 1}` }
const standsBeside = (column: Column): boolean =>
  column !== undefined && 'raw' in column && column.status !== undefined

/** Synonyms in a cell of their own. */
const BESIDE = /[;；、\n]/

/** `2021/2/1`, `2021年2月`, a spreadsheet's number of the day → as the model has it; anything else as it stands. */
function dateOf(value: string): string {
  const [, year, month, day] = value.match(DATE) ?? []
  if (year !== undefined) return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
  return /^\d{5}$/.test(value) ? dayOf(value) : value
}
const DATE =
  /^(\d{4})\s*(?:[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*日?|月)?|年)?(?:[T ]\d\d?:\d\d.*)?$/

const TERM_FIELDS = {
  source: 'source',
  valid_from: 'validFrom',
  valid_to: 'validTo',
  confidence: 'confidence',
  reading: 'reading',
  pos: 'partOfSpeech',
  type: 'termType',
  region: 'region',
} as const
