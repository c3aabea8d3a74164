import { render } from 'preact'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { GlossActions } from '../../../components/gloss-actions.tsx'
import { GlossEdit } from '../../../components/gloss-edit.tsx'
import glossCss from '../../../components/gloss-view.css?inline'
import { GlossView } from '../../../components/gloss-view.tsx'
import markCss from '../../../components/mark.css?inline'
import tokens from '../../../components/tokens.css?inline'
import { interfaceLocale } from '../../../components/translate.ts'
import type { Gloss, Part } from '../../../glossary/model/occurrence.ts'
import type { Written } from '../protocol.ts'
import { actionsOf } from './actions.ts'
import { ask } from './ask.ts'
import { makeBox } from './box.ts'
import { copyText } from './clipboard.ts'
import { hang, type Tooltip, type TooltipTerm } from './door.ts'
import { type Made, notHere, rewrite, takeBack } from './edits.ts'
import { isGone, t } from './messages.ts'
import { fresh, type Shown, type State } from './state.ts'
import { told } from './told.ts'
import css from './tooltip.css?inline'
import { hush } from './voice.ts'

/** The tooltip: Preact in a closed shadow root of a host that is on the page only while it shows. */

export default defineUnlistedScript(() => {
  // A drawing, or data: no element there can hold it.
  if (document.createElement('div') instanceof HTMLElement) hang(makeTooltip)
})

