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
 * stand at their own symbols: `base[s]`, 0 where there is none.
 */
export interface Trie extends Alphabet {
  base: Int32Array
  check: Uint16Array
}

/** A role is never a child: here it labels the value of a pattern that goes on. */
export const END = 1

/** Places tried for a family before those after it begin further on: fewer leave holes, more take time. */
const PATIENCE = 24
/** Slots: how far behind the last lone child another is looked for, and how far a family is before the next begins further on. */
const FAR = 1024

/** `valueAt(p)` must not be negative. Patterns must be distinct, not empty and in ascending order of their units. */
export function buildTrie(patterns: string[], valueAt: (pattern: number) => number): Trie {
  const alphabet = alphabetOf(patterns)
  const { symbols, size } = alphabet
  let room = Math.max(size * 2, 1024)
  let base = new Int32Array(room)
  let check = new Uint16Array(room)
  let placed = new Uint8Array(room)
  for (let s = 1; s < size; s++) check[s] = s
  placed[0] = 1
  // Where to begin looking: for a lone child at the first slot that its symbol was not refused yet (it is refused for good: slots and
  // places are never given back), for a family further on than the first holes, which do not fit it.
  const lonely = new Int32Array(size).fill(size)
  // Rare symbols leave the holes far behind the last lone child to the frequent ones.
  let latest = size
  let wide = size
  let top = size
  const grow = (least: number) => {
    room = Math.max(least + 1, Math.ceil(room * 1.5))
    const more = [new Int32Array(room), new Uint16Array(room), new Uint8Array(room)] as const
    more[0].set(base)
    more[1].set(check)
    more[2].set(placed)
    ;[base, check, placed] = more
  }
  // Nodes whose children are to be placed, in order of depth: a walk's next steps lie together.
  let level: number[] = patterns.length > 0 ? [0, 0, patterns.length] : []
  const childSymbols: number[] = []
  const childStarts: number[] = []
  const fits: number[] = []
  for (let depth = 0; level.length > 0; depth++) {
    const following: number[] = []
    for (let at = 0; at < level.length; at += 3) {
      const slot = level[at]!
      const high = level[at + 2]!
      let low = level[at + 1]!
      childSymbols.length = 0
      childStarts.length = 0
      const ends = patterns[low]!.length === depth
      const own = low
      if (ends) low++
      let last = -1
      for (let i = low; i < high; i++) {
        const unit = patterns[i]!.charCodeAt(depth)
        if (unit !== last) {
          childSymbols.push(symbolOf(symbols, unit))
          childStarts.push(i)
          last = unit
        }
      }
      if (childSymbols.length === 0) {
        base[slot] = ~valueAt(own)
        continue
      }
      let place = 0
      if (depth > 0) {
        // By symbol: the lowest stand where it is fullest, so that what does not fit shows at once.
        fits.length = 0
        fits.push(...childSymbols)
        fits.sort((a, b) => a - b)
        const first = ends ? END : fits[0]!
        const lone = childSymbols.length + Number(ends) === 1
        let tried = 0
        const from = lone ? Math.max(lonely[first]!, latest - FAR) : wide
        search: for (let free = from; ; free++) {
          if (free + size >= room) grow(free + size)
          // Holes that no family fits must not be gone through again for each.
          if (free - from === FAR && !lone) wide = free
          if (check[free] !== 0) continue
          place = free - first
          if (place < 1 || placed[place] !== 0) continue
          if (++tried === PATIENCE && !lone) wide = free
          if (ends && check[place + END] !== 0) continue
          for (let c = 0; c < childSymbols.length; c++)
            if (check[place + childSymbols[c]!] !== 0) continue search
          break
        }
        placed[place] = 1
        if (lone) {
          lonely[first] = place + first + 1
          latest = Math.max(latest, place + first)
        }
        base[slot] = place * 2 + Number(ends)
        if (ends) {
          check[place + END] = END
          base[place + END] = ~valueAt(own)
          top = Math.max(top, place + END + 1)
        }
      }
      for (let c = 0; c < childSymbols.length; c++) {
        const child = place + childSymbols[c]!
        check[child] = childSymbols[c]!
        top = Math.max(top, child + 1)
        following.push(child, childStarts[c]!, c + 1 < childStarts.length ? childStarts[c + 1]! : high)
      }
    }
    level = following
  }
  // A look-up may reach one alphabet past the last slot.
  if (top + size > room) grow(top + size)
  return { ...alphabet, base: base.slice(0, top + size), check: check.slice(0, top + size) }
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
