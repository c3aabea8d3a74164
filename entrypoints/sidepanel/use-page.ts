import { useEffect, useState } from 'preact/hooks'
import browser, { type Tabs } from 'webextension-polyfill'
import type { PageMessage, TabTerms } from '../content/protocol.ts'
import { say } from '../popup/glossary.ts'

/** The tab in front of this window and its terms in the page's order, followed as either changes. For tests the address names the tab. */
export function usePage(): { tabId: number | undefined; page: TabTerms | undefined } {
  const given = new URLSearchParams(location.search).get('tab')
  const [tabId, setTabId] = useState(given === null ? undefined : Number(given))
  const [page, setPage] = useState<TabTerms>()

  useEffect(() => {
    if (given !== null) return
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
      setTabId(tab?.id)
    }
    void look()
    // The window in front may be another; only our own counts.
    browser.tabs.onActivated.addListener(look)
    return () => browser.tabs.onActivated.removeListener(look)
  }, [])

  useEffect(() => {
    if (tabId === undefined) return
    let late = false
    const ask = () =>
      void say({ kind: 'tabTerms', tabId, inOrder: true }).then(
        (answer) => !late && setPage(answer as TabTerms | undefined),
      )
    const heard = (message: unknown) => {
      const m = message as PageMessage
      if (m.kind === 'pageChanged' && m.tabId === tabId) ask()
      return undefined
    }
    const updated = (id: number, change: Tabs.OnUpdatedChangeInfoType) => {
      if (id === tabId && change.status !== undefined) ask()
    }
    ask()
    browser.runtime.onMessage.addListener(heard)
    browser.tabs.onUpdated.addListener(updated)
    return () => {
      late = true
      browser.runtime.onMessage.removeListener(heard)
      browser.tabs.onUpdated.removeListener(updated)
    }
  }, [tabId])
  return { tabId, page }
}
