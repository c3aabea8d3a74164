import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { chromiumContext } from './browsers/chromium.ts'
import { until } from './browsers/driver.ts'
import { locateTerm } from './browsers/page.ts'
import { serve } from './browsers/server.ts'
import { findBrowsers } from './setup.mjs'

/** `npm run screenshots`: every surface in light, dark and forced colours, three languages, at 100 and 200 %, into `screenshots/`. */

const root = join(import.meta.dirname, '..')
const folder = join(root, 'screenshots')
const host = 'www.news.cn'
const languages = ['en', 'zh_CN', 'zh_TW']
const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const
const surfaces = [
  { name: 'first', path: 'welcome.html?tab=', ready: '.sample + p:not(:empty)', width: 800, height: 900 },
  // The browser widens a popup with its zoom, up to 800 × 600 of the screen's pixels.
  { name: 'popup', path: 'popup.html?tab=', ready: 'ul.terms', width: 380, height: 600, widens: true },
  { name: 'panel', path: 'sidepanel.html?tab=', ready: 'ul.terms', width: 360, height: 800 },
  { name: 'sheet', path: 'sidepanel.html?sheet&tab=', ready: 'table', width: 800, height: 700 },
  { name: 'form', path: 'add.html#text=國務委員長&tab=', ready: 'fieldset', width: 440, height: 720 },
  { name: 'options', path: 'options.html?tab=', ready: '.term-table .row', width: 1000, height: 800 },
  ...['glossaries', 'exchange', 'history', 'settings', 'about'].map((section) => ({
    name: `options-${section}`,
    path: `options.html#${section}`,
    ready: `[data-section="${section}"]:not([hidden])`,
    width: 1000,
    height: 800,
  })),
]

const executable = findBrowsers().chromium
if (executable === undefined) throw new Error('No Chromium was found: npm start installs one.')
mkdirSync(folder, { recursive: true })
const sample = readFileSync(join(root, 'tools/sample/index.html'))
const server = await serve(() => ({ body: sample }))

for (const language of languages) {
  const extension = join(root, '.output/chrome-mv3')
  const launch = { executable, extension, hosts: [host], headless: true, language }
  const { context, id } = await chromiumContext(launch)
  const news = await context.newPage()
  await news.goto(`http://${host}:${server.port}/`)
  await until('terms', () => news.evaluate(locateTerm, ''), 300_000)
  const probe = await context.newPage()
  await probe.goto(`chrome-extension://${id}/popup.html`)
  const tabId = await probe.evaluate(async (host) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome
    return (await tabs.query({ url: `*://${host}/*` }))[0]!.id
  }, host)
  await probe.close()
  for (const look of looks)
    for (const zoom of [1, 2]) {
      const file = (surface: string) => join(folder, `${surface}-${look.name}-${language}-${zoom}00.png`)
      await news.bringToFront()
      await news.emulateMedia(look.media)
      await zoomTo(news, zoom, 1000, 700)
      await news.mouse.move(1, 1)
      const place = (await news.evaluate(locateTerm, '國務委員長'))!
      await news.mouse.move(place.x, place.y)
      // It fades in after a rest; its style is out of reach in a closed shadow root.
      await new Promise((resolve) => setTimeout(resolve, 600))
      await news.screenshot({ path: file('tooltip') })
      await news.mouse.down()
      await news.mouse.up()
      await news.keyboard.press('m')
      await news.screenshot({ path: file('tooltip-pinned') })
      await news.keyboard.press('e')
      await news.screenshot({ path: file('tooltip-edit') })
      await news.keyboard.press('Escape')
      await news.keyboard.press('Escape')
      for (const { name, path, ready, width, height, ...more } of surfaces) {
        const page = await context.newPage()
        await page.emulateMedia(look.media)
        await zoomTo(page, zoom, 'widens' in more ? width * zoom : width, height)
        await page.goto(`chrome-extension://${id}/${path}${path.endsWith('=') ? tabId : ''}`)
        await page.waitForSelector(ready, { state: 'attached' })
        await page.screenshot({ path: file(name) })
        await page.close()
      }
    }
  await context.close()
}
await server.close()
console.log(`${languages.length * looks.length * 2 * (surfaces.length + 3)} pictures in ${folder}`)

/** The browser's own zoom leaves a page half the CSS pixels; a larger picture of them would show nothing more. */
function zoomTo(page: Page, zoom: number, width: number, height: number): Promise<void> {
  return page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) })
}

interface Tabs {
  query(about: { url: string }): Promise<{ id: number }[]>
}
