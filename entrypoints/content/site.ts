import { asking } from './asking.ts'
import { pageBeginning } from './beginning.ts'
import { whileItComes } from './coming.ts'
import type { Connection } from './connection.ts'
import { followView } from './follow.ts'
import { Highlights } from './highlights.ts'
import { HitTest } from './hit-test.ts'
import { onceLaidOut } from './laid-out.ts'
import { nearBlocks, nearEntries } from './near.ts'
import { type Entry, OccurrenceIndex } from './occurrence-index.ts'
import { type Change, type PageChanges, watchChanges } from './page-changes.ts'
import { hearPage } from './page-events.ts'
import { type Length, lengthOfPage } from './page-length.ts'
import { type Reading, readText } from './page-text.ts'
import type { StepOrder, Stepped } from './protocol.ts'
import { Reaching } from './reaching.ts'
import { reporting } from './reporting.ts'
import { followStyle } from './restyled.ts'
import { isWhole, type Segment } from './segment.ts'
import { step } from './step.ts'
import { pause, stretch } from './stretches.ts'
import { tooltip } from './tooltip/door.ts'
import { type Pointer, watchPointer } from './tooltip/pointer.ts'
import { watchSize, watchUnheard } from './unheard.ts'

/** Milliseconds of a short page's first stretch: most are read in one, and asked about in one. */
const shortStretch = 3 * stretch
/** A page without frames (its tab is hidden, its window covered) is painted after so many milliseconds all the same. */
const frameless = 200

