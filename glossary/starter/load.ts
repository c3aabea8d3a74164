import { newConcept, newSection, newTerm } from '../model/create.ts'
import { type Concept, type Glossary, type Grammar, kinds, type Status, type Term } from '../model/schema.ts'
import {
  type Line,
  LOOK_ALIKES,
  linesOf,
  listOf,
  lookAlikesOf,
  SOURCES,
  type StarterFile,
  sourcesOf,
} from './files.ts'
import { type ReadingOf, readingsFrom } from './readings.ts'
import { starterUid, version } from './version.ts'

/** The starter glossary from its files. */

export const columns = [
  'uid',
  'kind',
  'zh_hans',
  'zh_hant',
  'en',
  'reading',
  'source',
  'confidence',
  'subject',
  'note',
  'former',
  'former_zh',
  'valid_from',
  'grammar',
] as const

export type Row = Line<(typeof columns)[number]>

const confidences = ['high', 'medium', 'low'] as const
const grammarKeys = ['class', 'country', 'regionKind', 'attributive', 'short', 'deputy']

/** `# Place: Japan`: what a whole file is about, a subject of each of its lines (titles/places.ts). */
const PLACE = /^# Place: (.+)$/m

/** The lines of one file. Throws with file and line where the columns are not those of the format. */
export function rowsOf(file: StarterFile): Row[] {
  if (file.name === SOURCES || file.name === LOOK_ALIKES) return []
  const place = PLACE.exec(file.text)?.[1]
  const rows = linesOf(file, columns)
  return place === undefined ? rows : rows.map((row) => ({ ...row, subject: `${row.subject}|${place}` }))
}

/**
 * The `grammar` column: what the composition of titles needs of the line, as `key=value` pairs parted by `;`. Its English is written
 * as in running text and without an article: capitals for an organ, none for a post.
 *
 * - `class=organ`: may stand before a post (国务院 + 副总理) or before a department of its own. Every organ with posts has it.
 *   `country` ISO 3166 code; titles that leave the country open inherit it from here (老挝人民革命党 LA, so 国家主席 after it is Lao).
 *   `attributive` what stands right before a post in place of "of the …" (外交部: Foreign Ministry, so Foreign Ministry spokesperson).
 *   `short` the short English name, for further renderings (中国共产党: CPC). `deputy` vice or deputy, only where the head noun misleads.
 *   `regionKind` an organ that every region of that kind has: 省委, CPC Provincial Committee, regionKind=Province. A region's name goes
 *   before the level in its English (CPC Guangdong Provincial Committee), so the level word must stand there, with a capital.
 *   `regionKind=Firm` of no region: read before its posts (輝達執行長), never marked alone.
 *   The head noun of the English decides the post's: minister of a Ministry, head of a Department, chairman of a Commission.
 * - `class=post`: takes an organ or a region before it and 副, 原, 前, 代 … `deputy` the word for 副 (部长: vice; 书记: deputy).
 *   `country` where nothing before it names another, `short` its English without that country (国家主席: Chinese president, CN,
 *   president). `regionKind` the kind of region that it heads by itself (省长: Province). A post of one word is never marked alone.
 *   A whole title (国务院总理, 国务委员长) has no grammar: it is shown as it stands, and may still be modified and stacked.
 * - `class=region`: `regionKind` (Country, Province, Autonomous Region, Municipality, SAR, City, Prefecture, League, County, District),
 *   `country`, `short` the name in titles (Guangdong), `attributive` a country's adjective (Lao). Marked alone in its full form only.
 */
function grammarOf(row: Row): Grammar {
  const pairs = row.grammar.split(';').map((pair) => pair.split('='))
  for (const [key, value] of pairs)
    if (!grammarKeys.includes(key ?? '') || !value)
      throw new Error(`${row.at}: unknown grammar "${row.grammar}"`)
  const fields = Object.fromEntries(pairs) as Grammar
  if (!['organ', 'region', 'post'].includes(fields.class))
    throw new Error(`${row.at}: grammar without a class`)
  return fields
}

