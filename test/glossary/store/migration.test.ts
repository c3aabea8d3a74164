import { gzipSync } from 'node:zlib'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { openStore } from '../../../glossary/store/open.ts'
import { Database } from '../../../glossary/store/schema.ts'
import { fold } from '../../../glossary/text/fold.ts'
import { place, shown } from './fresh.ts'

/** What each released version wrote, as literal data: never made by today's code. */

const term = (id: string, text: string) => ({
  id,
  text,
  status: 'preferred',
  note: [],
  context: [],
  notIn: [],
  extra: {},
})
const section = (language: string, ...terms: object[]) => ({
  language,
  definition: [],
  note: [],
  extra: {},
  terms,
})
const concept = (uid: string, hant: string, en: string, more: object = {}) => ({
  uid,
  subjectField: [],
  definition: [],
  note: [],
  ref: [],
  extra: { 'x:a': ['1'] },
  audit: {},
  sections: [section('zh-Hant', term(`${uid}1`, hant)), section('en', term(`${uid}2`, en))],
  ...more,
})
const bytes = (...items: object[]) => new TextEncoder().encode(JSON.stringify(items))

const starterGlossary = {
  uid: 'starter',
  name: 'Starter',
  languages: ['zh-Hant', 'en'],
  priority: 50,
  enabled: true,
  readOnly: true,
  version: '1',
}
const own = {
  uid: 'own',
  name: 'Mine',
  languages: ['zh-Hant', 'en'],
  priority: 1,
  enabled: true,
  readOnly: false,
}
const president = concept('president', '國務委員長', 'president of the State Affairs')
const premier = concept('premier', '總理', 'premier')
const chairman = concept('president~abc', '國務委員長', 'chairman', {
  overrides: { uid: 'president', version: '1', base: JSON.stringify(president) },
})
const starterRow = { uid: 'starter', glossary: starterGlossary, blocks: [{ number: 0, key: 1, size: 2 }] }
const ownRow = { uid: 'own', glossary: own, blocks: [{ number: 1, key: 3, size: 1 }] }

interface Later {
  tables: Record<string, IDBObjectStoreParameters>
  rows: Record<string, object[]>
}

/** `more`: what a later version added. */
async function version1(more?: Later): Promise<IDBFactory> {
  const indexedDB = new IDBFactory()
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('tifa', more === undefined ? 10 : 20)
    request.onupgradeneeded = () => {
      const db = request.result
      db.createObjectStore('meta', { keyPath: 'name' })
      db.createObjectStore('glossaries', { keyPath: 'uid' })
      db.createObjectStore('blocks', { keyPath: 'key', autoIncrement: true })
      db.createObjectStore('edits', { keyPath: 'id', autoIncrement: true }).createIndex('undone', 'undone')
      db.createObjectStore('compiled', { keyPath: 'key' })
      for (const [name, options] of Object.entries(more?.tables ?? {})) db.createObjectStore(name, options)
    }
    request.onsuccess = () => resolve(request.result)
  })
  const tables = ['meta', 'glossaries', 'blocks', 'edits', 'compiled', ...Object.keys(more?.tables ?? {})]
  const write = database.transaction(tables, 'readwrite')
  const put = (table: string, ...rows: object[]) => {
    for (const row of rows) write.objectStore(table).put(row)
  }
  put(
    'meta',
    { name: 'revision', value: 4 },
    { name: 'nextId', value: 258 },
    { name: 'ownUid', value: 'own' },
  )
  put('glossaries', starterRow, ownRow)
  put(
    'blocks',
    { key: 1, bytes: bytes({ id: 0, concept: president }, { id: 1, concept: premier }) },
    { key: 2, bytes: bytes({ id: 256, concept: concept('gone', '舊', 'old') }) },
    { key: 3, bytes: bytes({ id: 257, concept: chairman }) },
  )
  put(
    'edits',
    {
      id: 1,
      at: '2026-11-25T04:00:00.000Z',
      what: 'add',
      glossaryUid: 'own',
      title: '國務委員長',
      count: 1,
      undone: 0,
      changes: [{ kind: 'glossary', uid: 'own', after: ownRow }],
    },
    {
      id: 2,
      at: '2026-11-25T04:01:00.000Z',
      what: 'glossary',
      glossaryUid: 'own',
      title: 'Mine',
      count: 0,
      undone: 0,
      changes: [
        {
          kind: 'glossary',
          uid: 'own',
          before: { ...ownRow, glossary: { ...own, name: 'Own' } },
          after: ownRow,
        },
      ],
    },
    {
      id: 3,
      at: '2026-11-25T04:02:00.000Z',
      what: 'edit',
      glossaryUid: 'own',
      title: '國務委員長',
      count: 1,
      undone: 1,
      changes: [
        {
          kind: 'concept',
          glossaryUid: 'own',
          uid: 'president~abc',
          id: 257,
          before: chairman,
          after: { ...chairman, kind: 'title' },
        },
      ],
    },
  )
  put('compiled', { key: 'x-4', record: new Uint8Array([1, 2, 3]) })
  for (const [table, rows] of Object.entries(more?.rows ?? {})) put(table, ...rows)
  await new Promise((resolve) => {
    write.oncomplete = resolve
  })
  database.close()
  return indexedDB
}