/** Everything done on a page between `on` and `off`. */
export function serveSite(connection: Connection) {
  const life = new AbortController()
  const { signal } = life
  const index = new OccurrenceIndex()
  const highlights = new Highlights()
  const hits = new HitTest()
  const reaching = new Reaching()
  /** `undefined` before the first look. */
  let near: ReadonlySet<Entry> | undefined
  let readings = 0
  /** The newest reading at the last look. */
  let looked = 0
  /** The page has, or had, a term: without one there is nothing to paint and nothing to tell. */
  let termed = false
  let frame = 0
  let lateFrame: ReturnType<typeof setTimeout> | undefined

  const root = () => document.documentElement
  const view = followView(
    () => hits.all(() => highlights.shown).map(({ shown }) => shown.occurrence),
    connection.view,
    signal,
  )
  /** Texts that were taken whole are read node by node. */
  const placed = (entries: Iterable<Entry>): Entry[] => {
    const all = [...entries]
    const whole = all.filter(({ segment }) => isWhole(segment))
    if (whole.length === 0) return all
    const mine = ++readings
    const read = Array.from(textOf(whole.map(({ segment }) => segment.block)), (one) => index.add(one, mine))
    // What shows no text any more.
    for (const entry of whole) if (isWhole(entry.segment)) index.remove(entry)
    return [...all.filter(({ segment }) => !isWhole(segment)), ...read]
  }
  const findNear = () => {
    const reach = reaching.move()
    const found = new Set(root() === null ? [] : placed(nearEntries(index.tree(root()), reach)))
    near = found
    looked = readings
    return found
  }
  const forgetFrame = () => {
    cancelAnimationFrame(frame)
    clearTimeout(lateFrame)
    frame = 0
  }
  const paintNow = () => {
    forgetFrame()
    if (signal.aborted) return
    const found = findNear()
    ask.first(found)
    highlights.show(found)
    hits.forget()
    view.moved()
  }
  const paint = () => {
    if (frame !== 0 || !termed) return
    const ready = () => onceLaidOut(paintNow, changes?.plugIns)
    frame = requestAnimationFrame(ready)
    lateFrame = setTimeout(ready, frameless)
  }
  const counting = reporting(
    () => (root() === null ? undefined : index.tree(root())),
    connection.report,
    signal,
  )
  const report = (after?: number) => termed && counting(after)
  const askAgain = () => {
    ask.again(index.entries)
    ask.first(findNear())
  }
  const ask = asking(
    connection,
    {
      beginning: () => beginning.text,
      answered(entries) {
        if (!termed) {
          termed = true
          listen()
        }
        // The window was asked about before all else: its terms need wait for no frame.
        if (near === undefined) highlights.show(new Set([...highlights.entries, ...entries]))
        // What a long reading brings after a look is far: its end looks again.
        const isNear = (entry: Entry) => near === undefined || near.has(entry) || entry.reading > looked
        if (entries.some(isNear)) paint()
        pointer?.renew()
        report()
      },
      holds: (entry) => index.entries.has(entry),
      anew: askAgain,
    },
    signal,
  )
  const beginning = pageBeginning(
    () => (root() === null ? [] : readText(root(), { long: true })),
    ask.begun,
    signal,
  )
  const style = followStyle(
    {
      index,
      near: () => near,
      watch: (shadow) => changes?.watch(shadow),
      read: (elements) => void read(textOf(elements)),
      readAgain: (blocks, within) => {
        beginning.look()
        readAgain(blocks, within)
        paint()
        report()
      },
    },
    signal,
  )
  const { restyled, onRoot, roots } = style
  const onWaiting = (element: Element) => {
    style.onWaiting(element)
    if (listening === undefined) listen()
  }
  const size = watchSize(restyled, signal)

  /** Reads in stretches between frames; what the first one brings is asked at once. */
  const read = async (segments: Iterable<Segment>, restAtOnce = false) => {
    const mine = ++readings
    const { era } = index
    let entries: Entry[] = []
    let stretches = 0
    let end = performance.now() + (restAtOnce ? shortStretch : stretch)
    const settle = () => {
      if (stretches++ === 0) ask.first(entries)
      else ask.later(entries)
      entries = []
    }
    for (const segment of segments) {
      entries.push(index.add(segment, mine))
      // By the beginning all is answered: it comes first.
      if (performance.now() < end || (restAtOnce && !beginning.isWhole)) continue
      if (!restAtOnce || stretches === 0) settle()
      await pause()
      if (signal.aborted || era !== index.era) return
      end = performance.now() + stretch
    }
    if (entries.length > 0) settle()
    // Looking for what is near costs as much as a stretch: once more at the end is enough.
    if (stretches > 1) paint()
  }
  function* textOf(elements: Iterable<Element>, more: Reading = {}) {
    for (const element of elements) yield* readText(element, { onRoot, onWaiting, ...more })
  }
  const firstBlocks = () => (root() === null ? [] : nearBlocks(root(), innerHeight / 2))
  /** The window's blocks before all others, so that a long page shows its first terms as soon as a short one. */
  function* textOfPage(length: Length) {
    if (length === 'short') {
      beginning.clear()
      for (const segment of root() === null ? [] : textOf([root()], { whole: true })) {
        beginning.take(segment)
        yield segment
      }
      return
    }
    const without = new Set(firstBlocks())
    yield* textOf(without)
    if (root() !== null) yield* textOf([root()], { without, long: length === 'long', whole: true })
  }
  const readAll = async () => {
    if (signal.aborted) return
    index.restart()
    near = undefined
    const { era } = index
    const length = lengthOfPage()
    // To look so far was a stretch of its own.
    if (length === 'long') await pause()
    if (signal.aborted || era !== index.era) return
    if (length !== 'short') beginning.read()
    await read(textOfPage(length), length === 'short')
    index.settle(era)
    size.watch(root())
  }
  const readAgain = (torn: Set<Element>, within: ReadonlySet<Node>) => {
    for (const block of torn) index.removeBlock(block)
    void read(textOf(torn, { within }))
  }
  const changed = (change: Change) => {
    hits.forget()
    beginning.look()
    size.told()
    if (change.replaced) {
      size.watch(root())
      // `document.open` has taken our listeners too.
      if (listening !== undefined) listen()
      void readAll()
      paint()
      report()
      return
    }
    const torn = index.removeIn(change.removed, change.lost).union(change.torn)
    void read(textOf(change.added))
    readAgain(torn, change.within)
    paint()
    report()
  }
  let changes: PageChanges | undefined

  let listening: AbortController | undefined
  let heard: Element | undefined
  let pointer: Pointer | undefined
  const hitAt = (x: number, y: number, anew?: boolean) => {
    if (anew) hits.forget()
    return hits.at(x, y, () => highlights.shown)
  }
  /** From the first term on, or the first text that something may show later: before, no event is of any account. */
  const listen = () => {
    heard = root()
    listening?.abort()
    listening = new AbortController()
    const on = AbortSignal.any([signal, listening.signal])
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
  const begin = () => {
    if (listening !== undefined && root() !== heard) listen()
    const start = performance.now()
    changes = watchChanges(changed, restyled, signal)
    const { plugIns } = changes
    const ready = () => !signal.aborted && onceLaidOut(() => void readAll(), plugIns)
    // On a long page that was a stretch of its own.
    if (performance.now() - start > stretch) void pause().then(ready)
    else ready()
  }
  const look = () => {
    beginning.read()
    void read(textOf(firstBlocks()))
  }
  whileItComes(() => onceLaidOut(look), begin, signal)

  return {
    report,
    follow: view.start,
    step(order: StepOrder): Stepped {
      const place = (entry: Entry) => placed([entry])
      const next = root() === null ? undefined : step(order, index.tree(root()), pointer?.current, place)
      if (next !== undefined && 'shown' in next) {
        pointer?.tell(next)
        return { at: 'term', top: next.rect.top, bottom: next.rect.bottom }
      }
      // The next is in another frame.
      tooltip()?.hide()
      return next === undefined ? { at: 'end' } : { at: 'child', child: next.child }
    },
    askAgain,
    stop() {
      life.abort()
      forgetFrame()
      highlights.clear()
      tooltip()?.hide()
    },
  }
}
