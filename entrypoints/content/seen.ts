import { isElement, shownParent } from './shown.ts'

/**
 * Is the text of ranges what a person sees at a point of the window? Under a header that stays, a menu or a picture it is not, nor where
 * its box has closed over it.
 */
export const isSeen = (ranges: readonly StaticRange[], x: number, y: number): boolean =>
  ranges.some((range) => isOneSeen(range, x, y))

function isOneSeen(
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
  x: number,
  y: number,
) {
  const live = document.createRange()
  live.setStart(startContainer, startOffset)
  live.setEnd(endContainer, endOffset)
  const own = boxOf(live.commonAncestorContainer)
  if (own === null || !own.checkVisibility({ checkOpacity: true })) return false
  // Of what takes no pointer the browser does not tell.
  if (getComputedStyle(own).pointerEvents === 'none') return true
  const box = fromOutside(own)
  for (const above of document.elementsFromPoint(x, y)) {
    if (above === box || (box.contains(above) && live.intersectsNode(above))) return true
    if (covers(above)) return false
  }
  return false
}

/** Can scrolling bring it to sight? What is faded out, or in a box without room of its own (a menu that is shut), it cannot. */
export function canBeSeen(text: Node): boolean {
  for (let at = boxOf(text); at !== null; at = shownParent(at))
    if ((at.clientWidth === 0 || at.clientHeight === 0) && closesOver(getComputedStyle(at))) return false
  return boxOf(text)?.checkVisibility({ checkOpacity: true }) === true
}

/** Of what is in the line `clientWidth` is 0 whatever its size. */
const closesOver = ({ overflow, display }: CSSStyleDeclaration): boolean =>
  overflow !== 'visible' && display !== 'inline'

/** The innermost element around a node that has a box. */
function boxOf(node: Node): Element | null {
  let at = isElement(node) ? node : shownParent(node)
  while (at !== null && getComputedStyle(at).display === 'contents') at = shownParent(at)
  return at
}

/** As the document sees it: of a shadow tree its host alone. */
function fromOutside(element: Element): Element {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? fromOutside(root.host) : element
}

const pictures = /^(img|video|canvas|iframe|object|embed)$/
/** Of what shines through no more. */
const opaque = 0.9

/** A link that is laid over a whole card covers nothing. */
function covers(element: Element): boolean {
  if (!element.checkVisibility({ checkOpacity: true })) return false
  if (pictures.test(element.localName)) return true
  const alpha = /^rgba\(.*, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(getComputedStyle(element).backgroundColor)
  return alpha === null || Number(alpha[1] ?? alpha[2]) >= opaque
}
