import browser, { type Scripting } from 'webextension-polyfill'
import { atRoot, type OwnMark, ruleOf } from './mark-rules.ts'
import { newsSites } from './sites.ts'

const firefox = import.meta.env.FIREFOX
/** The user's origin paints in open shadow roots of Firefox; in Chromium it paints nothing. */
const origin = firefox ? 'USER' : 'AUTHOR'
const css = ['assets/highlights.css']
const js = ['content.js']
const GRANTED = 'tifa-granted'

/** The highlight sheet and the content script, into a tab the browser lets us into now. */
export async function serveTab(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true }
  await browser.scripting.insertCSS({ target, files: css, origin })
  await browser.scripting.executeScript({ target, files: js })
}

/** The tabs open at an install or update. Firefox injects into them by itself. */
export async function serveOpenTabs(): Promise<void> {
  if (firefox) return
  const url = [...new Set([...newsSites, ...(await grantedOrigins())])]
  const tabs = await browser.tabs.query({ url })
  // A discarded or closed tab, an error page: nothing to serve.
  await Promise.allSettled(tabs.map((tab) => serveTab(tab.id!)))
}

/** The open tabs of sites that were just allowed, but for those that are served already: no page need be loaded again. */
export async function serveAllowed(
  origins: readonly string[],
  isServed: (tabId: number) => boolean,
): Promise<void> {
  if (origins.length === 0) return
  const tabs = await browser.tabs.query({ url: [...origins] })
  await Promise.allSettled(tabs.filter((tab) => !isServed(tab.id!)).map((tab) => serveTab(tab.id!)))
}

/**
 * The tooltip's code, into a frame that has something to show. At once: a page that never comes to its end has terms all the same, and of a
 * long page the end is the longest task anyway.
 */
export async function injectTooltip(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] }
  await browser.scripting.executeScript({ target, files: ['tooltip.js'], injectImmediately: true })
}

/** The rules of marks that the packaged sheet has not. */
export async function injectMarks(tabId: number, frameId: number, marks: Iterable<OwnMark>): Promise<void> {
  const rules = Array.from(marks, ruleOf).join('')
  const css = firefox ? rules : atRoot(rules)
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css, origin })
}

/** Match patterns granted beyond the manifest's. */
async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((origin) => !newsSites.includes(origin)).sort()
}

let reconciling: Promise<void> = Promise.resolve()

/** Brings the registered content script in line with the origins really granted, one call after the other. */
export function reconcileGranted(): Promise<void> {
  reconciling = reconciling.then(reconcile, reconcile)
  return reconciling
}

async function reconcile(): Promise<void> {
  const matches = await grantedOrigins()
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [GRANTED] })
  if (registered !== undefined) {
    if (JSON.stringify([...(registered.matches ?? [])].sort()) === JSON.stringify(matches)) return
    await browser.scripting.unregisterContentScripts({ ids: [GRANTED] })
  }
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([
    {
      id: GRANTED,
      matches,
      // "All sites" covers the manifest's too: no second run there.
      excludeMatches: [...newsSites],
      js,
      css,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
      ...(firefox && { cssOrigin: 'user' }),
    } as Scripting.RegisteredContentScript,
  ])
}
