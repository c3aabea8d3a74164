import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { TabTerms } from '../content/protocol.ts'
import { useTabTerms } from '../popup/use-tab-terms.ts'

/** The tab in front of this window and its terms in the page's order, followed as either changes. For tests the address names the tab. */
export function usePage(): { tabId: number | undefined; page: TabTerms | undefined } {
  const given = new URLSearchParams(location.search).get('tab')
  const [tabId, setTabId] = useState(given === null ? undefined : Number(given))
  const { page } = useTabTerms(tabId, true)

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
  return { tabId, page }
}
