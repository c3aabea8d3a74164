import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { TabTerms } from '../content/protocol.ts'

/**
 * Is this a page that no extension may read? Chromium hides the address of its own pages, as it hides that of a site without permission;
 * but the click that opened the popup lets us in wherever anyone is let in.
 */
export function useClosed(tabId: number | undefined, page: TabTerms | undefined): boolean {
  const [closed, setClosed] = useState(false)
  const inDoubt = page?.site === 'unlisted' && page.host === ''
  useEffect(() => {
    if (!inDoubt || tabId === undefined || !isPopup()) return setClosed(false)
    browser.scripting.executeScript({ target: { tabId }, func: nothing }).then(
      () => setClosed(false),
      () => setClosed(true),
    )
  }, [tabId, inDoubt])
  return closed || page?.site === 'forbidden'
}

const isPopup = () => browser.extension.getViews({ type: 'popup' }).includes(window)

/** Sent into the page as text. */
const nothing = () => {}
