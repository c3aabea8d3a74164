import type { Problem } from '../glossary/model/draft.ts'
import type { Concept } from '../glossary/model/schema.ts'

/** The draft without the terms left empty, and where each place of it stands in the draft. */
export function filledOnly(draft: Concept): { concept: Concept; places: Map<string, string> } {
  const places = new Map<string, string>()
  const sections: Concept['sections'] = []
  for (const [s, section] of draft.sections.entries()) {
    const terms: typeof section.terms = []
    for (const [i, term] of section.terms.entries()) {
      if (term.text.trim() === '') continue
      places.set(`sections.${sections.length}.terms.${terms.length}`, `sections.${s}.terms.${i}`)
      terms.push(term)
    }
    if (terms.length > 0) sections.push({ ...section, terms })
  }
  return { concept: { ...draft, sections }, places }
}

/** Problems of what is kept, told at the draft's own fields. */
export function fieldProblems(problems: Problem[], places: Map<string, string>): Problem[] {
  return problems.map((problem) => {
    const [, head, field] = /^(sections\.\d+\.terms\.\d+)(\..*)?$/.exec(problem.place.path ?? '') ?? []
    const at = head === undefined ? undefined : places.get(head)
    return at === undefined
      ? problem
      : { ...problem, place: { ...problem.place, path: `${at}${field ?? '.text'}` } }
  })
}
