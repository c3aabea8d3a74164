import type { Concept, Glossary, LanguageSection, Term } from './schema.ts'

/** New values with every list in place. */

const LENGTH = 16
/** Asked of the platform in one go: a call for each of a dictionary's 370,000 uids took as long as reading it. */
const pool = new Uint8Array(LENGTH * 256)
let drawn = ''
let at = 0

/** Random text, 16 characters of base 36: known to files, overrides and history. */
export function newUid(): string {
  if (at === drawn.length) {
    crypto.getRandomValues(pool)
    // 252 is the last multiple of 36 in a byte; what lies above favours four digits by a hundredth of a bit.
    for (let i = 0; i < pool.length; i++) pool[i] = DIGITS.charCodeAt(pool[i]! % 36)
    drawn = ascii.decode(pool)
    at = 0
  }
  at += LENGTH
  return drawn.slice(at - LENGTH, at)
}
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'
const ascii = new TextDecoder()

export function newTerm(text: string, fields?: Partial<Term>): Term {
  const term: Term = { id: newUid(), text, status: 'preferred', note: [], context: [], notIn: [], extra: {} }
  // Most have none: spread into the literal they cost a sheet of 24,000 rows a quarter of its time.
  return fields === undefined ? term : Object.assign(term, fields)
}

export function newSection(
  language: string,
  terms: Term[] = [],
  fields: Partial<LanguageSection> = {},
): LanguageSection {
  return { language, definition: [], note: [], extra: {}, terms, ...fields }
}

export function newConcept(sections: LanguageSection[], fields: Partial<Concept> = {}): Concept {
  return {
    uid: newUid(),
    subjectField: [],
    definition: [],
    note: [],
    ref: [],
    extra: {},
    audit: {},
    sections,
    ...fields,
  }
}

export function newGlossary(name: string, languages: string[], fields: Partial<Glossary> = {}): Glossary {
  return { uid: newUid(), name, languages, priority: 100, enabled: true, readOnly: false, ...fields }
}
