import type { Asking } from './asking.ts'
import type { Beginning } from './beginning.ts'
import { nearBlocks } from './near.ts'
import type { Entry, OccurrenceIndex } from './occurrence-index.ts'
import { type Length, lengthOfPage } from './page-length.ts'
import { type Reading, readText } from './page-text.ts'
import { isWhole, type Segment } from './segment.ts'
import { pause, shortPause, stretch } from './stretches.ts'

/** Reads the page into the index, in stretches between frames, and asks about what it has read. */

interface Site {
  index: OccurrenceIndex
  ask: Asking
  beginning: Beginning
  met: Pick<Reading, 'onRoot' | 'onWaiting'>
  /** A reading of several stretches is at its end. */
  ended(): void
}

export interface Reader {
  /** The whole page, from the beginning. */
  all(): Promise<void>
  /** What is in the window, of a page that still comes. */
  window(): Promise<void>
  /** Elements with all in them. */
  read(elements: Iterable<Element>): void
  /** Own texts of blocks, and blocks in them that lie in one of `within`. */
  again(torn: Set<Element>, within: ReadonlySet<Node>): void
  /** Texts that were taken whole are read node by node. */
  placed(entries: Iterable<Entry>): Entry[]
  /** Number of the newest reading. */
  readonly newest: number
}

/** Milliseconds of a short page's first stretch: most are read in one, and asked about in one. */
const shortStretch = 3 * stretch

export function pageReader({ index, ask, beginning, met, ended }: Site, signal: AbortSignal): Reader {
  let newest = 0
  const root = () => document.documentElement
  function* textOf(elements: Iterable<Element>, more: Reading = {}) {
    for (const element of elements) yield* readText(element, { ...met, ...more })
  }
  const firstBlocks = () => (root() === null ? [] : nearBlocks(root(), innerHeight / 2))

  /** What the first stretch brings is asked at once. */
  const read = async (segments: Iterable<Segment>, restAtOnce = false) => {
    const mine = ++newest
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
    if (stretches > 1) ended()
  }
  function* textOfPage(length: Length) {
    if (root() === null) return
    if (length === 'short') {
      beginning.clear()
      for (const segment of textOf([root()], { whole: true })) {
        beginning.take(segment)
        yield segment
      }
      return
    }
    beginning.read()
    // The window's blocks before all others, so that a long page shows its first terms as soon as a short one.
    const without = new Set(firstBlocks())
    yield* textOf(without)
    if (root() !== null) yield* textOf([root()], { without, long: length === 'long', whole: true })
  }
  return {
    async all() {
      if (signal.aborted) return
      index.restart()
      const { era } = index
      const length = lengthOfPage()
      // To look so far was a stretch of its own.
      if (length === 'long') await pause()
      if (signal.aborted || era !== index.era) return
      await read(textOfPage(length), length === 'short')
      index.settle(era)
    },
    async window() {
      const { era } = index
      const wanted = () => !signal.aborted && era === index.era
      const blocks = firstBlocks()
      // To find them was a stretch of its own, and so is the beginning.
      await shortPause()
      if (wanted()) beginning.read()
      await shortPause()
      if (wanted()) void read(textOf(blocks))
    },
    read: (elements) => void read(textOf(elements)),
    again(torn, within) {
      for (const block of torn) index.removeBlock(block)
      void read(textOf(torn, { within }))
    },
    placed(entries) {
      const all = [...entries]
      const whole = all.filter(({ segment }) => isWhole(segment))
      if (whole.length === 0) return all
      const mine = ++newest
      const read = Array.from(textOf(whole.map(({ segment }) => segment.block)), (one) =>
        index.add(one, mine),
      )
      // What shows no text any more.
      for (const entry of whole) if (isWhole(entry.segment)) index.remove(entry)
      return [...all.filter(({ segment }) => !isWhole(segment)), ...read]
    },
    get newest() {
      return newest
    },
  }
}
