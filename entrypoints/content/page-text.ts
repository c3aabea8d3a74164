import { Runs } from './runs.ts'
import type { Segment } from './segment.ts'
import {
  displayOf,
  isBlock,
  isClosed,
  isDesigned,
  isEditable,
  isElement,
  isFallback,
  isJoined,
  isKept,
  isRendered,
  kindOf,
  languageAround,
  standsApart,
  summaryOf,
} from './shown.ts'
import { isBlank } from './text-parts.ts'
import { mayBeWhole, wholeText } from './whole-text.ts'

/**
 * The page's text as it is shown: one segment a run of inline text, with the way back to its text nodes. Naively:
 *
 *     for each text node in the flat tree: append it to the run; where an element's box stands apart, end the run
 *
 * Computed style decides what stands apart. Asking the browser is most of the cost (0.5 to 1 µs a question, whatever it is about), so that
 * each node is asked as little as can be: of an element in the line nine questions, its text's among them.
 */

export interface Reading {
  /** An open shadow root was met. */
  onRoot?(root: ShadowRoot): void
  /** An element was passed over that may show its text later: not rendered, not yet defined, or edited. */
  onWaiting?(element: Element): void
  /** Reads the root's own text alone, and blocks inside it only where they lie in one of these. */
  within?: ReadonlySet<Node>
  /** Blocks that are read already. */
  without?: ReadonlySet<Element>
  /** Not to be looked through at once for what is marked: each element is asked. */
  long?: boolean
  /** No more is taken than the first texts, in one go: nothing is looked through for them. */
  brief?: boolean
  /** Texts are taken whole where they can be. */
  whole?: boolean
}

/** What holds for the nodes inside an element. */
interface Place {
  block: Element
  language: string | undefined
  link: Element | undefined
  /** Blocks inside are read. */
  deep: boolean
  visible: boolean
  /** Laid out only when it is seen: to ask for its text would lay it out. */
  postponed: boolean
  /** Blocks around that could not be taken whole: each has been looked through. */
  refused: number
}
/** A hostile page nests ten thousand of them. */
const refusals = 4

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

/** Children of one element, taken one by one. */
type Children = () => Node | null
/** As they stand now: to ask for all 17,000 of a long page's takes 18 ms in one go, this 6. */
function kept(list: XPathResult): Children {
  let at = 0
  return () => list.snapshotItem(at++)
}
/** As they stand when they are taken. */
function following(first: Node | null): Children {
  let next = first
  return () => {
    const node = next
    next = node?.nextSibling ?? null
    return node
  }
}
const ORDERED_NODE_SNAPSHOT_TYPE = 7
/** More than so many are taken one by one. */
const many = 200

