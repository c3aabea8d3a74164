import type { Translate } from '../../components/translate.ts'
import { kinds } from '../../glossary/model/schema.ts'
import type { TabTerms } from '../content/protocol.ts'

type PageTerm = TabTerms['terms'][number]

/** The kinds that occur, in the model's order, those without one last; inside a kind the page's order. */
export function grouped(terms: PageTerm[], t: Translate): { label: string; terms: PageTerm[] }[] {
  return [...kinds, undefined]
    .map((kind) => ({
      label: t(kind === undefined ? 'kind_none' : `kind_${kind}`),
      terms: terms.filter(({ gloss }) => gloss.kind === kind),
    }))
    .filter((group) => group.terms.length > 0)
}
