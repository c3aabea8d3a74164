import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElementHandle, launch as launchPuppeteer, type Page } from 'puppeteer-core'
import { along, type Driver, type DriverPage, type Launch, until } from './driver.ts'

/** As the manifest names it; the address is fixed by a preference so that it is known before the start. */
const id = 'tifa@tifa.invalid'
const uuid = '7c1f3d52-9f0e-4d55-8a3a-2f6b0e1c4a11'

/** Firefox in a fresh profile, which is deleted when it closes. */
export async function launchFirefox(launch: Launch): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'tifa-firefox-'))
  const browser = await launchPuppeteer({
    browser: 'firefox',
    executablePath: launch.executable,
    headless: launch.headless,
    userDataDir: profile,
    defaultViewport: launch.headless ? { width: 1000, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'network.dns.localDomains': launch.hosts.join(','),
      'dom.security.https_first': false,
      // The browser's questions can be answered at once.
      'security.notification_enable_delay': 0,
    },
  })
  const bidi = (browser as unknown as { connection: Bidi }).connection
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()))
  void closed.then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
  /** In the browser's own window, whose code may do all. */
  const inChrome = async (expression: string) => {
    const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const context = tree.result.contexts[0].context
    const answer = await bidi.send('script.evaluate', { expression, target: { context }, awaitPromise: true })
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails.text)
  }
  if (launch.language !== undefined) {
    const tag = JSON.stringify([launch.language.replace('_', '-')])
    // The browser itself stays in its own language, whose pack is not here; the extension is read in this one.
    await inChrome(`Services.locale.availableLocales = ${tag}; Services.locale.requestedLocales = ${tag}`)
  }
  if (!launch.late) await browser.installExtension(launch.extension)
  if (!launch.firstPage && !launch.late) {
    const first = `moz-extension://${uuid}/welcome.html`
    // Puppeteer is told no address of a page of an extension.
    const opened = await until('the first page', async () => {
      const tree = await bidi.send('browsingContext.getTree', { maxDepth: 0 })
      return tree.result.contexts.find((c: { url: string }) => c.url === first)
    })
    await bidi.send('browsingContext.close', { context: opened.context })
  }

  return {
    name: 'firefox',
    extensionUrl: (path) => `moz-extension://${uuid}/${path}`,
    async open(url) {
      const page = await browser.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      // Firefox sends no load event for a page of an extension.
      await page.goto(url, url.startsWith('moz-extension:') ? { waitUntil: [] } : {})
      return pageOf(bidi, page, errors)
    },
    command: (name) => inChrome(`(${pressCommand})(${JSON.stringify(id)}, ${JSON.stringify(name)})`),
    openPanel: () => inChrome(`SidebarController.show('${id.replaceAll(/\W/g, '_')}-sidebar-action')`),
    answerQuestion: (allow) => inChrome(`(${answerQuestion})(${allow})`),
    killBackground: () => inChrome(`WebExtensionPolicy.getByID('${id}').extension.terminateBackground()`),
    removeExtension: (how) =>
      inChrome(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        const addon = await AddonManager.getAddonByID('${id}')
        await addon.${how}()
      })()`),
    closed,
    close: () => browser.close(),
    async install() {
      await browser.installExtension(launch.extension)
    },
  }
}

/** Waits for the browser's question, then presses its button. Sent as text. */
const answerQuestion = `async (allow) => {
  for (let left = 1000; left > 0; left--) {
    const asked = PopupNotifications.panel.state === 'open' && PopupNotifications.panel.firstElementChild
    if (asked) return void (allow ? asked.button : asked.secondaryButton).click()
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error('The browser asked nothing')
}`

/** Presses a command's keys in the browser's own window, where it listens for them. Sent as text. */
const pressCommand = `async (id, name) => {
  const { shortcuts } = WebExtensionPolicy.getByID(id).extension
  const { shortcut } = (await shortcuts.allCommands()).find((command) => command.name === name)
  const codes = { Alt: ['AltLeft', 18], Shift: ['ShiftLeft', 16], Ctrl: ['ControlLeft', 17] }
  const keys = shortcut.split('+').map((key) => {
    const [code, keyCode] = codes[key] ?? ['Key' + key, key.charCodeAt(0)]
    return new KeyboardEvent('', { key: key === 'Ctrl' ? 'Control' : key, code, keyCode })
  })
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  input.beginInputTransactionForTests(window)
  for (const key of keys) input.keydown(key)
  for (const key of keys.reverse()) input.keyup(key)
}`

/** The part of the protocol that Puppeteer keeps to itself. */
interface Bidi {
  // biome-ignore lint/suspicious/noExplicitAny: answers of a protocol without types here
  send(method: string, parameters: object): Promise<any>
}

function pageOf(bidi: Bidi, page: Page, errors: string[]): DriverPage {
  return {
    errors,
    evaluate: (work, argument) => page.evaluate(work as never, argument as never) as never,
    move: (x, y) => page.mouse.move(x, y),
    async press(key) {
      const keys = key.split('+')
      const last = keys.pop()!
      for (const modifier of keys) await page.keyboard.down(modifier as never)
      await page.keyboard.press(last as never)
      for (const modifier of keys.reverse()) await page.keyboard.up(modifier as never)
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 5 })
      await page.mouse.up()
    },
    tap: (x, y) => page.touchscreen.tap(x, y),
    async swipe(from, to) {
      const [first, ...others] = along(from, to)
      await page.touchscreen.touchStart(first!.x, first!.y)
      for (const { x, y } of others) await page.touchscreen.touchMove(x, y)
      await page.touchscreen.touchEnd()
    },
    // No locators: they wait for animation frames, which a page of an extension may not get.
    click: async (selector) => {
      const element = (await page.waitForSelector(selector, { visible: true, timeout: 30_000 }))!
      // What lies over the window's edge would be clicked in its place; Playwright looks, Puppeteer does not.
      await element.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        if (!element.contains(document.elementFromPoint(x + width / 2, y + height / 2)))
          element.scrollIntoView({ block: 'center' })
      })
      await element.click()
    },
    fill: async (selector, value) => {
      const field = (await page.waitForSelector(selector, { timeout: 30_000 }))!
      await field.evaluate((element) => {
        const input = element as HTMLInputElement
        input.focus()
        input.select()
      })
      await page.keyboard.press('Delete')
      await page.keyboard.type(value)
    },
    upload: async (selector, path) => {
      const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>
      await input.uploadFile(path)
    },
    waitFor: async (selector) => {
      await page.waitForSelector(selector, { timeout: 30_000 })
    },
    tooltip: async () => {
      // What is there and not to be seen is not there for a person.
      const shown = await inTooltip(
        bidi,
        page,
        'tip.checkVisibility({ visibilityProperty: true }) ? tip.innerText : ""',
      )
      return shown?.replaceAll(/\s+/g, ' ').trim()
    },
    tooltipRole: async () => (await ownTooltip(bidi, page))?.value?.attributes?.role,
    told: async () => {
      const found = await ownNodes(bidi, page, /^status$/)
      return found[0] && found.map(text).join(' ').replaceAll(/\s+/g, ' ').trim()
    },
    async tooltipBox() {
      const box = await inTooltip(bidi, page, 'JSON.stringify(tip.getBoundingClientRect())')
      return box === undefined ? undefined : (JSON.parse(box) as DOMRectInit)
    },
    screenshot: async (path, selector) => {
      const subject = selector === undefined ? page : (await page.waitForSelector(selector))!
      await subject.screenshot({ path: path as `${string}.png` })
    },
    atStart: async (script) => {
      await page.evaluateOnNewDocument(script)
    },
    async run(script) {
      const context = (page.mainFrame() as unknown as { _id: string })._id
      await bidi.send('script.evaluate', { expression: script, target: { context }, awaitPromise: false })
    },
    theme: (theme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]),
    front: () => page.bringToFront(),
    reload: async () => {
      await page.reload()
    },
    close: () => page.close(),
  }
}

const ownTooltip = async (bidi: Bidi, page: Page) => (await ownNodes(bidi, page, /^(tooltip|dialog)$/))[0]

/** What a script's text says of `tip`; `undefined` where there is none. */
async function inTooltip(bidi: Bidi, page: Page, expression: string): Promise<string | undefined> {
  const found = await ownTooltip(bidi, page)
  if (found?.sharedId === undefined) return undefined
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration: `(tip) => ${expression}`,
    arguments: [{ sharedId: found.sharedId }],
    target: { context: (page.mainFrame() as unknown as { _id: string })._id },
    awaitPromise: false,
  })
  // It has gone meanwhile.
  return answer.result.type === 'exception' ? undefined : answer.result.result.value || undefined
}

/** Out of the closed shadow root: the protocol serializes it all the same. */
async function ownNodes(bidi: Bidi, page: Page, role: RegExp): Promise<Serialized[]> {
  const context = (page.mainFrame() as unknown as { _id: string })._id
  const answer = await bidi.send('script.evaluate', {
    expression: "[...document.querySelectorAll('*')].filter((e) => e.localName.startsWith('tifa-'))",
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 30, maxObjectDepth: 3 },
  })
  const hosts: { value?: { shadowRoot?: Serialized } }[] = answer.result.result.value ?? []
  return hosts.flatMap((host) => byRole(host.value?.shadowRoot, role))
}

interface Serialized {
  sharedId?: string
  value?: {
    attributes?: Record<string, string>
    children?: Serialized[]
    nodeValue?: string
  }
}

function byRole(node: Serialized | undefined, role: RegExp): Serialized[] {
  if (!node?.value) return []
  const { attributes, children = [] } = node.value
  const isMeant = attributes?.hidden === undefined && role.test(attributes?.role ?? '')
  return [...(isMeant ? [node] : []), ...children.flatMap((child) => byRole(child, role))]
}

function text(node: Serialized): string {
  return (node.value?.nodeValue ?? '') + (node.value?.children ?? []).map(text).join(' ')
}
