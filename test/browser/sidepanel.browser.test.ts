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
  let tabId: number
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    tabId = await tabIdOf(probe, newsHost)
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

  it('goes to each of its places by the words around it', async () => {
    await panel.click('.places li:nth-child(3) button')
    await until('the third', async () => (await page.tooltip())?.includes('国务委员长 guó'))
  })

  it('marks what is in the window as the page scrolls', async () => {
    await panel.waitFor('li.here')
    await page.evaluate(() => {
      document.body.style.paddingBottom = '3000px'
      scrollTo(0, 2500)
    }, undefined)
    await until('nothing in view', async () => (await text()).includes('Terms: 1, in view: 0'))
    await page.evaluate(() => scrollTo(0, 0), undefined)
    await panel.waitFor('li.here')
  })

  it('exports the list in four formats', async () => {
    await panel.evaluate(() => {
      HTMLAnchorElement.prototype.click = function () {
        document.body.dataset.saved = `${document.body.dataset.saved ?? ''} ${this.download}`
      }
    }, undefined)
    await panel.click('.export summary')
    // Said before a format is chosen.
    expect(
      await panel.evaluate(() => document.querySelector('#export-loses')!.textContent, undefined),
    ).toContain('“not here” marks')
    for (const at of [1, 2, 3, 4]) await panel.click(`.export button:nth-child(${at})`)
    await until('four files', () =>
      panel.evaluate(
        () => ['tsv', 'csv', 'xlsx', 'json'].every((end) => document.body.dataset.saved?.includes(`.${end}`)),
        undefined,
      ),
    )
  })

  it('has a sheet to print', async () => {
    const sheet = await driver.open(driver.extensionUrl(`sidepanel.html?sheet&tab=${tabId}`))
    await sheet.evaluate(() => {
      globalThis.print = () => {}
    }, undefined)
    await sheet.waitFor('table')
    expect(await sheet.evaluate(() => document.body.textContent, undefined)).toContain('guó wù wěi yuán')
    await sheet.close()
  })

  it('follows the page as it changes', async () => {
    await page.evaluate(() => {
      document.getElementById('late')!.textContent = '傍晚外交部來人。'
    }, undefined)
    await shows('外交部')
    await shows('Terms: 2')
  })

  it('shows a term with what it holds, as the tooltip does', async () => {
    const whole = '上海合作組織成員國元首理事會'
    await page.evaluate((whole) => {
      document.getElementById('late')!.textContent = `傍晚外交部來人，談起${whole}。`
    }, whole)
    await shows(whole)
    await panel.click('ul.terms li:nth-child(3) button')
    await panel.click('aside > .small')
    await shows('上海合作組織 Shanghai')
    await panel.click('aside .part')
    await until('the one inside', () =>
      panel.evaluate(
        () => document.querySelector('aside .written')?.textContent === '上海合作組織',
        undefined,
      ),
    )
    await panel.click('aside .buttons button:last-child')
    await until('the whole', () =>
      panel.evaluate((whole) => document.querySelector('aside .written')?.textContent === whole, whole),
    )
    await panel.click('aside .buttons button:last-child')
    await until('the list alone', () =>
      panel.evaluate(() => document.querySelector('aside') === null, undefined),
    )
  })

  it('keeps the row that has the focus clear of the opened term', async () => {
    await panel.click('ul.terms li:nth-child(1) button')
    await panel.waitFor('aside .rendering')
    // As low as beside a list of many.
    const rows = await panel.evaluate(() => {
      document.querySelector<HTMLElement>('.list')!.style.blockSize = '140px'
      const rows = document.querySelectorAll<HTMLElement>('ul.terms button')
      rows[0]!.focus()
      return rows.length
    }, undefined)
    expect(rows).toBe(3)
    for (const [row, key] of [
      [1, 'Tab'],
      [2, 'Tab'],
      [1, 'Shift+Tab'],
      [0, 'Shift+Tab'],
    ] as const) {
      await panel.press(key)
      // It scrolls there in its own time.
      await until(`row ${row} to be clear`, () =>
        panel.evaluate((row) => {
          const rows = document.querySelectorAll('ul.terms button')
          const list = document.querySelector('.list')!.getBoundingClientRect()
          const { top, bottom } = rows[row]!.getBoundingClientRect()
          return document.activeElement === rows[row] && top >= list.top - 1 && bottom <= list.bottom + 1
        }, row),
      )
    }
    await panel.evaluate(() => {
      document.querySelector<HTMLElement>('.list')!.style.blockSize = ''
    }, undefined)
    await panel.click('aside > .buttons button:last-child')
  })

  it('filters in either script', async () => {
    await panel.fill('input[type="search"]', '国务')
    await until('one row', async () => !(await text()).includes('外交部'))
    expect(await text()).toContain('國務委員長')
    await panel.fill('input[type="search"]', '')
  })

  it('has the keys that the README names, from the first start', async () => {
    const commands = await panel.evaluate(
      () => (globalThis as unknown as Extension).chrome.commands.getAll(),
      undefined,
    )
    // A browser leaves a command without a key where it uses that itself.
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: 'Alt+Shift+L',
      'next-term': 'Alt+Shift+J',
      'previous-term': 'Alt+Shift+K',
      'add-selection': 'Alt+Shift+G',
    })
  })

  it('shows what is edited in the tooltip at once, as the popup does, until it is taken back', async () => {
    const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${tabId}`))
    await popup.waitFor('ul.terms button')
    const shown = (rendering: string) =>
      until(`“${rendering}” in the list, opened beside it, and in the popup`, async () => {
        const texts = (where: DriverPage, selector: string) =>
          where.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector)
        const all = [
          await texts(panel, 'ul.terms .rendering'),
          await texts(panel, 'aside .rendering'),
          await texts(popup, 'ul.terms .rendering'),
        ]
        return all.every((text) => text === rendering)
      })
    await panel.front()
    await panel.click('ul.terms button')
    await until('the tooltip', () => page.tooltip())
    await page.front()
    await page.press('Enter')
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('e')
    await until('the field', async () => (await page.tooltip())?.includes('Save'))
    for (const letter of 'tea') await page.press(letter)
    await page.press('Enter')
    await shown('tea')
    await page.press('z')
    await shown('president of the State Affairs')
    await page.press('Escape')
    await popup.close()
  })
})
