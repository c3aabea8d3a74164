import { symbolOf } from './alphabet.ts'

/** The nodes of a trie before they have a place. */
export interface Nodes {
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
export function nodesOf(patterns: string[], symbols: Uint16Array): Nodes {
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
export function bySize({ count, child, ended }: Nodes): Int32Array {
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
