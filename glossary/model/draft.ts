import * as v from 'valibot'
import { type Concept, conceptSchema, type Glossary, glossarySchema } from './schema.ts'

/** What may be wrong with a file or an entry. Codes are closed; the sentence for the person is made where it is shown. */
export type ProblemCode =
  | 'bad-date'
  | 'bad-kind'
  | 'bad-language'
  | 'bad-status'
  | 'bad-value'
  /** Left out; `detail`: their numbers in Unicode. */
  | 'control-characters'
  /** The file ends in the middle of an entry. */
  | 'cut-off'
  /** An archive that is not what was packed: nothing of it is read. */
  | 'damaged'
  | 'dates-reversed'
  | 'duplicate-term'
  | 'duplicate-uid'
  | 'empty'
  | 'empty-file'
  /** A reference to an entity other than XML's five: left out, never followed. */
  | 'entity-refused'
  | 'malformed-json'
  | 'missing'
  /** Faults of the file's own rules beyond those told one by one; `detail`: how many. */
  | 'more-faults'
  /** Text that was once read in a wrong encoding and saved so. */
  | 'mojibake'
  | 'newer-version'
  | 'no-columns'
  | 'no-languages'
  | 'no-rendering'
  /** A formula without one, or with an error for one (`#N/A`), in `detail`. */
  | 'no-result'
  | 'no-table'
  | 'no-terms'
  | 'not-tifa'
  /** Of a workbook: other sheets hold tables of terms too; `detail`: their names. */
  | 'other-sheets'
  /** XML that breaks its own rules; what could be read is there. */
  | 'not-well-formed'
  /** A segment as long as a sentence, kept all the same. */
  | 'sentence'
  | 'too-deep'
  | 'too-large'
  | 'too-long'
  | 'too-many-cells'
  /** More columns than any table of terms has. */
  | 'too-wide'
  | 'unclosed-quote'
  /** Bytes that stand for nothing in the encoding; `detail`: how many. */
  | 'undecodable'
  | 'unsupported-format'

/** Lines, rows and columns count from 1; `path` is a dotted path into the value. */
export interface Place {
  line?: number
  row?: number
  column?: number
  /** Of a workbook, where rows of several are read; the file of an archive. */
  sheet?: string
  /** Of a list without lines, from 1. */
  entry?: number
  path?: string
}

export interface Problem {
  severity: 'error' | 'warning'
  code: ProblemCode
  place: Place
  detail?: string
}

export type Checked<T> = { value: T; problems: Problem[] } | { value?: undefined; problems: Problem[] }

function codeOf(issue: v.BaseIssue<unknown>): ProblemCode {
  const key = String(issue.path?.at(-1)?.key ?? '')
  if (issue.received === 'undefined') return 'missing'
  if (issue.type === 'non_empty') return 'empty'
  if (issue.type === 'max_length') return 'too-long'
  if (key === 'kind') return 'bad-kind'
  if (key === 'status') return 'bad-status'
  if (key === 'validFrom' || key === 'validTo') return 'bad-date'
  if (key.startsWith('language')) return 'bad-language'
  return 'bad-value'
}

function check<T>(schema: v.GenericSchema<unknown, T>, draft: unknown, place: Place): Checked<T> {
  const result = v.safeParse(schema, draft)
  if (result.success) return { value: result.output, problems: [] }
  const problems = result.issues.map((issue): Problem => {
    const path = [place.path, v.getDotPath(issue)].filter(Boolean).join('.')
    // Valibot quotes a string it received.
    const detail = issue.received.replace(/^"(.*)"$/s, '$1').slice(0, 200)
    const code = codeOf(issue)
    return {
      severity: 'error',
      code,
      place: { ...place, ...(path !== '' && { path }) },
      // Of what is empty only its length is known.
      ...(code !== 'empty' && { detail }),
    }
  })
  return { problems }
}

/** Draft → concept, or what is wrong with it. Never throws. */
export const toConcept = (draft: unknown, place: Place = {}): Checked<Concept> =>
  check(conceptSchema, draft, place)

export const toGlossary = (draft: unknown, place: Place = {}): Checked<Glossary> =>
  check(glossarySchema, draft, place)

/** Everything to say about one concept while it is edited; `place.path` names the field. */
export function validateConcept(concept: unknown): Problem[] {
  const checked = toConcept(concept)
  if (checked.value === undefined) return checked.problems
  const { sections, overrides } = checked.value
  const problems: Problem[] = []
  const filled = sections.filter((section) => section.terms.length > 0)
  if (filled.length === 0) {
    if (overrides === undefined)
      problems.push({ severity: 'error', code: 'no-terms', place: { path: 'sections' } })
    return problems
  }
  const languages = new Set(filled.map((s) => s.language.split('-')[0]))
  if (languages.size === 1)
    problems.push({ severity: 'warning', code: 'no-rendering', place: { path: 'sections' } })
  for (const [s, section] of sections.entries()) {
    const seen = new Set<string>()
    for (const [t, term] of section.terms.entries()) {
      const path = `sections.${s}.terms.${t}`
      if (seen.has(term.text))
        problems.push({
          severity: 'warning',
          code: 'duplicate-term',
          place: { path: `${path}.text` },
          detail: term.text,
        })
      seen.add(term.text)
      if (
        term.validFrom !== undefined &&
        term.validTo !== undefined &&
        term.validFrom.slice(0, term.validTo.length) > term.validTo
      )
        problems.push({ severity: 'error', code: 'dates-reversed', place: { path: `${path}.validTo` } })
    }
  }
  return problems
}
