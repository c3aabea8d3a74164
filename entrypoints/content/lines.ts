/**
 * The lines of ranges, in the window's coordinates; none where the page has changed under them, which its mutation will tell. `live` is
 * moved over them: each range more that the browser keeps makes the page's own changes slower.
 */
export function linesOf(ranges: readonly StaticRange[], live = document.createRange()): DOMRect[] {
  const lines: DOMRect[] = []
  for (const { startContainer, startOffset, endContainer, endOffset } of ranges)
    try {
      live.setStart(startContainer, startOffset)
      live.setEnd(endContainer, endOffset)
      lines.push(...live.getClientRects())
    } catch {}
  return lines
}
