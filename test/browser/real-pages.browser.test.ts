import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enough } from '../../entrypoints/content/beginning.ts'
import type { TabTerms } from '../../entrypoints/content/protocol.ts'
import { compile, open, reads } from '../../glossary/annotate.ts'
import type { Page as About } from '../../glossary/match/topics.ts'
import type { Gloss } from '../../glossary/model/occurrence.ts'
import { readStarter } from '../../glossary/starter/load.ts'
import { pageOf } from '../../glossary/titles/english/page-place.ts'
import { chromiumContext } from '../../tools/browsers/chromium.ts'
import { until } from '../../tools/browsers/driver.ts'
import { serialize } from '../../tools/browsers/page.ts'
import { type Served, type Server, serve } from '../../tools/browsers/server.ts'
import { findBrowsers } from '../../tools/setup.mjs'
import { starterFiles } from '../../tools/starter-files.ts'
import { newsHost, otherHost } from './launch.ts'
import { type Line, shownLines, shownText } from './shown-text.ts'

/** Saved news pages with their real markup, under a news site's name and under another's, where Tifa is not. */

const folder = new URL('../../../shared/html/', import.meta.url)
const there = existsSync(folder)

interface Saved {
  id: string
  path: string
  charset: string
  /** Its scripts lead away or blank it. */
  still: boolean
}

/** Every eighth; all of them by `npm run pages`. */
const EVERY = process.env.TIFA_PAGES === 'all' ? 1 : 8

