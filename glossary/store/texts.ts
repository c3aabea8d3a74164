import { languageGroup } from '../model/language.ts'
import { type Concept, type LanguageSection, statuses } from '../model/schema.ts'
import type { Numbered } from './blocks.ts'
import { hashOf, kindOf } from './marks.ts'
import type { MarkRow, TextRow } from './schema.ts'
import type { ConceptRow } from './store.ts'

/**
 * The folded terms of a block as one text to search in, and what a list shows of its concepts. Kept beside the block, so that a popup
 * searches without decoding any. The text is searched as it is kept, in UTF-8: to make strings of it took longer than to read it.
 */

/** Stands around each folded term; no folded text holds it. */
export const TERM = 1
const MARK = String.fromCharCode(TERM)
const BREAK = 10

type Fold = (text: string) => string

/** Tells a saved text of another fold, or of another layout than below. */
export const formatOf = (foldVersion: string): number => hashOf(`5 ${foldVersion}`)

/**
 * By concept: its Chinese term (where it has none, the first), its rendering in another language (where it has none, nothing), then its
 * other terms, each folded spelling once: `␁term␁rendering␁other␁`.
 */
export function textOf(items: Numbered[], fold: Fold, format: number): Omit<TextRow, 'key'> {
  const parts: string[] = []
  /** Marks of each concept. */
  const marks: number[] = []
  for (const { concept } of items) {
    const [first, second] = shownSections(concept)
    const folded = [fold(first?.terms[0]?.text ?? ''), fold(second?.terms[0]?.text ?? '')]
    for (const section of concept.sections)
      for (const [t, other] of section.terms.entries()) {
        if (t === 0 && (section === first || section === second)) continue
        const form = fold(other.text)
        if (!folded.includes(form)) folded.push(form)
      }
    parts.push(MARK, folded.join(MARK), MARK)
    marks.push(folded.length + 1)
  }
  const encoder = new TextEncoder()
  const text = encoder.encode(parts.join(''))
  const starts = new Uint32Array(items.length + 1)
  let mark = -1
  for (const [i, count] of marks.entries()) {
    for (let n = 0; n < count; n++) mark = text.indexOf(TERM, mark + 1)
    starts[i + 1] = mark + 1
  }
  return { format, text, starts, lines: encoder.encode(linesOf(items)) }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The folded terms of a concept. */
export const termsAt = ({ text, starts }: Pick<TextRow, 'text' | 'starts'>, at: number): string[] =>
  decoder.decode(text.subarray(starts[at]! + 1, starts[at + 1]! - 1)).split(MARK)

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
  return items
    .map(({ concept: { uid, sections } }) => {
      const line: Line = [
        uid,
        ...sections
          .filter(({ terms }) => terms.length > 0)
          .map(({ language, terms }): Line[1] => [
            language,
            ...terms.map(({ text, status }): string | [string, number] =>
              status === 'preferred' ? text : [text, statuses.indexOf(status)],
            ),
          ]),
      ]
      return `${JSON.stringify(line)}\n`
    })
    .join('')
}

/** A concept of a block as a list shows it. */
export function rowOf(
  lines: TextRow['lines'],
  at: number,
  marks: MarkRow,
  number: number,
  glossaryUid: string,
): ConceptRow {
  let from = 0
  for (let line = 0; line < at; line++) from = lines.indexOf(BREAK, from) + 1
  const [uid, ...sections]: Line = JSON.parse(
    decoder.decode(lines.subarray(from, lines.indexOf(BREAK, from))),
  )
  const kind = kindOf(marks.facts[at]!)
  const overrides = marks.overrides.find(([place]) => place === at)?.[1]
  return {
    id: (number << 8) + marks.ids[at]!,
    uid,
    glossaryUid,
    ...(kind !== undefined && { kind }),
    ...(overrides !== undefined && { overrides }),
    sections: sections.map(([language, ...terms]) => ({
      language,
      terms: terms.map((term) =>
        typeof term === 'string'
          ? { text: term, status: 'preferred' as const }
          : { text: term[0], status: statuses[term[1]]! },
      ),
    })),
  }
}
