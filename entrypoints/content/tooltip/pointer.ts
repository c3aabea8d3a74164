import type { Occurrence } from '../../../glossary/model/occurrence.ts'
import type { Hit } from '../hit-test.ts'
import { tooltip } from './door.ts'
import { hasMoved, termOf } from './term-at.ts'

/**
 * When the tooltip shows and goes: a pointer that rests on a term, or moves slowly over it, shows it; a click on either, a tap or Enter
 * pins it; Escape, a click elsewhere or scrolling away closes it. A pinned one stays through scrolling.
 */

const rest = 150
const grace = 300
/** Pixels a millisecond, averaged over two moves: above it the pointer only passes by. */
const fast = 0.5

export interface Pointer {
  /** What the tooltip shows. */
  readonly current: Occurrence | undefined
  /** Shows the term without the pointer, and tells it to a screen reader. */
  tell(hit: Hit): void
  /** What was found was found anew: the glossary has changed. */
  renew(): void
}

/**
 * `seen`: as things stand now, and under nothing. A class or a transition moves text without a word to us: what counts is where the pointer
 * comes to rest.
 */
type HitAt = (x: number, y: number, seen?: boolean) => Hit | undefined

export function watchPointer(hitAt: HitAt, signal: AbortSignal): Pointer {
  let pending: { hit: Hit | undefined; timer: ReturnType<typeof setTimeout> } | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  let current: Hit | undefined
  /** It was gone to by keys or from the list, not by the pointer. */
  let goneTo = false
  let last = { x: 0, y: 0, time: 0, speed: 0 }
  const options = { capture: true, passive: true, signal }

  const stay = () => {
    clearTimeout(leaving)
    leaving = undefined
  }
  const forget = () => {
    clearTimeout(pending?.timer)
    pending = undefined
  }
  const show = (hit: Hit, pinned: boolean, told = false) => {
    forget()
    stay()
    current = hit
    goneTo = told
    tooltip()?.show(termOf(hit), pinned, told)
  }
  const hide = (): boolean => {
    forget()
    stay()
    current = undefined
    return tooltip()?.hide() ?? false
  }
  const leave = () => {
    const tip = tooltip()
    if (tip?.open && !tip.pinned) leaving ??= setTimeout(hide, grace)
  }
  const isSame = (a: Hit | undefined, b: Hit | undefined) => a?.shown.occurrence === b?.shown.occurrence

  const listen = <K extends keyof WindowEventMap>(
    type: K,
    hear: (event: WindowEventMap[K]) => void,
    how: AddEventListenerOptions = options,
  ) => addEventListener(type, (event) => event.isTrusted && hear(event), how)

  listen('pointermove', ({ clientX: x, clientY: y, timeStamp: time, pointerType, buttons }) => {
    if (pointerType === 'touch' || buttons !== 0) return
    // A page that scrolls under a pointer at rest is no move of the person's.
    if (x === last.x && y === last.y) return
    const speed = Math.hypot(x - last.x, y - last.y) / Math.max(1, time - last.time)
    const passing = (speed + last.speed) / 2 > fast
    last = { x, y, time, speed }
    const tip = tooltip()
    if (tip?.pinned) return forget()
    if (tip?.open && tip.holds(x, y)) {
      forget()
      return stay()
    }
    const hit = hitAt(x, y)
    if (tip?.open && hit !== undefined && isSame(hit, current)) {
      forget()
      return stay()
    }
    leave()
    if (hit !== undefined && pending !== undefined && isSame(pending.hit, hit) && !passing) {
      pending.hit = hit
      return
    }
    forget()
    const timer = setTimeout(() => {
      const now = signal.aborted ? undefined : hitAt(last.x, last.y, true)
      forget()
      if (now !== undefined) show(now, false)
    }, rest)
    pending = { hit, timer }
  })

  document.addEventListener(
    'pointerleave',
    (event) => {
      if (!event.isTrusted || !leavesPage(event)) return
      forget()
      leave()
    },
    options,
  )

  listen('click', (event) => {
    const tip = tooltip()
    // A click beside it may not lose what is being typed.
    if (isOurs(event.target) || tip?.editing) return
    const pins = tip?.open || (event as PointerEvent).pointerType === 'touch'
    const hit = pins ? hitAt(event.clientX, event.clientY, true) : undefined
    if (hit !== undefined) show(hit, true)
    else hide()
  })

  listen(
    'keydown',
    (event) => {
      const tip = tooltip()
      if (!tip?.open) return
      if (tip.editing && isOurs(event.target)) {
        event.stopImmediatePropagation()
        if (event.key === 'Escape' && !event.isComposing) tip.leaveEdit()
        return
      }
      const arrow = event.shiftKey && tip.pinned && isOurs(event.target) ? arrows[event.key] : undefined
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
      if (event.key === 'Escape' && plain) hide()
      else if (arrow !== undefined) tip.nudge(...arrow)
      else if (event.key === 'Enter' && plain && !tip.pinned && !enterIsPages(goneTo)) tip.pin()
      // A page may have keys of its own for single letters: ours count only while the focus is in our dialog.
      else if (tip.pinned && (plain || isCopy(event)) && isOurs(event.target) && tip.press(keyOf(event))) {
      } else if (!tip.pinned && isCopy(event) && nothingSelected() && tip.press('copy')) {
      } else return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true, signal },
  )

  for (const type of ['keyup', 'keypress'] as const)
    listen(type, (event) => tooltip()?.pinned && isOurs(event.target) && event.stopImmediatePropagation(), {
      capture: true,
      signal,
    })

  listen('scroll', (event) => {
    // A ticker scrolls without end, and moves nothing outside it.
    const node = pending?.hit?.shown.ranges[0]?.startContainer
    if (node === undefined || (event.target as Node).contains(node)) forget()
    if (isOurs(event.target) || tooltip()?.pinned) return
    if (current !== undefined && hasMoved(current)) hide()
  })
  listen('resize', () => !tooltip()?.pinned && hide())
  listen('blur', forget)
  signal.addEventListener('abort', hide)
  return {
    get current() {
      return tooltip()?.open ? current?.shown.occurrence : undefined
    },
    tell: (hit) => show(hit, false, true),
    renew() {
      const tip = tooltip()
      if (current === undefined || !tip?.open) return
      const { entry, occurrence, ranges } = current.shown
      if (entry.found?.includes(occurrence)) return
      const there = entry.found?.find(({ start, end }) => start < occurrence.end && end > occurrence.start)
      if (there !== undefined) {
        current = { ...current, shown: { entry, occurrence: there, ranges } }
        tip.update(termOf(current))
      } else if (!tip.pinned) hide()
    },
  }
}

