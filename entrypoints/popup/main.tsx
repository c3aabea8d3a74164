import { render } from 'preact'
import browser from 'webextension-polyfill'
import { interfaceLocale } from '../../components/translate.ts'
import { t } from './glossary.ts'
import { Popup } from './popup.tsx'

/** For tests the popup opens as a page with the tab's id in its address. */
async function currentTab(): Promise<number | undefined> {
  const given = new URLSearchParams(location.search).get('tab')
  if (given !== null) return Number(given)
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
}

const tab = currentTab()
document.documentElement.lang = interfaceLocale(t) ?? 'en'
const draw = (tabId?: number) => render(<Popup tabId={tabId} />, document.getElementById('root')!)
// The search is there before the tab is known.
draw()
void tab.then(draw)
