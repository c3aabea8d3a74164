import type { Page } from 'playwright-core'
import { conflicts, faulty } from './files.ts'
import { noRoom } from './no-room.ts'

/** A page of the extension as a person sees it at one moment; what `act` does is undone when the page closes. */
export interface Surface {
  name: string
  /** Ends in `tab=` where it speaks of the news page. */
  path: string
  ready: string
  width: number
  height: number
  /** The browser widens a popup with its zoom, up to 800 × 600 of the screen's pixels. */
  widens?: true
  act?: (page: Page) => Promise<void>
}

const popup = { path: 'popup.html?tab=', ready: 'ul.terms', width: 380, height: 600, widens: true } as const
const panel = { path: 'sidepanel.html?tab=', ready: 'ul.terms', width: 360, height: 800 }
const form = { path: 'add.html#text=國務委員長&tab=', ready: 'fieldset', width: 440, height: 720 }
const options = { ready: '.term-table .row', width: 1000, height: 800 }
const section = (name: string, ready = `[data-section="${name}"]:not([hidden])`) => ({
  ...options,
  path: `options.html#${name}`,
  ready,
})

const term = (at: number) => `ul.terms li:nth-child(${at}) button`
const fill = (at: number, text: string) => (page: Page) =>
  page.locator('fieldset').nth(at).locator('input').first().fill(text)
const inGrid = async (page: Page, ...keys: string[]) => {
  await page.locator('.term-table').focus()
  for (const key of keys) await page.keyboard.press(key)
}
const openForm = async (page: Page) => {
  await page.click('.buttons .primary')
  await page.waitForSelector('form.entry')
}
const chooseFile = async (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) => {
  await page.setInputFiles('input[type="file"]', file)
  await page.waitForSelector('.preview[aria-busy="false"]')
}
const search = (text: string) => async (page: Page) => {
  await page.fill('input[type="search"]', text)
  await page.waitForTimeout(300)
}

export const surfaces: Surface[] = [
  { name: 'first', path: 'welcome.html?tab=', ready: '.sample + p:not(:empty)', width: 800, height: 900 },

  { ...popup, name: 'popup' },
  { ...popup, name: 'popup-term', act: (page) => page.click(term(1)) },
  { ...popup, name: 'popup-search', act: search('国务') },
  { ...popup, name: 'popup-nothing', act: search('kitelle flutelle') },
  { ...popup, name: 'popup-form', act: openForm },
  {
    ...popup,
    name: 'popup-full',
    async act(page) {
      await page.evaluate(noRoom)
      await openForm(page)
      await fill(1, '灯塔司')(page)
      await fill(2, 'bureau of lanterns')(page)
      await page.click('button[type="submit"]')
      await page.waitForSelector('[role="alert"]')
      await page.locator('[role="alert"]').scrollIntoViewIfNeeded()
    },
  },
  // The extension's own page is one that no extension reads.
  { ...popup, name: 'popup-forbidden', path: 'popup.html', ready: '.buttons' },

  { ...panel, name: 'panel' },
  { ...panel, name: 'panel-term', act: (page) => page.click(term(1)) },
  { ...panel, name: 'panel-filter', act: search('president') },
  { ...panel, name: 'panel-no-match', act: search('flutelle') },
  { ...panel, name: 'panel-kinds', act: async (page) => void (await page.selectOption('select', 'kind')) },
  { ...panel, name: 'panel-export', act: (page) => page.click('details.export summary') },
  { ...panel, name: 'sheet', path: 'sidepanel.html?sheet&tab=', ready: 'table', width: 800, height: 700 },

  { ...form, name: 'form' },
  {
    ...form,
    name: 'form-problem',
    async act(page) {
      for (const field of await page.locator('fieldset input[lang]').all()) await field.fill('')
      await page.click('button[type="submit"]')
      await page.waitForSelector('.problem')
    },
  },

  { ...options, name: 'options', path: 'options.html?tab=' },
  {
    ...section('terms', options.ready),
    name: 'options-chosen',
    act: (page) => inGrid(page, 'ArrowDown', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown', 'ArrowRight'),
  },
  {
    ...section('terms', options.ready),
    name: 'options-cell-problem',
    async act(page) {
      await search('孤灯')(page)
      await inGrid(page, 'F2')
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.cell-editor [role="alert"]')
    },
  },
  { ...section('terms', options.ready), name: 'options-nothing', act: search('flutelle kitelle') },
  {
    ...section('terms', options.ready),
    name: 'options-alike',
    async act(page) {
      await page.click('[data-view="alike"]')
      await page.waitForSelector('.groups li')
    },
  },
  {
    ...section('terms', options.ready),
    name: 'dialog-entry',
    async act(page) {
      await inGrid(page, 'Shift+Enter')
      await page.waitForSelector('dialog fieldset')
    },
  },
  {
    ...section('terms', options.ready),
    name: 'dialog-new-problem',
    async act(page) {
      await page.click('[data-do="add"]')
      await page.click('dialog button[type="submit"]')
      await page.waitForSelector('dialog .problem:not(:empty)')
    },
  },
  ...(['bulk', 'move'] as const).map((what) => ({
    ...section('terms', options.ready),
    name: `dialog-${what}`,
    async act(page: Page) {
      await inGrid(page, 'Control+a')
      await page.click(`[data-do="${what}"]`)
    },
  })),
  { ...section('glossaries'), name: 'options-glossaries' },
  { ...section('exchange'), name: 'options-exchange' },
  { ...section('exchange'), name: 'import-preview', act: (page) => chooseFile(page, faulty) },
  {
    ...section('exchange'),
    name: 'import-conflicts',
    act: async (page) => {
      await chooseFile(page, conflicts)
      await page.locator('[data-do="into"]').selectOption({ label: 'harbour' })
      await page.locator('[data-count="conflicting"]:not(:has-text("0"))').waitFor()
    },
  },
  {
    ...section('exchange'),
    name: 'import-full',
    async act(page) {
      // The worker's answer on a full disk, in its place.
      await page.evaluate(() => {
        const { postMessage } = Worker.prototype
        Worker.prototype.postMessage = function (this: Worker, message: { kind: string }) {
          if (message.kind !== 'write') return postMessage.call(this, message)
          this.dispatchEvent(new MessageEvent('message', { data: { kind: 'failed', code: 'full' } }))
        }
      })
      await chooseFile(page, faulty)
      await page.click('[data-do="import"]')
      await page.waitForSelector('.report .problem')
    },
  },
  {
    ...section('history'),
    name: 'options-history',
    async act(page) {
      await page.locator('.history li summary').first().click()
      await page.waitForTimeout(200)
    },
  },
  { ...section('settings'), name: 'options-settings' },
  { ...section('about'), name: 'options-about' },
]
