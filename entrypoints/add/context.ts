import type { Concept } from '../../glossary/model/schema.ts'
import { writtenLanguage } from '../../glossary/text/script.ts'

/** The sentence and the source, at the term that was selected; it may have been corrected in the form since. Empty ones are left out. */
export function withContext(
  concept: Concept,
  { text, context, source }: { text: string; context: string; source: string },
): Concept {
  const next = structuredClone(concept)
  const section = next.sections.find(({ language }) => language === writtenLanguage(text)) ?? next.sections[0]
  const term = section?.terms.find((one) => one.text === text) ?? section?.terms[0]
  if (term === undefined) return next
  if (context !== '') term.context = [{ text: context, ...(source !== '' && { source }) }, ...term.context]
  if (source !== '') term.source ??= source
  return next
}
