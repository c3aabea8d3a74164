/** Where the tooltip stands: below the line, else above it, inside the window, never over the term. */
export function placeBeside(
  term: { left: number; top: number; bottom: number },
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number; maxHeight: number } {
  const gap = 6
  const edge = 4
  const below = view.height - term.bottom - gap - edge
  const above = term.top - gap - edge
  const under = size.height <= below || below >= above
  const maxHeight = Math.max(0, under ? below : above)
  const height = Math.min(size.height, maxHeight)
  const left = Math.max(edge, Math.min(term.left, view.width - size.width - edge))
  return { left, top: under ? term.bottom + gap : term.top - gap - height, maxHeight }
}
