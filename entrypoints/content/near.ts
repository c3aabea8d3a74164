import type { Entry, Holder } from './occurrence-index.ts'
import { isBlock, isSkipped } from './shown.ts'

/** Pixels beyond the window's edges. */
export interface Reach {
  above: number
  below: number
}

/** The entries within reach of the window. */
export function nearEntries(tree: Holder, reach: Reach): Entry[] {
  const near: Entry[] = []
  walkNear(tree, reach, {
    elementOf: (holder) => holder.element,
    innerOf: (holder) => holder.inner,
    take(holder) {
      for (const entry of ownNear(holder, reach)) near.push(entry)
      return true
    },
  })
  return near
}

/** More texts than a block of prose has: lines of an old page in one cell, or one text node of a megabyte. */
const many = 16

/** Of a holder's own texts, which follow one another downwards. */
function ownNear({ own, element }: Holder, { above, below }: Reach): Entry[] {
  if (own.length < many || !flowsDown(element)) return own
  const range = document.createRange()
  const boxOf = (i: number) => {
    const { pieces } = own[i]!.segment
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first === undefined || last === undefined || !first.node.isConnected || !last.node.isConnected)
      return undefined
    range.setStart(first.node, Math.min(Math.max(0, -first.start), first.node.length))
    range.setEnd(last.node, Math.min(own[i]!.segment.text.length - last.start, last.node.length))
    return range.getBoundingClientRect()
  }
  const low = firstBelow(own.length, -above, (i) => boxOf(i)?.bottom ?? 0)
  const high = firstBelow(own.length, innerHeight + below, (i) => boxOf(i)?.top ?? 0)
  range.detach()
  return own.slice(Math.max(0, low - 2), high + 2)
}

/** Blocks within `margin` pixels of the window that are about as high as it at most: what is read first of a page. */
export function nearBlocks(root: Element, margin: number): Element[] {
  const near: Element[] = []
  walkNear(
    root,
    { above: margin, below: margin },
    {
      elementOf: (element) => element,
      innerOf: (element) => element.children,
      take(element, height) {
        if (isSkipped(element)) return false
        // What is shown of a host's children its slots tell.
        if (height > innerHeight + 2 * margin || !isBlock(element)) return element.shadowRoot === null
        near.push(element)
        return false
      },
    },
  )
  return near
}

interface Tree<T> {
  elementOf(node: T): Element
  innerOf(node: T): ArrayLike<T>
  /** Does it go on into the node? */
  take(node: T, height: number): boolean
}

/**
 * From the top of the page down: an element out of reach takes all in it with it. Children that follow one another downwards (paragraphs,
 * rows, list items) are searched by halves, so that a page of 15,000 paragraphs asks some twenty boxes; an IntersectionObserver on each of
 * them cost 25 ms a frame.
 */
function walkNear<T>(tree: T, { above, below }: Reach, { elementOf, innerOf, take }: Tree<T>) {
  const top = -above
  const bottom = innerHeight + below
  const within: { node: T; height: number }[] = []
  /** Is it within reach? */
  const visit = (node: T): boolean => {
    const reach = reachOf(elementOf(node))
    // No box of its own, as with `display: contents` or floats alone in it: its children tell.
    const height = reach.bottom - reach.top
    if (height !== 0 && (reach.bottom < top || reach.top > bottom)) return false
    within.push({ node, height })
    return true
  }
  // A stack of its own: a page may nest deeper than the call stack.
  const stack = [{ node: tree, height: Number.POSITIVE_INFINITY }]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (!take(at.node, at.height)) continue
    const inner = innerOf(at.node)
    if (inner.length < 16 || !flowsDown(elementOf(at.node))) {
      for (let i = 0; i < inner.length; i++) visit(inner[i]!)
    } else {
      const low = firstBelow(inner.length, top, (i) => reachOf(elementOf(inner[i]!)).bottom)
      // Some more on each side: a float stands a little out of order.
      for (let i = Math.max(0, low - 4), past = 0; i < inner.length && past < 4; i++)
        if (!visit(inner[i]!) && i >= low) past++
        else past = 0
    }
    while (within.length > 0) stack.push(within.pop()!)
  }
}

/** By halves: the first whose bottom is not above the line. */
function firstBelow(count: number, line: number, bottomOf: (i: number) => number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (bottomOf(middle) < line) low = middle + 1
    else high = middle
  }
  return low
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
