import browser from 'webextension-polyfill'
import { selectedAddress } from '../add/selected.ts'
import { sentenceOfSelection } from '../add/sentence.ts'

const ID = 'add-selection'

/** The menu on selected text: a small window with the form, prefilled. */
export function offerAdding() {
  browser.runtime.onInstalled.addListener(() => {
    // An update finds the menu of the version before.
    void browser.contextMenus.removeAll().then(() =>
      browser.contextMenus.create({
        id: ID,
        title: browser.i18n.getMessage('add_selection'),
        contexts: ['selection'],
      }),
    )
  })
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (info.menuItemId !== ID || info.selectionText === undefined) return
    const context = tab?.id === undefined ? undefined : await sentence(tab.id, info.frameId ?? 0)
    const url = selectedAddress({ text: info.selectionText, context, source: info.pageUrl })
    await browser.windows.create({ type: 'popup', url: `/${url}`, width: 440, height: 720 })
  })
}

/** The click lets us into the tab; not into a frame of another site, nor into the browser's own pages. */
async function sentence(tabId: number, frameId: number): Promise<string | undefined> {
  const target = { tabId, frameIds: [frameId] }
  const results = await browser.scripting.executeScript({ target, func: sentenceOfSelection }).catch(() => [])
  const result = results[0]?.result
  return typeof result === 'string' ? result : undefined
}
