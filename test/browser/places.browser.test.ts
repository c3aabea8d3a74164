import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

type Box = { left: number; top: number; right: number; bottom: number }

/** The lines of the underlined term inside the element that the selector finds, in the window. */
function linesIn(selector: string): Box[] {
  const inside = document.querySelector(selector)!
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('tifa-')) continue
    for (const r of highlight) {
      if (!inside.contains(r.startContainer)) continue
      const range = document.createRange()
      range.setStart(r.startContainer, r.startOffset)
      range.setEnd(r.endContainer, r.endOffset)
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
    }
  }
  return []
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1

describe.each(browsers)('the tooltip in %s stands right', (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    page = await driver.open(`http://${newsHost}:${server.port}/places.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 5))
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  /** Rests on a line of the term, the last if none is said; the tooltip's box, once it is there. */
  const shownAt = async (selector: string, nth = -1) => {
    const lines = await until('the term', async () => {
      const found = await page.evaluate(linesIn, selector)
      return found.length > 0 && found
    })
    const line = lines.at(nth)!
    await page.move(1, 1)
    await page.move((line.left + line.right) / 2, (line.top + line.bottom) / 2)
    const { x, y, width, height } = await until('the tooltip', () => page.tooltipBox())
    const tip = { left: x!, top: y!, right: x! + width!, bottom: y! + height! }
    return { lines, tip }
  }
  const closed = async () => {
    await page.press('Escape')
    await until('the tooltip to go', async () => (await page.tooltip()) === undefined)
  }
  const clearOf = async (selector: string, nth?: number) => {
    const { lines, tip } = await shownAt(selector, nth)
    for (const line of lines) expect(overlaps(line, tip)).toBe(false)
    expect(tip.left).toBeGreaterThanOrEqual(0)
    expect(tip.top).toBeGreaterThanOrEqual(0)
    expect(tip.right).toBeLessThanOrEqual(1000)
    expect(tip.right - tip.left).toBeLessThanOrEqual(361)
    return { lines, tip }
  }

  it.each([
    ['a line of its own', '#plain'],
    ['a term on two lines', '#narrow'],
    ['vertical text', '#vertical'],
    ['text from right to left', '#far'],
    ['a term on seven lines, at its first', '#pillar', 0],
    ['a term on seven lines, at its last', '#pillar', 6],
  ])('beside %s', async (_, selector, nth?: number) => {
    await clearOf(selector, nth)
    await closed()
  })

  it('on a page that zooms itself', async () => {
    await page.evaluate(() => document.documentElement.classList.add('zoomed'), undefined)
    const { lines, tip } = await clearOf('#plain')
    // Near its term, not where an unzoomed one would stand.
    expect(tip.top - lines[0]!.bottom).toBeLessThan(30)
    await closed()
    await page.evaluate(() => document.documentElement.classList.remove('zoomed'), undefined)
  })

  it('on a page that moves its root', async () => {
    await page.evaluate(() => document.documentElement.classList.add('moved'), undefined)
    const { lines, tip } = await clearOf('#plain')
    expect(Math.abs(tip.top - lines[0]!.bottom)).toBeLessThan(30)
    await closed()
    await page.evaluate(() => document.documentElement.classList.remove('moved'), undefined)
  })

  it('in a modal dialog', async () => {
    await page.evaluate(() => document.querySelector('dialog')!.showModal(), undefined)
    await clearOf('dialog')
    expect(await page.evaluate(() => !!document.querySelector('dialog tifa-tooltip'), undefined)).toBe(true)
    await closed()
    await page.evaluate(() => document.querySelector('dialog')!.close(), undefined)
  })

  it('in a popover, which a click on the tooltip does not close', async () => {
    await page.evaluate(() => document.getElementById('popover')!.showPopover(), undefined)
    const { tip } = await clearOf('#popover')
    await page.clickAt(tip.left + 40, tip.top + 20)
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    expect(
      await page.evaluate(() => document.getElementById('popover')!.matches(':popover-open'), undefined),
    ).toBe(true)
    await closed()
    await page.evaluate(() => document.getElementById('popover')!.hidePopover(), undefined)
  })

  it('in full screen', async () => {
    await page.evaluate(() => {
      const full = document.getElementById('full')!
      addEventListener('click', () => full.requestFullscreen(), { once: true })
    }, undefined)
    await page.clickAt(5, 5)
    await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null, undefined))
    const { lines, tip } = await shownAt('#full')
    expect(overlaps(lines[0]!, tip)).toBe(false)
    await closed()
    // Escape may have left it, as it does for a person.
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen(), undefined)
  })

  it('without an error of its own', () => {
    expect(page.errors).toEqual([])
  })
})
