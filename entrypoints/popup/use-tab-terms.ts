import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import browser, { type Tabs } from 'webextension-polyfill'
import type { TabTerms } from '../content/protocol.ts'
import { onMessage, say } from './glossary.ts'

/** Milliseconds until it is asked again where the background gave no answer: it was just put to sleep, or is being updated. */
const retries = [100, 300, 1000, 3000]
/** Milliseconds after which a question not even refused counts as unanswered: Chromium's database waits for ever where the disk is full. */
const PATIENCE = 5000

/**
 * A tab's terms and what holds for its site, followed as the page and the glossary change. What was known stays until there is a new answer.
 * `early`: the answer to the first question, asked already.
 */
export function useTabTerms(
  tabId: number | undefined,
  inOrder: boolean,
  early?: Promise<TabTerms | undefined>,
) {
  const [known, setKnown] = useState<{ tabId: number; page: TabTerms }>()
  /** The last question alone counts: an earlier one may be answered later. */
  const asked = useRef(0)
  const [silent, setSilent] = useState(false)
  const ask = async (attempt = 0) => {
    if (tabId === undefined) return
    const turn = ++asked.current
    const first = turn === 1 ? early : undefined
    const waiting = setTimeout(() => turn === asked.current && setSilent(true), PATIENCE)
    const page = await (first ?? (say({ kind: 'tabTerms', tabId, inOrder }) as Promise<TabTerms | undefined>))
    clearTimeout(waiting)
    if (turn !== asked.current) return
    setSilent(page === undefined && attempt >= retries.length)
    if (page !== undefined) setKnown({ tabId, page })
    else if (attempt < retries.length)
      setTimeout(() => turn === asked.current && void ask(attempt + 1), retries[attempt])
  }
  // Not an effect: that would ask a frame later.
  useLayoutEffect(() => {
    if (tabId === undefined) return
    const updated = (id: number, change: Tabs.OnUpdatedChangeInfoType) => {
      if (id === tabId && change.status !== undefined) void ask()
    }
    // What changed between the early answer and now was told to nobody here.
    void ask().then(() => early && ask())
    const ends = [
      onMessage('pageChanged', (moved) => moved.tabId === tabId && void ask()),
      onMessage('changed', () => void ask()),
    ]
    browser.tabs.onUpdated.addListener(updated)
    return () => {
      asked.current++
      for (const end of ends) end()
      browser.tabs.onUpdated.removeListener(updated)
    }
  }, [tabId, inOrder])
  const page = known?.tabId === tabId ? known?.page : undefined
  return {
    page,
    /** The background gives no answer. */
    silent,
    /** Switches the page's site; shown as done at once. */
    switchSite(on: boolean) {
      if (tabId === undefined || page === undefined) return
      asked.current++
      setKnown({ tabId, page: { ...page, site: on ? 'listed' : 'off' } })
      void say({ kind: 'siteSwitched', host: page.host, on }).then(() => ask())
    },
    ask: () => void ask(),
  }
}
