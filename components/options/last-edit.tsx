import type { Translate } from '../translate.ts'
import { editSentence, type NamedEdit } from './edit-sentence.ts'

interface Props {
  /** What was done or taken back last on this page. */
  last: { edit: NamedEdit; undone: boolean } | undefined
  /** Why the last act did nothing. */
  failure: string | undefined
  t: Translate
  onUndo: () => void
  onRedo: () => void
}

/** What was just done, and the way back; always at the foot of the page. */
export function LastEdit({ last, failure, t, onUndo, onRedo }: Props) {
  return (
    <footer class={last || failure ? 'last-edit shown' : 'last-edit'}>
      <span role="status">
        {last &&
          !failure &&
          (last.undone ? t('taken_back', editSentence(last.edit, t)) : editSentence(last.edit, t))}
      </span>
      <span role="alert" class="problem">
        {failure}
      </span>
      {last && !failure && (
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
