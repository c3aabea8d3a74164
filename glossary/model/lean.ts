import type { Concept, LanguageSection, Term } from './schema.ts'

/**
 * Concepts as they are kept and packed: without the lists and records that are empty, which are two thirds of their JSON. What was kept
 * whole is read alike.
 */
export type Lean<T> = Partial<Omit<T, 'sections' | 'terms'>>
export interface LeanConcept extends Lean<Concept> {
  sections: LeanSection[]
}
interface LeanSection extends Lean<LanguageSection> {
  terms: Lean<Term>[]
}

export function lean(concept: Concept): LeanConcept {
  return {
    ...filled(concept),
    sections: concept.sections.map((section) => ({ ...filled(section), terms: section.terms.map(filled) })),
  }
}

/** The concept as it was. Changes what it is given. */
export function full(kept: LeanConcept): Concept {
  const concept = kept as Concept
  concept.subjectField ??= []
  concept.definition ??= []
  concept.note ??= []
  concept.ref ??= []
  concept.extra ??= {}
  concept.audit ??= {}
  for (const section of concept.sections) {
    section.definition ??= []
    section.note ??= []
    section.extra ??= {}
    for (const term of section.terms) {
      term.note ??= []
      term.context ??= []
      term.notIn ??= []
      term.extra ??= {}
    }
  }
  return concept
}

function filled<T extends object>(whole: T): Partial<T> {
  const kept: Partial<T> = {}
  for (const key in whole) {
    const value = whole[key]
    if (typeof value === 'object' && value !== null && isEmpty(value)) continue
    kept[key] = value
  }
  return kept
}

function isEmpty(value: object): boolean {
  if (Array.isArray(value)) return value.length === 0
  for (const _ in value) return false
  return true
}
