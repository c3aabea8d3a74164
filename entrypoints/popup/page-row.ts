import { languageOf } from '../../components/gloss-view.tsx'
import { markOf } from '../../components/mark.ts'
import type { TermRow } from '../../components/term-list.tsx'
import type { TabTerms } from '../content/protocol.ts'

/** A term of a tab's page as a row, in the popup and beside the page. */
export function pageRow(
  { text, gloss, count }: TabTerms['terms'][number],
  own: Pick<TermRow, 'key' | 'here' | 'onOpen'>,
): TermRow {
  return {
    term: text,
    mark: markOf(gloss),
    termLanguage: languageOf(text, gloss),
    rendering: gloss.gloss.text,
    renderingLanguage: gloss.gloss.language,
    facts: count > 1 ? `× ${count}` : undefined,
    ...own,
  }
}
