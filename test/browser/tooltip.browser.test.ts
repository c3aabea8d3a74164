import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { locateTerm, reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

const term = '國務委員長'
const rendering = 'president of the State Affairs'

/** What the page has seen of a pointer that went by. */
interface Passing {
  slowest: number
  last: number | undefined
  opened: boolean
}

describe.each(browsers)('the tooltip in %s', (name) => {
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
  const hover = async (page: DriverPage) => {
    const place = (await page.evaluate(locateTerm, term))!
    await page.move(1, 1)
    await page.move(place.x, place.y)
    await until('the tooltip', () => page.tooltip())
    return place
  }
  const pin = async (page: DriverPage) => {
    const { x, y } = await hover(page)
    await page.clickAt(x, y)
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
  }
  const gone = (page: DriverPage) =>
    until('the tooltip to go', async () => (await page.tooltip()) === undefined)
  /** What a paste gives, in a field that the page makes for it. */
  const pasted = async (page: DriverPage) => {
    await page.evaluate(() => {
      const field = document.createElement('textarea')
      document.body.append(field)
      field.focus()
    }, undefined)
    await page.press('Control+v')
    return until('the paste', () =>
      page.evaluate(() => document.querySelector('textarea')!.value || undefined, undefined),
    )
  }

  it('can be entered by the mouse and stays; goes after it is left', async () => {
    const page = await open()
    const { x, y } = await hover(page)
    // The first line stands within 40 px below the term's middle.
    for (let step = 1; step <= 8; step++) await page.move(x, y + step * 5)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await page.tooltip()).toContain(rendering)
    await page.move(900, 700)
    await gone(page)
    await page.close()
  })

  it('stays away from a pointer that travels fast, and comes where it rests', async () => {
    const page = await open()
    const { x, y } = (await page.evaluate(locateTerm, term))!
    await page.evaluate(() => {
      const seen = globalThis as unknown as Passing
      addEventListener('pointermove', ({ timeStamp }) => {
        seen.slowest = Math.max(seen.slowest, timeStamp - (seen.last ?? timeStamp))
        seen.last = timeStamp
      })
      new MutationObserver(() => {
        seen.opened ||= document.querySelector('tifa-tooltip') !== null
      }).observe(document, { childList: true, subtree: true })
    }, undefined)
    const sixty = 60
    let passed = 0
    for (let i = 0; passed < 4 && i < 40; i++) {
      await page.move(x - 1.5 * sixty, y)
      await page.evaluate(() => {
        Object.assign(globalThis, { slowest: 0, last: undefined, opened: false })
      }, undefined)
      for (let step = -1; step <= 4; step++) await page.move(x + step * sixty, y)
      await page.move(x, y + 300)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const { slowest, opened } = await page.evaluate(() => {
        const { slowest, opened } = globalThis as unknown as Passing
        return { slowest, opened }
      }, undefined)
      await page.move(1, 1)
      await gone(page)
      // A computer that is busy lets the pointer rest.
      if (slowest > 100) continue
      passed++
      expect(opened).toBe(false)
    }
    expect(passed).toBe(4)
    await hover(page)
    await page.close()
  })

  it('shows beside a ticker that scrolls without end', async () => {
    const page = await open()
    await page.evaluate(() => {
      const ticker = document.createElement('div')
      ticker.style.cssText = 'block-size: 40px; overflow: hidden'
      ticker.innerHTML = '<div style="block-size: 4000px">…</div>'
      document.body.append(ticker)
      setInterval(() => ticker.scrollTop++, 20)
    }, undefined)
    await hover(page)
    expect(await page.tooltip()).toContain(rendering)
    await page.close()
  })

  it('is pinned by a click and closed by Escape', async () => {
    const page = await open()
    await pin(page)
    await page.move(900, 700)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await page.tooltipRole()).toBe('dialog')
    await page.press('Escape')
    await gone(page)
    await page.close()
  })

  it('copies the rendering: by a letter where it is pinned', async () => {
    const page = await open()
    await pin(page)
    await page.press('c')
    await until('the word of it', async () => (await page.tooltip())?.includes('Copied.'))
    await page.press('Escape')
    expect(await pasted(page)).toBe(rendering)
    await page.close()
  })

  it('copies the rendering: by the copy keys where it only shows', async () => {
    const page = await open()
    await hover(page)
    await page.press('Control+c')
    await until('the word of it', async () => (await page.tooltip())?.includes('Copied.'))
    await page.press('Escape')
    expect(await pasted(page)).toBe(rendering)
    await page.close()
  })

  it('takes letters of the page alone while it is not pinned', async () => {
    const page = await open()
    await hover(page)
    await page.press('n')
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(await page.evaluate(reachableTerms, 3)).toEqual([term, term, '国务委员长'])
    await page.close()
  })

  it('unmarks a term where it is not meant, and takes that back', async () => {
    const page = await open()
    await pin(page)
    await page.press('n')
    // Elsewhere the same term stays; no shorter one comes to light in its place.
    const now = () => page.evaluate(reachableTerms, 0)
    await until('the term to go', async () => (await now())?.length === 2)
    await until('the word of it', async () => (await page.tooltip())?.includes('Undo'))
    expect(await now()).toEqual([term, '国务委员长'])
    await page.press('z')
    await until('the term again', async () => (await now())?.[0] === term)
    await page.close()
  })

  it('is dragged by its grip and moved by keys, and stays there', async () => {
    const page = await open()
    await pin(page)
    const box = async () => (await page.tooltipBox())!
    const from = await box()
    const grip = { x: from.x! + from.width! / 2, y: from.y! + 6 }
    await page.drag(grip, { x: grip.x + 120, y: grip.y + 200 })
    await until('its new place', async () => Math.abs((await box()).y! - from.y! - 200) < 2)
    expect(Math.abs((await box()).x! - from.x! - 120)).toBeLessThan(2)
    await page.press('Shift+ArrowUp')
    await until('a step up', async () => Math.abs((await box()).y! - from.y! - 184) < 2)
    expect(await page.tooltipRole()).toBe('dialog')
    await page.press('Escape')
    await gone(page)
    await page.close()
  })

  it('is edited where it is read, shows the change at once, and takes it back', async () => {
    const page = await open()
    await page.run("addEventListener('keyup', () => document.body.dataset.heard = 'yes')")
    await pin(page)
    await page.press('e')
    await until('the field', async () => (await page.tooltip())?.includes('Save'))
    for (const letter of 'n z 1'.split(' ')) await page.press(letter)
    // Escape leaves the edit first, then the tooltip.
    await page.press('Escape')
    expect(await page.tooltipRole()).toBe('dialog')
    await page.press('e')
    for (const letter of 'tea') await page.press(letter)
    expect(await page.evaluate(() => document.body.dataset.heard, undefined)).toBeUndefined()
    await page.press('Enter')
    await until('the change', async () => (await page.tooltip())?.startsWith('tea '))
    await until('the word of it', async () => (await page.tooltip())?.includes('Undo'))
    await page.press('z')
    await until('the rendering again', async () => (await page.tooltip())?.startsWith(rendering))
    await page.press('Escape')
    await gone(page)
    await page.close()
  })

  it('keeps what is typed while the background ends and wakes, saves it, and takes it back', async () => {
    const page = await open()
    await pin(page)
    await page.press('e')
    await until('the field', async () => (await page.tooltip())?.includes('Save'))
    for (const letter of 'tea') await page.press(letter)
    await driver.killBackground()
    // A page that goes on wakes it.
    await page.evaluate(() => {
      document.getElementById('late')!.textContent = '入夜國務委員長未歸。'
    }, undefined)
    await until('the new term', () => page.evaluate(reachableTerms, 4))
    await new Promise((resolve) => setTimeout(resolve, 500))
    await page.press('Enter')
    await until('the change', async () => (await page.tooltip())?.startsWith('tea '))
    await until('the word of it', async () => (await page.tooltip())?.includes('Undo'))
    await page.press('z')
    await until('the rendering again', async () => (await page.tooltip())?.startsWith(rendering))
    await page.press('Escape')
    await gone(page)
    await page.close()
  })

  it('leaves an edit that changes nothing without a complaint', async () => {
    const page = await open()
    await pin(page)
    await page.press('e')
    await until('the field', async () => (await page.tooltip())?.includes('Save'))
    await page.press('Enter')
    await until('the whole', async () => !(await page.tooltip())?.includes('Save'))
    expect(await page.tooltip()).not.toContain('could not be saved')
    await page.close()
  })

  it('shows the pinyin beside the Chinese, whichever of the two it is', async () => {
    const page = await open()
    await hover(page)
    expect(await page.tooltip()).toMatch(/^president of the State Affairs 國務委員長 guó wù/)
    await page.evaluate(() => {
      const late = document.getElementById('late')!
      late.lang = 'en'
      late.textContent = 'In the evening the president of the State Affairs left.'
    }, undefined)
    const english = await until('the English term', async () => {
      const found = await page.evaluate(locateTerm, 'president of the State Affairs')
      return found?.text === 'president of the State Affairs' && found
    })
    await page.move(1, 1)
    await page.move(english.x, english.y)
    await until('its tooltip', async () =>
      /^國務委員長 guó wù wěi yuán zhǎng president of the State Affairs /.test((await page.tooltip()) ?? ''),
    )
    await page.close()
  })

  it('reaches the terms inside a listed one, which hides them on the page', async () => {
    const page = await open()
    const whole = '上海合作組織成員國元首理事會'
    await page.evaluate((whole) => {
      document.getElementById('late')!.textContent = `茶會上眾人談起${whole}。`
    }, whole)
    await until('the term', async () => (await page.evaluate(reachableTerms, 1))?.includes(whole))
    const { x, y } = (await page.evaluate(locateTerm, whole))!
    await page.move(1, 1)
    await page.move(x, y)
    await until('the tooltip', () => page.tooltip())
    await page.clickAt(x, y)
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('m')
    await until('what is inside', async () => (await page.tooltip())?.includes('上海合作組織 Shanghai'))
    await page.press('1')
    await until('the one inside', async () => !(await page.tooltip())?.includes('Council of Heads'))
    expect(await page.tooltip()).toMatch(/^Shanghai Cooperation Organization 上海合作組織/)
    await page.press('b')
    await until('the whole', async () => (await page.tooltip())?.includes('Council of Heads'))
    await page.press('Escape')
    await page.close()
  })

  it('opens the parts of a composed title by their numbers, and goes back', async () => {
    const page = await open()
    await page.evaluate(() => {
      document.getElementById('late')!.textContent = '傍晚國務院總理到了。'
    }, undefined)
    const title = await until('the title', async () => {
      const found = await page.evaluate(locateTerm, '國務院總理')
      return found?.text === '國務院總理' && found
    })
    await page.move(1, 1)
    await page.move(title.x, title.y)
    await until('the tooltip', () => page.tooltip())
    await page.clickAt(title.x, title.y)
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('1')
    await until('the part', async () => (await page.tooltip())?.startsWith('State Council'))
    await page.press('b')
    await until('the whole', async () => (await page.tooltip())?.startsWith('premier'))
    // A composed title can be put in other words, or not be meant here, as a listed one can.
    await page.press('n')
    await until(
      'the title to go',
      async () => !(await page.evaluate(reachableTerms, 1))?.includes('國務院總理'),
    )
    await page.press('z')
    await until('the title again', async () =>
      (await page.evaluate(reachableTerms, 1))?.includes('國務院總理'),
    )
    await page.press('Escape')
    await page.close()
  })
})
