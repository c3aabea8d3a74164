import type { Translate } from './translate.ts'

interface Props {
  site: 'listed' | 'off' | 'unlisted' | 'forbidden'
  host: string
  t: Translate
  onSwitch: (on: boolean) => void
  onServe: () => void
  onAlways: () => void
}

/** What holds for this site, and the switch. */
export function SiteRow({ site, host, t, onSwitch, onServe, onAlways }: Props) {
  if (site === 'forbidden') return <p class="quiet">{t('site_forbidden')}</p>
  if (site === 'unlisted')
    return (
      <div class="buttons">
        <button type="button" onClick={onServe}>
          {t('site_serve')}
        </button>
        <button type="button" onClick={onAlways}>
          {t('site_always')}
        </button>
      </div>
    )
  return (
    <label class="row">
      <input
        type="checkbox"
        checked={site === 'listed'}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {t('site_on', host)}
    </label>
  )
}
