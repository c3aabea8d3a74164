import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join, normalize } from 'node:path'
import type { TabTerms } from '../entrypoints/content/protocol.ts'
import { launchChromium } from './browsers/chromium.ts'
import { type Driver, type DriverPage, until } from './browsers/driver.ts'
import { launchFirefox } from './browsers/firefox.ts'
import { locateTerm, reachableTerms, tabIdOf } from './browsers/page.ts'
import { type Served, serve } from './browsers/server.ts'

/** `node tools/show.ts chromium|firefox|branded EXECUTABLE PAGE`: the built extension at work on a page under a news site's name. */

const [kind, executable, file] = process.argv.slice(2) as [string, string, string]
const root = join(import.meta.dirname, '..')
const extension = join(root, kind === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3')
const host = 'www.news.cn'
const say = (sentence: string) => console.log(`• ${sentence}`)

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

if (kind === 'branded') {
  console.log(`${basename(executable)} loads no extension from the command line. To try Tifa in it:
  1. Open chrome://extensions and switch on "Developer mode".
  2. Choose "Load unpacked" and this folder: ${extension}
  3. Open a page of a news site, for example https://www.news.cn/
Or install Chromium or Firefox and run npm start again.`)
  process.exit(0)
}

const server = await serve(serveFolder(file))
const address = `http://${host}:${server.port}/${encodeURIComponent(basename(file))}`
say(
  `Opening ${kind === 'firefox' ? 'Firefox' : 'Chromium'} ${hasDisplay ? '' : 'without a window '}with ${address}`,
)
const launch = { executable, extension, hosts: [host], headless: !hasDisplay }
const driver = await (kind === 'firefox' ? launchFirefox(launch) : launchChromium(launch))
let code = 0
try {
  const page = await driver.open(address)
  if (hasDisplay) {
    say('Rest the pointer on an underlined term. Close the browser to end.')
    await driver.closed
  } else {
    await printAndPhotograph(driver, page)
  }
} catch (error) {
  console.error(`The page could not be shown: ${error instanceof Error ? error.message : error}`)
  code = 1
}
if (!hasDisplay) await driver.close()
await server.close()
process.exit(code)

/** Without a display: the terms in words, the surfaces as pictures. */
async function printAndPhotograph(driver: Driver, page: DriverPage): Promise<void> {
  const found = await until('terms on the page', () => page.evaluate(reachableTerms, 0), 15_000).then(
    (terms) => terms.length > 0,
    () => false,
  )
  const probe = await driver.open(driver.extensionUrl('popup.html'))
  const tabId = await tabIdOf(probe, host)
  const { terms } = await until('the list of terms', async () => {
    const answer = await probe.evaluate<TabTerms, number>(
      (tabId) =>
        (globalThis as unknown as Messenger).chrome.runtime.sendMessage({ kind: 'tabTerms', tabId }) as never,
      tabId,
    )
    return (!found || answer.terms.length > 0) && answer
  })
  await probe.close()
  say(terms.length === 0 ? 'No term was found on this page.' : `${terms.length} terms were found:`)
  for (const { gloss, text, count } of terms)
    console.log(`  ${text}${count > 1 ? ` ×${count}` : ''}  ${gloss.gloss.text}`)

  const folder = picturesFolder()
  const picture = async (page: DriverPage, name: string, selector?: string) => {
    const path = join(folder, name)
    await page.screenshot(path, selector)
    say(`Screenshot: ${path}`)
  }
  const place = found && (await page.evaluate(locateTerm, '國務委員長').catch(() => undefined))
  if (place) {
    await page.move(place.x, place.y)
    await until('the tooltip', () => page.tooltip())
    // It fades in; its style is out of reach in a closed shadow root.
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  await picture(page, 'page.png')
  const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${tabId}`))
  await popup.waitFor('input')
  const first = terms[0]?.text
  if (first !== undefined)
    await until('the terms in the popup', () =>
      popup.evaluate((text) => document.body.textContent.includes(text), first),
    )
  await picture(popup, 'popup.png', 'body')
}

interface Messenger {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } }
}

/** Beside the repository's files, or among the system's temporary ones where those may not be written. */
function picturesFolder(): string {
  for (const folder of [join(root, 'screenshots'), join(tmpdir(), 'tifa-screenshots')]) {
    try {
      mkdirSync(folder, { recursive: true })
      return folder
    } catch {}
  }
  return tmpdir()
}

/** The page and what lies beside it (pictures, sheets), nothing above it. */
function serveFolder(file: string): (path: string) => Served | undefined {
  const folder = dirname(file)
  const types: Record<string, string> = {
    '.css': 'text/css',
    '.js': 'text/javascript',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.woff2': 'font/woff2',
  }
  return (path) => {
    try {
      const wanted = normalize(join(folder, decodeURIComponent(path)))
      if (!wanted.startsWith(folder)) return undefined
      const isPage = /^\.x?html?$/i.test(extname(wanted))
      // A page names its own encoding, if not in UTF-8.
      const type = isPage ? 'text/html' : (types[extname(wanted).toLowerCase()] ?? 'application/octet-stream')
      return { body: readFileSync(wanted), type }
    } catch {
      return undefined
    }
  }
}
