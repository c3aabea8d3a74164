import { readFileSync, rmSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { chromiumContext } from '../browsers/chromium.ts'
import { until } from '../browsers/driver.ts'
import { serve } from '../browsers/server.ts'
import { findBrowsers } from '../setup.mjs'
import { built, hollow } from './built.ts'
import { cpuDuring, cpuOf, median, quiet } from './page-cpu.ts'
import { longestTask } from './page-tasks.ts'
import type { Row } from './row.ts'

/**
 * A page in Chromium with Tifa, with an empty content script, bare, and marked by mark.js: main-thread CPU, in turn. An element every ten
 * characters, a match every twenty, a paragraph every 130 or so. What an empty content script costs no annotation can save, mark.js as a
 * content script no more than ours: that share is told apart.
 */

const served = 'www.news.cn'
const bare = 'www.example.com'
const term = '國務委員長'
const sizes = [10_000, 100_000, 1_000_000]
const frames = 60
/** As it runs in the content script. */
const hitTest = ['lines', 'hit-test']
  .map((name) => readFileSync(new URL(`../../entrypoints/content/${name}.ts`, import.meta.url), 'utf8'))
  .map((code) => stripTypeScriptTypes(code).replaceAll(/^import .*$/gm, ''))
  .join('\n')

export async function run(): Promise<Row[]> {
  const root = join(import.meta.dirname, '../..')
  const extension = built()
  const server = await serve((path) => {
    const size = Number(path.slice(1))
    return size > 0 ? { body: pageOf(size) } : undefined
  })
  const empty = hollow(extension)
  const start = async (extension: string) =>
    (
      await chromiumContext({
        executable: findBrowsers().chromium!,
        extension,
        hosts: [served, bare],
        headless: true,
      })
    ).context
  const [context, other] = [await start(extension), await start(empty)]
  const rows: Row[] = []
  const row = (
    what: string,
    value: number,
    unit: string,
    reach?: number,
    aim?: number,
    better: Row['better'] = 'less',
  ) =>
    rows.push({
      bench: 'page',
      what,
      value,
      unit,
      better,
      ...(reach !== undefined && { reach }),
      ...(aim && { aim }),
    })
  try {
    const open = async (host: string, size: number, context: BrowserContext) => {
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      await page.goto(`http://${host}:${server.port}/${size}${context === other ? '#still' : ''}`)
      if (context !== other && host === served)
        await until('terms', () => page.evaluate(hasTerms, undefined), 60_000)
      await quiet(session)
      return { page, session, cpu: await cpuOf(session), done: () => page.close() }
    }
    // The glossary is compiled before anything is measured.
    await (await open(served, 1000, context)).done()
    let [changes, live, hover] = [0, 0, 0]
    const reach = { scroll: 2.2, change: [3.5, 2.4, 1.5] }
    for (const [n, size] of sizes.entries()) {
      const ours: Sample[] = []
      const plain: Sample[] = []
      const idle: number[] = []
      const marked: number[] = []
      for (let round = 0; round < (size > 500_000 ? 1 : 3); round++) {
        const { cpu, done } = await open(served, size, other)
        idle.push(cpu)
        await done()
        for (const host of [bare, served]) {
          const { page, session, cpu, done } = await open(host, size, context)
          const scroll = await cpuDuring(session, () => page.evaluate(scrollOn, frames))
          const change = await cpuDuring(session, () => page.evaluate(changeOn, frames))
          const list = host === served ? ours : plain
          list.push({ cpu, scroll, change, first: await page.evaluate(firstFrame, undefined) })
          if (host === served) {
            changes += await page.evaluate(changesSeen, undefined)
            live += await page.evaluate(liveRanges, undefined)
            if (size === sizes[0]) hover = await page.evaluate(hoverRatio, hitTest)
          }
          if (host === bare && size === 100_000) marked.push(await markWith(page, session, root))
          await done()
        }
      }
      const name = `${size / 1000}k`
      const ratio = (of: 'scroll' | 'change') =>
        median(ours.map((s) => s[of])) / median(plain.map((s) => s[of]))
      const own = median(ours.map((s) => s.cpu)) - median(idle)
      row(`${name}: our CPU, beyond an empty content script's`, own * 1000, 'ms')
      const world = median(idle) - median(plain.map((s) => s.cpu))
      row(`${name}: an empty content script's CPU, beyond the bare page's`, world * 1000, 'ms')
      if (marked.length > 0) row(`${name}: mark.js / ours`, median(marked) / own, '×', 15, 40, 'more')
      row(`${name}: a frame while scrolling / bare`, ratio('scroll'), '×', reach.scroll, 1.3)
      row(
        `${name}: a frame while the page changes / bare`,
        ratio('change'),
        '×',
        reach.change[n],
        [2, 1.5, 1.2][n],
      )
      const first = [ours, plain].map((list) => median(list.map((s) => s.first)))
      row(`${name}: first screen underlined after the page was ready`, first[0]!, 'ms', 100, 50)
      row(`${name}: the bare page's first frame after it was ready`, first[1]!, 'ms')
    }
    const tracer = await context.browser()!.newBrowserCDPSession()
    const longest = await longestTask(tracer, '/content.js', async () => {
      await (await open(served, sizes.at(-1)!, context)).done()
    })
    row('1000k: our longest task, without the style, layout and paint in it', longest, 'ms', 8, 4)
    row('hover look-up / elementFromPoint', hover, '×', 2.1)
    row('changes of the DOM', changes, '', 0)
    row('live ranges', live, '', 0)
  } finally {
    await context.close()
    await other.close()
    await server.close()
    rmSync(empty, { recursive: true, force: true })
  }
  return rows
}

interface Sample {
  /** Seconds. */
  cpu: number
  scroll: number
  change: number
  /** Milliseconds: the first frame with a term of ours; of the bare page the first after one was laid out. */
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
  window.changes = 0
  const all = { subtree: true, childList: true, attributes: true, characterData: true }
  addEventListener('DOMContentLoaded', () => {
    window.watch = new MutationObserver((list) => { window.changes += list.length })
    window.watch.observe(document, all)
  })
  const wait = () => {
    for (const name of CSS.highlights.keys()) if (name.startsWith('tifa-')) { window.underlined = performance.now(); return }
    requestAnimationFrame(wait)
  }
  if (location.hash === '#still') {}
  else if (location.hostname === '${served}') wait()
  else requestAnimationFrame(() => requestAnimationFrame(() => { window.underlined = performance.now() }))
</script></body></html>`
}

function hasTerms(_: undefined): boolean {
  return [...(CSS.highlights as unknown as Map<string, unknown>).keys()].some((name) =>
    name.startsWith('tifa-'),
  )
}

interface Seen {
  underlined?: number
  changes: number
}

function firstFrame(_: undefined): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const at = (globalThis as unknown as Seen).underlined
  return at === undefined ? 0 : at - navigation!.domContentLoadedEventEnd
}

/** Until the bench itself changes the page. */
function changesSeen(_: undefined): number {
  return (globalThis as unknown as Seen).changes
}

function liveRanges(_: undefined): number {
  let live = 0
  for (const highlight of (CSS.highlights as unknown as Map<string, Iterable<AbstractRange>>).values())
    for (const range of highlight) if (range instanceof Range) live++
  return live
}

/** Our own look-up, on the ranges registered, against the browser's of an element. */
async function hoverRatio(code: string): Promise<number> {
  const { HitTest } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const shown: { ranges: AbstractRange[] }[] = []
  for (const highlight of (CSS.highlights as unknown as Map<string, Iterable<AbstractRange>>).values())
    for (const range of highlight) shown.push({ ranges: [range] })
  const hits = new HitTest()
  const points = Array.from({ length: 1000 }, (_, i) => [(i * 37) % innerWidth, (i * 91) % innerHeight])
  const timed = (look: (x: number, y: number) => unknown) => {
    const begin = performance.now()
    for (const [x, y] of points) look(x!, y!)
    return performance.now() - begin
  }
  const rounds = Array.from({ length: 5 }, () => [
    timed((x, y) => hits.at(x, y, () => shown)),
    timed((x, y) => document.elementFromPoint(x, y)),
  ])
  const best = (of: number) => Math.min(...rounds.map((round) => round[of]!))
  return best(0) / best(1)
}

async function scrollOn(frames: number): Promise<void> {
  for (let i = 0; i < frames; i++) {
    scrollBy(0, 100)
    await new Promise(requestAnimationFrame)
  }
}

/** A paragraph comes and goes at the top of what is seen. */
async function changeOn(frames: number): Promise<void> {
  ;(globalThis as unknown as { watch?: MutationObserver }).watch?.disconnect()
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
