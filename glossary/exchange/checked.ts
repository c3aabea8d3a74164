import { type Checked, type Place, type Problem, toConcept } from '../model/draft.ts'
import type { Concept, Text } from '../model/schema.ts'

/**
 * `toConcept` for concepts that our own readers have put together from strings: what they cannot have got wrong is not asked again.
 * For CC-CEDICT's 122,000 entries that is a tenth of the time of the whole schema.
 */
export function checked(concept: Concept, place: Place): Checked<Concept> {
  if (isPlain(concept)) return { value: concept, problems: [] }
  const long = withoutLong(concept, place)
  if (long.isBare) return { problems: long.problems }
  const warnings = [...long.problems, ...cleaned(concept, place)]
  const { value, problems } = toConcept(concept, place)
  return value === undefined
    ? { problems: [...warnings, ...problems] }
    : { value, problems: [...warnings, ...problems] }
}

/** Takes out the terms that are too long, each with its place, and sections that then say nothing. `isBare`: no term is left. */
export function withoutLong(draft: unknown, place: Place): { problems: Problem[]; isBare: boolean } {
  const problems: Problem[] = []
  const sections = listIn(draft, 'sections')
  const emptied = new Set<unknown>()
  let left = 0
  for (const [s, section] of sections.entries()) {
    const terms = listIn(section, 'terms')
    const kept = terms.filter((term, t) => {
      const { text } = (term ?? {}) as { text?: unknown }
      if (typeof text !== 'string' || text.trim().length <= LONGEST) return true
      const path = [place.path, `sections.${s}.terms.${t}.text`].filter(Boolean).join('.')
      problems.push({
        severity: 'error',
        code: 'too-long',
        place: { ...place, path },
        detail: text.slice(0, 200),
      })
      return false
    })
    left += kept.length
    if (kept.length === terms.length) continue
    const told = kept.length + listIn(section, 'definition').length + listIn(section, 'note').length
    Object.assign(section as object, { terms: kept })
    if (told === 0) emptied.add(section)
  }
  if (emptied.size > 0)
    Object.assign(draft as object, { sections: sections.filter((section) => !emptied.has(section)) })
  return { problems, isBare: problems.length > 0 && left === 0 }
}

const listIn = (value: unknown, key: string): unknown[] => {
  const list = (value as Record<string, unknown> | null | undefined)?.[key]
  return Array.isArray(list) ? list : []
}

/** Nobody sees, types or searches them, and XML cannot hold them. Halves of characters are among them. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const ALL_UNSEEN = new RegExp(UNSEEN, 'g')

/** Leaves them out of terms and texts, and says so once. */
function cleaned({ definition, note, sections }: Concept, place: Place): Problem[] {
  const codes = new Set<string>()
  const clean = (value: { text: string }) => {
    const found = value.text.match(ALL_UNSEEN)
    if (found === null) return
    for (const unit of found) codes.add(`U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    value.text = value.text.replaceAll(ALL_UNSEEN, '').trim()
  }
  const texts = [definition, note, ...sections.flatMap((section) => [section.definition, section.note])]
  for (const text of texts.flat()) clean(text)
  for (const term of sections.flatMap((section) => section.terms)) {
    for (const text of [term, ...term.note, ...term.context]) clean(text)
  }
  return codes.size === 0
    ? []
    : [{ severity: 'warning', code: 'control-characters', place, detail: [...codes].join(' ') }]
}

const LONGEST = 1000

function isPlain({ uid, kind, overrides, grammar, sections, definition, note }: Concept): boolean {
  if (kind !== undefined || overrides !== undefined || grammar !== undefined || !isTrimmed(uid)) return false
  return (
    areTexts(definition) &&
    areTexts(note) &&
    sections.every(
      (section) =>
        areTexts(section.definition) &&
        areTexts(section.note) &&
        section.terms.every(
          (term) =>
            isTrimmed(term.text) &&
            term.text.length <= LONGEST &&
            term.validFrom === undefined &&
            term.validTo === undefined &&
            term.confidence === undefined &&
            areTexts(term.note) &&
            areTexts(term.context),
        ),
    )
  )
}

const areTexts = (texts: Text[]): boolean => texts.every(({ text }) => isTrimmed(text))
const isTrimmed = (text: string): boolean => text !== '' && text.trim() === text && !UNSEEN.test(text)
