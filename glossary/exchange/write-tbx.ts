import type { Concept, LanguageSection, Status, Term, Text } from '../model/schema.ts'
import type { Contents } from './contents.ts'
import { NO_ENTRY, OWN_ID } from './termbase-own.ts'
import { escapeXml } from './xml-text.ts'

/**
 * TBX-Basic, v3 (ISO 30042:2019, DCA style) or v2 (2008), valid against LTAC's schemas: what they have no category for stands in
 * notes as `[key] value`, fields of ours as `[tifa:key] value`, which the reader puts back.
 */
export const tbxCannotHold = [
  'glossary',
  'language-raw',
  'term-id',
  'section-extra-without-terms',
  'text-language',
  'note-source',
  'carriage-return',
  'control-characters',
  'grammar',
  'overrides',
]

const STATUS: Record<Status, string> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  superseded: 'supersededTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
}
/** The values that TBX-Basic allows; any other is a note. */
const PARTS_OF_SPEECH = new Set('noun verb adjective adverb other'.split(' '))
const TERM_TYPES = new Set('fullForm acronym abbreviation shortForm variant phrase'.split(' '))

type Version = 2 | 3
const NAMES = {
  2: { entry: 'termEntry', language: 'langSet', term: 'tig' },
  3: { entry: 'conceptEntry', language: 'langSec', term: 'termSec' },
} as const

export function* writeTbx(contents: Contents[], version: Version): Generator<string> {
  const { glossary } = contents[0] ?? {}
  const title = escapeXml(glossary?.name ?? 'Tifa')
  const origin = escapeXml([glossary?.source, glossary?.licence].filter(Boolean).join(' · ') || 'Tifa')
  const file = `<fileDesc>\n<titleStmt><title>${title}</title></titleStmt>\n<sourceDesc><p>${origin}</p></sourceDesc>\n</fileDesc>`
  yield version === 3
    ? `<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n<tbxHeader>\n${file}\n</tbxHeader>\n<text>\n<body>\n`
    : `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n<martif type="TBX-Basic" xml:lang="en">\n<martifHeader>\n${file}\n<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>\n</martifHeader>\n<text>\n<body>\n`
  let number = 0
  for (const { concepts } of contents)
    for (const concept of concepts)
      if (concept.sections.some((section) => section.terms.length > 0))
        yield entry(concept, version, ++number)
  if (number === 0) yield noEntry(version, glossary?.languages[0] ?? 'en')
  yield `</body>\n</text>\n</${version === 3 ? 'tbx' : 'martif'}>\n`
}

