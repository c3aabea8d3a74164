import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { locateTerm, reachableTerms, tabIdOf } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  axe: {
    run(
      about: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
  }
}

/** Chromium alone: what axe asks of a page is the same in both. */
describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (theme) => {
  let driver: Driver
  let server: Server
  let tabId: number
  beforeAll(async () => {
    server = await servePages()
    driver = await launch('chromium')
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    tabId = await tabIdOf(probe, newsHost)
    await probe.close()
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  const offences = async (page: DriverPage): Promise<string[]> => {
    await page.run(axe)
    return page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as Axe).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
      )
    }, undefined)
  }

  it.each([
    ['popup', () => `popup.html?tab=${tabId}`, 'ul.terms'],
    ['list beside the page', () => `sidepanel.html?tab=${tabId}`, 'ul.terms'],
    ['options page', () => 'options.html', '.term-table .row'],
    ['glossaries', () => 'options.html#glossaries', '.glossaries li'],
    ['import and export', () => 'options.html#exchange', '.formats'],
    ['history', () => 'options.html#history', '[data-do="take-copy"]'],
    ['settings', () => 'options.html#settings', '.site-choice'],
    [
      'about page',
      () => 'options.html#about',
      '[data-section="about"] summary',
      '[data-section="about"] pre:not(:empty)',
    ],
    ['first page', () => 'welcome.html', '.sample'],
    ['form', () => 'add.html#text=茶會', 'fieldset'],
    ['sheet to print', () => `sidepanel.html?sheet&tab=${tabId}`, 'table'],
    ['term in the popup', () => `popup.html?tab=${tabId}`, 'ul.terms button', '.opened'],
    ['term in the list beside the page', () => `sidepanel.html?tab=${tabId}`, 'ul.terms button', 'aside'],
    ['entry from the table', () => 'options.html', '.row .open button', 'dialog form'],
  ])('of the %s', async (_, path, ready, opened?: string) => {
    const page = await driver.open(driver.extensionUrl(path()))
    await page.theme(theme)
    await page.waitFor(ready)
    if (opened !== undefined) {
      await page.click(ready)
      await page.waitFor(opened)
    }
    expect(await offences(page)).toEqual([])
    await page.close()
  })

  it('of the tooltip: shown, pinned, edited', async () => {
    const page = await driver.open(driver.extensionUrl('welcome.html'))
    // There it runs in the page's own world, where its root can be opened to look into.
    await page.atStart(
      'const closed = Element.prototype.attachShadow; Element.prototype.attachShadow = function (how) { return closed.call(this, { ...how, mode: "open" }) }',
    )
    await page.reload()
    await page.theme(theme)
    await until('the terms', () => page.evaluate(reachableTerms, 5))
    const place = (await page.evaluate(locateTerm, '国务委员长'))!
    await page.move(1, 1)
    await page.move(place.x, place.y)
    await until('the tooltip, faded in', () => page.evaluate(opaque, undefined))
    expect(await offences(page)).toEqual([])
    await page.clickAt(place.x, place.y)
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('m')
    expect(await offences(page)).toEqual([])
    await page.press('e')
    await until('the field', async () => (await page.tooltip())?.includes('Save'))
    expect(await offences(page)).toEqual([])
    await page.close()
  })
})

function opaque(_: undefined): boolean {
  const tip = document.querySelector('tifa-tooltip')?.shadowRoot?.querySelector('.tip')
  return tip instanceof Element && getComputedStyle(tip).opacity === '1'
}
