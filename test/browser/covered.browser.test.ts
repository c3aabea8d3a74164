import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

/** The middle of the first marked term inside an element, its shadow tree included. */
function middleIn(id: string): { x: number; y: number } | undefined {
  const inside = document.getElementById(id)!
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('tifa-')) continue
    for (const r of highlight) {
      const root = r.startContainer.getRootNode()
      if (!inside.contains(r.startContainer) && (root as ShadowRoot).host !== inside) continue
      const range = document.createRange()
      range.setStart(r.startContainer, r.startOffset)
      range.setEnd(r.endContainer, r.endOffset)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
  }
  return undefined
}

describe.each(browsers)('a term under something else in %s', (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    page = await driver.open(`http://${newsHost}:${server.port}/covered.html`)
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  const restOn = async (id: string) => {
    await page.press('Escape')
    await page.move(1, 1)
    await until('the tooltip to go', async () => (await page.tooltip()) === undefined)
    const { x, y } = await until('the term', () => page.evaluate(middleIn, id))
    await page.move(x, y)
  }
  const shown = async (id: string, rendering: string) => {
    await restOn(id)
    await until(`“${rendering}”`, async () => (await page.tooltip())?.includes(rendering))
  }

  it.each(['card', 'tinted', 'unseen-over', 'untouched', 'boxless', 'parted', 'shadow'])(
    'is shown where it is seen all the same: #%s',
    (id) => shown(id, 'president of the State Affairs'),
  )

  it.each(['barred', 'pictured', 'faded', 'menu'])('is not shown where it is not seen: #%s', async (id) => {
    await restOn(id)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await page.tooltip()).toBeUndefined()
    // A click on what lies over it is none on the term.
    const { x, y } = (await page.evaluate(middleIn, id))!
    await page.clickAt(x, y)
    expect(await page.tooltip()).toBeUndefined()
    // The pointer was heard.
    await shown('card', 'president of the State Affairs')
  })

  it('is passed over by the keys', async () => {
    await restOn('menu')
    const { x, y } = (await page.evaluate(middleIn, 'card'))!
    // A click elsewhere: the keys begin at the top.
    await page.clickAt(x + 300, y)
    const told: (string | undefined)[] = []
    for (let i = 0; i < 9; i++) {
      await driver.command('next-term')
      await new Promise((resolve) => setTimeout(resolve, 400))
      told.push((await page.tooltip())?.split(' ')[0])
    }
    expect(told).toEqual([...Array(7).fill('president'), 'head', 'president'])
  })

  it('of two at one place the one on top is shown', () => shown('slides', 'head of the delegation'))
})
