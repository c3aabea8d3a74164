import { hasRendering } from '../model/claim.ts'
import type { Concept, Glossary, LanguageSection } from '../model/schema.ts'
import { isHan } from '../text/units.ts'
import { MOST_SECTIONS, MOST_TERMS, placeOf } from './compiled.ts'
import { FLAG_BITS, patternFlags } from './pattern-flags.ts'
import { isCaseSensitive, patternsOf } from './patterns.ts'
import { placeToTell } from './told.ts'
import { verbsOf } from './verb-groups.ts'

/** Han terms up to this length are no words against those that would cut them; longer ones are. */
const SHORT = 2
/** With a letter or a digit in it no term is cut out of a Han word: 列装|运-20. */
const MIXED = /[\da-z]/i

/** Red line, basic law, prime minister: what ordinary English has too, on a page that names no place (titles/standing.ts). */
export const isShort = (term: string): boolean => SHORT_ENGLISH.test(term)
const SHORT_ENGLISH = /^\S+(?: \S+){0,2}$/

/** Can titles be composed of the concept, and is it marked where nothing is composed with it, or only beside something? */
export type PartOf = (concept: Concept) => 'none' | 'alone' | 'beside'

/** A mark of `strict: false` while the claims of a pattern are gathered. */
const FREE = 1 << FLAG_BITS

/** The flags of a pattern of those of all its claims together: one that is free of the boundary rule frees the pattern. */
export const settled = (flags: number): number =>
  (flags & FREE) === 0 ? flags : flags & ~(patternFlags.bounded | patternFlags.word | FREE)

/** The patterns of the terms of a glossary's concept that have something to show, each with what it asks of find and where its term is (`placeOf`). */
export function eachPattern(
  concept: Concept,
  { readOnly }: Pick<Glossary, 'readOnly'>,
  today: string,
  partOf: PartOf,
  take: (pattern: string, flags: number, place: number) => void,
): void {
  const part = partOf(concept)
  // Offices and organs run into longer words (外交部长|期), and of many thousand supplied terms some do; a reader's own stand as given.
  const isWord = readOnly || part !== 'none' || concept.kind === 'title' || concept.kind === 'organ'
  const ofConcept =
    (concept.kind === 'title' ? patternFlags.title : 0) |
    { none: 0, alone: patternFlags.part, beside: patternFlags.part | patternFlags.asks }[part]
  const verbs = readOnly && concept.kind === 'setPhrase' ? verbsOf(concept) : []
  const ofSection = (section: LanguageSection, s: number) => {
    const untold = placeToTell(concept, section.language, readOnly) === undefined ? 0 : patternFlags.asks
    for (const [t, term] of section.terms.entries()) {
      if (t === MOST_TERMS) break
      const ofTerm =
        ofConcept |
        untold |
        (readOnly && section.language === 'en' && isShort(term.text) ? patternFlags.asks : 0) |
        (term.notIn.length > 0 || isCaseSensitive(term) ? patternFlags.asks : 0) |
        (term.strict === false ? FREE : 0)
      for (const pattern of patternsOf(term.text, section.language === 'en' ? verbs : [])) {
        const short = pattern.length <= SHORT || term.strict === true
        const edges = MIXED.test(pattern) ? 0 : short ? patternFlags.bounded : isWord ? patternFlags.word : 0
        take(pattern, isHan(pattern.charCodeAt(0)) ? ofTerm | edges : ofTerm, placeOf(s, t))
      }
    }
  }
  for (const [s, section] of concept.sections.entries())
    if (s < MOST_SECTIONS && hasRendering(concept, section, today)) ofSection(section, s)
}
