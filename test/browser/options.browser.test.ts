import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeJson } from '../../glossary/exchange/json.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'
import type { Concept } from '../../glossary/model/schema.ts'
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

/** Words that no entry of the starter will ever have: lumpet, kitelle, flutelle. */
describe.each(browsers)('the options page in %s', (name) => {
  let driver: Driver
  let folder: string
  let page: DriverPage
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-options-'))
    driver = await launch(name)
    page = await driver.open(driver.extensionUrl('options.html'))
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

  const open = async (fileName: string, lines: string[]) => {
    const path = join(folder, fileName)
    writeFileSync(path, lines.join('\n'))
    await page.upload('input[type="file"]', path)
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

  it('says in plain words that there is no room, and imports the same file once there is', async () => {
    // A browser's quota does not bind an extension with unlimited storage: the worker's answer is given in its place.
    const fail = (code: string | undefined) =>
      page.evaluate((code) => {
        const world = globalThis as unknown as { post?: Worker['postMessage'] }
        world.post ??= Worker.prototype.postMessage
        const { post } = world
        Worker.prototype.postMessage = function (this: Worker, message: { kind: string }) {
          if (code === undefined || message.kind !== 'write') return post.call(this, message)
          this.dispatchEvent(new MessageEvent('message', { data: { kind: 'failed', code } }))
        }
      }, code)
    for (const [code, words] of [
      ['full', 'no room left'],
      ['unavailable', 'the disk may be full'],
      [undefined, 'Entries imported'],
    ] as const) {
      await open('no-room.csv', ['zh-Hans,en', '满长,keeper of the full'])
      await shows(page, '[data-count="new"]', '1')
      await fail(code)
      await page.click('[data-do="import"]')
      await page.waitFor('.report')
      expect((await texts(page, '.report'))[0]).toContain(words)
      await page.click('[data-do="next"]')
    }
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
    await go('terms')
    await page.fill('input[type="search"]', 'ferry chief')
    await until('the file’s word', async () => (await kinds()).some((row) => row?.includes('Organ')))
    await go('exchange')
    await page.click('[data-do="undo-import"]')
    await go('terms')
    await until('the glossary’s word', async () => (await kinds()).some((row) => row?.includes('Title')))
    await page.fill('input[type="search"]', '')
    await go('exchange')
    await page.click('[data-do="next"]')
  })

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

  it('is edited in its cells by keyboard; what is wrong is said, and Ctrl+Z takes it back', async () => {
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

  it('reads pasted rows, and exports what is chosen alone', async () => {
    await go('exchange')
    await page.click('details.paste summary')
    await page.fill(
      'textarea[data-do="paste"]',
      'zh-Hans\ten\n笛长\tflutelle keeper\n笛师\tflutelle master\n笛童\tflutelle pupil\n',
    )
    await page.click('details.paste button')
    await shows(page, '[data-count="new"]', '3')
    await page.click('[data-do="import"]')
    await page.click('[data-do="show-imported"]')
    await until('the three', async () => (await rowsShown()).length === 3)
    await search('flutelle', 3)
    await toGrid()
    await page.press(' ')
    await page.press('Shift+ArrowDown')
    await page.click('[data-do="export-chosen"]')
    await page.evaluate(() => {
      const world = globalThis as unknown as { saved?: Promise<string> }
      URL.createObjectURL = (blob) => {
        world.saved = (blob as Blob).text()
        return 'about:blank#saved'
      }
      HTMLAnchorElement.prototype.click = () => {}
    }, undefined)
    await page.click('[data-format="tsv"]')
    const file = await until('the file', () =>
      page.evaluate(() => (globalThis as unknown as { saved?: Promise<string> }).saved, undefined),
    )
    expect(file.match(/flutelle \w+/g)).toEqual(['flutelle keeper', 'flutelle master'])
    // In Firefox no script can make an event with a clipboard to read.
    if (name === 'chromium') {
      const copied = await page.evaluate(() => {
        const clipboardData = new DataTransfer()
        const grid = document.querySelector<HTMLElement>('.term-table')!
        grid.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
        return clipboardData.getData('text/plain')
      }, undefined)
      expect(copied.split('\n').map((line) => line.split('\t')[2])).toEqual([
        'English',
        'flutelle keeper',
        'flutelle master',
      ])
    }
    await page.click('[data-do="next"]')
    // The same rows again go where they went, and change nothing.
    await page.fill(
      'textarea[data-do="paste"]',
      'zh-Hans\ten\n笛长\tflutelle keeper\n笛师\tflutelle master\n',
    )
    await page.click('details.paste button')
    await shows(page, '[data-count="same"]', '2')
    await page.click('[data-do="leave"]')
  })
})
