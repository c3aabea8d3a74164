import { readFileSync } from 'node:fs'
import { until } from '../browsers/driver.ts'
import { locateTerm, tabIdOf } from '../browsers/page.ts'
import { serve } from '../browsers/server.ts'
import { filledExtension } from './filled.ts'
import type { Row } from './row.ts'

/**
 * The popup's page, from the begin of its load until it holds the page's terms with the search focused: with the supplied glossary alone,
 * and with 120,000 entries more. In a tab: a browser without a window opens a popup once at most.
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
      await until('terms', () => news.evaluate(locateTerm, ''))
      const tab = await tabIdOf(page as never, host)
      const times: number[] = []
      // The first opening warms the browser up, not the extension.
      for (let i = 0; i < 11; i++) {
        const popup = await context.newPage()
        await popup.addInitScript(watch)
        await popup.goto(`${address}?tab=${tab}`)
        times.push(await until('the terms', () => popup.evaluate(readyAt, undefined)))
        await popup.close()
      }
      rows.push({
        bench: 'popup',
        what: `opens with the page's terms${size > 0 ? ', 120,000 entries' : ''}`,
        value: times.slice(1).sort((a, b) => a - b)[5]!,
        unit: 'ms',
        better: 'less',
        reach: 100,
      })
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

const readyAt = (_: undefined) => (globalThis as Watched).readyAt
