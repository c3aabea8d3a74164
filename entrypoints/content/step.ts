import type { Occurrence } from '../../glossary/model/occurrence.ts'
import type { Hit } from './hit-test.ts'
import { linesOf } from './lines.ts'
import type { Entry, Holder } from './occurrence-index.ts'
import type { Lines, RevealOrder, ShadowFrame, StepOrder } from './protocol.ts'
import { rangesOf } from './ranges.ts'
import { canBeSeen, isSeen } from './seen.ts'
import { isWhole } from './segment.ts'

/** From term to term in the page's order, by keyboard or from a list beside the page. */

export interface Stop {
  entry: Entry
  occurrence: Occurrence
}

/** With a stack of its own: a page may nest deeper than the call stack. */
export function* stopsIn(root: Holder): Generator<Stop> {
  const stack: (Holder | Entry)[] = [root]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if ('segment' in top) {
      for (const occurrence of top.found ?? []) yield { entry: top, occurrence }
      continue
    }
    const { own, inner } = top
    const inOrder = [
      ...own.map((entry) => ({ node: nodeOf(entry), at: entry })),
      ...inner.map((holder) => ({ node: holder.element as Node, at: holder })),
    ]
    // An element's own text may stand before, between and after what is in it.
    if (own.length > 0 && inner.length > 0)
      inOrder.sort((a, b) =>
        a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      )
    for (const { at } of inOrder.reverse()) stack.push(at)
  }
}

/** Where the entry begins. */
const nodeOf = ({ segment: { pieces, block } }: Entry): Node => pieces[0]?.node ?? block

/** A child frame on the way. */
interface Door {
  element: Element
  /** In `window.frames`; of one in a shadow tree, beyond its end. */
  child: number
}

/**
 * The next stop after `current` that can be seen, else after the window's upper edge, scrolled to where it is out of sight; or the child
 * frame that comes first; `undefined` at the end of this frame. A list goes to what it names, seen or not.
 */
export function step(
  { by, of, from }: StepOrder,
  root: Holder,
  current: Occurrence | undefined,
  place: (entry: Entry) => void,
): Hit | Door | undefined {
  const placedHitOf = (stop: Stop) => {
    if (isWhole(stop.entry.segment)) place(stop.entry)
    return hitOf(stop)
  }
  const isMeant = ({ occurrence: { gloss } }: Stop) =>
    of === undefined || (gloss.gloss.text === of.gloss && gloss.conceptIds.join() === of.conceptIds.join())
  const meant = [...stopsIn(root)].filter(isMeant)
  if (of?.nth !== undefined) {
    const stop = meant[of.nth]
    const hit = stop && placedHitOf(stop)
    return hit && intoView(stop, hit)
  }
  const stops = withDoors(meant)
  let next: number
  if (from === 'edge') next = by > 0 ? 0 : stops.length - 1
  else {
    const at = stops.findIndex((stop) =>
      'child' in stop ? from?.child === stop.child : from === undefined && stop.occurrence === current,
    )
    next = at + by
    if (at < 0) {
      const first = stops.findIndex((stop) => bottomOf(stop) >= 0)
      next = (first < 0 ? stops.length : first) - (by > 0 ? 0 : 1)
    }
  }
  for (let stop = stops[next]; stop !== undefined; next += by, stop = stops[next]) {
    if ('child' in stop) return stop
    // What is folded away has no line to show at.
    const hit = placedHitOf(stop)
    if (hit === undefined || !canBeSeen(nodeOf(stop.entry))) continue
    const shown = intoView(stop, hit)
    if (shown !== undefined && isHitSeen(shown)) return shown
  }
  return undefined
}

