import browser, { type Runtime } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import type { Part } from '../../glossary/model/occurrence.ts'
import type { StarterFile } from '../../glossary/starter/files.ts'
import { type FailureCode, failureOf } from '../../glossary/store/failure.ts'
import { openStore } from '../../glossary/store/open.ts'
import { fold } from '../../glossary/text/fold.ts'
import { foldVersion } from '../../glossary/text/fold-version.ts'
import { againPort, newPort, type PageMessage, protocolVersion, type TabTerms } from '../content/protocol.ts'
import { offerAdding } from './add-selection.ts'
import { broadcast } from './broadcast.ts'
import { hearCommands } from './commands.ts'
import { compiledSource } from './compiled.ts'
import { connectedFrames } from './frames.ts'
import {
  injectMarks,
  injectTooltip,
  reconcileGranted,
  serveAllowed,
  serveOpenTabs,
  serveTab,
} from './injection.ts'
import { readSettings, type Settings, switchSite } from './settings.ts'
import { hostOf, originPattern, siteState } from './site.ts'
import { installStarter } from './starter.ts'
import { goOn } from './steps.ts'
import { readTooltipMessage } from './tooltip-message.ts'
import { tooltipMessages } from './tooltip-messages.ts'

/** Answers requests and owns the compiled matcher. Every listener is added at once, so that a woken worker misses nothing. */
export default defineBackground({
  type: 'module',
  main() {
    const named = (key: string) => browser.i18n.getMessage(key)
    const store = openStore({ fold, foldVersion, ownName: named('own_glossary') })
    let settings = readSettings()

    const packaged = (path: string) => fetch(browser.runtime.getURL(path))
    const words = async () => new Uint8Array(await (await packaged('words.bin')).arrayBuffer())
    const starterFiles = async () => (await (await packaged('starter.json')).json()) as StarterFile[]

    /** The packaged starter's version is looked at once a run of the worker at most. */
    let starter: Promise<number | undefined> | undefined
    const ensureStarter = () => {
      starter ??= installStarter(store, named('starter_name'), starterFiles).catch((error) => {
        starter = undefined
        throw error
      })
      return starter
    }

    /** Each revision is told once a run of the worker. */
    let told = -1
    const tellPages = (revision: number) => {
      if (revision <= told) return
      told = revision
      void broadcast({ v: protocolVersion, kind: 'revision', revision }).catch(console.error)
    }

    hearCommands()
    offerAdding()
    const compiled = compiledSource(store, words, ensureStarter, tellPages)
    const frames = connectedFrames({
      without: compiled.without,
      settings: () => settings,
      injectTooltip,
      injectMarks,
      reported(tabId) {
        const message: PageMessage = { kind: 'pageChanged', tabId }
        void browser.runtime.sendMessage(message).catch(() => {})
      },
      viewed(tabId, terms) {
        const message: PageMessage = { kind: 'inView', tabId, terms }
        void browser.runtime.sendMessage(message).catch(() => {})
      },
    })

    /** The supplied glossary is there, and whoever shows what is there knows it. */
    const putStarter = async () => {
      const revision = await ensureStarter()
      await compiled.refresh()
      if (revision !== undefined) {
        const changed: PageMessage = { kind: 'changed', revision }
        // Rejects where no page of ours is open.
        await browser.runtime.sendMessage(changed).catch(() => {})
      }
    }

    /** After an install, an update or the browser's start: the rarer housekeeping. */
    const begin = async () => {
      await putStarter()
      await reconcileGranted()
      await store.sweep()
      await store.persisted()
      await keep()
    }

    /** What may wait until those who wait are served. */
    const keep = async () => {
      await store.keepPack()
      await store.keepSnapshots()
    }

    const tabTerms = async (tabId: number, inOrder = false): Promise<TabTerms> => {
      const tab = await browser.tabs.get(tabId)
      // After a wake the frames have said nothing yet.
      if (frames.termsOf(tabId).length === 0) await frames.askTerms(tabId)
      const pattern = originPattern(tab.url)
      const granted = pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }))
      const { sitesOff } = await settings
      return {
        terms: frames.termsOf(tabId, inOrder),
        site: siteState({ url: tab.url, sitesOff, granted }),
        host: tab.url === undefined ? frames.hostOf(tabId) : new URL(tab.url).hostname,
      }
    }

    const hear = async (
      message: PageMessage,
    ): Promise<TabTerms | Part[] | FailureCode | boolean | undefined> => {
      if (message.kind === 'changed') {
        tellPages((await compiled.refresh()).revision)
        void keep().catch(console.error)
      } else if (message.kind === 'tabTerms') return tabTerms(message.tabId, message.inOrder)
      else if (message.kind === 'inside') return frames.inside(message.tabId, 0, message.text)
      else if (message.kind === 'step') {
        const { tabId, by, of, nth, frameId } = message
        return goOn(tabId, { by, frameId, ...(of && { of: { ...of, ...(nth !== undefined && { nth }) } }) })
      } else if (message.kind === 'starter')
        return putStarter().then(
          () => undefined,
          (error) => failureOf(error).code,
        )
      else if (message.kind === 'serveTab') {
        if (!frames.serves(message.tabId)) await serveTab(message.tabId)
      } else if (message.kind === 'siteSwitched') {
        const sitesOff = await switchSite(message.host, message.on)
        // The storage tells of it later than the popup asks again.
        settings = readSettings()
        frames.switchSites(sitesOff)
        const order = { v: protocolVersion, kind: message.on ? 'on' : 'off' } as const
        const idle = (await browser.tabs.query({})).filter(
          (tab) => hostOf(tab.url) === message.host && !frames.serves(tab.id!),
        )
        await Promise.all(idle.map((tab) => broadcast(order, tab.id)))
      }
      return undefined
    }

    const read = async (tabId: number, frameId: number, text: string) =>
      compiled.ahead(text, await frames.optionsOf(tabId, frameId, text))
    const hearTooltip = tooltipMessages(store, frames.inside, read, async (revision) => {
      const changed: PageMessage = { kind: 'changed', revision }
      await browser.runtime.sendMessage(changed).catch(() => {})
      await hear(changed)
    })

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason !== 'install' && reason !== 'update') return
      if (reason === 'install') void browser.tabs.create({ url: `/${FIRST_PAGE}` })
      void begin().catch(console.error)
      void serveOpenTabs().catch(console.error)
    })
    browser.runtime.onStartup.addListener(() => void begin().catch(console.error))

    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== newPort && port.name !== againPort) return
      if (port.sender?.id !== browser.runtime.id) return
      if (fromOwnPage(port.sender) && !fromFirstPage(port.sender)) return
      const frame = frames.add(port)
      if (!frame) return
      void compiled
        .refresh()
        .then(({ revision }) => port.name === againPort && frames.tellRevision(frame, revision))
        .catch(console.error)
    })

    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      if (sender.id !== browser.runtime.id) return undefined
      const byTooltip = !fromOwnPage(sender) || (fromFirstPage(sender) && readTooltipMessage(message))
      return byTooltip ? hearTooltip(message, sender) : hear(message as PageMessage)
    })

    /** The frames of a worker that has just woken have no port. */
    const restart = async (isMeant: (host: string) => boolean) => {
      frames.restart(isMeant)
      const { sitesOff } = await settings
      for (const { id, url } of await browser.tabs.query({})) {
        const host = hostOf(url)
        if (id === undefined || frames.serves(id) || sitesOff.includes(host) || !isMeant(host)) continue
        await broadcast({ v: protocolVersion, kind: 'off' }, id)
        await broadcast({ v: protocolVersion, kind: 'on' }, id)
      }
    }

    browser.storage.onChanged.addListener((changes, area) => {
      if (area !== 'local') return
      const { sitesOff, glossariesOff, displayScript, marked, badge } = changes
      if (!(sitesOff ?? glossariesOff ?? displayScript ?? marked ?? badge)) return
      settings = readSettings()
      void settings.then(async (now) => {
        frames.switchSites(now.sitesOff)
        if (badge) frames.showBadges()
        if (displayScript ?? marked) return restart(() => true)
        const ofHost = (value: unknown, host: string) =>
          JSON.stringify((value as Settings['glossariesOff'] | undefined)?.[host])
        const changed = (host: string) =>
          ofHost(glossariesOff?.oldValue, host) !== ofHost(glossariesOff?.newValue, host)
        if (glossariesOff) await restart(changed)
      })
    })

    browser.permissions.onAdded.addListener(({ origins = [] }) => {
      void reconcileGranted()
        .then(() => serveAllowed(origins, frames.serves))
        .catch(console.error)
    })
    browser.permissions.onRemoved.addListener(() => void reconcileGranted().catch(console.error))

    void compiled.refresh().catch(console.error)
    void reconcileGranted().catch(console.error)
  },
})

const FIRST_PAGE = 'welcome.html'

/** It holds a sentence to try, served as a page's text is. */
const fromFirstPage = (sender: Runtime.MessageSender) =>
  sender.url?.startsWith(browser.runtime.getURL(FIRST_PAGE)) === true

function fromOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) === true
}
