import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { highlightNames, reachableTerms, tabIdOf } from '../../tools/browsers/page.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'
import { servePages } from './pages.ts'

describe.each(browsers)('what is chosen for a site in %s', (name) => {
  let driver: Driver
  let server: Server
  let page: DriverPage
  let popup: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    page = await driver.open(`http://${newsHost}:${server.port}/article.html`)
    await until('the terms', () => page.evaluate(reachableTerms, 3))
    const probe = await driver.open(driver.extensionUrl('popup.html'))
    const tab = await tabIdOf(probe, newsHost)
    await probe.close()
    popup = await driver.open(driver.extensionUrl(`popup.html?tab=${tab}`))
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })
  const terms = () => page.evaluate(reachableTerms, 1)
  const noTerm = () =>
    until('no term', async () => (await page.evaluate(highlightNames, undefined)).length === 0)

  it('leaves out one glossary there, and finds what another has in its place', async () => {
    await popup.click('button.primary')
    await popup.fill('fieldset:nth-of-type(2) input', '委員長')
    await popup.fill('fieldset:nth-of-type(3) input', 'keeper of the tea')
    await popup.click('button[type="submit"]')
    await popup.click('.site-glossaries summary')
    // The starter comes last.
    const starter = '.site-glossaries label:last-child input'
    await popup.click(starter)
    await until('the shorter term', async () => (await terms())?.[0] === '委員長')
    expect(await terms()).not.toContain('國務委員長')
    await driver.killBackground()
    await popup.click(starter)
    await until('the longer term', async () => (await terms())?.[0] === '國務委員長')
  })

  it('is, for all sites, the text whose terms are underlined: Chinese or English alone, or both', async () => {
    const options = await driver.open(driver.extensionUrl('options.html#settings'))
    await options.click('input[name="marked"][value="en"]')
    await noTerm()
    await options.click('input[name="marked"][value="zh"]')
    await until('the terms', async () => (await terms())?.[0] === '國務委員長')
    await options.click('input[name="marked"][value="both"]')
    await options.close()
  })

  it('takes all terms away where the site is switched off, and keeps it so', async () => {
    await popup.click('label.row input')
    await noTerm()
    await page.reload()
    await noTerm()
    await popup.click('label.row input')
    await until('the terms', async () => (await terms())?.[0] === '國務委員長')
    expect(page.errors).toEqual([])
  })
})
