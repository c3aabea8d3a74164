import { readFileSync } from 'node:fs'
import { compile, open, type SpanMatcher } from '../../../glossary/annotate.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'
import type { Concept, Term } from '../../../glossary/model/schema.ts'

export const wordBytes = readFileSync(new URL('../../../glossary/text/words.bin', import.meta.url))

/** A term with a rendering in the other language; `fields` are the term's own. */
export function concept(text: string, fields: Partial<Term> = {}, more: Partial<Concept> = {}): Concept {
  const chinese = /\p{Script=Han}/u.test(text)
  const other = newTerm(chinese ? `the ${text}` : `${text}译`)
  return newConcept(
    [
      newSection(chinese ? 'zh-Hans' : 'en', [newTerm(text, fields)]),
      newSection(chinese ? 'en' : 'zh-Hans', [other]),
    ],
    { uid: text, ...more },
  )
}

/** A matcher of terms, each a text or a text with what its term says. */
export function matcherOf(terms: (string | [string, Partial<Term>])[]): SpanMatcher {
  const concepts = terms.map((t) => (typeof t === 'string' ? concept(t) : concept(...t)))
  return open(compile([{ glossary: newGlossary('Test', ['zh', 'en']), concepts }], wordBytes))
}

/** What a page's text shows as found, in order. */
export function found(terms: (string | [string, Partial<Term>])[], text: string): string[] {
  return matcherOf(terms)
    .annotate(text, { script: 'hans' })
    .map(({ start, end }) => text.slice(start, end))
}
