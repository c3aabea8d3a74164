import type { Segment } from './segment.ts'

/** UTF-16 units of it. */
export const enough = 4000

/** Milliseconds between two looks at a page that changes; looking takes no more than this part of the time. */
const pauseBetween = 1000
const share = 1 / 50

/**
 * How the page's text begins, in the page's order and not in that of reading, which begins at the window: by it the background tells what
 * the page is about and which script it is in.
 */
export interface Beginning {
  readonly text: string
  /** What comes next is the page's first text. */
  clear(): void
  take(segment: Segment): void
  readonly isWhole: boolean
  /** Reads it by itself. */
  read(): void
  /** The page has changed: it is read again, a little later. */
  look(): void
}

/** `segments`: of the page, in its order. `changed`: a later look found another. */
export function pageBeginning(
  segments: () => Iterable<Segment>,
  changed: () => void,
  signal: AbortSignal,
): Beginning {
  let text = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let took = 0
  const beginning: Beginning = {
    get text() {
      return text
    },
    get isWhole() {
      return text.length >= enough
    },
    clear() {
      text = ''
    },
    take(segment) {
      if (text.length < enough)
        text = `${text}${segment.text.replaceAll(/\s+/g, ' ').trim()}\n`.slice(0, enough)
    },
    read() {
      const begin = performance.now()
      text = ''
      for (const segment of segments()) {
        beginning.take(segment)
        if (beginning.isWhole) break
      }
      took = performance.now() - begin
    },
    look() {
      if (!signal.aborted) timer ??= setTimeout(lookNow, Math.max(pauseBetween, took / share))
    },
  }
  const lookNow = () => {
    timer = undefined
    const before = text
    beginning.read()
    if (text !== before) changed()
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return beginning
}
