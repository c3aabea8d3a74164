import browser from 'webextension-polyfill'
import { selectedAddress } from '../add/selected.ts'
import { sentenceOfSelection } from '../add/sentence.ts'

const ID = 'add-selection'

/** The menu on selected text, and the key for it: a small window with the form, prefilled. */
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
    const [found] = tab?.id === undefined ? [] : await selections(tab.id, [info.frameId ?? 0])
    await openForm(info.selectionText, found?.context, info.pageUrl)
  })
  browser.commands.onCommand.addListener(async (command) => {
    if (command !== ID) return
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    // Nothing selected, or a page no extension may read: an empty form is of use all the same.
    const [found] = tab?.id === undefined ? [] : await selections(tab.id)
    await openForm(found?.text ?? '', found?.context, tab?.url)
  })
}

async function openForm(text: string, context: string | undefined, source: string | undefined) {
  const url = selectedAddress({ text, context, source })
  await browser.windows.create({ type: 'popup', url: `/${url}`, width: 440, height: 720 })
}

interface Found {
  text: string
  context: string | undefined
}

/** What is selected in the tab's frames. The click or key lets us in; not into a frame of another site, nor into the browser's own pages. */
async function selections(tabId: number, frameIds?: number[]): Promise<Found[]> {
  const target = frameIds === undefined ? { tabId, allFrames: true } : { tabId, frameIds }
  const [texts, contexts] = await Promise.all([
    browser.scripting.executeScript({ target, func: selectedText }).catch(() => []),
    browser.scripting.executeScript({ target, func: sentenceOfSelection }).catch(() => []),
  ])
  return texts.flatMap(({ frameId, result }) => {
    if (typeof result !== 'string' || result.trim() === '') return []
    const context: unknown = contexts.find((one) => one.frameId === frameId)?.result
    return [{ text: result, context: typeof context === 'string' ? context : undefined }]
  })
}

/** Sent into the page as text. */
const selectedText = () => getSelection()?.toString()
