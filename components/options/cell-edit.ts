import { newSection, newTerm } from '../../glossary/model/create.ts'
import { languageGroup, scriptOf } from '../../glossary/model/language.ts'
import type { Concept, Status } from '../../glossary/model/schema.ts'

/** A cell of the terms table: all terms of an entry in one language, `one | another`, as text and back. */

/** The column a language's terms stand in: Chinese by script (simplified where none is told), others by their language alone. */
export function columnOfLanguage(language: string): string {
  const group = languageGroup(language)
  if (group !== 'zh') return group
  return scriptOf(language) === 'hant' ? 'zh-Hant' : 'zh-Hans'
}

export const cellText = (
  sections: readonly { language: string; terms: readonly { text: string }[] }[],
  column: string,
): string =>
  sections
    .filter(({ language }) => columnOfLanguage(language) === column)
    .flatMap(({ terms }) => terms.map(({ text }) => text))
    .join(' | ')

/**
 * The entry with the cell's terms as they are written now. A term that another takes the place of keeps its status, dates and source;
 * only its reading goes.
 */
export function withCell(concept: Concept, column: string, text: string): Concept {
  const wanted = [...new Set(text.split('|').map((part) => part.trim()))].filter((part) => part !== '')
  const sections = structuredClone(concept.sections)
  const own = sections.filter(({ language }) => columnOfLanguage(language) === column)
  const held = own.flatMap(({ terms }) => terms)
  const before = new Set(held.map((term) => term.text))
  for (const [i, term] of held.entries()) {
    const next = wanted[i]
    if (next === undefined || wanted.includes(term.text) || before.has(next)) continue
    term.text = next
    delete term.reading
  }
  for (const section of own) section.terms = section.terms.filter((term) => wanted.includes(term.text))
  for (const one of wanted) {
    if (own.some(({ terms }) => terms.some((term) => term.text === one))) continue
    if (own.length === 0) {
      const section = newSection(column)
      own.push(section)
      sections.push(section)
    }
    const { terms } = own[0]!
    terms.push(newTerm(one, { status: terms.length === 0 ? 'preferred' : 'admitted' }))
  }
  const rank = new Map(wanted.map((one, i) => [one, i]))
  for (const { terms } of own) terms.sort((a, b) => rank.get(a.text)! - rank.get(b.text)!)
  return { ...concept, sections: sections.filter(({ terms, ...rest }) => terms.length > 0 || isFilled(rest)) }
}

/** All terms of a language, Chinese in both scripts: preferred leaves the further ones of a section admitted. */
export function withStatus(concept: Concept, group: string, status: Status): Concept {
  const sections = structuredClone(concept.sections)
  for (const { language, terms } of sections)
    if (languageGroup(language) === group)
      for (const [i, term] of terms.entries())
        term.status = status === 'preferred' && i > 0 ? 'admitted' : status
  return { ...concept, sections }
}

/** A section without terms stays for what else it says. */
const isFilled = ({ definition, note, extra }: Omit<Concept['sections'][number], 'terms'>): boolean =>
  definition.length > 0 || note.length > 0 || Object.keys(extra).length > 0
