import { render } from 'preact'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type GlossAction, GlossActions } from '../../../components/gloss-actions.tsx'
import { hasDetails } from '../../../components/gloss-details.tsx'
import glossCss from '../../../components/gloss-view.css?inline'
import { GlossView } from '../../../components/gloss-view.tsx'
import tokens from '../../../components/tokens.css?inline'
import { interfaceLocale } from '../../../components/translate.ts'
import type { NotHereAnswer } from '../protocol.ts'
import { ask } from './ask.ts'
import { copyText } from './clipboard.ts'
import { hang, type Tooltip, type TooltipTerm } from './door.ts'
import { t } from './messages.ts'
import { onTheWay, placeBeside } from './place.ts'
import css from './tooltip.css?inline'

/** The tooltip: Preact in a closed shadow root of a host that is on the page only while it shows. */

export default defineUnlistedScript(() => hang(makeTooltip()))

const copyKeys = /mac/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C'

/** The term, its rendering and its kind, each in its language. */
function sentence({ text, language, gloss }: TooltipTerm): Node[] {
  const spoken = (text: string, lang: string | undefined) => {
    const span = document.createElement('span')
    span.textContent = text
    if (lang !== undefined) span.lang = lang
    return span
  }
  const { kind, use } = gloss
  return [
    spoken(text, language ?? gloss.claims[0]?.term.language),
    ...(use === undefined ? [] : [`. ${t('use_instead')} `, spoken(use.text, use.language)]),
    '. ',
    spoken(gloss.gloss.text, gloss.gloss.language),
    ...(kind === undefined ? [] : [`. ${t(`kind_${kind}`)}`]),
  ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part))
}

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
  sheet.replaceSync(`:host{all:initial!important;display:block!important}\n${tokens}${glossCss}${css}`)
  root.adoptedStyleSheets = [sheet]
  const tip = document.createElement('div')
  tip.tabIndex = -1
  const live = document.createElement('div')
  live.setAttribute('role', 'status')
  live.className = 'told'
  root.append(tip, live)
  let term: TooltipTerm | undefined
  let pinned = false
  let before: Element | null = null

  let expanded = false
  let said = ''
  /** A "not here" just written. */
  let written: NotHereAnswer | undefined

  const redraw = (change: { expanded?: boolean; said?: string; written?: NotHereAnswer | undefined }) => {
    expanded = change.expanded ?? expanded
    said = change.said ?? ''
    if ('written' in change) written = change.written
    draw()
    lay()
    if (pinned && root.activeElement === null) tip.focus({ preventScroll: true })
  }
  const copy = () =>
    term !== undefined && copyText(term.gloss.gloss.text) && redraw({ said: t('act_copied') })
  const notHere = async (shown: TooltipTerm) => {
    const terms = shown.gloss.claims.map((claim) => ({ uid: claim.conceptId, text: claim.term.text }))
    const answer = await ask({ kind: 'notHere', terms, longer: shown.longer! })
    if (term !== shown) return
    redraw(
      answer === undefined
        ? { said: t('act_not_here_failed') }
        : { said: t('act_not_here_done'), written: answer as NotHereAnswer },
    )
  }
  const takeBack = async (shown: TooltipTerm, { edits, revision }: NotHereAnswer) => {
    const done = await ask({ kind: 'takeBack', edits, revision })
    if (term !== shown) return
    redraw(done ? { said: t('undone'), written: undefined } : { said: t('act_not_here_failed') })
  }
  const actions = (): GlossAction[] => {
    if (term === undefined) return []
    const shown = term
    const { gloss, longer } = shown
    const uid = gloss.conceptIds[0]
    const made = written
    if (made !== undefined) return [{ label: t('act_undo'), key: 'z', act: () => void takeBack(shown, made) }]
    return [
      { label: t('act_copy'), key: 'c', hoverKey: copyKeys, act: copy },
      uid !== undefined && { label: t('act_edit'), key: 'e', act: () => void ask({ kind: 'edit', uid }) },
      gloss.claims.length > 0 &&
        longer !== undefined && { label: t('act_not_here'), key: 'n', act: () => void notHere(shown) },
      !expanded &&
        hasDetails(gloss) && { label: t('gloss_more'), key: 'm', act: () => redraw({ expanded: true }) },
    ].filter((action) => action !== false)
  }
  const draw = () => {
    if (term === undefined) return
    const { text, language, gloss } = term
    render(
      <>
        <GlossView text={text} language={language} gloss={gloss} t={t} expanded={expanded} />
        <GlossActions actions={actions()} pinned={pinned} said={said} />
      </>,
      tip,
    )
  }
  const lay = () => {
    if (term === undefined) return
    tip.style.maxHeight = ''
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight }
    const { left, top, maxHeight } = placeBeside(term.rect, tip.getBoundingClientRect(), view)
    Object.assign(tip.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
  }
  const dress = () => {
    tip.setAttribute('role', pinned ? 'dialog' : 'tooltip')
    tip.classList.toggle('pinned', pinned)
    if (pinned) tip.setAttribute('aria-label', t('tooltip_label', term?.text ?? ''))
    else tip.removeAttribute('aria-label')
  }
  const pin = () => {
    if (term === undefined) return
    pinned = true
    tip.classList.remove('ghost')
    dress()
    draw()
    tip.focus({ preventScroll: true })
  }
  tip.addEventListener('click', (event) => event.isTrusted && !pinned && pin())

  return {
    show(next, pinning, told = false) {
      const { gloss, text } = next
      if (term?.gloss === gloss && term.text === text && host.isConnected && !told) {
        term = next
        if (pinning) pin()
        return
      }
      if (!host.isConnected) before = document.activeElement
      term = next
      pinned = false
      tip.className = pinning ? 'tip' : 'tip ghost'
      tip.lang = interfaceLocale(t) ?? ''
      expanded = false
      said = ''
      written = undefined
      dress()
      draw()
      const parent = topmost()
      if (host.parentNode !== parent) parent.append(host)
      if (!host.matches(':popover-open')) host.showPopover()
      tip.scrollTop = 0
      lay()
      live.replaceChildren()
      // A live region is heard when it changes while it is there.
      if (told) setTimeout(() => term === next && live.replaceChildren(...sentence(next)), 100)
      if (pinning) pin()
      else requestAnimationFrame(() => tip.classList.remove('ghost'))
    },
    pin,
    press(key) {
      if (key === 'copy') {
        copy()
        return true
      }
      const action = pinned ? actions().find((one) => one.key === key) : undefined
      action?.act()
      return action !== undefined
    },
    holds(x, y) {
      return (
        term !== undefined && host.isConnected && onTheWay({ x, y }, term.rect, tip.getBoundingClientRect())
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
      before = null
      term = undefined
      pinned = false
      return was
    },
    get open() {
      return host.isConnected
    },
    get pinned() {
      return pinned && host.isConnected
    },
  }
}
