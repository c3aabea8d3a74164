import { expect, test } from 'vitest'
import { everything, glossary, imported, many, pair, place, shown } from './fresh.ts'

test('glossaries are made, renamed, switched and ordered, each an edit that goes back and forth', async () => {
  const store = place().open()
  const states: unknown[] = [await everything(store)]
  const kept = async (work: Promise<unknown>) => {
    await work
    states.push(await everything(store))
  }
  const [a, b] = [glossary('A', { priority: 10 }), glossary('B', { priority: 20, source: 'somewhere' })]
  await kept(store.putGlossary(a))
  await kept(imported(store, b, many(300)))
  await kept(store.putConcept('a', pair('第1條', 'clause 1')))
  await kept(store.putGlossary({ ...a, name: 'First' }))
  await kept(store.putGlossary({ ...b, enabled: false, source: undefined }))
  expect(await shown(store, '第1條')).toEqual(['第1條 = clause 1', '第1條 = article 1'])
  await kept(store.orderGlossaries(['b']))
  expect((await store.glossaries()).map(({ uid, priority }) => [uid, priority])).toEqual([
    ['b', 1],
    ['a', 2],
  ])
  expect(await shown(store, '第1條')).toEqual(['第1條 = article 1', '第1條 = clause 1'])
  await kept(store.deleteGlossary('b'))
  expect(await shown(store)).toEqual(['第1條 = clause 1'])
  expect((await store.edits(9)).map(({ what, title }) => `${what} ${title}`)).toEqual([
    'glossary-delete B',
    'glossary-order B',
    'glossary B',
    'glossary First',
    'add 第1條',
    'import B.csv',
    'glossary-add A',
  ])
  for (const state of states.slice(0, -1).reverse()) {
    await store.undo()
    expect(await everything(store)).toEqual(state)
  }
  for (const state of states.slice(1)) {
    await store.redo()
    expect(await everything(store)).toEqual(state)
  }
})

test('what is so already is no edit; what a list adds to a glossary is not kept', async () => {
  const store = place().open()
  await store.putGlossary(glossary('A'))
  const [held] = await store.glossaries()
  expect(await store.putGlossary(held!)).toBe(1)
  await store.putGlossary({ ...held!, name: 'B' })
  expect(await store.glossaries()).toEqual([{ ...held, name: 'B' }])
  expect(await store.deleteGlossary('nobody')).toBe(2)
})

test('the own glossary is not one that was imported', async () => {
  const store = place().open()
  await imported(store, glossary('Dictionary', { importedFrom: 'cedict.u8', priority: 1 }), many(3))
  await store.putConcept('', pair('總理', 'premier'))
  const own = await store.ownGlossary()
  expect(own.name).toBe('Mine')
  await store.putGlossary(glossary('Before', { priority: -1 }))
  expect(await store.ownGlossary()).toEqual(own)
  expect((await store.glossaries()).map(({ name, size }) => [name, size])).toEqual([
    ['Before', 0],
    ['Mine', 1],
    ['Dictionary', 3],
  ])
})
