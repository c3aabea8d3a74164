import type { Occurrence } from '../../glossary/model/occurrence.ts'
import { type Entry, type OccurrenceIndex, staticRange } from './occurrence-index.ts'

/** Registers as highlights what is within two screens of the viewport; names are global to the page, ours begin with `tifa-`. */

export interface Shown {
  entry: Entry
  occurrence: Occurrence
  range: StaticRange
}

const names = [
  'title',
  'organ',
  'person',
  'place',
  'event',
  'document',
  'initiative',
  'theory',
  'set-phrase',
  'set-phrase-again',
  'superseded',
].map((kind) => `tifa-${kind}`)

function nameOf({ gloss }: Occurrence, again: boolean): string {
  if (gloss.use !== undefined || /^(superseded|deprecated|forbidden)$/.test(gloss.status ?? ''))
    return 'tifa-superseded'
  if (gloss.kind === undefined || gloss.kind === 'setPhrase')
    return again ? 'tifa-set-phrase-again' : 'tifa-set-phrase'
  return `tifa-${gloss.kind}`
}

/** Registers the window's occurrences and returns them in the order of the index. */
export function showNear(index: OccurrenceIndex, screens = 2): Shown[] {
  const margin = screens * innerHeight
  const shown: Shown[] = []
  const sets = new Map<string, StaticRange[]>()
  const near = new Map<Element, boolean>()
  for (const entry of index.entries.values()) {
    if (entry.found === undefined || entry.found.length === 0) continue
    const { block } = entry.segment
    let close = near.get(block)
    if (close === undefined) {
      const box = block.getBoundingClientRect()
      // `display: contents` and the like have no box of their own; they are cheap to keep.
      close =
        (box.width === 0 && box.height === 0) || (box.bottom > -margin && box.top < innerHeight + margin)
      near.set(block, close)
    }
    if (!close) continue
    const seen = new Set<string>()
    for (const occurrence of entry.found) {
      const range = staticRange(entry.segment, occurrence)
      if (range === undefined) continue
      const key = occurrence.gloss.conceptIds[0] ?? occurrence.gloss.gloss.text
      const name = nameOf(occurrence, seen.has(key))
      seen.add(key)
      shown.push({ entry, occurrence, range })
      const set = sets.get(name)
      if (set === undefined) sets.set(name, [range])
      else set.push(range)
    }
  }
  for (const name of names) {
    const ranges = sets.get(name)
    if (ranges === undefined) CSS.highlights.delete(name)
    else {
      const highlight = new Highlight()
      for (const range of ranges) highlight.add(range)
      CSS.highlights.set(name, highlight)
    }
  }
  return shown
}

export function removeHighlights() {
  for (const name of names) CSS.highlights.delete(name)
}
