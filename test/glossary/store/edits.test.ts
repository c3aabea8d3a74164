import { expect, test } from 'vitest'
import { strip } from '../../../glossary/store/open.ts'
import { everything, glossary, imported, many, pair, place, shown } from './fresh.ts'

const president = pair('國務委員長', 'president of the State Affairs', { uid: 'president' })

test('an entry is added to the own glossary, which is made with it, found in either script and in English', async () => {
  const store = place().open()
  expect(await store.putConcept('', president)).toBe(1)
  expect(await shown(store)).toEqual(['國務委員長 = president of the State Affairs'])
  for (const query of ['國務', '国务委员长', 'PRESIDENT', 'state affairs'])
    expect(await shown(store, query)).toHaveLength(1)
  expect(await shown(store, '總理')).toEqual([])
  expect(await store.glossaries()).toMatchObject([{ name: 'Mine', size: 1 }])
  expect((await store.concept('president'))?.audit.createdAt).toMatch(/^\d{4}-/)
})

test('an entry is changed under its uid, keeps its id and everything the form did not touch', async () => {
  const store = place().open()
  await store.putConcept('', president)
  const held = (await store.concept('president'))!
  await store.putConcept(held.glossaryUid, { ...strip(held), kind: 'title', extra: { x: ['1'] } })
  const next = (await store.concept('president'))!
  expect(next).toEqual({ ...held, kind: 'title', extra: { x: ['1'] }, audit: next.audit })
  expect(next.audit.createdAt).toBe(held.audit.createdAt)
  expect(next.audit.modifiedAt).toBeDefined()
  expect((await store.edits(9)).map((e) => e.what)).toEqual(['edit', 'add'])
})

test('an entry altered in place and put is changed', async () => {
  const store = place().open()
  await store.putConcept('', president)
  const held = (await store.concept('president'))!
  held.note.push({ text: 'since 2016' })
  held.sections[1]!.terms[0]!.text = 'chairman'
  await store.putConcept(held.glossaryUid, strip(held))
  expect((await store.edits(9)).map((e) => e.what)).toEqual(['edit', 'add'])
  await store.undo()
  expect(await store.concept('president')).toMatchObject({ note: [], sections: president.sections })
})

test('saving what is there already writes nothing', async () => {
  const store = place().open()
  await store.putConcept('', president)
  const held = (await store.concept('president'))!
  expect(await store.putConcept(held.glossaryUid, strip(held))).toBe(1)
  expect(await store.edits(9)).toHaveLength(1)
})

test('undo and redo, to any depth, also in a store opened later', async () => {
  const here = place()
  const first = here.open()
  await first.putConcept('', president)
  const states: unknown[] = [await everything(first)]
  for (const english of ['one', 'two', 'three']) {
    const { glossaryUid } = (await first.concept('president'))!
    await first.putConcept(glossaryUid, pair('國務委員長', english, { uid: 'president' }))
    states.push(await everything(first))
  }
  await first.deleteConcept('president')
  states.push(await everything(first))
  first.close()

  const second = here.open()
  expect(await shown(second)).toEqual([])
  for (const state of states.slice(0, -1).reverse()) {
    await second.undo()
    expect(await everything(second)).toEqual(state)
  }
  await second.undo()
  expect(await everything(second)).toEqual([])
  expect(await second.undo()).toBeUndefined()
  second.close()

  const third = here.open()
  for (const state of states) {
    await third.redo()
    expect(await everything(third)).toEqual(state)
  }
  expect(await third.redo()).toBeUndefined()
})

test('a new edit takes the place of what was undone', async () => {
  const store = place().open()
  await store.putConcept('', president)
  await store.putConcept('', pair('總理', 'premier'))
  await store.undo()
  await store.putConcept('', pair('主席', 'chairman'))
  expect(await store.redo()).toBeUndefined()
  expect(await shown(store)).toHaveLength(2)
  expect((await store.edits(9)).map((e) => e.title)).toEqual(['主席', '國務委員長'])
})

test('undo of an edit further back takes the later ones with it, named before, at one revision', async () => {
  const store = place().open()
  await store.putConcept('', president)
  await imported(store, glossary('File'), many(3))
  const { id } = (await store.edits(1))[0]!
  await store.putConcept('file', pair('總理', 'premier'))
  const before = await everything(store)
  expect((await store.laterEdits(id)).map((e) => e.title)).toEqual(['總理'])
  const revision = await store.revision()
  expect(await store.undo(id)).toMatchObject({ id, what: 'import', undone: true })
  expect(await store.revision()).toBe(revision + 1)
  expect(await shown(store)).toEqual(['國務委員長 = president of the State Affairs'])
  await store.redo((await store.edits(1))[0]!.id)
  expect(await everything(store)).toEqual(before)
  expect(await store.undo(999)).toBeUndefined()
})

test('the history tells what an edit changed', async () => {
  const store = place().open()
  await imported(store, glossary('File'), many(300))
  const held = (await store.concept('c7'))!
  await store.putConcept('file', { ...strip(held), kind: 'event' })
  await imported(store, glossary('File', { licence: 'CC0' }), [
    ...many(299).map((c, i) => (i === 3 ? { ...c, kind: 'organ' as const } : c)),
    pair('新', 'new'),
  ])
  const [second, edit, first] = (await store.edits(3)).map(({ id }) => id) as [number, number, number]
  expect(await store.changes(edit, { limit: 10 })).toMatchObject({
    total: 1,
    concepts: [{ before: { uid: 'c7' }, after: { uid: 'c7', kind: 'event' } }],
  })
  const added = (await store.changes(first, { offset: 290, limit: 100 }))!
  expect(added.total).toBe(300)
  expect(added.concepts).toHaveLength(10)
  expect(added.glossaries).toMatchObject([{ uid: 'file', after: { name: 'File' } }])
  const changed = (await store.changes(second, { limit: 400 }))!
  // c3 became another, c7 is the file's again, c299 went, one came. Terms of the file have ids of their own.
  expect(changed.glossaries).toEqual([
    { uid: 'file', before: { licence: undefined }, after: { licence: 'CC0' } },
  ])
  expect(
    changed.concepts.filter(({ after }) => after === undefined).map(({ before }) => before?.uid),
  ).toEqual(['c299'])
  expect(changed.concepts.filter(({ before }) => before === undefined)).toHaveLength(1)
})

test('an edit touches its own block, not the order', async () => {
  const store = place().open()
  await imported(store, glossary('File'), many(600))
  await store.putConcept('file', pair('第300條', 'changed', { uid: 'c300' }))
  const concepts = await store.concepts('file')
  expect(concepts.map(({ uid }) => uid)).toEqual(many(600).map(({ uid }) => uid))
  expect(concepts[300]!.sections[1]!.terms[0]!.text).toBe('changed')
})

test('undoing the first entry takes the own glossary away with it, and redo brings both', async () => {
  const store = place().open()
  await store.putConcept('', president)
  const made = await everything(store)
  const own = await store.ownGlossary()
  await store.undo()
  expect(await everything(store)).toEqual([])
  await store.redo()
  expect(await everything(store)).toEqual(made)
  expect(await store.ownGlossary()).toEqual(own)
})
