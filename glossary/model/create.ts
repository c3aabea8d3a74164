import type { Concept, Glossary, LanguageSection, Term } from './schema.ts'

/** New values with every list in place. */

/** Random text, 16 characters of base 36: known to files, overrides and history. */
export function newUid(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(3))
  return Array.from(numbers, (n) => n.toString(36).padStart(7, '0'))
    .join('')
    .slice(-16)
}

export function newTerm(text: string, fields: Partial<Term> = {}): Term {
  return { id: newUid(), text, status: 'preferred', note: [], context: [], notIn: [], extra: {}, ...fields }
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
