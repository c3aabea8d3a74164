import { describe, expect, it } from 'vitest'
import { type DriverPage, until } from '../../tools/browsers/driver.ts'
import { browsers } from './launch.ts'
import { optionsPage, shows, texts } from './options-page.ts'

/** Words that no entry of the starter will ever have: lumpet, kitelle, flutelle. */
describe.each(browsers)('history and glossaries on the options page in %s', (name) => {
  let page: DriverPage
  const { open, go, written, rowsShown, search, toGrid } = optionsPage(name, (opened) => {
    page = opened
  })

  it('keeps copies, puts one back, and takes that back', async () => {
    await open('kites.csv', ['zh-Hans,en', '鸢长,kitelle keeper', '鸢师,kitelle master'])
    await written()
    await go('history')
    const copies = async () => (await texts(page, '.snapshots li')).length
    const before = await copies()
    await page.click('[data-do="take-copy"]')
    await until('a copy', async () => before === 5 || (await copies()) > before)
    await shows(page, '.snapshots li:first-child', 'kites 2')
    await go('terms')
    await search('kitelle', 2)
    await toGrid()
    await page.press('Delete')
    await search('kitelle', 1)
    await go('history')
    await page.click('.snapshots li:first-child [data-do="restore"]')
    await page.waitFor('.history [data-edit="restore"]')
    await go('terms')
    await search('kitelle', 2)
    await toGrid()
    await page.press('Control+z')
    await search('kitelle', 1)
    await toGrid()
    await page.press('Control+z')
    await search('kitelle', 2)
  })

  it('says whether the browser may remove the data, as it answered', async () => {
    await go('history')
    const answer = await page.evaluate(() => navigator.storage.persisted(), undefined)
    // Chromium answers no, and spares what has the permission all the same.
    await shows(page, '[data-kept]', answer ? 'until you remove it' : 'removes nothing')
    await go('terms')
  })

  it('tells what an edit changed, and goes back to any', async () => {
    await search('kitelle keeper', 1)
    for (const name of ['kitelle warden', 'kitelle reeve']) {
      await toGrid()
      await page.press('Home')
      await page.press('ArrowRight')
      await page.press('ArrowRight')
      await page.press('F2')
      await page.fill('.cell-editor input', name)
      await page.press('Enter')
      await page.fill('input[type="search"]', '鸢长')
      // Of all that is listed while it is typed, the last list.
      await until(`“${name}” alone`, async () => {
        const shown = await rowsShown()
        return shown.length === 1 && shown[0]!.includes(name)
      })
    }
    await go('history')
    await page.click('.history li:nth-child(2) summary')
    await shows(page, '.history li:nth-child(2) del', 'kitelle keeper')
    await shows(page, '.history li:nth-child(2) ins', 'kitelle warden')
    await page.click('.history li:nth-child(2) [data-do="undo-to"]')
    await until('two undone', async () => (await texts(page, '.history .undone')).length === 2)
    await go('terms')
    await search('kitelle keeper', 1)
  })

  it('makes glossaries, orders them by keyboard, and deletes one with its entries', async () => {
    await go('glossaries')
    const names = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.glossaries > li')].map(
            (li) =>
              li.querySelector<HTMLInputElement>('input.name')?.value ?? li.querySelector('b')!.textContent,
          ),
        undefined,
      )
    const before = await names()
    await page.click('[data-do="create"]')
    await until('a new one', async () => (await names()).length === before.length + 1)
    const own = (await names()).at(-1)
    await page.evaluate(
      () => document.querySelector<HTMLElement>('.glossaries > li:last-child [data-move="up"]')!.focus(),
      undefined,
    )
    await page.press('Enter')
    await until('its new place', async () => (await names()).at(-2) === own)
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('li')?.querySelector<HTMLInputElement>('input.name')?.value,
        undefined,
      ),
    ).toBe(own)
    await page.press('Control+z')
    await page.press('Control+z')
    await until('it to go', async () => (await names()).join() === before.join())
    const kites = before.indexOf('kites') + 1
    await page.click(`.glossaries > li:nth-child(${kites}) > button.small`)
    await until('kites to go', async () => !(await names()).includes('kites'))
    await page.click('[data-do="undo-last"]')
    await until('kites', async () => (await names()).join() === before.join())
  })
})
