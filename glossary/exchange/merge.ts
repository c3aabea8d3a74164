import { languageGroup, scriptOf } from '../model/language.ts'
import type { Concept, LanguageSection, Term, Text } from '../model/schema.ts'

/** Two entries of one concept: what becomes of them, and where they contradict each other. */
export interface MergeOptions {
  /** The format cannot hold everything: what the file is silent on stays. */
  lossy?: boolean
  silent?: Silent | undefined
}

/** Ids of incoming terms whose status the file does not state; or all. */
export type Silent = ReadonlySet<string> | 'all'
const isSilent = (silent: Silent | undefined, id: string): boolean =>
  silent === 'all' || silent?.has(id) === true

type Single<T> = { [K in keyof T]-?: NonNullable<T[K]> extends string | boolean ? K : never }[keyof T]
const TERM_SINGLES: Single<Term>[] = [
  'status',
  'partOfSpeech',
  'termType',
  'reading',
  'region',
  'source',
  'confidence',
  'validFrom',
  'validTo',
  'caseSensitive',
  'strict',
]

/** The section that speaks of the same language: `zh-CN` is `zh-Hans` here, `en-US` is `en`. */
export function counterpart(sections: LanguageSection[], language: string): LanguageSection | undefined {
  const script = scriptOf(language)
  return (
    sections.find((section) => section.language === language) ??
    sections.find(({ language: other }) =>
      script !== undefined || languageGroup(language) === 'zh'
        ? script !== undefined && scriptOf(other) === script
        : other.startsWith(`${language}-`) || language.startsWith(`${other}-`),
    )
  )
}

/** The file's word for all that it can say; ids, and what a lossy format cannot hold, stay. */
export function replaced(incoming: Concept, held: Concept, options: MergeOptions = {}): Concept {
  if (!options.lossy) {
    if (incoming.uid === held.uid) return incoming
    const sections = incoming.sections.map((section) => {
      const same = sameText(counterpart(held.sections, section.language)?.terms)
      const terms = section.terms.map((term) => ({ ...term, id: same(term)?.id ?? term.id }))
      return { ...section, terms }
    })
    return { ...incoming, uid: held.uid, sections }
  }
  const told = new Map<LanguageSection, LanguageSection>()
  const added: LanguageSection[] = []
  for (const section of incoming.sections) {
    const before = counterpart(held.sections, section.language)
    if (before === undefined || told.has(before)) {
      added.push(section)
      continue
    }
    const same = sameText(before.terms)
    const terms = section.terms.map((term) => {
      const old = same(term)
      if (old === undefined) return term
      const status = isSilent(options.silent, term.id) ? old.status : term.status
      return { ...old, ...stated(term), id: old.id, status, extra: { ...old.extra, ...term.extra } }
    })
    told.set(before, { ...before, ...stated({ definition: section.definition, note: section.note }), terms })
  }
  return {
    ...held,
    ...stated(incoming),
    uid: held.uid,
    audit: held.audit,
    extra: { ...held.extra, ...incoming.extra },
    sections: [...held.sections.map((section) => told.get(section) ?? section), ...added],
  }
}

/** The section of the language by its very tag. */
export const sameTag = (sections: LanguageSection[], language: string): LanguageSection | undefined =>
  sections.find((section) => section.language === language)

/** All that either says; where both speak, what is held stands. */
export function merged(incoming: Concept, held: Concept, sectionOf = counterpart): Concept {
  const sections = [...held.sections]
  for (const section of incoming.sections) {
    const before = sectionOf(sections, section.language)
    if (before === undefined) sections.push(section)
    else sections[sections.indexOf(before)] = mergedSection(section, before)
  }
  return {
    ...stated(incoming),
    ...held,
    subjectField: union(held.subjectField, incoming.subjectField),
    definition: unionTexts(held.definition, incoming.definition),
    note: unionTexts(held.note, incoming.note),
    ref: union(held.ref, incoming.ref),
    extra: mergedExtra(incoming.extra, held.extra),
    sections,
  }
}