/** Out of the window, or into a frame. From element to element it may also be the page that moves under a pointer at rest. */
const leavesPage = ({ target, relatedTarget }: PointerEvent): boolean =>
  target === document ||
  target === document.documentElement ||
  /^i?frame$/.test((relatedTarget as Element | null)?.localName ?? '')

/** Pixels of a press. */
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-16, 0],
  ArrowRight: [16, 0],
  ArrowUp: [0, -16],
  ArrowDown: [0, 16],
}

/** The platform's own copy keys. */
const isCopy = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'c' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey
const keyOf = (event: KeyboardEvent) => (isCopy(event) ? 'copy' : event.key.toLowerCase())

/** Where something of the page has the focus, Enter is the page's; of a term that was gone to by keys, only where one types. */
function enterIsPages(goneTo: boolean): boolean {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return false
  return (
    !goneTo ||
    isField(focused) ||
    (focused as HTMLElement).isContentEditable ||
    /^i?frame$/.test(focused.localName)
  )
}

/** Would the page's own copying copy nothing? */
const nothingSelected = (): boolean =>
  !isField(document.activeElement) && getSelection()?.isCollapsed !== false

const isField = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** The tooltip's own events are seen as its host's. */
const isOurs = (target: EventTarget | null) => (target as Element | null)?.localName === 'tifa-tooltip'
