import { useEffect, useRef, useState } from 'preact/hooks'
import type { StoredConcept } from '../../glossary/model/schema.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'

interface Props {
  rows: StoredConcept[]
  /** Names by uid. */
  glossaries: Map<string, string>
  t: Translate
  onOpen: (concept: StoredConcept) => void
}

const ROW = 32
const HEIGHT = 480
const MARGIN = 8
const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

/** All rows, but only those in view are in the page: 120,000 scroll like 120. Arrows move, Enter opens. */
export function TermTable({ rows, glossaries, t, onOpen }: Props) {
  const [top, setTop] = useState(0)
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    setAt(0)
    if (box.current) box.current.scrollTop = 0
  }, [rows])
  const from = Math.max(0, Math.floor(top / ROW) - MARGIN)
  const to = Math.min(rows.length, Math.ceil((top + HEIGHT) / ROW) + MARGIN)
  const move = (next: number) => {
    const row = Math.max(0, Math.min(rows.length - 1, next))
    setAt(row)
    const view = box.current
    if (view === null) return
    if (row * ROW < view.scrollTop) view.scrollTop = row * ROW
    else if ((row + 2) * ROW > view.scrollTop + view.clientHeight)
      view.scrollTop = (row + 2) * ROW - view.clientHeight
  }
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 14, PageUp: -14 }
  const texts = (concept: StoredConcept, language: string) =>
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
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows.length > 0 ? `row-${at}` : undefined}
      style={{ height: `${Math.min(HEIGHT, (rows.length + 1) * ROW + 2)}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        const row = rows[at]
        if (event.key === 'Enter' && row !== undefined) onOpen(row)
        else if (event.key === 'Home') move(0)
        else if (event.key === 'End') move(rows.length - 1)
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
      <div role="rowgroup" style={{ height: `${rows.length * ROW}px`, position: 'relative' }}>
        {rows.slice(from, to).map((concept, i) => (
          <div
            role="row"
            key={concept.uid}
            id={`row-${from + i}`}
            aria-rowindex={from + i + 2}
            aria-selected={from + i === at}
            class={from + i === at ? 'row active' : 'row'}
            style={{ top: `${(from + i) * ROW}px` }}
            onClick={() => {
              setAt(from + i)
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
        ))}
      </div>
    </div>
  )
}
