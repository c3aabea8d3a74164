import type { BrowserContext, Page } from 'playwright-core'
import { until } from '../browsers/driver.ts'
import { locateTerm } from '../browsers/page.ts'

/** The tooltip on the sample page, moment after moment; its style is out of reach in a closed shadow root, so that it is given its time. */
export const moments = [
  'tooltip',
  'tooltip-pinned',
  'tooltip-edit',
  'tooltip-full',
  'tooltip-gone',
  'tooltip-former',
  'tooltip-use',
  'tooltip-parts',
  'tooltip-part',
] as const

type Picture = (name: (typeof moments)[number]) => Promise<void>

export async function showTooltips(context: BrowserContext, news: Page, picture: Picture): Promise<void> {
  const rest = async (term: string) => {
    await news.mouse.move(1, 1)
    await pause(400)
    const place = await until(`“${term}”`, async () => {
      const found = await news.evaluate(locateTerm, term)
      if (found?.text !== term) return false
      const { y } = found
      // A third of the window above it.
      await news.evaluate((y) => scrollBy(0, y - innerHeight / 3), y)
      return news.evaluate(locateTerm, term)
    })
    await news.mouse.move(place.x, place.y)
    await pause(600)
  }
  const pin = async (term: string, ...keys: string[]) => {
    await rest(term)
    await news.mouse.down()
    await news.mouse.up()
    for (const key of keys) await news.keyboard.press(key)
    await pause(150)
  }
  const close = async () => {
    await news.keyboard.press('Escape')
    await news.keyboard.press('Escape')
  }
  await rest('國務委員長')
  await picture('tooltip')
  await pin('國務委員長', 'm')
  await picture('tooltip-pinned')
  await news.keyboard.press('e')
  await picture('tooltip-edit')

  const [worker] = context.serviceWorkers()
  // As a browser answers its worker that has no room left.
  await worker!.evaluate(() => {
    const held = IDBObjectStore.prototype.put
    const refuse = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    Object.assign(globalThis, { held })
    Object.assign(IDBObjectStore.prototype, { put: refuse })
  })
  await news.keyboard.type('leader of the house')
  await news.keyboard.press('Enter')
  await pause(500)
  await picture('tooltip-full')
  await worker!.evaluate(() => {
    Object.assign(IDBObjectStore.prototype, { put: (globalThis as unknown as { held: unknown }).held })
  })

  // As after an update of the extension: the browser has taken its voice from the script.
  const own = await ownWorld(context, news)
  await own(`
    globalThis.held = ['chrome', 'browser'].map((name) => [name, globalThis[name]])
    for (const [name] of held) Object.defineProperty(globalThis, name, { value: undefined, configurable: true })`)
  await news.keyboard.press('Enter')
  await pause(300)
  await picture('tooltip-gone')
  await own(
    'for (const [name, value] of held) Object.defineProperty(globalThis, name, { value, configurable: true })',
  )
  await close()
  await close()

  await pin('温室', 'm')
  await picture('tooltip-former')
  await close()
  await rest('番茄')
  await picture('tooltip-use')
  await close()
  await pin('中共中央總書記', 'm')
  await picture('tooltip-parts')
  await news.keyboard.press('1')
  await pause(150)
  await picture('tooltip-part')
  await close()
}

/** Runs in the extension's world of the page. */
async function ownWorld(context: BrowserContext, page: Page): Promise<(script: string) => Promise<void>> {
  const session = await context.newCDPSession(page)
  const worlds: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context))
  await session.send('Runtime.enable')
  const world = await until('the extension’s world', async () =>
    worlds.find(({ origin }) => origin.startsWith('chrome-extension:')),
  )
  return async (expression) => {
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: world.id })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
  }
}

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))
