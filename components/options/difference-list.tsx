import type { Translate } from '../translate.ts'
import type { Difference } from './differences.ts'

/** Field by field: what was struck out, what came in. */
export function DifferenceList({ of, t }: { of: Difference[]; t: Translate }) {
  return (
    <dl class="differences">
      {of.map(({ label, language, before, after }) => (
        <div key={label}>
          <dt class="quiet">{label}</dt>
          <dd lang={language}>
            {before !== '' && <del>{before}</del>}
            {after === '' ? <span class="quiet">{t('nothing_before')}</span> : <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
