import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ConceptRow, Sort } from '../../glossary/store/store.ts'
import type { Translate } from '../translate.ts'
import type { Way } from './cell-editor.tsx'
import { shownIn, type TableColumn, tracksOf, valueIn } from './table-columns.ts'
import { TableHead } from './table-head.tsx'
import { TermRow } from './term-row.tsx'

interface Props {
  columns: TableColumn[]
  /** All rows there are. */
  total: number
  /** Those that are loaded: `rows[0]` is the row number `from`. */
  from: number
  rows: ConceptRow[]
  /** Rows from … to come into view. */
  onWindow: (from: number, to: number) => void
  /** Another list: begin at its top. */
  list: string
  /** Names of glossaries by uid. */
  names: ReadonlyMap<string, string>
  sort: Sort | undefined
  descending: boolean
  onSort: (sort: Sort) => void
  isChosen: (uid: string) => boolean
  /** How many rows are chosen. */
  count: number
  /** One row, or the rows from … to: chosen, or no longer. */
  onChoose: (from: number, to: number, on: boolean) => void
  onChooseAll: (on: boolean) => void
  onOpen: (row: ConceptRow) => void
  onDelete: (row: ConceptRow) => void
  check: (row: ConceptRow, column: TableColumn, value: string) => Promise<string | undefined>
  onEdit: (row: ConceptRow, column: TableColumn, value: string) => Promise<string | undefined>
  t: Translate
}

const ROW = 32
const MARGIN = 8
/** Firefox lays out nothing taller than 17.8 million pixels; beyond this, a pixel of the scroll bar is more than one of rows. */
const TALLEST = 8_000_000

const isEditable = ({ language, id }: TableColumn): boolean =>
  language !== undefined || id === 'kind' || id === 'status'

