import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'
import { changing, standing } from './text-cases.ts'

/** Each piece of a page in a section of its own, all on one page. */

/** Runs in the page. */
function lay(pieces: string[]) {
  const sheet = document.createElement('style')
  sheet.textContent = '.off { display: none } b.off { display: inline }'
  document.head.append(sheet)
  document.body.setAttribute('style', 'font: 10px/1 serif; columns: 4')
  document.body.replaceChildren(
    ...pieces.map((piece) => {
      const section = document.createElement('section')
      ;(section as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(piece)
      return section
    }),
  )
}

/** The text that is underlined in each section. Runs in the page. */
function underlined(_: undefined): string[] {
  const sectionOf = (node: Node): Element | null => {
    const root = node.getRootNode()
    return root instanceof ShadowRoot
      ? sectionOf(root.host)
      : (node instanceof Element ? node : node.parentElement)!.closest('section')
  }
  const found = new Map<Element | null, Range[]>()
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('tifa-')) continue
    for (const r of highlight) {
      if (!r.startContainer.isConnected) continue
      const range = document.createRange()
      range.setStart(r.startContainer, r.startOffset)
      range.setEnd(r.endContainer, r.endOffset)
      const section = sectionOf(r.startContainer)
      found.set(section, [...(found.get(section) ?? []), range])
    }
  }
  return [...document.querySelectorAll('section')].map((section) => {
    const ranges = found.get(section) ?? []
    const before = (a: Range, b: Range) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : a.startContainer.getRootNode() instanceof ShadowRoot
          ? -1
          : 1
    return ranges.sort(before).map(String).join('')
  })
}

describe.each(browsers)('pieces of pages in %s', (name) => {
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
  const pageOf = async (pieces: string[]) => {
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await page.evaluate(lay, pieces)
    return page
  }
  const each = (page: DriverPage, wanted: string[], pieces: string[]) =>
    until('every piece', async () => {
      const is = await page.evaluate(underlined, undefined)
      const wrong = pieces.flatMap((piece, i) => (is[i] === wanted[i] ? [] : [`${piece}: ${is[i]}`]))
      if (wrong.length > 0) throw new Error(`\n${wrong.join('\n')}`)
      return true
    })

  it('are underlined as they are shown', async () => {
    const pieces = standing.map(([piece]) => piece)
    const page = await pageOf(pieces)
    await each(
      page,
      standing.map(([, wanted]) => wanted),
      pieces,
    )
    await page.close()
  })

  it('are underlined as they are shown after a change', async () => {
    const page = await pageOf([...changing.map(([piece]) => piece), '<p>總理</p>'])
    await until(
      'the piece at the end',
      async () => (await page.evaluate(underlined, undefined)).at(-1) === '總理',
    )
    await page.run(
      changing
        .map(([, change], i) => `{ const it = document.querySelectorAll('section')[${i}]; ${change} }`)
        .join('\n'),
    )
    await each(
      page,
      changing.map(([, , wanted]) => wanted),
      changing.map(([piece, change]) => `${piece} → ${change}`),
    )
    await page.close()
  })
})
