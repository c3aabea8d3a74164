import { hasPlugIns } from './laid-out.ts'
import { isBlock, isElement, isSkipped, kindOf, shownParent } from './shown.ts'
import { Sights } from './sights.ts'

/**
 * What must be read again after a change of the page, and no more. Observes the document, so that it outlives a replaced root element.
 */

export interface Change {
  /** New on the page: blocks to be read with all in them. */
  added: Element[]
  /** Blocks whose own text changed. */
  torn: Set<Element>
  /** Nodes new in the text of the torn blocks: blocks inside them are read too. */
  within: Set<Node>
  /** All nodes that were taken away or moved, with those inside them. */
  removed: Set<Node>
  /** Elements still on the page out of which they were taken. */
  lost: Set<Element>
  /** Another root element: `document.open`, or a page that replaces itself. */
  replaced: boolean
}

export interface PageChanges {
  watch(root: Node): void
  /** What is known of the changes so far is told at once. */
  flush(): void
  /** There is a plug-in on the page, or was. */
  readonly plugIns: boolean
}

const options = { childList: true, characterData: true, subtree: true }
/** What may show text that was not rendered, move it, or keep it from being read. */
const showing = {
  attributes: true,
  attributeFilter:
    'class style hidden open slot name lang media disabled contenteditable aria-hidden aria-expanded aria-selected data-state'.split(
      ' ',
    ),
}
const isOurs = (node: Node) => (node as Element).localName === 'tifa-tooltip'

export function watchChanges(
  changed: (change: Change) => void,
  restyled: () => void,
  signal: AbortSignal,
): PageChanges {
  let records: MutationRecord[] = []
  let removed = new Set<Node>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let plugIns = hasPlugIns(document)
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const batch = records
    const gone = removed
    records = []
    removed = new Set()
    if (batch.length > 0) changed(changeOf(batch, gone))
  }
  const observer = new MutationObserver((batch) => {
    let styles = false
    for (const record of batch) {
      if (record.type === 'attributes') {
        // The name is a slot's, of no account on a field or a link.
        const moved = movedBy(record)
        styles ||= record.attributeName !== 'name' || moved.length > 0
        if (moved.length > 0 || isEdge(record.target)) records.push(record)
        for (const node of moved) addAll(removed, node)
        continue
      }
      const { addedNodes, removedNodes } = record
      if (addedNodes.length + removedNodes.length > 0 && onlyOurs(addedNodes) && onlyOurs(removedNodes))
        continue
      styles ||= isSheet(record.target) || hasSheet(addedNodes) || hasSheet(removedNodes)
      plugIns ||= bringsPlugIn(addedNodes)
      records.push(record)
      // Now: what is taken out of them later is told to nobody.
      for (let i = 0; i < removedNodes.length; i++) addAll(removed, removedNodes[i]!)
    }
    if (records.length > 0) timer ??= setTimeout(flush, 30)
    if (styles) restyled()
  })
  const watch = (root: Node) => observer.observe(root, { ...options, ...showing })
  watch(document)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return {
    watch,
    flush,
    get plugIns() {
      return plugIns
    },
  }
}

/** It parts the text around it where it has a box. */
const isEdge = (node: Node): boolean => /^(break|skipped)$/.test(kindOf((node as Element).localName) ?? '')

/** What now stands in another slot, in none, or is said to be in another language: it is read as if it had come anew. */
function movedBy({ type, attributeName, target }: MutationRecord): Node[] {
  if (type !== 'attributes') return []
  if (attributeName === 'lang') return [target]
  if (attributeName === 'slot') return (target.parentNode as Element | null)?.shadowRoot ? [target] : []
  const isSlot = attributeName === 'name' && (target as Element).localName === 'slot'
  return isSlot ? (target as HTMLSlotElement).assignedNodes() : []
}
/** What is inside a host and in no slot is shown nowhere. */
const isUnslotted = (node: Node): boolean =>
  (node.parentNode as Element | null)?.shadowRoot != null && (node as Element | Text).assignedSlot === null

function onlyOurs(nodes: NodeList): boolean {
  for (let i = 0; i < nodes.length; i++) if (!isOurs(nodes[i]!)) return false
  return true
}

