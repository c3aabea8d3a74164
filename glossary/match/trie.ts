import { roles } from '../text/fold.ts'
import { type Alphabet, alphabetOf, symbolOf } from './alphabet.ts'

/**
 * A double-array trie over dense symbols, restarted from each position of the text. Naively:
 *
 *     for each start: node = root; for each symbol from start: node = child(node, symbol); if node ends a pattern: it is a hit
 *
 * `base[slot]` of a node's slot is `~value` where the node is a leaf (a pattern ends there and nothing goes on), else twice the place of
 * its children, plus 1 where a pattern ends there as well. The child under symbol s stands at place + s, and is one if `check` there is s
 * (no two nodes have one place, so the symbol alone tells). The value of a pattern that goes on stands at place + END. The root's children
 * stand at their own symbols: `base[s]`, 0 where there is none, and have no `check`: nothing goes on from a node that is not there. None
 * of them is a leaf, so that a start is given up without asking.
 */
export interface Trie extends Alphabet {
  base: Int32Array
  check: Uint16Array
}

/** A role is never a child: here it labels the value of a pattern that goes on. */
export const END = 1

/** Places tried for a family before the others of its size begin further on: fewer leave holes, more take time. */
const PATIENCE = 24
/** Families so much smaller are tried from the first hole on again. */
const SMALLER = 0.92

/** `valueAt(p)` must not be negative. Patterns must be distinct, not empty and in ascending order of their units. */
export function buildTrie(patterns: string[], valueAt: (pattern: number) => number): Trie {
  const alphabet = alphabetOf(patterns)
  const { symbols, size } = alphabet
  const nodes = nodesOf(patterns, symbols)
  const { count, symbol, child, ended } = nodes
  const slots = newSlots(size)

  // The root's children stand at their own symbols.
  const place = new Int32Array(count)
  for (let s = 0; s < size; s++) slots.take(s)
  // The largest families first: what they leave free, the small ones fill.
  const family: number[] = []
  let length = Number.POSITIVE_INFINITY
  for (const node of bySize(nodes)) {
    // Nine nodes in ten have one child: the tails of long terms.
    if (ended[node]! < 0 && child[node]! + 1 === child[node + 1]!) {
      place[node] = slots.placeLone(symbol[child[node]!]!)
      continue
    }
    family.length = 0
    if (ended[node]! >= 0) family.push(END)
    for (let c = child[node]!; c < child[node + 1]!; c++) family.push(symbol[c]!)
    // By symbol: the frequent ones, which are low, meet what is taken soonest.
    family.sort((a, b) => a - b)
    if (family.length <= length * SMALLER) {
      slots.beginAnew()
      length = family.length
    }
    place[node] = slots.place(family)
  }

  const isLeaf = (node: number) => child[node] === child[node + 1] && node >= child[1]!
  const base = new Int32Array(slots.end + size)
  const check = new Uint16Array(slots.end + size)
  for (let node = 0; node < count; node++) {
    const at = place[node]!
    for (let c = child[node]!; c < child[node + 1]!; c++) {
      const slot = at + symbol[c]!
      base[slot] = isLeaf(c) ? ~valueAt(ended[c]!) : place[c]! * 2 + Number(ended[c]! >= 0)
      if (node > 0) check[slot] = symbol[c]!
    }
    if (ended[node]! < 0 || isLeaf(node)) continue
    check[at + END] = END
    base[at + END] = ~valueAt(ended[node]!)
  }
  return { ...alphabet, base, check }
}

interface Nodes {
  count: number
  /** The symbol that leads to a node. */
  symbol: Uint16Array
  /** Node n's children are the nodes child[n] … child[n + 1], in order of their units. */
  child: Int32Array
  /** The pattern that ends at a node, or −1. */
  ended: Int32Array
}

/** The trie as a list, breadth first: a node's children stand beside one another. */
function nodesOf(patterns: string[], symbols: Uint16Array): Nodes {
  let most = 1
  for (const pattern of patterns) most += pattern.length
  // Side by side: level by level, strings all over the heap would be asked for one unit each.
  const units = new Uint16Array(most)
  const starts = new Int32Array(patterns.length + 1)
  for (const [p, pattern] of patterns.entries()) {
    const start = starts[p]!
    for (let i = 0; i < pattern.length; i++) units[start + i] = pattern.charCodeAt(i)
    starts[p + 1] = start + pattern.length
  }
  const symbol = new Uint16Array(most)
  const child = new Int32Array(most + 1)
  const ended = new Int32Array(most).fill(-1)
  // Patterns low[n] … high[n] go through node n.
  const low = new Int32Array(most)
  const high = new Int32Array(most)
  high[0] = patterns.length
  let count = 1
  for (let node = 0, depth = 0, deeper = 1; node < count; node++) {
    if (node === deeper) {
      depth++
      deeper = count
    }
    child[node] = count
    const end = high[node]!
    let p = low[node]!
    if (p < end && starts[p + 1]! - starts[p]! === depth) ended[node] = p++
    for (let last = -1; p < end; p++) {
      const unit = units[starts[p]! + depth]!
      if (unit !== last) {
        symbol[count] = symbolOf(symbols, unit)
        low[count] = p
        count++
        last = unit
      }
      high[count - 1] = p + 1
    }
  }
  child[count] = count
  return { count, symbol, child, ended }
}

