import { useEffect, useRef, useState } from 'preact/hooks'
import type { Kind } from '../../glossary/model/schema.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'

export interface TableRow {
  uid: string
  glossaryUid: string
  kind?: Kind
  sections: { language: string; terms: { text: string }[] }[]
}

interface Props<T extends TableRow> {
  /** All rows there are. */
  total: number
  /** Those that are loaded: `rows[0]` is the row number `from`. */
  from: number
  rows: T[]
  /** Rows from … to come into view. */
  onWindow: (from: number, to: number) => void
  /** Another list: begin at its top. */
  list: string
  /** Names by uid. */
  glossaries: Map<string, string>
  t: Translate
  onOpen: (row: T) => void
}

const ROW = 32
const HEIGHT = 480
const MARGIN = 8
/** Firefox lays out nothing taller than 17.8 million pixels; beyond this, a pixel of the scroll bar is more than one of rows. */
const TALLEST = 8_000_000
const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

/** All rows, but only those in view are in the page: a million scroll like a hundred. Arrows move, Enter opens. */
export function TermTable<T extends TableRow>(props: Props<T>) {
  const { total, from, rows, onWindow, list, glossaries, t, onOpen } = props
  const [top, setTop] = useState(0)
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    setAt(0)
    setTop(0)
    if (box.current) box.current.scrollTop = 0
  }, [list])
  const tall = Math.min(total * ROW, TALLEST)
  const view = HEIGHT - ROW
  /** Pixels of rows to one of the scroll bar. */
  const scale = tall < total * ROW ? (total * ROW - view) / (tall - view) : 1
  const first = Math.floor((top * scale) / ROW)
  const start = Math.max(0, first - MARGIN)
  const end = Math.min(total, first + Math.ceil(view / ROW) + MARGIN)
  useEffect(() => {
    if (start < from || end > from + rows.length) onWindow(start, end)
  }, [start, end, from, rows, list])
  const move = (next: number) => {
    const row = Math.max(0, Math.min(total - 1, next))
    setAt(row)
    const scrolled = box.current
    if (scrolled === null) return
    const y = scrolled.scrollTop * scale
    if (row * ROW < y) scrolled.scrollTop = (row * ROW) / scale
    else if ((row + 1) * ROW > y + view) scrolled.scrollTop = ((row + 1) * ROW - view) / scale
  }
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 14, PageUp: -14 }
  const texts = (concept: TableRow, language: string) =>
    concept.sections
      .filter((s) => s.language === language)
      .flatMap((s) => s.terms.map((term) => term.text))
      .join(' | ')
  return (
    <div
      ref={box}
      class="term-table"
      role="grid"
      tabIndex={0}
      aria-label={t('terms')}
      aria-rowcount={total + 1}
      aria-activedescendant={total > 0 ? `row-${at}` : undefined}
      style={{ height: `${Math.min(HEIGHT, (total + 1) * ROW + 2)}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        const row = rows[at - from]
        if (event.key === 'Enter' && row !== undefined) onOpen(row)
        else if (event.key === 'Home') move(0)
        else if (event.key === 'End') move(total - 1)
        else if (steps[event.key] !== undefined) move(at + steps[event.key]!)
        else return
        event.preventDefault()
      }}
    >
      <div role="row" aria-rowindex={1} class="head">
        {languages.map((language) => (
          <span role="columnheader" key={language}>
            {languageName(language, t)}
          </span>
        ))}
        <span role="columnheader">{t('kind')}</span>
        <span role="columnheader">{t('glossary')}</span>
      </div>
      <div role="rowgroup" style={{ height: `${tall}px`, position: 'relative' }}>
        {rows.slice(Math.max(0, start - from), Math.max(0, end - from)).map((concept, j) => {
          const i = Math.max(start, from) + j
          return (
            <div
              role="row"
              key={concept.uid}
              id={`row-${i}`}
              aria-rowindex={i + 2}
              aria-selected={i === at}
              class={i === at ? 'row active' : 'row'}
              style={{ top: `${top + i * ROW - top * scale}px` }}
              onClick={() => {
                setAt(i)
                onOpen(concept)
              }}
            >
              {languages.map((language) => (
                <span role="gridcell" key={language} lang={language}>
                  {texts(concept, language)}
                </span>
              ))}
              <span role="gridcell">{concept.kind && t(`kind_${concept.kind}`)}</span>
              <span role="gridcell" class="quiet">
                {glossaries.get(concept.glossaryUid)}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
