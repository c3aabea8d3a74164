import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

/** Paragraphs far below the window: their texts are taken whole, counted, and read node by node when they come near. */

const term = '國務委員長'

describe.each(browsers)('what is far from the window in %s', (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
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
  /** A page whose `change` is made while all is far, and then the ids of the paragraphs with a term, once they are near. */
  const near = async (change: (_: undefined) => void): Promise<string[]> => {
    page = await driver.open(`http://${newsHost}:${server.port}/far.html`)
    // Read, and nothing of it near.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect((await page.evaluate(reachableTerms, 0)) ?? []).toEqual([])
    await page.evaluate(change, undefined)
    await new Promise((resolve) => setTimeout(resolve, 600))
    await page.evaluate(() => document.getElementById('label')!.scrollIntoView(), undefined)
    await until('terms', () => page.evaluate(reachableTerms, 1))
    await new Promise((resolve) => setTimeout(resolve, 600))
    const ids = await page.evaluate(marked, undefined)
    await page.close()
    return ids
  }

  it('is marked over the borders of its nodes once it is near, and cut where a label stands apart', async () => {
    expect(await near(() => {})).toEqual(['joined', 'broken', 'hidden', 'still', 'typed'])
  })

  it('is followed where a part of it goes, hides or is typed over', async () => {
    const ids = await near(() => {
      document.querySelector('#broken em')!.remove()
      document.body.classList.add('quiet')
      document.querySelector('#typed span:last-child')!.firstChild!.nodeValue = '早睡。'
      document.querySelector('#joined em')!.append('會')
    })
    expect(ids).toEqual(['still'])
  })

  it('is gone to by the keys', async () => {
    page = await driver.open(`http://${newsHost}:${server.port}/far.html`)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await driver.command('next-term')
    const shown = await until('the tooltip', () => page.tooltip())
    expect(shown).toContain(term)
    expect(await page.evaluate(() => scrollY > 8000, undefined)).toBe(true)
    await page.close()
  })
})

/** Ids of the paragraphs in which a term is marked, in the page's order. */
function marked(_: undefined): string[] {
  const ids = new Set<string>()
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>)
    if (name.startsWith('tifa-'))
      for (const { startContainer } of highlight) ids.add(startContainer.parentElement!.closest('p')!.id)
  return [...document.querySelectorAll('p')].map(({ id }) => id).filter((id) => ids.has(id))
}