/** `text@2016-06..2021-01`, either end open. */
function formerTerm(row: Row, id: string, cell: string): Term {
  const found = /^(.+)@(\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?$/.exec(cell)
  if (found === null) throw new Error(`${row.at}: former "${cell}" must be text@from..to`)
  const [, text = '', validFrom, validTo] = found
  return newTerm(text, {
    id,
    status: 'superseded',
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  })
}

/** "who" must not be read as WHO, nor the constitution of a panel as the Constitution, nor a club's general assembly as the UN's, nor a long march as the Long March, nor a world bank of memories as the World Bank, nor the economist as The Economist. */
const isName = (row: Row, text: string): boolean =>
  /^(?:[A-Z][a-z]+ )?[A-Z]{2,}$/.test(text) ||
  (row.grammar === '' && /^(?:The )?[A-Z][a-z]+$/.test(text)) ||
  (row.kind === 'organ' &&
    /^[A-Z][a-z]+ (?:Council|Assembly|Congress|Force|Court|Bureau|State|Service)$/.test(text)) ||
  (row.kind === 'organ' &&
    /^(?:China [A-Z][a-z]+|Bank of [A-Z][a-z]+|[A-Z][a-z]+ [A-Z][a-z]+ Service)$/.test(text)) ||
  (row.kind === 'organ' && /^(?:[A-Z][a-z']+ )+(?:Times|Daily|Herald|Cross)$/.test(text)) ||
  (row.kind === 'organ' &&
    row.subject === 'international' &&
    /^(?:[A-Z][a-z]+ ){1,2}[A-Z][a-z]+$/.test(text)) ||
  (row.kind === 'title' && /^(?:Director|Director-General|Commissioner) (?:of|for) [A-Z]/.test(text)) ||
  ((row.kind === 'event' || row.kind === 'initiative') &&
    /^[A-Z][a-z]+(?: (?:and|of|the|to|[A-Z][a-z]+)){1,3}$/.test(text) &&
    !/(?:Conference|Meeting|Session|Congress|Summit|Forum|Initiative)$/.test(text))

/** ASEAN, NDRC, LegCo; their plural is the matcher's. */
const ACRONYM = /^(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z-]{1,9}$/

/** 东盟 of 东南亚国家联盟: its characters in their order, and fewer of them. */
function isShortOf(text: string, name: string): boolean {
  let at = 0
  for (const unit of name) if (unit === text[at]) at++
  return at === text.length && text.length < name.length
}

/** An acronym is glossed with the first short form of the other language; a region's full name is as current as its short one. */
function termTypes(row: Row, language: string, forms: string[]): (string | undefined)[] {
  if (row.grammar.startsWith('class=region')) return []
  // Nato beside NATO.
  if (language === 'en')
    return forms.map((form) =>
      ACRONYM.test(form) || (/^[A-Z][a-z]+$/.test(form) && forms.includes(form.toUpperCase()))
        ? 'acronym'
        : undefined,
    )
  if (!listOf(row.en).some((form) => ACRONYM.test(form))) return []
  const short = forms.findIndex((form) => isShortOf(form, forms[0]!))
  return forms.map((_, i) => (i === short ? 'shortForm' : undefined))
}

/** What other lines and files tell of a line's terms. */
interface Told {
  readingOf?: (text: string) => string | undefined
  /** Term → what it must not be read out of; the script does not matter. */
  longer: Map<string, string[]>
  validFrom?: string
}

/** The source is that of the preferred terms' pairing; admitted ones do not claim it. `validFrom` is the preferred one's. */
function termsOf(
  row: Row,
  language: string,
  cell: string,
  former: string,
  { readingOf, longer, ...validFrom }: Told,
): Term[] {
  const read = (text: string): Partial<Term> => {
    const reading = readingOf?.(text)
    return reading === undefined ? {} : { reading }
  }
  const confidence = confidences.find((c) => c === row.confidence)
  const forms = listOf(cell)
  const types = termTypes(row, language, forms)
  const current = forms.map((text, i) => {
    const notIn = longer.get(text.replaceAll(/[“”「」]/g, ''))
    return newTerm(text, {
      id: `${row.uid}/${language}/${i}`,
      status: (i === 0 ? 'preferred' : 'admitted') satisfies Status,
      ...(confidence !== undefined && { confidence }),
      ...(types[i] !== undefined && { termType: types[i] }),
      ...(isName(row, text) && { caseSensitive: true }),
      ...(notIn !== undefined && { notIn }),
      ...read(text),
      ...(i === 0 && { source: row.source, ...validFrom }),
    })
  })
  return [
    ...current,
    ...listOf(former)
      .map((cell, i) => formerTerm(row, `${row.uid}/${language}/former-${i}`, cell))
      .map((term) => ({ ...term, ...read(term.text) })),
  ]
}

function conceptOf(row: Row, readingOf: ReadingOf, longer: Told['longer']): Concept {
  const kind = kinds.find((k) => k === row.kind)
  if (kind === undefined) throw new Error(`${row.at}: unknown kind "${row.kind}"`)
  for (const column of ['uid', 'zh_hans', 'zh_hant', 'en', 'source'] as const)
    if (listOf(row[column]).length === 0) throw new Error(`${row.at}: ${column} is empty`)
  const readings = (cell: string) => {
    const [own = ''] = listOf(cell)
    return {
      longer,
      readingOf: (text: string) =>
        text === own ? row.reading || undefined : readingOf(text, { text: own, reading: row.reading }),
    }
  }
  const validFrom = row.valid_from === '' ? {} : { validFrom: row.valid_from }
  return newConcept(
    [
      newSection('zh-Hans', termsOf(row, 'zh-Hans', row.zh_hans, row.former_zh, readings(row.zh_hans))),
      newSection('zh-Hant', termsOf(row, 'zh-Hant', row.zh_hant, '', readings(row.zh_hant))),
      newSection('en', termsOf(row, 'en', row.en, row.former, { longer, ...validFrom })),
    ],
    {
      uid: row.uid,
      kind,
      ...(row.grammar !== '' && { grammar: grammarOf(row) }),
      subjectField: listOf(row.subject),
      note: row.note === '' ? [] : [{ text: row.note, language: 'en' }],
    },
  )
}

/** Throws with file and line: a fault here is one of our own data. */
export function readStarter(files: StarterFile[]): { glossary: Glossary; concepts: Concept[] } {
  const seen = new Map<string, string>()
  const sources = sourcesOf(files)
  const shown = (source: string) =>
    source
      .split(', ')
      .map((key) => sources.get(key) ?? key)
      .join('; ')
  const longer = lookAlikesOf(files)
  const rows = files.flatMap(rowsOf)
  const readingOf = readingsFrom(
    rows.flatMap(({ zh_hans, zh_hant, reading }) =>
      [zh_hans, zh_hant].map((cell) => ({ text: listOf(cell)[0] ?? '', reading })),
    ),
  )
  const concepts = rows.map((row) => {
    const earlier = seen.get(row.uid)
    if (earlier !== undefined) throw new Error(`${row.at}: uid ${row.uid} already stands in ${earlier}`)
    seen.set(row.uid, row.at)
    return conceptOf({ ...row, source: shown(row.source) }, readingOf, longer)
  })
  const glossary: Glossary = {
    uid: starterUid,
    name: 'Tifa starter glossary',
    languages: ['zh-Hans', 'zh-Hant', 'en'],
    priority: 1000,
    enabled: true,
    readOnly: true,
    version,
    licence: 'MIT',
  }
  return { glossary, concepts }
}
