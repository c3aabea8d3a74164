/** Where the tooltip stands: below the line, else above it, inside the window, never over the term. */

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const gap = 6
const edge = 4

export function placeBeside(
  term: { left: number; top: number; bottom: number },
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number; maxHeight: number } {
  const below = view.height - term.bottom - gap - edge
  const above = term.top - gap - edge
  const under = size.height <= below || below >= above
  const maxHeight = Math.max(0, under ? below : above)
  const height = Math.min(size.height, maxHeight)
  const left = Math.max(edge, Math.min(term.left, view.width - size.width - edge))
  return { left, top: under ? term.bottom + gap : term.top - gap - height, maxHeight }
}

/** Is the point over the tooltip, or in the trapezium between the term's line and the tooltip's near edge? */
export function onTheWay({ x, y }: { x: number; y: number }, term: Box, tip: Box): boolean {
  if (x >= tip.left && x <= tip.right && y >= tip.top && y <= tip.bottom) return true
  const under = tip.top >= term.bottom
  const [from, to] = under ? [term.bottom, tip.top] : [term.top, tip.bottom]
  if (from === to) return false
  const share = (y - from) / (to - from)
  if (share < 0 || share > 1) return false
  const left = term.left + share * (Math.min(term.left, tip.left) - term.left)
  const right = term.right + share * (Math.max(term.right, tip.right) - term.right)
  return x >= left && x <= right
}
