/** How the page shows an element: whether its box stands apart from the text around it, is rendered, and is read at all. Computed style decides. */

/** What an element's name says. `roomless` and `empty`: no text of the page, and no edge; `skipped`: never read; `break`: an edge. */
type Kind = 'roomless' | 'empty' | 'skipped' | 'break'
const kinds = new Map<string, Kind>()
const names: Record<Kind, string> = {
  roomless:
    'script style template noscript rt rp rtc head title desc metadata link meta defs symbol clipPath mask marker pattern tifa-tooltip',
  empty: 'img wbr picture source track area path use',
  skipped:
    'code pre kbd samp textarea input select option optgroup datalist progress meter math canvas audio video iframe object embed',
  break: 'br hr',
}
for (const kind in names) for (const name of names[kind as Kind].split(' ')) kinds.set(name, kind as Kind)
export const kindOf = (name: string): Kind | undefined => kinds.get(name)

/** In the line, or without a box of its own. */
export const isJoined = (display: string): boolean =>
  display === 'inline' || display === 'contents' || display === 'ruby' || display === 'ruby-base'

/** A text of SVG is a line of its own, which Chromium says of it and Firefox does not. */
export const displayOf = (element: Element, { display }: CSSStyleDeclaration): string =>
  element.localName === 'text' && display === 'inline' && (element as SVGElement).ownerSVGElement
    ? 'block'
    : display

/** Does the element's box stand apart from the text around it? An absolute or floating box computes to `block`. */
export function standsApart(element: Element, style: CSSStyleDeclaration, display: string): boolean {
  if (isJoined(display)) return false
  // A letter or word in an inline-block of its own belongs to the line, a button or label with room around it does not.
  if (!display.startsWith('inline') || display === 'inline-table') return !isInitial(element, style)
  return !/^(0px )*0px$|^ *$/.test(
    [style.paddingLeft, style.paddingRight, style.marginLeft, style.marginRight].filter(Boolean).join(' '),
  )
}

/**
 * The large letter that a text begins with, its lines running around it: a part of the first word. A small one there is a label. Asked of each
 * block: of most the first question is the last.
 */
function isInitial(element: Element, style: CSSStyleDeclaration): boolean {
  const letter = element.firstChild
  if (letter?.nodeType !== Node.TEXT_NODE || (letter as Text).length > longestInitial) return false
  const { nextSibling: rest, parentElement: around } = element
  if (letter.nextSibling !== null || rest?.nodeType !== Node.TEXT_NODE || around === null) return false
  return (
    style.cssFloat !== 'none' &&
    /^\s*\p{P}?\p{L}$/u.test((letter as Text).data) &&
    /^\p{L}/u.test((rest as Text).data) &&
    Number.parseFloat(style.fontSize) > 1.5 * Number.parseFloat(getComputedStyle(around).fontSize)
  )
}
/** With a quote before it, and room for how the source is set. */
const longestInitial = 40

export function isBlock(element: Element): boolean {
  const style = getComputedStyle(element)
  return standsApart(element, style, displayOf(element, style))
}

/** All of the document is edited, of which no element tells. */
export const isDesigned = (element: Element): boolean => element.ownerDocument.designMode === 'on'

export function isEditable(element: Element): boolean {
  if (element.localName === 'html' && isDesigned(element)) return true
  const editable = element.getAttribute('contenteditable')
  return editable !== null && /^(true|plaintext-only)?$/i.test(editable)
}
/** Names are kept from translation as well as code is: code is set in the letters of code. */
const isCode = (element: Element): boolean =>
  element.getAttribute('translate') === 'no' &&
  /mono|courier|consolas/i.test(getComputedStyle(element).fontFamily)
/** An `<object>` that names nothing to show shows what is in it. Of one that names something only a layout would tell. */
export const isFallback = (element: Element): boolean =>
  element.localName === 'object' && !element.hasAttribute('data')
/** Its attributes say that nothing is read in it. */
export const isKept = (element: Element): boolean => isEditable(element) || isCode(element)
export function isSkipped(element: Element): boolean {
  const kind = kindOf(element.localName)
  return kind === 'roomless' || (kind === 'skipped' && !isFallback(element)) || isKept(element)
}

/** A closed `<details>`, of which the summary alone is shown. */
export const isClosed = (element: Element): boolean =>
  element.localName === 'details' && !(element as HTMLDetailsElement).open
export const summaryOf = (element: Element): Element | null => element.querySelector(':scope > summary')

/**
 * Has a part in the page as it is shown; `''`: no slot takes it. `content-visibility` is also what `hidden="until-found"` computes to; what is
 * in the line, or has no box of its own, it could not close.
 */
export const isRendered = (style: CSSStyleDeclaration, display = style.display): boolean =>
  isJoined(display) || (display !== 'none' && display !== '' && style.contentVisibility !== 'hidden')

/** Not `instanceof`: what comes out of another frame is an element of that frame's. */
export const isElement = (node: Node | null): node is Element => node?.nodeType === Node.ELEMENT_NODE

/** In the tree as it is shown: through slots and shadow roots. */
export function shownParent(node: Node): Element | null {
  const up = (node as Element).assignedSlot ?? node.parentNode
  return isElement(up) ? up : ((up as ShadowRoot | null)?.host ?? null)
}

/** Is text read there at all (rendered, not editable, not code)? */
export function isReadable(node: Node): boolean {
  for (let at: Node | null = node; at !== null; ) {
    if (isElement(at) && (isSkipped(at) || !isRendered(getComputedStyle(at)))) return false
    const up = shownParent(at)
    if (up !== null && isClosed(up) && summaryOf(up) !== at) return false
    at = up
  }
  return node.isConnected
}

/** The block whose own text the node belongs to. */
export function blockOf(node: Node): Element | undefined {
  for (let at: Node | null = node; at !== null; at = shownParent(at))
    if (isElement(at) && isBlock(at)) return at
  return node.ownerDocument?.documentElement ?? undefined
}

export function languageAround(element: Element): string | undefined {
  for (let at: Element | null = element; at !== null; at = shownParent(at)) {
    const language = at.getAttribute('lang')
    if (language !== null) return language
  }
  return undefined
}

/** Are line breaks of the source shown as such? */
export function keepsBreaks(node: Text): boolean {
  const around = shownParent(node)
  return around !== null && /preserve|break/.test(getComputedStyle(around).whiteSpaceCollapse ?? '')
}
