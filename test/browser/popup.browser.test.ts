import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms, tabIdOf } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

describe.each(browsers)('the popup in %s', (name) => {
  let driver: Driver
  let server: Server
  let popup: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    const tab = await tabIdOf(probe, newsHost)
    await probe.close()
    popup = await driver.open(driver.extensionUrl(`popup.html?tab=${tab}`))
    await popup.waitFor('ul.terms button')
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })
  const focused = () =>
    popup.evaluate(
      () =>
        document.activeElement?.closest('li')?.textContent ?? document.activeElement?.getAttribute('type'),
      undefined,
    )
  const text = () => popup.evaluate(() => document.body.textContent, undefined)

  it('opens with the search focused, and is gone through by the keyboard alone', async () => {
    expect(await focused()).toBe('search')
    await popup.fill('input[type="search"]', '外交部')
    await until('the entry', async () => (await text()).includes('Ministry of Foreign Affairs'))
    await popup.press('ArrowDown')
    await until('the first row', async () => (await focused())?.includes('外交部'))
    await popup.press('Enter')
    await popup.waitFor('form.entry')
    await popup.press('Escape')
    await popup.waitFor('input[type="search"]')
  })

  it('says of a page that no extension may read what can still be done', async () => {
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    // Its own tab is one.
    await probe.evaluate(async () => {
      const { chrome } = globalThis as unknown as Own
      const { id } = await chrome.tabs.getCurrent()
      location.search = `?tab=${id}`
    }, undefined)
    await until('the word of it', () =>
      probe.evaluate(() => document.body.textContent.includes('You can still search'), undefined),
    )
    await probe.close()
  })
})

interface Own {
  chrome: { tabs: { getCurrent(): Promise<{ id: number }> } }
}
