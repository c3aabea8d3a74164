import { render } from 'preact'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Gloss } from '../../../glossary/model/occurrence.ts'
import { hang, type Tooltip } from './door.ts'
import { GlossView } from './gloss-view.tsx'
import { placeBeside } from './place.ts'
import css from './tooltip.css?inline'

/** The tooltip: Preact in a closed shadow root of a host that is on the page only while it shows. */

interface I18n {
  getMessage(key: string, substitutions?: string[]): string
}
const world = globalThis as unknown as Record<'browser' | 'chrome', { i18n?: I18n } | undefined>
const t = (key: string, ...substitutions: string[]): string => {
  try {
    return (world.browser ?? world.chrome)?.i18n?.getMessage(key, substitutions) ?? ''
  } catch {
    return '' // The extension has gone under the page.
  }
}

export default defineUnlistedScript(() => hang(makeTooltip()))

/** Outside the topmost modal dialog or full-screen element everything is inert. */
function topmost(): Element {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1)
  const full = document.fullscreenElement
  if (modal !== undefined && !(full !== null && modal.contains(full) && modal !== full)) return modal
  return full !== null && !/^(video|img|iframe|canvas)$/.test(full.localName)
    ? full
    : document.documentElement
}

function makeTooltip(): Tooltip {
  const host = document.createElement('tifa-tooltip')
  host.setAttribute('popover', 'manual')
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  // The host's own box is nothing: the tooltip inside it is placed, where no rule of the page reaches.
  sheet.replaceSync(`:host{all:initial!important;display:block!important}\n${css}`)
  root.adoptedStyleSheets = [sheet]
  const tip = document.createElement('div')
  root.append(tip)
  let term: DOMRect | undefined
  let pinned = false
  let before: Element | null = null

  const draw = (text: string, gloss: Gloss, rect: DOMRect, expanded: boolean) => {
    const expand = () => {
      draw(text, gloss, rect, true)
      lay(rect)
    }
    render(<GlossView text={text} gloss={gloss} t={t} expanded={expanded} onExpand={expand} />, tip)
  }
  const lay = (rect: DOMRect) => {
    tip.style.maxHeight = ''
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight }
    const { left, top, maxHeight } = placeBeside(rect, tip.getBoundingClientRect(), view)
    Object.assign(tip.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
  }
  return {
    show({ text, gloss, rect, pinned: pin }) {
      term = rect
      if (!host.isConnected) before = document.activeElement
      pinned = pin
      tip.className = pin ? 'tip pinned' : 'tip ghost'
      tip.setAttribute('role', pin ? 'dialog' : 'tooltip')
      tip.tabIndex = -1
      if (pin) tip.setAttribute('aria-label', t('tooltip_label', text) || text)
      else tip.removeAttribute('aria-label')
      draw(text, gloss, rect, false)
      const parent = topmost()
      if (host.parentNode !== parent) parent.append(host)
      if (!host.matches(':popover-open')) host.showPopover()
      lay(rect)
      if (pin) tip.focus({ preventScroll: true })
      else requestAnimationFrame(() => tip.classList.remove('ghost'))
    },
    holds(x, y) {
      if (term === undefined || !host.isConnected) return false
      const box = tip.getBoundingClientRect()
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true
      // The bridge between the term's line and the tooltip.
      const [top, bottom] = box.top >= term.bottom ? [term.bottom, box.top] : [box.bottom, term.top]
      return (
        y >= top && y <= bottom && x >= Math.min(term.left, box.left) && x <= Math.max(term.right, box.right)
      )
    },
    hide() {
      const was = host.isConnected
      if (was) {
        const focused = pinned && document.activeElement === host
        host.remove()
        render(null, tip)
        if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true })
      }
      term = undefined
      pinned = false
      return was
    },
    get open() {
      return host.isConnected
    },
    get pinned() {
      return pinned
    },
  }
}
