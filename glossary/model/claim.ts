import { languageGroup, type Script, scriptOf } from './language.ts'
import type { Claim, Rendering } from './occurrence.ts'
import type { Concept, Glossary, LanguageSection, Term } from './schema.ts'

/** What a glossary says of one of its terms: the gloss, what to write instead, and the rest that a tooltip shows. */

/** Where the gloss is looked for: Chinese → English, English → Chinese, any other → the first of English, Chinese that it has. */
function targetGroups(group: string): string[] {
  if (group === 'zh') return ['en']
  if (group === 'en') return ['zh']
  return ['en', 'zh']
}

/** Is the term's wording in force on a day (`YYYY-MM-DD`)? Partial dates count whole. */
function inForce(term: Term, today: string): boolean {
  const { validFrom, validTo } = term
  if (validFrom !== undefined && validFrom > today) return false
  if (validTo !== undefined && validTo < today.slice(0, validTo.length)) return false
  return term.status === 'preferred' || term.status === 'admitted'
}

/** A section's language for display: Chinese always with a script. */
function displayLanguage(section: LanguageSection): string {
  if (languageGroup(section.language) !== 'zh' || scriptOf(section.language) !== undefined)
    return section.language
  return 'zh-Hans'
}

function rendering(section: LanguageSection, term: Term): Rendering {
  return {
    text: term.text,
    language: displayLanguage(section),
    status: term.status,
    ...(term.source !== undefined && { source: term.source }),
    ...(term.validFrom !== undefined && { validFrom: term.validFrom }),
    ...(term.validTo !== undefined && { validTo: term.validTo }),
    ...(term.note[0] !== undefined && { note: term.note[0].text }),
  }
}

/** The sections of a language group; of Chinese those in the script asked for, a missing script by the one there is. */
function sectionsOf(concept: Concept, group: string, script: Script): LanguageSection[] {
  const sections = concept.sections.filter((s) => languageGroup(s.language) === group && s.terms.length > 0)
  if (group !== 'zh') return sections
  const asked = sections.filter((s) => (scriptOf(s.language) ?? script) === script)
  return asked.length > 0 ? asked : sections
}

function ranked(sections: LanguageSection[], today: string): { section: LanguageSection; term: Term }[] {
  const valid = sections.flatMap((section) =>
    section.terms.filter((term) => inForce(term, today)).map((term) => ({ section, term })),
  )
  return valid.sort((a, b) => Number(a.term.status !== 'preferred') - Number(b.term.status !== 'preferred'))
}

/** Has the concept a rendering that a term of this section can be glossed with? */
export function hasRendering(concept: Concept, section: LanguageSection, today: string): boolean {
  return targetGroups(languageGroup(section.language)).some((group) =>
    sectionsOf(concept, group, 'hans').some(({ terms }) => terms.some((term) => inForce(term, today))),
  )
}

/** Its own, or that of the same term in the other script: another term's would be read beside the wrong words. */
function readingOf(
  { sections }: Concept,
  { language, terms }: LanguageSection,
  term: Term,
): string | undefined {
  if (term.reading !== undefined) return term.reading
  const at = terms.indexOf(term)
  const group = languageGroup(language)
  return sections
    .filter((other) => languageGroup(other.language) === group)
    .map((other) => other.terms[at])
    .find((twin) => twin?.reading !== undefined && twin.text.length === term.text.length)?.reading
}

/** `undefined` for a term without any rendering: it is not marked. */
export function claimOf(
  glossary: Glossary,
  concept: Concept,
  section: LanguageSection,
  term: Term,
  options: { script: Script; today: string },
): Claim | undefined {
  const { script, today } = options
  const group = languageGroup(section.language)
  for (const target of targetGroups(group)) {
    const sections = sectionsOf(concept, target, script)
    const valid = ranked(sections, today)
    // ASEAN is 东盟, and the Association of Southeast Asian Nations 东南亚国家联盟, where a glossary tells its short forms.
    const best =
      (term.termType === 'acronym' && valid.find((r) => r.term.termType === 'shortForm')) || valid[0]
    if (best === undefined) continue
    const others = valid.filter((r) => r !== best)
    const use = inForce(term, today)
      ? undefined
      : ranked(sectionsOf(concept, group, scriptOf(section.language) ?? script), today)[0]
    const former = sections.flatMap((s) =>
      s.terms
        .filter(
          (t) =>
            t.status === 'superseded' ||
            t.status === 'deprecated' ||
            (t.validTo !== undefined && !inForce(t, today)),
        )
        .map((t) => rendering(s, t)),
    )
    const reading = readingOf(concept, section, term) ?? readingOf(concept, best.section, best.term)
    const note = best.term.note[0]?.text ?? term.note[0]?.text ?? concept.note[0]?.text
    const source = best.term.source ?? term.source
    return {
      conceptId: concept.uid,
      glossaryId: glossary.uid,
      glossaryName: glossary.name,
      ...(glossary.mark !== undefined && { mark: glossary.mark }),
      ...(concept.kind !== undefined && { kind: concept.kind }),
      term: rendering(section, term),
      gloss: rendering(best.section, best.term),
      ...(use !== undefined && { use: rendering(use.section, use.term) }),
      alternatives: others.map((o) => rendering(o.section, o.term)),
      former,
      ...(reading !== undefined && { reading }),
      ...(note !== undefined && { note }),
      ...(source !== undefined && { source }),
    }
  }
  return undefined
}
