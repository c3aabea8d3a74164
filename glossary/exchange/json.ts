import { newGlossary, newUid } from '../model/create.ts'
import { type Problem, toConcept, toGlossary } from '../model/draft.ts'
import {
  auditSchema,
  conceptSchema,
  glossarySchema,
  grammarSchema,
  languageSectionSchema,
  termSchema,
  textSchema,
} from '../model/schema.ts'
import { withoutLong } from './checked.ts'
import { type Contents, nothing, type ReadContents, type ReadOptions, type Starter } from './contents.ts'
import { readJsonTable } from './json-table.ts'
import { isBank, readBank } from './yomitan.ts'

/** Our own format, lossless: `{"tifa": 1, "glossaries": [{…glossary, "concepts": [{…}]}], "starter"?: {"uid", "version"}}`. */
export const jsonVersion = 1
export const cannotHold: string[] = []

/** Every key in the order it is written, so that equal values are equal bytes. */
const ORDER = [
  ...new Set(
    [glossarySchema, conceptSchema, languageSectionSchema, termSchema, textSchema, grammarSchema, auditSchema]
      .flatMap((schema) => Object.keys(schema.entries))
      .concat('base'),
  ),
]
const rank = new Map(ORDER.map((key, i) => [key, i]))

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort(
    (a, b) => (rank.get(a) ?? 999) - (rank.get(b) ?? 999) || (a < b ? -1 : 1),
  )
  return Object.fromEntries(keys.map((key) => [key, inOrder((value as Record<string, unknown>)[key])]))
}

/** Only what the model has: the store's local id stays behind. */
const pick = (value: object, entries: object): unknown =>
  inOrder(Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(entries, key))))

export function writeJson(contents: Contents[], starter?: Starter): string {
  const glossaries = contents.map(({ glossary, concepts }) => {
    const head = JSON.stringify(pick(glossary, glossarySchema.entries)).slice(0, -1)
    const lines = concepts.map((concept) => JSON.stringify(pick(concept, conceptSchema.entries)))
    return `${head},"concepts":[\n${lines.join(',\n')}\n]}`
  })
  const tail =
    starter === undefined
      ? ''
      : `,"starter":${JSON.stringify({ uid: starter.uid, version: starter.version })}`
  return `{"tifa":${jsonVersion},"glossaries":[\n${glossaries.join(',\n')}\n]${tail}}\n`
}

export function readJson(
  text: string,
  name: string,
  options: ReadOptions = {},
): ReadContents & { starter?: Starter } {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    file = jsonLines(text)
    if (file === undefined)
      return nothing({ severity: 'error', code: 'malformed-json', place: placeOf(String(error), text) })
  }
  const root = asRecord(file)
  if (root === undefined || !Object.hasOwn(root, 'tifa'))
    return isBank(file)
      ? readBank(file, name)
      : (readJsonTable(file, name, options) ?? nothing({ severity: 'error', code: 'not-tifa', place: {} }))
  if (root.tifa !== jsonVersion) {
    const newer = typeof root.tifa === 'number' && root.tifa > jsonVersion
    return nothing({
      severity: 'error',
      code: newer ? 'newer-version' : 'not-tifa',
      place: { path: 'tifa' },
      detail: String(root.tifa),
    })
  }
  if (!Array.isArray(root.glossaries))
    return nothing({ severity: 'error', code: 'not-tifa', place: { path: 'glossaries' } })

  const problems: Problem[] = []
  let leftOut = 0
  const raw = new Set<string>()
  const uids = new Set<string>()
  const glossaries = root.glossaries.map((draft: unknown, g: number): Contents => {
    const path = `glossaries.${g}`
    const head = toGlossary(draft, { path })
    problems.push(...head.problems)
    const concepts: Contents['concepts'] = []
    const list = asRecord(draft)?.concepts
    if (!Array.isArray(list))
      problems.push({ severity: 'error', code: 'missing', place: { path: `${path}.concepts` } })
    for (const [c, item] of (Array.isArray(list) ? list : []).entries()) {
      const place = { path: `${path}.concepts.${c}` }
      const entry = withUnknown(item)
      const long = withoutLong(entry, place)
      problems.push(...long.problems)
      if (long.isBare) {
        leftOut++
        continue
      }
      const { value, problems: wrong } = toConcept(entry, place)
      problems.push(...wrong)
      if (value === undefined) {
        leftOut++
        continue
      }
      if (uids.has(value.uid)) {
        problems.push({ severity: 'warning', code: 'duplicate-uid', place, detail: value.uid })
        value.uid = newUid()
      }
      uids.add(value.uid)
      concepts.push(value)
      for (const section of value.sections) raw.add(section.languageRaw ?? section.language)
    }
    return { glossary: head.value ?? newGlossary(name, []), concepts }
  })
  const starter = asRecord(root.starter)
  const named = typeof starter?.uid === 'string' && typeof starter.version === 'string'
  return {
    glossaries,
    languagesRaw: [...raw],
    problems,
    leftOut,
    ...(named && { starter: { uid: starter.uid as string, version: starter.version as string } }),
  }
}

/** An object a line. */
function jsonLines(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined
  try {
    return lines.map((line) => JSON.parse(line))
  } catch {
    return undefined
  }
}

/** What a newer or another program wrote beside our fields goes to `extra` at its level: nothing is thrown away. */
function withUnknown(concept: unknown): unknown {
  const kept = keep(concept, conceptSchema.entries)
  if (!Array.isArray(kept?.sections)) return kept ?? concept
  const sections = kept.sections.map((section: unknown) => {
    const inner = keep(section, languageSectionSchema.entries)
    if (!Array.isArray(inner?.terms)) return inner ?? section
    return { ...inner, terms: inner.terms.map((term: unknown) => keep(term, termSchema.entries) ?? term) }
  })
  return { ...kept, sections }
}

function keep(value: unknown, entries: object): Record<string, unknown> | undefined {
  const record = asRecord(value)
  const unknown =
    record && Object.keys(record).filter((key) => !Object.hasOwn(entries, key) && key !== '__proto__')
  if (record === undefined || unknown === undefined || unknown.length === 0) return record
  const extra: Record<string, unknown> = { ...asRecord(record.extra) }
  for (const key of unknown) {
    const told = record[key]
    const list = Array.isArray(told) ? told : [told]
    if (!Object.hasOwn(extra, key))
      extra[key] = list.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
  }
  return { ...record, extra }
}

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined

/** Each engine tells the place in its own words; without any it is the end of the text. */
function placeOf(message: string, text: string): { line: number; column: number } {
  const told = message.match(/line (\d+) column (\d+)/)
  if (told) return { line: Number(told[1]), column: Number(told[2]) }
  const position = message.match(/position (\d+)/)
  const before = text.slice(0, position ? Number(position[1]) : text.length).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
