import type { Concept } from '../model/schema.ts'

/** What a further row says of the same concept. */
export function addTo(concept: Concept, more: Concept): void {
  const add = (to: { text: string }[], texts: { text: string }[]) =>
    to.push(...texts.filter(({ text }) => !to.some((held) => held.text === text)))
  add(concept.definition, more.definition)
  add(concept.note, more.note)
  concept.subjectField = [...new Set([...concept.subjectField, ...more.subjectField])]
  concept.kind ??= more.kind
  for (const [key, values] of Object.entries(more.extra))
    concept.extra = {
      ...concept.extra,
      [key]: [...new Set([...(Object.hasOwn(concept.extra, key) ? concept.extra[key]! : []), ...values])],
    }
  for (const section of more.sections) {
    const held = concept.sections.find(({ language }) => language === section.language)
    if (held === undefined) {
      concept.sections.push(section)
      continue
    }
    add(held.definition, section.definition)
    add(held.note, section.note)
    add(held.terms, section.terms)
  }
}
