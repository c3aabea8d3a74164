import { useState } from 'preact/hooks'
import type { EditChanges } from '../../glossary/store/store.ts'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'
import { EditDetails } from './edit-details.tsx'
import { editSentence, type NamedEdit, timeText } from './edit-sentence.ts'

/** A row of the store's history. */
export interface HistoryRow extends NamedEdit {
  id: number
  at: string
  undone: boolean
}

interface Props {
  /** Newest first. */
  edits: HistoryRow[]
  /** There are older ones. */
  more: boolean
  t: Translate
  /** Of one edit and all after it; the newest without an id. */
  onUndo: (id?: number) => void
  onRedo: (id?: number) => void
  onMore: () => void
  changesOf: (id: number) => Promise<EditChanges | undefined>
}

/** What changed when, what it was before, and the way back to any of it. */
export function HistoryList({ edits, more, t, onUndo, onRedo, onMore, changesOf }: Props) {
  const done = edits.filter((edit) => !edit.undone)
  const undone = edits.filter((edit) => edit.undone)
  const last = done[0]
  const next = undone.at(-1)
  return (
    <>
      <div class="buttons">
        <button type="button" data-do="undo" disabled={last === undefined} onClick={() => onUndo()}>
          {last ? t('undo', editSentence(last, t)) : t('undo_none')}
        </button>
        <button type="button" data-do="redo" disabled={next === undefined} onClick={() => onRedo()}>
          {next ? t('redo', editSentence(next, t)) : t('redo_none')}
        </button>
      </div>
      {edits.length === 0 && <p class="quiet">{t('history_none')}</p>}
      <ol class="history" reversed>
        {edits.map((edit) => (
          <HistoryItem
            key={edit.id}
            edit={edit}
            // As many as go with it.
            count={edit.undone ? undone.length - undone.indexOf(edit) : done.indexOf(edit) + 1}
            t={t}
            onTurn={() => (edit.undone ? onRedo(edit.id) : onUndo(edit.id))}
            changesOf={changesOf}
          />
        ))}
      </ol>
      {more && (
        <button type="button" onClick={onMore}>
          {t('show_more')}
        </button>
      )}
    </>
  )
}

interface ItemProps {
  edit: HistoryRow
  count: number
  t: Translate
  onTurn: () => void
  changesOf: Props['changesOf']
}

function HistoryItem({ edit, count, t, onTurn, changesOf }: ItemProps) {
  const [changes, setChanges] = useState<EditChanges>()
  return (
    <li class={edit.undone ? 'undone' : ''} data-edit={edit.what}>
      <time class="quiet" dateTime={edit.at}>
        {timeText(edit.at, t)}
      </time>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open && changes === undefined) void changesOf(edit.id).then(setChanges)
        }}
      >
        <summary>
          <span class="what">{editSentence(edit, t)}</span>
          {edit.count > 1 && <span class="quiet"> {t('entries', figure(edit.count))}</span>}
          {edit.undone && <span class="quiet"> {t('undone')}</span>}
        </summary>
        {changes && <EditDetails changes={changes} t={t} />}
      </details>
      <button type="button" class="small" data-do={edit.undone ? 'redo-to' : 'undo-to'} onClick={onTurn}>
        {edit.undone ? t('redo_to', figure(count)) : t('undo_to', figure(count))}
      </button>
    </li>
  )
}
