import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { connect, type Runtime } from './connection.ts'
import { removeHighlights, type Shown, showNear } from './highlights.ts'
import { HitTest } from './hit-test.ts'
import { type Entry, OccurrenceIndex } from './occurrence-index.ts'
import { watchChanges } from './page-changes.ts'
import { readText } from './page-text.ts'
import { tooltip } from './tooltip/door.ts'
import { watchPointer } from './tooltip/pointer.ts'

const burst = 30_000
const runtime = () => {
  const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime?: Runtime } | undefined>
  return (world.browser ?? world.chrome)?.runtime
}

export default defineUnlistedScript(() => {
  // A second run in the same world (install into open tabs, update) takes over from the first.
  const world = globalThis as unknown as Record<symbol, AbortController | undefined>
  const key = Symbol.for('tifa content')
  world[key]?.abort()
  const life = new AbortController()
  world[key] = life
  serve(life)
})

function serve(life: AbortController) {
  const { signal } = life
  const index = new OccurrenceIndex()
  const hits = new HitTest()
  let shown: Shown[] = []
  let site: AbortController | undefined
  let asking = 0
  let frame = 0
  let reportTimer: ReturnType<typeof setTimeout> | undefined
  let retries = 0

  const connection = connect(
    runtime,
    {
      order(order) {
        if (order.kind === 'off') stop()
        else if (order.kind === 'on') start()
        else if (order.kind === 'report?') connection.report(index.terms())
        else if (site !== undefined) askAgain()
      },
      gone: () => life.abort(),
      lost: () => retry(),
    },
    () => document.documentElement?.lang || undefined,
    signal,
  )

  const retry = () => {
    if (retries++ < 5) setTimeout(() => !signal.aborted && ask(), 200 * retries)
  }
  const paint = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (signal.aborted || site === undefined) return
      shown = showNear(index)
      hits.forget()
      paintedAt = scrollY
    })
  }
  let paintedAt = 0
  const report = () => {
    clearTimeout(reportTimer)
    reportTimer = setTimeout(() => !signal.aborted && connection.report(index.terms()), 400)
  }
  const isNear = (entry: Entry) => {
    const { top, bottom } = entry.segment.block.getBoundingClientRect()
    return bottom > -2 * innerHeight && top < 3 * innerHeight
  }
  /** Asks for every segment that has not been asked in this round: the window's first, the rest when idle. */
  const ask = () => {
    const open = [...index.entries.values()].filter((e) => e.asked !== asking)
    if (open.length === 0) return
    const near = open.filter(isNear)
    const first = new Set(near)
    for (const chunk of chunks(near)) send(chunk)
    const rest = chunks(open.filter((e) => !first.has(e)))
    for (const chunk of rest) for (const entry of chunk) entry.asked = asking
    const idle = globalThis.requestIdleCallback ?? ((f: () => void) => setTimeout(f, 50))
    const next = () => {
      const chunk = rest.shift()
      if (chunk === undefined || signal.aborted) return
      send(chunk)
      idle(next)
    }
    idle(next)
  }
  const send = async (chunk: Entry[]) => {
    const round = asking
    for (const entry of chunk) entry.asked = round
    const answer = await connection.annotate(
      chunk.map(({ segment: { text, language } }) => ({ text, ...(language !== undefined && { language }) })),
    )
    if (signal.aborted || site === undefined) return
    if (answer === undefined) {
      for (const entry of chunk) if (entry.asked === round) entry.asked = -1
      return retry()
    }
    retries = 0
    if (round !== asking) return
    for (const entry of chunk) entry.found = []
    const { spans, glosses } = answer
    for (let i = 0; i + 3 < spans.length; i += 4) {
      const gloss = glosses[spans[i + 3]!]
      if (gloss !== undefined)
        chunk[spans[i]!]?.found?.push({ start: spans[i + 1]!, end: spans[i + 2]!, gloss })
    }
    paint()
    report()
  }
  /** After a change of the glossary; what is shown stays until the new answer. */
  const askAgain = () => {
    asking++
    ask()
  }

  const start = () => {
    if (site !== undefined || signal.aborted || document.documentElement === null) return
    site = new AbortController()
    const on = site.signal
    const changes = watchChanges((blocks) => {
      index.remove((node) => [...blocks].some((b) => contains(b, node)))
      for (const block of blocks) for (const segment of readText(block, changes.watch)) index.add(segment)
      ask()
      paint()
      report()
    }, on)
    for (const segment of readText(document.documentElement, changes.watch)) index.add(segment)
    const moved = (event: Event) => {
      if (!event.isTrusted) return
      hits.forget()
      // The window reaches two screens each way; half a screen before its edge it moves. Inner scrollers always do.
      if (event.target !== document || Math.abs(scrollY - paintedAt) > 1.5 * innerHeight) paint()
    }
    addEventListener('scroll', moved, { capture: true, passive: true, signal: on })
    addEventListener('resize', (event) => event.isTrusted && paint(), { signal: on })
    watchPointer((x, y) => hits.at(x, y, shown), on)
    ask()
  }
  const stop = () => {
    site?.abort()
    site = undefined
    index.entries.clear()
    shown = []
    hits.forget()
    removeHighlights()
    tooltip()?.hide()
    clearTimeout(reportTimer)
  }
  signal.addEventListener('abort', stop)
  start()
}

/** Also across shadow roots. */
function contains(root: Element, node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = (at.getRootNode() as ShadowRoot).host ?? null)
    if (root.contains(at)) return true
  return false
}

function chunks(entries: Entry[]): Entry[][] {
  const result: Entry[][] = []
  let size = burst
  for (const entry of entries) {
    if (size + entry.segment.text.length > burst) {
      result.push([])
      size = 0
    }
    result.at(-1)!.push(entry)
    size += entry.segment.text.length
  }
  return result
}
