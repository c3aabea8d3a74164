/** The element a tooltip for the node goes into: what is outside the topmost modal dialog or full-screen element is inert. */
export function topmost(node: Node): Element {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1)
  const full = document.fullscreenElement
  // A click on what is outside an open popover closes it.
  const popover = openPopoverAround(node)
  if (popover !== undefined && (modal === undefined || modal.contains(popover))) return popover
  if (modal !== undefined && !(full !== null && modal.contains(full) && modal !== full)) return modal
  return full !== null && !/^(video|img|iframe|canvas)$/.test(full.localName)
    ? full
    : document.documentElement
}

function openPopoverAround(node: Node): Element | undefined {
  for (
    let at: Node | null = node;
    at !== null;
    at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null
  )
    if (at instanceof HTMLElement && at.popover !== null && at.matches(':popover-open')) return at
  return undefined
}
