import type { Sort } from '../../glossary/store/store.ts'
import type { Translate } from '../translate.ts'

const sorts: [Sort | '', string][] = [
  ['', 'order_found'],
  ['term', 'order_term'],
  ['rendering', 'order_rendering'],
  ['newest', 'order_newest'],
  ['modified', 'order_modified'],
  ['kind', 'order_kind'],
  ['status', 'order_status'],
  ['glossary', 'order_glossary'],
]

interface Props {
  sort: Sort | undefined
  descending: boolean
  t: Translate
  onSort: (sort: Sort | undefined) => void
  onTurn: () => void
}

/** The order of the list, also those that no column stands for. */
export function OrderSelect({ sort, descending, t, onSort, onTurn }: Props) {
  return (
    <span class="order end">
      <select
        aria-label={t('panel_order')}
        data-filter="sort"
        value={sort ?? ''}
        onChange={(event) => onSort((event.currentTarget.value || undefined) as Sort | undefined)}
      >
        {sorts.map(([value, name]) => (
          <option key={value} value={value}>
            {t(name)}
          </option>
        ))}
      </select>
      {sort !== undefined && (
        <button type="button" data-do="turn" aria-pressed={descending} onClick={onTurn}>
          {t('order_turn')}
        </button>
      )}
    </span>
  )
}
