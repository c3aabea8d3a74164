import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selectedAddress } from '../../entrypoints/add/selected.ts'
import { sentenceOfSelection } from '../../entrypoints/add/sentence.ts'
import { type Driver, until } from '../../tools/browsers/driver.ts'
import { locateTerm, reachableTerms } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

describe.each(browsers)('adding what is selected in %s', (name) => {
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

  it('takes its sentence, and marks the term on the open page once it is saved', async () => {
    const source = `http://${newsHost}:${server.port}/article.html`
    const page = await driver.open(source)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    await page.evaluate(() => {
      const late = document.getElementById('late')!
      late.textContent = '雨停了。夜裡「江邊茶會」還在繼續。燈亮著。'
      const text = late.firstChild!
      const start = late.textContent.indexOf('江邊茶會')
      getSelection()!.setBaseAndExtent(text, start, text, start + 4)
    }, undefined)
    const context = await page.evaluate(sentenceOfSelection, undefined)
    expect(context).toBe('夜裡「江邊茶會」還在繼續。')

    const form = await driver.open(
      driver.extensionUrl(selectedAddress({ text: '江邊茶會', context: context!, source })),
    )
    await form.waitFor('fieldset')
    const values = () =>
      form.evaluate(
        () => Array.from(document.querySelectorAll('fieldset'), (f) => f.querySelector('input')!.value),
        undefined,
      )
    expect(await values()).toEqual(['', '江邊茶會', ''])
    // The rendering is what is missing: the typing begins there.
    expect(await form.evaluate(() => document.activeElement?.getAttribute('lang'), undefined)).toBe('en')
    const told = (name: string) =>
      form.evaluate((name) => document.querySelector<HTMLInputElement>(`[name=${name}]`)!.value, name)
    expect(await told('context')).toBe('夜裡「江邊茶會」還在繼續。')
    expect(await told('source')).toBe(source)
    await form.fill('[name=source]', `http://${newsHost}/tea`)
    await form.fill('fieldset:nth-of-type(3) input', 'riverside tea party')
    await form.click('button[type="submit"]')
    await until('the term', async () => (await page.evaluate(reachableTerms, 4))?.includes('江邊茶會'))
    await page.evaluate(() => getSelection()!.removeAllRanges(), undefined)
    await page.front()
    const place = (await page.evaluate(locateTerm, '江邊茶會'))!
    await page.move(1, 1)
    await page.move(place.x, place.y)
    expect(await until('the tooltip', () => page.tooltip())).toContain('riverside tea party')
    expect(await page.tooltip()).toContain(newsHost.replace('www.', ''))
    await page.close()
  })

  it('takes an English term, whose rendering is Chinese', async () => {
    const page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await page.evaluate(() => {
      const late = document.getElementById('late')!
      late.lang = 'en'
      late.textContent =
        'The rain of Nov. 3 stopped. On the U.S. side\nMr. Li opened the lantern tea at\nnight. Lamps were lit.'
      const text = late.firstChild!
      const start = late.textContent.indexOf('lantern tea')
      getSelection()!.setBaseAndExtent(text, start, text, start + 'lantern tea'.length)
    }, undefined)
    const context = await page.evaluate(sentenceOfSelection, undefined)
    expect(context).toBe('On the U.S. side Mr. Li opened the lantern tea at night.')
    const form = await driver.open(driver.extensionUrl(selectedAddress({ text: 'lantern tea', context })))
    await form.waitFor('fieldset')
    expect(await form.evaluate(() => document.activeElement?.getAttribute('lang'), undefined)).toBe('zh-Hans')
    await form.fill('fieldset:nth-of-type(1) input', '灯下茶会')
    await form.click('button[type="submit"]')
    await until('the term', async () => (await page.evaluate(reachableTerms, 1))?.includes('lantern tea'))
    await page.close()
  })
})
