import browser from 'webextension-polyfill'

interface SidePanel {
  open(where: { tabId: number }): Promise<void>
}

/** The list beside the page; at once, while the click still counts. */
export function openPanel(tabId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return browser.sidebarAction.open()
  return (globalThis as unknown as { chrome: { sidePanel: SidePanel } }).chrome.sidePanel.open({ tabId })
}
