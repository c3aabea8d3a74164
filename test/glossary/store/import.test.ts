import { IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { readFile } from '../../../glossary/exchange/read.ts'
import { writeFile } from '../../../glossary/exchange/write.ts'
import { strip } from '../../../glossary/store/open.ts'
import { Database } from '../../../glossary/store/schema.ts'
import { RevisionMoved } from '../../../glossary/store/store.ts'
import { everything, glossary, imported, installStarter, many, pair, place, shown, starter } from './fresh.ts'

const rows = async (here: ReturnType<typeof place>) => {
  const db = new Database('tifa', { indexedDB: here.indexedDB, IDBKeyRange })
  const counts = await Promise.all([db.blocks.count(), db.marks.count(), db.texts.count()])
  db.close()
  return counts
}

test('what was imported is there in its order, over many blocks, with progress in concepts', async () => {
  const store = place().open()
  const told: number[] = []
  const concepts = many(10_000)
  await imported(store, glossary('File'), concepts, { onProgress: (done) => told.push(done) })
  const held = await store.concepts('file')
  expect(held.map(({ uid }) => uid)).toEqual(concepts.map(({ uid }) => uid))
  expect([...(await store.content('file'))]).toEqual(held)
  expect(held.every(({ id }, i) => i === 0 || id > held[i - 1]!.id)).toBe(true)
  expect(told).toEqual([4096, 8192, 10_000])
  expect(await store.edits(1)).toMatchObject([{ what: 'import', title: 'File.csv', count: 10_000 }])
})

test('an import is undone and made again', async () => {
  const store = place().open()
  await store.putConcept('', pair('總理', 'premier'))
  const states = [await everything(store)]
  await imported(store, glossary('File'), many(600))
  states.push(await everything(store))
  await imported(store, glossary('File', { licence: 'CC0' }), many(300, 100))
  states.push(await everything(store))
  await store.undo()
  expect(await everything(store)).toEqual(states[1])
  await store.undo()
  expect(await everything(store)).toEqual(states[0])
  await store.redo()
  await store.redo()
  expect(await everything(store)).toEqual(states[2])
})

test('an edit between plan and write: nothing is written, nothing staged is left', async () => {
  const here = place()
  const [page, worker] = [here.open(), here.open()]
  const plannedOn = await worker.revision()
  await page.putConcept('', pair('總理', 'premier'))
  const before = [await everything(page), await rows(here)]
  await expect(imported(worker, glossary('File'), many(5000), { plannedOn })).rejects.toThrow(RevisionMoved)
  expect([await everything(page), await rows(here)]).toEqual(before)
})

test('an edit while blocks are staged: the same', async () => {
  const here = place()
  const [page, worker] = [here.open(), here.open()]
  let edit: Promise<number> | undefined
  const onProgress = () => {
    edit ??= page.putConcept('', pair('總理', 'premier'))
  }
  await expect(imported(worker, glossary('File'), many(20_000), { onProgress })).rejects.toMatchObject({
    code: 'moved',
  })
  await edit
  expect(await shown(worker)).toEqual(['總理 = premier'])
})

test('cancelled: nothing is written, nothing staged is left', async () => {
  const here = place()
  const store = here.open()
  const cancel = new AbortController()
  const job = imported(store, glossary('File'), many(20_000), {
    signal: cancel.signal,
    onProgress: () => cancel.abort(),
  })
  await expect(job).rejects.toMatchObject({ code: 'cancelled' })
  expect(await store.glossaries()).toEqual([])
  expect(await rows(here)).toEqual([0, 0, 0])
  expect(await store.revision()).toBe(0)
})

test('killed in the middle: the glossary is as it was, and the sweep takes what was staged', async () => {
  const here = place()
  const store = here.open()
  await imported(store, glossary('File'), many(600))
  const before = await everything(store)
  const worker = here.open()
  let progress = 0
  // A page that dies: its database closes and nothing of it runs any more.
  const killed = imported(worker, glossary('File'), many(20_000), {
    onProgress: () => {
      if (++progress === 2) worker.close()
    },
  })
  await expect(killed).rejects.toMatchObject({ code: 'unavailable' })
  expect(await everything(store)).toEqual(before)
  expect(await rows(here)).toEqual([3 + 32, 3 + 32, 3 + 32])
  expect(await store.sweep()).toBe(32)
  expect(await rows(here)).toEqual([3, 3, 3])
  expect(await everything(store)).toEqual(before)
  expect(await store.sweep()).toBe(0)
})

test('a sweep leaves what the history may bring back', async () => {
  const store = place().open()
  await imported(store, glossary('File'), many(600))
  const first = await everything(store)
  await imported(store, glossary('File'), many(300))
  await store.deleteGlossary('file')
  await store.sweep()
  for (const _ of [1, 2]) await store.undo()
  expect(await everything(store)).toEqual(first)
})

test('a starter whose entries are overridden takes a new version', async () => {
  const store = place().open()
  await installStarter(store, many(600))
  await store.putConcept(starter.uid, pair('第7條', 'section 7', { uid: 'c7' }))
  await store.deleteConcept('c8')
  await installStarter(store, many(550, 5), '2')
  expect(await shown(store, '第7條')).toEqual(['第7條 = section 7'])
  expect(await shown(store, '第8條')).toEqual([])
  expect((await store.list({ limit: 0 })).total).toBe(550 - 2 + 1)
})

test('exporting what was imported gives the same bytes', async () => {
  const contents = [
    {
      glossary: glossary('File', { licence: 'CC0', priority: 7 }),
      concepts: many(700).map((c, i) => ({
        ...c,
        extra: { 'x:y': [`${i}`] },
        audit: { createdAt: '2020-01-02T03:04:05Z', modifiedBy: 'somebody' },
        externalId: `e${i}`,
      })),
    },
  ]
  const file = writeFile('json', contents)
  const read = readFile(file, 'x.json').glossaries[0]!
  const store = place().open()
  await imported(store, read.glossary, read.concepts)
  const [{ size: _, ...held }] = (await store.glossaries()) as [
    Awaited<ReturnType<typeof store.glossaries>>[0],
  ]
  expect(writeFile('json', [{ glossary: held, concepts: await store.concepts('file') }])).toEqual(file)
})

test('ids are never given twice, also not to two imports at once or after an undo', async () => {
  const here = place()
  const stores = [here.open(), here.open()]
  const plannedOn = 0
  await Promise.allSettled(
    stores.map((store, i) => imported(store, glossary(`File${i}`), many(300), { plannedOn })),
  )
  await stores[0]!.undo()
  await stores[1]!.putConcept('', pair('總理', 'premier', { uid: 'p' }))
  const all = (
    await Promise.all((await stores[0]!.glossaries()).map(({ uid }) => stores[0]!.concepts(uid)))
  ).flat()
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect((await stores[0]!.concept('p'))!.id).toBeGreaterThanOrEqual(600)
})

test('a file of several glossaries is one edit: all of it or nothing', async () => {
  const here = place()
  const store = here.open()
  const parts = [
    { glossary: glossary('File'), concepts: many(5000) },
    { glossary: glossary('Other', { priority: 200 }), concepts: many(5000, 5000) },
  ]
  const stop = new AbortController()
  const how = { title: 'both.json', plannedOn: 0 }
  const onProgress = (done: number) => done > 5000 && stop.abort()
  await expect(
    store.importGlossaries(parts, { ...how, signal: stop.signal, onProgress }),
  ).rejects.toMatchObject({ code: 'cancelled' })
  expect(await everything(store)).toEqual([])
  expect(await rows(here)).toEqual([0, 0, 0])

  expect(await store.importGlossaries(parts, how)).toBe(1)
  for (const { glossary, concepts } of parts)
    expect((await store.concepts(glossary.uid)).map(strip)).toEqual(concepts)
  expect(await store.edits(5)).toMatchObject([{ what: 'import', title: 'both.json', count: 10_000 }])
  await store.undo()
  expect(await everything(store)).toEqual([])
})

test('a uid that another glossary holds is made anew; one that is replaced stays', async () => {
  const store = place().open()
  const entry = (uid: string) => pair('總理', 'premier', { uid })
  const uids = async (uid: string) => (await store.concepts(uid)).map((c) => c.uid)
  await imported(store, glossary('File'), [entry('a')])
  await imported(store, glossary('Other', { priority: 200 }), [entry('a'), entry('b'), entry('b')])
  expect(await uids('file')).toEqual(['a'])
  const [made, kept, twice] = await uids('other')
  expect(new Set(['a', 'b', made, twice]).size).toBe(4)
  expect(kept).toBe('b')
  await imported(store, glossary('Other', { priority: 200 }), [entry('b')])
  expect(await uids('other')).toEqual(['b'])
  // The starter's uids are written in its data.
  await installStarter(store, [entry('a')])
  expect(await uids('starter')).toEqual(['a'])
})

test('of two imports planned on one revision the second is refused, and nothing of it is there', async () => {
  const here = place()
  const stores = [here.open(), here.open()]
  const results = await Promise.allSettled(
    stores.map((store, i) => imported(store, glossary(`File${i}`), many(600), { plannedOn: 0 })),
  )
  expect(results.filter((r) => r.status === 'rejected').map((r) => r.reason)).toEqual([
    expect.any(RevisionMoved),
  ])
  expect(await stores[0]!.glossaries()).toMatchObject([{ size: 600 }])
  expect(await rows(here)).toEqual([3, 3, 3])
})

test('what was gathered is stored as an array is, byte for byte, and its uids made anew where another glossary has them', async () => {
  const concepts = many(700)
  const stored = async (gathered: boolean, taken: string[]) => {
    const here = place()
    const store = here.open()
    const clashing = taken.map((uid) => ({ ...pair('總理', 'premier'), uid }))
    await imported(store, glossary('Other', { uid: 'other' }), clashing)
    const list = store.gather()
    for (const concept of concepts) list.push(concept)
    expect([...list]).toEqual(concepts)
    await store.importGlossaries([{ glossary: glossary('File'), concepts: gathered ? list : concepts }], {
      title: 'file.csv',
      plannedOn: await store.revision(),
    })
    const db = new Database('tifa', { indexedDB: here.indexedDB, IDBKeyRange })
    const bytes = (await db.blocks.toArray()).map((row) => new TextDecoder().decode(row.bytes))
    const rows = [bytes, await db.marks.toArray(), await db.texts.toArray()]
    db.close()
    return { rows, uids: (await store.concepts('file')).map(({ uid }) => uid) }
  }
  const array = await stored(false, [])
  expect(await stored(true, [])).toEqual(array)
  const clash = await stored(true, [concepts[300]!.uid])
  const renewed = clash.uids.flatMap((uid, i) => (uid === concepts[i]!.uid ? [] : [i]))
  expect(renewed).toEqual([300])
})
