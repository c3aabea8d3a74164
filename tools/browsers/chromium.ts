import { createHash } from 'node:crypto'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { along, type Driver, type DriverPage, type Launch, type Point, until } from './driver.ts'

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface ChromiumContext {
  context: BrowserContext
  /** Of the extension. */
  id: string
  closed: Promise<void>
}

/** Chromium in a fresh profile, which is deleted when it closes. */
export async function chromiumContext(launch: Launch): Promise<ChromiumContext> {
  const profile = mkdtempSync(join(tmpdir(), 'tifa-chromium-'))
  const extension = realpathSync(launch.extension)
  const id = extensionId(extension)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: launch.executable,
    headless: false,
    ...(launch.language !== undefined && { env: { ...process.env, LANGUAGE: launch.language } }),
    viewport: launch.headless ? { width: 1000, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      ...(launch.headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      launch.late ? '--enable-unsafe-extension-debugging' : `--load-extension=${extension}`,
      // Nothing else is asked of the network, so that a page full of outside addresses loads at once.
      `--host-resolver-rules=${[...launch.hosts.map((host) => `MAP ${host} 127.0.0.1`), 'MAP * ~NOTFOUND, EXCLUDE localhost'].join(', ')}`,
      ...(launch.language === undefined ? [] : [`--lang=${launch.language.replace('_', '-')}`]),
      ...quiet,
    ],
  })
  if (!launch.firstPage && !launch.late) {
    const url = `chrome-extension://${id}/welcome.html`
    const first = await until('the first page', async () => context.pages().find((p) => p.url() === url))
    // Closed while it asks for its texts, it leaves every page of its process without them.
    await until('the first page’s texts', () => first.evaluate(titled))
    await first.close()
  }
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  void closed.then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
  return { context, id, closed }
}

