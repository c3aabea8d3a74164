import type { FrameReport } from '../content/protocol.ts'

type Terms = FrameReport['terms']

/** The terms of a tab's frames added up: one row a concept and gloss, in the page's order. */
export function addTerms(reports: Iterable<Terms>): Terms {
  const rows = new Map<string, Terms[number]>()
  for (const terms of reports)
    for (const term of terms) {
      const key = JSON.stringify([term.gloss.conceptIds, term.gloss.gloss.text])
      const row = rows.get(key)
      if (row === undefined) rows.set(key, { ...term })
      else {
        row.count += term.count
        row.places = [...row.places, ...term.places].sort(
          (a, b) => (a.frameId ?? 0) - (b.frameId ?? 0) || a.nth - b.nth,
        )
      }
    }
  return [...rows.values()]
}

/** The same, the most frequent first, equals in the page's order. */
export const sumTerms = (reports: Iterable<Terms>): Terms =>
  addTerms(reports).sort((a, b) => b.count - a.count)

/** Text of the badge: the number of distinct terms, nothing for none. */
export function badgeText(terms: Terms): string {
  if (terms.length === 0) return ''
  return terms.length > 999 ? '999+' : String(terms.length)
}
