import { readFileSync } from 'node:fs'
import { until } from '../browsers/driver.ts'
import { locateTerm, tabIdOf } from '../browsers/page.ts'
import { serve } from '../browsers/server.ts'
import { filledExtension } from './filled.ts'
import { median } from './page-cpu.ts'
import type { Row } from './row.ts'

/**
 * The popup's page, from the begin of its load until it holds the page's terms with the search focused: with the supplied glossary alone,
 * and with 120,000 entries more; in turn with a text file of the extension, which is what the browser itself takes to open anything. In a
 * tab: a browser without a window opens a popup once at most.
 */
export async function run(): Promise<Row[]> {
  const host = 'www.news.cn'
  const sample = readFileSync(new URL('../sample/index.html', import.meta.url))
  const server = await serve(() => ({ body: sample }))
  const extension = await filledExtension([host])
  const { context, page } = extension
  const rows: Row[] = []
  try {
    const news = await context.newPage()
    const address = page.url().replace('welcome.html', 'popup.html')
    for (const size of [0, 120_000]) {
      if (size > 0) await extension.fill(size)
      await news.goto(`http://${host}:${server.port}/`)
      await until('terms', () => news.evaluate(locateTerm, ''), 300_000)
      const tab = await tabIdOf(page as never, host)
      const times: number[] = []
      const floor: number[] = []
      // The first opening warms the browser up, not the extension.
      for (let i = 0; i < 11; i++) {
        const popup = await context.newPage()
        await popup.addInitScript(watch)
        await popup.goto(`${address}?tab=${tab}`)
        times.push(await until('the terms', () => popup.evaluate(readyAt, undefined), 300_000))
        await popup.goto(address.replace('popup.html', 'notices.txt'))
        floor.push(await popup.evaluate(readAt, undefined))
        await popup.close()
      }
      const entries = size > 0 ? ', 120,000 entries' : ''
      rows.push(
        {
          bench: 'popup',
          what: `opens with the page's terms${entries}`,
          value: median(times.slice(1)),
          unit: 'ms',
          better: 'less',
          reach: 100,
        },
        {
          bench: 'popup',
          what: `… of that a text file takes${entries}`,
          value: median(floor.slice(1)),
          unit: 'ms',
          better: 'less',
        },
      )
    }
  } finally {
    await extension.close()
    await server.close()
  }
  return rows
}

interface Watched {
  readyAt?: number
}

function watch() {
  const look = () => {
    if (document.querySelector('ul.terms button') === null) return
    if (document.activeElement?.matches('input[type="search"]'))
      (globalThis as Watched).readyAt ??= performance.now()
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

const readAt = (_: undefined) =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domInteractive
const readyAt = (_: undefined) => (globalThis as Watched).readyAt