export async function launchChromium(launch: Launch): Promise<Driver> {
  const { context, id, closed } = await chromiumContext(launch)
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`
  return {
    name: 'chromium',
    extensionUrl,
    async open(url) {
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      await page.goto(url)
      return pageOf(context, page, errors)
    },
    async command(name) {
      const [worker] = context.serviceWorkers()
      await worker!.evaluate((name) => {
        const { commands } = (globalThis as unknown as { chrome: Commands }).chrome
        commands.onCommand.dispatch(name)
      }, name)
    },
    openPanel: (own) =>
      own.evaluate(async () => {
        const { tabs, sidePanel } = (globalThis as unknown as { chrome: SidePanel }).chrome
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true })
        await sidePanel.open({ tabId: tab!.id })
      }, undefined),
    async answerQuestion() {
      throw new Error('No tool reaches what Chromium asks')
    },
    async killBackground() {
      const session = await context.browser()!.newBrowserCDPSession()
      const workers = async () =>
        (await session.send('Target.getTargets')).targetInfos.filter(
          (target) => target.type === 'service_worker' && target.url.startsWith(extensionUrl('')),
        )
      for (const worker of await workers())
        await session.send('Target.closeTarget', { targetId: worker.targetId })
      await until('the background to end', async () => (await workers()).length === 0)
      await session.detach()
    },
    async removeExtension(how) {
      const page = await context.newPage()
      if (how === 'uninstall') {
        await page.goto(extensionUrl('popup.html'))
        // Its own page goes with it, before it can answer. The browser's interface would ask first.
        await page.evaluate(removeSelf).catch(() => {})
      } else {
        await page.goto('chrome://extensions')
        await page.evaluate(manage, { id, how })
      }
      await page.close()
    },
    closed,
    close: () => context.close(),
    async install() {
      const session = await context.browser()!.newBrowserCDPSession()
      await session.send('Extensions.loadUnpacked', { path: realpathSync(launch.extension) })
      await session.detach()
    },
  }
}

function titled(): boolean {
  return Boolean(document.querySelector('h1')?.textContent)
}

/** Runs on chrome://extensions, whose own interface does the same. */
async function manage({ id, how }: { id: string; how: string }): Promise<void> {
  const { developerPrivate, management } = (globalThis as unknown as { chrome: Management }).chrome
  // Without the developer's mode a reload leaves an unpacked extension disabled.
  if (how === 'reload') {
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    await developerPrivate.reload(id, { failQuietly: true })
  }
  if (how === 'disable') await management.setEnabled(id, false)
}

interface Commands {
  commands: { onCommand: { dispatch(name: string): void } }
}
interface SidePanel {
  tabs: { query(about: object): Promise<{ id: number }[]> }
  sidePanel: { open(about: { tabId: number }): Promise<void> }
}
interface Management {
  developerPrivate: {
    reload(id: string, options: { failQuietly: boolean }): Promise<void>
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
  }
  management: {
    setEnabled(id: string, enabled: boolean): Promise<void>
    uninstallSelf(options: { showConfirmDialog: boolean }): Promise<void>
  }
}

function removeSelf(): void {
  const { management } = (globalThis as unknown as { chrome: Management }).chrome
  void management.uninstallSelf({ showConfirmDialog: false })
}

/** Chromium names an unpacked extension after its folder. */
function extensionId(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return Array.from(hex, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

function pageOf(context: BrowserContext, page: Page, errors: string[]): DriverPage {
  return {
    errors,
    evaluate: (work, argument) => page.evaluate(work as never, argument) as never,
    move: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    clickAt: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 5 })
      await page.mouse.up()
    },
    tap: (x, y) => touch(context, page, [{ x, y }]),
    swipe: (from, to) => touch(context, page, along(from, to)),
    click: (selector) => page.click(selector, { timeout: 30_000 }),
    fill: (selector, value) => page.fill(selector, value, { timeout: 30_000 }),
    upload: (selector, path) => page.setInputFiles(selector, path),
    waitFor: async (selector) => {
      await page.waitForSelector(selector, { timeout: 30_000 })
    },
    tooltip: async () => (await ownTooltip(context, page))?.text,
    tooltipRole: async () => (await ownTooltip(context, page))?.role,
    told: async () => (await ownNode(context, page, /^status$/))?.text,
    async tooltipBox() {
      const found = await ownTooltip(context, page)
      if (found === undefined) return undefined
      const session = await context.newCDPSession(page)
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId: found.node })
      await session.detach()
      const [x, y, right, , , bottom] = model.border as [number, number, number, number, number, number]
      return { x, y, width: right - x, height: bottom - y }
    },
    screenshot: async (path, selector) => {
      await (selector === undefined ? page : page.locator(selector)).screenshot({ path })
    },
    atStart: async (script) => {
      await page.addInitScript(script)
    },
    async run(script) {
      // By the debugger, which no content security policy holds.
      const session = await context.newCDPSession(page)
      await session.send('Runtime.evaluate', { expression: script })
      await session.detach()
    },
    theme: (theme) => page.emulateMedia({ colorScheme: theme }),
    front: () => page.bringToFront(),
    reload: async () => {
      await page.reload()
    },
    close: () => page.close(),
  }
}

/** A finger goes down at the first point, through the others, and up at the last. */
async function touch(context: BrowserContext, page: Page, points: Point[]): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  for (const [at, point] of points.entries())
    await session.send('Input.dispatchTouchEvent', {
      type: at === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [point],
    })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false })
  await session.detach()
}

const ownTooltip = (context: BrowserContext, page: Page) => ownNode(context, page, /^(tooltip|dialog)$/)

/** Of those with the role the first, its text that of all. */
async function ownNode(context: BrowserContext, page: Page, role: RegExp) {
  const session = await context.newCDPSession(page)
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return accessible(nodes, ownNodes(root), role)
}

interface AXNode {
  nodeId: string
  backendDOMNodeId?: number
  ignored: boolean
  role?: { value?: unknown }
  name?: { value?: unknown }
  childIds?: string[]
}

interface Own {
  role: string
  text: string
  node: number
}

interface DomNode {
  backendNodeId: number
  localName: string
  children?: DomNode[]
  shadowRoots?: DomNode[]
  contentDocument?: DomNode
}

/** All inside our hosts: the page may have tooltips and dialogs of its own. */
function ownNodes(node: DomNode, ours = false, found = new Set<number>()): Set<number> {
  const inside = ours || node.localName.startsWith('tifa-')
  if (inside) found.add(node.backendNodeId)
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) ownNodes(child, inside, found)
  if (node.contentDocument) ownNodes(node.contentDocument, inside, found)
  return found
}

function accessible(nodes: AXNode[], own: Set<number>, role: RegExp): Own | undefined {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const text = (node: AXNode): string => {
    const own = node.role?.value === 'StaticText' ? String(node.name?.value ?? '') : ''
    return own + (node.childIds ?? []).map((id) => (byId.has(id) ? text(byId.get(id)!) : '')).join(' ')
  }
  const all = nodes.filter(
    (node) => !node.ignored && own.has(node.backendDOMNodeId ?? -1) && role.test(String(node.role?.value)),
  )
  const [found] = all
  return (
    found && {
      role: String(found.role?.value),
      text: all.map(text).join(' ').replaceAll(/\s+/g, ' ').trim(),
      node: found.backendDOMNodeId ?? -1,
    }
  )
}
