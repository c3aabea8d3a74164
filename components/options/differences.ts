import type { Concept, Text } from '../../glossary/model/schema.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'
import { validity } from '../validity.ts'

/** What two states of an entry do not have in common, field by field, in the person's words. */
export interface Difference {
  label: string
  /** Of a language's terms. */
  language?: string
  /** Empty where there was nothing. */
  before: string
  after: string
}

interface Line {
  label: string
  language?: string
  text: string
}

export function differences(
  before: Concept | undefined,
  after: Concept | undefined,
  t: Translate,
): Difference[] {
  const [was, is] = [lines(before, t), lines(after, t)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [b, a] = [was.get(key), is.get(key)]
    if (b?.text === a?.text) return []
    const { label, language } = (b ?? a)!
    return { label, ...(language && { language }), before: b?.text ?? '', after: a?.text ?? '' }
  })
}

/** A name for an entry: its first terms in two languages. */
export function entryName({
  sections,
}: {
  sections: readonly { language: string; terms: readonly { text: string }[] }[]
}): { text: string; language: string }[] {
  const filled = sections.filter(({ terms }) => terms.length > 0)
  const group = (tag: string) => tag.split('-')[0]
  const second = filled.find(({ language }) => group(language) !== group(filled[0]!.language))
  return [filled[0], second].flatMap((section) =>
    section === undefined ? [] : { text: section.terms[0]!.text, language: section.language },
  )
}

function lines(concept: Concept | undefined, t: Translate): Map<string, Line> {
  const found = new Map<string, Line>()
  if (concept === undefined) return found
  const add = (key: string, line: Line) => line.text !== '' && found.set(key, line)
  for (const { language, terms } of concept.sections)
    add(`terms ${language}`, {
      label: languageName(language, t),
      language,
      text: terms
        .map((term) => {
          const facts = [
            term.status === 'preferred' ? '' : t(`status_${term.status}`),
            validity(term, t) ?? '',
            term.source ?? '',
          ].filter((fact) => fact !== '')
          return facts.length === 0 ? term.text : `${term.text} (${facts.join(', ')})`
        })
        .join(' | '),
    })
  const texts = (all: Text[]) => all.map(({ text }) => text).join(' | ')
  if (concept.kind) add('kind', { label: t('kind'), text: t(`kind_${concept.kind}`) })
  add('subject', { label: t('field_subject'), text: concept.subjectField.join(' | ') })
  add('definition', { label: t('field_definition'), text: texts(concept.definition) })
  add('note', { label: t('note'), text: texts(concept.note) })
  for (const [name, values] of Object.entries(concept.extra))
    add(`extra ${name}`, { label: t('also_extra', name), text: values.join(' | ') })
  return found
}
