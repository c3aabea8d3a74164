import type { ConceptRow } from '../../glossary/store/store.ts'
import type { Translate } from '../translate.ts'
import { CellEditor, type Way } from './cell-editor.tsx'
import { choicesIn, shownIn, type TableColumn, valueIn } from './table-columns.ts'

interface Props {
  row: ConceptRow
  /** Its number in the list. */
  i: number
  /** Pixels from the first row. */
  top: number
  columns: TableColumn[]
  names: ReadonlyMap<string, string>
  chosen: boolean
  /** The column the keyboard is at, where it is at this row. */
  at: number | undefined
  /** The column edited. */
  editing: number | undefined
  t: Translate
  onClick: (event: MouseEvent, column: number) => void
  onCheck: (event: MouseEvent) => void
  onOpen: () => void
  onEdit: (column: number) => void
  /** The editor goes away; nothing was saved. */
  onLeave: () => void
  check: (column: TableColumn, value: string) => Promise<string | undefined>
  onCommit: (column: TableColumn, value: string, way: Way) => Promise<string | undefined>
}

/** One entry in the table. */
export function TermRow(props: Props) {
  const { row, i, top, columns, names, chosen, at, editing, t } = props
  const name = row.sections[0]?.terms[0]?.text ?? ''
  return (
    <div
      role="row"
      data-uid={row.uid}
      aria-rowindex={i + 2}
      aria-selected={chosen}
      class={`row${at === undefined ? '' : ' active'}${chosen ? ' chosen' : ''}${editing === undefined ? '' : ' edited'}`}
      style={{ top: `${top}px` }}
    >
      <span role="gridcell" aria-colindex={1} class="check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('choose_row', name)}
          checked={chosen}
          onClick={props.onCheck}
        />
      </span>
      {columns.map((column, c) => {
        const text = shownIn(row, column, names, t)
        return (
          <span
            role="gridcell"
            key={column.id}
            id={`cell-${i}-${c}`}
            aria-colindex={c + 2}
            lang={column.language}
            class={c === editing ? 'edited' : c === at ? 'at' : column.language ? '' : 'fact'}
            title={c === editing ? undefined : text}
            onClick={(event) => props.onClick(event, c)}
            onDblClick={() => props.onEdit(c)}
          >
            {c === editing ? (
              <CellEditor
                label={`${column.label}${t('colon')}${name}`}
                language={column.language}
                choices={choicesIn(row, column, t)}
                value={valueIn(row, column)}
                check={(written) => props.check(column, written)}
                onLeave={props.onLeave}
                onCommit={(written, way) => props.onCommit(column, written, way)}
              />
            ) : (
              text
            )}
            {c !== editing && column.id === 'glossary' && row.overrides !== undefined && (
              <span class="replaces"> {t('replaces_supplied')}</span>
            )}
          </span>
        )
      })}
      <span role="gridcell" aria-colindex={columns.length + 2} class="open">
        <button
          type="button"
          class="small"
          tabIndex={-1}
          aria-label={t('open_named', name)}
          onClick={props.onOpen}
        >
          {t('open_entry')}
        </button>
      </span>
    </div>
  )
}
