import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { chromiumContext } from './browsers/chromium.ts'
import { until } from './browsers/driver.ts'
import { locateTerm, tabIdOf } from './browsers/page.ts'
import { serve } from './browsers/server.ts'
import { findBrowsers } from './setup.mjs'
import { own } from './surfaces/files.ts'
import { surfaces } from './surfaces/pages.ts'
import { moments, showTooltips } from './surfaces/tooltips.ts'

/**
 * `npm run screenshots -- [PATTERN]`: every surface in light, dark and forced colours, three languages, at 100 and 200 %, into
 * `screenshots/`. PATTERN: those whose name it matches, as `tooltip.*-forced-zh_CN-200`.
 */
const pattern = new RegExp(process.argv[2] ?? '')
const root = join(import.meta.dirname, '..')
const folder = join(root, 'screenshots')
const host = 'www.news.cn'
const languages = ['en', 'zh_CN', 'zh_TW']
const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const

const executable = findBrowsers().chromium
if (executable === undefined) throw new Error('No Chromium was found: npm start installs one.')
mkdirSync(folder, { recursive: true })
const sample = readFileSync(join(root, 'tools/sample/index.html'))
const server = await serve(() => ({ body: sample }))
const extension = join(root, '.output/chrome-mv3')
let count = 0

for (const language of languages) {
  const fileOf = (name: string, look: string, zoom: number) => {
    const file = `${name}-${look}-${language}-${zoom}00`
    return pattern.test(file) ? join(folder, `${file}.png`) : undefined
  }
  const wanted = (name: string) =>
    looks.some((look) => [1, 2].some((zoom) => fileOf(name, look.name, zoom) !== undefined))
  const shown = surfaces.filter(({ name }) => wanted(name))
  const withTooltips = moments.some(wanted)
  if (shown.length === 0 && !withTooltips) continue
  const launch = { executable, extension, hosts: [host], headless: true, language }
  const { context, id } = await chromiumContext(launch)
  const news = await context.newPage()
  await news.goto(`http://${host}:${server.port}/`)
  await until('terms', () => news.evaluate(locateTerm, ''), 300_000)
  await bringOwn(context, id)
  const probe = await context.newPage()
  await probe.goto(`chrome-extension://${id}/popup.html`)
  const tabId = await tabIdOf(probe as never, host)
  await probe.close()
  for (const look of looks)
    for (const zoom of [1, 2]) {
      const picture = async (page: Page, name: string) => {
        const path = fileOf(name, look.name, zoom)
        if (path === undefined) return
        await page.screenshot({ path })
        count++
      }
      if (moments.some((name) => fileOf(name, look.name, zoom))) {
        await news.bringToFront()
        await news.emulateMedia(look.media)
        await zoomTo(news, zoom, 1000, 700)
        await showTooltips(context, news, (name) => picture(news, name))
      }
      for (const { name, path, ready, width, height, widens, act } of shown) {
        if (fileOf(name, look.name, zoom) === undefined) continue
        const page = await context.newPage()
        await page.emulateMedia(look.media)
        await zoomTo(page, zoom, widens ? width * zoom : width, height)
        page.setDefaultTimeout(10_000)
        await page.goto(`chrome-extension://${id}/${path}${path.endsWith('=') ? tabId : ''}`)
        await page
          .waitForSelector(ready, { state: 'attached' })
          .then(() => act?.(page))
          .catch((error) => {
            process.exitCode = 1
            console.error(`${name} is not as it should be: ${error}`)
          })
        await picture(page, name)
        await page.close()
      }
    }
  await context.close()
}
await server.close()
console.log(`${count} pictures in ${folder}`)

/** The browser's own zoom leaves a page half the CSS pixels; a larger picture of them would show nothing more. */
function zoomTo(page: Page, zoom: number, width: number, height: number): Promise<void> {
  return page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) })
}

/** A glossary of the person's own, edits, a copy, a site switched off: what the other pictures show. */
async function bringOwn(context: BrowserContext, id: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/options.html#exchange`)
  await page.setInputFiles('input[type="file"]', own)
  await page.waitForSelector('.preview[aria-busy="false"] [data-do="import"]')
  await page.click('[data-do="import"]')
  await page.click('[data-do="next"]')
  await page.evaluate(() => {
    location.hash = 'terms'
  })
  for (const [row, status] of [
    ['番茄', 'zh forbidden'],
    ['灯塔司', 'en superseded'],
  ] as const) {
    await page.fill('input[type="search"]', row)
    await page.waitForFunction(
      (row) =>
        document.querySelectorAll('.term-table .row').length === 1 &&
        document.querySelector('.term-table .row')!.textContent.includes(row),
      row,
    )
    await page.locator('.term-table').focus()
    for (const key of ['End', 'ArrowLeft', 'Enter']) await page.keyboard.press(key)
    await page.selectOption('.cell-editor select', status)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.cell-editor', { state: 'detached' })
  }
  await page.keyboard.press('Control+z')
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Storing }
    return chrome.storage.local.set({ sitesOff: ['www.example.org'] })
  })
  await page.waitForTimeout(1000)
  await page.close()
}

interface Storing {
  storage: { local: { set(value: object): Promise<void> } }
}
