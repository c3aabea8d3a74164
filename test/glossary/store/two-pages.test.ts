import { expect, test } from 'vitest'
import { RevisionMoved } from '../../../glossary/store/store.ts'
import { computer, entry, everything, glossaryOf, many } from './databases.ts'

test('two pages that write at once lose nothing', async () => {
  const { open } = computer()
  const [a, b] = [open(), open()]
  await a.putGlossary(glossaryOf('g'))
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 ? a : b).putConcept('g', entry(`词${i}`, `w ${i}`, `c${i}`))),
  )
  const seen = await a.concepts('g')
  expect(seen.map((c) => c.uid).sort()).toEqual(Array.from({ length: 20 }, (_, i) => `c${i}`).sort())
  expect(new Set(seen.map((c) => c.id)).size).toBe(20)
  expect(await everything(b)).toEqual(await everything(a))
  expect(await a.revision()).toBe(21)
})

test('of two imports planned on one revision the second is refused, and nothing of it is there', async () => {
  const { open } = computer()
  const [a, b] = [open(), open()]
  const results = await Promise.allSettled(
    [a, b].map((store, i) =>
      store.importGlossary({
        glossary: glossaryOf(`g${i}`),
        concepts: many(600, `词${i}`),
        title: 'file',
        plannedOn: 0,
      }),
    ),
  )
  const refused = results.filter((r) => r.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]!.reason).toBeInstanceOf(RevisionMoved)
  const there = await everything(a)
  expect(there).toHaveLength(1)
  expect(there[0]!.concepts).toHaveLength(600)
})

test('two pages that add a first entry at once share one own glossary', async () => {
  const { open } = computer()
  const [a, b] = [open(), open()]
  await Promise.all([a.putConcept('', entry('甲', 'one')), b.putConcept('', entry('乙', 'two'))])
  expect((await everything(a)).map(({ glossary }) => [glossary.name, glossary.size])).toEqual([['Mine', 2]])
})
