import { describe, expect, it } from 'vitest'
import { type DriverPage, until } from '../../tools/browsers/driver.ts'
import { browsers } from './launch.ts'
import { optionsPage, shows, texts } from './options-page.ts'

/** So many that each step tells of its progress before it ends. */
const ROWS = 60_000
const lines = [
  'zh-Hans,en,note',
  ...Array.from({ length: ROWS }, (_, i) => `闸长${i}甲,sluice keeper ${i},of row ${i}`),
]

interface World {
  cancelled?: string
}

/** Presses Cancel in the very task in which the page shows the step (`amid`: some of it done); presses Import as soon as it can be. */
function cancelAt({ step, amid }: { step: string; amid: boolean }): void {
  const world = globalThis as World
  world.cancelled = undefined
  const observer = new MutationObserver(() => {
    const shown = document.querySelector(`[data-progress="${step}"]`)
    const { value } = shown?.querySelector('progress') ?? { value: 0 }
    if (shown === null || (amid && value === 0)) {
      if (step === 'writing') document.querySelector<HTMLButtonElement>('[data-do="import"]:enabled')?.click()
      return
    }
    observer.disconnect()
    world.cancelled = shown.textContent
    shown.querySelector<HTMLButtonElement>('[data-do="cancel"]')!.click()
  })
  observer.observe(document.querySelector('.import')!, { subtree: true, childList: true, attributes: true })
}

/** Presses Cancel once all is written and before the page hears of it. */
function cancelWritten(): void {
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (this: Worker, message: { kind: string }) {
    if (message.kind === 'write') {
      Worker.prototype.postMessage = postMessage
      const hear = this.onmessage!
      this.onmessage = (event) => {
        const cancel = document.querySelector<HTMLButtonElement>('[data-do="cancel"]')
        if (event.data.kind !== 'written') return hear.call(this, event)
        ;(globalThis as World).cancelled = 'written'
        cancel!.click()
      }
    }
    postMessage.call(this, message)
  }
}

/** The glossaries with the blocks they name, which are never written again; and how many of those are not there. */
async function held(_: undefined): Promise<{ named: string; lost: number }> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('tifa')
    opening.onsuccess = () => resolve(opening.result)
  })
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
  const reading = db.transaction(['glossaries', 'blocks'])
  const glossaries: { blocks: { key: number }[] }[] = await ask(reading.objectStore('glossaries').getAll())
  const keys = new Set(await ask(reading.objectStore('blocks').getAllKeys()))
  db.close()
  const named = glossaries.flatMap(({ blocks }) => blocks.map(({ key }) => key))
  return {
    named: JSON.stringify(glossaries),
    lost: named.filter((key) => !keys.has(key)).length,
  }
}

describe.each(browsers)('an import cancelled on the options page in %s', (name) => {
  let page: DriverPage
  const { open, give, settled, written } = optionsPage(name, (opened) => {
    page = opened
  })

  it.each([
    { step: 'reading', amid: false },
    { step: 'reading', amid: true },
    { step: 'planning', amid: false },
    { step: 'writing', amid: false },
    { step: 'writing', amid: true },
  ])('leaves the glossary as it was: $step, amid: $amid', async (at) => {
    const before = await page.evaluate(held, undefined)
    await page.evaluate(cancelAt, at)
    await give('sluices.csv', lines)
    await shows(page, '.cancelled', 'sluices.csv')
    expect(await page.evaluate(() => (globalThis as World).cancelled, undefined)).toContain('sluices.csv')
    await until('the keyboard at the next file', () =>
      page.evaluate(() => document.activeElement?.matches('input[type="file"]'), undefined),
    )
    expect(await page.evaluate(held, undefined)).toEqual(before)
    await open('weirs.csv', ['zh-Hans,en', `堰长${at.step}${at.amid},weir keeper`])
    await settled()
    await shows(page, '[data-count="new"]', '1')
    await written()
  })

  it('takes it back where it was written in the same moment', async () => {
    const before = await page.evaluate(held, undefined)
    await page.evaluate(cancelWritten, undefined)
    await open('locks.csv', ['zh-Hans,en', '船闸长,lock keeper'])
    await settled()
    await page.click('[data-do="import"]')
    await shows(page, '.cancelled', 'locks.csv')
    await until(
      'the glossaries as they were',
      async () => (await page.evaluate(held, undefined)).named === before.named,
    )
    await page.evaluate(() => {
      location.hash = 'history'
    }, undefined)
    await until('the history to tell it', async () =>
      (await texts(page, '[data-edit]')).some((edit) => edit.includes('locks.csv')),
    )
  })
})
