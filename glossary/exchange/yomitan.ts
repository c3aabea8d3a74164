import { newConcept, newGlossary, newSection, newTerm } from '../model/create.ts'
import type { Place, Problem } from '../model/draft.ts'
import { normalizeLanguage } from '../model/language.ts'
import type { Concept } from '../model/schema.ts'
import { byCharacters } from './by-characters.ts'
import { checked } from './checked.ts'
import { nothing, type ReadContents, type ReadOptions } from './contents.ts'
import { glossSection } from './glosses.ts'
import { glossaryName } from './rows.ts'
import { whole, type ZipEntry } from './zip.ts'

/** Yomitan dictionaries: `index.json` and banks of terms or characters, also one folder down. Structured content comes down to its text. */
export const isDictionary = (entries: ZipEntry[]): boolean => entries.some(({ name }) => INDEX.test(name))

const INDEX = /^([^/]+\/)?index\.json$/
const BANK = /(?:^|\/)(term|kanji)_bank_\d+\.json$/
const DEEPEST = 50

interface Entry {
  at: Place
  term: string
  reading: string
  tags: string
  glosses: string[]
  inflected?: string[]
}

export function readYomitan(
  entries: ZipEntry[],
  name: string,
  { onProgress }: ReadOptions = {},
): ReadContents {
  const index = json(entries.find((entry) => INDEX.test(entry.name))!)
  if (!isRecord(index) || typeof index.title !== 'string')
    return nothing({ severity: 'error', code: 'not-well-formed', place: { sheet: 'index.json' } })
  const version = index.format ?? index.version
  if (version !== 3 && version !== 1 && version !== 2)
    return nothing({
      severity: 'error',
      code: 'unsupported-format',
      place: { sheet: 'index.json' },
      detail: 'yomitan',
    })
  const problems: Problem[] = []
  const read: Entry[] = []
  const banks = entries.filter((entry) => BANK.test(entry.name))
  for (const [i, bank] of banks.entries()) {
    const rows = json(bank)
    if (!Array.isArray(rows)) {
      problems.push({ severity: 'error', code: 'malformed-json', place: { sheet: bank.name } })
      continue
    }
    read.push(...entriesOf(rows, bank.name, problems))
    onProgress?.(i + 1, banks.length, 'rows')
  }
  if (read.length === 0)
    return {
      ...nothing({ severity: 'error', code: 'no-terms', place: {} }),
      problems: [...problems, { severity: 'error', code: 'no-terms', place: {} }],
    }
  return contentsOf(index as Index, read, name, problems)
}

type Index = Record<string, unknown> & { title: string }

/** One bank without the dictionary it is of. */
export const isBank = (file: unknown): file is unknown[] =>
  Array.isArray(file) &&
  file.length > 0 &&
  file.every(
    (row) =>
      Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'string' && Array.isArray(row[5]),
  )

export function readBank(rows: unknown[], name: string): ReadContents {
  const problems: Problem[] = []
  return contentsOf({ title: glossaryName(name) }, entriesOf(rows, '', problems), name, problems)
}

/** `bank`: its name. */
function entriesOf(rows: unknown[], bank: string, problems: Problem[]): Entry[] {
  const isKanji = /kanji_bank_\d+\.json$/.test(bank)
  return rows.flatMap((row, r) => {
    const at = { ...(bank !== '' && { sheet: bank }), entry: r + 1 }
    const entry = isKanji ? kanji(row) : termOf(row)
    if (entry === undefined) problems.push({ severity: 'error', code: 'bad-value', place: at })
    return entry === undefined ? [] : { at, ...entry }
  })
}

