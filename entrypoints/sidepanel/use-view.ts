import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { type FrameOrder, protocolVersion, type TabTerms, type TermKey } from '../content/protocol.ts'
import { onMessage } from '../popup/glossary.ts'

/** What stands in the window of the tab's page, as it scrolls. Asked for again with each new `page`: a page that was loaded anew tells nothing by itself. */
export function useView(tabId: number | undefined, page: TabTerms | undefined): TermKey[] {
  const [view, setView] = useState<{ tabId: number; terms: TermKey[] }>()
  useEffect(
    () => onMessage('inView', ({ tabId: from, terms }) => from === tabId && setView({ tabId, terms })),
    [tabId],
  )
  useEffect(() => {
    if (tabId === undefined || page === undefined) return
    const order: FrameOrder = { v: protocolVersion, kind: 'follow' }
    // Rejects where no script of ours is.
    void browser.tabs.sendMessage(tabId, order, { frameId: 0 }).catch(() => {})
  }, [tabId, page])
  return view?.tabId === tabId ? (view?.terms ?? []) : []
}
