import { useId, useState } from 'preact/hooks'
import type { Translate } from './translate.ts'

export type Reach = 'news' | 'more' | 'all'

interface Props {
  /** How many sites are served without a further permission. */
  listed: number
  /** Hosts allowed beyond them. */
  granted: string[]
  all: boolean
  /** What came of the last act. */
  said: string
  t: Translate
  /** Called within the click, while the browser still lets a permission be asked. */
  onAllow: (host: string) => Promise<boolean>
  onAllowAll: () => void
  /** `undefined`: that for all sites. */
  onTakeBack: (host: string | undefined) => void
}

/** The host a person means by what they typed or pasted; `undefined` where it is none. */
export function typedHost(text: string): string | undefined {
  const address = /^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  return /^https?:$/.test(protocol) && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) ? hostname : undefined
}

/** Where terms are shown: each wider choice says why the browser will ask, and asks by a button of its own. */
export function SiteChoice({ listed, granted, all, said, t, onAllow, onAllowAll, onTakeBack }: Props) {
  const [chosen, setChosen] = useState<Reach>()
  const [address, setAddress] = useState('')
  const [wrong, setWrong] = useState(false)
  const id = useId()
  const reach = chosen ?? (all ? 'all' : granted.length > 0 ? 'more' : 'news')
  const option = (value: Reach, label: string, hint: string) => (
    <label class="choice">
      <input
        type="radio"
        name={`${id}reach`}
        value={value}
        checked={reach === value}
        aria-labelledby={`${id}${value}`}
        aria-describedby={`${id}${value}-hint`}
        onChange={() => setChosen(value)}
      />
      <span id={`${id}${value}`}>{label}</span>
      <span id={`${id}${value}-hint`} class="quiet">
        {hint}
      </span>
    </label>
  )
  const takeBack = (host: string | undefined) => (
    <button type="button" class="small" onClick={() => onTakeBack(host)}>
      {t('sites_take_back', host ?? t('sites_all'))}
    </button>
  )
  return (
    <div class="site-choice" role="radiogroup" aria-label={t('sites_choice')}>
      {option('news', t('sites_news'), t('sites_news_hint', String(listed)))}
      {option('more', t('sites_more'), t('sites_more_hint'))}
      {reach === 'more' && (
        <form
          class="inset"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const host = typedHost(address)
            setWrong(host === undefined)
            // Refused, it stays to be asked for again.
            if (host !== undefined) void onAllow(host).then((given) => given && setAddress(''))
          }}
        >
          <input
            type="url"
            aria-label={t('sites_address')}
            placeholder="www.example.com"
            value={address}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}wrong` : undefined}
            onInput={(event) => {
              setAddress(event.currentTarget.value)
              setWrong(false)
            }}
          />
          <button type="submit">{t('sites_allow')}</button>
          {wrong && (
            <p id={`${id}wrong`} class="problem">
              {t('sites_address_bad')}
            </p>
          )}
        </form>
      )}
      {option('all', t('sites_all'), t('sites_all_hint'))}
      {reach === 'all' && !all && (
        <div class="inset">
          <button type="button" onClick={onAllowAll}>
            {t('sites_allow_all')}
          </button>
        </div>
      )}
      {(granted.length > 0 || all) && (
        <div class="buttons">
          {all && takeBack(undefined)}
          {granted.map(takeBack)}
        </div>
      )}
      <p role="status" class="quiet">
        {said}
      </p>
    </div>
  )
}