/** The nodes that want slots, but for the root, those with most children first. */
function bySize({ count, child, ended }: Nodes): Int32Array {
  const sizeOf = (node: number) => {
    const children = child[node + 1]! - child[node]!
    return children === 0 && node >= child[1]! ? 0 : children + Number(ended[node]! >= 0)
  }
  const starts: number[] = []
  for (let node = 1; node < count; node++) starts[sizeOf(node)] = (starts[sizeOf(node)] ?? 0) + 1
  let sum = 0
  for (let n = starts.length - 1; n > 0; n--) {
    const of = starts[n] ?? 0
    starts[n] = sum
    sum += of
  }
  const order = new Int32Array(sum)
  for (let node = 1; node < count; node++) {
    const n = sizeOf(node)
    if (n > 0) order[starts[n]!++] = node
  }
  return order
}

/** Which slots and places are free. */
function newSlots(size: number) {
  let room = Math.max(size * 4, 1024)
  /** The slot itself where it is free, else one further on that may be. */
  let next = new Int32Array(room + 1)
  let placed = new Uint8Array(room + 1)
  let end = size
  // Where to begin looking: for a family behind holes that others of its size did not fit; for a lone child behind those that its symbol
  // was refused, for good, since slots and places are never given back.
  let wide = 0
  const lone = new Int32Array(size)
  for (let i = 0; i <= room; i++) next[i] = i
  const grow = () => {
    const grown = Math.ceil(room * 1.5)
    const more = [new Int32Array(grown + 1), new Uint8Array(grown + 1)] as const
    more[0].set(next)
    more[1].set(placed)
    for (let i = room + 1; i <= grown; i++) more[0][i] = i
    ;[next, placed] = more
    room = grown
  }
  const freeFrom = (slot: number): number => {
    let free = slot
    while (next[free] !== free) free = next[free]!
    for (let at = slot; at !== free; ) {
      const then = next[at]!
      next[at] = free
      at = then
    }
    return free
  }
  const take = (slot: number) => {
    next[slot] = slot + 1
    if (slot >= end) end = slot + 1
  }
  return {
    take,
    /** The end of the slots taken. */
    get end() {
      return end
    },
    beginAnew() {
      wide = 0
    },
    /** Takes the first place at which the symbol fits. */
    placeLone(symbol: number): number {
      for (let free = freeFrom(Math.max(lone[symbol]!, symbol + 1)); ; free = freeFrom(free + 1)) {
        while (free + size >= room) grow()
        if (placed[free - symbol] !== 0) continue
        placed[free - symbol] = 1
        take(free)
        lone[symbol] = free + 1
        return free - symbol
      }
    },
    /** Takes the first place, or nearly, at which two symbols or more (ascending) fit. */
    place(family: number[]): number {
      const first = family[0]!
      let tried = 0
      search: for (let free = freeFrom(Math.max(wide, first + 1)); ; free = freeFrom(free + 1)) {
        while (free + size >= room) grow()
        tried++
        const place = free - first
        if (placed[place] !== 0) continue
        for (let k = 1; k < family.length; k++)
          if (next[place + family[k]!] !== place + family[k]!) continue search
        placed[place] = 1
        for (const s of family) take(place + s)
        if (tried > PATIENCE) wide += (free - wide) >> 1
        return place
      }
    },
  }
}

/** The value of the pattern that is exactly these folded units, or −1. */
export function lookUp(trie: Trie, units: ArrayLike<number>, start: number, end: number): number {
  const { symbols, base, check } = trie
  if (start === end) return -1
  let node = base[symbolOf(symbols, units[start]!)]!
  if (node === 0) return -1
  for (let i = start + 1; i < end; i++) {
    if (node < 0) return -1
    const symbol = symbolOf(symbols, units[i]!)
    const next = (node >> 1) + symbol
    if (symbol <= roles.last || check[next] !== symbol) return -1
    node = base[next]!
  }
  if (node < 0) return ~node
  return (node & 1) === 1 ? ~base[(node >> 1) + END]! : -1
}
