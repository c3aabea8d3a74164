import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import {
  highlightNames,
  locateTerm,
  paintedNames,
  reachableTerms,
  tabIdOf,
} from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

const term = '國務委員長'
const english = 'fieldset:nth-of-type(3) input'

/** The bytes that a page of the extension gives to be saved. */
async function exported(options: DriverPage): Promise<string> {
  await options.evaluate(() => {
    const world = globalThis as unknown as { saved?: Promise<string> }
    URL.createObjectURL = (blob) => {
      world.saved = (blob as Blob).text()
      return 'about:blank#saved'
    }
    HTMLAnchorElement.prototype.click = () => {}
  }, undefined)
  await options.evaluate(() => {
    delete (globalThis as unknown as { saved?: Promise<string> }).saved
  }, undefined)
  await options.click('[data-format="json"]')
  return until('the file', () =>
    options.evaluate(() => (globalThis as unknown as { saved?: Promise<string> }).saved, undefined),
  )
}

const shows = (page: DriverPage, text: string) =>
  until(`“${text}”`, () => page.evaluate((text) => document.body.textContent.includes(text), text))

async function importFile(options: DriverPage, path: string): Promise<void> {
  await options.upload('input[type="file"]', path)
  await options.click('[data-do="import"]')
  await options.waitFor('.report')
}

