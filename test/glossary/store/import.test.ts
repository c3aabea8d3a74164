import { expect, test } from 'vitest'
import { readFile } from '../../../glossary/exchange/read.ts'
import { writeFile } from '../../../glossary/exchange/write.ts'
import { RevisionMoved } from '../../../glossary/store/store.ts'
import { blockKeys, computer, entry, everything, fill, glossaryOf, many } from './databases.ts'

test('an import is there whole, in order, with true progress, and goes back in one step', async () => {
  const store = computer().open()
  const concepts = many(1000)
  const done: number[] = []
  await store.importGlossary({
    glossary: glossaryOf('g'),
    concepts,
    title: 'file.csv',
    plannedOn: 0,
    onProgress: (count) => done.push(count),
  })
  expect(done).toEqual([256, 512, 768, 1000])
  expect((await everything(store))[0]!.concepts).toEqual(concepts)
  expect(await store.edits(5)).toMatchObject([{ what: 'import', title: 'file.csv', count: 1000 }])
  await store.undo()
  expect(await everything(store)).toEqual([])
  await store.redo()
  expect((await everything(store))[0]!.concepts).toEqual(concepts)
})

test('cancelled in the middle, nothing is there and nothing is left behind', async () => {
  const { open, indexedDB } = computer()
  const store = open()
  await fill(store, glossaryOf('g'), many(300))
  const before = await everything(store)
  const keys = await blockKeys(indexedDB)
  const stop = new AbortController()
  const job = {
    glossary: glossaryOf('g'),
    concepts: many(2000, '新'),
    title: 'file',
    plannedOn: await store.revision(),
    signal: stop.signal,
    onProgress: (count: number) => count > 700 && stop.abort(),
  }
  await expect(store.importGlossary(job)).rejects.toMatchObject({ name: 'AbortError' })
  expect(await everything(store)).toEqual(before)
  expect(await blockKeys(indexedDB)).toEqual(keys)
  expect(await store.revision()).toBe(job.plannedOn)
})

test('an edit between the plan and the write is not lost: the import says so and writes nothing', async () => {
  const { open, indexedDB } = computer()
  const store = open()
  await fill(store, glossaryOf('g'), many(300))
  const plannedOn = await store.revision()
  await store.putConcept('g', entry('甲', 'mine', 'a'))
  const before = await everything(store)
  const keys = await blockKeys(indexedDB)
  const job = { glossary: glossaryOf('g'), concepts: many(5), title: 'file', plannedOn }
  await expect(store.importGlossary(job)).rejects.toThrow(RevisionMoved)
  expect(await everything(store)).toEqual(before)
  expect(await blockKeys(indexedDB)).toEqual(keys)
})

test('a crash in the middle leaves the data as it was, and the next start sweeps what it staged', async () => {
  const { open, indexedDB } = computer()
  const first = open()
  await fill(first, glossaryOf('g'), many(300))
  const before = await everything(first)
  const keys = await blockKeys(indexedDB)
  const importing = first.importGlossary({
    glossary: glossaryOf('g'),
    concepts: many(2000, '新'),
    title: 'file',
    plannedOn: await first.revision(),
    // The connection is gone between two blocks: neither the swap nor the cleaning up comes.
    onProgress: (count) => count > 700 && first.close(),
  })
  await expect(importing).rejects.toThrow()
  expect(await blockKeys(indexedDB)).toHaveLength(keys.length + 3)

  const second = open()
  expect(await everything(second)).toEqual(before)
  expect(await second.sweep()).toBe(3)
  expect(await blockKeys(indexedDB)).toEqual(keys)
  expect(await everything(second)).toEqual(before)
  expect(await second.sweep()).toBe(0)
})

test('sweeping keeps what undo needs', async () => {
  const store = computer().open()
  await fill(store, glossaryOf('g'), many(300))
  const before = await everything(store)
  await fill(store, glossaryOf('g'), many(400, '新'))
  await store.sweep()
  await store.undo()
  expect(await everything(store)).toEqual(before)
})

test('the export of what was imported has the same bytes', async () => {
  const contents = [{ glossary: glossaryOf('g'), concepts: many(700) }]
  const bytes = writeFile('json', contents)
  const read = readFile(bytes, 'tifa.json')
  const store = computer().open()
  await fill(store, read.glossaries[0]!.glossary, read.concepts)
  const again = (await everything(store)).map(({ glossary: { size: _, ...glossary }, concepts }) => ({
    glossary,
    concepts,
  }))
  expect(new TextDecoder().decode(writeFile('json', again))).toBe(new TextDecoder().decode(bytes))
})

test('a file of several glossaries is one edit: all of it or nothing', async () => {
  const { open, indexedDB } = computer()
  const store = open()
  const parts = [
    { glossary: glossaryOf('g'), concepts: many(300) },
    { glossary: glossaryOf('h', { priority: 200 }), concepts: many(300, '新') },
  ]
  const stop = new AbortController()
  const how = { title: 'both.json', plannedOn: 0 }
  const onProgress = (done: number) => done > 400 && stop.abort()
  await expect(
    store.importGlossaries(parts, { ...how, signal: stop.signal, onProgress }),
  ).rejects.toMatchObject({ name: 'AbortError' })
  expect(await everything(store)).toEqual([])
  expect(await blockKeys(indexedDB)).toEqual([])

  expect(await store.importGlossaries(parts, how)).toBe(1)
  expect((await everything(store)).map(({ concepts }) => concepts)).toEqual(parts.map((p) => p.concepts))
  expect(await store.edits(5)).toMatchObject([{ what: 'import', title: 'both.json', count: 600 }])
  await store.undo()
  expect(await everything(store)).toEqual([])
})

test('a uid that another glossary holds is made anew; one that is replaced stays', async () => {
  const store = computer().open()
  await fill(store, glossaryOf('g'), [entry('甲', 'one', 'a')])
  await fill(store, glossaryOf('h', { priority: 200 }), [entry('乙', 'two', 'a'), entry('丙', 'three', 'b')])
  const uids = async (uid: string) => (await store.concepts(uid)).map((c) => c.uid)
  expect(await uids('g')).toEqual(['a'])
  const [made, kept] = await uids('h')
  expect(made).not.toBe('a')
  expect(kept).toBe('b')
  await fill(store, glossaryOf('h', { priority: 200 }), [entry('丙', 'third', 'b')])
  expect(await uids('h')).toEqual(['b'])
  // The starter's uids are written in its data.
  await fill(store, glossaryOf('starter', { readOnly: true }), [entry('甲', 'one', 'a')], false)
  expect(await uids('starter')).toEqual(['a'])
})
