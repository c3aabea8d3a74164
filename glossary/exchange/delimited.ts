import { newConcept, newGlossary, newSection, newTerm } from '../model/create.ts'
import { type Problem, toConcept } from '../model/draft.ts'
import { languageGroup } from '../model/language.ts'
import type { Concept, LanguageSection, Status, Term } from '../model/schema.ts'
import { type Column, columnOf, columnsOf, type Field } from './columns.ts'
import { type Contents, nothing, type ReadContents } from './contents.ts'
import { csvText, type Row, readTable, tsvText, unguard } from './table.ts'

/**
 * CSV and TSV, a concept a row. Lists stand in a cell with `|` between (`\|` is the character itself). status, source, valid_from,
 * valid_to and confidence speak of the renderings: one value for all, or one each in the order of the terms; reading of the Chinese.
 */
export const cannotHold = [
  'glossary',
  'language-raw',
  'term-id',
  'term-note',
  'term-context',
  'term-extra',
  'term-part-of-speech',
  'term-type',
  'term-region',
  'term-flags',
  'term-not-in',
  'source-term-status',
  'section-definition',
  'section-note',
  'section-extra',
  'text-language',
  'text-source',
  'grammar',
  'overrides',
  'ref',
  'audit',
  'carriage-return',
]
/** A tab or line break would end the cell. */
export const tsvCannotHold = [...cannotHold, 'line-break']

const STATUSES: Record<string, Status | undefined> = {
  __proto__: null as never,
  preferred: 'preferred',
  admitted: 'admitted',
  deprecated: 'deprecated',
  superseded: 'superseded',
  forbidden: 'forbidden',
  首选: 'preferred',
  首選: 'preferred',
  推荐: 'preferred',
  推薦: 'preferred',
  规范: 'preferred',
  规範: 'preferred',
  允许: 'admitted',
  允許: 'admitted',
  不推荐: 'deprecated',
  不推薦: 'deprecated',
  曾称: 'superseded',
  曾稱: 'superseded',
  旧称: 'superseded',
  舊稱: 'superseded',
  禁用: 'forbidden',
}

/** `a|b\|c` → a, b|c. Empty parts stay. */
export function splitCell(cell: string): string[] {
  const list = ['']
  for (let i = 0; i < cell.length; i++) {
    const next = cell[i + 1]
    if (cell[i] === '\\' && (next === '|' || next === '\\')) {
      list.push(list.pop()! + next)
      i++
    } else if (cell[i] === '|') list.push('')
    else list.push(list.pop()! + cell[i])
  }
  return list.map((part) => part.trim())
}
const filledParts = (cell: string): string[] => splitCell(cell).filter((part) => part !== '')
const joinCell = (list: string[]): string => list.map((part) => part.replaceAll(/[\\|]/g, '\\$&')).join('|')

/** The sections the columns on renderings speak of: all but the Chinese, or all but the first. */
function renderings(sections: LanguageSection[]): LanguageSection[] {
  const other = sections.filter((section) => languageGroup(section.language) !== 'zh')
  return other.length > 0 && other.length < sections.length
    ? other
    : sections.slice(sections.length > 1 ? 1 : 0)
}
const sources = (sections: LanguageSection[]): LanguageSection[] => {
  const rendered = new Set(renderings(sections))
  return sections.filter((section) => !rendered.has(section))
}

export function readDelimited(text: string, name: string): ReadContents & { format: 'csv' | 'tsv' } {
  const { delimiter, rows, problems } = readTable(text)
  const format = delimiter === '\t' ? 'tsv' : 'csv'
  const wrong = (code: Problem['code']) =>
    ({ ...nothing({ severity: 'error', code, place: {} }), format }) as const
  if (rows.length === 0) return wrong('empty-file')
  if (rows.every((row) => row.cells.length < 2)) return wrong('no-columns')
  const found = columnsOf(rows)
  if (found === undefined) return wrong('no-languages')
  const { columns, skip } = found

  const concepts: Concept[] = []
  const uids = new Set<string>()
  for (const row of rows.slice(skip)) {
    const { value, problems: told } = readRow(row, columns, format)
    if (value !== undefined && uids.has(value.uid))
      told.push({ severity: 'error', code: 'duplicate-uid', place: { line: row.line }, detail: value.uid })
    else if (value !== undefined) {
      uids.add(value.uid)
      concepts.push(value)
    }
    problems.push(...told)
  }
  const tags = columns.filter((column) => column !== undefined && 'language' in column)
  const glossary = newGlossary(
    name.replace(/\.[^.]*$/, '').trim() || name || 'glossary',
    [...new Set(tags.map((c) => c.language))],
    {
      importedFrom: name,
    },
  )
  return { format, glossaries: [{ glossary, concepts }], languagesRaw: tags.map((c) => c.raw), problems }
}

