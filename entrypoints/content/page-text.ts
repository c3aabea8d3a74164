import { isMenu, type LinkEdges, linkEdges, splitBefore } from './page-links.ts'
import type { Piece, Segment } from './segment.ts'

/**
 * The page's text as it is shown: one segment a run of inline text, with the way back to its text nodes. Naively:
 *
 *     for each text node in the flat tree: append it to the run; where an element's box stands apart, end the run
 *
 * Computed style decides what stands apart. Asking it is most of the cost (about 1 µs a property), so that each element is asked once, and
 * of what is in the line no more than its `display` and `visibility`.
 */

export interface Reading {
  /** An open shadow root was met. */
  onRoot?(root: ShadowRoot): void
  /** An element was passed over that may show its text later: not rendered, or not yet defined. */
  onWaiting?(element: Element): void
  /** Reads the root's own text alone, and blocks inside it only where they lie in one of these. */
  within?: ReadonlySet<Node>
  /** Blocks that are read already. */
  without?: ReadonlySet<Element>
}

const words = (text: string) => new Set(text.split(' '))
/** Never read; those that take no room part nothing. */
const roomless = words(
  'script style template noscript rt rp rtc head title desc metadata link meta tifa-tooltip',
)
const skipped = words(
  'code pre kbd samp textarea input select option optgroup datalist math canvas audio video iframe object embed',
)
const empty = words('img wbr picture source track area path use')

const joined = /^(inline|contents|ruby|ruby-base)$/

/** Does the element's box stand apart from the text around it? An absolute or floating box computes to `block`. */
function standsApart(style: CSSStyleDeclaration): boolean {
  const { display } = style
  if (joined.test(display)) return false
  // A letter or word in an inline-block of its own belongs to the line, a button or label with room around it does not.
  if (display !== 'inline-block' && display !== 'inline flow-root') return true
  return !/^(0px )*0px$|^ *$/.test(
    [style.paddingLeft, style.paddingRight, style.marginLeft, style.marginRight].filter(Boolean).join(' '),
  )
}

export function isBlock(element: Element): boolean {
  return standsApart(getComputedStyle(element))
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable !== 'false'
}
/** Names are kept from translation as well as code is: code is set in the letters of code. */
const isCode = (element: Element): boolean =>
  element.getAttribute('translate') === 'no' &&
  /mono|courier|consolas/i.test(getComputedStyle(element).fontFamily)
const isPassedBy = (element: Element): boolean =>
  skipped.has(element.localName) || isEditable(element) || isCode(element)
export const isSkipped = (element: Element): boolean => roomless.has(element.localName) || isPassedBy(element)

/** A closed `<details>`, of which the summary alone is shown. */
export const isClosed = (element: Element): boolean =>
  element.localName === 'details' && !(element as HTMLDetailsElement).open
export const summaryOf = (element: Element): Element | null => element.querySelector(':scope > summary')

/** Has a part in the page as it is shown; `''`: no slot takes it. `content-visibility` is also what `hidden="until-found"` computes to. */
export const isRendered = (style: CSSStyleDeclaration): boolean => {
  const { display } = style
  // What is in the line, or has no box of its own, is none that `content-visibility` could close.
  return (
    joined.test(display) || (display !== 'none' && display !== '' && style.contentVisibility !== 'hidden')
  )
}

/** In the tree as it is shown: through slots and shadow roots. */
export function shownParent(node: Node): Element | null {
  const up = (node as Element).assignedSlot ?? node.parentNode
  if (up === null) return null
  return up instanceof ShadowRoot ? up.host : up instanceof Element ? up : null
}

/** Is text read there at all (rendered, not editable, not code)? */
export function isReadable(node: Node): boolean {
  for (let at: Node | null = node; at !== null; ) {
    if (at instanceof Element && (isSkipped(at) || !isRendered(getComputedStyle(at)))) return false
    const up = shownParent(at)
    if (up !== null && isClosed(up) && summaryOf(up) !== at) return false
    at = up
  }
  return node.isConnected
}

/** The block whose own text the node belongs to. */
export function blockOf(node: Node): Element | undefined {
  for (let at: Node | null = node; at !== null; at = shownParent(at))
    if (at instanceof Element && isBlock(at)) return at
  return node.ownerDocument?.documentElement ?? undefined
}

function languageAround(element: Element): string | undefined {
  for (let at: Element | null = element; at !== null; at = shownParent(at)) {
    const language = at.getAttribute('lang')
    if (language) return language
  }
  return undefined
}

/** What holds for the nodes inside an element. */
interface Place {
  block: Element
  language: string | undefined
  link: Element | undefined
  /** Blocks inside are read. */
  deep: boolean
  visible: boolean
}

/** After all inside an element: back to the place it stands in. */
class Leave {
  to: Place
  /** The element was a block. */
  ended: Element | undefined
  constructor(to: Place, ended: Element | undefined) {
    this.to = to
    this.ended = ended
  }
}

