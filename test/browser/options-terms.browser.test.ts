import { describe, expect, it } from 'vitest'
import { writeJson } from '../../glossary/exchange/json.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'
import type { Concept } from '../../glossary/model/schema.ts'
import { type DriverPage, until } from '../../tools/browsers/driver.ts'
import { browsers } from './launch.ts'
import { choose, optionsPage, shows, texts } from './options-page.ts'

/** Words that no entry of the starter will ever have: lumpet, kitelle, flutelle. */
describe.each(browsers)('the table of terms in %s', (name) => {
  let page: DriverPage
  const { open, go, written, rowsShown, search, toGrid } = optionsPage(name, (opened) => {
    page = opened
  })

  it('has its names on one line, and “Open” beside an entry without a column of its own', async () => {
    await page.waitFor('.term-table .row button')
    const { tops, inside } = await page.evaluate(() => {
      const cells = document.querySelectorAll('.term-table .head > span')
      const row = document.querySelector('.term-table .row')!.getBoundingClientRect()
      const button = document.querySelector('.term-table .row button')!.getBoundingClientRect()
      return {
        tops: [...new Set(Array.from(cells, (cell) => Math.round(cell.getBoundingClientRect().top)))],
        inside: button.top >= row.top && button.bottom <= row.bottom && button.right <= row.right,
      }
    }, undefined)
    expect([tops.length, inside]).toEqual([1, true])
  })

  it('says how many it has found once it has looked, and no number before', async () => {
    const counts = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = 'options.html'
      document.body.append(frame)
      const seen = new Set<string>()
      const at = () => frame.contentDocument?.querySelector('.selection .count')?.textContent ?? ''
      while (![...seen].some((text) => /[1-9]/.test(text))) {
        seen.add(at())
        await new Promise((resolve) => setTimeout(resolve))
      }
      frame.remove()
      return [...seen].filter((text) => text !== '')
    }, undefined)
    expect(counts).toEqual([expect.stringMatching(/^Entries: [\d,]{2,}$/)])
  })

  it('is edited in its cells by keyboard; what is wrong is said, and Ctrl+Z takes it back', async () => {
    // Another of the reader's own, to move entries to.
    await open('ferry.csv', ['zh-Hans,en', '渡口长,ferry chief'])
    await written()
    await open('lamps.csv', [
      'zh-Hans,en',
      '灯长,lumpet keeper',
      '灯塔长,lumpet tower keeper',
      '灯笼长,lumpet lantern keeper',
    ])
    await written()
    await go('terms')
    await search('lumpet', 3)
    await toGrid()
    await page.press('ArrowRight')
    await page.press('ArrowRight')
    await page.press('Enter')
    await page.fill('.cell-editor input', 'lumpet reeve | lumpet warden')
    await page.press('Enter')
    await shows(page, '.term-table .row', 'lumpet reeve | lumpet warden')
    await shows(page, '.last-edit', '灯长')
    // An entry needs a term.
    await search('灯塔长', 1)
    await toGrid()
    await page.press('Home')
    await page.press('F2')
    await page.fill('.cell-editor input', '')
    await page.press('Enter')
    await until('the cell to be saved', async () => (await rowsShown()).length === 0)
    await search('lumpet tower', 1)
    await toGrid()
    await page.press('ArrowRight')
    await page.press('ArrowRight')
    await page.press('F2')
    await page.fill('.cell-editor input', ' ')
    await page.press('Enter')
    await page.waitFor('.cell-editor [role="alert"]')
    await page.press('Escape')
    await shows(page, '.term-table .row', 'lumpet tower keeper')
    await page.press('Control+z')
    await page.press('Control+z')
    await search('灯塔长', 1)
    await search('lumpet', 3)
    await shows(page, '.term-table .row', 'lumpet keeper')
  })

  it('has its status chosen in the cell, for the terms of one language', async () => {
    await search('灯塔长', 1)
    await toGrid()
    await page.press('End')
    await page.press('ArrowLeft')
    await page.press('Enter')
    await choose(page, '.cell-editor select', 'zh forbidden')
    await page.press('Enter')
    await shows(page, '.term-table .row', 'Forbidden')
    // The choices in the cell say so too before it is written.
    await until('the edit', async () => (await texts(page, '.last-edit'))[0]?.includes('Redo') === false)
    // Taken back at once it is the edit that is just being written, not the one before.
    await toGrid()
    await page.press('End')
    await page.press('ArrowLeft')
    await page.press('Enter')
    await choose(page, '.cell-editor select', 'zh deprecated')
    await page.press('Enter')
    await toGrid()
    await page.press('Control+z')
    await until('it taken back', async () => (await texts(page, '.last-edit'))[0]?.includes('Redo'))
    await until('the status before', async () => (await rowsShown())[0]?.includes('Forbidden'))
    await toGrid()
    await page.press('Control+z')
    await until('the status to go', async () => !(await rowsShown())[0]?.includes('Forbidden'))
    await search('lumpet', 3)
  })

  it('changes, deletes and moves many as one edit each, and takes them back', async () => {
    await search('lumpet', 3)
    await toGrid()
    await page.press('Control+a')
    await page.click('[data-do="bulk"]')
    await choose(page, 'dialog select[name="kind"]', 'event')
    await page.click('dialog button[type="submit"]')
    await until(
      'three events',
      async () => (await rowsShown()).filter((row) => row.includes('Event')).length === 3,
    )
    await shows(page, '.last-edit', '3')
    await toGrid()
    await page.press(' ')
    await page.press('Shift+ArrowDown')
    await page.press('Shift+ArrowDown')
    await page.press('Shift+ArrowUp')
    await page.click('[data-do="delete-chosen"]')
    await until('one row', async () => (await rowsShown()).length === 1)
    await page.click('[data-do="undo-last"]')
    await until('three rows', async () => (await rowsShown()).length === 3)
    await toGrid()
    await page.press('Control+z')
    await until('no event', async () => !(await rowsShown()).some((row) => row.includes('Event')))
    await page.press('Control+a')
    await page.click('[data-do="move"]')
    const ferry = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLOptionElement>('dialog option')].find((o) => o.text === 'ferry')!
          .value,
      undefined,
    )
    await choose(page, 'dialog select[name="glossary"]', ferry)
    await page.click('dialog button[type="submit"]')
    await until(
      'three of another glossary',
      async () => (await rowsShown()).filter((row) => row.includes('ferry')).length === 3,
    )
    await toGrid()
    await page.press('Control+z')
    await until(
      'them back',
      async () => (await rowsShown()).filter((row) => row.includes('lamps')).length === 3,
    )
  })

  it('shows what is written alike, and merges it', async () => {
    await open('twins.csv', ['zh-Hans,en', '双桥长,twin bridge keeper', '双桥长,bridge pair keeper'])
    await written()
    await go('terms')
    await page.click('[data-view="alike"]')
    await shows(page, '.groups > li', 'bridge pair keeper')
    const groups = async () => (await texts(page, '.groups > li')).filter((group) => group.includes('双桥长'))
    await page.evaluate(() => {
      const group = [...document.querySelectorAll('.groups > li')].find((li) =>
        li.textContent.includes('双桥长'),
      )!
      group.querySelector<HTMLElement>('[data-do="merge-group"]')!.click()
    }, undefined)
    await until('the group to go', async () => (await groups()).length === 0)
    await page.click('[data-view="all"]')
    await search('双桥长', 1)
    await shows(page, '.term-table .row', 'twin bridge keeper | bridge pair keeper')
    await toGrid()
    await page.press('Control+z')
    await search('双桥长', 2)
  })

  it('overrides an entry of the starter, shows it as changed, and goes back to the starter’s', async () => {
    await go('terms')
    await search('國務委員長', 1)
    const before = await rowsShown()
    await toGrid()
    await page.press('Home')
    await page.press('ArrowRight')
    await page.press('ArrowRight')
    await page.press('F2')
    await page.fill('.cell-editor input', 'keeper of the state teapot')
    await page.press('Enter')
    await shows(page, '.term-table .row', 'keeper of the state teapot')
    await page.click('[data-filter="overriding"]')
    await page.fill('input[type="search"]', '')
    await until('it alone', async () => (await rowsShown()).length === 1)
    await toGrid()
    await page.press('Shift+Enter')
    await page.click('dialog [data-do="reset"]')
    await until('none', async () => (await rowsShown()).length === 0)
    await page.click('[data-filter="overriding"]')
    await search('國務委員長', 1)
    expect(await rowsShown()).toEqual(before)
  })

  it('has both texts where the starter has changed what the reader changed, and keeps or takes one', async () => {
    const uid = await page.evaluate(
      () => document.querySelector('.term-table .row')!.getAttribute('data-uid')!,
      undefined,
    )
    const entry = (english: string, fields: Partial<Concept> = {}) =>
      newConcept(
        [newSection('zh-Hant', [newTerm('國務委員長')]), newSection('en', [newTerm(english)])],
        fields,
      )
    const base = JSON.stringify(entry('an older wording', { uid }))
    const own = entry('our own wording', { overrides: { uid, version: '0', base } })
    await open('older.json', [
      writeJson([{ glossary: newGlossary('older', ['zh-Hant', 'en'], { priority: 1 }), concepts: [own] }]),
    ])
    await written()
    await go('terms')
    await page.waitFor('[data-view="outdated"]')
    await page.click('[data-view="outdated"]')
    await shows(page, '.groups del', 'an older wording')
    await shows(page, '.groups ins', 'our own wording')
    await page.click('[data-do="keep-own"]')
    await until(
      'nothing more to choose',
      async () => (await texts(page, '[data-view="outdated"]')).length === 0,
    )
    await search('國務委員長', 1)
    await shows(page, '.term-table .row', 'our own wording')
    await toGrid()
    await page.press('Control+z')
    await page.waitFor('[data-view="outdated"]')
    await page.click('[data-view="outdated"]')
    await page.click('[data-do="take-new"]')
    await until(
      'nothing more to choose',
      async () => (await texts(page, '[data-view="outdated"]')).length === 0,
    )
    await search('國務委員長', 1)
    expect((await rowsShown())[0]).not.toContain('our own wording')
  })
})
