import { describe, expect, it } from 'vitest'
import { type DriverPage, until } from '../../tools/browsers/driver.ts'
import { browsers } from './launch.ts'
import { optionsPage, shows, texts } from './options-page.ts'

/** Words that no entry of the starter will ever have: lumpet. */
describe.each(browsers)('the end of an import on the options page in %s', (name) => {
  let page: DriverPage
  const { open, go, settled, search, toGrid } = optionsPage(name, (opened) => {
    page = opened
  })

  it('has a report to save, and names the later edits that its undo takes back', async () => {
    await open('bells.csv', [
      'zh-Hans,en,status',
      '铃长,lumpet keeper,',
      '铃师,lumpet master,odd',
      ',,admitted',
    ])
    await settled()
    await shows(page, '[data-count="left_out"]', '1 left out')
    await page.click('[data-do="import"]')
    await page.waitFor('[data-do="save-report"]')
    await page.evaluate(() => {
      const world = globalThis as unknown as { saved?: Promise<string> }
      const make = URL.createObjectURL
      const { click } = HTMLAnchorElement.prototype
      URL.createObjectURL = (blob) => {
        world.saved = (blob as Blob).text()
        return 'about:blank#saved'
      }
      HTMLAnchorElement.prototype.click = () => {
        URL.createObjectURL = make
        HTMLAnchorElement.prototype.click = click
      }
    }, undefined)
    await page.click('[data-do="save-report"]')
    const report = await until('the report', () =>
      page.evaluate(() => (globalThis as unknown as { saved?: Promise<string> }).saved, undefined),
    )
    expect(report).toContain('"bells.csv","","2 new"')
    expect(report).toContain('"1 left out"')
    expect(report).toMatch(/"Line 3, column 3","[^"]+","[^"]*odd/)
    expect(await texts(page, '.report .notice')).toEqual([])
    await go('terms')
    await search('lumpet keeper', 1)
    await toGrid()
    await page.press('Delete')
    await search('lumpet keeper', 0)
    await go('exchange')
    await shows(page, '.report .notice', '铃长')
    await page.click('[data-do="undo-import"]')
    await until('no way to undo', async () => (await texts(page, '[data-do="undo-import"]')).length === 0)
    await go('terms')
    await search('lumpet', 0)
    await page.fill('input[type="search"]', '')
    await go('exchange')
    await page.click('[data-do="next"]')
  })

  it('takes files dropped anywhere on the page, one after the other', async () => {
    await go('terms')
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      for (const [name, term] of [
        ['gongs.csv', '锣长,lumpet gong'],
        ['drums.txt', '鼓长\tlumpet drum'],
      ])
        dataTransfer.items.add(new File([`zh-Hans${term!.includes('\t') ? '\t' : ','}en\n${term}`], name!))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }, undefined)
    await shows(page, '.preview h3', 'gongs.csv')
    await settled()
    await page.click('[data-do="import"]')
    await shows(page, '[data-do="next"]', '1')
    await page.click('[data-do="next"]')
    await shows(page, '.preview h3', 'drums.txt')
    await shows(page, '[data-count="new"]', '1')
    await page.click('[data-do="leave"]')
    await go('terms')
    await search('lumpet gong', 1)
    await page.fill('input[type="search"]', '')
    await go('exchange')
  })

  it('has nothing that the keyboard comes to under what was done last, nor its own buttons', async () => {
    await go('terms')
    await search('lumpet gong', 1)
    await toGrid()
    await page.press('Delete')
    await shows(page, '.last-edit', 'Undo')
    await page.fill('input[type="search"]', '')
    await open('chimes.csv', ['zh-Hans,en', '编钟长,lumpet chief'])
    await settled()
    const clearOfBar = (button: string) =>
      until(`${button} to be clear of the bar`, () =>
        page.evaluate((button) => {
          const { bottom } = document.querySelector(button)!.getBoundingClientRect()
          return bottom > 0 && bottom <= document.querySelector('.last-edit')!.getBoundingClientRect().top
        }, button),
      )
    // As below a long list.
    await page.evaluate(() => {
      ;(document.querySelector('.preview')!.firstElementChild as HTMLElement).style.minHeight = '2000px'
    }, undefined)
    await clearOfBar('[data-do="import"]')
    const other = '[data-format="tbx"]'
    await page.evaluate((other) => {
      const button = document.querySelector<HTMLElement>(other)!
      const under = () => button.getBoundingClientRect().bottom - innerHeight + 4
      scrollBy(0, under())
      if (Math.abs(under()) > 1) throw new Error(`The button is ${under()} px away from the bar`)
      button.focus()
    }, other)
    await clearOfBar(other)
    // Its button would take back the import.
    await page.click('[data-do="import"]')
    await page.waitFor('[data-do="undo-import"]')
    await until('the bar to go', async () => (await texts(page, '[data-do="undo-last"]')).length === 0)
    await page.click('[data-do="next"]')
  })
})
