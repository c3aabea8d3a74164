import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'

interface Props {
  /** Rows chosen. */
  count: number
  /** All that are found; `undefined` before the first search has come back. */
  total: number | undefined
  /** There is a glossary of the reader's for them to go to. */
  movable: boolean
  mergeable: boolean
  t: Translate
  onChange: () => void
  onMove: () => void
  onMerge: () => void
  onExport: () => void
  onDelete: () => void
  onClear: () => void
}

/** How many are chosen, and what can be done with them; each act says its number. */
export function SelectionBar(props: Props) {
  const { count, total, mergeable, t } = props
  const n = figure(count)
  const all = total === undefined ? '' : figure(total)
  return (
    <div class="selection">
      <p class="count" role="status">
        {/* Said aloud when it changes: no number before there is one. */}
        {count > 0 ? t('chosen_of', n, all) : total !== undefined && t('entries', all)}
      </p>
      {count > 0 && (
        <>
          <button type="button" data-do="bulk" onClick={props.onChange}>
            {t('bulk_change', n)}
          </button>
          {props.movable && (
            <button type="button" data-do="move" onClick={props.onMove}>
              {t('bulk_move', n)}
            </button>
          )}
          {mergeable && (
            <button type="button" data-do="merge" onClick={props.onMerge}>
              {t('bulk_merge', n)}
            </button>
          )}
          <button type="button" data-do="export-chosen" onClick={props.onExport}>
            {t('bulk_export', n)}
          </button>
          <button type="button" data-do="delete-chosen" onClick={props.onDelete}>
            {t('glossary_delete', n)}
          </button>
          <button type="button" class="plain" onClick={props.onClear}>
            {t('choose_none')} <kbd>Esc</kbd>
          </button>
        </>
      )}
      {count === 0 && total !== undefined && total > 0 && (
        <>
          <button type="button" class="plain" data-do="export-found" onClick={props.onExport}>
            {t('bulk_export', all)}
          </button>
          <p class="quiet keys">{t('table_keys')}</p>
        </>
      )}
    </div>
  )
}