function readRow(
  row: Row,
  columns: Column[],
  format: 'csv' | 'tsv',
): { value?: Concept | undefined; problems: Problem[] } {
  const fail = (code: Problem['code'], cell?: string, column?: number) => ({
    problems: [
      {
        severity: 'error' as const,
        code,
        place: { line: row.line, ...(column !== undefined && { column }) },
        ...(cell !== undefined && { detail: cell.slice(0, 200) }),
      },
    ],
  })
  const beyond = row.cells.findIndex((cell, c) => c >= columns.length && cell.trim() !== '')
  if (beyond >= 0) return fail('too-many-cells', row.cells[beyond], beyond + 1)

  const values: Partial<Record<Field, string>> = {}
  const at: Partial<Record<Field, number>> = {}
  const sections: LanguageSection[] = []
  const extra: [string, string[]][] = []
  columns.forEach((column, c) => {
    const cell = (format === 'csv' ? unguard(row.cells[c] ?? '') : (row.cells[c] ?? '')).trim()
    if (cell === '' || column === undefined) return
    if ('field' in column) {
      values[column.field] ??= cell
      at[column.field] ??= c + 1
    } else if ('extra' in column) extra.push([column.extra, filledParts(cell)])
    else {
      const terms = filledParts(cell).map((text) => newTerm(text))
      const held = sections.find((section) => section.language === column.language)
      if (held) held.terms.push(...terms)
      else if (terms.length > 0)
        sections.push(
          newSection(
            column.language,
            terms,
            column.raw === column.language ? {} : { languageRaw: column.raw },
          ),
        )
    }
  })
  if (sections.length === 0) return fail('no-terms')

  const rendered = renderings(sections).flatMap((section) => section.terms)
  const each = (field: Field, set: (term: Term, value: string) => boolean): boolean => {
    if (values[field] === undefined) return true
    const list = splitCell(values[field])
    const whole = list.length === rendered.length ? undefined : list.length === 1 ? list[0]! : values[field]
    return rendered.every((term, i) => {
      const value = whole ?? list[i]!
      return value === '' || set(term, value)
    })
  }
  const known = each('status', (term, value) => {
    const status = STATUSES[value.toLowerCase()]
    if (status !== undefined) term.status = status
    return status !== undefined
  })
  if (!known) return fail('bad-status', values.status, at.status)
  const plain = {
    source: 'source',
    valid_from: 'validFrom',
    valid_to: 'validTo',
    confidence: 'confidence',
  } as const
  for (const field of Object.keys(plain) as (keyof typeof plain)[])
    each(field, (term, value) => Object.assign(term, { [plain[field]]: value }) === term)
  if (values.reading !== undefined) {
    const terms = sources(sections).flatMap((section) => section.terms)
    const list = splitCell(values.reading)
    terms.forEach((term, i) => {
      const reading = list.length === terms.length ? list[i]! : list.join('|')
      if (reading !== '') term.reading = reading
    })
  }
  const texts = (cell: string | undefined) => filledParts(cell ?? '').map((text) => ({ text }))
  const concept = newConcept(sections, {
    ...(values.uid !== undefined && { uid: values.uid }),
    ...(values.id !== undefined && { externalId: values.id }),
    ...(values.kind !== undefined && { kind: values.kind as Concept['kind'] }),
    subjectField: filledParts(values.subject ?? ''),
    note: texts(values.note),
    definition: texts(values.definition),
    extra: Object.fromEntries(extra),
  })
  return toConcept(concept, { line: row.line })
}

const FIELDS: Exclude<Field, 'uid' | 'kind'>[] = [
  'status',
  'note',
  'source',
  'valid_from',
  'valid_to',
  'reading',
  'confidence',
  'subject',
  'definition',
  'id',
]

function rowsOf(contents: Contents[]): string[][] {
  const concepts = contents
    .flatMap((content) => content.concepts)
    .filter((c) => c.sections.some((s) => s.terms.length > 0))
  const languages = [...new Set(concepts.flatMap((c) => c.sections.map((s) => s.language)))].sort(
    (a, b) => Number(languageGroup(b) === 'zh') - Number(languageGroup(a) === 'zh') || (a < b ? -1 : 1),
  )
  const extras = [...new Set(concepts.flatMap((c) => Object.keys(c.extra)))].sort()
  const header = extras.map((key) => {
    const column = columnOf(key)
    return column !== undefined && 'extra' in column && column.extra === key ? key : `extra:${key}`
  })
  return [
    ['uid', 'kind', ...languages, ...FIELDS, ...header],
    ...concepts.map((concept) => {
      const ordered = languages.flatMap((tag) =>
        concept.sections.filter((s) => s.language === tag && s.terms.length > 0),
      )
      const rendered = renderings(ordered).flatMap((section) => section.terms)
      const sourced = sources(ordered).flatMap((section) => section.terms)
      const cell = (terms: Term[], value: (term: Term) => string | undefined): string => {
        const list = terms.map((term) => value(term) ?? '')
        return new Set(list).size === 1 ? joinCell(list.slice(0, 1)) : joinCell(list)
      }
      const written: Record<(typeof FIELDS)[number], string> = {
        status: cell(rendered, (t) => t.status),
        note: joinCell(concept.note.map((n) => n.text)),
        source: cell(rendered, (t) => t.source),
        valid_from: cell(rendered, (t) => t.validFrom),
        valid_to: cell(rendered, (t) => t.validTo),
        reading: cell(sourced, (t) => t.reading),
        confidence: cell(rendered, (t) => t.confidence),
        subject: joinCell(concept.subjectField),
        definition: joinCell(concept.definition.map((d) => d.text)),
        id: concept.externalId ?? '',
      }
      return [
        concept.uid,
        concept.kind ?? '',
        ...languages.map((tag) =>
          joinCell(
            concept.sections.filter((s) => s.language === tag).flatMap((s) => s.terms.map((t) => t.text)),
          ),
        ),
        ...FIELDS.map((field) => written[field]),
        ...extras.map((key) => joinCell(concept.extra[key] ?? [])),
      ]
    }),
  ]
}

export const writeCsv = (contents: Contents[]): string => csvText(rowsOf(contents))
export const writeTsv = (contents: Contents[]): string => tsvText(rowsOf(contents))