test('what version 1 wrote is read, found, changed, and its edits are taken back and made again', async () => {
  const store = place(await version1()).open()
  expect(await shown(store)).toEqual(['國務委員長 = chairman', '總理 = premier'])
  expect(await shown(store, '国务')).toEqual(['國務委員長 = chairman'])
  expect(await store.concepts('starter')).toEqual([
    { ...president, id: 0, glossaryUid: 'starter' },
    { ...premier, id: 1, glossaryUid: 'starter' },
  ])
  expect(await store.lastCompiled()).toBeUndefined()
  expect((await store.edits(9)).map(({ id, undone }) => [id, undone])).toEqual([
    [3, true],
    [2, false],
    [1, false],
  ])

  await store.redo()
  expect(await store.concept('president')).toMatchObject({ uid: 'president~abc', kind: 'title', id: 257 })
  await store.undo()
  await store.undo()
  expect(await store.glossaries()).toMatchObject([{ name: 'Own' }, { name: 'Starter' }])
  await store.undo()
  expect(await shown(store)).toEqual(['國務委員長 = president of the State Affairs', '總理 = premier'])
  for (const _ of [1, 2, 3]) await store.redo()
  await store.putConcept('', concept('new', '主席', 'chairperson') as never)
  expect(await store.concept('new')).toMatchObject({ id: 258, glossaryUid: 'own' })
  expect(await store.sweep()).toBeGreaterThan(0)
  expect(await shown(store)).toHaveLength(3)
})

test('marks and texts are made once, and again for another fold', async () => {
  const indexedDB = await version1()
  await shown(place(indexedDB).open())
  const db = new Database('tifa', { indexedDB, IDBKeyRange })
  const texts = await db.texts.toArray()
  expect(texts.map(({ key }) => key)).toEqual([1, 3])
  expect(await db.marks.count()).toBe(2)
  const other = openStore({
    fold: (text) => fold(text).replaceAll('长', '頭'),
    foldVersion: 'other',
    indexedDB,
    IDBKeyRange,
  })
  expect(await shown(other, '委员长')).toHaveLength(1)
  const again = await db.texts.toArray()
  expect(again.map(({ key }) => key)).toEqual([1, 3])
  expect(again[1]!.format).not.toBe(texts[1]!.format)
  expect(await shown(place(indexedDB).open(), '委员长')).toHaveLength(1)
  db.close()
})

/** Version 2 had marks, texts, packs and snapshots beside it. */
const version2 = () =>
  version1({
    tables: {
      marks: { keyPath: 'key' },
      texts: { keyPath: 'key' },
      packs: { keyPath: 'id' },
      snapshots: { keyPath: 'id', autoIncrement: true },
    },
    rows: {
      // Of the starter's block; the own one's were not made yet.
      marks: [
        {
          key: 1,
          format: 1,
          uids: Uint32Array.of(2_716_082_623, 2_299_111_967),
          ids: Uint8Array.of(0, 1),
          facts: Uint16Array.of(0x1810, 0x1810),
          modified: Uint32Array.of(0, 0),
          overrides: [],
        },
      ],
      // Of a fold that is no more.
      texts: [
        {
          key: 1,
          format: 7,
          text: '\u0001x\u0001y\u0001',
          starts: Uint32Array.of(0, 3, 6),
          lines: new TextEncoder().encode('[]'),
        },
      ],
      snapshots: [
        {
          id: 1,
          at: '2026-11-26T04:00:00.000Z',
          why: 'daily',
          revision: 2,
          glossaries: [{ name: 'Mine', size: 1 }],
          content: new Blob([
            gzipSync(
              `${JSON.stringify({ glossary: own })}\n{"number":1,"items":[${JSON.stringify({ id: 257, concept: concept('president~abc', '國務委員長', 'head of the State Affairs') })}]}\n`,
            ),
          ]),
        },
      ],
    },
  })

test('what version 2 wrote is read, found and changed; its snapshot is restored', async () => {
  const store = place(await version2()).open()
  expect(await shown(store)).toEqual(['國務委員長 = chairman', '總理 = premier'])
  expect(await shown(store, '总理')).toEqual(['總理 = premier'])
  expect(await store.snapshots()).toMatchObject([
    { id: 1, why: 'daily', glossaries: [{ name: 'Mine', size: 1 }] },
  ])
  await store.restoreSnapshot(1)
  expect(await shown(store, '国务')).toContain('國務委員長 = head of the State Affairs')
  await store.undo()
  expect(await shown(store, '国务')).toEqual(['國務委員長 = chairman'])
  await store.putConcept('', concept('new', '主席', 'chairperson') as never)
  expect(await shown(store, '主席')).toEqual(['主席 = chairperson'])
})
