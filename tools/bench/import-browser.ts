import { readFileSync } from 'node:fs'
import type { BrowserContext } from 'playwright-core'
import { chromiumContext } from '../browsers/chromium.ts'
import { until } from '../browsers/driver.ts'
import { reachableTerms } from '../browsers/page.ts'
import { serve } from '../browsers/server.ts'
import { findBrowsers } from '../setup.mjs'
import { type BenchFile, pathOf } from './import-files.ts'

/**
 * A file chosen on the options page of a fresh Chromium, and imported as soon as the page lets it: seconds by the clock from the choice
 * until it is read and planned, written, and matched on an open news page (where search has found it before). Memory: what the
 * extension's process (page, worker, background) held at most above what it held before, in MB; only where there is a /proc.
 */
export interface Imported {
  planned: number
  written: number
  matched: number
  megabytes: number | undefined
  /** Seconds that the same concepts take as a row each with an index on their terms, once they are read. */
  rows: number
}

/** A term of each file that the starter glossary lacks. */
const TERMS: Record<BenchFile, string> = {
  'cedict.u8': '葡萄乾兒',
  'large.tbx': '一根绳上的蚂蚱96',
  'table.csv': '一夜爆红',
  'table.xlsx': '一夜爆红',
}
const host = 'www.news.cn'

export async function importInBrowser(extension: string, file: BenchFile): Promise<Imported> {
  const term = TERMS[file]
  const server = await serve(() => ({
    body: `<!doctype html><html lang="zh"><meta charset="utf-8"><p>國務委員長。<p>${term}`,
  }))
  const { context, id } = await chromiumContext({
    executable: findBrowsers().chromium!,
    extension,
    hosts: [host],
    headless: true,
  })
  try {
    const page = await context.newPage()
    await page.goto(`http://${host}:${server.port}/`)
    // The starter glossary is there and compiled.
    await until('a term on the page', () => page.evaluate(reachableTerms, 1), 60_000)
    const options = await context.newPage()
    await options.goto(`chrome-extension://${id}/options.html`)
    await options.waitForSelector('.term-table')
    const memory = await memoryOf(context)
    const before = memory()
    let peak = before
    const watch = setInterval(() => {
      peak = Math.max(peak, memory())
    }, 100)
    await options.evaluate(clickThrough, undefined)
    await options.setInputFiles('input[type="file"]', pathOf(file))
    const { planned, written } = await until(
      'the import',
      () => options.evaluate(() => (globalThis as unknown as World).steps, undefined),
      300_000,
    )
    await until('the term on the page', () => page.evaluate(reachableTerms, 2), 300_000)
    const matched = await options.evaluate(
      () => (performance.now() - (globalThis as unknown as World).chosen) / 1000,
      undefined,
    )
    clearInterval(watch)
    const rows = await options.evaluate(storeRows, undefined)
    return { planned, written, matched, rows, megabytes: before === 0 ? undefined : peak - before }
  } finally {
    await context.close()
    await server.close()
  }
}

/** What the extension's processes hold now, in MB; 0 where the system does not tell. */
async function memoryOf(context: BrowserContext): Promise<() => number> {
  const session = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const read = (id: number, file: string) => {
    try {
      return readFileSync(`/proc/${id}/${file}`, 'utf8')
    } catch {
      return ''
    }
  }
  const own = processInfo.filter(({ id }) => read(id, 'cmdline').includes('--extension-process'))
  return () =>
    own.reduce((sum, { id }) => sum + Number(read(id, 'status').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0), 0) / 1000
}

// In the page.

interface World {
  chosen: number
  steps?: { planned: number; written: number }
}

/** Presses the button as soon as it can be pressed. */
function clickThrough(): void {
  const world = globalThis as unknown as World
  document.querySelector('input[type="file"]')!.addEventListener(
    'change',
    () => {
      world.chosen = performance.now()
    },
    { capture: true },
  )
  let planned = 0
  new MutationObserver((_, observer) => {
    const seconds = (performance.now() - world.chosen) / 1000
    const button = document.querySelector<HTMLButtonElement>('[data-do="import"]:enabled')
    if (planned === 0 && button !== null) {
      planned = seconds
      button.click()
    }
    if (document.querySelector('[data-do="undo-import"]') === null) return
    world.steps = { planned, written: seconds }
    observer.disconnect()
  }).observe(document.body, { subtree: true, childList: true, attributes: true })
}

/** What is stored, as rows of another database. */
async function storeRows(): Promise<number> {
  const open = (name: string, upgrade?: (db: IDBDatabase) => void) =>
    new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => upgrade?.(request.result)
      request.onsuccess = () => resolve(request.result)
    })
  const from = await open('tifa')
  const blocks = await new Promise<{ bytes: Uint8Array<ArrayBuffer> }[]>((resolve) => {
    const all = from.transaction('blocks').objectStore('blocks').getAll()
    all.onsuccess = () => resolve(all.result)
  })
  from.close()
  const rows = blocks.flatMap(({ bytes }) =>
    JSON.parse(new TextDecoder().decode(bytes)).map(
      ({ concept }: { concept: { sections: { terms: { text: string }[] }[] } }) => ({
        ...concept,
        terms: concept.sections.flatMap((section) => section.terms.map(({ text }) => text.slice(0, 100))),
      }),
    ),
  )
  const into = await open('rows', (db) => {
    db.createObjectStore('concepts', { autoIncrement: true }).createIndex('terms', 'terms', {
      multiEntry: true,
    })
  })
  const start = performance.now()
  const writing = into.transaction('concepts', 'readwrite')
  for (const row of rows) writing.objectStore('concepts').add(row)
  await new Promise((resolve) => {
    writing.oncomplete = resolve
  })
  const seconds = (performance.now() - start) / 1000
  into.close()
  indexedDB.deleteDatabase('rows')
  return seconds
}
