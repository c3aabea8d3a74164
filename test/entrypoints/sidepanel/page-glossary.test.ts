import { expect, test } from 'vitest'
import { pageGlossary, tabbed } from '../../../entrypoints/sidepanel/page-glossary.ts'
import { writeFile } from '../../../glossary/exchange/write.ts'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'
import type { Claim, Gloss } from '../../../glossary/model/occurrence.ts'

const held = newConcept([
  newSection('zh-Hans', [newTerm('茶会')]),
  newSection('en', [newTerm('tea party'), newTerm('tea gathering', { status: 'admitted' })]),
])
const gloss = (text: string, claims: Claim[]): Gloss => ({
  gloss: { text, language: 'en' },
  alternatives: [],
  kind: 'event',
  conceptIds: claims.map((claim) => claim.conceptId),
  claims,
})
const claim: Claim = {
  conceptId: held.uid,
  glossaryId: 'g',
  glossaryName: 'Mine',
  term: { text: '茶会', language: 'zh-Hans' },
  gloss: { text: 'tea party', language: 'en' },
  alternatives: [],
  former: [],
}
const terms = [
  { text: '茶會', gloss: gloss('tea party', [claim]), count: 2, places: [] },
  { text: '第三次茶會', gloss: gloss('third\ttea party', []), count: 1, places: [] },
]

test('a listed term is exported as its entry, a composed one as what is shown', async () => {
  const contents = await pageGlossary(terms, 'www.example.com', async (uid) =>
    uid === held.uid ? { ...held, id: 7, glossaryUid: 'g' } : undefined,
  )
  const csv = new TextDecoder().decode(writeFile('csv', [contents]))
  expect(csv).toContain('tea gathering')
  expect(csv).toContain('第三次茶會')
  expect(contents.concepts[0]).toEqual(held)
})

test('the copied list has a row a term and no cell that breaks it', () => {
  expect(tabbed(terms, (kind) => kind.toUpperCase())).toBe(
    '茶會\ttea party\tEVENT\t2\n第三次茶會\tthird tea party\tEVENT\t1',
  )
})