/** Reads an element and all in it, open shadow roots too. A generator, so that a long page can be read between frames. */
export function* readText(
  root: Element,
  { onRoot, onWaiting, within, without, long = false, brief = false, whole = false }: Reading = {},
): Generator<Segment> {
  if (isDesigned(root)) return onWaiting?.(root.ownerDocument.documentElement)
  const runs = new Runs()
  const { ready } = runs
  let place: Place = {
    block: root,
    language: languageAround(root),
    link: root.closest('a') ?? undefined,
    deep: within === undefined,
    visible: true,
    postponed: false,
    refused: 0,
  }
  /** Those whose attributes say something of their text. */
  const marked = new Set<Element>()
  const mark = (tree: Element | ShadowRoot) => {
    for (const element of tree.querySelectorAll(marking)) marked.add(element)
    if (isElement(tree) && tree.matches(marking)) marked.add(tree)
  }
  const asks = long || brief
  if (!asks) mark(root)
  // Its own stack: a hostile page may nest deeper than the call stack.
  const stack: (Node | Leave | Children)[] = [root]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    // Of a block without an end too.
    if (ready.length > many) yield* ready.splice(0)
    let node = top
    if (typeof node === 'function') {
      const child = node()
      if (child === null) continue
      stack.push(node)
      node = child
    }
    if (node instanceof Leave) {
      place = node.to
      if (node.ended === undefined) continue
      runs.end(node.ended)
      if (ready.length > 0) yield* ready.splice(0)
      continue
    }
    const element = node as Element
    const name: string | undefined = element.localName
    if (name === undefined) {
      if (place.visible && node.nodeType === Node.TEXT_NODE) runs.take(node as Text, place)
      continue
    }
    const kind = name === 'object' && isFallback(element) ? undefined : kindOf(name)
    // An item of its own in a flex container, or a block.
    if (kind === 'empty' && !runs.isEmpty && isBlock(element)) runs.cut(place.block)
    if (kind === 'roomless' || kind === 'empty') continue
    const attributed = asks ? element.hasAttributes() : marked.has(element)
    const isRoot = element === root
    if (kind !== undefined || (attributed && isKept(element)) || (!isRoot && without?.has(element))) {
      // A break that a style takes away, a hidden field: what has no box parts nothing.
      if (!runs.isEmpty)
        if (getComputedStyle(element).display !== 'none') runs.cut(place.block, element)
        else if (kind === 'break') onWaiting?.(element)
      if (attributed && isEditable(element)) onWaiting?.(element)
      continue
    }
    const style = getComputedStyle(element)
    const display = displayOf(element, style)
    const inLine = isJoined(display)
    if (!inLine && !isRendered(style, display) && (display !== '' || (!isRoot && element.isConnected))) {
      if (display !== 'none' && standsApart(element, style, display)) runs.cut(place.block)
      if (element.firstChild !== null) onWaiting?.(element)
      continue
    }
    const { visibility } = style
    const visible = visibility === 'visible' || visibility === ''
    if (!visible && place.visible) onWaiting?.(element)
    const apart = isRoot || (!inLine && standsApart(element, style, display))
    const deep = place.deep || within?.has(element) === true
    if (apart && !isRoot) {
      runs.cut(place.block)
      if (!deep) continue
    }
    const around = place
    const own = (attributed ? element.getAttribute('lang') : null) ?? place.language
    const link = name === 'a' ? element : place.link
    const postponed = place.postponed || (whole && apart && style.contentVisibility === 'auto')
    let { refused } = place
    if (whole && apart && visible && !postponed && refused < refusals && mayBeWhole(element)) {
      const text = wholeText(element)
      if (text === undefined) refused++
      else {
        const language = own || undefined
        if (ready.length > 0) yield* ready.splice(0)
        // One by one: many of them are more than a stretch.
        if (!isBlank(text)) yield { text, pieces: [], block: element, ...(language && { language }) }
        continue
      }
    }
    if (
      apart ||
      own !== place.language ||
      link !== place.link ||
      deep !== place.deep ||
      visible !== place.visible ||
      postponed !== place.postponed
    ) {
      const block = apart ? element : place.block
      place = { block, language: own, link, deep, visible, postponed, refused }
      stack.push(new Leave(around, apart ? element : undefined))
    }
    if (name === 'details' && isClosed(element)) {
      onWaiting?.(element)
      const summary = summaryOf(element)
      if (summary !== null) stack.push(summary)
      continue
    }
    const shadow = element.shadowRoot
    if (shadow !== null) {
      onRoot?.(shadow)
      mark(shadow)
    } else if (name.includes('-') && element.matches(':not(:defined)')) onWaiting?.(element)
    const assigned = name === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
    if (assigned.length > 0)
      for (const child of assigned.reverse()) {
        if (isElement(child)) mark(child)
        stack.push(child)
      }
    else {
      let child = (shadow ?? element).lastChild
      const before = child?.previousSibling
      if (before === null && child?.nodeType === Node.TEXT_NODE) {
        // A text and nothing else, as in most elements in the line.
        if (visible) runs.take(child as Text, place)
      } else if (brief) stack.push(following((shadow ?? element).firstChild))
      else {
        const below = stack.length
        for (; child !== null && stack.length - below <= many; child = child.previousSibling)
          stack.push(child)
        // XPath knows no shadow root.
        const list =
          child === null || shadow !== null
            ? undefined
            : document.evaluate?.('node()', element, null, ORDERED_NODE_SNAPSHOT_TYPE)
        if (list !== undefined) {
          stack.length = below
          stack.push(kept(list))
        } else for (; child !== null; child = child.previousSibling) stack.push(child)
      }
    }
  }
  yield* ready
}

const marking = '[lang], [contenteditable], [translate]'
