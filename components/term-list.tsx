import type { ComponentChildren } from 'preact'
import type { MarkName } from './mark.ts'

export interface TermRow {
  key: string
  term: string
  termLanguage?: string | undefined
  mark: MarkName
  rendering: string
  renderingLanguage?: string | undefined
  /** Told beside: kind, times on the page. */
  facts?: string | undefined
  /** It stands in the window now. */
  here?: boolean | undefined
  onOpen: () => void
}

/** Rows that open; arrows go up and down through them. */
export function TermList({
  rows,
  label,
  empty,
  more,
}: {
  rows: TermRow[]
  label: string
  empty: ComponentChildren
  /** Where there are rows that are not shown. */
  more?: { label: string; onMore: () => void } | undefined
}) {
  if (rows.length === 0) return <p class="quiet">{empty}</p>
  return (
    <ul class="terms" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} class={row.here ? 'here' : undefined}>
          <button
            type="button"
            aria-current={row.here ? 'location' : undefined}
            onClick={row.onOpen}
            onKeyDown={moveByArrow}
          >
            <span class="rendering" lang={row.renderingLanguage}>
              {row.rendering}
            </span>
            <span class="term">
              <span data-mark={row.mark} lang={row.termLanguage}>
                {row.term}
              </span>
              {row.facts && <span class="quiet"> {row.facts}</span>}
            </span>
          </button>
        </li>
      ))}
      {more && (
        <li key="more">
          <button type="button" onClick={more.onMore} onKeyDown={moveByArrow}>
            {more.label}
          </button>
        </li>
      )}
    </ul>
  )
}

/** From the search field down into the list, and from row to row. */
export function moveByArrow(event: KeyboardEvent) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  // An input method moves through its candidates by the same keys.
  if (step === 0 || event.isComposing) return
  const root = (event.currentTarget as HTMLElement).closest('main') ?? document
  const stops = [...root.querySelectorAll<HTMLElement>('input[type="search"], ul.terms button')]
  const next = stops[stops.indexOf(event.currentTarget as HTMLElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
