import { languageGroup } from '../model/language.ts'
import { type Concept, type LanguageSection, statuses } from '../model/schema.ts'
import type { Numbered } from './blocks.ts'
import { hashOf, kindOf } from './marks.ts'
import type { MarkRow, TextRow } from './schema.ts'
import type { ConceptRow } from './store.ts'

/**
 * The folded terms of a block as one string to search in, and what a list shows of its concepts. Kept beside the block, so that a popup
 * searches without decoding any.
 */

/** Stands around each folded term; no folded text holds it. */
export const TERM = '\u0001'

type Fold = (text: string) => string

/** Tells a saved text of another fold, or of another layout than below. */
export const formatOf = (foldVersion: string): number => hashOf(`4 ${foldVersion}`)

/**
 * By concept: its Chinese term (where it has none, the first), its rendering in another language (where it has none, nothing), then its
 * other terms, each folded spelling once: `␁term␁rendering␁other␁`.
 */
export function textOf(items: Numbered[], fold: Fold, format: number): Omit<TextRow, 'key'> {
  const starts = new Uint32Array(items.length + 1)
  const parts: string[] = []
  let length = 0
  for (const [i, { concept }] of items.entries()) {
    starts[i] = length
    const [first, second] = shownSections(concept)
    const folded = [fold(first?.terms[0]?.text ?? ''), fold(second?.terms[0]?.text ?? '')]
    for (const section of concept.sections)
      for (const [t, other] of section.terms.entries()) {
        if (t === 0 && (section === first || section === second)) continue
        const form = fold(other.text)
        if (!folded.includes(form)) folded.push(form)
      }
    const part = TERM + folded.join(TERM) + TERM
    parts.push(part)
    length += part.length
  }
  starts[items.length] = length
  return { format, text: parts.join(''), starts, lines: new TextEncoder().encode(linesOf(items)) }
}

/** Their first terms name a concept in a list. */
function shownSections({ sections }: Concept): [term?: LanguageSection, rendering?: LanguageSection] {
  const filled = sections.filter(({ terms }) => terms.length > 0)
  const isChinese = ({ language }: LanguageSection) => languageGroup(language) === 'zh'
  const first = filled.find(isChinese) ?? filled[0]
  if (first === undefined) return []
  const group = languageGroup(first.language)
  return [first, filled.find(({ language }) => languageGroup(language) !== group)]
}

/** A section: its language, then its terms; a preferred one as its text alone. */
type Line = [uid: string, ...sections: [language: string, ...terms: (string | [string, number])[]][]]

function linesOf(items: Numbered[]): string {
  return JSON.stringify(
    items.map(
      ({ concept: { uid, sections } }): Line => [
        uid,
        ...sections
          .filter(({ terms }) => terms.length > 0)
          .map(({ language, terms }): Line[1] => [
            language,
            ...terms.map(({ text, status }): string | [string, number] =>
              status === 'preferred' ? text : [text, statuses.indexOf(status)],
            ),
          ]),
      ],
    ),
  )
}

/** The rows of a block as a list shows them. */
export function rowsOf(text: TextRow, marks: MarkRow, number: number, glossaryUid: string): ConceptRow[] {
  const lines: Line[] = JSON.parse(new TextDecoder().decode(text.lines))
  const overrides = new Map(marks.overrides)
  return lines.map(([uid, ...sections], at) => {
    const kind = kindOf(marks.facts[at]!)
    return {
      id: (number << 8) + marks.ids[at]!,
      uid,
      glossaryUid,
      ...(kind !== undefined && { kind }),
      ...(overrides.has(at) && { overrides: overrides.get(at)! }),
      sections: sections.map(([language, ...terms]) => ({
        language,
        terms: terms.map((term) =>
          typeof term === 'string'
            ? { text: term, status: 'preferred' as const }
            : { text: term[0], status: statuses[term[1]]! },
        ),
      })),
    }
  })
}
