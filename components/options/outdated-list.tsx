import type { Concept } from '../../glossary/model/schema.ts'
import type { Translate } from '../translate.ts'
import { DifferenceList } from './difference-list.tsx'
import { differences } from './differences.ts'
import { RowName } from './row-name.tsx'

export interface Outdated {
  uid: string
  /** As the supplied entry was when it was changed, as it is now, as the reader has it. */
  base: Concept
  now: Concept
  own: Concept
}

interface Props {
  outdated: Outdated[]
  t: Translate
  onKeep: (one: Outdated) => void
  onTake: (one: Outdated) => void
}

/** Changed entries whose supplied wording is another now: both, and the choice. */
export function OutdatedList({ outdated, t, onKeep, onTake }: Props) {
  return (
    <div class="alike">
      <p class="quiet">{t('outdated_hint')}</p>
      <ul class="groups">
        {outdated.map((one) => (
          <li key={one.uid}>
            <div class="what">
              <p>
                <RowName row={one.now} />
              </p>
              <h4>{t('outdated_now')}</h4>
              <DifferenceList of={differences(one.base, one.now, t)} t={t} />
              <h4>{t('outdated_yours')}</h4>
              <DifferenceList of={differences(one.base, one.own, t)} t={t} />
            </div>
            <div class="buttons">
              <button type="button" data-do="keep-own" onClick={() => onKeep(one)}>
                {t('outdated_keep')}
              </button>
              <button type="button" data-do="take-new" onClick={() => onTake(one)}>
                {t('outdated_take')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
