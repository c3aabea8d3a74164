import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'
import { editSentence, type NamedEdit } from './edit-sentence.ts'

interface Props {
  /** What was done or taken back last on this page. */
  last: { edit: NamedEdit; undone: boolean } | undefined
  /** A change is being written; of many entries so many are done. */
  busy: { done?: number; total?: number; cancel?: () => void } | undefined
  /** Why the last act did nothing. */
  failure: string | undefined
  t: Translate
  onUndo: () => void
  onRedo: () => void
}

/** What was just done, and the way back; always at the foot of the page. */
export function LastEdit({ last, busy, failure, t, onUndo, onRedo }: Props) {
  return (
    <footer class={last || failure || busy ? 'last-edit shown' : 'last-edit'}>
      <span role="status">
        {busy
          ? busy.total === undefined
            ? t('change_busy')
            : t('done_of', figure(busy.done ?? 0), figure(busy.total))
          : last &&
            !failure &&
            (last.undone ? t('taken_back', editSentence(last.edit, t)) : editSentence(last.edit, t))}
      </span>
      {busy && (
        <progress
          aria-label={t('change_busy')}
          {...(busy.total !== undefined && { value: busy.done, max: busy.total })}
        />
      )}
      {busy?.cancel && (
        <button type="button" class="small" data-do="cancel-change" onClick={busy.cancel}>
          {t('cancel')}
        </button>
      )}
      <span role="alert" class="problem">
        {failure}
      </span>
      {last && !failure && !busy && (
        <button
          type="button"
          class="small"
          data-do={last.undone ? 'redo-last' : 'undo-last'}
          aria-keyshortcuts={last.undone ? 'Control+Shift+Z' : 'Control+Z'}
          onClick={last.undone ? onRedo : onUndo}
        >
          {t(last.undone ? 'redo_key' : 'undo_key')} <kbd>{last.undone ? 'Ctrl+Shift+Z' : 'Ctrl+Z'}</kbd>
        </button>
      )}
    </footer>
  )
}
