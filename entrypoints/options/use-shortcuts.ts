import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { t } from '../popup/glossary.ts'

/** The keys as they are set now; empty where there is none. */
export function useShortcuts() {
  const [shortcuts, setShortcuts] = useState<{ name: string; keys: string }[]>([])
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll()
      setShortcuts(
        commands.map(({ name, description, shortcut }) => ({
          name: name === '_execute_action' ? t('shortcut_popup') : description || (name ?? ''),
          keys: shortcut ?? '',
        })),
      )
    }
    void read()
    // The person may come back from the browser's own page for them.
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [])
  return { shortcuts, onShortcuts }
}

/** Only the browser changes shortcuts; it has a page for it. */
async function onShortcuts(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> }
  if (import.meta.env.FIREFOX) await commands.openShortcutSettings?.()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
