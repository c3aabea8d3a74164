import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { locateTerm, reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

/** On the first page the tooltip runs in the page's own world, where its root can be opened to look into; not in Firefox, whose tools reach no start of it. */
const openRoots =
  'const closed = Element.prototype.attachShadow; Element.prototype.attachShadow = function (how) { return closed.call(this, { ...how, mode: "open" }) }'

/** What has the focus, also inside the tooltip: what a screen reader would say of it. */
function focused(_: undefined): string {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  if (at === null || at === document.body || at === document.documentElement) return 'page'
  const copy = at.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove()
  const label = at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent
  return label ?? (copy.textContent.trim() || at.localName)
}

describe.each(browsers)('with the keyboard alone, in %s,', (name) => {
  const opened = name === 'chromium'
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

  const first = async () => {
    const page = await driver.open(driver.extensionUrl('welcome.html'))
    if (opened) await page.atStart(openRoots)
    if (opened) await page.reload()
    await until('the terms', () => page.evaluate(reachableTerms, 5))
    return page
  }
  const rest = async (page: DriverPage) => {
    const { x, y } = (await page.evaluate(locateTerm, '国务委员长'))!
    await page.move(1, 1)
    await page.move(x, y)
    await until('the tooltip', () => page.tooltip())
    return { x, y }
  }
  const gone = (page: DriverPage) =>
    until('the tooltip to go', async () => (await page.tooltip()) === undefined)
  /** Tab, until the focus has come to the last one; what it came by. */
  const walk = async (page: DriverPage, last: string): Promise<string[]> => {
    const passed = [await page.evaluate(focused, undefined)]
    while (passed.at(-1) !== last && passed.length < 60) {
      await page.press('Tab')
      passed.push(await page.evaluate(focused, undefined))
    }
    return passed
  }

  it('a term’s tooltip is pinned, walked from its first button to its last, and closed', async () => {
    const page = await first()
    await rest(page)
    const described = (role: string) =>
      page.evaluate(
        (role) =>
          document
            .querySelector('tifa-tooltip')!
            .shadowRoot!.querySelector(`[role="${role}"]`)!
            .getAttribute('aria-description'),
        role,
      )
    // Orca says it twice where it comes with the focus.
    if (opened) expect(await described('tooltip')).toBe('president of the State Affairs')
    await page.press('Enter')
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    if (opened) expect(await described('dialog')).toBe('president of the State Affairs')
    if (opened)
      expect(await walk(page, 'More')).toEqual(['Term: 国务委员长', 'Copy', 'Edit', 'Not here', 'More'])
    else for (let i = 0; i < 4; i++) await page.press('Tab')
    await page.press('Enter')
    await until('more', async () => (await page.tooltip())?.includes('Other renderings'))
    // Where the button was that is gone, the whole has the focus: its keys go on.
    await page.press('e')
    await until('the field', async () => (await page.tooltip())?.includes('Whole entry'))
    if (opened)
      expect(await walk(page, 'Whole entry')).toEqual(['Rendering', 'Save', 'Cancel', 'Whole entry'])
    await page.press('Escape')
    await until('the whole', async () => !(await page.tooltip())?.includes('Whole entry'))
    if (opened) expect(await page.evaluate(focused, undefined)).toBe('Term: 国务委员长')
    await page.press('Escape')
    await gone(page)
    expect(await page.evaluate(focused, undefined)).toBe('page')
    await page.close()
  })

  it('what could not be saved stays in its field, with the reason', async () => {
    const page = await first()
    await page.evaluate(refuseWrites, undefined)
    await rest(page)
    await page.press('Enter')
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('e')
    await until('the field', async () => (await page.tooltip())?.includes('Whole entry'))
    for (const letter of 'tea') await page.press(letter)
    await page.press('Enter')
    await until('the reason', async () => (await page.tooltip())?.includes('no room left'))
    expect(await page.tooltip()).toContain('Whole entry')
    const typed = () =>
      page.evaluate(
        () => document.querySelector('tifa-tooltip')!.shadowRoot!.querySelector('input')!.value,
        undefined,
      )
    if (opened) expect(await typed()).toBe('tea')
    await page.close()
  })

  it('the focus is back where it was after the tooltip', async () => {
    const page = await first()
    await page.evaluate(() => document.querySelector<HTMLElement>('input[value="all"]')!.focus(), undefined)
    const { x, y } = await rest(page)
    await page.clickAt(x, y)
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('Escape')
    await gone(page)
    const value = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value, undefined)
    expect(await value()).toBe('all')
    await page.close()
  })

  it('a term that is gone to is told to a screen reader, with its rendering and kind', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    await page.front()
    await driver.command('next-term')
    await until('the word of it', async () =>
      /^國務委員長 ?\. president of the State Affairs ?\. Title$/.test((await page.told()) ?? ''),
    )
    // Keys are no part of what a button is called.
    if (opened) expect(await page.tooltip()).toMatch(/Copy Edit Not here More$/)
    await page.press('Escape')
    await gone(page)
    expect(await page.told()).toBeUndefined()
    // What the pointer rests on is not told: it would speak over what is read.
    const { x, y } = (await page.evaluate(locateTerm, '國務委員長'))!
    await page.move(1, 1)
    await page.move(x, y)
    await until('the tooltip', () => page.tooltip())
    expect(await page.told()).toBe('')
    await page.close()
  })

  it.runIf(opened)(
    'the same term twice in a row is told twice: Orca leaves out what it has just said',
    async () => {
      const page = await first()
      await page.evaluate(() => {
        document.querySelector('.sample p')!.textContent = '国务委员长走了，国务委员长来了。'
      }, undefined)
      await until('both', async () => {
        const all = await page.evaluate(reachableTerms, 2)
        return all?.filter((text) => text === '国务委员长').length === 2
      })
      const told = () =>
        page.evaluate(
          () => document.querySelector('tifa-tooltip')?.shadowRoot?.querySelector('.told')?.textContent,
          undefined,
        )
      await page.front()
      await driver.command('next-term')
      const once = await until('the first', async () => (await told()) || undefined)
      await driver.command('next-term')
      await until('the second', async () => {
        const now = await told()
        return now !== once && now?.trim() === once.trim()
      })
      await page.close()
    },
  )

  it('a term that is gone to is pinned by Enter, also while a link of the page has the focus', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = '#followed'
      link.textContent = 'More'
      document.body.append(link)
      link.focus({ preventScroll: true })
    }, undefined)
    await page.front()
    await driver.command('next-term')
    await until('the tooltip', () => page.tooltip())
    await page.press('Enter')
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('Escape')
    await gone(page)
    expect(await page.evaluate(() => location.hash, undefined)).toBe('')
    await page.press('Enter')
    await until('the link', () => page.evaluate(() => location.hash === '#followed', undefined))
    await page.close()
  })

  it('a term that is gone to stays open where the page moves under the pointer at rest', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    await page.evaluate(() => {
      const cover = document.createElement('div')
      cover.id = 'cover'
      cover.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 200px; height: 200px'
      document.body.append(cover)
      const box = cover.getBoundingClientRect()
      document.documentElement.dataset.at = `${box.left + 100} ${box.top + 100}`
      addEventListener(
        'pointerleave',
        () => {
          document.documentElement.dataset.left = 'yes'
        },
        true,
      )
    }, undefined)
    const [x, y] = (await page.evaluate(() => document.documentElement.dataset.at!, undefined))
      .split(' ')
      .map(Number)
    await page.move(x! - 5, y!)
    await page.move(x!, y!)
    await page.front()
    await driver.command('next-term')
    await until('the tooltip', () => page.tooltip())
    await page.evaluate(() => document.getElementById('cover')!.style.setProperty('width', '20px'), undefined)
    await until('the leave', () =>
      page.evaluate(() => document.documentElement.dataset.left === 'yes', undefined),
    )
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await page.tooltip()).toBeDefined()
    await page.close()
  })

  it('a term is spoken by the Mandarin voice of this computer, whatever the system calls it', async () => {
    const page = await first()
    await page.evaluate(fakeVoices, undefined)
    await rest(page)
    await page.press('Enter')
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('s')
    expect(await page.evaluate(() => (globalThis as unknown as Spoken).spoken, undefined)).toEqual([
      ['国务委员长', 'cmn'],
      ['president of the State Affairs', 'en-US'],
    ])
    await page.close()
  })

  it('an entry is opened from the table, walked through, and left to where it was', async () => {
    const page = await driver.open(driver.extensionUrl('options.html'))
    await page.waitFor('.term-table .row')
    await page.evaluate(() => document.querySelector<HTMLElement>('.term-table')!.focus(), undefined)
    await page.press('ArrowDown')
    await page.press('Shift+Enter')
    await page.waitFor('dialog form')
    const passed = await walk(page, 'Delete')
    expect(passed[0]).toBe('Simplified Chinese')
    expect(passed).toEqual(
      expect.arrayContaining(['Traditional Chinese', 'English', 'Note', 'Save', 'Cancel']),
    )
    // Nothing of the page behind it comes in between.
    expect(passed).not.toContain('Terms')
    await page.press('Escape')
    await until('the table', async () => (await page.evaluate(focused, undefined)) === 'Terms')
    await page.close()
  })

  it('the first page’s sentence is gone through by the same keys as any page', async () => {
    const page = await first()
    await page.front()
    await driver.command('next-term')
    await until('its first term', async () => (await page.tooltip())?.startsWith('president of the State'))
    await until('the word of it', async () => (await page.told())?.includes('Title'))
    await page.press('Escape')
    await gone(page)
    await page.close()
  })

  it('the first page’s choices are called by their names alone', async () => {
    const page = await driver.open(driver.extensionUrl('welcome.html'))
    await page.waitFor('input[type="radio"]')
    const names = await page.evaluate(
      () =>
        Array.from(
          document.querySelectorAll('input[type="radio"]'),
          (radio) => document.getElementById(radio.getAttribute('aria-labelledby') ?? '')?.textContent,
        ),
      undefined,
    )
    expect(names).toEqual(['News sites only', 'Other sites that I name', 'All sites'])
    await page.close()
  })
})

