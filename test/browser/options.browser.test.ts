import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { browsers, launch } from './launch.ts'

/** Chooses in a `select` as a person does. */
async function choose(page: DriverPage, selector: string, value: string): Promise<void> {
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
const texts = (page: DriverPage, selector: string) =>
  page.evaluate(
    (selector) => [...document.querySelectorAll<HTMLElement>(selector)].map((e) => e.textContent.trim()),
    selector,
  )
const shows = (page: DriverPage, selector: string, text: string) =>
  until(`“${text}” in ${selector}`, async () =>
    (await texts(page, selector)).some((shown) => shown.includes(text)),
  )

describe.each(browsers)('the options page in %s', (name) => {
  let driver: Driver
  let folder: string
  let page: DriverPage
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-options-'))
    driver = await launch(name)
    page = await driver.open(driver.extensionUrl('options.html'))
    await page.waitFor('.term-table .row')
  })
  afterAll(async () => {
    expect(page?.errors).toEqual([])
    await driver?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (fileName: string, lines: string[]) => {
    const path = join(folder, fileName)
    writeFileSync(path, lines.join('\n'))
    await page.upload('input[type="file"]', path)
    await page.waitFor('.preview')
  }
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

  it('reads columns as the person says, and the next file with that header likewise', async () => {
    await open('potters.csv', ['Begriff,Deutung,Hinweis', '窑长,kiln keeper,in winter', '轮长,wheel keeper,'])
    await choose(page, '[data-column="2"]', 'field:note')
    await shows(page, '[data-count="new"]', '3')
    await settled()
    await page.evaluate(() => {
      const skip = document.querySelector<HTMLInputElement>('[data-reading="skip"]')!
      skip.value = '1'
      skip.dispatchEvent(new Event('change', { bubbles: true }))
    }, undefined)
    await shows(page, '[data-count="new"]', '2')
    await settled()
    await written()
    await open('more-potters.csv', ['Begriff,Deutung,Hinweis', '釉长,glaze keeper,at dusk'])
    await page.waitFor('[data-do="forget-columns"]')
    await shows(page, '[data-count="new"]', '1')
    expect(
      await page.evaluate(
        () => [...document.querySelectorAll<HTMLSelectElement>('[data-column]')].map((s) => s.value),
        undefined,
      ),
    ).toEqual(['term:zh-Hans', 'term:en', 'field:note'])
    await page.click('[data-do="leave"]')
  })

  it('imports what is chosen at each conflict, and takes it back', async () => {
    const header = 'zh-Hans,en,kind,note'
    await open('ferry.csv', [header, '渡口长,ferry chief,title,at dawn', '船坞长,dock chief,organ,'])
    await written()
    await open('ferry-2.csv', [header, '渡口长,ferry chief,organ,at dusk', '船坞长,dock chief,title,'])
    const own = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLOptionElement>('[data-do="into"] option')].find(
          (o) => o.text === 'ferry',
        )!.value,
      undefined,
    )
    await choose(page, '[data-do="into"]', own)
    await shows(page, '[data-count="conflicting"]', '2')
    await settled()
    await shows(page, '[data-do="import"]', '0')
    await choose(page, '[data-entry="0"]', 'replace')
    await until('one to be written', async () => (await texts(page, '[data-do="import"]'))[0]?.includes('1'))
    await page.click('[data-do="import"]')
    await page.waitFor('[data-do="undo-import"]')
    const kinds = () =>
      page.evaluate(
        () => [...document.querySelectorAll<HTMLElement>('.term-table .row')].map((e) => e.textContent),
        undefined,
      )
    await page.evaluate(() => {
      location.hash = 'terms'
    }, undefined)
    await page.fill('input[type="search"]', 'ferry chief')
    await until('the file’s word', async () => (await kinds()).some((row) => row?.includes('Organ')))
    await page.evaluate(() => {
      location.hash = 'exchange'
    }, undefined)
    await page.click('[data-do="undo-import"]')
    await page.evaluate(() => {
      location.hash = 'terms'
    }, undefined)
    await until('the glossary’s word', async () => (await kinds()).some((row) => row?.includes('Title')))
    await page.fill('input[type="search"]', '')
    await page.evaluate(() => {
      location.hash = 'exchange'
    }, undefined)
    await page.click('[data-do="next"]')
  })
})
