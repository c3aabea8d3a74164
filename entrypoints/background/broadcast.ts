import browser from 'webextension-polyfill'
import type { FrameOrder } from '../content/protocol.ts'

/** An order to every frame of a tab, or of all tabs, with or without an open port: an idle frame has none after a wake. */
export async function broadcast(order: FrameOrder, tabId?: number): Promise<void> {
  const ids = tabId === undefined ? (await browser.tabs.query({})).map((tab) => tab.id) : [tabId]
  // Rejects for tabs without a content script of ours.
  await Promise.allSettled(ids.map((id) => id !== undefined && browser.tabs.sendMessage(id, order)))
}
