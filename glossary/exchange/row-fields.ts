import type { ProblemCode } from '../model/draft.ts'
import { type Concept, confidences, isDate, kinds, type Term } from '../model/schema.ts'
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

/** `extra` gets what has no place in the concept; `unknown` is told of values that mean nothing, which are kept too. */
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
      told(code, value, column)
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
          told('bad-kind', cell, column)
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
        each((term, value) => {
          const date = dateOf(value)
          if (isDate(date)) term[TERM_FIELDS[field]] = date
          else unknown(term, 'bad-date', value)
        })
        break
      case 'confidence':
        each((term, value) => {
          const known = confidences.find((one) => one === value.toLowerCase())
          if (known === undefined) unknown(term, 'bad-value', value)
          else term.confidence = known
        })
        break
      default:
        each((term, value) => Object.assign(term, { [TERM_FIELDS[field]]: value }))
    }
  }
}

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
  reading: 'reading',
  pos: 'partOfSpeech',
  type: 'termType',
  region: 'region',
} as const
