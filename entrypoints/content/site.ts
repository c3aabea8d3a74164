import { asking } from './asking.ts'
import { pageBeginning } from './beginning.ts'
import { whileItComes } from './coming.ts'
import type { Connection } from './connection.ts'
import { onceLaidOut } from './laid-out.ts'
import { OccurrenceIndex } from './occurrence-index.ts'
import { type Change, type PageChanges, watchChanges } from './page-changes.ts'
import { readText } from './page-text.ts'
import type { StepOrder } from './protocol.ts'
import { pageReader } from './reader.ts'
import { followStyle, type StyleChanges } from './restyled.ts'
import { type Showing, showTerms } from './showing.ts'
import { pause, stretch } from './stretches.ts'
import { watchSize } from './unheard.ts'

/**
 * Everything done on a page between `on` and `off`. What shows terms, and what follows styles, is made when there is something to show or to
 * follow: a page without a term need not compile it.
 */
export function serveSite(connection: Connection) {
  const life = new AbortController()
  const { signal } = life
  const index = new OccurrenceIndex()
  let changes: PageChanges | undefined
  /** The root element that events are heard of. */
  let heard: Element | undefined

  const root = () => document.documentElement
  const beginning = pageBeginning(
    () => (root() === null ? [] : readText(root(), { brief: true })),
    () => ask.begun(),
    signal,
  )
  const ask = asking(
    connection,
    {
      beginning: () => beginning.text,
      answered: (entries) => show().answered(entries),
      holds: (entry) => index.entries.has(entry),
      anew: () => show().askAgain(),
    },
    signal,
  )
  const reader = pageReader(
    {
      index,
      ask,
      beginning,
      met: {
        onRoot: (root) => style().onRoot(root),
        onWaiting(element) {
          style().onWaiting(element)
          show().listen(false)
        },
      },
      ended: () => showing?.ended(),
    },
    signal,
  )
  let showing: Showing | undefined
  const show = () => {
    heard ??= root()
    showing ??= showTerms(
      { connection, index, ask, reader, style: style(), plugIns: () => changes?.plugIns },
      signal,
    )
    return showing
  }
  let following: StyleChanges | undefined
  const style = () => {
    following ??= followStyle(
      {
        index,
        near: () => showing?.near(),
        watch: (shadow) => changes?.watch(shadow),
        read: reader.read,
        readAgain(blocks, within) {
          beginning.look()
          reader.again(blocks, within)
          showing?.changed()
        },
      },
      signal,
    )
    return following
  }
  const restyled = () => style().restyled()
  const size = watchSize(restyled, signal)

  const listenAgain = () => {
    heard = root()
    showing?.listen(true)
  }
  const readAll = () => {
    showing?.restart()
    size.watch(root())
    void reader.all()
  }
  const changed = (change: Change) => {
    beginning.look()
    size.told()
    if (change.replaced) {
      // `document.open` has taken our listeners too.
      listenAgain()
      readAll()
    } else {
      const torn = index.removeIn(change.removed, change.lost).union(change.torn)
      reader.read(change.added)
      reader.again(torn, change.within)
    }
    showing?.changed()
  }
  const begin = () => {
    if (root() !== heard) listenAgain()
    const start = performance.now()
    changes = watchChanges(changed, restyled, signal)
    const { plugIns } = changes
    const ready = () => !signal.aborted && onceLaidOut(readAll, plugIns)
    // On a long page that was a stretch of its own.
    if (performance.now() - start > stretch) void pause().then(ready)
    else ready()
  }
  whileItComes(() => onceLaidOut(() => void reader.window()), begin, signal)

  return {
    report: (after: number) => showing?.report(after),
    follow: () => show().follow(),
    step: (order: StepOrder) => show().step(order),
    askAgain: () => show().askAgain(),
    stop() {
      life.abort()
      showing?.stop()
    },
  }
}
