import { roles } from '../text/fold-map.ts'
import { type Alphabet, alphabetOf, symbolOf } from './alphabet.ts'

/**
 * A double-array trie over dense symbols, restarted from each position of the text. Naively:
 *
 *     for each start: node = root; for each symbol from start: node = child(node, symbol); if node ends a pattern: it is a hit
 *
 * `base[slot]` of a node's slot is negative where nothing branches off any more, else twice the place of its children, plus 1 where a
 * pattern ends there as well. The child under symbol s stands at place + s, and is one if `check` there is s (no two nodes have one place,
 * so the symbol alone tells). The value of a pattern that goes on, as a leaf would have it, stands at place + END. The root's children
 * stand at their own symbols: `base[s]`, 0 where there is none, and have no `check`: nothing goes on from a node that is not there. None
 * of them is a leaf or has a tail, so that a start is given up without asking.
 *
 * A negative node is a leaf (`leafOf` its value) or has a tail: where one pattern alone goes on, and by two symbols or more, they stand in
 * `tails` one behind the other, then END and the two halves of its value. Nine nodes in ten of a trie of long terms would have one child:
 * side by side they take a third of the room and are compared without a jump.
 */
export interface Trie extends Alphabet {
  base: Int32Array
  check: Uint16Array
  tails: Uint16Array
}

/** A node at which a pattern of this value ends and nothing goes on. */
export const leafOf = (value: number): number => ~(value << 1)
/** Of a leaf; of a node with a tail, where that begins in `tails`. */
export const valueIn = (node: number): number => ~node >> 1
export const tailOf = valueIn
/** Of a negative node. */
export const hasTail = (node: number): boolean => (node & 1) === 0
/** `end` is the END of a tail. */
export const valueAfter = (tails: Uint16Array, end: number): number =>
  tails[end + 1]! | (tails[end + 2]! << 16)

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
  const { count, symbol, child, ended, tailFrom } = nodes
  const slots = newSlots(size)

  // The root's children stand at their own symbols.
  const place = new Int32Array(count)
  for (let s = 0; s < size; s++) slots.take(s)
  // The largest families first: what they leave free, the small ones fill.
  const family: number[] = []
  let length = Number.POSITIVE_INFINITY
  for (const node of bySize(nodes)) {
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
  const tails = new Uint16Array(nodes.tails)
  let filled = 0
  const putTail = (node: number): number => {
    const start = filled
    const pattern = patterns[ended[node]!]!
    const value = valueAt(ended[node]!)
    for (let i = tailFrom[node]!; i < pattern.length; i++)
      tails[filled++] = symbolOf(symbols, pattern.charCodeAt(i))
    for (const unit of [END, value, value >>> 16]) tails[filled++] = unit
    return ~((start << 1) | 1)
  }
  const base = new Int32Array(slots.end + size)
  const check = new Uint16Array(slots.end + size)
  for (let node = 0; node < count; node++) {
    const at = place[node]!
    for (let c = child[node]!; c < child[node + 1]!; c++) {
      const slot = at + symbol[c]!
      if (!isLeaf(c)) base[slot] = place[c]! * 2 + Number(ended[c]! >= 0)
      else base[slot] = tailFrom[c]! > 0 ? putTail(c) : leafOf(valueAt(ended[c]!))
      if (node > 0) check[slot] = symbol[c]!
    }
    if (ended[node]! < 0 || isLeaf(node)) continue
    check[at + END] = END
    base[at + END] = leafOf(valueAt(ended[node]!))
  }
  return { ...alphabet, base, check, tails }
}

interface Nodes {
  count: number
  /** The symbol that leads to a node. */
  symbol: Uint16Array
  /** Node n's children are the nodes child[n] … child[n + 1], in order of their units. */
  child: Int32Array
  /** The pattern that ends at a node or in its tail, or −1. */
  ended: Int32Array
  /** How much of the pattern comes before the node's tail; 0 where it has none. */
  tailFrom: Int32Array
  /** Units of all tails. */
  tails: number
}

/** A shorter tail would take more room than slots. */
const TAIL = 2
/** The least depth of a node with a tail. */
const TAILED = 2

/** The trie as a list, breadth first: a node's children stand beside one another. */
function nodesOf(patterns: string[], symbols: Uint16Array): Nodes {
  const starts = new Int32Array(patterns.length + 1)
  for (const [p, pattern] of patterns.entries()) starts[p + 1] = starts[p]! + pattern.length
  // Side by side: level by level, strings all over the heap would be asked for one unit each.
  const units = new Uint16Array(starts.at(-1)!)
  for (const [p, pattern] of patterns.entries())
    for (let i = 0; i < pattern.length; i++) units[starts[p]! + i] = pattern.charCodeAt(i)

  // What two patterns have in common they have with the one beside them: so the nodes are counted before there are any.
  let most = 1
  let tails = 0
  for (let p = 0, before = 0; p < patterns.length; p++) {
    const length = starts[p + 1]! - starts[p]!
    let after = 0
    if (p + 1 < patterns.length) {
      const limit = Math.min(length, starts[p + 2]! - starts[p + 1]!)
      while (after < limit && units[starts[p]! + after] === units[starts[p + 1]! + after]) after++
    }
    const alone = Math.max(before, after, TAILED - 1) + 1
    most += length - before
    if (length - alone >= TAIL) {
      most -= length - alone
      tails += length - alone + 3
    }
    before = after
  }

  const symbol = new Uint16Array(most)
  const child = new Int32Array(most + 1)
  const ended = new Int32Array(most).fill(-1)
  const tailFrom = new Int32Array(most)
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
    if (p + 1 === end && depth >= TAILED && starts[end]! - starts[p]! - depth >= TAIL) {
      ended[node] = p
      tailFrom[node] = depth
      continue
    }
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
  return { count, symbol, child, ended, tailFrom, tails }
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
  const { symbols, base, check, tails } = trie
  if (start === end) return -1
  let node = base[symbolOf(symbols, units[start]!)]!
  if (node === 0) return -1
  let i = start + 1
  for (; i < end && node >= 0; i++) {
    const symbol = symbolOf(symbols, units[i]!)
    const next = (node >> 1) + symbol
    if (symbol <= roles.last || check[next] !== symbol) return -1
    node = base[next]!
  }
  if (node >= 0) return (node & 1) === 1 ? valueIn(base[(node >> 1) + END]!) : -1
  if (!hasTail(node)) return i === end ? valueIn(node) : -1
  let at = tailOf(node)
  for (; i < end && tails[at] === symbolOf(symbols, units[i]!); i++) at++
  return i === end && tails[at] === END ? valueAfter(tails, at) : -1
}
