import type { Hit } from '../hit-test.ts'
import { tooltip } from './door.ts'

/** When the tooltip shows and goes: rest on a term shows it, a click or tap pins it, Escape, a click elsewhere or scrolling away closes it. */

const rest = 150
const grace = 250

export function watchPointer(hitAt: (x: number, y: number) => Hit | undefined, signal: AbortSignal) {
  let resting: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  let current: Hit | undefined
  const options = { capture: true, passive: true, signal }

  const show = (hit: Hit, pinned: boolean) => {
    const { entry, occurrence } = hit.shown
    clearTimeout(leaving)
    leaving = undefined
    current = hit
    const text = entry.segment.text.slice(occurrence.start, occurrence.end)
    tooltip()?.show({ text, gloss: occurrence.gloss, rect: hit.rect, pinned })
  }
  const hide = (): boolean => {
    clearTimeout(resting)
    clearTimeout(leaving)
    leaving = undefined
    current = undefined
    return tooltip()?.hide() ?? false
  }
  const trusted =
    <E extends Event>(f: (event: E) => void) =>
    (event: E) => {
      if (event.isTrusted) f(event)
    }
  addEventListener(
    'pointermove',
    trusted<PointerEvent>(({ clientX, clientY, pointerType, buttons }) => {
      if (pointerType === 'touch' || buttons !== 0) return
      clearTimeout(resting)
      const tip = tooltip()
      if (tip?.pinned) return
      if (tip?.open && tip.holds(clientX, clientY)) {
        clearTimeout(leaving)
        leaving = undefined
        return
      }
      resting = setTimeout(() => {
        if (signal.aborted) return
        const hit = hitAt(clientX, clientY)
        if (hit !== undefined && hit.shown.occurrence !== current?.shown.occurrence) show(hit, false)
      }, rest)
      if (!tip?.open) return
      if (hitAt(clientX, clientY)?.shown.occurrence === current?.shown.occurrence) {
        clearTimeout(leaving)
        leaving = undefined
      } else leaving ??= setTimeout(hide, grace)
    }),
    options,
  )
  document.addEventListener(
    'pointerleave',
    trusted(() => clearTimeout(resting)),
    options,
  )
  addEventListener(
    'click',
    trusted<MouseEvent>((event) => {
      const tip = tooltip()
      const { clientX, clientY } = event
      if (tip?.open && tip.holds(clientX, clientY)) return
      const hit = hitAt(clientX, clientY)
      const touch = (event as PointerEvent).pointerType === 'touch'
      if (hit !== undefined && (touch || tip?.open)) show(hit, true)
      else hide()
    }),
    options,
  )
  addEventListener(
    'keydown',
    trusted<KeyboardEvent>((event) => {
      if (event.key === 'Escape' && hide()) event.stopPropagation()
    }),
    { capture: true, signal },
  )
  addEventListener(
    'scroll',
    trusted((event) => {
      // The tooltip's own scrolling is seen as its host's.
      if ((event.target as Element).localName !== 'tifa-tooltip') hide()
    }),
    options,
  )
  addEventListener(
    'blur',
    trusted(() => clearTimeout(resting)),
    { signal },
  )
  signal.addEventListener('abort', hide)
}
