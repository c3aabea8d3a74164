import browser from 'webextension-polyfill'
import type { Marked } from './answer.ts'
import type { DisplayScript } from './script.ts'

/** What the person chose outside the glossary; kept in `storage.local`. */
export interface Settings {
  /** Hosts switched off. */
  sitesOff: string[]
  /** By host, uids of the glossaries not used there. */
  glossariesOff: Record<string, string[]>
  displayScript: DisplayScript
  /** The text whose terms are underlined. */
  marked: Marked
  /** The number of terms on the toolbar button. */
  badge: boolean
}

export async function readSettings(): Promise<Settings> {
  const { sitesOff, glossariesOff, displayScript, marked, badge } = await browser.storage.local.get([
    'sitesOff',
    'glossariesOff',
    'displayScript',
    'marked',
    'badge',
  ])
  return {
    sitesOff: texts(sitesOff),
    glossariesOff: Object.fromEntries(
      Object.entries(glossariesOff ?? {}).map(([host, uids]) => [host, texts(uids)]),
    ),
    displayScript: displayScript === 'hans' || displayScript === 'hant' ? displayScript : 'asPage',
    marked: marked === 'zh' || marked === 'en' ? marked : 'both',
    badge: badge !== false,
  }
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** A glossary on one site; the background hears of it from the storage. */
export async function switchSiteGlossary(host: string, uid: string, on: boolean): Promise<void> {
  const { glossariesOff } = await readSettings()
  const others = (glossariesOff[host] ?? []).filter((other) => other !== uid)
  const { [host]: _, ...elsewhere } = glossariesOff
  const off = on ? others : [...others, uid]
  await browser.storage.local.set({
    glossariesOff: off.length === 0 ? elsewhere : { ...elsewhere, [host]: off },
  })
}

/** Resolves to the hosts now switched off. */
export async function switchSite(host: string, on: boolean): Promise<string[]> {
  const { sitesOff } = await readSettings()
  const others = sitesOff.filter((other) => other !== host)
  const next = on ? others : [...others, host]
  await browser.storage.local.set({ sitesOff: next })
  return next
}
