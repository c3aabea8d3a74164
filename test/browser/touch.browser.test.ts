import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { locateTerm, reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

/** A finger neither rests nor travels: it taps, and it drags. */
describe.each(browsers)('by a finger in %s', (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  const middleOf = async (term: string) => (await page.evaluate(locateTerm, term))!
  const tapOn = async (term: string) => {
    const { x, y } = await middleOf(term)
    await page.tap(x, y)
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
  }
  const gone = () => until('the tooltip to go', async () => (await page.tooltip()) === undefined)
  const box = async () => (await page.tooltipBox())!
  /** Inside it, from its left and its bottom. */
  const inTooltip = async (right: number, up: number) => {
    const { x, y, height } = await box()
    return { x: x! + right, y: y! + height! - up }
  }

  it('a tap shows a term, one elsewhere closes it', async () => {
    await tapOn('國務委員長')
    expect(await page.tooltip()).toContain('president of the State Affairs')
    await page.tap(5, 5)
    await gone()
  })

  it('a tap inside keeps it; one on a button does what that says', async () => {
    await tapOn('國務委員長')
    const { x, y, width } = await box()
    await page.tap(x! + width! - 6, y! + 40)
    // The first button: Copy.
    const copy = await inTooltip(30, 24)
    await page.tap(copy.x, copy.y)
    await until('the word of it', async () => (await page.tooltip())?.includes('Copied.'))
    expect(await page.tooltipRole()).toBe('dialog')
    await page.tap(5, 5)
    await gone()
  })

  it('a tap on another term shows that', async () => {
    // The lower one first: its tooltip stands below it.
    await tapOn('国务委员长')
    const { x, y } = await middleOf('國務委員長')
    await page.tap(x, y)
    await until('the other', async () => (await page.tooltip())?.includes('國務委員長 guó'))
    await page.tap(5, 5)
    await gone()
  })

  it('drags a tooltip by its grip, and the page stays where it is', async () => {
    await page.evaluate(() => {
      document.body.style.paddingBottom = '3000px'
    }, undefined)
    await tapOn('國務委員長')
    const from = await box()
    const grip = { x: from.x! + from.width! / 2, y: from.y! + 6 }
    await page.swipe(grip, { x: grip.x + 96, y: grip.y + 160 })
    await until('its new place', async () => Math.abs((await box()).y! - from.y! - 160) < 2)
    expect(Math.abs((await box()).x! - from.x! - 96)).toBeLessThan(2)
    expect(await page.evaluate(() => scrollY, undefined)).toBe(0)
    expect(await page.tooltipRole()).toBe('dialog')
    // Chromium makes no click of a tap right after a drag: it takes that for the hand that stops a page from gliding.
    await until('the tooltip to go', async () => {
      await page.tap(5, 5)
      return (await page.tooltip()) === undefined
    })
  })

  // What a tool sends as a finger scrolls nothing in Firefox.
  it.skipIf(name === 'firefox')('a finger that scrolls over a term shows nothing', async () => {
    const { x, y } = await middleOf('國務委員長')
    await page.swipe({ x, y: y + 200 }, { x, y })
    await until('the page to move', () => page.evaluate(() => scrollY > 50, undefined))
    expect(await page.tooltip()).toBeUndefined()
    expect(page.errors).toEqual([])
  })
})
