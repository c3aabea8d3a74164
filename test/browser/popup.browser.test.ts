import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms, tabIdOf } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

describe.each(browsers)('the popup in %s', (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
  let popup: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
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

  it('leaves to an input method the keys that it works by', async () => {
    const composing = (selector: string, key: string) =>
      popup.evaluate(
        ([selector, key]) =>
          document
            .querySelector(selector!)!
            .dispatchEvent(new KeyboardEvent('keydown', { key: key!, isComposing: true, bubbles: true })),
        [selector, key] as const,
      )
    await popup.fill('input[type="search"]', '外交部')
    await until('the entry', async () => (await text()).includes('Ministry of Foreign Affairs'))
    await composing('input[type="search"]', 'ArrowDown')
    expect(await focused()).toBe('search')
    await popup.press('ArrowDown')
    await popup.press('Enter')
    await popup.waitFor('form.entry')
    await composing('form.entry input', 'Escape')
    await popup.waitFor('form.entry')
    await popup.press('Escape')
    await popup.waitFor('input[type="search"]')
  })

  it('finds what begins with the letters typed, the shortest first, and more where there is more', async () => {
    await popup.fill('input[type="search"]', '国务')
    const rows = () =>
      popup.evaluate(
        () => [...document.querySelectorAll('ul.terms [data-mark]')].map((term) => term.textContent),
        undefined,
      )
    await until('what is found', async () => (await rows())[0]?.startsWith('国务'))
    expect((await rows()).slice(0, 2)).toEqual(['国务卿', '国务院'])
    expect((await rows()).length).toBe(50)
    await popup.click('ul.terms li:last-child button')
    await until('more', async () => (await rows()).length > 50)
    await popup.fill('input[type="search"]', '')
  })

  it('shows a term as the tooltip does, with what it holds, and goes back to its row', async () => {
    const whole = '上海合作組織成員國元首理事會'
    await popup.fill('input[type="search"]', '')
    await page.evaluate((whole) => {
      document.getElementById('late')!.textContent = `茶會上眾人談起${whole}。`
    }, whole)
    await until('its row', async () => (await text()).includes(whole))
    const at = (await popup.evaluate(
      (whole) =>
        [...document.querySelectorAll('ul.terms li')].findIndex((li) => li.textContent.includes(whole)),
      whole,
    )) as number
    await popup.click(`ul.terms li:nth-child(${at + 1}) button`)
    await until('what is inside', async () => (await text()).includes('上海合作組織 Shanghai'))
    const shown = () =>
      popup.evaluate(() => document.querySelector('.gloss .written')!.textContent, undefined)
    // It begins with the rendering, however long it is, with what can be done in sight.
    const { top, bottom } = await popup.evaluate(() => {
      const { bottom } = document.querySelector('.opened > .buttons')!.getBoundingClientRect()
      return { top: scrollY, bottom: bottom - innerHeight }
    }, undefined)
    expect(top).toBe(0)
    expect(bottom).toBeLessThanOrEqual(1)
    await popup.press('1')
    await until('the one inside', async () => (await shown()) === '上海合作組織')
    await popup.press('Escape')
    await until('the whole', async () => (await shown()) === whole)
    await popup.press('Escape')
    await until('its row', async () => (await focused())?.includes(whole))
  })

  it('says that the storage is full, keeps what was typed, and saves it once there is room', async () => {
    const own = await driver.open(driver.extensionUrl('popup.html'))
    // As the browser says it of a page's writes.
    await own.evaluate(() => {
      const { put, add } = IDBObjectStore.prototype
      const refuse = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
      Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse })
      addEventListener('room', () => Object.assign(IDBObjectStore.prototype, { put, add }))
    }, undefined)
    await own.click('.buttons .primary')
    await own.waitFor('form.entry')
    await own.fill('fieldset:nth-of-type(2) input', '灯塔司')
    await own.fill('fieldset:nth-of-type(3) input', 'bureau of lanterns')
    await own.click('button[type="submit"]')
    await own.waitFor('[role="alert"]')
    const told = await own.evaluate(() => document.querySelector('[role="alert"]')!.textContent, undefined)
    expect(told).toContain('no room left')
    expect(told).toContain('Nothing was changed')
    await own.evaluate(() => void dispatchEvent(new Event('room')), undefined)
    // What was typed is still there.
    await own.click('button[type="submit"]')
    await own.waitFor('input[type="search"]')
    await own.fill('input[type="search"]', '灯塔司')
    await until('the entry', () =>
      own.evaluate(() => document.body.textContent.includes('bureau of lanterns'), undefined),
    )
    await own.close()
  })

  it('moves no button that stands there already while the rest comes', async () => {
    const own = await driver.open(driver.extensionUrl('popup.html'))
    const tab = await tabIdOf(own, newsHost)
    const places = await own.evaluate(async (tab) => {
      const frame = document.createElement('iframe')
      Object.assign(frame, { src: `popup.html?tab=${tab}`, width: '380', height: '600' })
      document.body.append(frame)
      await new Promise((resolve) => {
        frame.onload = resolve
      })
      const drawn = frame.contentDocument!
      const places = new Set<number>()
      await new Promise<void>((resolve) => {
        const look = () => {
          const add = drawn.querySelector('.buttons .primary')
          if (add) places.add(add.getBoundingClientRect().top)
          // Since the entry that was added before.
          if (drawn.querySelector('.said button') && drawn.querySelector('input[type="checkbox"]')) resolve()
        }
        new MutationObserver(look).observe(drawn, { childList: true, subtree: true, characterData: true })
        look()
      })
      return [...places]
    }, tab)
    expect(places).toHaveLength(1)
    await own.close()
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
