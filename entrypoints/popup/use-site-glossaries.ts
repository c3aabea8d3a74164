import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { Glossary } from '../../glossary/model/schema.ts'
import { readSettings } from '../background/settings.ts'
import { failureText, store } from './glossary.ts'
import { useStarter } from './use-starter.ts'

/**
 * The glossaries in use, with what the person chose for one site; `undefined` until they are read. `tick`: read again; `ready`: not before.
 * `failure`: a sentence where they cannot be read, or the supplied one not be put in place.
 */
export function useSiteGlossaries(host: string, tick: number, ready: boolean) {
  const [held, setHeld] = useState<Glossary[]>()
  const [failed, setFailed] = useState<string>()
  const [off, setOff] = useState<string[]>([])
  useEffect(() => {
    if (!ready) return
    void store
      .glossaries()
      .then(setHeld)
      .catch((error) => {
        setHeld([])
        setFailed(failureText(error))
      })
  }, [tick, ready])
  useEffect(() => {
    const read = () => void readSettings().then(({ glossariesOff }) => setOff(glossariesOff[host] ?? []))
    const changed = (_: unknown, area: string) => area === 'local' && read()
    read()
    browser.storage.onChanged.addListener(changed)
    return () => browser.storage.onChanged.removeListener(changed)
  }, [host])
  const glossaries = held
    ?.filter(({ enabled }) => enabled)
    .map((glossary) => ({ ...glossary, on: !off.includes(glossary.uid) }))
  return { glossaries, failure: useStarter(held) ?? failed }
}