function contentsOf(index: Index, entries: Entry[], name: string, problems: Problem[]): ReadContents {
  const { source, target } = languages(index, entries)
  const concepts: Concept[] = []
  let leftOut = problems.filter(({ code }) => code === 'bad-value').length
  for (const { at, ...entry } of entries) {
    const term = newTerm(
      entry.term,
      entry.reading !== '' && entry.reading !== entry.term ? { reading: entry.reading } : {},
    )
    if (entry.tags !== '') term.extra = { tags: [entry.tags] }
    if (entry.inflected) term.extra = { ...term.extra, 'inflected form of': entry.inflected }
    const glosses = glossSection(target, entry.glosses)
    const section = newSection(source, [term])
    // A dictionary of one language explains, it does not render.
    if (target === source)
      section.definition = [...glosses.terms.map(({ text }) => ({ text })), ...glosses.definition]
    const sections =
      target === source || glosses.terms.length + glosses.definition.length === 0
        ? [section]
        : [section, glosses]
    const { value, problems: wrong } = checked(newConcept(sections), at)
    problems.push(...wrong)
    if (value === undefined) leftOut++
    else concepts.push(value)
  }
  const text = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  const attribution = text(index.attribution) ?? text(index.author) ?? text(index.url)
  const revision = text(index.revision)
  const glossary = newGlossary(index.title.trim() || glossaryName(name), [...new Set([source, target])], {
    importedFrom: name,
    ...(attribution !== undefined && { source: attribution }),
    ...(revision !== undefined && { version: revision }),
  })
  return { glossaries: [{ glossary, concepts }], languagesRaw: [], problems, leftOut, silent: 'all' }
}

function termOf(row: unknown): Omit<Entry, 'at'> | undefined {
  if (!Array.isArray(row) || typeof row[0] !== 'string' || row[0].trim() === '') return undefined
  const told: unknown[] = Array.isArray(row[5]) ? row[5] : row.slice(5)
  // `[word, rules]`: what it is an inflected form of is no rendering.
  const definitions = told.filter((value) => !Array.isArray(value))
  const inflected = told.flatMap((value) =>
    Array.isArray(value) && typeof value[0] === 'string' ? [value[0]] : [],
  )
  return {
    term: row[0].trim(),
    reading: typeof row[1] === 'string' ? row[1].trim() : '',
    tags: [row[2], row[7]].filter((tag) => typeof tag === 'string' && tag !== '').join(' '),
    glosses: definitions.map((value) => plainText(value).trim()).filter((gloss) => gloss !== ''),
    ...(inflected.length > 0 && { inflected }),
  }
}

function kanji(row: unknown): Omit<Entry, 'at'> | undefined {
  if (!Array.isArray(row) || typeof row[0] !== 'string' || row[0].trim() === '') return undefined
  const [character, on, kun, tags, meanings] = row as unknown[]
  return {
    term: (character as string).trim(),
    reading: [on, kun].filter((part) => typeof part === 'string' && part !== '').join(' '),
    tags: typeof tags === 'string' ? tags : '',
    glosses: Array.isArray(meanings) ? meanings.map((m) => plainText(m).trim()).filter((m) => m !== '') : [],
  }
}

/** Strings, `{type: "text"}`, structured content: its words without its markup. Pictures have none. */
function plainText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map((part) => plainText(part, depth + 1)).join('')
  const { type, text, content, tag } = value as Record<string, unknown>
  if (type === 'text') return plainText(text, depth + 1)
  if (type === 'image' || tag === 'img' || tag === 'rt' || tag === 'rp') return ''
  const inner = plainText(content, depth + 1)
  return tag === 'li' || tag === 'div' || tag === 'br' || tag === 'tr' ? `${inner}\n` : inner
}

function languages(index: Record<string, unknown>, entries: Entry[]): { source: string; target: string } {
  const told = (value: unknown) => (typeof value === 'string' ? normalizeLanguage(value) : undefined)
  const sample = entries.slice(0, 500)
  const guess = (cells: string[]) =>
    byCharacters(
      cells.map((cell) => ({ cells: [cell], line: 0 })),
      0,
    )?.language ?? 'und'
  return {
    source: told(index.sourceLanguage) ?? guess(sample.map(({ term, reading }) => `${term}${reading}`)),
    target: told(index.targetLanguage) ?? guess(sample.flatMap(({ glosses }) => glosses)),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function json(entry: ZipEntry): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(whole(entry.read())))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