function entry(concept: Concept, version: Version, number: number): string {
  const names = NAMES[version]
  const isName = /^[\w.-]+$/.test(concept.uid)
  const parts = [
    ...concept.subjectField.map((text) => element('descrip', 'subjectField', text)),
    ...concept.definition.map((text) => described('definition', text)),
    ...concept.ref.map((target) =>
      /^https?:\/\/[^\s"<>]+$/.test(target)
        ? `<xref type="externalCrossReference" target="${escapeXml(target)}">${escapeXml(target)}</xref>`
        : ours('ref', target),
    ),
    ...transactions(concept),
    ...concept.note.map(note),
    ...(isName ? [] : [ours('uid', concept.uid)]),
    ...(concept.externalId === undefined ? [] : [ours('id', concept.externalId)]),
    ...(concept.kind === undefined ? [] : [ours('kind', concept.kind)]),
    ...extras(concept.extra),
  ]
  const sections = concept.sections.filter((section) => section.terms.length > 0)
  return `<${names.entry} id="${OWN_ID}${isName ? escapeXml(concept.uid) : `n${number}`}">\n${lines(parts)}${sections.map((section) => language(section, names)).join('')}</${names.entry}>\n`
}

function noEntry(version: Version, language: string): string {
  const names = NAMES[version]
  return `<${names.entry} id="${NO_ENTRY}"><${names.language} xml:lang="${escapeXml(language)}"><${names.term}><term>—</term></${names.term}></${names.language}></${names.entry}>\n`
}

function language(section: LanguageSection, names: (typeof NAMES)[Version]): string {
  const parts = [
    ...section.definition.map((text) => described('definition', text)),
    ...section.note.map(note),
    ...extras(section.extra),
  ]
  const terms = section.terms.map((term) => `<${names.term}>\n${lines(termParts(term))}</${names.term}>\n`)
  return `<${names.language} xml:lang="${escapeXml(section.language)}">\n${lines(parts)}${terms.join('')}</${names.language}>\n`
}

function termParts(term: Term): string[] {
  const { partOfSpeech: pos, termType: type } = term
  const told = (key: string, value: string | boolean | undefined) =>
    value === undefined ? [] : [ours(key, String(value))]
  return [
    `<term>${escapeXml(term.text)}</term>`,
    element('termNote', 'administrativeStatus', STATUS[term.status]),
    ...(pos !== undefined && PARTS_OF_SPEECH.has(pos) ? [element('termNote', 'partOfSpeech', pos)] : []),
    ...(type !== undefined && TERM_TYPES.has(type) ? [element('termNote', 'termType', type)] : []),
    ...(term.region === undefined ? [] : [element('termNote', 'geographicalUsage', term.region)]),
    ...term.context.map((text) => described('context', text)),
    ...(term.source === undefined ? [] : [element('admin', 'source', term.source)]),
    ...term.note.map(note),
    ...(term.status === 'forbidden' ? told('status', term.status) : []),
    ...(pos !== undefined && !PARTS_OF_SPEECH.has(pos) ? told('partOfSpeech', pos) : []),
    ...(type !== undefined && !TERM_TYPES.has(type) ? told('termType', type) : []),
    ...(['reading', 'validFrom', 'validTo', 'confidence', 'caseSensitive', 'strict'] as const).flatMap(
      (key) => told(key, term[key]),
    ),
    ...term.notIn.map((text) => ours('notIn', text)),
    ...extras(term.extra),
  ]
}

/** TBX has room for the day; a time of day is a note. */
const transactions = ({ audit }: Concept): string[] =>
  (
    [
      ['origination', 'createdAt', audit.createdBy],
      ['modification', 'modifiedAt', audit.modifiedBy],
    ] as const
  ).flatMap(([what, key, by]) => {
    const at = audit[key]
    const day = dayIn(at ?? '')
    if (at === undefined && by === undefined) return []
    const parts = [
      element('transac', 'transactionType', what),
      ...(by === undefined ? [] : [element('transacNote', 'responsibility', by)]),
      ...(day === undefined ? [] : [`<date>${day}</date>`]),
    ]
    return [
      `<transacGrp>${parts.join('')}</transacGrp>`,
      ...(at === day || at === undefined ? [] : [ours(key, at)]),
    ]
  })

/** One that the calendar has. */
function dayIn(text: string): string | undefined {
  const day = text.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? ''
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined
}

const lines = (parts: string[]): string => parts.map((part) => `${part}\n`).join('')
const element = (name: string, type: string, text: string): string =>
  `<${name} type="${type}">${escapeXml(text)}</${name}>`
const described = (type: string, { text, source }: Text): string =>
  source === undefined || source === ''
    ? element('descrip', type, text)
    : `<descripGrp>${element('descrip', type, text)}${element('admin', 'source', source)}</descripGrp>`
const ours = (key: string, value: string): string => `<note>[tifa:${key}] ${escapeXml(value)}</note>`
const note = ({ text }: Text): string =>
  text.startsWith('[') ? ours('note', text) : `<note>${escapeXml(text)}</note>`
const extras = (extra: Concept['extra']): string[] =>
  Object.entries(extra).flatMap(([key, values]) =>
    values.map((value) => `<note>[${escapeXml(key.replaceAll(']', ')'))}] ${escapeXml(value)}</note>`),
  )
