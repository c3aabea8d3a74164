import type { Occurrence } from '../../glossary/model/occurrence.ts'
import { place, type Segment, shownParent } from './page-text.ts'

/** What was found on the whole page, by segment, in the page's order; ranges are plain data until they are needed. */

export interface Entry {
  segment: Segment
  /** `undefined` until its first answer. */
  found?: Occurrence[]
  /** The answer belongs to this asking; a later one replaces it. */
  asked: number
  /** Number of the reading that made it. */
  reading: number
}

/** An element that holds text: its own, and that of the elements in it. */
export interface Holder {
  element: Element
  own: Entry[]
  inner: Holder[]
}

export class OccurrenceIndex {
  readonly entries = new Set<Entry>()
  #owners = new WeakMap<Text, Entry[]>()
  #byBlock = new Map<Element, Set<Entry>>()
  #tree: Holder | undefined
  #holders = new Map<Element, Holder>()
  /** Their children may stand out of order. */
  #grown = new Set<Holder>()

  /** Takes the place of what an earlier reading made of the same text nodes. */
  add(segment: Segment, reading: number): Entry {
    const entry: Entry = { segment, asked: -1, reading }
    for (const { node } of segment.pieces) {
      const owners = this.#owners.get(node) ?? []
      for (const owner of owners) if (owner.reading !== reading) this.remove(owner)
      // Two segments of one reading may share a node, parted by a bar.
      this.#owners.set(node, [...owners.filter((owner) => owner.reading === reading), entry])
    }
    this.entries.add(entry)
    const siblings = this.#byBlock.get(segment.block)
    if (siblings === undefined) this.#byBlock.set(segment.block, new Set([entry]))
    else siblings.add(entry)
    if (this.#tree !== undefined) this.#hold(entry)
    return entry
  }
  remove(entry: Entry) {
    if (!this.entries.delete(entry)) return
    const { block } = entry.segment
    const siblings = this.#byBlock.get(block)
    siblings?.delete(entry)
    if (siblings?.size === 0) this.#byBlock.delete(block)
    const holder = this.#tree && this.#holders.get(block)
    if (holder !== undefined) holder.own = holder.own.filter((other) => other !== entry)
  }

  /** The block's own text, before it is read again. */
  removeBlock(block: Element) {
    for (const entry of this.#byBlock.get(block) ?? []) this.remove(entry)
  }

  /** Takes away what is no longer on the page; the blocks still there that lost a part of their text. */
  removeGone(): Set<Element> {
    const torn = new Set<Element>()
    for (const entry of this.entries) {
      const { block, pieces } = entry.segment
      if (block.isConnected && pieces.every(({ node }) => node.isConnected)) continue
      if (block.isConnected) torn.add(block)
      this.remove(entry)
    }
    return torn
  }

  clear() {
    this.entries.clear()
    this.#byBlock.clear()
    this.#owners = new WeakMap()
    this.#tree = undefined
  }

  /** The elements that hold text as a tree; grows with what is read, made anew after `forgetTree`. */
  tree(root: Element): Holder {
    if (this.#tree?.element !== root) {
      this.#tree = { element: root, own: [], inner: [] }
      this.#holders = new Map([[root, this.#tree]])
      for (const entry of this.entries) this.#hold(entry)
    }
    for (const holder of this.#grown) sortByPage(holder.inner)
    this.#grown.clear()
    return this.#tree
  }

  /** Elements were taken away or moved. */
  forgetTree() {
    this.#tree = undefined
  }

  #hold(entry: Entry) {
    const path: Element[] = []
    let at: Element | null = entry.segment.block
    while (at !== null && !this.#holders.has(at)) {
      path.push(at)
      at = shownParent(at)
    }
    let holder = at === null ? this.#tree! : this.#holders.get(at)!
    for (const element of path.reverse()) {
      const inner: Holder = { element, own: [], inner: [] }
      this.#holders.set(element, inner)
      holder.inner.push(inner)
      this.#grown.add(holder)
      holder = inner
    }
    holder.own.push(entry)
  }
}

/** Read in the page's order they are sorted already; only what changed later stands wrong. */
function sortByPage(holders: Holder[]) {
  const follows = (a: Holder, b: Holder) =>
    (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  let sorted = true
  for (let i = 1; i < holders.length && sorted; i++) {
    const a = holders[i - 1]!.element
    // Siblings next to each other are the most, and cheap.
    if (a.nextElementSibling !== holders[i]!.element) sorted = follows(holders[i - 1]!, holders[i]!)
  }
  if (!sorted) holders.sort((a, b) => (a === b ? 0 : follows(a, b) ? -1 : 1))
}

/** `undefined` where the page has changed under the occurrence. */
export function staticRange(segment: Segment, { start, end }: Occurrence): StaticRange | undefined {
  const a = place(segment, start, false)
  const b = place(segment, end, true)
  if (!a.node.isConnected || !b.node.isConnected || a.offset > a.node.length || b.offset > b.node.length)
    return undefined
  return new StaticRange({
    startContainer: a.node,
    startOffset: a.offset,
    endContainer: b.node,
    endOffset: b.offset,
  })
}
