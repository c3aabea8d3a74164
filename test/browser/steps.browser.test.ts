import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageMessage, TabTerms } from '../../entrypoints/content/protocol.ts'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms, tabIdOf } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

const term = '國務委員長'
const rendering = 'president of the State Affairs'

describe.each(browsers)('from term to term in %s, one', (name) => {
  let driver: Driver
  let server: Server
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  const open = async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    return page
  }
  const gone = (page: DriverPage) =>
    until('the tooltip to go', async () => (await page.tooltip()) === undefined)

  it('goes from term to term without the mouse, and back', async () => {
    const page = await open()
    const own = await driver.open(driver.extensionUrl('popup.html'))
    const tabId = await tabIdOf(own, newsHost)
    const step = (by: 1 | -1) => own.evaluate(asCommanded, { kind: 'step', tabId, by })
    const says = (text: string) =>
      until(text, async () => (await page.tooltip())?.includes(`${text} guó`) && page.tooltip())
    await page.front()
    for (const text of [term, term, '国务委员长', term]) {
      await step(1)
      expect(await says(text)).toContain(rendering)
    }
    await step(-1)
    await says('国务委员长')
    // One host while it shows, no tab stop of the page's.
    expect(await page.evaluate(() => document.activeElement === document.body, undefined)).toBe(true)
    await page.press('Escape')
    await gone(page)
    await own.close()
    await page.close()
  })

  it('goes on into the frames of a page and out of them, as they stand in it', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/stacked-frames.html`)
    await until('the terms', () =>
      page.evaluate(() => {
        const marked = (w: Window) => (w as Window & typeof globalThis).CSS.highlights.size > 0
        const first = window[1] as Window
        return [window, first, first[0]!].every(marked)
      }, undefined),
    )
    const own = await driver.open(driver.extensionUrl('popup.html'))
    const tabId = await tabIdOf(own, newsHost)
    await page.front()
    const shown = () =>
      page.evaluate(() => {
        const at = (w: Window): string[] => [
          ...(w.document.querySelector('tifa-tooltip') === null ? [] : [w.document.title]),
          ...Array.from({ length: w.length }, (_, i) => at(w[i]!)).flat(),
        ]
        return at(window).join() || undefined
      }, undefined)
    const passed: string[] = []
    for (const by of [1, 1, 1, 1, 1, -1, -1, -1] as const) {
      expect(await own.evaluate(asCommanded, { kind: 'step', tabId, by })).toBe(true)
      passed.push(await until('one tooltip', shown))
    }
    expect(passed).toEqual(['page', 'first', 'inner', 'page', 'page', 'page', 'inner', 'first'])
    // The frame is far down the page.
    const { top, bottom } = await page.evaluate(() => {
      const { top, bottom } = document.querySelector('iframe')!.getBoundingClientRect()
      return { top, bottom }
    }, undefined)
    expect(top).toBeLessThan(700)
    expect(bottom).toBeGreaterThan(0)
    // From a list beside the page to its places, whichever frame they are in: what showed in another closes.
    const { gloss, places } = await until('the terms of all', async () => {
      const { terms } = (await own.evaluate(asCommanded, { kind: 'tabTerms', tabId })) as TabTerms
      return terms[0]?.count === 4 && terms[0]
    })
    const of = { conceptIds: gloss.conceptIds, gloss: gloss.gloss.text }
    const jumped: string[] = []
    for (const { frameId, nth } of [...places, ...places.toReversed()]) {
      const jump = { kind: 'step', tabId, by: 1, of, nth, ...(frameId !== undefined && { frameId }) } as const
      expect(await own.evaluate(asCommanded, jump)).toBe(true)
      jumped.push(await until('one tooltip', async () => !(await shown())?.includes(',') && shown()))
    }
    expect([...new Set(jumped)].sort()).toEqual(['first', 'inner', 'page'])
    await own.close()
    await page.close()
  })

  it('goes into the frames of a shadow tree and out of them, in their turn', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/shadow-frame.html`)
    const own = await driver.open(driver.extensionUrl('popup.html'))
    const tabId = await tabIdOf(own, newsHost)
    await page.front()
    const found = async () => (await own.evaluate(asCommanded, { kind: 'tabTerms', tabId })) as TabTerms
    await until('the terms of all', async () => (await found()).terms[0]?.count === 7)
    const shown = () =>
      page.evaluate(() => {
        const inner = [
          ...document.getElementById('host')!.shadowRoot!.querySelectorAll('iframe'),
          ...document.querySelectorAll('iframe'),
        ].map((frame) => frame.contentDocument!)
        const all = inner.flatMap((one) => [
          one,
          ...Array.from(one.querySelectorAll('iframe'), (frame) => frame.contentDocument!),
        ])
        const showing = [document, ...all].filter((one) => one.querySelector('tifa-tooltip') !== null)
        return showing.map(({ title }) => title).join() || undefined
      }, undefined)
    const passed: string[] = []
    for (const by of [1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1] as const) {
      expect(await own.evaluate(asCommanded, { kind: 'step', tabId, by })).toBe(true)
      passed.push(await until('one tooltip', async () => !(await shown())?.includes(',') && shown()))
    }
    const onward = ['page', 'first', 'second', 'inner', 'page', 'beside', 'page']
    expect(passed).toEqual([...onward, ...onward.toReversed().slice(1)])
    await own.close()
    await page.close()
  })

  it('goes into a frame of another site and out of it', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/foreign-frame.html`)
    await until('the terms', () => page.evaluate(() => CSS.highlights.size > 0, undefined))
    const own = await driver.open(driver.extensionUrl('popup.html'))
    const tabId = await tabIdOf(own, newsHost)
    await page.front()
    const found = async () => (await own.evaluate(asCommanded, { kind: 'tabTerms', tabId })) as TabTerms
    await until('the terms of both', async () => (await found()).terms[0]?.count === 3)
    // A tooltip of the other site's frame is not to be seen from here.
    const here = () =>
      page.evaluate(() => (document.querySelector('tifa-tooltip') === null ? 'there' : 'here'), undefined)
    const passed: string[] = []
    for (const by of [1, 1, 1, -1, -1] as const) {
      expect(await own.evaluate(asCommanded, { kind: 'step', tabId, by })).toBe(true)
      passed.push(await here())
    }
    expect(passed).toEqual(['here', 'there', 'here', 'there', 'here'])
    await own.close()
    await page.close()
  })

  it('closes by Escape what shows in a frame, while the keys go to the page', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/stacked-frames.html`)
    // The frame at the top, so that the pointer reaches it.
    await page.evaluate(() => {
      for (const div of document.querySelectorAll('div')) div.remove()
    }, undefined)
    const inFrame = () =>
      page.evaluate(() => {
        const { contentDocument: inner, contentWindow } = document.querySelectorAll('iframe')[1]!
        const marked = (contentWindow as Window & typeof globalThis).CSS.highlights.size > 0
        const text = inner!.querySelector('p')!.firstChild!
        const range = document.createRange.call(inner!)
        range.setStart(text, 0)
        range.setEnd(text, 5)
        const { x, y } = range.getBoundingClientRect()
        const frame = document.querySelectorAll('iframe')[1]!.getBoundingClientRect()
        return marked && { x: frame.x + x + 20, y: frame.y + y + 10 }
      }, undefined)
    const { x, y } = await until('the terms', inFrame)
    const shows = () =>
      page.evaluate(
        () => document.querySelectorAll('iframe')[1]!.contentDocument!.querySelector('tifa-tooltip') !== null,
        undefined,
      )
    await page.clickAt(900, 700)
    await page.move(x, y - 3)
    await page.move(x, y)
    await until('the tooltip', shows)
    expect(await page.evaluate(() => document.activeElement?.localName, undefined)).toBe('body')
    await page.press('Escape')
    await until('the tooltip to go', async () => !(await shows()))
    await page.close()
  })
})

/** As the background's command does it: no test tool reaches the browser's own keys. */
function asCommanded(message: PageMessage): Promise<unknown> {
  return (globalThis as unknown as Messenger).chrome.runtime.sendMessage(message)
}
interface Messenger {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } }
}
