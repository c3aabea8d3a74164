import type { ComponentChildren } from 'preact'
import type { Translate } from '../translate.ts'

export type ScriptChoice = 'asPage' | 'hans' | 'hant'
export type MarkedChoice = 'both' | 'zh' | 'en'

interface Props {
  marked: MarkedChoice
  script: ScriptChoice
  badge: boolean
  /** Hosts switched off. */
  sitesOff: string[]
  /** Glossaries not used on a site. */
  glossariesOff: { host: string; uid: string; name: string }[]
  t: Translate
  onMarked: (marked: MarkedChoice) => void
  onScript: (script: ScriptChoice) => void
  onBadge: (shown: boolean) => void
  onSiteOn: (host: string) => void
  onGlossaryOn: (host: string, uid: string) => void
  /** Where terms are shown. */
  sites: ComponentChildren
  shortcuts: ComponentChildren
}

const marks = [
  ['both', 'marked_both'],
  ['zh', 'marked_zh'],
  ['en', 'marked_en'],
] as const
const scripts = [
  ['asPage', 'script_as_page'],
  ['hans', 'script_hans'],
  ['hant', 'script_hant'],
] as const

export function SettingsPanel(props: Props) {
  const { badge, sitesOff, glossariesOff, t, onBadge, onSiteOn } = props
  return (
    <>
      <Choice
        title={t('marked_choice')}
        name="marked"
        options={marks}
        value={props.marked}
        t={t}
        onValue={props.onMarked}
      />
      <Choice
        title={t('script_choice')}
        name="script"
        options={scripts}
        value={props.script}
        t={t}
        onValue={props.onScript}
      />
      <p class="quiet">{t('interface_language')}</p>
      <label class="row">
        <input type="checkbox" checked={badge} onChange={(event) => onBadge(event.currentTarget.checked)} />
        {t('badge_show')}
      </label>
      <h3>{t('sites_choice')}</h3>
      {props.sites}
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
      <h3>{t('shortcuts')}</h3>
      {props.shortcuts}
    </>
  )
}

interface ChoiceProps<T extends string> {
  title: string
  name: string
  options: readonly (readonly [T, string])[]
  value: T
  t: Translate
  onValue: (value: T) => void
}

function Choice<T extends string>({ title, name, options, value, t, onValue }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>
        <h3>{title}</h3>
      </legend>
      {options.map(([one, label]) => (
        <label class="row" key={one}>
          <input type="radio" name={name} value={one} checked={value === one} onChange={() => onValue(one)} />
          {t(label)}
        </label>
      ))}
    </fieldset>
  )
}
