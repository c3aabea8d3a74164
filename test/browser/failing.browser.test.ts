import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { browsers, launch } from './launch.ts'

/** What could not be saved stays as it was typed, with the reason beside it, and is saved once it can be. */
describe.each(browsers)('where nothing can be saved, in %s,', (name) => {
  let driver: Driver
  let page: DriverPage
  beforeAll(async () => {
    driver = await launch(name)
    page = await driver.open(driver.extensionUrl('options.html'))
    // A fresh profile first puts the supplied glossary in place.
    await until('its entries', async () => (await text('.term-table .row')) !== '', 120_000)
    // As the browser says it of a page's writes.
    await page.evaluate(() => {
      const { put, add } = IDBObjectStore.prototype
      const refuse = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
      addEventListener('full', () => Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse }))
      addEventListener('room', () => Object.assign(IDBObjectStore.prototype, { put, add }))
    }, undefined)
  }, 180_000)
  afterAll(() => driver?.close())

  const happens = (event: 'full' | 'room') =>
    page.evaluate((event) => void dispatchEvent(new Event(event)), event)
  const text = (selector: string) =>
    page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector)
  const value = (selector: string) =>
    page.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.value, selector)
  const toGrid = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('.term-table')!.focus(), undefined)

  it('an entry stays open', async () => {
    const rendering = 'dialog fieldset:nth-of-type(3) input'
    await toGrid()
    await page.press('Shift+Enter')
    await page.waitFor(rendering)
    await page.fill(rendering, 'bureau of lanterns')
    await happens('full')
    await page.click('dialog button[type="submit"]')
    await until('the reason', async () => (await text('dialog [role="alert"]')).includes('no room left'))
    expect(await value(rendering)).toBe('bureau of lanterns')
    await happens('room')
    await page.click('dialog button[type="submit"]')
    await until('the table', async () => (await text('.term-table .row')).includes('bureau of lanterns'))
    expect(await text('dialog')).toBe('')
  })

  it('a cell stays open', async () => {
    const field = '.cell-editor input'
    await toGrid()
    await page.press('ArrowDown')
    await page.press('Enter')
    await page.waitFor(field)
    await page.fill(field, '灯塔司')
    await happens('full')
    await page.press('Enter')
    await until('the reason', async () => (await text('#cell-problem')).includes('no room left'))
    expect(await value(field)).toBe('灯塔司')
    await happens('room')
    await page.press('Enter')
    await until('the table', async () => (await text('.term-table')).includes('灯塔司'))
    expect(await value(field)).toBeUndefined()
  })
})
