import type { Occurrence } from '../../glossary/model/occurrence.ts'
import { isWhole, type Segment } from './segment.ts'
import { shownParent } from './shown.ts'

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
  outer: Holder | undefined
  own: Entry[]
  inner: Holder[]
}

/** Entries that wait to be told apart by their nodes: a short page without a term and without a change never asks. */
const waitingMost = 200

export class OccurrenceIndex {
  readonly entries = new Set<Entry>()
  /** Of the first reading, not yet told apart. `undefined` once someone asked. */
  #waiting: Entry[] | undefined = []
  #era = 0
  #owners = new Owners()
  /** Of what was read before all is read again: text that has stayed needs no second answer. */
  #before = new Map<Element, Holder>()
  #holders = new Map<Element, Holder>()

  /** Takes the place of what an earlier reading made of the same text nodes. Where the same text was read, it is the same entry. */
  add(segment: Segment, reading: number): Entry {
    if (this.#waiting !== undefined) {
      const [first] = this.#waiting
      if ((first === undefined || first.reading === reading) && this.#waiting.length < waitingMost) {
        const entry = { segment, asked: -1, reading }
        this.entries.add(entry)
        this.#waiting.push(entry)
        return entry
      }
      this.#tellApart()
    }
    let entry = this.#before.get(segment.block)?.own.find((known) => isSame(known.segment, segment))
    for (const owner of this.#ownersOf(segment, reading)) {
      if (isSame(owner.segment, segment)) entry = owner
      this.remove(owner)
    }
    if (entry === undefined) entry = { segment, asked: -1, reading }
    else Object.assign(entry, { segment, reading })
    this.entries.add(entry)
    this.#place(entry)
    return entry
  }
  /** What an earlier reading made of its text: told by its nodes, and by its block where they, or the segment's own, are not known. */
  #ownersOf(segment: Segment, reading: number): Entry[] {
    const owners: Entry[] = []
    const own = (entry: Entry) => {
      if (entry.reading !== reading && !owners.includes(entry)) owners.push(entry)
    }
    for (const { node } of segment.pieces) for (const entry of this.#owners.of(node)) own(entry)
    for (const entry of this.#holders.get(segment.block)?.own ?? [])
      if (isWhole(segment) || isWhole(entry.segment)) own(entry)
    return owners
  }
  #place(entry: Entry) {
    for (const { node } of entry.segment.pieces) this.#owners.add(node, entry)
    this.#hold(entry.segment.block).own.push(entry)
  }
  #tellApart() {
    const waiting = this.#waiting ?? []
    this.#waiting = undefined
    for (const entry of waiting) this.#place(entry)
  }
  remove(entry: Entry) {
    this.#tellApart()
    if (!this.entries.delete(entry)) return
    for (const { node } of entry.segment.pieces) this.#owners.remove(node, entry)
    const holder = this.#holders.get(entry.segment.block)
    if (holder !== undefined) holder.own = holder.own.filter((other) => other !== entry)
  }

  /** The block's own text, before it is read again. */
  removeBlock(block: Element) {
    this.#tellApart()
    for (const entry of this.#holders.get(block)?.own ?? []) this.remove(entry)
  }

  /** Takes away what was found in nodes that were taken away or moved, out of these elements; the blocks still on the page that lost a part of their text. */
  removeIn(nodes: Iterable<Node>, from: Iterable<Element> = []): Set<Element> {
    this.#tellApart()
    const torn = new Set<Element>()
    const drop = (entry: Entry) => {
      if (entry.segment.block.isConnected) torn.add(entry.segment.block)
      this.remove(entry)
    }
    const dropHolder = (outer: Holder) => {
      const stack = [outer]
      for (let holder = stack.pop(); holder !== undefined; holder = stack.pop()) {
        this.#holders.delete(holder.element)
        for (const entry of holder.own) drop(entry)
        for (const inner of holder.inner) stack.push(inner)
      }
    }
    for (const node of nodes) {
      const holder = this.#holders.get(node as Element)
      if (holder !== undefined) {
        const siblings = holder.outer?.inner
        siblings?.splice(siblings.indexOf(holder), 1)
        dropHolder(holder)
      }
      // Text in the line of a block that stays has no holder of its own here.
      for (const entry of this.#owners.of(node as Text)) drop(entry)
    }
    for (const element of from) for (const entry of this.#wholeAround(element)) drop(entry)
    return torn
  }

  #wholeAround(element: Element): Entry[] {
    let at: Element | null = element
    while (at !== null && !this.#holders.has(at)) at = shownParent(at)
    const own = at === null ? undefined : this.#holders.get(at)?.own
    return own?.filter(({ segment }) => isWhole(segment)) ?? []
  }

  /** All is read again, up to `settle`: a reading of an earlier era is of no use. */
  restart() {
    this.#era++
    // Nothing read yet, nothing to tell apart.
    if (this.entries.size === 0 && this.#waiting !== undefined) return
    this.#tellApart()
    this.#before = this.#holders
    this.#owners = new Owners()
    this.entries.clear()
    this.#holders = new Map()
  }
  settle(era: number) {
    if (era === this.#era) this.#before = new Map()
  }
  get era() {
    return this.#era
  }

  /** The elements that hold text, as a tree in the page's order. */
  tree(root: Element): Holder {
    this.#tellApart()
    return this.#hold(root)
  }

  #hold(element: Element): Holder {
    const path: Element[] = []
    let at: Element | null = element
    while (at !== null && !this.#holders.has(at)) {
      path.push(at)
      at = shownParent(at)
    }
    let holder = at === null ? undefined : this.#holders.get(at)
    for (const element of path.reverse()) {
      const inner: Holder = { element, outer: holder, own: [], inner: [] }
      this.#holders.set(element, inner)
      if (holder !== undefined) insertByPage(holder.inner, inner)
      holder = inner
    }
    return holder!
  }
}

const isSame = (a: Segment, b: Segment) =>
  a.text === b.text &&
  a.block === b.block &&
  a.language === b.language &&
  (isWhole(a) || isWhole(b) || hasSamePieces(a, b))

const hasSamePieces = (a: Segment, b: Segment) =>
  a.pieces.length === b.pieces.length &&
  a.pieces.every(({ node, start }, i) => node === b.pieces[i]!.node && start === b.pieces[i]!.start)

/** Text nodes of one map: one of 100,000 takes 16 ms at once to grow. */
const part = 8192

/** The entries that a text node belongs to: two segments parted by a bar share one. */
class Owners {
  #parts: Map<Text, Entry | Entry[]>[] = []

  of(node: Text): Entry[] {
    const owners = this.#partOf(node)?.get(node)
    return owners === undefined ? [] : Array.isArray(owners) ? owners : [owners]
  }
  add(node: Text, entry: Entry) {
    const known = this.#partOf(node)
    if (known !== undefined) {
      known.set(node, [...this.of(node), entry])
      return
    }
    let free = this.#parts.at(-1)
    if (free === undefined || free.size >= part) {
      free = this.#parts.find(({ size }) => size < part) ?? new Map()
      this.#parts = [...this.#parts.filter((one) => one !== free), free]
    }
    free.set(node, entry)
  }
  remove(node: Text, entry: Entry) {
    const at = this.#partOf(node)
    const others = this.of(node).filter((owner) => owner !== entry)
    if (others.length === 0) at?.delete(node)
    else at?.set(node, others)
  }
  #partOf(node: Text) {
    for (const one of this.#parts) if (one.has(node)) return one
    return undefined
  }
}

/** Read in the page's order it comes last; what is new on the page may stand anywhere. */
function insertByPage(holders: Holder[], one: Holder) {
  const precedes = ({ element }: Holder) =>
    (element.compareDocumentPosition(one.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  let low = 0
  let high = holders.length
  const last = holders[high - 1]
  // Siblings next to each other are the most, and cheap.
  if (last === undefined || last.element.nextElementSibling === one.element || precedes(last)) low = high
  while (low < high) {
    const middle = (low + high) >> 1
    if (precedes(holders[middle]!)) low = middle + 1
    else high = middle
  }
  holders.splice(low, 0, one)
}
