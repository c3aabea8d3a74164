import { render } from 'preact'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { interfaceLocale } from '../../components/translate.ts'
import type { Early } from './early.ts'
import { t } from './glossary.ts'
import { Popup } from './popup.tsx'

/** One file with all but the store, which comes after: each file more costs the browser more than the code in it. */
export default defineUnlistedScript(() => {
  const { tab, terms } = (globalThis as unknown as { tifaEarly: Early }).tifaEarly
  document.documentElement.lang = interfaceLocale(t) ?? 'en'
  const root = document.getElementById('root')!
  // What was typed before this code came.
  const typed = root.querySelector('input')?.value ?? ''
  void tab.then((tabId) => render(<Popup tabId={tabId} early={terms} typed={typed} />, root))
})
