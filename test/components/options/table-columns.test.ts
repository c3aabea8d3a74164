import { expect, it } from 'vitest'
import { shownIn, tableColumns } from '../../../components/options/table-columns.ts'
import { newGlossary, newTerm } from '../../../glossary/model/create.ts'
import type { Status } from '../../../glossary/model/schema.ts'

const t = (key: string) => key

it.each([
  ['preferred', 'admitted', ''],
  ['preferred', 'superseded', 'status_superseded'],
  // All of an entry’s terms may be made so at once: it must be seen.
  ['admitted', 'admitted', 'status_admitted'],
  ['forbidden', 'admitted', 'status_forbiddenlist_commastatus_admitted'],
] satisfies [Status, Status, string][])('of %s and %s the table says “%s”', (first, second, said) => {
  const terms = [newTerm('甲', { status: first }), newTerm('乙', { status: second })]
  const sections = [{ language: 'zh-Hans', terms }]
  const column = tableColumns([newGlossary('A', ['zh-Hans'])], t).find(({ id }) => id === 'status')!
  expect(shownIn({ id: 1, uid: 'u', glossaryUid: 'a', sections }, column, new Map(), t)).toBe(said)
})
