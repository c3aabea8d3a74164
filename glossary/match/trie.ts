import { roles } from '../text/fold-map.ts'
import { type Alphabet, symbolOf } from './alphabet.ts'

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
