import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../../tools/browsers/driver.ts'
import { type Server, serve } from '../../tools/browsers/server.ts'
import { browsers, launch, newsHost } from './launch.ts'

/** What Tifa's own pages could send away, if code of theirs ever tried: the sites of the list are open to them, their policy is not. */
describe.each(browsers)('the network in %s', (name) => {
  let driver: Driver
  let server: Server
  const asked: string[] = []
  beforeAll(async () => {
    server = await serve((path) => {
      asked.push(path)
      return { body: '' }
    })
    driver = await launch(name)
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  it.each(['options.html', 'popup.html', 'welcome.html'])('is out of reach of %s', async (path) => {
    const page = await driver.open(driver.extensionUrl(path))
    const refused = await page.evaluate(async (address) => {
      const blocked: string[] = []
      addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
      const image = document.createElement('img')
      const failed = new Promise((resolve) => image.addEventListener('error', resolve))
      image.src = `${address}image`
      await Promise.allSettled([fetch(`${address}fetch`), failed])
      navigator.sendBeacon(`${address}beacon`)
      return blocked.sort()
    }, `http://${newsHost}:${server.port}/`)
    expect(refused).toEqual(expect.arrayContaining(['connect-src', 'img-src']))
    expect(asked).toEqual([])
    await page.close()
  })
})
