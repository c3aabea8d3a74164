import { displayOf, isClosed, isRendered, isSkipped, shownParent, standsApart, summaryOf } from './shown.ts'

/** What an element's own text is to its surroundings. */
export interface Sight {
  block: Element
  /** The outermost element that keeps it from being read. */
  hider: Element | undefined
  visible: boolean
}

/** By the same signs as text is passed over and cut when it is read: what is read again may not be found stale again. Each element is asked once. */
export class Sights {
  #known = new Map<Element, Sight>()

  of(element: Element): Sight {
    const path: Element[] = []
    let at: Element | null = element
    while (at !== null && !this.#known.has(at)) {
      path.push(at)
      at = shownParent(at)
    }
    let sight = at === null ? undefined : this.#known.get(at)
    for (const element of path.reverse()) {
      const style = getComputedStyle(element)
      const up = shownParent(element)
      const hider =
        sight?.hider ??
        (up !== null && isClosed(up) && summaryOf(up) !== element
          ? up
          : isSkipped(element) || !isRendered(style)
            ? element
            : undefined)
      const block =
        sight === undefined || standsApart(element, style, displayOf(element, style)) ? element : sight.block
      sight = { block, hider, visible: style.visibility === 'visible' || style.visibility === '' }
      this.#known.set(element, sight)
    }
    return sight!
  }
}
