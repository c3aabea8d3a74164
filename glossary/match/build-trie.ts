import { alphabetOf, symbolOf } from './alphabet.ts'
import { newSlots } from './slots.ts'
import { END, leafOf, type Trie } from './trie.ts'
import { bySize, nodesOf } from './trie-nodes.ts'

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
