import type { TooltipTerm } from './door.ts'
import { draggable } from './drag.ts'
import { onTheWay, placeAt, placeBeside } from './place.ts'
import { topmost } from './top.ts'

/** The tooltip's box: a closed root in a host that is on the page only while it shows, and the place where it stands. */

export interface BoxElements {
  /** What is placed: the tooltip or dialog itself. */
  tip: HTMLElement
  /** What is drawn into. */
  body: HTMLElement
  /** Told to a screen reader. */
  live: HTMLElement
}

/** Milliseconds. The style sheet waits for three of them in vain before it takes the box for dead. */
const BEAT = 1000

export function makeBox(css: string) {
  const host = document.createElement('tifa-tooltip')
  host.setAttribute('popover', 'manual')
  // Else a group without a name around the tooltip.
  host.setAttribute('role', 'none')
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  // The host's own box is nothing: the tooltip inside it is placed, where no rule of the page reaches. `all` leaves direction as it is.
  sheet.replaceSync(`:host{all:initial!important;display:block!important;direction:ltr!important}\n${css}`)
  root.adoptedStyleSheets = [sheet]
  const tip = document.createElement('div')
  tip.tabIndex = -1
  const grip = document.createElement('div')
  grip.className = 'grip'
  const body = document.createElement('div')
  tip.append(grip, body)
  const live = document.createElement('div')
  live.setAttribute('role', 'status')
  live.className = 'told'
  root.append(tip, live)
  // What is typed here is no business of the page's.
  for (const type of ['beforeinput', 'input', 'change', 'submit', 'paste', 'cut'])
    host.addEventListener(type, (event) => event.stopPropagation())

  let beside: TooltipTerm | undefined
  /** Where the person has put it. */
  let put: { left: number; top: number } | undefined
  let heart: ReturnType<typeof setInterval> | undefined
  // Firefox takes the script of an extension that has gone out of the page at once, and leaves what it has put there: the sheet hides it then.
  const beat = () => tip.classList.toggle('beat')

  const view = () => ({ width: document.documentElement.clientWidth || innerWidth, height: innerHeight })
  const lay = () => {
    if (beside === undefined) return
    // A page that is zoomed by its own sheet zooms what is in it too.
    const zoom = (host as Partial<Record<'currentCSSZoom', number>>).currentCSSZoom ?? 1
    Object.assign(tip.style, { zoom: zoom === 1 ? '' : `${1 / zoom}`, maxHeight: '', maxWidth: '' })
    const place = placeBeside(beside, tip.getBoundingClientRect(), view())
    tip.style.maxWidth = `min(360px, ${place.maxWidth}px)`
    tip.style.maxHeight = `${place.maxHeight}px`
    if (put !== undefined) {
      tip.style.maxHeight = `${view().height - 8}px`
      put = placeAt(put, tip.getBoundingClientRect(), view())
    }
    // There the rendering comes first, and what can be done with it once one scrolls.
    tip.classList.toggle('low', Number.parseFloat(tip.style.maxHeight) < 120)
    // A scroll bar that it gets by its height makes it wider.
    const { left, top } = put ?? placeBeside(beside, tip.getBoundingClientRect(), view())
    Object.assign(tip.style, { left: `${left}px`, top: `${top}px` })
  }
  let taken = { left: 0, top: 0 }
  draggable(
    grip,
    () => {
      taken = tip.getBoundingClientRect()
    },
    (dx, dy) => {
      put = { left: taken.left + dx, top: taken.top + dy }
      lay()
    },
  )

  const elements: BoxElements = { tip, body, live }
  return {
    ...elements,
    get open() {
      return host.isConnected
    },
    /** Has the page's focus come into it? */
    get entered() {
      return document.activeElement === host
    },
    /** Is it on something inside? */
    get focused() {
      return root.activeElement !== null
    },
    /** Beside the term, above all else there. */
    show(term: TooltipTerm) {
      beside = term
      put = undefined
      const parent = topmost(term.node)
      if (host.parentNode !== parent) parent.append(host)
      if (!host.matches(':popover-open')) host.showPopover()
      heart ??= setInterval(beat, BEAT)
      tip.scrollTop = 0
      lay()
    },
    /** After what is in it has changed, or its term has moved. */
    lay(term?: TooltipTerm) {
      beside = term ?? beside
      lay()
    },
    nudge(dx: number, dy: number) {
      const { left, top } = tip.getBoundingClientRect()
      put = { left: left + dx, top: top + dy }
      lay()
    },
    /** Is the point over it, or on the way to it? */
    holds: (x: number, y: number) =>
      beside !== undefined &&
      host.isConnected &&
      onTheWay({ x, y }, beside.line, tip.getBoundingClientRect()),
    remove() {
      clearInterval(heart)
      heart = undefined
      beside = undefined
      host.remove()
    },
  }
}
