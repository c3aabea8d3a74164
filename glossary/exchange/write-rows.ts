import { languageGroup } from '../model/language.ts'
import type { Concept, LanguageSection, Term } from '../model/schema.ts'
import { joinCell } from './cells.ts'
import type { Field } from './columns.ts'
import type { Contents } from './contents.ts'
import { LANGUAGE } from './header-languages.ts'
import { columnOf } from './header-names.ts'
import { renderings, sources } from './sides.ts'

/**
 * Concepts → rows of a table, one a concept. Lists stand in a cell with `|` between (`\\|` is the character itself). Fields of terms
 * speak of the renderings: one value for all, or one each in the order of the terms; reading of the Chinese. What is said of the
 * other terms, or of one language, stands in a column of its own, `status [zh-Hans]`.
 */
export const rowsCannotHold = [
  'glossary',
  'language-raw',
  'term-id',
  'term-note',
  'term-context',
  'term-extra',
  'term-flags',
  'term-not-in',
  'section-extra',
  'text-language',
  'text-source',
  'grammar',
  'overrides',
  'ref',
  'audit',
]

type TermField = Exclude<
  Field,
  'uid' | 'id' | 'kind' | 'note' | 'subject' | 'definition' | 'context' | 'forbidden'
>
const TERM_CELLS: Record<TermField, (term: Term) => string> = {
  status: (term) => term.status,
  source: (term) => term.source ?? '',
  valid_from: (term) => term.validFrom ?? '',
  valid_to: (term) => term.validTo ?? '',
  reading: (term) => term.reading ?? '',
  confidence: (term) => term.confidence ?? '',
  pos: (term) => term.partOfSpeech ?? '',
  type: (term) => term.termType ?? '',
  region: (term) => term.region ?? '',
  case_sensitive: (term) => (term.caseSensitive ? 'yes' : ''),
}
/** What a person who opens the file will look for; anything else has a column where there is something to put into it. */
const ALWAYS = ['status', 'source', 'valid_from', 'valid_to'] as const
const RARE = ['confidence', 'pos', 'type', 'region', 'case_sensitive'] as const

interface Written {
  header: string
  cell: (concept: Concept) => string
}

export function rowsOf(contents: Contents[]): string[][] {
  const concepts = contents
    .flatMap((content) => content.concepts)
    .filter((concept) => concept.sections.some((section) => section.terms.length > 0))
  const columns = columnsFor(concepts)
  return [
    columns.map(({ header }) => header),
    ...concepts.map((concept) => columns.map(({ cell }) => cell(concept))),
  ]
}

function columnsFor(concepts: Concept[]): Written[] {
  const languages = [...new Set(concepts.flatMap((c) => c.sections.map((s) => s.language)))].sort(
    (a, b) => Number(languageGroup(b) === 'zh') - Number(languageGroup(a) === 'zh') || (a < b ? -1 : 1),
  )
  const inColumns = ({ sections }: Concept): LanguageSection[] =>
    languages.flatMap((tag) => sections.filter((s) => s.language === tag && s.terms.length > 0))
  const filled = (column: Written): Written[] => (concepts.some((c) => column.cell(c) !== '') ? [column] : [])
  const of = (concept: Concept, tag: string) => concept.sections.filter((s) => s.language === tag)
  const termsIn =
    (field: TermField, sections: (all: LanguageSection[]) => LanguageSection[]) => (concept: Concept) =>
      oneOrEach(
        sections(inColumns(concept))
          .flatMap((s) => s.terms)
          .map(TERM_CELLS[field]),
      )
  const terms = (field: TermField): Written => ({
    header: field,
    cell: termsIn(field, field === 'reading' ? sources : renderings),
  })
  /** Of the terms that the plain columns do not speak of. */
  const others = (field: TermField, tag: string): Written => ({
    header: `${field} [${languageHeader(tag)}]`,
    cell: (concept) => {
      const cell = termsIn(field, (all) =>
        (field === 'reading' ? renderings : sources)(all).filter((s) => s.language === tag),
      )(concept)
      return field === 'status' && cell === 'preferred' ? '' : cell
    },
  })
  const extras = [...new Set(concepts.flatMap((c) => Object.keys(c.extra)))].sort()
  return [
    { header: 'uid', cell: (c) => c.uid },
    { header: 'kind', cell: (c) => c.kind ?? '' },
    ...languages.map(
      (tag): Written => ({
        header: languageHeader(tag),
        cell: (c) => joinCell(of(c, tag).flatMap((s) => s.terms.map((t) => t.text))),
      }),
    ),
    ...ALWAYS.map(terms),
    { header: 'note', cell: (c) => joinCell(c.note.map(({ text }) => text)) },
    ...filled(terms('reading')),
    ...RARE.flatMap((field) => filled(terms(field))),
    ...filled({ header: 'subject', cell: (c) => joinCell(c.subjectField) }),
    ...filled({ header: 'definition', cell: (c) => joinCell(c.definition.map(({ text }) => text)) }),
    ...filled({ header: 'id', cell: (c) => c.externalId ?? '' }),
    ...languages.flatMap((tag) => [
      ...[...ALWAYS, 'reading' as const, ...RARE].flatMap((field) => filled(others(field, tag))),
      ...(['definition', 'note'] as const).flatMap((field) =>
        filled({
          header: `${field} [${languageHeader(tag)}]`,
          cell: (c) => joinCell(of(c, tag).flatMap((s) => s[field].map(({ text }) => text))),
        }),
      ),
    ]),
    ...extras.map(
      (key): Written => ({
        header: extraHeader(key),
        cell: (c) => joinCell(Object.hasOwn(c.extra, key) ? c.extra[key]! : []),
      }),
    ),
  ]
}

const oneOrEach = (list: string[]): string => joinCell(new Set(list).size === 1 ? list.slice(0, 1) : list)

/** A tag that would be read as something else says what it is. */
function languageHeader(tag: string): string {
  const column = columnOf(tag)
  return column !== undefined && 'raw' in column && column.language === tag ? tag : `${LANGUAGE}${tag}`
}

/** A name that would be read as a field or a language says that it is neither. */
function extraHeader(key: string): string {
  const column = columnOf(key)
  return column !== undefined && 'extra' in column && column.extra === key ? key : `extra:${key}`
}
