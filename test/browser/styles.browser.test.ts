import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

/** What is read again where the page shows the same nodes in another way. */

describe.each(browsers)('the text of a page in %s that gets another style', (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    // The first page waits for the glossary to be installed and compiled.
    page = await driver.open(`http://${newsHost}:${server.port}/styles.html`)
    await until('the first terms', () => page.evaluate(reachableTerms, 3), 50_000)
    await page.close()
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })
  const opened = async () => {
    page = await driver.open(`http://${newsHost}:${server.port}/styles.html`)
    await whole(3)
  }
  /** So many are read as one, of the three that the page has in pieces; of one that is cut its end is a term too. */
  const whole = (wanted: number) =>
    until(`${wanted} whole terms`, async () => {
      const found = await page.evaluate(shownTerms, undefined)
      if (found.filter((text) => /^國務.*委員長$/.test(text)).length === wanted) return true
      throw new Error(`There are ${found}`)
    })

  it('is cut and joined where an element in the line becomes a block, and back', async () => {
    await opened()
    for (const [to, count] of [
      ['apart', 2],
      ['', 3],
    ] as const) {
      await page.evaluate((to) => {
        document.getElementById('part')!.className = to
      }, to)
      await whole(count)
    }
    for (const [to, count] of [
      ['block', 2],
      ['inline', 3],
    ] as const) {
      await page.evaluate((to) => {
        document.getElementById('part')!.style.display = to
      }, to)
      await whole(count)
    }
    for (const [to, count] of [
      ['parting', 2],
      ['', 3],
    ] as const) {
      await page.evaluate((to) => {
        document.body.className = to
      }, to)
      await whole(count)
    }
    await page.close()
  })

  it('is cut where a block shows in the middle of it, and joined where it hides', async () => {
    await opened()
    for (const [to, count] of [
      ['block', 2],
      ['none', 3],
    ] as const) {
      await page.evaluate((to) => {
        document.getElementById('wedge')!.style.display = to
      }, to)
      await whole(count)
    }
    await page.close()
  })

  it('is that of a shadow root which comes without any other change', async () => {
    await opened()
    // By the page's size alone, were it in the frame of the first terms.
    await page.evaluate(() => {
      const sheet = '<style>p { margin: 0; height: 60px }</style>'
      document
        .getElementById('host')!
        .attachShadow({ mode: 'open' }).innerHTML = `${sheet}<p>國務委員長敲門。</p>`
    }, undefined)
    await whole(4)
    // In the place of what stood there.
    await page.evaluate(() => {
      const sheet = '<style>p { margin: 0; height: 60px }</style>'
      document.getElementById('one')!.attachShadow({ mode: 'open' }).innerHTML = `${sheet}<p>無人散步。</p>`
    }, undefined)
    await whole(3)
    await page.close()
  })

  it('is followed where a script works on the sheets themselves', async () => {
    await opened()
    const rules = (work: string) => page.run(`{ const [sheet] = document.styleSheets; ${work} }`)
    await rules(`sheet.insertRule('#one { display: none }')`)
    await whole(2)
    await rules(`sheet.deleteRule(0)`)
    await whole(3)
    await page.run(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync('#one { visibility: hidden }'); document.adoptedStyleSheets = [sheet] }`,
    )
    await whole(2)
    await page.run('document.adoptedStyleSheets = []')
    await whole(3)
    await rules(`sheet.insertRule('#part { display: block }')`)
    await whole(2)
    await rules(`sheet.disabled = true`)
    await whole(3)
    await page.close()
  })

  it('is left alone while all of the document is edited', async () => {
    await opened()
    await page.run(`document.designMode = 'on'`)
    await until('no term', async () => (await page.evaluate(shownTerms, undefined)).length === 0)
    await page.run(`document.designMode = 'off'`)
    await whole(3)
    await page.close()
  })

  it('keeps its underlines where the page empties the registry of highlights', async () => {
    await opened()
    await page.run('CSS.highlights.clear()')
    await whole(3)
    await page.run('for (const highlight of CSS.highlights.values()) highlight.clear()')
    await whole(3)
    expect(page.errors).toEqual([])
    await page.close()
  })
})

/** The underlined texts. */
function shownTerms(_: undefined): string[] {
  const terms: string[] = []
  const range = new Range()
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<StaticRange>]>)
    if (name.startsWith('tifa-'))
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        terms.push(range.toString())
      }
  range.detach()
  return terms
}
