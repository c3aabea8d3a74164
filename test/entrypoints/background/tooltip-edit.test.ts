import { expect, test } from 'vitest'
import { addTerm, rewrite } from '../../../entrypoints/background/tooltip-edit.ts'
import { readTooltipMessage } from '../../../entrypoints/background/tooltip-message.ts'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'
import { place } from '../../glossary/store/fresh.ts'

const fresh = () => place().open()
const tea = () =>
  newConcept([
    newSection('zh-Hans', [newTerm('茶会')]),
    newSection('en', [newTerm('tea party', { note: [{ text: 'in season' }] }), newTerm('tea gathering')]),
  ])
const english = { text: 'tea party', language: 'en' }

test('a rendering is put in other words, and nothing else of the entry', async () => {
  const store = fresh()
  const concept = tea()
  await store.putConcept('', concept)
  const written = await rewrite(store, { kind: 'rewrite', uid: concept.uid, from: english, to: 'tea feast' })
  expect(written?.revision).toBe(await store.revision())
  const terms = (await store.concept(concept.uid))!.sections.flatMap((section) => section.terms)
  expect(terms.map(({ text }) => text)).toEqual(['茶会', 'tea feast', 'tea gathering'])
  expect(terms[1]!.note).toEqual([{ text: 'in season' }])
  await store.undo()
  expect((await store.concept(concept.uid))!.sections[1]!.terms[0]!.text).toBe('tea party')
})

test.each([
  ['an entry that has gone', { uid: 'none', from: english, to: 'x' }],
  ['a rendering that has gone', { from: { text: 'tea', language: 'en' }, to: 'x' }],
  ['the same words', { from: english, to: 'tea party' }],
  ['a wording the entry has already', { from: english, to: ' ' }],
])('%s: nothing is written', async (_, message) => {
  const store = fresh()
  const concept = tea()
  await store.putConcept('', concept)
  const before = await store.revision()
  expect(await rewrite(store, { kind: 'rewrite', uid: concept.uid, ...message })).toBeUndefined()
  expect(await store.revision()).toBe(before)
})

test('a composed title becomes an entry in the script it is written in', async () => {
  const store = fresh()
  await addTerm(store, { kind: 'addTerm', text: '茶會長', rendering: english, of: 'title' })
  const [row] = (await store.list({ limit: 5 })).rows
  expect(row!.kind).toBe('title')
  expect(row!.sections.map(({ language, terms }) => [language, terms[0]!.text])).toEqual([
    ['zh-Hant', '茶會長'],
    ['en', 'tea party'],
  ])
})

test.each([
  { kind: 'rewrite', uid: 'a', from: english, to: 'x' },
  { kind: 'addTerm', text: '茶會', rendering: english },
])('is the tooltip’s: %j', (message) => {
  expect(readTooltipMessage(message)).toBe(message)
})

test.each([
  { kind: 'rewrite', uid: 'a', from: english, to: '' },
  { kind: 'rewrite', uid: 'a', from: { text: 'x' }, to: 'x' },
  { kind: 'rewrite', uid: 7, from: english, to: 'x' },
  { kind: 'addTerm', text: '茶會', rendering: null },
  { kind: 'addTerm', text: '茶會', rendering: english, of: 'potion' },
  { kind: 'addTerm', text: 'x'.repeat(3000), rendering: english },
])('is not: %j', (message) => {
  expect(readTooltipMessage(message)).toBeUndefined()
})