/** Reads an element and all in it, open shadow roots too. A generator, so that a long page can be read between frames. */
export function* readText(
  root: Element,
  { onRoot, onWaiting, within, without }: Reading = {},
): Generator<Segment> {
  let pieces: Piece[] = []
  let text = ''
  let language: string | undefined
  let links = false
  const ready: Segment[] = []
  /** Own texts of the blocks that are being read, and those of them whose links wait to know whether the whole is a menu. */
  const begun = new Map<Element, { own: Segment[]; linked: { segment: Segment; edges: LinkEdges }[] }>()
  const cut = (block: Element) => {
    if (pieces.length === 0) return
    if (/\S/.test(text)) {
      const segment: Segment = { text, pieces, block, ...(language && { language }) }
      let read = begun.get(block)
      if (read === undefined) {
        read = { own: [], linked: [] }
        begun.set(block, read)
      }
      read.own.push(segment)
      const edges = links ? linkEdges(segment) : undefined
      if (edges === undefined) ready.push(segment)
      else if (edges.touching.length > 0) read.linked.push({ segment, edges })
      else ready.push(...splitBefore(segment, edges.spaced))
    }
    text = ''
    links = false
    pieces = []
  }
  const end = (block: Element) => {
    cut(block)
    const { own, linked } = begun.get(block) ?? {}
    begun.delete(block)
    if (own === undefined || linked === undefined || linked.length === 0) return
    const menu = isMenu(own)
    for (const { segment, edges } of linked)
      ready.push(...splitBefore(segment, menu ? [...edges.spaced, ...edges.touching] : edges.spaced))
  }
  let place: Place = {
    block: root,
    language: languageAround(root),
    link: root.closest('a') ?? undefined,
    deep: within === undefined,
    visible: true,
  }
  const append = (node: Text, data: string, from: number) => {
    if (pieces.length === 0) language = place.language
    else if (language !== place.language && primary(language) !== primary(place.language)) {
      cut(place.block)
      language = place.language
    }
    pieces.push({ node, start: text.length - from, link: place.link })
    links ||= place.link !== undefined
    text += data
  }
  const take = (node: Text) => {
    const { data } = node
    if (data === '' || (pieces.length === 0 && !/\S/.test(data))) return
    // A bar parts two texts, as in 来源：新华网｜责编; so does a line break that is shown as one. A piece may so begin in the middle of its node.
    const source = pieces.length === 0 ? data.trimStart() : data
    const parts = /[\n\r]/.test(source) && keepsBreaks(node) ? broken : barred
    if (!parts.test(data)) return append(node, data, 0)
    let from = 0
    for (const part of data.split(parts)) {
      if (part === '') continue
      if (pieces.length > 0 || /\S/.test(part)) append(node, part, from)
      from += part.length
      if (from < data.length || parts.test(`${part}.`)) cut(place.block)
    }
  }
  // Its own stack: a hostile page may nest deeper than the call stack.
  const stack: (Node | Leave)[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node instanceof Leave) {
      place = node.to
      if (node.ended === undefined) continue
      end(node.ended)
      if (ready.length > 0) yield* ready.splice(0)
      continue
    }
    if (node.nodeType === Node.TEXT_NODE) {
      if (place.visible) take(node as Text)
      continue
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const element = node as Element
    const name = element.localName
    if (roomless.has(name) || empty.has(name)) continue
    const attributed = element.hasAttributes()
    const isRoot = element === root
    if (
      name === 'br' ||
      name === 'hr' ||
      (attributed ? isPassedBy(element) : skipped.has(name)) ||
      (!isRoot && without?.has(element))
    ) {
      cut(place.block)
      continue
    }
    const style = getComputedStyle(element)
    const { display } = style
    const inLine = joined.test(display)
    if (!isRendered(style) && (display !== '' || (!isRoot && element.isConnected))) {
      if (display !== 'none' && !inLine && standsApart(style)) cut(place.block)
      if (element.firstChild !== null) onWaiting?.(element)
      continue
    }
    const visible = style.visibility === 'visible' || style.visibility === ''
    if (!visible && place.visible) onWaiting?.(element)
    const apart = isRoot || (!inLine && standsApart(style))
    const deep = place.deep || within?.has(element) === true
    if (apart && !isRoot) {
      cut(place.block)
      if (!deep) continue
    }
    const around = place
    const own = (attributed && element.getAttribute('lang')) || place.language
    const link = name === 'a' ? element : place.link
    if (
      apart ||
      own !== place.language ||
      link !== place.link ||
      deep !== place.deep ||
      visible !== place.visible
    ) {
      place = { block: apart ? element : place.block, language: own, link, deep, visible }
      stack.push(new Leave(around, apart ? element : undefined))
    }
    if (isClosed(element)) {
      onWaiting?.(element)
      const summary = summaryOf(element)
      if (summary !== null) stack.push(summary)
      continue
    }
    const shadow = element.shadowRoot
    if (shadow !== null) onRoot?.(shadow)
    else if (name.includes('-') && element.matches(':not(:defined)')) onWaiting?.(element)
    const assigned = name === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
    if (assigned.length > 0) for (const child of assigned.reverse()) stack.push(child)
    else
      for (let child = (shadow ?? element).lastChild; child !== null; child = child.previousSibling)
        stack.push(child)
  }
}

const primary = (language: string | undefined) => language?.split(/[-_]/, 1)[0]?.toLowerCase()
const barred = /(?<=｜| \| )/
const broken = /(?<=｜| \| |[\n\r])/
const keepsBreaks = (node: Text) => {
  const around = shownParent(node)
  return around !== null && /preserve|break/.test(getComputedStyle(around).whiteSpaceCollapse ?? '')
}

/** The text node and offset where a segment's unit stands; `end` prefers the end of a node to the start of the next. */
export function place(segment: Segment, offset: number, end: boolean): { node: Text; offset: number } {
  const { pieces } = segment
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = pieces[middle]!.start
    if (end ? start < offset : start <= offset) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]!
  return { node: piece.node, offset: offset - piece.start }
}
