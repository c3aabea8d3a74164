import type { Reach } from './near.ts'

/**
 * Screens beyond the window that are registered, the way it was scrolled and behind; it moves on when an edge comes within half a screen. Any
 * change of a highlight costs a frame of a long page up to 20 ms, and each registered range one of a changing page 6 µs.
 */
const screens = { ahead: 2, behind: 1, edge: 0.5 }

export class Reaching {
  #way: 'down' | 'up' = 'down'
  /** Pixels from the top of the page: where the window was when it moved on last. */
  #from = 0

  /** It moves on. */
  move(): Reach {
    if (scrollY !== this.#from) this.#way = scrollY > this.#from ? 'down' : 'up'
    this.#from = scrollY
    return this.#reach()
  }

  nearsEdge(): boolean {
    const { above, below } = this.#reach()
    const moved = scrollY - this.#from
    return Math.abs(moved) > (moved > 0 ? below : above) - screens.edge * innerHeight
  }

  #reach(): Reach {
    const [ahead, behind] = [screens.ahead * innerHeight, screens.behind * innerHeight]
    return this.#way === 'down' ? { above: behind, below: ahead } : { above: ahead, below: behind }
  }
}
