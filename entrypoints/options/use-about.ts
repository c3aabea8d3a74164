import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { store } from '../popup/glossary.ts'
import { keptText } from './kept.ts'

/** What the browser says of the extension. */
export function useAbout() {
  const [kept, setKept] = useState<boolean>()
  const [notices, setNotices] = useState('')
  useEffect(() => {
    void store.persisted().then(setKept)
    void fetch(browser.runtime.getURL('notices.txt'))
      .then((response) => response.text())
      .then(setNotices)
  }, [])
  return { version: browser.runtime.getManifest().version, kept: keptText(kept), notices }
}
