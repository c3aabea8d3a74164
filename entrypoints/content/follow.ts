import type { Occurrence } from '../../glossary/model/occurrence.ts'
import type { TermKey } from './protocol.ts'

/** Milliseconds without a move before it is told: a list beside the page need not run along with a scroll. */
const pause = 150

/** Tells a list beside the page, once there is one, which terms stand in the window, as it moves. */
export function followView(
  inWindow: () => Iterable<Occurrence>,
  tell: (terms: TermKey[]) => void,
  signal: AbortSignal,
) {
  let following = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = ''
  const look = () => {
    const terms = new Map<string, TermKey>()
    for (const { gloss } of inWindow()) {
      const key = { conceptIds: gloss.conceptIds, gloss: gloss.gloss.text }
      terms.set(JSON.stringify(key), key)
    }
    const now = [...terms.keys()].join()
    if (now === told) return
    told = now
    tell([...terms.values()])
  }
  const moved = () => {
    if (!following) return
    clearTimeout(timer)
    timer = setTimeout(() => !signal.aborted && look(), pause)
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    moved,
    /** From now on; said again by each list that opens. */
    start() {
      following = true
      told = ''
      moved()
    },
  }
}
