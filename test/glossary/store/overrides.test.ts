import { expect, test } from 'vitest'
import { validateConcept } from '../../../glossary/model/draft.ts'
import { strip } from '../../../glossary/store/open.ts'
import { computer, entry, everything, fill, glossaryOf } from './databases.ts'

async function withStarter() {
  const machine = computer()
  const store = machine.open()
  await fill(
    store,
    glossaryOf('starter', { readOnly: true, version: '7', priority: 50 }),
    [entry('甲', 'one', 's-a'), entry('乙', 'two', 's-b')],
    false,
  )
  return { ...machine, store }
}

test('a starter entry edited is an override in the own glossary; the starter stays', async () => {
  const { store } = await withStarter()
  const before = await everything(store)
  const base = (await store.concept('s-a'))!
  await store.putConcept('starter', entry('甲', 'mine', 's-a'))
  const held = (await store.concept('s-a'))!
  expect(held.overrides).toEqual({ uid: 's-a', version: '7', base: JSON.stringify(strip(base)) })
  expect(held.uid).not.toBe('s-a')
  expect(held.glossaryUid).not.toBe('starter')
  expect(held.sections[1]!.terms[0]!.text).toBe('mine')
  expect((await store.concepts('starter')).map(strip)).toEqual(before[0]!.concepts)
  expect((await store.search('甲', 5)).map((c) => c.uid)).toEqual([held.uid])

  await store.putConcept(held.glossaryUid, { ...strip(held), sections: entry('甲', 'again').sections })
  expect((await store.concept('s-a'))!.uid).toBe(held.uid)
  expect((await store.concept('s-a'))!.overrides).toEqual(held.overrides)

  await store.undo()
  expect((await store.concept('s-a'))!.sections[1]!.terms[0]!.text).toBe('mine')
  await store.undo()
  expect(await store.concept('s-a')).toEqual(base)
  expect(await everything(store)).toEqual(before)
})

test('a starter entry deleted is an override without terms', async () => {
  const { store } = await withStarter()
  await store.deleteConcept('s-b')
  expect(await store.concept('s-b')).toBeUndefined()
  expect(await store.search('乙', 5)).toEqual([])
  const own = (await store.concepts((await store.ownGlossary()).uid))[0]!
  expect(own.sections).toEqual([])
  expect(validateConcept(strip(own))).toEqual([])
  await store.undo()
  expect((await store.search('乙', 5)).map((c) => c.uid)).toEqual(['s-b'])
})
