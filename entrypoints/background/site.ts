import type { TabTerms } from '../content/protocol.ts'

/** Pages no extension may touch, whatever it is granted. */
const closedHosts = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
])

export interface SiteFacts {
  /** Of the tab's page; `undefined` where the browser does not tell. */
  url: string | undefined
  sitesOff: readonly string[]
  /** The origin is the manifest's or was granted. */
  granted: boolean
}

/** `''` for a page without a host. */
export function hostOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return ''
  return new URL(url).hostname
}

/** The match pattern that stands for a page's site in permissions; `undefined` where there can be none. */
export function originPattern(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:/.test(url) || hostOf(url) === '') return undefined
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}/*`
}

export function siteState({ url, sitesOff, granted }: SiteFacts): TabTerms['site'] {
  const host = hostOf(url)
  // Without a permission the browser hides the address: only a click can tell.
  if (url === undefined) return 'unlisted'
  if (!/^(https?|file):/.test(url) || closedHosts.has(host)) return 'forbidden'
  if (sitesOff.includes(host)) return 'off'
  return granted ? 'listed' : 'unlisted'
}