function makeTooltip(): Tooltip {
  const box = makeBox(`${tokens}${markCss}${glossCss}${css}`)
  const { tip, body, live } = box
  let term: TooltipTerm | undefined
  let pinned = false
  let before: Element | null = null
  let times = 0
  let state = fresh

  const shown = (): Shown | undefined => state.parts.at(-1) ?? term
  /** Those of a composed title; else what a listed one holds. */
  const partsOf = ({ gloss }: Shown): Part[] => gloss.parts ?? (gloss === term?.gloss ? state.inside : [])
  const redraw = (change: Partial<State>) => {
    state = { ...state, said: '', ...change }
    draw()
    dress()
    box.lay(term)
    // In a low window what went wrong may be further down.
    tip.querySelector('.edit [role="alert"]:not(:empty)')?.parentElement?.scrollIntoView({ block: 'nearest' })
    if (pinned && !box.focused) tip.focus({ preventScroll: true })
  }
  const copy = () => {
    const one = shown()
    if (one !== undefined && copyText(one.gloss.gloss.text)) redraw({ said: t('act_copied') })
  }
  /** Shows what became of a write, if the same term is still there. */
  const tell = async (work: Promise<Made>, done: string) => {
    const before = term
    const made = await work
    const written = made !== undefined && 'revision' in made ? made : undefined
    if (term !== before && term?.text !== before?.text) return
    if (made === undefined && state.editing && isGone()) return redraw({ lost: true })
    // What was typed stays where it could not be saved.
    redraw(
      written === undefined
        ? { said: t(made === undefined ? 'store_failed' : 'store_full') }
        : { said: done, written, editing: false, parts: [] },
    )
  }
  const openPart = (at: number): boolean => {
    const one = shown()
    const part = one && partsOf(one)[at]
    if (part === undefined) return false
    const { text, gloss } = part
    redraw({ parts: [...state.parts, { text, language: term?.language, gloss }], written: undefined })
    return true
  }
  const undo = async (written: Written) => {
    const done = await takeBack(written)
    redraw(done ? { said: t('undone'), written: undefined } : { said: t('store_failed') })
  }
  const actions = (one: Shown) =>
    actionsOf(one, state, term, {
      undo: (written) => void undo(written),
      back: () => redraw({ parts: state.parts.slice(0, -1) }),
      copy,
      edit,
      notHere: (longer) => void tell(notHere(one.text, one.gloss, longer), t('act_not_here_done')),
      more: () => redraw({ expanded: true }),
    })
  const edit = () => {
    // To be there when nothing more is.
    for (const key of ['act_gone', 'close']) t(key)
    if (!pinned) pin()
    redraw({ editing: true, written: undefined })
  }
  const draw = () => {
    const one = shown()
    if (one === undefined) return
    const { text, language, gloss } = one
    const uid = gloss.claims[0]?.conceptId
    const view = (
      <GlossView
        text={text}
        language={language}
        gloss={withParts(gloss, partsOf(one))}
        t={t}
        // The field stands right under what it changes.
        expanded={state.expanded && !state.editing}
        onPart={pinned ? openPart : undefined}
      />
    )
    const below = state.editing ? (
      <GlossEdit
        rendering={gloss.gloss.text}
        language={gloss.gloss.language}
        t={t}
        onSave={(to) => void tell(rewrite(text, gloss, to), t('saved'))}
        onCancel={() => redraw({ editing: false })}
        failed={state.said}
        lost={state.lost}
        gone={t('act_gone')}
        onClose={close}
        onMore={uid === undefined ? undefined : () => void ask({ kind: 'edit', uid })}
      />
    ) : (
      <GlossActions actions={actions(one)} pinned={pinned} said={state.said} />
    )
    render([view, below], body)
  }
  const dress = () => {
    tip.setAttribute('role', pinned ? 'dialog' : 'tooltip')
    tip.classList.toggle('pinned', pinned)
    const one = shown()
    // A screen reader says both where the focus comes into it; Orca says a description again that changes then, so it is there before.
    const said = {
      'aria-label': pinned && one ? t('tooltip_label', one.text) : undefined,
      'aria-description': one?.gloss.gloss.text,
    }
    for (const name of ['aria-label', 'aria-description'] as const)
      if (said[name] === undefined) tip.removeAttribute(name)
      else tip.setAttribute(name, said[name])
  }
  const pin = () => {
    if (term === undefined) return
    pinned = true
    tip.classList.remove('ghost')
    redraw({ said: state.said })
    tip.focus({ preventScroll: true })
    lookInside(term)
  }
  const lookInside = (at: TooltipTerm) => {
    if (at.gloss.parts !== undefined) return
    const { text, language } = at
    void ask({ kind: 'inside', text, language }).then((inside) => {
      if (term === at && Array.isArray(inside) && inside.length > 0) redraw({ inside, said: state.said })
    })
  }
  tip.addEventListener('click', (event) => event.isTrusted && !pinned && pin())
  const close = () => {
    const was = box.open
    if (was) {
      hush()
      const entered = pinned && box.entered
      box.remove()
      render(null, body)
      if (entered && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
    before = null
    term = undefined
    pinned = false
    state = fresh
    return was
  }
  // Then nobody else hears it.
  tip.addEventListener('keydown', (event) => state.lost && event.key === 'Escape' && close())

  return {
    show(next, pinning, isTold = false) {
      const { gloss, text } = next
      if (term?.gloss === gloss && term.text === text && box.open && !isTold) {
        term = next
        if (pinning) pin()
        return
      }
      if (!box.open) before = document.activeElement
      term = next
      pinned = false
      state = fresh
      tip.className = pinning ? 'tip' : 'tip ghost'
      tip.lang = interfaceLocale(t) ?? ''
      dress()
      draw()
      box.show(next)
      live.replaceChildren()
      // A live region is heard when it changes while it is there.
      if (isTold) setTimeout(() => term === next && live.replaceChildren(...told(next, times++)), 100)
      if (pinning) pin()
      else requestAnimationFrame(() => tip.classList.remove('ghost'))
    },
    update(next) {
      if (term === undefined) return
      term = next
      // Something is being typed: it is drawn anew when that is done.
      if (!state.editing) redraw({ said: state.said, parts: [], inside: [] })
      if (pinned) lookInside(next)
    },
    pin,
    press(key) {
      if (state.editing) return false
      if (key === 'copy') {
        copy()
        return true
      }
      const one = shown()
      if (!pinned || one === undefined) return false
      if (/^[1-9]$/.test(key)) return openPart(Number(key) - 1)
      const action = actions(one).find((other) => other.key === key)
      action?.act()
      return action !== undefined
    },
    leaveEdit() {
      if (!state.editing) return false
      redraw({ editing: false })
      tip.focus({ preventScroll: true })
      return true
    },
    nudge: box.nudge,
    holds: box.holds,
    hide() {
      if (!state.editing || !box.open || !isGone()) return close()
      // An update of the extension may not take away what is being typed.
      redraw({ lost: true })
      return false
    },
    get open() {
      return box.open
    },
    get pinned() {
      return pinned && box.open
    },
    get editing() {
      return state.editing && box.open
    },
  }
}

const withParts = (gloss: Gloss, parts: Part[]): Gloss => (parts.length === 0 ? gloss : { ...gloss, parts })
