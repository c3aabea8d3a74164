import type { Entry, Holder } from './occurrence-index.ts'

/**
 * The entries within `margin` pixels of the window, found from the top of the page down: an element out of reach takes all in it with it.
 * Children that follow one another downwards (paragraphs, rows, list items) are searched by halves, so that a page of 15,000 paragraphs
 * asks some twenty boxes; an IntersectionObserver on each of them cost 25 ms a frame.
 */
export function nearEntries(tree: Holder, margin: number): Entry[] {
  const near: Entry[] = []
  const top = -margin
  const bottom = innerHeight + margin
  const take = (holder: Holder) => {
    near.push(...holder.own)
    const { inner } = holder
    if (inner.length < 16 || !flowsDown(holder.element)) {
      for (const child of inner) visit(child)
      return
    }
    let low = 0
    let high = inner.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (reachOf(inner[middle]!.element).bottom < top) low = middle + 1
      else high = middle
    }
    // Some more on each side: a float stands a little out of order.
    for (let i = Math.max(0, low - 4), past = 0; i < inner.length && past < 4; i++)
      if (!visit(inner[i]!) && i >= low) past++
      else past = 0
  }
  /** Is it within reach? */
  const visit = (holder: Holder): boolean => {
    const reach = reachOf(holder.element)
    // No box of its own, as with `display: contents` or floats alone in it: its children tell.
    const boxless = reach.bottom - reach.top === 0
    if (!boxless && (reach.bottom < top || reach.top > bottom)) return false
    take(holder)
    return true
  }
  take(tree)
  return near
}

/** Overflow counts: a body of `height: 100%` is one screen high, and its text is not. */
function reachOf(element: Element): { top: number; bottom: number } {
  const { top, height } = element.getBoundingClientRect()
  return { top, bottom: top + Math.max(height, height === 0 ? 0 : element.scrollHeight) }
}

const flowsDown = (element: Element) => {
  const { display, columnCount, writingMode } = getComputedStyle(element)
  return (
    /^(block|flow-root|list-item|table|table-row-group|inline-block|table-cell)$/.test(display) &&
    !/^\d/.test(columnCount) &&
    !/vertical|sideways/.test(writingMode)
  )
}
