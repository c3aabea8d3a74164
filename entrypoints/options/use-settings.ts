import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { readSettings, type Settings } from '../background/settings.ts'
import { say } from '../popup/glossary.ts'

/** The person's choices outside the glossary, also when another page changes them. */
export function useSettings() {
  const [settings, setSettings] = useState<Settings>()
  useEffect(() => {
    const read = () => void readSettings().then(setSettings)
    const changed = (_: unknown, area: string) => area === 'local' && read()
    browser.storage.onChanged.addListener(changed)
    read()
    return () => browser.storage.onChanged.removeListener(changed)
  }, [])
  return {
    settings,
    setScript: (displayScript: Settings['displayScript']) => browser.storage.local.set({ displayScript }),
    setMarked: (marked: Settings['marked']) => browser.storage.local.set({ marked }),
    setBadge: (badge: boolean) => browser.storage.local.set({ badge }),
    switchOn: (host: string) => say({ kind: 'siteSwitched', host, on: true }),
  }
}
