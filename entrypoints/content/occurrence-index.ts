import type { Gloss, Occurrence } from '../../glossary/model/occurrence.ts'
import { place, type Segment } from './page-text.ts'
import type { FrameReport } from './protocol.ts'

/** What was found on the whole page, by segment; ranges are plain data until they are needed. */

export interface Entry {
  segment: Segment
  /** `undefined` until its first answer. */
  found?: Occurrence[]
  /** The answer belongs to this asking; a later one replaces it. */
  asked: number
}

export class OccurrenceIndex {
  readonly entries = new Map<Segment, Entry>()

  add(segment: Segment): Entry {
    const entry: Entry = { segment, asked: -1 }
    this.entries.set(segment, entry)
    return entry
  }

  /** Takes away what stands in `root` or no longer on the page. */
  remove(within: (node: Node) => boolean) {
    for (const segment of this.entries.keys())
      if (within(segment.block) || segment.pieces.some((p) => !p.node.isConnected))
        this.entries.delete(segment)
  }

  terms(): FrameReport['terms'] {
    const terms = new Map<string, { gloss: Gloss; text: string; count: number }>()
    for (const { segment, found } of this.entries.values())
      for (const { start, end, gloss } of found ?? []) {
        const text = segment.text.slice(start, end)
        const key = `${text}\n${gloss.conceptIds.join(' ')}\n${gloss.gloss.text}`
        const known = terms.get(key)
        if (known === undefined) terms.set(key, { gloss, text, count: 1 })
        else known.count++
      }
    return [...terms.values()]
  }
}

/** `undefined` where the page has changed under the occurrence. */
export function staticRange(segment: Segment, { start, end }: Occurrence): StaticRange | undefined {
  const a = place(segment, start, false)
  const b = place(segment, end, true)
  if (!a.node.isConnected || !b.node.isConnected || a.offset > a.node.length || b.offset > b.node.length)
    return undefined
  return new StaticRange({
    startContainer: a.node,
    startOffset: a.offset,
    endContainer: b.node,
    endOffset: b.offset,
  })
}
