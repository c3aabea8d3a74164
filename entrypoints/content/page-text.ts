/** The page's text as it is shown: one segment a run of inline text, with the way back to its text nodes. */

export interface Piece {
  node: Text
  /** Where the node's text begins in the segment; negative where the segment begins inside the node. */
  start: number
}

export interface Segment {
  text: string
  pieces: Piece[]
  block: Element
  language?: string
}

const skipped = new Set(
  'script style template noscript code pre kbd samp textarea input select option button-input rt rp rtc head title svg:style math canvas audio video iframe object embed tifa-tooltip'.split(
    ' ',
  ),
)
const joined = /^(inline|contents|ruby|ruby-base)$/

/** Does the element's box stand apart from the text around it? */
export function isBlock(element: Element): boolean {
  const style = getComputedStyle(element)
  return (
    !joined.test(style.display) ||
    style.position === 'absolute' ||
    style.position === 'fixed' ||
    /left|right/.test(style.float)
  )
}

function isSkipped(element: Element): boolean {
  if (skipped.has(element.localName)) return true
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable !== 'false'
}

/** Is the node where text is read at all (rendered, not editable, not code)? */
export function isReadable(node: Node): boolean {
  let at: Node | null = node
  while (at !== null) {
    if (at instanceof Element && (isSkipped(at) || getComputedStyle(at).display === 'none')) return false
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)
  }
  return node.isConnected
}

/** The block whose text the node belongs to. */
export function blockOf(node: Node): Element | undefined {
  let at: Node | null = node
  while (at !== null) {
    if (at instanceof Element && isBlock(at)) return at
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)
  }
  return node.ownerDocument?.documentElement ?? undefined
}

/** Reads an element and all in it, open shadow roots too; `onRoot` hears of each shadow root met. */
export function readText(root: Element, onRoot?: (root: ShadowRoot) => void): Segment[] {
  const segments: Segment[] = []
  let text = ''
  let pieces: Piece[] = []
  const cut = (block: Element) => {
    if (text.trim() !== '') {
      const language = pieces[0]!.node.parentElement?.closest('[lang]')?.getAttribute('lang')
      segments.push({ text, pieces, block, ...(language && { language }) })
    }
    text = ''
    pieces = []
  }
  const take = (node: Text, block: Element) => {
    const { data } = node
    // A bar parts two texts, as in 来源：新华网｜责编; a piece may so begin in the middle of its node.
    let from = 0
    for (const part of data.split(/(?<=｜| \| )/)) {
      if (part === '') continue
      pieces.push({ node, start: text.length - from })
      text += part
      from += part.length
      if (/｜$| \| $/.test(part)) cut(block)
    }
  }
  // Its own stack: a hostile page may nest deeper than the call stack.
  const stack: { node: Node; block: Element; leave: boolean; cuts: boolean }[] = []
  const push = (parent: Node, block: Element) => {
    for (let child = parent.lastChild; child !== null; child = child.previousSibling)
      stack.push({ node: child, block, leave: false, cuts: false })
  }
  stack.push({ node: root, block: root, leave: false, cuts: false })
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, block } = step
    if (step.leave) {
      if (step.cuts) cut(block)
    } else if (node.nodeType === Node.TEXT_NODE) take(node as Text, block)
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element
      if (element.localName === 'br' || element.localName === 'hr') cut(block)
      if (isSkipped(element)) {
        if (!/^(rt|rp|rtc|script|style|template|noscript|tifa-tooltip)$/.test(element.localName)) cut(block)
        continue
      }
      const style = getComputedStyle(element)
      if (style.display === 'none') continue
      const cuts =
        element === root ||
        !joined.test(style.display) ||
        style.position === 'absolute' ||
        style.position === 'fixed' ||
        /left|right/.test(style.float)
      const inner = cuts ? element : block
      if (cuts) {
        cut(block)
        stack.push({ node, block: inner, leave: true, cuts })
      }
      if (element.shadowRoot !== null) {
        onRoot?.(element.shadowRoot)
        push(element, inner)
        push(element.shadowRoot, inner)
      } else push(element, inner)
    }
  }
  return segments
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