/** All rows, but only those in view are in the page: a million scroll like a hundred. Arrows move, Enter edits, Space chooses. */
export function TermTable(props: Props) {
  const { columns, total, from, rows, onWindow, list, names, t } = props
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(480)
  const [at, setAt] = useState({ row: 0, column: 0 })
  const [editing, setEditing] = useState<{ uid: string; column: number }>()
  /** Where a stretch of chosen rows begins. */
  const anchor = useRef(0)
  const box = useRef<HTMLDivElement>(null)
  // At once: a key pressed on the new rows must not be taken back.
  useLayoutEffect(() => {
    setAt((before) => ({ row: 0, column: before.column }))
    setEditing(undefined)
    anchor.current = 0
    setTop(0)
    if (box.current) box.current.scrollTop = 0
  }, [list])
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setHeight(entry!.contentRect.height))
    watch.observe(box.current!)
    return () => watch.disconnect()
  }, [])
  const tall = Math.min(total * ROW, TALLEST)
  const view = Math.max(ROW, height - ROW)
  /** Pixels of rows to one of the scroll bar. */
  const scale = tall < total * ROW ? (total * ROW - view) / (tall - view) : 1
  const first = Math.floor((top * scale) / ROW)
  const start = Math.max(0, first - MARGIN)
  const end = Math.min(total, first + Math.ceil(view / ROW) + MARGIN)
  useEffect(() => {
    if (start < from || end > from + rows.length) onWindow(start, end)
  }, [start, end, from, rows, list])

  const show = (row: number) => {
    const scrolled = box.current
    if (scrolled === null) return
    const y = scrolled.scrollTop * scale
    if (row * ROW < y) scrolled.scrollTop = (row * ROW) / scale
    else if ((row + 1) * ROW > y + view) scrolled.scrollTop = ((row + 1) * ROW - view) / scale
  }
  const move = (row: number, column = at.column, extend = false) => {
    const next = {
      row: Math.max(0, Math.min(total - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    }
    if (extend) extendTo(next.row)
    else anchor.current = next.row
    setAt(next)
    show(next.row)
  }
  /** The stretch from the anchor grows, or shrinks on the way back. */
  const extendTo = (row: number) => {
    const from = anchor.current
    const back = Math.sign(at.row - row)
    if (back !== 0 && Math.sign(at.row - from) === back) {
      const left = back > 0 ? Math.max(row, from) + 1 : Math.min(row, from) - 1
      props.onChoose(at.row, left, false)
    }
    props.onChoose(from, row, true)
  }
  const edit = (row: ConceptRow, column: number) => {
    if (isEditable(columns[column]!)) setEditing({ uid: row.uid, column })
    else props.onOpen(row)
  }
  const leave = (way: Way = 'stay') => {
    setEditing(undefined)
    if (way === 'stay') return
    // While it was saved the person may have gone elsewhere.
    const { activeElement, body } = document
    if (activeElement !== body && !box.current?.contains(activeElement)) return
    box.current?.focus({ preventScroll: true })
    if (way === 'down') move(at.row + 1)
    else move(at.row, at.column + 1)
  }
  const page = Math.max(1, Math.floor(view / ROW) - 1)
  const keys = (event: KeyboardEvent) => {
    if (event.target !== box.current) return
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const row = rows[at.row - from]
    if (key === 'ArrowDown') move(at.row + 1, at.column, shiftKey)
    else if (key === 'ArrowUp') move(at.row - 1, at.column, shiftKey)
    else if (key === 'PageDown') move(at.row + page, at.column, shiftKey)
    else if (key === 'PageUp') move(at.row - page, at.column, shiftKey)
    else if (key === 'ArrowRight') move(at.row, at.column + 1)
    else if (key === 'ArrowLeft') move(at.row, at.column - 1)
    else if (key === 'Home') move(ctrl ? 0 : at.row, ctrl ? at.column : 0, ctrl && shiftKey)
    else if (key === 'End')
      move(ctrl ? total - 1 : at.row, ctrl ? at.column : columns.length - 1, ctrl && shiftKey)
    else if (ctrl && key.toLowerCase() === 'a') props.onChooseAll(true)
    else if (ctrl || event.altKey) return
    else if (key === 'Escape') props.onChooseAll(false)
    else if (row === undefined) return
    else if (key === 'Enter' && shiftKey) props.onOpen(row)
    else if (key === 'Enter' || key === 'F2') edit(row, at.column)
    else if (key === ' ') props.onChoose(at.row, at.row, !props.isChosen(row.uid))
    else if (key === 'Delete') props.onDelete(row)
    else return
    event.preventDefault()
  }
  /** Rows chosen as a spreadsheet takes them, where all are loaded; else the cell. */
  const copied = (): string => {
    const chosen = rows.filter(({ uid }) => props.isChosen(uid))
    const row = rows[at.row - from]
    if (chosen.length === 0 || chosen.length < props.count)
      return row === undefined ? '' : shownIn(row, columns[at.column]!, names, t)
    const cells = (one: ConceptRow) => columns.map((column) => shownIn(one, column, names, t))
    return [columns.map(({ label }) => label), ...chosen.map(cells)].map((line) => line.join('\t')).join('\n')
  }
  const { tracks, least } = tracksOf(columns)
  const shown = rows.slice(Math.max(0, start - from), Math.max(0, end - from))
  const isShown = at.row >= Math.max(start, from) && at.row < Math.max(start, from) + shown.length
  /** Rows are filled anew, not made anew, as they scroll by: to lay out new ones takes three times as long. */
  const made = Math.ceil(view / ROW) + 2 * MARGIN + 1
  return (
    <div
      ref={box}
      class={isShown ? 'term-table with-at' : 'term-table'}
      role="grid"
      tabIndex={0}
      aria-label={t('terms')}
      aria-multiselectable
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 2}
      aria-activedescendant={isShown ? `cell-${at.row}-${at.column}` : undefined}
      style={{ '--tracks': tracks, '--least': least }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={keys}
      onCopy={(event) => {
        if (event.target !== box.current || !getSelection()?.isCollapsed) return
        event.clipboardData?.setData('text/plain', copied())
        event.preventDefault()
      }}
    >
      <TableHead
        columns={columns}
        total={total}
        count={props.count}
        sort={props.sort}
        descending={props.descending}
        t={t}
        onSort={props.onSort}
        onChooseAll={props.onChooseAll}
      />
      <div role="rowgroup" style={{ height: `${tall}px` }}>
        {shown.map((row, j) => {
          const i = Math.max(start, from) + j
          const chosen = props.isChosen(row.uid)
          return (
            <TermRow
              key={i % made}
              row={row}
              i={i}
              top={top + i * ROW - top * scale}
              columns={columns}
              names={names}
              chosen={chosen}
              at={i === at.row ? at.column : undefined}
              editing={editing?.uid === row.uid ? editing.column : undefined}
              t={t}
              onClick={(event, column) => {
                if (event.shiftKey) props.onChoose(anchor.current, i, true)
                else anchor.current = i
                if (event.ctrlKey || event.metaKey) props.onChoose(i, i, !chosen)
                setAt({ row: i, column })
              }}
              onCheck={(event) => {
                props.onChoose(event.shiftKey ? anchor.current : i, i, !chosen)
                anchor.current = i
                setAt({ row: i, column: at.column })
                // The keys go on from here; and what the row is filled with next was not clicked.
                box.current?.focus({ preventScroll: true })
              }}
              onOpen={() => {
                setAt({ row: i, column: at.column })
                props.onOpen(row)
              }}
              onEdit={(column) => edit(row, column)}
              onLeave={() => {
                leave()
                box.current?.focus({ preventScroll: true })
              }}
              check={(column, value) => props.check(row, column, value)}
              onCommit={async (column, value, way) => {
                const wrong =
                  value === valueIn(row, column) ? undefined : await props.onEdit(row, column, value)
                if (wrong === undefined) leave(way)
                return wrong
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
