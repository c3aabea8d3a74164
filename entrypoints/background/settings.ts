import browser from 'webextension-polyfill'
import type { DisplayScript } from './script.ts'

/** What the person chose outside the glossary; kept in `storage.local`. */
export interface Settings {
  /** Hosts switched off. */
  sitesOff: string[]
  displayScript: DisplayScript
  /** The number of terms on the toolbar button. */
  badge: boolean
}

export async function readSettings(): Promise<Settings> {
  const { sitesOff, displayScript, badge } = await browser.storage.local.get([
    'sitesOff',
    'displayScript',
    'badge',
  ])
  return {
    sitesOff: Array.isArray(sitesOff) ? sitesOff.filter((host) => typeof host === 'string') : [],
    displayScript: displayScript === 'hans' || displayScript === 'hant' ? displayScript : 'asPage',
    badge: badge !== false,
  }
}

/** Resolves to the hosts now switched off. */
export async function switchSite(host: string, on: boolean): Promise<string[]> {
  const { sitesOff } = await readSettings()
  const others = sitesOff.filter((other) => other !== host)
  const next = on ? others : [...others, host]
  await browser.storage.local.set({ sitesOff: next })
  return next
}
