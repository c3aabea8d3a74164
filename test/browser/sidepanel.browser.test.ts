import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms, tabIdOf } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

interface Extension {
  chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } }
}

describe.each(browsers)('the list beside the page in %s', (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
  let panel: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    const tabId = await tabIdOf(probe, newsHost)
    await probe.close()
    panel = await driver.open(driver.extensionUrl(`sidepanel.html?tab=${tabId}`))
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })
  const text = () => panel.evaluate(() => document.body.textContent, undefined)
  const shows = (part: string) => until(part, async () => (await text()).includes(part) && text())

  it('holds the terms with their renderings and counts', async () => {
    expect(await shows('president of the State Affairs')).toContain('× 3')
  })

  it('goes to the term on the page', async () => {
    await panel.click('ul.terms button')
    await until('the tooltip', async () => (await page.tooltip())?.includes('president of the State Affairs'))
    await panel.waitFor('aside .rendering')
  })

  it('follows the page as it changes', async () => {
    await page.evaluate(() => {
      document.getElementById('late')!.textContent = '傍晚外交部來人。'
    }, undefined)
    await shows('外交部')
    await shows('2 terms')
  })

  it('filters in either script', async () => {
    await panel.fill('input[type="search"]', '国务')
    await until('one row', async () => !(await text()).includes('外交部'))
    expect(await text()).toContain('國務委員長')
    await panel.fill('input[type="search"]', '')
  })

  it('has keys for the next and previous term', async () => {
    const commands = await panel.evaluate(
      () => (globalThis as unknown as Extension).chrome.commands.getAll(),
      undefined,
    )
    const keys = new Map(commands.map((command) => [command.name, command.shortcut]))
    // Chromium gives no keys to an extension loaded from the command line.
    const given = (key: string) => (name === 'firefox' ? key : '')
    expect(keys.get('next-term')).toBe(given('Alt+Shift+N'))
    expect(keys.get('previous-term')).toBe(given('Alt+Shift+P'))
  })
})
