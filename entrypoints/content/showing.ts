import type { Asking } from './asking.ts'
import type { Connection } from './connection.ts'
import { followView } from './follow.ts'
import { Highlights } from './highlights.ts'
import { HitTest } from './hit-test.ts'
import { onceLaidOut } from './laid-out.ts'
import { nearEntries } from './near.ts'
import type { Entry, OccurrenceIndex } from './occurrence-index.ts'
import { hearPage } from './page-events.ts'
import type { StepOrder, Stepped } from './protocol.ts'
import { Reaching } from './reaching.ts'
import type { Reader } from './reader.ts'
import { reporting } from './reporting.ts'
import type { StyleChanges } from './restyled.ts'
import { isSeen } from './seen.ts'
import { isWhole } from './segment.ts'
import { step } from './step.ts'
import { tooltip } from './tooltip/door.ts'
import { type Pointer, watchPointer } from './tooltip/pointer.ts'
import { watchUnheard } from './unheard.ts'

/**
 * What is found is shown: near the window as highlights, under the pointer, to a list beside the page. Made for the first term, or the first
 * text that something may show later: before, no event is of any account.
 */

interface Site {
  connection: Connection
  index: OccurrenceIndex
  ask: Asking
  reader: Reader
  style: StyleChanges
  plugIns(): boolean | undefined
}

export interface Showing {
  /** Entries in which something is found, or was. */
  answered(entries: Entry[]): void
  /** All is read anew. */
  restart(): void
  /** A long reading is at its end. */
  ended(): void
  /** The page has changed. */
  changed(): void
  /** What is near the window, where it was looked for. */
  near(): ReadonlySet<Entry> | undefined
  askAgain(): void
  report(after?: number): void
  follow(): void
  step(order: StepOrder): Stepped
  /** Hears what may show, hide or move text. `anew`: another root element has taken our listeners. */
  listen(anew: boolean): void
  stop(): void
}

/** A page without frames (its tab is hidden, its window covered) is painted after so many milliseconds all the same. */
const frameless = 200
/** Milliseconds between what is painted for answers: those of a page of 100,000 characters came in four frames, of 5 to 8 ms each. */
const between = 150

export function showTerms(
  { connection, index, ask, reader, style, plugIns }: Site,
  signal: AbortSignal,
): Showing {
  const highlights = new Highlights()
  const hits = new HitTest()
  const reaching = new Reaching()
  /** `undefined` before the first look. */
  let near: ReadonlySet<Entry> | undefined
  /** The newest reading at the last look. */
  let looked = 0
  /** The page has, or had, a term: without one there is nothing to paint and nothing to tell. */
  let termed = false
  let frame = 0
  let lateFrame: ReturnType<typeof setTimeout> | undefined
  /** When it was painted last, and the painting that waits for more answers. */
  let painted = Number.NEGATIVE_INFINITY
  let bunch: ReturnType<typeof setTimeout> | undefined
  let listening: AbortController | undefined
  let pointer: Pointer | undefined

  const root = () => document.documentElement
  const view = followView(
    () => hits.all(() => highlights.shown).map(({ shown }) => shown.occurrence),
    connection.view,
    signal,
  )
  const findNear = () => {
    const reach = reaching.move()
    const found = new Set(root() === null ? [] : reader.placed(nearEntries(index.tree(root()), reach)))
    near = found
    looked = reader.newest
    return found
  }
  const forgetFrame = () => {
    cancelAnimationFrame(frame)
    clearTimeout(lateFrame)
    clearTimeout(bunch)
    frame = 0
    bunch = undefined
  }
  const paintNow = () => {
    forgetFrame()
    if (signal.aborted) return
    painted = performance.now()
    let found: ReadonlySet<Entry>
    try {
      found = findNear()
    } catch (error) {
      if (!/dead object/.test(String(error))) throw error
      // Firefox lets go of nodes that came out of a frame which has gone since, though they stand on the page.
      near = undefined
      return void reader.all()
    }
    ask.first(found)
    highlights.show(found)
    hits.forget()
    view.moved()
  }
  const paint = () => {
    if (frame !== 0 || !termed) return
    const ready = () => onceLaidOut(paintNow, plugIns())
    frame = requestAnimationFrame(ready)
    lateFrame = setTimeout(ready, frameless)
  }
  /** What comes soon behind the last is painted with what comes after it. */
  const paintBunch = () => {
    const wait = painted + between - performance.now()
    if (wait <= 0) return paint()
    bunch ??= setTimeout(() => {
      bunch = undefined
      paint()
    }, wait)
  }
  const counting = reporting(
    () => (root() === null ? undefined : index.tree(root())),
    connection.report,
    signal,
  )
  const report = (after?: number) => {
    if (termed) counting(after)
  }
  const hitAt = (x: number, y: number, seen?: boolean) => {
    if (seen) hits.forget()
    return hits.at(x, y, () => highlights.shown, seen ? isSeen : undefined)
  }
  const listen = () => {
    listening?.abort()
    listening = new AbortController()
    const on = AbortSignal.any([signal, listening.signal])
    const { restyled, roots } = style
    hearPage(
      {
        scrolled(event) {
          hits.forget()
          view.moved()
          // Inner scrollers move the window always.
          if (event.target !== document || reaching.nearsEdge()) paint()
        },
        resized: paint,
        moved: hits.forget.bind(hits),
        restyled,
      },
      on,
    )
    watchUnheard(() => [document, ...roots.known()], highlights.restore, restyled, on)
    pointer = termed ? watchPointer(hitAt, on) : undefined
  }
  return {
    answered(entries) {
      if (!termed) {
        termed = true
        listen()
      }
      // The window was asked about before all else: its terms need wait for no frame, but where their texts were taken whole.
      if (near === undefined) {
        highlights.show(new Set([...highlights.entries, ...entries]))
        if (!entries.some(({ segment }) => isWhole(segment))) painted = performance.now()
      }
      // What a long reading brings after a look is far: its end looks again.
      const isNear = (entry: Entry) => near === undefined || near.has(entry) || entry.reading > looked
      if (entries.some(isNear)) paintBunch()
      pointer?.renew()
      report()
    },
    restart() {
      near = undefined
    },
    ended: paintBunch,
    changed() {
      hits.forget()
      paint()
      report()
    },
    near: () => near,
    askAgain() {
      ask.again(index.entries)
      ask.first(findNear())
    },
    report,
    follow: view.start,
    step(order) {
      const place = (entry: Entry) => reader.placed([entry])
      const next = root() === null ? undefined : step(order, index.tree(root()), pointer?.current, place)
      if (next !== undefined && 'shown' in next) {
        pointer?.tell(next)
        return { at: 'term', top: next.rect.top, bottom: next.rect.bottom }
      }
      // The next is in another frame.
      tooltip()?.hide()
      return next === undefined ? { at: 'end' } : { at: 'child', child: next.child }
    },
    listen(anew) {
      if (anew || listening === undefined) listen()
    },
    stop() {
      forgetFrame()
      highlights.clear()
      tooltip()?.hide()
    },
  }
}
