import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { chromiumContext } from '../browsers/chromium.ts'
import { until } from '../browsers/driver.ts'
import { serve } from '../browsers/server.ts'
import { findBrowsers } from '../setup.mjs'
import { built } from './built.ts'
import { cpuDuring, cpuOf, median, quiet } from './page-cpu.ts'
import type { Row } from './row.ts'

/**
 * A page in Chromium with Tifa, bare, and marked by mark.js: main-thread CPU, in one browser, in turn. An element every ten characters, a
 * match every twenty, a paragraph every 130 or so.
 */

const served = 'www.news.cn'
const bare = 'www.example.com'
const term = '國務委員長'
const sizes = [10_000, 100_000, 1_000_000]
const frames = 60

export async function run(): Promise<Row[]> {
  const root = join(import.meta.dirname, '../..')
  const extension = built()
  const server = await serve((path) => {
    const size = Number(path.slice(1))
    return size > 0 ? { body: pageOf(size) } : undefined
  })
  const { context } = await chromiumContext({
    executable: findBrowsers().chromium!,
    extension,
    hosts: [served, bare],
    headless: true,
  })
  const rows: Row[] = []
  const row = (
    what: string,
    value: number,
    unit: string,
    reach?: number,
    aim?: number,
    better: Row['better'] = 'less',
  ) => rows.push({ bench: 'page', what, value, unit, better, ...(reach && { reach }), ...(aim && { aim }) })
  try {
    const open = async (host: string, size: number) => {
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      await page.goto(`http://${host}:${server.port}/${size}`)
      if (host === served) await until('terms', () => page.evaluate(hasTerms, undefined), 60_000)
      await quiet(session)
      return { page, session, cpu: await cpuOf(session), done: () => page.close() }
    }
    // The glossary is compiled before anything is measured.
    await (await open(served, 1000)).done()
    const reach = { scroll: 2.2, change: [3.5, 2.4, 1.5] }
    for (const [n, size] of sizes.entries()) {
      const ours: Sample[] = []
      const plain: Sample[] = []
      const marked: number[] = []
      for (let round = 0; round < (size > 500_000 ? 1 : 3); round++) {
        for (const host of [bare, served]) {
          const { page, session, cpu, done } = await open(host, size)
          const scroll = await cpuDuring(session, () => page.evaluate(scrollOn, frames))
          const change = await cpuDuring(session, () => page.evaluate(changeOn, frames))
          const list = host === served ? ours : plain
          list.push({ cpu, scroll, change, first: await page.evaluate(firstTerm, undefined) })
          if (host === bare && size === 100_000) marked.push(await markWith(page, session, root))
          await done()
        }
      }
      const name = `${size / 1000}k`
      const ratio = (of: 'scroll' | 'change') =>
        median(ours.map((s) => s[of])) / median(plain.map((s) => s[of]))
      const own = median(ours.map((s) => s.cpu)) - median(plain.map((s) => s.cpu))
      row(`${name}: our CPU, beyond the bare page's`, own * 1000, 'ms')
      if (marked.length > 0) row(`${name}: mark.js / ours`, median(marked) / own, '×', 15, 40, 'more')
      row(`${name}: a frame while scrolling / bare`, ratio('scroll'), '×', reach.scroll, 1.3)
      row(
        `${name}: a frame while the page changes / bare`,
        ratio('change'),
        '×',
        reach.change[n],
        [2, 1.5, 1.2][n],
      )
      row(
        `${name}: first screen underlined after the page was ready`,
        median(ours.map((s) => s.first)),
        'ms',
        100,
        50,
      )
    }
  } finally {
    await context.close()
    await server.close()
  }
  return rows
}

interface Sample {
  /** Seconds. */
  cpu: number
  scroll: number
  change: number
  first: number
}

function pageOf(size: number): string {
  const filler = '山高水遠風輕雲淡日落月升花開葉落雪化冰消鳥飛魚躍'
  let text = ''
  const parts: string[] = []
  let at = 0
  for (let length = 0; length < size; length += 20) {
    const pieces = `${term}${filler.slice(at, at + 5)}${filler.slice(at + 5, at + 15)}`
    at = (at + 3) % 8
    text += `<span>${pieces.slice(0, 10)}</span><em>${pieces.slice(10)}</em>`
    if (length % 120 === 100) {
      parts.push(`<p>${text}</p>`)
      text = ''
    }
  }
  return `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>長頁</title><body><main>${parts.join('\n')}<p>${text}</p></main>
<script>
  const wait = () => {
    for (const name of CSS.highlights.keys()) if (name.startsWith('tifa-')) { window.underlined = performance.now(); return }
    requestAnimationFrame(wait)
  }
  if (location.hostname === '${served}') wait()
</script></body></html>`
}

function hasTerms(_: undefined): boolean {
  return [...(CSS.highlights as unknown as Map<string, unknown>).keys()].some((name) =>
    name.startsWith('tifa-'),
  )
}

function firstTerm(_: undefined): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const at = (globalThis as unknown as { underlined?: number }).underlined
  return at === undefined ? 0 : at - navigation!.domContentLoadedEventEnd
}

async function scrollOn(frames: number): Promise<void> {
  for (let i = 0; i < frames; i++) {
    scrollBy(0, 100)
    await new Promise(requestAnimationFrame)
  }
}

/** A paragraph comes and goes at the top of what is seen. */
async function changeOn(frames: number): Promise<void> {
  const main = document.querySelector('main')!
  for (let i = 0; i < frames; i++) {
    const paragraph = document.createElement('p')
    paragraph.textContent = `國務委員長第${i}次路過。`
    main.prepend(paragraph)
    await new Promise(requestAnimationFrame)
    paragraph.remove()
  }
}

async function markWith(page: Page, session: CDPSession, root: string): Promise<number> {
  await page.evaluate(readFileSync(join(root, 'node_modules/mark.js/dist/mark.min.js'), 'utf8'))
  return cpuDuring(session, () =>
    page.evaluate(
      (term) =>
        new Promise<void>((done) => {
          const { Mark } = globalThis as unknown as {
            Mark: new (root: Element) => { mark(...a: unknown[]): void }
          }
          new Mark(document.body).mark(term, { acrossElements: true, separateWordSearch: false, done })
        }),
      term,
    ),
  )
}
