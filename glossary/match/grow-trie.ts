import { foldMap } from '../text/fold-map.ts'
import { isHan, isWord } from '../text/units.ts'
import { SPACE_SYMBOL, symbolOf } from './alphabet.ts'
import { END, hasTail, leafOf, type Trie, tailOf, valueAfter } from './trie.ts'

/**
 * Patterns taken into a trie that is built: a change of a few terms does not wait for a million others to be placed again. A node whose
 * new child finds its slot taken moves with all its children behind the last; a tail that something meets is made nodes. `put` says whether there was room: a unit that is in no pattern
 * takes one of the symbols that its class keeps spare, and these are few.
 */
export function growTrie(built: Trie): {
  trie: Trie
  put(pattern: string, value: number): boolean
} {
  const { size, plain, word, tails } = built
  const symbols = built.symbols.slice()
  let base = built.base.slice()
  let check = built.check.slice()
  /** From here on no place is taken. */
  let free = base.length - size

  const isTaken = (slot: number) => slot < size || check[slot] !== 0
  const placeOf = (family: number[]): number => {
    while (family.some((symbol) => isTaken(free + symbol))) free++
    const place = free++
    if (free + size >= base.length) {
      const length = base.length + Math.max(size, base.length >> 4)
      const more = [new Int32Array(length), new Uint16Array(length)] as const
      more[0].set(base)
      more[1].set(check)
      ;[base, check] = more
    }
    return place
  }
  const put = (slot: number, symbol: number, node: number) => {
    base[slot] = node
    check[slot] = symbol
  }
  /** The place of a node's children, where `symbol` is one of them or can be. */
  const placeFor = (slot: number, symbol: number): number => {
    const node = base[slot]!
    if (node < 0) {
      const place = placeOf([END, symbol])
      base[slot] = place * 2 + 1
      put(place + END, END, node)
      return place
    }
    const place = node >> 1
    if (node !== 0 && (check[place + symbol] === symbol || !isTaken(place + symbol))) return place
    const children: number[] = []
    if (node !== 0) for (let s = 1; s < size; s++) if (check[place + s] === s) children.push(s)
    const next = placeOf([...children, symbol])
    base[slot] = next * 2 + (node & 1)
    for (const s of children) {
      put(next + s, s, base[place + s]!)
      put(place + s, 0, 0)
    }
    return next
  }

  /** The slot that a symbol leads to from another. */
  const step = (slot: number, symbol: number): number => {
    const next = placeFor(slot, symbol) + symbol
    check[next] = symbol
    return next
  }
  const withoutTail = (slot: number): number => {
    if (base[slot]! >= 0 || !hasTail(base[slot]!)) return slot
    let at = tailOf(base[slot]!)
    base[slot] = 0
    let end = slot
    while (tails[at] !== END) end = step(end, tails[at++]!)
    base[end] = leafOf(valueAfter(tails, at))
    return slot
  }

  const spare = spareSymbols(symbols, plain, word, size)
  const symbolFor = (unit: number): number | undefined => {
    const known = symbolOf(symbols, unit)
    if (known !== SPACE_SYMBOL + 1 && known !== plain && known !== word) return known
    const fresh = spare[isHan(unit) ? 0 : isWord(unit) ? 2 : 1]!.pop()
    if (fresh === undefined) return undefined
    for (let raw = 0; raw < 65536; raw++)
      if (foldMap[raw] === unit && symbols[raw] === known) symbols[raw] = fresh
    return fresh
  }

  return {
    get trie() {
      return { ...built, symbols, base, check }
    },
    put(pattern, value) {
      const path: number[] = []
      for (let i = 0; i < pattern.length; i++) {
        const symbol = symbolFor(pattern.charCodeAt(i))
        if (symbol === undefined) return false
        path.push(symbol)
      }
      let slot = path[0]!
      for (const symbol of path.slice(1)) slot = withoutTail(step(slot, symbol))
      // What nothing goes on from is a leaf, but for the first symbol.
      if (path.length > 1 && base[slot]! <= 0) base[slot] = leafOf(value)
      else {
        const place = placeFor(slot, END)
        base[slot]! |= 1
        put(place + END, END, leafOf(value))
      }
      return true
    },
  }
}

/** By class (Han, what is no word, letters and digits), the symbols that stand for no unit; the first of a class is that of all others. */
function spareSymbols(symbols: Uint16Array, plain: number, word: number, size: number): number[][] {
  const used = new Uint8Array(size)
  for (const symbol of symbols) used[symbol] = 1
  const between = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => from + i).filter((symbol) => used[symbol] === 0)
  return [between(SPACE_SYMBOL + 2, plain), between(plain + 1, word), between(word + 1, size)]
}
