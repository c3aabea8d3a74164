import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { PageMessage, TabTerms } from '../content/protocol.ts'

/**
 * What the popup asks first, asked before its modules are loaded: a script of its own without imports, so that the background answers while
 * the browser still fetches and runs the rest (some 60 ms on two cores). For tests the popup opens as a page with the tab's id in its address.
 */

export interface Early {
  tab: Promise<number | undefined>
  terms: Promise<TabTerms | undefined>
}

interface Browser {
  tabs: { query(about: object): Promise<{ id?: number }[]> }
  runtime: { sendMessage(message: PageMessage): Promise<TabTerms | undefined> }
}

export default defineUnlistedScript(() => {
  const { tabs, runtime } = (globalThis as unknown as { chrome: Browser }).chrome
  const given = new URLSearchParams(location.search).get('tab')
  const tab =
    given === null
      ? tabs.query({ active: true, currentWindow: true }).then(([one]) => one?.id)
      : Promise.resolve(Number(given))
  const terms = tab
    .then((tabId) =>
      tabId === undefined ? undefined : runtime.sendMessage({ kind: 'tabTerms', tabId, inOrder: false }),
    )
    // Nobody answers: it is asked again in a moment.
    .catch(() => undefined)
  const early: Early = { tab, terms }
  Object.assign(globalThis, { tifaEarly: early })
})
