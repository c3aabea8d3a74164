import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { Glossary } from '../../glossary/model/schema.ts'
import { readSettings } from '../background/settings.ts'
import { store } from './glossary.ts'

/** The glossaries in use, with what the person chose for one site; `undefined` until they are read. `tick`: read again; `ready`: not before. */
export function useSiteGlossaries(host: string, tick: number, ready: boolean) {
  const [glossaries, setGlossaries] = useState<Glossary[]>()
  const [off, setOff] = useState<string[]>([])
  useEffect(() => {
    if (!ready) return
    void store
      .glossaries()
      .catch(() => [])
      .then((all) => setGlossaries(all.filter(({ enabled }) => enabled)))
  }, [tick, ready])
  useEffect(() => {
    const read = () => void readSettings().then(({ glossariesOff }) => setOff(glossariesOff[host] ?? []))
    const changed = (_: unknown, area: string) => area === 'local' && read()
    read()
    browser.storage.onChanged.addListener(changed)
    return () => browser.storage.onChanged.removeListener(changed)
  }, [host])
  return glossaries?.map((glossary) => ({ ...glossary, on: !off.includes(glossary.uid) }))
}
