import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms, tabIdOf } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

const rendering = 'president of the State Affairs'

interface View {
  path: string
  text: string
  /** What has the focus. */
  focus: string
  values: string[]
}
interface Extension {
  extension: { getViews(about?: object): Window[] }
  action: { openPopup(): Promise<void>; getBadgeText(about: { tabId: number }): Promise<string> }
  storage: { local: { set(items: object): Promise<void> } }
}

const badgeOf = (tabId: number) =>
  (globalThis as unknown as { chrome: Extension }).chrome.action.getBadgeText({ tabId })

/** What the browser shows of the extension, seen from one of its pages. */
function views(_: undefined): View[] {
  const { extension } = (globalThis as unknown as { chrome: Extension }).chrome
  return extension.getViews().map(({ location, document }) => ({
    path: location.pathname,
    text: document.body.textContent,
    focus: document.activeElement?.getAttribute('type') ?? document.activeElement?.localName ?? '',
    values: Array.from(document.querySelectorAll('input'), (input) => input.value),
  }))
}

describe.each(browsers)("the browser's own ways in, in %s", (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
  /** A page of the extension, from which the others are seen. */
  let own: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    own = await driver.open(driver.extensionUrl('welcome.html'))
    page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    await page.front()
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })
  const view = (path: string, isMeant: (view: View) => boolean) =>
    until(path, async () => (await own.evaluate(views, undefined)).find((v) => v.path === path && isMeant(v)))

  it('the keys for the next and previous term', async () => {
    await driver.command('next-term')
    await until('the first term', async () => (await page.tooltip())?.includes(rendering))
    await driver.command('previous-term')
    // Round at the beginning: the last one is simplified.
    await until('the last term', async () => (await page.tooltip())?.includes('国务委员长'))
    await page.press('Escape')
  })

  it("the button's number, which can be off", async () => {
    const tab = await tabIdOf(own, newsHost)
    const badge = (text: string) =>
      until(`“${text}” on the button`, async () => (await own.evaluate(badgeOf, tab)) === text)
    const show = (shown: boolean) =>
      own.evaluate(
        (badge) => (globalThis as unknown as { chrome: Extension }).chrome.storage.local.set({ badge }),
        shown,
      )
    await badge('1')
    await show(false)
    await badge('')
    await show(true)
    await badge('1')
  })

  it("the button's popup, with the page's terms and the search focused", async () => {
    await own.evaluate(() => {
      const { action } = (globalThis as unknown as { chrome: Extension }).chrome
      return action.openPopup()
    }, undefined)
    // Firefox can focus nothing before it has laid the popup out, some 20 ms after its terms are there.
    await view('/popup.html', ({ text, focus }) => text.includes(rendering) && focus === 'search')
    await page.clickAt(900, 700)
  })

  it('the list beside the page, which follows the tab in front', async () => {
    await driver.openPanel(own)
    await view('/sidepanel.html', ({ text }) => text.includes(rendering))
    const other = await driver.open(`http://${newsHost}:${server.port}/text.html`)
    await view('/sidepanel.html', ({ text }) => !text.includes('× 3') && text.includes('Terms of this page'))
    await other.close()
    await page.front()
    await view('/sidepanel.html', ({ text }) => text.includes('× 3'))
  })

  it('the key that adds what is selected, with its sentence and page', async () => {
    await page.evaluate(() => {
      const late = document.getElementById('late')!
      late.textContent = '雨停了。夜裡「江邊茶會」還在繼續。'
      const text = late.firstChild!
      const start = late.textContent.indexOf('江邊茶會')
      getSelection()!.setBaseAndExtent(text, start, text, start + 4)
    }, undefined)
    await driver.command('add-selection')
    const form = await view('/add.html', ({ values }) => values.length > 3)
    expect(form.values).toContain('江邊茶會')
    expect(form.values.some((value) => value.endsWith('/article.html'))).toBe(true)
  })
})
