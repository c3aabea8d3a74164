/** What the browser tells of a page that may move its text, show it or hide it. */

export interface Heard {
  /** Something has scrolled. */
  scrolled(event: Event): void
  /** The window has another size. */
  resized(): void
  /** What came has moved what is below it. */
  moved(): void
  /** The page may have got another style. */
  restyled(): void
}

/**
 * After these a rule of the page may show or hide what it did not (`:checked`, `:target`, `:hover`, `<details>`). Nothing tells of a script's
 * work on the sheets themselves (`adoptedStyleSheets`, `insertRule`): it is looked for now and then (`unheard.ts`).
 */
const showing =
  'click toggle resize pointerover keyup transitionend animationend focus visibilitychange beforeprint afterprint'.split(
    ' ',
  )
const media = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(orientation: portrait)']

export function hearPage({ scrolled, resized, moved, restyled }: Heard, signal: AbortSignal) {
  const capture = { capture: true, passive: true, signal }
  const trusted = (f: (event: Event) => void) => (event: Event) => event.isTrusted && f(event)
  addEventListener('scroll', trusted(scrolled), capture)
  addEventListener('resize', trusted(resized), { signal })
  // A picture that came has moved what is below it, a style sheet may have shown or hidden anything.
  const loaded = ({ target }: Event) => {
    moved()
    if ((target as Element).localName === 'link') restyled()
  }
  document.addEventListener('load', trusted(loaded), capture)
  for (const type of showing) addEventListener(type, trusted(restyled), capture)
  for (const query of media) matchMedia(query).addEventListener('change', trusted(restyled), { signal })
}
