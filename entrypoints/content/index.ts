import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { connect, type Runtime } from './connection.ts'
import { serveSite } from './site.ts'
import { reveal, shadowFrames } from './step.ts'
import { tooltip } from './tooltip/door.ts'

const runtime = () => {
  const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime?: Runtime } | undefined>
  // In Chromium `browser` is a copy, made at the first question for it: 0.4 ms of each page.
  return (world.chrome ?? world.browser)?.runtime
}

export default defineUnlistedScript(() => {
  // A second run in the same world (a click on a page that is served already, an update) takes over from the first.
  const world = globalThis as unknown as Record<symbol, AbortController | undefined>
  const key = Symbol.for('tifa content')
  world[key]?.abort()
  const life = new AbortController()
  world[key] = life

  let site: ReturnType<typeof serveSite> | undefined
  const start = () => {
    if (site === undefined && !life.signal.aborted) site = serveSite(connection)
  }
  const stop = () => {
    site?.stop()
    site = undefined
  }
  const close = () => {
    const tip = tooltip()
    if (!tip?.editing) tip?.hide()
  }
  const connection = connect(
    runtime,
    {
      order(order) {
        if (order.kind === 'off') stop()
        else if (order.kind === 'on') start()
        else if (order.kind === 'report?') site?.report(0)
        else if (order.kind === 'follow') site?.follow()
        else if (order.kind === 'step') return site?.step(order)
        else if (order.kind === 'reveal') return reveal(order)
        else if (order.kind === 'close') close()
        else if (order.kind === 'frames?') return shadowFrames()
        else site?.askAgain()
        return undefined
      },
      gone: () => life.abort(),
    },
    () => document.documentElement?.lang || undefined,
    life.signal,
  )
  life.signal.addEventListener('abort', stop)
  // The pointer may rest in one frame while the keys go to another (WCAG 1.4.13: Escape closes it all the same).
  const pressed = (event: KeyboardEvent) => {
    const framed = window !== top || window.length > 0
    if (event.isTrusted && event.key === 'Escape' && framed && !tooltip()?.open) connection.escape()
  }
  addEventListener('keydown', pressed, { capture: true, passive: true, signal: life.signal })
  const begin = () => {
    if (window === top) connection.wake()
    start()
  }
  // A page that is made ready ahead is not seen yet, nor has it the frame's number that the background will know it by.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', begin, { once: true, signal: life.signal })
  else begin()
})
