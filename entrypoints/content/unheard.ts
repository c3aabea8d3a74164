/** What a script may change of a page's style without an event, and without a record of the page: asked for once a second while the page is seen. */

const pause = 1000

export function watchUnheard(
  roots: () => Iterable<DocumentOrShadowRoot>,
  look: () => void,
  changed: () => void,
  signal: AbortSignal,
) {
  let last = stateOf(roots())
  const timer = setInterval(() => {
    if (document.hidden) return
    look()
    const now = stateOf(roots())
    if (now === last) return
    last = now
    changed()
  }, pause)
  signal.addEventListener('abort', () => clearInterval(timer))
}

/** Numbers of rules, the sheets that are off, and whether the page is being edited as a whole. */
function stateOf(roots: Iterable<DocumentOrShadowRoot>): string {
  let state: string = document.designMode
  for (const root of roots)
    for (const sheets of [root.styleSheets, root.adoptedStyleSheets ?? []])
      for (let i = 0; i < sheets.length; i++)
        state += sheets[i]!.disabled ? ' off' : ` ${rulesOf(sheets[i]!)}`
  return state
}

/** Another site's sheets keep theirs to themselves. */
const closed = new WeakSet<CSSStyleSheet>()
function rulesOf(sheet: CSSStyleSheet): number {
  if (closed.has(sheet)) return -1
  try {
    return sheet.cssRules.length
  } catch {
    closed.add(sheet)
    return -1
  }
}

export interface Size {
  /** Before it is read: what comes meanwhile may go unread. */
  watch(root: Element | null): void
  /** The page has changed in a way that was told. */
  told(): void
}

const moment = 100

/** `changed`: the page has grown or shrunk, and nothing else tells why. A picture that came is one reason; a shadow root, or a rule that a script put into a sheet, another. */
export function watchSize(changed: () => void, signal: AbortSignal): Size {
  let timer: ReturnType<typeof setTimeout> | undefined
  let toldAt = Number.NEGATIVE_INFINITY
  let last = ''
  const observer = new ResizeObserver(([entry]) => {
    // Its first call comes in any case.
    const now = sizeOf(entry!.target)
    if (now === last) return
    last = now
    timer ??= setTimeout(() => {
      timer = undefined
      if (performance.now() - toldAt > 2 * moment) changed()
    }, moment)
  })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return {
    watch(root) {
      observer.disconnect()
      if (root === null || signal.aborted) return
      last = sizeOf(root)
      observer.observe(root)
    },
    told() {
      toldAt = performance.now()
    },
  }
}

function sizeOf(element: Element): string {
  const { width, height } = element.getBoundingClientRect()
  return `${width} ${height}`
}
