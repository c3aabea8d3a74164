/**
 * A double-array trie over folded UTF-16 units, restarted from each position of the text. Naively:
 *
 *     for each start: node = root; for each unit from start: node = child(node, unit); if node ends a pattern: it is a hit
 *
 * A child of the node with base b under symbol s is the slot b + s whose check is s. `symbols` maps a unit to a dense symbol; symbol 1 ends
 * a pattern (its slot's base is the pattern's number). Bases are unique, so `check` needs to hold the symbol alone.
 */
export interface Trie {
  /** 65,536 entries: unit → symbol; 0 where no pattern has the unit. */
  symbols: Uint16Array
  base: Int32Array
  check: Uint16Array
}

const END = 1
const ROOT = 0

/** Patterns must be distinct, not empty and in ascending order of their units. */
export function buildTrie(patterns: string[]): Trie {
  const symbols = new Uint16Array(65536)
  const counts = new Map<number, number>()
  for (const pattern of patterns)
    for (let i = 0; i < pattern.length; i++)
      counts.set(pattern.charCodeAt(i), (counts.get(pattern.charCodeAt(i)) ?? 0) + 1)
  const ordered = [...counts].sort((a, b) => b[1] - a[1])
  for (let i = 0; i < ordered.length; i++) symbols[ordered[i]![0]] = i + 2

  let size = Math.max(1024, ordered.length * 2)
  let base = new Int32Array(size)
  let check = new Uint16Array(size)
  const usedBases = new Set<number>()
  let top = 1
  const grow = (least: number) => {
    if (least < size) return
    size = Math.max(least + 1, Math.ceil(size * 1.5))
    const moreBase = new Int32Array(size)
    moreBase.set(base)
    base = moreBase
    const moreCheck = new Uint16Array(size)
    moreCheck.set(check)
    check = moreCheck
  }
  let firstFree = 1
  const stack: [slot: number, low: number, high: number, depth: number][] = [[ROOT, 0, patterns.length, 0]]
  const childSymbols: number[] = []
  const childStarts: number[] = []
  while (stack.length > 0) {
    const [slot, low, high, depth] = stack.pop()!
    childSymbols.length = 0
    childStarts.length = 0
    let last = -1
    for (let i = low; i < high; i++) {
      const pattern = patterns[i]!
      const symbol = depth === pattern.length ? END : symbols[pattern.charCodeAt(depth)]!
      if (symbol !== last) {
        childSymbols.push(symbol)
        childStarts.push(i)
        last = symbol
      }
    }
    while (firstFree < size && check[firstFree] !== 0) firstFree++
    const least = Math.min(...childSymbols)
    let at = Math.max(1, firstFree - least)
    for (; ; at++) {
      if (usedBases.has(at)) continue
      let fits = true
      for (const symbol of childSymbols) {
        grow(at + symbol)
        if (check[at + symbol] !== 0) {
          fits = false
          break
        }
      }
      if (fits) break
    }
    usedBases.add(at)
    base[slot] = at
    for (let i = 0; i < childSymbols.length; i++) {
      const child = at + childSymbols[i]!
      check[child] = childSymbols[i]!
      top = Math.max(top, child + 1)
      if (childSymbols[i] === END) base[child] = childStarts[i]!
      else
        stack.push([
          child,
          childStarts[i]!,
          i + 1 < childStarts.length ? childStarts[i + 1]! : high,
          depth + 1,
        ])
    }
  }
  // A look-up may reach one alphabet past the last slot.
  const length = top + ordered.length + 2
  grow(length)
  return { symbols, base: base.slice(0, length), check: check.slice(0, length) }
}

/** The number of a pattern that is exactly `word`, or −1. */
export function lookUp(trie: Trie, word: string): number {
  const { symbols, base, check } = trie
  let node = base[ROOT]!
  for (let i = 0; i < word.length; i++) {
    const symbol = symbols[word.charCodeAt(i)]!
    const next = node + symbol
    if (symbol === 0 || check[next] !== symbol) return -1
    node = base[next]!
  }
  return check[node + END] === END ? base[node + END]! : -1
}

/** Every hit of every pattern, in order of start, then of length: `visit(pattern, start, end)` in folded offsets. */
export function scan(
  trie: Trie,
  text: string,
  visit: (pattern: number, start: number, end: number) => void,
): void {
  const { symbols, base, check } = trie
  const root = base[ROOT]!
  const length = text.length
  for (let start = 0; start < length; start++) {
    let symbol = symbols[text.charCodeAt(start)]!
    if (symbol === 0 || check[root + symbol] !== symbol) continue
    let node = base[root + symbol]!
    let i = start + 1
    for (;;) {
      if (check[node + END] === END) visit(base[node + END]!, start, i)
      if (i === length) break
      symbol = symbols[text.charCodeAt(i)]!
      if (symbol === 0 || check[node + symbol] !== symbol) break
      node = base[node + symbol]!
      i++
    }
  }
}
