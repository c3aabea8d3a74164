import { languageGroup } from '../model/language.ts'
import type { Concept, LanguageSection, Term } from '../model/schema.ts'
import type { Contents } from './contents.ts'
import { renderings, sources } from './sides.ts'

/** One term beside its renderings: what flat formats (OmegaT, DeepL, Anki, Yomitan) are made of. */
export interface Pair {
  concept: Concept
  term: Term
  language: string
  /** Preferred first, then admitted; at least one. */
  renderings: Term[]
  /** Of the first rendering. */
  target: string
  /** What is not to be written. */
  avoid: Term[]
}

const RANK = { preferred: 0, admitted: 1, deprecated: 2, superseded: 2, forbidden: 2 }

/** From the Chinese, or the first language, to the other. Both Chinese scripts are terms. */
export function* pairsOf(contents: Contents[]): Generator<Pair> {
  for (const { concepts } of contents)
    for (const concept of concepts) {
      const filled = concept.sections.filter((section) => section.terms.length > 0)
      const [first] = sources(filled).length > 0 ? sources(filled) : filled
      const target = renderings(filled).find(
        (s) => languageGroup(s.language) !== languageGroup(first?.language ?? ''),
      )
      if (first === undefined || target === undefined) continue
      const terms = target.terms.toSorted((a, b) => RANK[a.status] - RANK[b.status])
      const good = terms.filter((term) => RANK[term.status] < 2)
      const seen = new Set<string>()
      for (const { language, terms: own } of sources(filled).filter(sameLanguage(first)))
        for (const term of own) {
          if (seen.has(term.text) || good.length === 0) continue
          seen.add(term.text)
          yield {
            concept,
            term,
            language,
            renderings: good,
            target: target.language,
            avoid: terms.slice(good.length),
          }
        }
    }
}

const sameLanguage = (first: LanguageSection) => (section: LanguageSection) =>
  languageGroup(section.language) === languageGroup(first.language)

/** Notes and definitions as one line. */
export function remarks({ concept, term, language, target, renderings }: Pair): string {
  const own = concept.sections.filter((section) => [language, target].includes(section.language))
  const texts = [concept, ...own].flatMap(({ note, definition }) => [...note, ...definition])
  const all = [...texts, ...term.note, ...(renderings[0]?.note ?? [])]
  return [...new Set(all.map(({ text }) => text))].join(' · ')
}

/** A tab or line break would end the cell. */
export const oneLine = (text: string): string => text.replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ')
