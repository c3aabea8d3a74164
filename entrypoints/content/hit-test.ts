import type { Shown } from './highlights.ts'
import { linesOf } from './lines.ts'

/** The pointer against the client rectangles of the window's occurrences; taken at the first question after a `forget`. */

export interface Hit {
  shown: Omit<Shown, 'name'>
  /** The line's rectangle under the pointer. */
  rect: DOMRect
}

export class HitTest {
  #rects: Hit[] | undefined

  forget() {
    this.#rects = undefined
  }

  /** All in the window. */
  all(shown: () => readonly Shown[]): readonly Hit[] {
    this.#rects ??= take(shown())
    return this.#rects
  }

  /** `isMeant`: of several at one place it tells which. */
  at(
    x: number,
    y: number,
    shown: () => readonly Shown[],
    isMeant?: (ranges: readonly StaticRange[], x: number, y: number) => boolean,
  ): Hit | undefined {
    return this.all(shown).find(
      ({ shown, rect }) =>
        x >= rect.left &&
        x <= rect.right &&
        y >= rect.top &&
        y <= rect.bottom &&
        (isMeant === undefined || isMeant(shown.ranges, x, y)),
    )
  }
}

function take(shown: readonly Shown[]): Hit[] {
  const hits: Hit[] = []
  const live = document.createRange()
  for (const one of shown)
    for (const rect of linesOf(one.ranges, live))
      if (rect.bottom >= 0 && rect.top <= innerHeight && rect.width > 0) hits.push({ shown: one, rect })
  return hits
}
