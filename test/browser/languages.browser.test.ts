import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { locateTerm, reachableTerms, tabIdOf } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

const languages = [
  ['en', 'en', 'Feb 2021'],
  ['zh_CN', 'zh-CN', '2021年2月'],
  ['zh_TW', 'zh-TW', '2021年2月'],
] as const
const each = browsers.flatMap((name) => languages.map((language) => [name, ...language] as const))

describe.each(each)('in %s, in %s', (name, locale, tag, since) => {
  const file = join(import.meta.dirname, `../../public/_locales/${locale}/messages.json`)
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>
  let driver: Driver
  let server: Server
  let page: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name, locale)
    page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  it('the tooltip speaks it, its dates too', async () => {
    const place = (await page.evaluate(locateTerm, '國務委員長'))!
    await page.move(1, 1)
    await page.move(place.x, place.y)
    const text = await until('the tooltip', () => page.tooltip())
    for (const key of ['kind_title', 'act_edit', 'gloss_more']) expect(text).toContain(messages[key]!.message)
    expect(text).toContain(since)
  })

  it('each page of the extension speaks it, says so, and is cut off nowhere', async () => {
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    const tab = await tabIdOf(probe, newsHost)
    await probe.close()
    const pages: [string, string, string][] = [
      ['welcome.html', '.sample', 'welcome_title'],
      [`popup.html?tab=${tab}`, '.buttons', 'open_options'],
      [`sidepanel.html?tab=${tab}`, 'ul.terms', 'panel_copy'],
      ['add.html#text=茶會', 'fieldset', 'add_context'],
    ]
    for (const [path, ready, key] of pages) {
      const own = await driver.open(driver.extensionUrl(path))
      await own.waitFor(ready)
      const { text, lang, wide } = await own.evaluate(
        () => ({
          text: document.body.textContent,
          lang: document.documentElement.lang,
          wide: document.documentElement.scrollWidth > innerWidth,
        }),
        undefined,
      )
      expect(text).toContain(messages[key]!.message)
      expect([path, lang, wide]).toEqual([path, tag, false])
      await own.close()
    }
  })

  it('Chinese stands in its own fonts, English in the system’s', async () => {
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    const tab = await tabIdOf(probe, newsHost)
    await probe.close()
    const panel = await driver.open(driver.extensionUrl(`sidepanel.html?tab=${tab}`))
    await panel.waitFor('ul.terms')
    const [english, chinese] = await panel.evaluate(
      () =>
        ['[lang="en"]', '[lang="zh-Hant"]'].map(
          (own) => getComputedStyle(document.querySelector(`ul.terms ${own}`)!).fontFamily,
        ),
      undefined,
    )
    expect(english).toMatch(/^system-ui/)
    expect(chinese).toMatch(/^"?PingFang TC/)
    await panel.close()
  })

  it('what is made for the person is called so: their own glossary, and the supplied one', async () => {
    const { x, y } = (await page.evaluate(locateTerm, '國務委員長'))!
    await page.move(1, 1)
    await page.move(x, y)
    await until('the tooltip', () => page.tooltip())
    await page.clickAt(x, y)
    await until('the dialog', async () => (await page.tooltipRole()) === 'dialog')
    await page.press('e')
    await until('the field', async () => (await page.tooltip())?.includes(messages.edit_whole!.message))
    for (const letter of 'tea') await page.press(letter)
    await page.press('Enter')
    await until('the change', async () => (await page.tooltip())?.includes(messages.act_undo!.message))
    const own = await driver.open(driver.extensionUrl('options.html#glossaries'))
    await own.waitFor('.glossaries input.name')
    const names = await own.evaluate(
      () => [
        document.querySelector<HTMLInputElement>('.glossaries input.name')!.value,
        document.querySelector('.glossaries b.name')!.textContent,
      ],
      undefined,
    )
    expect(names).toEqual([messages.own_glossary!.message, messages.starter_name!.message])
    await own.close()
  })
})
