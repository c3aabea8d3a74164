import type { Page } from 'playwright-core'
import { filledExtension } from './filled.ts'
import { longestOfOwnPage } from './page-tasks.ts'
import type { Row } from './row.ts'

/** The table of terms on the options page over 120,000 entries more: the longest task of what a person does there, in CPU time. */
const SIZE = 120_000
const QUIET = 400

export async function run(): Promise<Row[]> {
  const extension = await filledExtension([])
  const rows: Row[] = []
  try {
    await extension.fill(SIZE)
    const { context } = extension
    const browser = await context.browser()!.newBrowserCDPSession()
    const page = await context.newPage()
    for (const [what, act] of acts(page, extension.page.url().replace('welcome.html', 'options.html')))
      rows.push({
        bench: 'table',
        what: `the longest task while ${what}`,
        value: await longestOfOwnPage(browser, async () => {
          await act()
          await page.waitForTimeout(QUIET)
        }),
        unit: 'ms',
        better: 'less',
        reach: 50,
        aim: 16,
      })
  } finally {
    await extension.close()
  }
  return rows
}

function acts(page: Page, address: string): [string, () => Promise<void>][] {
  const row = page.locator('.term-table .row')
  const sort = (column: number) => page.locator('.term-table .sortable').nth(column).click()
  const written = () => page.locator('.last-edit.shown').waitFor()
  return [
    [
      'it opens',
      async () => {
        await page.goto(address)
        await row.first().waitFor()
      },
    ],
    [
      'the wheel turns fast',
      async () => {
        await page.locator('.term-table').hover()
        for (let i = 0; i < 40; i++) {
          await page.mouse.wheel(0, 3000)
          await page.waitForTimeout(16)
        }
      },
    ],
    ['it is sorted by term', () => sort(0)],
    ['it is sorted by rendering', () => sort(2)],
    [
      'a cell is edited',
      async () => {
        await row.nth(12).getByRole('gridcell').nth(3).click()
        await page.keyboard.press('Enter')
        await page.keyboard.type('keeper of the lamps')
        await page.keyboard.press('Enter')
        await written()
      },
    ],
    ['one types a search', () => page.getByRole('searchbox').pressSequentially('about to', { delay: 60 })],
    ['entries written alike are shown', () => page.locator('[data-view="alike"]').click()],
    [
      '120,000 are being changed',
      async () => {
        await page.locator('[data-view="all"]').click()
        await page.getByRole('searchbox').fill('')
        await page.locator('.term-table').press('Control+a')
        await page.locator('[data-do="bulk"]').click()
        await page.locator('dialog select[name="kind"]').selectOption('event')
        await page.locator('dialog button[type="submit"]').click()
        await page.waitForTimeout(3000)
      },
    ],
  ]
}
