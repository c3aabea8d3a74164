import type { Entry } from './occurrence-index.ts'
import { isWhole, type Segment } from './segment.ts'
import { isClosed, shownParent } from './shown.ts'
import { type Sight, Sights } from './sights.ts'
import { inStretches, stretch } from './stretches.ts'
import { wholeText } from './whole-text.ts'

/** Text that was read and is now hidden, or cut at other places: looked for, a little later, when something may have changed its style. */

export interface StaleText {
  look(): void
}

/** How the text of an entry stands now. */
export interface Stale {
  /** What hides a part of it. */
  hiders: Set<Element>
  /** The blocks whose own text its parts are now. */
  blocks: Set<Element>
}

const pauseBetween = 250
/** Looking takes no more than this part of the time. */
const share = 1 / 50

export function staleText(
  entries: () => Iterable<Entry>,
  tell: (stale: ReadonlyMap<Entry, Stale>) => void,
  signal: AbortSignal,
): StaleText {
  let timer: ReturnType<typeof setTimeout> | undefined
  let took = 0
  const look = async () => {
    const begin = performance.now()
    const stale = await inStretches(staleIn(entries()), () => !signal.aborted)
    took = performance.now() - begin
    timer = undefined
    if (stale !== undefined && stale.size > 0) tell(stale)
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    look() {
      if (!signal.aborted) timer ??= setTimeout(look, Math.max(pauseBetween, took / share))
    },
  }
}

export function* staleIn(entries: Iterable<Entry>): Generator<undefined, Map<Entry, Stale>> {
  const stale = new Map<Entry, Stale>()
  let sights = new Sights()
  let born = performance.now()
  for (const entry of entries) {
    yield
    // Between two stretches anything may get another style.
    if (performance.now() - born > stretch) {
      sights = new Sights()
      born = performance.now()
    }
    const { block, pieces } = entry.segment
    let last: Element | undefined
    let isStale = isWhole(entry.segment) ? !staysWhole(entry.segment, sights) : hasLostEdge(entry.segment)
    for (const { node } of pieces) {
      const around = shownParent(node)
      // What was taken away is told elsewhere.
      if (around === null || around === last) continue
      last = around
      const sight = sights.of(around)
      if (hiderOf(node, around, sight) !== undefined || sight.block !== block) isStale = true
      if (isStale) break
    }
    if (isStale) stale.set(entry, standing(entry, sights))
  }
  return stale
}

const hasLostEdge = ({ edge }: Segment): boolean =>
  edge?.isConnected === true && getComputedStyle(edge).display === 'none'

function staysWhole({ block, text }: Segment, sights: Sights): boolean {
  // What was taken away is told elsewhere.
  if (!block.isConnected) return true
  const sight = sights.of(block)
  return sight.block === block && sight.hider === undefined && sight.visible && wholeText(block) === text
}

function standing({ segment }: Entry, sights: Sights): Stale {
  const found: Stale = { hiders: new Set(), blocks: new Set() }
  for (const { node } of segment.pieces) {
    const around = shownParent(node)
    if (around === null) continue
    const sight = sights.of(around)
    const hider = hiderOf(node, around, sight)
    if (hider !== undefined) found.hiders.add(hider)
    else found.blocks.add(sight.block)
  }
  const own = sights.of(segment.block)
  if (own.block === segment.block && own.hider === undefined) found.blocks.add(segment.block)
  else if (isWhole(segment)) {
    if (own.hider === undefined) found.blocks.add(own.block)
    else found.hiders.add(own.hider)
  }
  return found
}

function hiderOf(node: Text, around: Element, { hider, visible }: Sight): Element | undefined {
  if (hider !== undefined) return hider
  // A root came later, and no slot of it takes the text.
  const isUnslotted = around.shadowRoot !== null && node.parentNode === around
  return isUnslotted || isClosed(around) || !visible ? around : undefined
}
