import type { ProblemCode } from '../model/draft.ts'
import { type Concept, confidences, isDate, kinds, type LanguageSection, type Term } from '../model/schema.ts'
import { dayOf, filledParts, splitCell } from './cells.ts'
import type { Field } from './header-names.ts'
import { renderings, sources } from './sides.ts'
import { flagOf, memoqFlags, statusOf } from './status.ts'

/** What a row's cells beside its terms say of them. Fields of terms speak of the renderings: one value for all, or one each in their order. */

/** A cell of a field: of one language's terms, or of those at one column, where its header says so. */
export interface Value {
  field: Field
  language: string | undefined
  at: number | undefined
  cell: string
  column: number
}

export interface RowTerms {
  /** By column. */
  at: Map<number, Term[]>
  /** Those whose status the row states. */
  stated: Set<Term>
}

/** What a term's value means, into the term; a problem where it means nothing. */
type SetTerm = (term: Term, value: string, stated: Set<Term>) => ProblemCode | undefined

const asText =
  (field: 'source' | 'reading' | 'partOfSpeech' | 'termType' | 'region'): SetTerm =>
  (term, value) => {
    term[field] = value
    return undefined
  }

const ofTerm: Partial<Record<Field, SetTerm>> = {
  status(term, value, stated) {
    const status = statusOf(value)
    if (status === undefined) return 'bad-status'
    term.status = status
    stated.add(term)
  },
  forbidden(term, value, stated) {
    const flag = flagOf(value)
    if (flag) forbid(term, stated)
    return flag === undefined ? 'bad-value' : undefined
  },
  case_sensitive(term, value) {
    const flag = flagOf(value)
    if (flag) term.caseSensitive = true
    return flag === undefined ? 'bad-value' : undefined
  },
  valid_from: (term, value) => setDate(term, 'validFrom', value),
  valid_to: (term, value) => setDate(term, 'validTo', value),
  confidence(term, value) {
    const known = confidences.find((one) => one === value.toLowerCase())
    if (known === undefined) return 'bad-value'
    term.confidence = known
  },
  source: asText('source'),
  reading: asText('reading'),
  pos: asText('partOfSpeech'),
  type: asText('termType'),
  region: asText('region'),
}

function forbid(term: Term, stated: Set<Term>): void {
  term.status = 'forbidden'
  stated.add(term)
}

function setDate(term: Term, field: 'validFrom' | 'validTo', value: string): ProblemCode | undefined {
  const date = dateOf(value)
  if (!isDate(date)) return 'bad-date'
  term[field] = date
}

/** memoQ says two things of a term in one cell; `false` where the cell is no such. */
function setMemoqFlags(terms: Term[], cell: string, stated: Set<Term>): boolean {
  const flags = memoqFlags(cell)
  if (flags === undefined) return false
  for (const term of terms) {
    if (flags.isForbidden) forbid(term, stated)
    if (flags.isCaseSensitive) term.caseSensitive = true
    term.extra = { ...term.extra, Term_Info: [cell] }
  }
  return true
}

/** `extra` gets what has no place in the concept; `told` hears of values that mean nothing, which are kept too. */
export function setFields(
  concept: Concept,
  values: Value[],
  { at: termsAt, stated }: RowTerms,
  extra: Map<string, string[]>,
  told: (code: ProblemCode, value: string, column: number) => void,
): void {
  const { sections } = concept
  const rendered = renderings(sections).flatMap((section) => section.terms)
  // What is forbidden is so whatever its status says.
  values.sort((a, b) => Number(a.field === 'forbidden') - Number(b.field === 'forbidden'))
  for (const { field, language, at, cell, column } of values) {
    const section = language === undefined ? undefined : sections.find((s) => s.language === language)
    if (language !== undefined && section === undefined) {
      extra.set(`${field} [${language}]`, [cell])
      continue
    }
    const terms =
      (at === undefined ? undefined : termsAt.get(at)) ??
      section?.terms ??
      (field === 'reading' ? sources(sections).flatMap(({ terms }) => terms) : rendered)
    const set = ofTerm[field]
    if (set === undefined) {
      if (setOfConcept(concept, field, cell, section, terms, at !== undefined)) continue
      told('bad-kind', cell, column)
      extra.set(field, [cell])
      continue
    }
    if (field === 'forbidden' && setMemoqFlags(terms, cell, stated)) continue
    // One value for all, or one each.
    const parts = splitCell(cell)
    for (const [i, term] of terms.entries()) {
      const value = parts.length === terms.length ? parts[i]! : parts.length === 1 ? parts[0]! : cell
      const problem = value === '' ? undefined : set(term, value, stated)
      if (problem === undefined) continue
      told(problem, value, column)
      term.extra = { ...term.extra, [field]: [value] }
    }
  }
}

/** What speaks of the concept, of a language's section or of the first term; `false` where the cell is no kind. */
function setOfConcept(
  concept: Concept,
  field: Field,
  cell: string,
  section: LanguageSection | undefined,
  terms: Term[],
  ofColumn: boolean,
): boolean {
  const texts = filledParts(cell).map((text) => ({ text }))
  if (field === 'uid') concept.uid = cell
  else if (field === 'id') concept.externalId ??= cell
  else if (field === 'subject') concept.subjectField.push(...filledParts(cell))
  else if (field === 'note') ((ofColumn ? terms[0] : undefined) ?? section ?? concept).note.push(...texts)
  else if (field === 'definition') (section ?? concept).definition.push(...texts)
  else if (field === 'context') terms[0]?.context.push(...texts)
  else {
    const kind = kinds.find((one) => one === cell)
    if (kind === undefined) return false
    concept.kind = kind
  }
  return true
}

/** `2021/2/1`, `2021年2月`, a spreadsheet's number of the day → as the model has it; anything else as it stands. */
function dateOf(value: string): string {
  const [, year, month, day] = value.match(DATE) ?? []
  if (year !== undefined) return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
  return /^\d{5}$/.test(value) ? dayOf(value) : value
}
const DATE =
  /^(\d{4})\s*(?:[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*日?|月)?|年)?(?:[T ]\d\d?:\d\d.*)?$/
