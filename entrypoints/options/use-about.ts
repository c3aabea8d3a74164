import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { store, t } from '../popup/glossary.ts'

/** What the browser says of the extension. */
export function useAbout() {
  const [shortcuts, setShortcuts] = useState<{ name: string; keys: string }[]>([])
  const [kept, setKept] = useState<boolean>()
  const [notices, setNotices] = useState('')
  useEffect(() => {
    const readShortcuts = async () => {
      const commands = await browser.commands.getAll()
      setShortcuts(
        commands.map(({ name, description, shortcut }) => ({
          name: name === '_execute_action' ? t('shortcut_popup') : description || (name ?? ''),
          keys: shortcut ?? '',
        })),
      )
    }
    void readShortcuts()
    // The person may come back from the browser's own page for them.
    addEventListener('focus', readShortcuts)
    void store.persisted().then(setKept)
    void fetch(browser.runtime.getURL('notices.txt'))
      .then((response) => response.text())
      .then(setNotices)
    return () => removeEventListener('focus', readShortcuts)
  }, [])
  return { version: browser.runtime.getManifest().version, shortcuts, kept, notices, onShortcuts }
}

/** Only the browser changes shortcuts; it has a page for it. */
async function onShortcuts(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> }
  if (import.meta.env.FIREFOX) await commands.openShortcutSettings?.()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
