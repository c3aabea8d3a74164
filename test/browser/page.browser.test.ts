import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import {
  highlightNames,
  locateTerm,
  paintedNames,
  reachableTerms,
  serialize,
} from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost, otherHost } from './launch.ts'
import { servePages } from './pages.ts'

const term = '國務委員長'

describe.each(browsers)('a page in %s', (name) => {
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

  const open = (path: string, host = newsHost) => driver.open(`http://${host}:${server.port}/${path}`)
  const terms = (page: DriverPage, count: number) =>
    until(`${count} terms`, () => page.evaluate(reachableTerms, count))
  const hover = async (page: DriverPage) => {
    const place = await page.evaluate(locateTerm, term)
    await page.move(1, 1)
    await page.move(place!.x, place!.y)
    return until('the tooltip', () => page.tooltip())
  }
  const gone = (page: DriverPage) =>
    until('the tooltip to go', async () => (await page.tooltip()) === undefined)

  it('has its terms underlined, across inline elements and not across blocks, and stays as it was', async () => {
    const page = await open('article.html')
    expect(await terms(page, 3)).toEqual([term, term, '国务委员长'])
    const plain = await open('article.html', otherHost)
    expect(await page.evaluate(serialize, undefined)).toBe(await plain.evaluate(serialize, undefined))
    expect(await plain.evaluate(highlightNames, undefined)).toEqual([])
    await plain.close()
    await page.close()
  })

  it('has text found that comes or changes later', async () => {
    const page = await open('article.html')
    await terms(page, 3)
    await page.evaluate(() => {
      document.getElementById('late')!.textContent = '傍晚國務委員長回府。'
    }, undefined)
    await terms(page, 4)
    await page.evaluate(() => {
      document.getElementById('late')!.firstChild!.nodeValue = '傍晚無人。'
    }, undefined)
    await until('three terms again', async () => (await page.evaluate(reachableTerms, 1))?.length === 3)
    await page.close()
  })

  it('shows the rendering where the pointer rests, until Escape', async () => {
    const page = await open('article.html')
    await terms(page, 3)
    const before = await page.evaluate(serialize, undefined)
    expect(await hover(page)).toContain('president of the State Affairs')
    await page.press('Escape')
    await gone(page)
    expect(await page.evaluate(serialize, undefined)).toBe(before)
    await page.close()
  })

  it("shows it under style-src 'none'", async () => {
    const page = await open('no-styles.html')
    await terms(page, 3)
    expect(await hover(page)).toContain('president of the State Affairs')
    await page.close()
  })

  it('shows it above a modal dialog', async () => {
    const page = await open('modal.html')
    await terms(page, 1)
    expect(await hover(page)).toContain('president of the State Affairs')
    await page.close()
  })

  it('changes nothing for a script that forges events and messages', async () => {
    const page = await open('hostile.html')
    await terms(page, 1)
    await page.evaluate(() => (globalThis as unknown as { forge(): void }).forge(), undefined)
    // The page's own messages have come back before a later one does.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('message', (event) => event.data === 'last' && resolve())
          postMessage('last', '*')
        }),
      undefined,
    )
    expect(await page.tooltip()).toBeUndefined()
    expect(await terms(page, 1)).toEqual([term])
    expect(await hover(page)).toContain('president of the State Affairs')
    expect(await hover(page)).not.toContain('forged')
    await page.close()
  })

  it('goes on when the background has ended between two hovers', async () => {
    const page = await open('article.html')
    await terms(page, 3)
    expect(await hover(page)).toContain('president')
    await page.press('Escape')
    await gone(page)
    await driver.killBackground()
    expect(await hover(page)).toContain('president')
    await page.evaluate(() => {
      document.getElementById('late')!.textContent = '入夜國務委員長未歸。'
    }, undefined)
    await terms(page, 4)
    await page.close()
  })

  it('follows the switch of its site, and its own changes, behind another tab too', async () => {
    const page = await open('article.html')
    await terms(page, 3)
    const front = await driver.open(driver.extensionUrl('options.html'))
    const turn = (on: boolean) => front.evaluate(sendSwitch, { host: newsHost, on })
    await turn(false)
    await until('no term', async () => (await page.evaluate(highlightNames, undefined)).length === 0)
    await turn(true)
    await terms(page, 3)
    await page.evaluate(() => {
      document.getElementById('late')!.textContent = '傍晚國務委員長回府。'
    }, undefined)
    await terms(page, 4)
    await page.evaluate(() => document.body.replaceChildren(), undefined)
    await until('no term', async () => (await page.evaluate(highlightNames, undefined)).length === 0)
    await front.close()
    await page.close()
  })
})

