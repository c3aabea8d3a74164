import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

/** What a page is about is told by how it begins: a page on Seoul means Seoul's National Assembly in a sentence that names no place. */

describe.each(browsers)('what a page is about in %s', (name) => {
  let driver: Driver
  let server: Server
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    // The first page waits for the glossary to be installed and compiled.
    const first = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the first terms', () => first.evaluate(reachableTerms, 1), 50_000)
    await first.close()
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })
  const terms = (page: DriverPage, ...wanted: string[]) =>
    until(`the terms ${wanted}`, async () => {
      const is = (await page.evaluate(reachableTerms, 0)) ?? []
      if (is.join() !== wanted.join()) throw new Error(`There are ${is}.`)
      return true
    })

  it('is known where its end is read first, and followed where it turns to another place, also while the background sleeps', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/about.html`)
    await terms(page, 'National Assembly')
    const head = (place: string) =>
      page.evaluate((place) => {
        document.getElementById('head')!.textContent = `${place} plants more trees this year`
        document.getElementById('lead')!.textContent =
          `${place} has planted them along its roads, says ${place}.`
      }, place)
    await head('Paris')
    await terms(page)
    await driver.killBackground()
    await head('Seoul, and with it South Korea,')
    await terms(page, 'National Assembly')
    await page.close()
  })
})
