import type { ConceptRow } from '../../glossary/store/store.ts'
import { entryName } from './differences.ts'

/** An entry in a line: its first terms in two languages. */
export function RowName({ row }: { row: Pick<ConceptRow, 'sections'> }) {
  return (
    <>
      {entryName(row).map(({ text, language }) => (
        <span key={language} lang={language} class="entry-name">
          {text}{' '}
        </span>
      ))}
    </>
  )
}
