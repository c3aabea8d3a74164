/** Milliseconds before the first look: what has come by then is read once. Between two looks twice as much each time, and never less than so many times what a look took. */
const firstWait = 100
const share = 20

/**
 * While a page comes its first screen may long be shown: 0.7 s before the end of a page of a million characters. `look` is called in a
 * frame, where a layout that it asks for is the frame's own, ever more rarely; `begin` once the page is whole.
 */
export function whileItComes(look: () => void, begin: () => void, signal: AbortSignal) {
  if (document.readyState !== 'loading') return begin()
  let wait = firstWait
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    removeEventListener('DOMContentLoaded', come, true)
  }
  /** After what the page itself does now: then it is not read twice. */
  const come = (event: Event) => {
    if (!event.isTrusted) return
    stop()
    setTimeout(() => !signal.aborted && begin())
  }
  const lookNow = () => {
    const start = performance.now()
    look()
    wait = Math.max(wait, share * (performance.now() - start))
  }
  // `document.open` takes the listener, and a hidden tab has no frames.
  const later = () => {
    timer = setTimeout(() => {
      if (document.readyState !== 'loading') {
        stop()
        begin()
        return
      }
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => document.readyState === 'loading' && lookNow())
      wait *= 2
      later()
    }, wait)
  }
  addEventListener('DOMContentLoaded', come, true)
  signal.addEventListener('abort', stop)
  later()
}
