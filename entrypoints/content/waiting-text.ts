import { isClosed, isEditable, isRendered } from './shown.ts'

/** Elements whose text is not shown yet: looked at again, a little later, when something may have shown them. */

export interface WaitingText {
  add(element: Element): void
  look(): void
}

const pauseBetween = 250
/** Looking takes no more than this part of the time: a page may hide 50,000 pieces of itself. */
const share = 1 / 50

export function waitingText(show: (elements: Element[]) => void, signal: AbortSignal): WaitingText {
  /** Whether it is shown, and waits to be opened. */
  const elements = new Map<Element, boolean>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let took = 0
  const look = () => {
    timer = undefined
    const begin = performance.now()
    const shown: Element[] = []
    for (const [element, toOpen] of elements) {
      if (!element.isConnected) elements.delete(element)
      else if (isShown(element) && !(toOpen && isClosed(element))) {
        elements.delete(element)
        shown.push(element)
      }
    }
    took = performance.now() - begin
    if (shown.length > 0) show(shown)
    if ([...elements.keys()].some(isUndefined)) later(4 * pauseBetween)
  }
  const later = (time: number) => {
    if (elements.size > 0 && !signal.aborted) timer ??= setTimeout(look, Math.max(time, took / share))
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    add(element) {
      elements.set(element, isClosed(element) && isShown(element))
      // Nothing tells when a custom element gets its definition and its shadow root.
      if (isUndefined(element)) later(4 * pauseBetween)
    },
    look: () => later(pauseBetween),
  }
}

const isUndefined = (element: Element) => element.localName.includes('-') && element.matches(':not(:defined)')

function isShown(element: Element): boolean {
  const style = getComputedStyle(element)
  if (isEditable(element) || !isRendered(style) || style.visibility !== 'visible') return false
  return !element.localName.includes('-') || element.shadowRoot !== null || !isUndefined(element)
}