/** Scrolls to where a child frame shows a term; its lines here. */
export function reveal({ child, top, bottom }: RevealOrder): Lines | undefined {
  const element = doors().find((door) => door.child === child)?.element
  if (element === undefined) return undefined
  const linesNow = (): Lines => {
    const edge = element.getBoundingClientRect().top + element.clientTop
    return { top: edge + top, bottom: edge + bottom }
  }
  const lines = linesNow()
  if (lines.top < 0 || lines.bottom > innerHeight) {
    // Scrollers around it first; then the frame itself, which may be longer than the window.
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    scrollBy({ top: linesNow().top - innerHeight / 2, behavior: 'instant' })
  }
  return linesNow()
}

/** The child frames that are seen, in the page's order. */
function doors(): Door[] {
  const numbers = new Map(Array.from({ length: frames.length }, (_, child) => [frames[child], child]))
  const counted = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].flatMap((element) => {
    const child = element.contentWindow === null ? undefined : numbers.get(element.contentWindow)
    return child === undefined ? [] : { element, child }
  })
  const all = [...counted, ...framesInTrees()].filter(({ element }) => element.getClientRects().length > 0)
  // Those of one host stay in its own order.
  const after = (a: Door, b: Door) =>
    outside(a.element).compareDocumentPosition(outside(b.element)) & Node.DOCUMENT_POSITION_PRECEDING
  return all.sort((a, b) => (after(a, b) ? 1 : after(b, a) ? -1 : 0))
}

function framesInTrees(): { element: HTMLIFrameElement; child: number }[] {
  const found = [...shadowRootsIn(document)].flatMap((root) => [...root.querySelectorAll('iframe')])
  return found.map((element, i) => ({ element, child: frames.length + i }))
}

/** Those in shadow trees, for who knows all frames to find them among these. */
export function shadowFrames(): ShadowFrame[] {
  return framesInTrees().map(({ element, child }) => ({
    child,
    address: element.hasAttribute('srcdoc') ? 'about:srcdoc' : element.src,
    width: element.clientWidth,
    height: element.clientHeight,
  }))
}

function* shadowRootsIn(root: ParentNode): Generator<ShadowRoot> {
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot !== null) {
      yield shadowRoot
      yield* shadowRootsIn(shadowRoot)
    }
}

function withDoors(stops: Stop[]): (Stop | Door)[] {
  const among = doors()
  if (among.length === 0) return stops
  const merged: (Stop | Door)[] = []
  for (const stop of stops) {
    const node = outside(nodeOf(stop.entry))
    while (
      among[0] &&
      outside(among[0].element).compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING
    )
      merged.push(among.shift()!)
    merged.push(stop)
  }
  return [...merged, ...among]
}

/** What of the document's own tree holds a node of a shadow tree. */
function outside(node: Node): Node {
  let at = node
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host
  return at
}

function bottomOf(stop: Stop | Door): number {
  if ('child' in stop) return stop.element.getBoundingClientRect().bottom
  const { segment } = stop.entry
  // It is out of the window.
  if (isWhole(segment)) return segment.block.getBoundingClientRect().top
  return hitOf(stop)?.rect.top ?? -1
}

function intoView(stop: Stop, hit: Hit): Hit | undefined {
  const inView = ({ top, bottom, left, right }: DOMRect) =>
    top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
  if (inView(hit.rect) && isHitSeen(hit)) return hit
  hit.shown.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const now = hitOf(stop)
  if (now === undefined || inView(now.rect)) return now
  // The element may be longer than the window.
  scrollBy({ top: now.rect.top - innerHeight / 2, behavior: 'instant' })
  return hitOf(stop)
}

const isHitSeen = ({ shown: { ranges }, rect }: Hit): boolean =>
  isSeen(ranges, rect.left + rect.width / 2, rect.top + rect.height / 2)

/** Its first line in the window's coordinates; `undefined` where it has none. */
function hitOf({ entry, occurrence }: Stop): Hit | undefined {
  const ranges = rangesOf(entry.segment, occurrence)
  const rect = linesOf(ranges).find(({ width }) => width > 0)
  return rect && { shown: { entry, occurrence, ranges }, rect }
}
