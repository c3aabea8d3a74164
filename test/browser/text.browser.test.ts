import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

/** What of the page's text is read, and what of its changes. */

/** The cases whose underlined text is not what they say. */
function wrong(_: undefined): string[] {
  const found = new Map<Element, Range[]>()
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('tifa-')) continue
    for (const r of highlight) {
      const range = document.createRange()
      range.setStart(r.startContainer, r.startOffset)
      range.setEnd(r.endContainer, r.endOffset)
      const root = r.startContainer.getRootNode()
      const element = root instanceof ShadowRoot ? root.host : r.startContainer.parentElement!
      const section = element.closest('section')!
      found.set(section, [...(found.get(section) ?? []), range])
    }
  }
  const shown = (range: Range) => {
    const part = range.cloneContents()
    for (const aside of part.querySelectorAll('rt, rp')) aside.remove()
    return part.textContent
  }
  return [...document.querySelectorAll('section')].flatMap((section) => {
    const is = (found.get(section) ?? []).map(shown).join('')
    return is === section.dataset.terms ? [] : [`${section.innerHTML.trim()}: ${is}`]
  })
}

describe.each(browsers)('the text of a page in %s', (name) => {
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
  const open = (path: string) => driver.open(`http://${newsHost}:${server.port}/${path}`)
  const count = (page: DriverPage, wanted: number) =>
    until(`${wanted} terms`, async () => {
      const terms = (await page.evaluate(reachableTerms, 0)) ?? []
      if (terms.length === wanted) return true
      throw new Error(`There are ${terms.length}: ${terms}`)
    })

  it('is joined and cut as it is shown', async () => {
    const page = await open('text.html')
    await until('every case', async () => {
      const cases = await page.evaluate(wrong, undefined)
      if (cases.length > 0) throw new Error(cases.join('\n'))
      return true
    })
    await page.close()
  })

  it('is read in frames, those without an address of their own too', async () => {
    const page = await open('frames.html')
    await until('terms in each frame', () =>
      page.evaluate(() => {
        const ours = (registry: HighlightRegistry) =>
          [...(registry as unknown as Iterable<[string, unknown]>)].some(([name]) => name.startsWith('tifa-'))
        return ['same', 'srcdoc', 'blank'].every((id) => {
          const frame = document.getElementById(id) as HTMLIFrameElement
          return ours((frame.contentWindow as unknown as { CSS: typeof CSS }).CSS.highlights)
        })
      }, undefined),
    )
    await page.close()
  })

  it('is followed where nodes come, go, move and show', async () => {
    const page = await open('changes.html')
    await page.evaluate(() => document.getElementById('wedge')!.remove(), undefined)
    await count(page, 1)
    await page.evaluate(() => {
      const list = document.getElementById('list')!
      for (let i = 0; i < 500; i++) {
        const item = document.createElement('p')
        item.textContent = `第${i}次，國務委員長點頭。`
        list.append(item)
      }
    }, undefined)
    const found = await until(
      'terms in the burst',
      async () => (await page.evaluate(reachableTerms, 20)) ?? false,
    )
    expect(new Set(found)).toEqual(new Set(['國務委員長']))
    await page.evaluate(() => {
      const list = document.getElementById('list')!
      while (list.children.length > 2) list.lastElementChild!.remove()
    }, undefined)
    await count(page, 3)
    await page.evaluate(() => {
      document.getElementById('veiled')!.style.display = 'block'
    }, undefined)
    await count(page, 4)
    for (const [property, value] of [
      ['display', 'none'],
      ['visibility', 'hidden'],
      ['contentVisibility', 'hidden'],
    ] as const) {
      await page.evaluate(
        ([property, value]) => {
          document.getElementById('veiled')!.style[property] = value
        },
        [property, value] as const,
      )
      await count(page, 3)
      await page.evaluate((property) => {
        document.getElementById('veiled')!.style[property] = property === 'display' ? 'block' : 'visible'
      }, property)
      await count(page, 4)
    }
    await page.evaluate(() => {
      const list = document.getElementById('list')!
      document.body.prepend(list)
      list.firstElementChild!.firstChild!.nodeValue = '無人點頭。'
    }, undefined)
    await count(page, 3)
    await page.evaluate(() => {
      const items = Array.from({ length: 100 }, () => '<li>甲</li>').join('')
      document.getElementById('list')!.innerHTML =
        `<ul style="height: 40px; overflow: hidden">${items}</ul><x-late><div>國務委員長遲到。</div></x-late>`
    }, undefined)
    await count(page, 3)
    await page.click('summary')
    await count(page, 4)
    await page.click('summary')
    await count(page, 3)
    await page.close()
  })

  it('is followed from slot to slot, and left to who edits it', async () => {
    const page = await open('changes.html')
    await count(page, 1)
    await page.evaluate(() => {
      const host = document.createElement('div')
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<p><slot name="one"></slot></p><p><slot name="two"></slot></p>'
      host.innerHTML = '<span slot="one">國務</span><span slot="two">院</span><p>國務院沒有位置</p>'
      document.getElementById('list')!.append(host, '國務院')
    }, undefined)
    await count(page, 2)
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[slot=two]')!.slot = 'one'
    }, undefined)
    await count(page, 3)
    const rename = (name: string) =>
      page.evaluate((name) => {
        document.querySelector('#list > div')!.shadowRoot!.querySelector('slot')!.name = name
      }, name)
    await rename('none')
    await count(page, 2)
    await rename('one')
    await count(page, 3)
    const edit = (by: string) =>
      page.evaluate((by) => {
        document.getElementById('list')!.contentEditable = by
      }, by)
    await edit('true')
    await count(page, 1)
    await edit('false')
    await count(page, 3)
    await page.close()
  })

  it('is followed where a style sheet shows or hides it', async () => {
    const page = await open('changes.html')
    const rule = '#veiled { display: block !important }'
    await page.evaluate((rule) => {
      document.getElementById('wedge')!.remove()
      const style = document.createElement('style')
      style.textContent = rule
      document.head.append(style)
    }, rule)
    await count(page, 2)
    await page.evaluate(() => {
      document.querySelector('style')!.media = 'print'
    }, undefined)
    await count(page, 1)
    await page.evaluate((rule) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = `data:text/css,${encodeURIComponent(rule)}`
      document.head.append(link)
    }, rule)
    await count(page, 2)
    await page.evaluate(() => document.querySelector('link')!.remove(), undefined)
    await count(page, 1)
    // A colour scheme is no change of the page. (Firefox's driver has no way to set one.)
    if (name === 'chromium') {
      await page.theme('light')
      await page.evaluate((rule) => {
        const style = document.createElement('style')
        style.textContent = `@media (prefers-color-scheme: dark) { ${rule} }`
        document.head.append(style)
      }, rule)
      await page.theme('dark')
      await count(page, 2)
      await page.theme('light')
      await count(page, 1)
    }
    await page.close()
  })

  it('is read while the page still comes, and again once it has come', async () => {
    const page = await open('article.html')
    await count(page, 3)
    await page.evaluate(() => {
      location.href = '/coming.html'
    }, undefined)
    const state = () => page.evaluate(() => location.pathname + document.readyState, undefined)
    await until('the page to come', async () => (await state()) === '/coming.htmlloading')
    await count(page, 1)
    expect(await state()).toBe('/coming.htmlloading')
    await page.evaluate(async () => {
      // Meanwhile the page has changed what was read already.
      document.querySelector('p')!.textContent = '無人種樹。'
      await fetch('/go-on.html')
    }, undefined)
    await until('its end', async () => (await state()) === '/coming.htmlcomplete')
    // Until then there may be one of what was read first.
    await until('the one term', async () => (await page.evaluate(reachableTerms, 1))?.join() === '國務委員長')
    expect(page.errors).toEqual([])
    await page.close()
  })

  it('is read in the letters of an old page, and in entities', async () => {
    const page = await open('big-five.html')
    await count(page, 2)
    await page.close()
  })

  it('is read in a drawing', async () => {
    const page = await open('drawing.svg')
    await count(page, 1)
    expect(page.errors).toEqual([])
    await page.close()
  })

  it('is followed in a scroller that uses its rows again', async () => {
    const page = await open('scroller.html')
    await count(page, 5)
    for (const to of [400, 20_000, 38_000, 0]) {
      await page.evaluate((to) => {
        document.getElementById('view')!.scrollTop = to
      }, to)
      // Each row where its text stands now.
      await until(`the terms at ${to}`, () =>
        page.evaluate((to) => {
          const terms: string[] = []
          for (const [name, highlight] of CSS.highlights as unknown as Iterable<
            [string, Iterable<StaticRange>]
          >)
            if (name.startsWith('tifa-'))
              for (const { startContainer } of highlight) terms.push((startContainer as Text).data)
          const first = Math.floor(to / 40)
          const wanted = Array.from({ length: 10 }, (_, i) => first + i).filter((row) => row % 2 === 0)
          return (
            terms.length === 5 && wanted.every((row) => terms.some((text) => text.startsWith(`第${row}回`)))
          )
        }, to),
      )
    }
    await page.close()
  })

  it('is followed on a page that was kept aside and comes back', async () => {
    const page = await open('kept.html')
    await count(page, 1)
    await page.evaluate(() => {
      location.href = '/changes.html'
    }, undefined)
    const at = (path: string) =>
      until(path, () => page.evaluate((path) => location.pathname === path, path).catch(() => false))
    await at('/changes.html')
    await page.evaluate(() => history.back(), undefined).catch(() => {})
    await at('/kept.html')
    await until('the page as it stood', () =>
      page.evaluate(() => (globalThis as unknown as { stayed: boolean }).stayed, undefined),
    )
    await count(page, 1)
    await page.evaluate(() => {
      const more = document.createElement('p')
      more.textContent = '國務委員長也回來了。'
      document.body.prepend(more)
    }, undefined)
    await count(page, 2)
    await page.close()
  })

  it('is read again where the page replaces itself', async () => {
    const page = await open('changes.html')
    await page.evaluate(() => {
      document.documentElement.remove()
      const root = document.createElement('html')
      root.innerHTML = '<body><p>國務委員長換了房子。</p></body>'
      document.append(root)
    }, undefined)
    await count(page, 1)
    await page.evaluate(() => {
      document.open()
      document.write('<body><p>國務委員長又換了房子。</p><p>國務委員長。</p>')
      document.close()
    }, undefined)
    await count(page, 2)
    await page.close()
  })
})
