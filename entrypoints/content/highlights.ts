import { markOf } from '../../components/mark.ts'
import type { Occurrence } from '../../glossary/model/occurrence.ts'
import type { Entry } from './occurrence-index.ts'
import { rangesOf } from './ranges.ts'

/**
 * Registers as highlights what is near the window; names are global to the page, ours begin with `tifa-`. Any change to a highlight costs a
 * frame, so that only the difference is written.
 */

export interface Shown {
  entry: Entry
  occurrence: Occurrence
  /** More than one where slots part it. */
  ranges: StaticRange[]
  name: string
}

export class Highlights {
  #shown = new Map<Occurrence, Shown>()
  #registered = new Map<string, Highlight>()

  get shown(): readonly Shown[] {
    return [...this.#shown.values()]
  }

  get entries(): Entry[] {
    return this.shown.map(({ entry }) => entry)
  }

  show(near: Iterable<Entry>) {
    const next = new Map<Occurrence, Shown>()
    for (const entry of near) {
      if (entry.found === undefined || entry.found.length === 0) continue
      const seen = new Set<string>()
      for (const occurrence of entry.found) {
        const key = occurrence.gloss.conceptIds[0] ?? occurrence.gloss.gloss.text
        const name = `tifa-${markOf(occurrence.gloss, seen.has(key))}`
        seen.add(key)
        const before = this.#shown.get(occurrence)
        const ranges = before?.ranges ?? rangesOf(entry.segment, occurrence)
        if (ranges.length > 0) next.set(occurrence, before ?? { entry, occurrence, ranges, name })
      }
    }
    for (const [occurrence, { name, ranges }] of this.#shown)
      if (!next.has(occurrence)) for (const range of ranges) this.#registered.get(name)?.delete(range)
    for (const [occurrence, { name, ranges }] of next) {
      if (this.#shown.has(occurrence)) continue
      let highlight = this.#registered.get(name)
      if (highlight === undefined) {
        highlight = new Highlight()
        this.#registered.set(name, highlight)
      }
      for (const range of ranges) highlight.add(range)
    }
    this.#shown = next
    this.#enter()
  }

  /** The page may have emptied the registry, or a highlight of ours in it. */
  restore = () => {
    for (const { name, ranges } of this.#shown.values()) {
      const highlight = this.#registered.get(name)
      for (const range of ranges) if (highlight?.has(range) === false) highlight.add(range)
    }
    this.#enter()
  }

  #enter() {
    for (const [name, highlight] of this.#registered) {
      const current = CSS.highlights.get(name)
      if (highlight.size > 0 && current !== highlight) CSS.highlights.set(name, highlight)
      else if (highlight.size === 0 && current === highlight) CSS.highlights.delete(name)
    }
  }

  /** Only our own: after an update another script of ours may have registered its highlights under the same names. */
  clear() {
    for (const [name, highlight] of this.#registered)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    this.#registered.clear()
    this.#shown.clear()
  }
}
