import { expect, test } from 'vitest'
import { strip } from '../../../glossary/store/open.ts'
import type { Store } from '../../../glossary/store/store.ts'
import { everything, installStarter, pair, place, shown, starter } from './fresh.ts'

const entries = [
  pair('國務委員長', 'president of the State Affairs', { uid: 'president' }),
  pair('總理', 'premier', { uid: 'premier' }),
]

async function withStarter(): Promise<Store> {
  const store = place().open()
  await installStarter(store, entries)
  return store
}

const changed = (english: string) => pair('國務委員長', english, { uid: 'president' })

test('the install of the starter is no edit', async () => {
  const store = await withStarter()
  expect(await store.edits(9)).toEqual([])
  expect(await store.undo()).toBeUndefined()
  expect(await shown(store)).toHaveLength(2)
})

test('an entry of the starter is changed by an override in the own glossary; the starter stays as it is', async () => {
  const store = await withStarter()
  const before = await store.concepts(starter.uid)
  await store.putConcept(starter.uid, changed('chairman'))
  expect(await store.concepts(starter.uid)).toEqual(before)
  expect(await shown(store, '國務委員長')).toEqual(['國務委員長 = chairman'])
  const own = (await store.concept('president'))!
  expect(own.overrides).toMatchObject({ uid: 'president', version: '1' })
  expect(JSON.parse(own.overrides!.base)).toEqual(entries[0])

  // Again: the same override, its base kept.
  await store.putConcept(own.glossaryUid, { ...strip(own), kind: 'title' })
  await store.putConcept(starter.uid, changed('third'))
  expect(await store.concepts(own.glossaryUid)).toHaveLength(1)
  expect((await store.concept('president'))?.overrides).toEqual(own.overrides)

  for (const _ of [1, 2, 3]) await store.undo()
  expect(await shown(store, '國務委員長')).toEqual(['國務委員長 = president of the State Affairs'])
  await store.redo()
  expect(await shown(store, '國務委員長')).toEqual(['國務委員長 = chairman'])
})

test('a deleted entry of the starter is an override without terms, and comes back by undo', async () => {
  const store = await withStarter()
  await store.deleteConcept('president')
  expect(await shown(store)).toEqual(['總理 = premier'])
  expect(await store.concept('president')).toBeUndefined()
  expect(await store.list({ query: '國務委員長', limit: 9 })).toMatchObject({ total: 0 })
  const [own] = await store.concepts((await store.ownGlossary()).uid)
  expect(own).toMatchObject({ sections: [], overrides: { uid: 'president' } })
  await store.undo()
  expect(await shown(store)).toHaveLength(2)
})

test('an override is deleted as the entry that it stands for', async () => {
  const store = await withStarter()
  await store.putConcept(starter.uid, changed('chairman'))
  const own = (await store.concept('president'))!
  await store.deleteConcept(own.uid)
  expect(await shown(store)).toEqual(['總理 = premier'])
  await store.undo()
  expect(await shown(store, '國務委員長')).toEqual(['國務委員長 = chairman'])
})

test('an override is dropped: the entry of the starter stands again, also where it was deleted', async () => {
  const store = await withStarter()
  await store.putConcept(starter.uid, changed('chairman'))
  await store.resetConcept('president')
  expect(await shown(store, '國務委員長')).toEqual(['國務委員長 = president of the State Affairs'])
  await store.deleteConcept('president')
  await store.resetConcept('president')
  expect(await shown(store)).toHaveLength(2)
  expect((await store.edits(1))[0]).toMatchObject({ what: 'reset', title: '國務委員長' })
})

test('while the own glossary is switched off the entries of the starter stand', async () => {
  const store = await withStarter()
  await store.putConcept(starter.uid, changed('chairman'))
  const own = await store.ownGlossary()
  await store.putGlossary({ ...own, enabled: false })
  expect((await store.concept('president'))?.glossaryUid).toBe(starter.uid)
  expect(await shown(store, 'state affairs')).toHaveLength(1)
})

test('a new version keeps the overrides, and tells which of their entries it changed', async () => {
  const store = await withStarter()
  await store.putConcept(starter.uid, changed('chairman'))
  await store.putConcept(starter.uid, pair('總理', 'prime minister', { uid: 'premier' }))
  expect(await store.outdated()).toEqual([])
  const next = pair('國務委員長', 'president of the State Affairs Commission', { uid: 'president' })
  await installStarter(store, [next, entries[1]!], '2')
  expect(await store.outdated()).toMatchObject([{ uid: 'president', base: entries[0], now: next }])
  expect(await shown(store)).toEqual(['國務委員長 = chairman', '總理 = prime minister'])
})

test('undo of a switch of the starter does not bring its old version back', async () => {
  const store = await withStarter()
  const [held] = await store.glossaries()
  await store.putGlossary({ ...held!, enabled: false })
  await imported2(store)
  await store.undo()
  expect(await store.glossaries()).toMatchObject([{ version: '2', enabled: true, size: 1 }])
})

const imported2 = (store: Store) => installStarter(store, [entries[1]!], '2')

test('the starter is not deleted', async () => {
  const store = await withStarter()
  const before = await everything(store)
  await expect(store.deleteGlossary(starter.uid)).rejects.toMatchObject({ code: 'read-only' })
  expect(await everything(store)).toEqual(before)
})

test('a term is not meant inside a longer one, for own entries and the starter alike, as one edit', async () => {
  const store = await withStarter()
  await store.putConcept('', pair('国务', 'state affairs', { uid: 'own' }))
  const where = [
    { uid: 'own', text: '國務' },
    { uid: 'premier', text: '总理' },
  ]
  const notIn = async () =>
    Promise.all(
      ['own', 'premier'].map(async (uid) => (await store.concept(uid))!.sections[0]!.terms[0]!.notIn),
    )
  await store.setNotHere(where, '國務總理府', true)
  expect(await notIn()).toEqual([['國務總理府'], ['國務總理府']])
  expect((await store.edits(1))[0]).toMatchObject({ what: 'not-here', title: '國務總理府', count: 2 })
  const revision = await store.revision()
  expect(await store.setNotHere(where, '國務總理府', true)).toBe(revision)
  expect(await store.setNotHere([{ uid: 'own', text: '國務' }], '国务', true)).toBe(revision)
  await store.undo()
  expect(await notIn()).toEqual([[], []])
  await store.redo()
  await store.setNotHere(where, '國務總理府', false)
  expect(await notIn()).toEqual([[], []])
})
