import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { newsSites } from '../background/sites.ts'
import { t } from '../popup/glossary.ts'

const everywhere = '*://*/*'

/** The sites the browser lets the extension into, and the asking for more. */
export function useSites() {
  const [origins, setOrigins] = useState<string[]>([])
  const [said, setSaid] = useState('')
  useEffect(() => {
    const read = () => void browser.permissions.getAll().then((held) => setOrigins(held.origins ?? []))
    read()
    browser.permissions.onAdded.addListener(read)
    browser.permissions.onRemoved.addListener(read)
    return () => {
      browser.permissions.onAdded.removeListener(read)
      browser.permissions.onRemoved.removeListener(read)
    }
  }, [])
  // Nothing may come between the click and the question.
  const allow = (origin: string, name: string): Promise<boolean> =>
    browser.permissions
      .request({ origins: [origin] })
      .catch(() => false)
      .then((given) => {
        setSaid(given ? t('sites_allowed', name) : t('sites_denied'))
        return given
      })
  const extra = origins.filter((origin) => !newsSites.includes(origin) && origin !== everywhere)
  const hostOf = (origin: string) => origin.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '')
  return {
    listed: newsSites.length,
    granted: [...new Set(extra.map(hostOf))].sort(),
    all: origins.includes(everywhere),
    said,
    onAllow: (host: string) => allow(`*://${host}/*`, host),
    onAllowAll: () => void allow(everywhere, t('sites_all')),
    onTakeBack: (host: string | undefined) => {
      const back = host === undefined ? [everywhere] : extra.filter((origin) => hostOf(origin) === host)
      void browser.permissions.remove({ origins: back }).then(() => setSaid(t('sites_taken_back')))
    },
  }
}
