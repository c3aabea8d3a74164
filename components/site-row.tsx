import type { Translate } from './translate.ts'

interface Props {
  /** Those in use, each with its switch for this site; `[]` where there is nothing to choose. */
  glossaries: { uid: string; name: string; on: boolean }[]
  onGlossary: (uid: string, on: boolean) => void
  site: 'listed' | 'off' | 'unlisted' | 'forbidden'
  host: string
  t: Translate
  onSwitch: (on: boolean) => void
  onServe: () => void
  onAlways: () => void
}

/** What holds for this site, and the switch. */
export function SiteRow({ site, host, glossaries, t, onSwitch, onGlossary, onServe, onAlways }: Props) {
  if (site === 'forbidden') return null
  if (site === 'unlisted')
    return (
      <div class="buttons">
        <button type="button" class="primary" onClick={onServe}>
          {t('site_serve')}
        </button>
        {host !== '' && (
          <button type="button" onClick={onAlways}>
            {t('site_always')}
          </button>
        )}
      </div>
    )
  return (
    <>
      <label class="row">
        <input
          type="checkbox"
          checked={site === 'listed'}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        {t('site_on', host)}
      </label>
      {site === 'listed' && glossaries.length > 1 && (
        <details class="site-glossaries">
          <summary>{t('site_glossaries', glossaryCount(glossaries))}</summary>
          {glossaries.map(({ uid, name, on }) => (
            <label class="row" key={uid}>
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => onGlossary(uid, event.currentTarget.checked)}
              />
              {name}
            </label>
          ))}
        </details>
      )}
    </>
  )
}

const glossaryCount = (glossaries: Props['glossaries']) =>
  `${glossaries.filter(({ on }) => on).length}/${glossaries.length}`
