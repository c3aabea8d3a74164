import type { Sort } from '../../glossary/store/store.ts'
import type { Translate } from '../translate.ts'
import type { TableColumn } from './table-columns.ts'

interface Props {
  columns: TableColumn[]
  total: number
  /** How many rows are chosen. */
  count: number
  sort: Sort | undefined
  descending: boolean
  t: Translate
  onSort: (sort: Sort) => void
  onChooseAll: (on: boolean) => void
}

/** The columns' names; a click orders by one. By keyboard the order is chosen beside the table. */
export function TableHead({ columns, total, count, sort, descending, t, onSort, onChooseAll }: Props) {
  return (
    <div role="row" aria-rowindex={1} class="head">
      <span role="columnheader" aria-colindex={1} class="check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('choose_all')}
          checked={total > 0 && count === total}
          indeterminate={count > 0 && count < total}
          onChange={(event) => onChooseAll(event.currentTarget.checked)}
        />
      </span>
      {columns.map(({ id, label, sort: own }, c) => {
        const sorted = own !== undefined && own === sort
        return (
          <span
            role="columnheader"
            key={id}
            aria-colindex={c + 2}
            aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
            class={own && 'sortable'}
            title={label}
            onClick={own && (() => onSort(own))}
          >
            {label}
            {sorted && (descending ? ' ↓' : ' ↑')}
          </span>
        )
      })}
      <span role="columnheader" aria-colindex={columns.length + 2} class="open">
        <span class="visually-hidden">{t('open_entry')}</span>
      </span>
    </div>
  )
}
