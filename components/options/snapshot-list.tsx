import type { Snapshot, StorageState } from '../../glossary/store/store.ts'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'
import { timeText } from './edit-sentence.ts'

interface Props {
  /** Newest first. */
  snapshots: Snapshot[]
  storage: StorageState
  /** Whether the browser may remove the data. */
  kept: string
  /** Entries of the reader's own now. */
  own: number
  t: Translate
  onTake: () => void
  onRestore: (snapshot: Snapshot) => void
}

const reasons = {
  import: 'copy_import',
  daily: 'copy_daily',
  asked: 'copy_asked',
  restore: 'copy_restore',
} as const

/** The copies of all that is the reader's: when, why, what is in them; and how safe the browser keeps it all. */
export function SnapshotList({ snapshots, storage, kept, own, t, onTake, onRestore }: Props) {
  const { usage } = storage
  return (
    <>
      <p data-kept>{kept}</p>
      {usage !== undefined && <p class="quiet">{t('data_size', sizeText(usage))}</p>}
      <div class="heading">
        <p class="quiet">{t('copies_hint')}</p>
        <button type="button" class="end" data-do="take-copy" disabled={own === 0} onClick={onTake}>
          {t('copy_take')}
        </button>
      </div>
      <ul class="snapshots">
        {snapshots.map((snapshot) => {
          const size = snapshot.glossaries.reduce((sum, glossary) => sum + glossary.size, 0)
          return (
            <li key={snapshot.id}>
              <time class="quiet" dateTime={snapshot.at}>
                {timeText(snapshot.at, t)}
              </time>
              <span class="what">
                {t(reasons[snapshot.why])}
                <span class="quiet">
                  {' '}
                  {snapshot.glossaries.map((g) => `${g.name} ${figure(g.size)}`).join(' · ')} ·{' '}
                  {sizeText(snapshot.bytes)}
                </span>
              </span>
              <button type="button" class="small" data-do="restore" onClick={() => onRestore(snapshot)}>
                {t('copy_put_back', figure(size), figure(own))}
              </button>
            </li>
          )
        })}
      </ul>
      {snapshots.length === 0 && <p class="quiet">{t('copies_none')}</p>}
    </>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1e5 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