/** Said from a page of the extension, as its popup says it. */
async function sendSwitch({ host, on }: { host: string; on: boolean }): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } }
  }
  await chrome.runtime.sendMessage({ kind: 'siteSwitched', host, on })
}

describe.each(browsers)('an open page in %s, when the extension is', (name) => {
  it.each(['reload', 'disable', 'uninstall'] as const)(
    'gone by %s, keeps no underline and no tooltip and throws nothing',
    async (how) => {
      const server = await servePages()
      const driver = await launch(name)
      try {
        const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
        await until('terms', () => page.evaluate(reachableTerms, 3), 40_000)
        expect(await page.evaluate(paintedNames, undefined)).toEqual(['tifa-solid-vermilion'])
        const { x, y } = (await page.evaluate(locateTerm, term))!
        await page.move(1, 1)
        await page.move(x, y)
        await until('the tooltip', () => page.tooltip())
        await page.clickAt(x, y)
        await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
        await driver.removeExtension(how)
        await page.front()
        await until('the tooltip to go', async () => (await page.tooltip()) === undefined)
        // Reloaded, it serves the open page again; else nothing of it stays.
        if (how === 'reload') {
          await page.evaluate(() => {
            document.getElementById('late')!.textContent = '國務委員長乘船。'
          }, undefined)
          await until('the new script to serve later text', () => page.evaluate(reachableTerms, 4), 20_000)
          // The old script ends within a second and takes only its own away.
          await new Promise((resolve) => setTimeout(resolve, 1500))
          expect(await page.evaluate(reachableTerms, 4)).toHaveLength(4)
        } else {
          await until('no underline', async () => (await page.evaluate(paintedNames, undefined)).length === 0)
        }
        await page.move(60, 100)
        expect(page.errors).toEqual([])
      } finally {
        await driver.close()
        await server.close()
      }
    },
  )
})

describe.each(browsers)('a page open in %s', (name) => {
  it('when the extension is installed is served without a reload', async () => {
    const server = await servePages()
    const driver = await launch(name, undefined, true)
    try {
      const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
      const before = await page.evaluate(serialize, undefined)
      await driver.install()
      await until('terms', () => page.evaluate(reachableTerms, 3), 40_000)
      expect(await page.evaluate(paintedNames, undefined)).toEqual(['tifa-solid-vermilion'])
      expect(await page.evaluate(serialize, undefined)).toBe(before)
    } finally {
      await driver.close()
      await server.close()
    }
  })

  it.each(['reload', 'disable'] as const)(
    'gone by %s, keeps what is being typed into the tooltip, and says what to do',
    async (how) => {
      const server = await servePages()
      const driver = await launch(name)
      try {
        const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
        await until('terms', () => page.evaluate(reachableTerms, 3), 40_000)
        const { x, y } = (await page.evaluate(locateTerm, term))!
        await page.move(1, 1)
        await page.move(x, y)
        await until('the tooltip', () => page.tooltip())
        await page.clickAt(x, y)
        await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
        await page.press('e')
        await until('the field', async () => (await page.tooltip())?.includes('Save'))
        for (const letter of 'tea') await page.press(letter)
        await driver.removeExtension(how)
        await page.front()
        const told = await until('the word of it', async () => {
          const text = await page.tooltip()
          return text?.includes('reload the page') && text
        })
        if (name === 'chromium') {
          expect(told).toContain('tea')
          await page.press('Escape')
          await until('the tooltip to go', async () => (await page.tooltip()) === undefined)
        } else {
          // The script is no longer in the page: what is left is what the style sheet shows.
          expect(told).not.toContain('Save')
          await page.press('Control+a')
          await page.press('Control+c')
          await page.clickAt(900, 700)
          await page.evaluate(() => {
            const field = document.createElement('textarea')
            document.body.append(field)
            field.focus()
          }, undefined)
          await page.press('Control+v')
          await until('what was typed', () =>
            page.evaluate(() => document.querySelector('textarea')!.value === 'tea', undefined),
          )
        }
        expect(page.errors).toEqual([])
      } finally {
        await driver.close()
        await server.close()
      }
    },
  )
})
