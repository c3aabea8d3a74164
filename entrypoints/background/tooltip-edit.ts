import { newConcept, newSection, newTerm } from '../../glossary/model/create.ts'
import { validateConcept } from '../../glossary/model/draft.ts'
import { languageGroup } from '../../glossary/model/language.ts'
import type { Concept } from '../../glossary/model/schema.ts'
import { strip } from '../../glossary/store/open.ts'
import type { Store } from '../../glossary/store/store.ts'
import { writtenLanguage } from '../../glossary/text/script.ts'
import type { TooltipMessage, Written } from '../content/protocol.ts'

/** What is edited in the tooltip; `undefined` where nothing was written. An entry of a read-only glossary gets one of the reader's own in its place. */

export async function rewrite(
  store: Store,
  { uid, from, to }: Extract<TooltipMessage, { kind: 'rewrite' }>,
): Promise<Written | undefined> {
  const held = await store.concept(uid)
  if (held === undefined) return undefined
  const next = strip(held)
  const terms = next.sections
    .filter(({ language }) => languageGroup(language) === languageGroup(from.language))
    .flatMap((section) => section.terms)
  // Shown with another capital at a sentence's beginning.
  const term =
    terms.find(({ text }) => text === from.text) ??
    terms.find(({ text }) => text.toLowerCase() === from.text.toLowerCase())
  if (term === undefined || term.text === to) return undefined
  term.text = to
  return put(store, held.glossaryUid, next)
}

export function addTerm(
  store: Store,
  { text, rendering, of }: Extract<TooltipMessage, { kind: 'addTerm' }>,
): Promise<Written | undefined> {
  const sections = [
    newSection(writtenLanguage(text), [newTerm(text)]),
    newSection(rendering.language, [newTerm(rendering.text)]),
  ]
  return put(store, '', newConcept(sections, of === undefined ? {} : { kind: of }))
}

async function put(store: Store, glossary: string, concept: Concept): Promise<Written | undefined> {
  if (validateConcept(concept).some(({ severity }) => severity === 'error')) return undefined
  return { edits: 1, revision: await store.putConcept(glossary, concept) }
}
