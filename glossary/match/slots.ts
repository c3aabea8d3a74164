/** Places tried for a family before the others of its size begin further on: fewer leave holes, more take time. */
const PATIENCE = 24

/** Which slots and places are free. */
export function newSlots(size: number) {
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
