import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { type browsers, launch } from './launch.ts'

/** What the tests of the options page do on it. */

/** Chooses in a `select` as a person does. */
export async function choose(page: DriverPage, selector: string, value: string): Promise<void> {
  await page.waitFor(selector)
  await page.evaluate(
    ([selector, value]) => {
      const select = document.querySelector<HTMLSelectElement>(selector!)!
      select.value = value!
      if (select.value !== value) throw new Error(`${selector} offers no ${value}`)
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    [selector, value],
  )
}

/** Texts of all that a selector finds. */
export const texts = (page: DriverPage, selector: string) =>
  page.evaluate(
    (selector) => [...document.querySelectorAll<HTMLElement>(selector)].map((e) => e.textContent.trim()),
    selector,
  )
export const shows = (page: DriverPage, selector: string, text: string) =>
  until(`“${text}” in ${selector}`, async () =>
    (await texts(page, selector)).some((shown) => shown.includes(text)),
  )

/** The options page of a fresh browser for the tests around it, and the hands on it; `begun` is told the page. */
export function optionsPage(name: (typeof browsers)[number], begun: (page: DriverPage) => void) {
  let driver: Driver
  let folder: string
  let page: DriverPage
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-options-'))
    driver = await launch(name)
    page = await driver.open(driver.extensionUrl('options.html'))
    begun(page)
    await until(
      'the starter',
      () => page.evaluate(() => document.querySelector('.term-table .row') !== null, undefined),
      40_000,
    )
  })
  afterAll(async () => {
    expect(page?.errors).toEqual([])
    await driver?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const give = async (fileName: string, lines: string[]) => {
    const path = join(folder, fileName)
    writeFileSync(path, lines.join('\n'))
    await page.upload('input[type="file"]', path)
  }
  const open = async (fileName: string, lines: string[]) => {
    await give(fileName, lines)
    await page.waitFor('.preview')
  }
  const go = (section: string) =>
    page.evaluate((section) => {
      location.hash = section
    }, section)
  const settled = () =>
    until('the file to be read', () =>
      page.evaluate(
        () => document.querySelector('.preview')?.getAttribute('aria-busy') === 'false',
        undefined,
      ),
    )
  const written = async () => {
    await page.click('[data-do="import"]')
    await page.waitFor('[data-do="undo-import"]')
    await page.click('[data-do="next"]')
  }
  const rowsShown = () => texts(page, '.term-table .row')
  const search = async (query: string, rows: number) => {
    await page.fill('input[type="search"]', query)
    await until(`${rows} rows of “${query}”`, async () => {
      const shown = await rowsShown()
      return shown.length === rows && shown.every((row) => row.includes(query))
    })
  }
  /** At the first cell of the first row. */
  const toGrid = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('.term-table')!.focus(), undefined)
  return { give, open, go, settled, written, rowsShown, search, toGrid }
}
