import type { Shown } from './highlights.ts'

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

  at(x: number, y: number, shown: () => readonly Shown[]): Hit | undefined {
    return this.all(shown).find(
      ({ rect }) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    )
  }
}

function take(shown: readonly Shown[]): Hit[] {
  const hits: Hit[] = []
  // One live range, moved and then let go: each one that stays makes the page's own changes slower.
  const range = document.createRange()
  for (const one of shown) {
    const { startContainer, startOffset, endContainer, endOffset } = one.range
    try {
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
    } catch {
      continue // The page has changed; its mutation is on the way to us.
    }
    for (const rect of range.getClientRects())
      if (rect.bottom >= 0 && rect.top <= innerHeight && rect.width > 0) hits.push({ shown: one, rect })
  }
  range.detach()
  return hits
}
