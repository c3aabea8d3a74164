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
  t: Translate
  onSort: (sort: Sort | undefined) => void
}

/** The order of the list, also those that no column stands for. */
export function OrderSelect({ sort, t, onSort }: Props) {
  return (
    <select
      aria-label={t('panel_order')}
      data-filter="sort"
      class="end"
      value={sort ?? ''}
      onChange={(event) => onSort((event.currentTarget.value || undefined) as Sort | undefined)}
    >
      {sorts.map(([value, name]) => (
        <option key={value} value={value}>
          {t(name)}
        </option>
      ))}
    </select>
  )
}
