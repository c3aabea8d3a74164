import { newConcept, newGlossary, newSection, newTerm } from '../model/create.ts'
import type { Problem } from '../model/draft.ts'
import { normalizeLanguage } from '../model/language.ts'
import type { Concept } from '../model/schema.ts'
import { checked } from './checked.ts'
import type { Bytes, ReadContents, ReadOptions } from './contents.ts'
import { glossaryName } from './rows.ts'
import { putExtra } from './termbase-fields.ts'
import { owned, readXml } from './xml.ts'

/** TMX as terms: a unit a concept. Codes inside a segment are left out, what `hi` and `sub` hold stays. A sentence is told, and kept. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])
const LONG = 60
const LONG_HAN = 30

export function readTmx(
  bytes: Bytes,
  encoding: string,
  name: string,
  options: ReadOptions = {},
): ReadContents {
  const concepts: Concept[] = []
  const problems: Problem[] = []
  let leftOut = 0
  const raws = new Set<string>()
  const languages = new Set<string>()
  let concept: Concept | undefined
  let language: string | undefined
  let raw = ''
  let field: string | undefined
  let text = ''
  let inCode = 0
  let line = 0
  const wrong = readXml(
    bytes,
    encoding,
    (place) => ({
      open(element, attributes) {
        if (element === 'tu') {
          line = place().line
          concept = newConcept([], attributes.tuid ? { externalId: attributes.tuid } : {})
        } else if (concept === undefined) return
        else if (element === 'tuv') {
          raw = attributes['xml:lang'] ?? attributes.lang ?? ''
          language = normalizeLanguage(raw) ?? 'und'
          if (raw !== '') raws.add(raw)
          languages.add(language)
        } else if (element === 'seg' || element === 'note' || element === 'prop') {
          field = element === 'prop' ? (attributes.type ?? 'prop') : element
          text = ''
        } else if (CODES.has(element)) inCode++
      },
      close(element) {
        if (element === 'tu') finish()
        else if (element === 'tuv') language = undefined
        else if (CODES.has(element)) inCode--
        else if (element === 'seg' || element === 'note' || element === 'prop') {
          const value = owned(text.trim())
          if (concept !== undefined && field !== undefined && value !== '') add(concept, field, value)
          field = undefined
        }
      },
      text(part) {
        if (field !== undefined && inCode === 0) text += part
      },
    }),
    options.onProgress,
  )
  function add(to: Concept, key: string, value: string): void {
    const tag = language ?? (key === 'seg' ? 'und' : undefined)
    let section = to.sections.find((s) => s.language === tag)
    if (section === undefined && tag !== undefined) {
      section = newSection(tag, [], raw === tag || raw === '' ? {} : { languageRaw: raw })
      to.sections.push(section)
    }
    const { note, extra } = section ?? to
    if (key === 'seg') section!.terms.push(newTerm(value))
    else if (key === 'note') note.push({ text: value })
    else putExtra(extra, key, value)
  }
  function finish(): void {
    const done = concept
    concept = undefined
    if (done === undefined) return
    if (!done.sections.some(({ terms }) => terms.length > 0)) {
      leftOut++
      problems.push({ severity: 'warning', code: 'no-terms', place: { line } })
      return
    }
    const long = done.sections.flatMap((s) => s.terms).find(({ text }) => isSentence(text))
    if (long !== undefined)
      problems.push({
        severity: 'warning',
        code: 'sentence',
        place: { line },
        detail: long.text.slice(0, 80),
      })
    const { value, problems: bad } = checked(done, { line })
    problems.push(...bad)
    if (value === undefined) leftOut++
    else concepts.push(value)
  }
  const glossary = newGlossary(glossaryName(name), [...languages], { importedFrom: name })
  return {
    glossaries: [{ glossary, concepts }],
    languagesRaw: [...raws],
    problems: [...problems, ...wrong].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
    leftOut: leftOut + (concept === undefined ? 0 : 1),
    silent: 'all',
  }
}

const isSentence = (text: string): boolean =>
  text.length > (/[\p{Script=Han}\p{Script=Hangul}]/u.test(text) ? LONG_HAN : LONG)