function mergedSection(section: LanguageSection, held: LanguageSection): LanguageSection {
  const terms = [...held.terms]
  const places = new Map<string, number>()
  for (const [place, { text }] of terms.entries()) if (!places.has(text)) places.set(text, place)
  for (const term of section.terms) {
    const place = places.get(term.text)
    if (place === undefined) {
      places.set(term.text, terms.length)
      terms.push(term)
    } else {
      const old = terms[place]!
      terms[place] = {
        ...stated(term),
        ...old,
        note: unionTexts(old.note, term.note),
        context: unionTexts(old.context, term.context),
        notIn: union(old.notIn, term.notIn),
        extra: mergedExtra(term.extra, old.extra),
      }
    }
  }
  return {
    ...held,
    definition: unionTexts(held.definition, section.definition),
    note: unionTexts(held.note, section.note),
    extra: mergedExtra(section.extra, held.extra),
    terms,
  }
}

/** Whether both say something of the same single value, and not the same. */
export function contradicts(incoming: Concept, held: Concept, { silent }: MergeOptions = {}): boolean {
  if (incoming.kind !== undefined && held.kind !== undefined && incoming.kind !== held.kind) return true
  return incoming.sections.some((section) => {
    const same = sameText(counterpart(held.sections, section.language)?.terms)
    return section.terms.some((term) => {
      const old = same(term)
      return (
        old !== undefined &&
        TERM_SINGLES.some(
          (key) =>
            term[key] !== undefined &&
            old[key] !== undefined &&
            term[key] !== old[key] &&
            !(key === 'status' && isSilent(silent, term.id)),
        )
      )
    })
  })
}

/** Lists longer than this are looked up, not gone through each time: a file may hold a hundred thousand synonyms. */
const FEW = 16

/** The first term of the list that is written as another. */
function sameText(terms: Term[] = []): (term: Term) => Term | undefined {
  if (terms.length <= FEW) return ({ text }) => terms.find((term) => term.text === text)
  const byText = new Map<string, Term>()
  for (const term of terms) if (!byText.has(term.text)) byText.set(term.text, term)
  return ({ text }) => byText.get(text)
}

const isAmong = (list: string[]): ((value: string) => boolean) => {
  if (list.length <= FEW) return (value) => list.includes(value)
  const set = new Set(list)
  return (value) => set.has(value)
}

const union = (held: string[], incoming: string[]): string[] =>
  incoming.every(isAmong(held)) ? held : [...new Set([...held, ...incoming])]

const unionTexts = (held: Text[], incoming: Text[]): Text[] => {
  const isHeld = isAmong(held.map(({ text }) => text))
  const fresh = incoming.filter(({ text }) => !isHeld(text))
  return fresh.length === 0 ? held : [...held, ...fresh]
}

const mergedExtra = (incoming: Concept['extra'], held: Concept['extra']): Concept['extra'] => {
  const result = { ...incoming, ...held }
  for (const key of Object.keys(held))
    if (Object.hasOwn(incoming, key)) result[key] = union(held[key]!, incoming[key]!)
  return result
}

/** Only what the file said. */
function stated<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, v]) => v !== undefined && !(typeof v === 'object' && v !== null && Object.keys(v).length === 0),
    ),
  ) as Partial<T>
}

/** By value. The store's local id and glossary stand beside the concept and do not count. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false
  const keys = (value: object) =>
    Object.keys(value).filter(
      (k) =>
        (value as Record<string, unknown>)[k] !== undefined &&
        k !== 'glossaryUid' &&
        !(k === 'id' && 'uid' in value),
    )
  const left = keys(a)
  return (
    left.length === keys(b).length &&
    left.every((key) => equal(a[key as keyof typeof a], b[key as keyof typeof b]))
  )
}