/** As the background answers where the disk is full. */
function refuseWrites(_: undefined): void {
  const world = globalThis as unknown as Record<'browser' | 'chrome', Messaging | undefined>
  const { runtime } = (world.browser ?? world.chrome)!
  const send = runtime.sendMessage.bind(runtime)
  Object.defineProperty(runtime, 'sendMessage', {
    value: (message: { kind: string }) =>
      message.kind === 'rewrite' ? Promise.resolve({ failed: 'full' }) : send(message),
  })
}

interface Messaging {
  runtime: { sendMessage(message: { kind: string }): Promise<unknown> }
}

interface Spoken {
  spoken: string[][]
}

/** The first page runs the tooltip in its own world: there its voices can be others. */
function fakeVoices(_: undefined): void {
  const spoken: string[][] = []
  const voices = [
    { lang: 'yue', localService: true },
    { lang: 'zh-HK', localService: true },
    { lang: 'zh-CN', localService: false },
    // As eSpeak calls it.
    { lang: 'cmn', localService: true },
    { lang: 'en-US', localService: true },
  ]
  class Utterance {
    lang = ''
    text: string
    constructor(text: string) {
      this.text = text
    }
  }
  const speak = ({ text, lang }: Utterance) => spoken.push([text, lang])
  const speechSynthesis = { getVoices: () => voices, speak, cancel() {} }
  for (const [name, value] of Object.entries({
    speechSynthesis,
    spoken,
    SpeechSynthesisUtterance: Utterance,
  }))
    Object.defineProperty(globalThis, name, { value })
}
