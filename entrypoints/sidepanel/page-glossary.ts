import type { Contents } from '../../glossary/exchange/contents.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'
import type { Concept, StoredConcept } from '../../glossary/model/schema.ts'
import { writtenLanguage } from '../../glossary/text/script.ts'
import type { TabTerms } from '../content/protocol.ts'

type PageTerm = TabTerms['terms'][number]

/** The page's terms as a glossary of their own: the entries as they are held, a composed title as an entry made of what is shown. */
export async function pageGlossary(
  terms: PageTerm[],
  name: string,
  held: (uid: string) => Promise<StoredConcept | undefined>,
): Promise<Contents> {
  const concepts = new Map<string, Concept>()
  for (const { text, gloss } of terms) {
    const uid = gloss.claims[0]?.conceptId
    const stored = uid === undefined ? undefined : await held(uid)
    if (stored !== undefined) {
      // In a glossary of its own it stands in for nothing.
      const { id: _id, glossaryUid: _glossary, overrides: _overrides, ...concept } = stored
      concepts.set(concept.uid, concept)
    } else {
      const made = newConcept(
        [
          newSection(writtenLanguage(text), [newTerm(text)]),
          newSection(gloss.gloss.language, [newTerm(gloss.gloss.text)]),
        ],
        gloss.kind === undefined ? {} : { kind: gloss.kind },
      )
      concepts.set(made.uid, made)
    }
  }
  const languages = [...new Set([...concepts.values()].flatMap((c) => c.sections.map((s) => s.language)))]
  return { glossary: newGlossary(name, languages), concepts: [...concepts.values()] }
}

/** Term, rendering, kind, count; a row a line, as a spreadsheet takes it from the clipboard. */
export function tabbed(terms: PageTerm[], kindName: (kind: string) => string): string {
  const cell = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ')
  return terms
    .map(({ text, gloss, count }) =>
      [text, gloss.gloss.text, gloss.kind === undefined ? '' : kindName(gloss.kind), String(count)]
        .map(cell)
        .join('\t'),
    )
    .join('\n')
}
