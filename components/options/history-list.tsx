import { interfaceLocale, type Translate } from '../translate.ts'
import { editSentence, type NamedEdit } from './edit-sentence.ts'

/** A row of the store's history. */
export interface HistoryRow extends NamedEdit {
  id: number
  at: string
  undone: boolean
}

interface Props {
  /** Newest first. */
  edits: HistoryRow[]
  t: Translate
  onUndo: () => void
  onRedo: () => void
}

export function HistoryList({ edits, t, onUndo, onRedo }: Props) {
  const last = edits.find((edit) => !edit.undone)
  const next = edits.findLast((edit) => edit.undone)
  const when = new Intl.DateTimeFormat(interfaceLocale(t), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <div class="buttons">
        <button type="button" data-do="undo" disabled={last === undefined} onClick={onUndo}>
          {last ? t('undo', editSentence(last, t)) : t('undo_none')}
        </button>
        <button type="button" data-do="redo" disabled={next === undefined} onClick={onRedo}>
          {next ? t('redo', editSentence(next, t)) : t('redo_none')}
        </button>
      </div>
      {edits.length === 0 ? (
        <p class="quiet">{t('history_none')}</p>
      ) : (
        <ol class="history" reversed>
          {edits.map((edit) => (
            <li key={edit.id} class={edit.undone ? 'undone' : ''}>
              <time class="quiet" dateTime={edit.at}>
                {when.format(new Date(edit.at))}
              </time>
              <span>{editSentence(edit, t)}</span>
              {edit.count > 1 && <span class="quiet">{t('entries', edit.count.toLocaleString('en'))}</span>}
              {edit.undone && <span class="quiet">{t('undone')}</span>}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