describe.each(browsers)('the glossary in %s', (name) => {
  let driver: Driver
  let server: Server
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-files-'))
    server = await servePages()
    driver = await launch(name)
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const openPage = async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('terms', () => page.evaluate(reachableTerms, 3))
    return page
  }
  const openPopup = async () => {
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    const tab = await tabIdOf(probe, newsHost)
    await probe.close()
    return driver.open(driver.extensionUrl(`popup.html?tab=${tab}`))
  }
  const hovered = (page: DriverPage, text: string) =>
    until(`a tooltip with “${text}”`, async () => {
      await page.move(1, 1)
      const place = await page.evaluate(locateTerm, term)
      if (place === undefined) return false
      await page.move(place.x, place.y)
      const found = await until('a tooltip', () => page.tooltip(), 2000)
      await page.press('Escape')
      return found.includes(text)
    })

  it('is edited in the popup, and open pages and an open options page follow; undo outlives the popup', async () => {
    const page = await openPage()
    const options = await driver.open(driver.extensionUrl('options.html'))
    await options.waitFor('.term-table')
    const popup = await openPopup()
    await popup.click('ul.terms button')
    await popup.click('.opened .buttons button')
    await popup.fill(english, 'keeper of the tea')
    await popup.click('button[type="submit"]')
    await until('the word that it is saved', () =>
      popup.evaluate(
        () => (document.querySelector('.said [role="status"]')?.textContent ?? '') !== '',
        undefined,
      ),
    )
    await hovered(page, 'keeper of the tea')
    await options.fill('input[type="search"]', 'keeper of the tea')
    await shows(options, 'keeper of the tea')
    await popup.close()
    const again = await openPopup()
    await until('what would be taken back', () =>
      again.evaluate(
        () => document.querySelector('.said button')?.textContent.startsWith('Undo: Changed '),
        undefined,
      ),
    )
    await again.click('.said button')
    await hovered(page, 'president of the State Affairs')
    await again.click('.said button')
    await hovered(page, 'keeper of the tea')
    await again.click('.said button')
    await hovered(page, 'president of the State Affairs')
    for (const one of [again, options, page]) await one.close()
  })

  it('gains an entry and loses one; both can be taken back', async () => {
    const page = await openPage()
    const popup = await openPopup()
    await popup.click('button.primary')
    await popup.fill('fieldset:nth-of-type(2) input', '江邊的茶會')
    await popup.fill(english, 'riverside tea')
    await popup.click('button[type="submit"]')
    await until('the new term', async () => (await page.evaluate(reachableTerms, 4))?.includes('江邊的茶會'))
    await popup.fill('input[type="search"]', 'riverside tea')
    await shows(popup, '江邊的茶會')
    await popup.click('ul.terms button')
    await popup.click('button.end')
    const has = async () => (await page.evaluate(reachableTerms, 1))?.includes('江邊的茶會')
    await until('the term to go', async () => (await has()) === false)
    await popup.click('.said button')
    await until('the term again', has)
    await popup.click('.said button')
    await until('the term to go', async () => (await has()) === false)
    await popup.close()
    await page.close()
  })

  it('has an underline of its own, which the page and the popup follow at once, until it is taken back', async () => {
    const page = await openPage()
    const options = await driver.open(driver.extensionUrl('options.html#glossaries'))
    const choose = async (part: string, value: string) => {
      await options.waitFor(`[data-mark-part="${part}"]`)
      await options.evaluate(
        ([part, value]) => {
          const select = document.querySelector<HTMLSelectElement>(`[data-mark-part="${part}"]`)!
          select.value = value!
          select.dispatchEvent(new Event('change', { bubbles: true }))
        },
        [part, value],
      )
    }
    const painted = (mark: string) =>
      until(`an underline ${mark}`, async () =>
        (await page.evaluate(paintedNames, undefined)).includes(`tifa-${mark}`),
      )
    await painted('solid-vermilion')
    await choose('line', 'dashed')
    await painted('dashed-vermilion')
    await choose('colour', 'teal')
    await painted('dashed-teal')
    const popup = await openPopup()
    await popup.waitFor('ul.terms [data-mark="dashed-teal"]')
    await options.press('Control+z')
    await painted('dashed-vermilion')
    await popup.waitFor('ul.terms [data-mark="dashed-vermilion"]')
    await options.press('Control+z')
    await painted('solid-vermilion')
    for (const one of [popup, options, page]) await one.close()
  })

  it('is switched off and on for a site', async () => {
    const page = await openPage()
    const popup = await openPopup()
    await popup.click('input[type="checkbox"]')
    await until('no term', async () => (await page.evaluate(highlightNames, undefined)).length === 0)
    await popup.click('input[type="checkbox"]')
    await until('three terms', () => page.evaluate(reachableTerms, 3))
    await popup.close()
    await page.close()
  })

  it('takes a file but for its wrong row, once; and goes whole into a clean profile', async () => {
    const csv = join(folder, 'tea.csv')
    const rows = ['zh-Hans,zh-Hant,en,kind,valid_from,note', '茶长,茶長,head of tea,title,2020,in season']
    writeFileSync(
      csv,
      [...rows, ',,,title,2021,a bowl of nothing', '壶长,壺長,head of pots,,20x0,'].join('\n'),
    )
    const options = await driver.open(driver.extensionUrl('options.html'))
    await options.upload('input[type="file"]', csv)
    await options.waitFor('.preview')
    await shows(options, '20x0')
    expect(
      await options.evaluate(
        () => [...document.querySelectorAll('[data-count]')].map((e) => e.textContent.replace(/\D/g, '')),
        undefined,
      ),
    ).toEqual(['2', '0', '0', '0', '1'])
    await options.click('[data-do="import"]')
    await options.waitFor('[data-do="undo-import"]')
    const file = await exported(options)
    expect(file).toContain('head of tea')
    // A date that is none costs the date alone.
    expect(file).toContain('head of pots')
    expect(file).not.toContain('a bowl of nothing')
    await options.click('[data-do="next"]')
    const json = join(folder, 'tea.json')
    writeFileSync(json, file)
    // What it holds already changes nothing.
    await importFile(options, json)
    expect(await exported(options)).toBe(file)
    await options.click('[data-do="next"]')

    const clean = await launch(name)
    try {
      const other = await clean.open(clean.extensionUrl('options.html'))
      await importFile(other, json)
      expect(await exported(other)).toBe(file)
      await other.click('[data-do="undo-import"]')
      await until('nothing of it', async () => !(await exported(other)).includes('head of tea'))
    } finally {
      await clean.close()
    }
    await options.close()
  })
})