const pages: Saved[] = there
  ? readFileSync(new URL('MANIFEST.tsv', folder), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .filter((_, i) => i % EVERY === 0)
      .map(([id, path, , , charset, render]) => ({
        id: id!,
        path: path!,
        charset: charset!,
        still: render === 'nojs',
      }))
  : []

const matcher = open(
  compile(
    [readStarter(starterFiles())],
    readFileSync(new URL('../../glossary/text/words.bin', import.meta.url)),
  ),
)

/** By concepts: the popup's list tells no more of several spellings than the first. */
type Counts = Record<string, number>

function countsOf(terms: Iterable<{ gloss: Gloss; count: number }>): Counts {
  const counts: Counts = {}
  for (const { gloss, count } of terms) {
    const concepts = gloss.conceptIds.join(' ')
    counts[concepts] = (counts[concepts] ?? 0) + count
  }
  return counts
}

const found = ({ text, language }: Line, page: About | undefined) =>
  reads(matcher, language) ? matcher.annotate(text, { script: 'hans', pageScript: undefined, page }) : []

/** What an English page is about, by its beginning. */
const aboutOf = (lines: Line[]) =>
  pageOf(
    lines
      .map(({ text }) => `${text.replaceAll(/\s+/g, ' ').trim()}\n`)
      .join('')
      .slice(0, enough),
  )

describe.skipIf(!there)('real pages (skipped without ../shared)', () => {
  let server: Server
  let context: BrowserContext
  let probe: Page
  const ours: string[] = []

  beforeAll(async () => {
    server = await serve((path): Served | undefined => {
      const [, how, id] = path.split('/')
      const page = pages.find((one) => one.id === id)
      if (page === undefined) return undefined
      return {
        body: readFileSync(new URL(page.path, folder)),
        type: page.charset === '' ? 'text/html' : `text/html; charset=${page.charset}`,
        ...((page.still || how === 'still') && {
          headers: { 'content-security-policy': "script-src 'none'" },
        }),
      }
    })
    const extension = join(import.meta.dirname, '../../.output/chrome-mv3')
    const chromium = await chromiumContext({
      executable: findBrowsers().chromium!,
      extension,
      hosts: [newsHost, otherHost],
      headless: true,
    })
    context = chromium.context
    const origin = `chrome-extension://${chromium.id}`
    context.on('weberror', (error) => {
      const stack = error.error().stack ?? ''
      if (stack.includes(origin)) ours.push(stack)
    })
    context.on('console', (message) => {
      if (message.type() === 'error' && message.location().url.startsWith(origin)) ours.push(message.text())
    })
    await context.addInitScript(() => {
      // A highlight of the page's own.
      const range = new StaticRange({
        startContainer: document,
        startOffset: 0,
        endContainer: document,
        endOffset: 0,
      })
      CSS.highlights.set('page-own', new Highlight(range))
    })
    probe = await context.newPage()
    await probe.goto(`${origin}/options.html`)
    // The first page waits for the glossary to be installed and compiled.
    const first = await show(newsHost, 'still', pages[0]!)
    const tabId = (await tabOf(first))!
    await until('the first terms', async () => (await told(tabId)).length > 0, 50_000)
    await first.close()
  })
  afterAll(async () => {
    await context?.close()
    await server?.close()
  })

  const show = async (host: string, how: 'live' | 'still', { id }: Saved) => {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
    await page.goto(`http://${host}:${server.port}/${how}/${id}`, { waitUntil: 'domcontentloaded' })
    return page
  }
  const tabOf = (page: Page) =>
    probe.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: Tabs }
      const tabs = await chrome.tabs.query({})
      return tabs.find((tab) => tab.url === url)?.id
    }, page.url())
  /** What Tifa says stands on the page. */
  const told = async (tabId: number) => {
    const { terms } = await probe.evaluate<TabTerms, number>(
      (tabId) =>
        (globalThis as unknown as Tabs & { chrome: Tabs }).chrome.runtime.sendMessage({
          kind: 'tabTerms',
          tabId,
        }) as never,
      tabId,
    )
    return terms
  }
  const shown = async (page: Page): Promise<Counts> => {
    const frames = await Promise.all(
      page.frames().map((frame) => frame.evaluate(shownLines, undefined).catch(() => [])),
    )
    const all = frames.flatMap((lines) => {
      const about = aboutOf(lines)
      return lines.flatMap((line) => found(line, about))
    })
    return countsOf(all.map(({ gloss }) => ({ gloss, count: 1 })))
  }

  it.each(pages)('$id: its terms are those of the text it shows', async (saved) => {
    ours.length = 0
    const page = await show(newsHost, 'live', saved)
    const tabId = (await tabOf(page))!
    let is: Counts = {}
    let wanted: Counts = {}
    await until('the terms', async () => {
      wanted = await shown(page)
      is = countsOf(await told(tabId))
      return isDeepStrictEqual(is, wanted)
    }).catch(() => {})
    expect(is).toEqual(wanted)
    expect(await page.evaluate(() => CSS.highlights.get('page-own')?.size)).toBe(1)
    await page.close()
    expect(ours).toEqual([])
  })

  // Its own scripts write other numbers and times each time.
  it.each(pages)('$id without its scripts: stays as it was', async (saved) => {
    const [page, plain] = [await show(newsHost, 'still', saved), await show(otherHost, 'still', saved)]
    const tabId = (await tabOf(page))!
    await until('an answer', async () => (await told(tabId)).length > 0, 2000).catch(() => {})
    expect(await page.evaluate(serialize, undefined)).toBe(await plain.evaluate(serialize, undefined))
    const read = (await plain.evaluate(shownLines, undefined)).map(({ text }) => text).join('')
    expect(wrongText(await plain.evaluate(shownText, read))).toBeUndefined()
    await plain.close()
    await page.close()
  })
})

/** The reading that the terms are compared with, compared itself with the browser's: nothing in it that is not shown, and nothing missing. */
function wrongText({ read, inner, more }: ReturnType<typeof shownText>): string | undefined {
  if (!more) return read === inner ? undefined : `${read}\n${inner}`
  let at = 0
  for (const unit of read) {
    const next = inner.indexOf(unit, at)
    if (next < 0) return read.slice(0, at)
    at = next + 1
  }
  return undefined
}

interface Tabs {
  tabs: { query(about: object): Promise<{ id: number; url: string }[]> }
  runtime: { sendMessage(message: object): Promise<unknown> }
}
