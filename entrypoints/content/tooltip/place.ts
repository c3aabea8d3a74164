/** Where the tooltip stands: below the term, else above it, beside a vertical one; inside the window, over no line of the term. */

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Place {
  left: number
  top: number
  maxWidth: number
  maxHeight: number
}

export const gap = 6
const edge = 4

/** Less room than that, and the other two sides are better. */
const low = 120
const narrow = 240

/** `line`: of the term, where it is pointed at. `whole`: all its lines. */
export function placeBeside(
  { line, whole, vertical }: { line: Box; whole: Box; vertical: boolean },
  size: { width: number; height: number },
  view: { width: number; height: number },
): Place {
  const upright = (whole: Box) => placeUnder(line, whole, size, view)
  const sideways = (whole: Box): Place => {
    const { left, top, maxWidth, maxHeight } = placeUnder(
      turned(line),
      turned(whole),
      { width: size.height, height: size.width },
      { width: view.height, height: view.width },
    )
    return { left: top, top: left, maxWidth: maxHeight, maxHeight: maxWidth }
  }
  const isRoomy = ({ maxWidth, maxHeight }: Place) =>
    maxWidth >= Math.min(size.width, narrow) && maxHeight >= Math.min(size.height, low)
  const [first, second] = vertical ? [sideways, upright] : [upright, sideways]
  // A term of many lines in a low window: the one that is read stays free.
  return [first(whole), second(whole)].find(isRoomy) ?? first(line)
}

/** Below the term where there is room, else on the roomier side of it. */
function placeUnder(
  line: Box,
  whole: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
): Place {
  const below = view.height - whole.bottom - gap - edge
  const above = whole.top - gap - edge
  const under = size.height <= below || below >= above
  const maxHeight = Math.max(0, under ? below : above)
  const height = Math.min(size.height, maxHeight)
  const left = Math.max(edge, Math.min(line.left, view.width - size.width - edge))
  const top = under ? whole.bottom + gap : whole.top - gap - height
  return { left, top, maxWidth: view.width - 2 * edge, maxHeight }
}

const turned = ({ left, right, top, bottom }: Box): Box => ({
  left: top,
  right: bottom,
  top: left,
  bottom: right,
})

/** Dragged or nudged: it may not leave the window. */
export function placeAt(
  at: { left: number; top: number },
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  return {
    left: Math.max(edge, Math.min(at.left, view.width - size.width - edge)),
    top: Math.max(edge, Math.min(at.top, view.height - size.height - edge)),
  }
}

/** Is the point over the tooltip, or in the trapezium between the term's line and the tooltip's near edge? */
export function onTheWay(point: { x: number; y: number }, term: Box, tip: Box): boolean {
  const { x, y } = point
  if (x >= tip.left && x <= tip.right && y >= tip.top && y <= tip.bottom) return true
  if (tip.top >= term.bottom) return between(x, y, term.bottom, tip.top, term, tip)
  if (tip.bottom <= term.top) return between(x, y, term.top, tip.bottom, term, tip)
  const [from, to] = tip.left >= term.right ? [term.right, tip.left] : [term.left, tip.right]
  return between(y, x, from, to, turned(term), turned(tip))
}

function between(x: number, y: number, from: number, to: number, term: Box, tip: Box): boolean {
  if (from === to) return false
  const share = (y - from) / (to - from)
  if (share < 0 || share > 1) return false
  const left = term.left + share * (Math.min(term.left, tip.left) - term.left)
  const right = term.right + share * (Math.max(term.right, tip.right) - term.right)
  return x >= left && x <= right
}
