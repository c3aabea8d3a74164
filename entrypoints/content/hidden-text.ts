import type { Entry } from './occurrence-index.ts'
import { place } from './page-text.ts'
import { isClosed, isEditable, isRendered, shownParent, summaryOf } from './shown.ts'
import { inStretches } from './stretches.ts'

/** Terms that were read and are no longer shown: looked for, a little later, when something may have hidden them. */

export interface HiddenText {
  look(): void
}

const pauseBetween = 250
/** Looking takes no more than this part of the time. */
const share = 1 / 50

/** `hide` gets the entries, each with the element that hides a term of it. */
export function hiddenText(
  entries: () => Iterable<Entry>,
  hide: (hidden: ReadonlyMap<Entry, Element>) => void,
  signal: AbortSignal,
): HiddenText {
  let timer: ReturnType<typeof setTimeout> | undefined
  let took = 0
  const look = async () => {
    const begin = performance.now()
    const hidden = await inStretches(hiddenIn(entries()), () => !signal.aborted)
    took = performance.now() - begin
    timer = undefined
    if (hidden !== undefined && hidden.size > 0) hide(hidden)
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    look() {
      if (!signal.aborted) timer ??= setTimeout(look, Math.max(pauseBetween, took / share))
    },
  }
}

function* hiddenIn(entries: Iterable<Entry>): Generator<undefined, Map<Entry, Element>> {
  const hidden = new Map<Entry, Element>()
  for (const entry of entries) {
    if (entry.found === undefined || entry.found.length === 0) continue
    yield
    for (const { start } of entry.found) {
      const by = hiderOf(place(entry.segment, start, false).node)
      if (by === undefined) continue
      hidden.set(entry, by)
      break
    }
  }
  return hidden
}

/** By the same signs as text is passed over when it is read: what is read again may not be found hidden again. */
function hiderOf(node: Text): Element | undefined {
  const around = shownParent(node)
  if (around === null) return undefined
  // A root came later, and no slot of it takes the text.
  if (around.shadowRoot !== null) return around
  const style = getComputedStyle(around)
  const open = isRendered(style) && !isClosed(around)
  // One question instead of several for each element around. `display: contents` has no box to be seen.
  const edited = around.closest('[contenteditable]') !== null
  if (open && !edited && around.checkVisibility({ visibilityProperty: true })) return undefined
  let hider = style.visibility === 'visible' ? undefined : around
  let below: Node = node
  for (let at: Element | null = around; at !== null; at = shownParent(at)) {
    const isPassedOver = isEditable(at) || !isRendered(getComputedStyle(at))
    if (isPassedOver || (isClosed(at) && summaryOf(at) !== below)) hider = at
    below = at
  }
  return hider
}