function bringsPlugIn(nodes: NodeList): boolean {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!
    if (isElement(node) && (/^(embed|object)$/.test(node.localName) || hasPlugIns(node))) return true
  }
  return false
}

/** A style sheet of the page, or its text. A linked one counts when it has come. */
const isSheet = (node: Node | null): boolean =>
  node !== null &&
  (node.nodeType === Node.TEXT_NODE
    ? (node.parentNode as Element | null)?.localName === 'style'
    : /^(style|link)$/.test((node as Element).localName ?? ''))

function hasSheet(nodes: NodeList): boolean {
  for (let i = 0; i < nodes.length; i++) if (isSheet(nodes[i]!)) return true
  return false
}

/** The node and all in it. */
export function addAll(nodes: Set<Node>, node: Node) {
  nodes.add(node)
  if (node.nodeType !== Node.ELEMENT_NODE) return
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let at: Node | null = node; at !== null; at = walker.nextNode()) {
    nodes.add(at)
    const shadow = (at as Element).shadowRoot
    if (shadow) for (const child of shadow.childNodes) addAll(nodes, child)
  }
}

const isText = (node: Node | null): node is Text =>
  node !== null && node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data)

/** Text, or an element in the line. */
const isInline = (node: Node | null): boolean =>
  isText(node) || (isElement(node) && !isSkipped(node) && node.localName !== 'br' && !isBlock(node))

/** It parts the text before it from that behind it. */
export const standsInText = (node: Node): boolean =>
  isInline(node.previousSibling) && isInline(node.nextSibling)

function changeOf(records: MutationRecord[], removed: Set<Node>): Change {
  const change: Change = {
    added: [],
    torn: new Set(),
    within: new Set(),
    removed,
    lost: new Set(),
    replaced: false,
  }
  const sights = new Sights()
  const isRead = (element: Element) => element.isConnected && sights.of(element).hider === undefined
  const tear = (node: Node) => {
    const around = isElement(node) ? node : shownParent(node)
    const block = around === null ? undefined : sights.of(around).block
    if (block !== undefined && isRead(block)) change.torn.add(block)
  }
  const added = new Set<Node>()
  const targets = new Set<Node>()
  const isWithin = withinAny(added)
  for (const record of records) {
    const { target, addedNodes, removedNodes, type } = record
    if (target === document) change.replaced ||= type === 'childList'
    if (target === document.documentElement) change.replaced ||= record.attributeName === 'lang'
    if (type === 'characterData') targets.add(target)
    else if (type === 'attributes') {
      for (const node of movedBy(record)) added.add(node)
      // Without a box of its own it has no block.
      if (isEdge(target) && target.parentNode !== null) tear(target.parentNode)
    } else {
      for (let i = 0; i < addedNodes.length; i++) added.add(addedNodes[i]!)
      if (removedNodes.length === 0) continue
      // What parted two runs of text may be gone.
      const around = isElement(target) ? target : ((target as ShadowRoot).host ?? target)
      if (isElement(around) && around.isConnected) change.lost.add(around)
      if (around.isConnected && isInline(record.previousSibling) && isInline(record.nextSibling)) tear(around)
    }
  }
  for (const target of targets) if (target.isConnected && !isWithin(target)) tear(target)
  for (const node of added) {
    if (!node.isConnected || isOurs(node) || isUnslotted(node)) continue
    const parent = shownParent(node)
    if (parent === null || isWithin(parent) || !isRead(parent)) continue
    if (isElement(node) && isBlock(node)) {
      change.added.push(node)
      // It may stand in the middle of a text.
      if (standsInText(node)) tear(parent)
    } else if (isText(node) || isElement(node)) {
      change.within.add(node)
      tear(parent)
    }
  }
  return change
}

/** Is the node, or what it stands in, one of them? Each is asked once: a hostile page nests 10,000 deep. */
function withinAny(nodes: ReadonlySet<Node>): (node: Node) => boolean {
  const known = new Map<Node, boolean>()
  return (node) => {
    if (nodes.size === 0) return false
    const path: Node[] = []
    let at: Node | null = node
    while (at !== null && !known.has(at) && !nodes.has(at)) {
      path.push(at)
      at = shownParent(at)
    }
    const value = at !== null && (nodes.has(at) || known.get(at)!)
    for (const node of path) known.set(node, value)
    return value
  }
}
