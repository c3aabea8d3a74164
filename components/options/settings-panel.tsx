import type { ComponentChildren } from 'preact'
import type { Translate } from '../translate.ts'

export type ScriptChoice = 'asPage' | 'hans' | 'hant'

interface Props {
  script: ScriptChoice
  badge: boolean
  /** Hosts switched off. */
  sitesOff: string[]
  /** Glossaries not used on a site. */
  glossariesOff: { host: string; uid: string; name: string }[]
  t: Translate
  onScript: (script: ScriptChoice) => void
  onBadge: (shown: boolean) => void
  onSiteOn: (host: string) => void
  onGlossaryOn: (host: string, uid: string) => void
  /** Where terms are shown. */
  children: ComponentChildren
}

const scripts = [
  ['asPage', 'script_as_page'],
  ['hans', 'script_hans'],
  ['hant', 'script_hant'],
] as const

export function SettingsPanel(props: Props) {
  const { script, badge, sitesOff, glossariesOff, t, onScript, onBadge, onSiteOn, children } = props
  return (
    <>
      <fieldset>
        <legend>
          <h3>{t('script_choice')}</h3>
        </legend>
        {scripts.map(([value, label]) => (
          <label class="row" key={value}>
            <input
              type="radio"
              name="script"
              value={value}
              checked={script === value}
              onChange={() => onScript(value)}
            />
            {t(label)}
          </label>
        ))}
      </fieldset>
      <label class="row">
        <input type="checkbox" checked={badge} onChange={(event) => onBadge(event.currentTarget.checked)} />
        {t('badge_show')}
      </label>
      <h3>{t('sites_choice')}</h3>
      {children}
      <h3>{t('sites_off')}</h3>
      {sitesOff.length + glossariesOff.length === 0 && <p class="quiet">{t('sites_off_none')}</p>}
      <ul class="sites">
        {sitesOff.map((host) => (
          <li key={host}>
            <span class="what">{host}</span>
            <button type="button" aria-label={t('site_switch_on', host)} onClick={() => onSiteOn(host)}>
              {t('switch_on')}
            </button>
          </li>
        ))}
        {glossariesOff.map(({ host, uid, name }) => (
          <li key={`${host} ${uid}`}>
            <span class="what">{t('site_without', host, name)}</span>
            <button
              type="button"
              aria-label={t('site_glossary_on', name, host)}
              onClick={() => props.onGlossaryOn(host, uid)}
            >
              {t('switch_on')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
