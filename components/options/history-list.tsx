import { interfaceLocale, type Translate } from '../translate.ts'

/** A row of the store's history. */
export interface HistoryRow {
  id: number
  at: string
  what: keyof typeof verbs
  title: string
  count: number
  undone: boolean
}

interface Props {
  /** Newest first. */
  edits: HistoryRow[]
  t: Translate
  onUndo: () => void
  onRedo: () => void
}

const verbs = {
  add: 'edit_add',
  edit: 'edit_edit',
  delete: 'edit_delete',
  import: 'edit_import',
  glossary: 'edit_glossary',
  'glossary-add': 'edit_glossary_add',
  'glossary-delete': 'edit_glossary_delete',
  'glossary-order': 'edit_glossary_order',
  'bulk-edit': 'edit_bulk_edit',
  'bulk-delete': 'edit_bulk_delete',
  merge: 'edit_merge',
  'not-here': 'edit_not_here',
  reset: 'edit_reset',
  restore: 'edit_restore',
} as const

export function HistoryList({ edits, t, onUndo, onRedo }: Props) {
  const last = edits.find((edit) => !edit.undone)
  const next = edits.findLast((edit) => edit.undone)
  const when = new Intl.DateTimeFormat(interfaceLocale(t), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <div class="buttons">
        <button type="button" data-do="undo" disabled={last === undefined} onClick={onUndo}>
          {last ? t('undo', sentence(last, t)) : t('undo_none')}
        </button>
        <button type="button" data-do="redo" disabled={next === undefined} onClick={onRedo}>
          {next ? t('redo', sentence(next, t)) : t('redo_none')}
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
              <span>{sentence(edit, t)}</span>
              {edit.count > 1 && <span class="quiet">{t('entries', edit.count.toLocaleString('en'))}</span>}
              {edit.undone && <span class="quiet">{t('undone')}</span>}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const sentence = (edit: HistoryRow, t: Translate): string => t(verbs[edit.what], edit.title)
