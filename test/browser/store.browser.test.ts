import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, DriverPage } from '../../tools/browsers/driver.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { type StorePage, serveStore } from '../../tools/browsers/store-page.ts'
import { browsers, launch } from './launch.ts'

/** The store over the browser's own IndexedDB and Web Locks, on pages that die in the middle of what they do. */

const KILLS = Number(process.env.TIFA_KILLS ?? 10)

/** What a page is told to do. Functions given to a page see nothing around them, so that one does it all. */
type Deed = 'fill' | 'state' | 'import' | 'edit' | 'bulk' | 'delete' | 'undo' | 'restore' | 'write-along'

async function act({ name, deed, count }: { name: string; deed: Deed; count: number }): Promise<string> {
  const { openStore } = (globalThis as unknown as { tifa: StorePage }).tifa
  const world = globalThis as unknown as { store?: ReturnType<StorePage['openStore']> }
  world.store ??= openStore(name)
  const store = world.store
  const entry = (i: number, english: string) => {
    const term = (text: string) => ({
      id: `${i}${text}`,
      text,
      status: 'preferred' as const,
      note: [],
      context: [],
      notIn: [],
      extra: {},
    })
    const section = (language: string, text: string) => ({
      language,
      definition: [],
      note: [],
      extra: {},
      terms: [term(text)],
    })
    return {
      uid: `c${i}`,
      subjectField: [],
      definition: [],
      note: [],
      ref: [],
      extra: {},
      audit: {},
      sections: [section('zh-Hant', `第${i}條`), section('en', english)],
    }
  }
  const concepts = (english: string) => Array.from({ length: count }, (_, i) => entry(i, `${english} ${i}`))
  const glossary = {
    uid: 'file',
    name: 'File',
    languages: ['zh-Hant', 'en'],
    priority: 50,
    enabled: true,
    readOnly: false,
  }
  const bring = async (english: string) =>
    store.importGlossary({
      glossary,
      concepts: concepts(english),
      title: 'file.csv',
      plannedOn: await store.revision(),
    })
  if (deed === 'fill') {
    await bring('article')
    await store.takeSnapshot()
    await store.putConcept('file', entry(7, 'changed'))
  } else if (deed === 'import') await bring(`section ${Math.random()}`)
  else if (deed === 'edit') await store.putConcept('file', entry(count % 1000, `edit ${Math.random()}`))
  else if (deed === 'bulk') await store.editConcepts({ found: {} }, { source: `gov.cn ${Math.random()}` })
  else if (deed === 'delete') await store.deleteConcepts({ found: { query: `第${count % 10}` } })
  else if (deed === 'undo') await store.undo()
  else if (deed === 'restore') await store.restoreSnapshot((await store.snapshots())[0]!.id)
  else if (deed === 'write-along')
    for (let i = 0; i < count; i++)
      await store.putConcept('', { ...entry(i, 'along'), uid: `${location.hash}${i}` })
  // All that is written down, and what search says of it.
  const glossaries = await store.glossaries()
  const all = await Promise.all(glossaries.map(async (g) => [g, await store.concepts(g.uid)]))
  const { total, rows } = await store.list({ query: '条', limit: 100_000 })
  const hash = async (value: unknown) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value))
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((b) => b.toString(16))
      .join('')
  }
  return `${await hash(all)} ${total} ${await hash(rows)} ${(await store.edits(999)).filter((e) => !e.undone).length}`
}

describe.each(browsers)('the store in %s', (name) => {
  let driver: Driver
  let server: Server
  beforeAll(async () => {
    server = await serveStore()
    driver = await launch(name)
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })
  let pages = 0
  const open = () => driver.open(`http://localhost:${server.port}/?${++pages}#${pages}`)
  const once = async (db: string, deed: Deed, count = 0): Promise<string> => {
    const page = await open()
    const state = await page.evaluate(act, { name: db, deed, count })
    await page.close()
    return state
  }

  it('keeps, finds, takes back and makes again; a snapshot goes through the browser’s gzip', async () => {
    const filled = await once('kept', 'fill', 3000)
    expect(filled).toMatch(/ 3000 \w+ 2$/)
    expect(await once('kept', 'state')).toBe(filled)
    const undone = await once('kept', 'undo')
    expect(undone).not.toBe(filled)
    await once('kept', 'bulk')
    const restored = await once('kept', 'restore')
    // The snapshot was taken before the edit that was undone.
    expect(restored.split(' ').slice(0, 3)).toEqual(undone.split(' ').slice(0, 3))
  })

  it('loses nothing of two pages that write at once', async () => {
    const both = await Promise.all([open(), open()])
    await Promise.all(
      both.map((page) => page.evaluate(act, { name: 'along', deed: 'write-along' as Deed, count: 40 })),
    )
    for (const page of both) await page.close()
    expect(await once('along', 'state')).toMatch(/ 80 \w+ 80$/)
  })

  it(
    `is as it was or as it was to be, wherever a page dies, ${KILLS} times`,
    async () => {
      const deeds: Deed[] = ['import', 'edit', 'bulk', 'delete', 'undo', 'restore']
      let before = await once('killed', 'fill', 6000)
      let hit = 0
      for (let i = 0; i < KILLS; i++) {
        const deed = deeds[i % deeds.length]!
        const page: DriverPage = await open()
        const done = page.evaluate(act, { name: 'killed', deed, count: 6000 + i }).then(
          (state) => ({ state }),
          () => undefined,
        )
        await Promise.race([done, new Promise((resolve) => setTimeout(resolve, Math.random() * 700))])
        await page.close()
        const after = await once('killed', 'state')
        const ended = await done
        // A page that lived to tell it has done it.
        if (ended !== undefined) expect(after).toBe(ended.state)
        else hit++
        const edits = (state: string) => Number(state.split(' ')[3])
        const step = edits(after) - edits(before)
        // Nothing, or one whole edit: the history says which, and taking it back gives what was there.
        if (step === 0) expect(after).toBe(before)
        else if (deed === 'undo') expect(step).toBe(-1)
        else {
          expect(step).toBe(1)
          expect(await once('killed', 'undo')).toBe(before)
          continue
        }
        before = after
      }
      console.log(`${name}: ${hit} of ${KILLS} pages died before they were done`)
    },
    60_000 + KILLS * 6000,
  )
})
