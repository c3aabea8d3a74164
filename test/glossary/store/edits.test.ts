import { expect, test } from 'vitest'
import { computer, entry, everything, fill, glossaryOf, many } from './databases.ts'

const shown = async (store: ReturnType<ReturnType<typeof computer>['open']>, uid = 'g') =>
  (await store.concepts(uid)).map((c) => c.sections[1]?.terms[0]?.text)

test('an added entry is found in either script, changed, deleted, and every step goes back and forth', async () => {
  const store = computer().open()
  await store.putGlossary(glossaryOf('g'))
  const first = entry('国务委员长', 'president', 'a')
  const states = [await everything(store)]
  await store.putConcept('g', first)
  states.push(await everything(store))
  expect((await store.search('國務', 5)).map((c) => c.uid)).toEqual(['a'])
  expect((await store.search('国务', 5)).map((c) => c.uid)).toEqual(['a'])
  await store.putConcept('g', entry('国务委员长', 'chairman', 'a'))
  states.push(await everything(store))
  expect(await shown(store)).toEqual(['chairman'])
  await store.deleteConcept('a')
  states.push(await everything(store))
  expect(await store.concept('a')).toBeUndefined()
  expect(await store.search('国务', 5)).toEqual([])

  expect((await store.edits(10)).map((e) => e.what)).toEqual(['delete', 'edit', 'add', 'glossary'])
  for (const state of [states[2], states[1], states[0]]) {
    expect(await store.undo()).toMatchObject({ undone: true })
    expect(await everything(store)).toEqual(state)
  }
  for (const state of [states[1], states[2], states[3]]) {
    expect(await store.redo()).toMatchObject({ undone: false })
    expect(await everything(store)).toEqual(state)
  }
  expect(await store.redo()).toBeUndefined()
})

test('undo and redo work after the browser was closed', async () => {
  const { open } = computer()
  const first = open()
  await first.putGlossary(glossaryOf('g'))
  await first.putConcept('g', entry('甲', 'one', 'a'))
  await first.putConcept('g', entry('甲', 'two', 'a'))
  first.close()
  const second = open()
  expect(await shown(second)).toEqual(['two'])
  await second.undo()
  expect(await shown(second)).toEqual(['one'])
  second.close()
  const third = open()
  await third.redo()
  expect(await shown(third)).toEqual(['two'])
})

test('a new edit takes the place of the undone ones', async () => {
  const store = computer().open()
  await store.putGlossary(glossaryOf('g'))
  await store.putConcept('g', entry('甲', 'one', 'a'))
  await store.undo()
  await store.putConcept('g', entry('乙', 'other', 'b'))
  expect(await store.redo()).toBeUndefined()
  expect(await shown(store)).toEqual(['other'])
  expect((await store.edits(10)).map((e) => e.title)).toEqual(['乙', 'g'])
})

test('every write raises the revision by one and resolves to it', async () => {
  const store = computer().open()
  expect(await store.revision()).toBe(0)
  expect(await store.putGlossary(glossaryOf('g'))).toBe(1)
  expect(await store.putConcept('g', entry('甲', 'one', 'a'))).toBe(2)
  await store.undo()
  expect(await store.revision()).toBe(3)
})

test('the glossary deleted comes back whole', async () => {
  const store = computer().open()
  await fill(store, glossaryOf('g'), many(600))
  const before = await everything(store)
  await store.deleteGlossary('g')
  expect(await everything(store)).toEqual([])
  await store.undo()
  expect(await everything(store)).toEqual(before)
})

test('an edit touches its own block, not the order', async () => {
  const store = computer().open()
  await fill(store, glossaryOf('g'), many(600))
  await store.putConcept('g', entry('词300', 'changed', '词-300'))
  const concepts = await store.concepts('g')
  expect(concepts.map((c) => c.uid)).toEqual(many(600).map((c) => c.uid))
  expect(concepts[300]!.sections[1]!.terms[0]!.text).toBe('changed')
})

test('the first entry makes the own glossary, and undoing it takes both away', async () => {
  const { open } = computer()
  const store = open()
  await store.putConcept('', entry('甲', 'one', 'a'))
  const [made] = await everything(store)
  expect(made).toMatchObject({ glossary: { name: 'Mine', size: 1 } })
  expect((await store.ownGlossary()).uid).toBe(made!.glossary.uid)
  await store.undo()
  expect(await everything(store)).toEqual([])
  await store.redo()
  expect(await everything(store)).toEqual([made])
})

test('the glossary made as the own one stays so when another with priority comes', async () => {
  const store = computer().open()
  await store.putConcept('', entry('甲', 'one', 'a'))
  const own = await store.ownGlossary()
  await store.putGlossary(glossaryOf('first', { priority: 0 }))
  expect((await store.ownGlossary()).uid).toBe(own.uid)
})

test('after an edit only its block is read again', async () => {
  const { open } = computer()
  const [reader, writer] = [open(), open()]
  await fill(writer, glossaryOf('g'), many(600))
  const before = await reader.concepts('g')
  await writer.putConcept('g', entry('词300', 'changed', '词-300'))
  const after = await reader.concepts('g')
  expect(after[300]!.sections[1]!.terms[0]!.text).toBe('changed')
  expect(after.map((concept, i) => concept === before[i])).toEqual(before.map((_, i) => i < 256 || i >= 512))
  await writer.undo()
  expect((await reader.concepts('g'))[300]).toEqual(before[300])
})
