import { expect, test } from 'vitest'
import { computer, everything } from './databases.ts'

/** The rows that version 1 writes, as they lie in a reader's browser. They never change. */
const concept =
  '{"uid":"a","subjectField":["外交"],"definition":[],"note":[{"text":"n"}],"ref":[],"extra":{"x":["y"]},"audit":{"createdAt":"2026-01-02"},"sections":[{"language":"zh-Hans","definition":[],"note":[],"extra":{},"terms":[{"id":"t1","text":"甲","status":"preferred","note":[],"context":[],"notIn":["甲板"],"extra":{}}]},{"language":"en","definition":[],"note":[],"extra":{},"terms":[{"id":"t2","text":"ONE","status":"preferred","note":[],"context":[],"notIn":[],"extra":{}}]}]}'
const earlier = concept.replace('ONE', 'one')
const glossary = {
  uid: 'g',
  name: 'Mine',
  languages: ['zh-Hans', 'en'],
  priority: 1,
  enabled: true,
  readOnly: false,
}
const version1 = {
  meta: [
    { name: 'nextId', value: 1 },
    { name: 'ownUid', value: 'g' },
    { name: 'revision', value: 3 },
  ],
  glossaries: [{ uid: 'g', glossary, blocks: [{ number: 0, key: 2, size: 1 }] }],
  blocks: [
    { key: 1, bytes: new TextEncoder().encode(`[{"id":0,"concept":${earlier}}]`) },
    { key: 2, bytes: new TextEncoder().encode(`[{"id":0,"concept":${concept}}]`) },
  ],
  edits: [
    {
      id: 1,
      at: '2026-01-02T03:04:05.000Z',
      what: 'add',
      glossaryUid: 'g',
      title: '甲',
      count: 1,
      undone: 0,
      changes: [
        {
          kind: 'glossary',
          uid: 'g',
          after: { uid: 'g', glossary, blocks: [{ number: 0, key: 1, size: 1 }] },
        },
      ],
    },
    {
      id: 2,
      at: '2026-01-02T03:05:05.000Z',
      what: 'edit',
      glossaryUid: 'g',
      title: '甲',
      count: 1,
      undone: 0,
      changes: [
        {
          kind: 'concept',
          glossaryUid: 'g',
          uid: 'a',
          id: 0,
          before: JSON.parse(earlier),
          after: JSON.parse(concept),
        },
      ],
    },
  ],
  compiled: [{ key: '1-3', record: new Uint8Array([1, 2, 3]) }],
}

function write(indexedDB: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie counts versions in tens.
    const opening = indexedDB.open('tifa', 10)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      const db = opening.result
      db.createObjectStore('meta', { keyPath: 'name' })
      db.createObjectStore('glossaries', { keyPath: 'uid' })
      db.createObjectStore('blocks', { keyPath: 'key', autoIncrement: true })
      db.createObjectStore('edits', { keyPath: 'id', autoIncrement: true }).createIndex('undone', 'undone')
      db.createObjectStore('compiled', { keyPath: 'key' })
    }
    opening.onsuccess = () => {
      const db = opening.result
      const writing = db.transaction(Object.keys(version1), 'readwrite')
      for (const [table, rows] of Object.entries(version1))
        for (const row of rows) writing.objectStore(table).put(row)
      writing.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}

test('a database of version 1 is whole under today’s code, with its history', async () => {
  const { open, indexedDB } = computer()
  await write(indexedDB)
  const store = open()
  expect(await store.revision()).toBe(3)
  expect(await everything(store)).toEqual([
    { glossary: { ...glossary, size: 1 }, concepts: [JSON.parse(concept)] },
  ])
  expect((await store.ownGlossary()).uid).toBe('g')
  expect(await store.compiled('1-3')).toEqual(new Uint8Array([1, 2, 3]))
  expect((await store.edits(5)).map((e) => [e.id, e.what])).toEqual([
    [2, 'edit'],
    [1, 'add'],
  ])
  expect(await store.sweep()).toBe(0)
  await store.undo()
  expect((await everything(store))[0]!.concepts).toEqual([JSON.parse(earlier)])
  await store.undo()
  expect(await everything(store)).toEqual([])
  await store.redo()
  await store.redo()
  expect((await everything(store))[0]!.concepts).toEqual([JSON.parse(concept)])
})
