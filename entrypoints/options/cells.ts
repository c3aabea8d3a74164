import { withCell, withStatus } from '../../components/options/cell-edit.ts'
import { problemText } from '../../components/options/problem-text.ts'
import type { TableColumn } from '../../components/options/table-columns.ts'
import { validateConcept } from '../../glossary/model/draft.ts'
import type { Kind, Status, StoredConcept } from '../../glossary/model/schema.ts'
import { strip } from '../../glossary/store/blocks.ts'
import type { ConceptRow } from '../../glossary/store/store.ts'
import { store, t } from '../popup/glossary.ts'

/** A cell of the table of terms, edited: the entry with the cell's new value. */

type Cell = [row: ConceptRow, column: TableColumn, value: string]

/** What is wrong with it, in a sentence. */
export async function wrongInCell(...cell: Cell): Promise<string | undefined> {
  const concept = await edited(...cell)
  return concept && wrongIn(concept)
}

/** Writes it where nothing is wrong, else says what is. */
export async function writeCell(...cell: Cell): Promise<string | undefined> {
  const concept = await edited(...cell)
  const wrong = concept && wrongIn(concept)
  if (concept !== undefined && wrong === undefined)
    await store.putConcept(concept.glossaryUid, strip(concept))
  return wrong
}

async function edited(...[row, column, value]: Cell): Promise<StoredConcept | undefined> {
  const concept = await store.concept(row.uid)
  if (concept === undefined) return undefined
  if (column.language !== undefined)
    return { ...concept, ...withCell(strip(concept), column.language, value) }
  if (column.id === 'status') {
    const [group, status] = value.split(' ') as [string, Status]
    return { ...concept, ...withStatus(strip(concept), group, status) }
  }
  const { kind: _, ...rest } = concept
  return value === '' ? rest : { ...rest, kind: value as Kind }
}

function wrongIn(concept: StoredConcept): string | undefined {
  const problem = validateConcept(strip(concept)).find(({ severity }) => severity === 'error')
  return problem && problemText(problem, t)
}
