import type { Occurrence } from '../../glossary/model/occurrence.ts'
import type { Hit } from './hit-test.ts'
import { type Entry, type Holder, staticRange } from './occurrence-index.ts'
import type { StepOrder } from './protocol.ts'

/** From term to term in the page's order, by keyboard or from a list beside the page. */

export interface Stop {
  entry: Entry
  occurrence: Occurrence
}

export function* stopsIn({ own, inner }: Holder): Generator<Stop> {
  const stops = [
    ...own.map((entry) => ({ node: entry.segment.pieces[0]!.node as Node, entry })),
    ...inner.map((holder) => ({ node: holder.element as Node, holder })),
  ]
  // An element's own text may stand before, between and after what is in it.
  if (own.length > 0 && inner.length > 0)
    stops.sort((a, b) => (a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  for (const stop of stops)
    if ('holder' in stop) yield* stopsIn(stop.holder)
    else for (const occurrence of stop.entry.found ?? []) yield { entry: stop.entry, occurrence }
}

/** The next stop after `current`, else after the window's upper edge; round at the ends. Scrolled to where it is out of sight. */
export function step(order: StepOrder, root: Holder, current: Occurrence | undefined): Hit | undefined {
  const { by, of } = order
  const isMeant = ({ occurrence: { gloss } }: Stop) =>
    of === undefined || (gloss.gloss.text === of.gloss && gloss.conceptIds.join() === of.conceptIds.join())
  const stops = [...stopsIn(root)].filter(isMeant)
  if (of?.nth !== undefined) {
    const stop = stops[of.nth]
    const hit = stop && hitOf(stop)
    return hit && intoView(stop, hit)
  }
  const at = stops.findIndex(({ occurrence }) => occurrence === current)
  let next = at + by
  if (at < 0) {
    const first = stops.findIndex((stop) => (hitOf(stop)?.rect.top ?? -1) >= 0)
    next = by > 0 ? Math.max(0, first) : first - 1
  }
  // What is folded away has no line to show at.
  for (let tried = 0; tried < stops.length; tried++, next += by) {
    const stop = stops[(next + stops.length) % stops.length]
    const hit = stop && hitOf(stop)
    if (hit !== undefined) return intoView(stop!, hit)
  }
  return undefined
}

function intoView(stop: Stop, hit: Hit): Hit | undefined {
  const inView = ({ top, bottom, left, right }: DOMRect) =>
    top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
  if (inView(hit.rect)) return hit
  hit.shown.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const now = hitOf(stop)
  if (now === undefined || inView(now.rect)) return now
  // The element may be longer than the window.
  scrollBy({ top: now.rect.top - innerHeight / 2, behavior: 'instant' })
  return hitOf(stop)
}

/** Its first line in the window's coordinates; `undefined` where it has none. */
function hitOf({ entry, occurrence }: Stop): Hit | undefined {
  const range = staticRange(entry.segment, occurrence)
  if (range === undefined) return undefined
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  const rect = [...live.getClientRects()].find(({ width }) => width > 0)
  live.detach()
  return rect && { shown: { entry, occurrence, range }, rect }
}
