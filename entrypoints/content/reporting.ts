import type { Holder } from './occurrence-index.ts'
import { pageTerms } from './page-terms.ts'
import type { FrameReport } from './protocol.ts'
import { inStretches } from './stretches.ts'

/** Milliseconds of rest before the terms are told; a page that never rests tells them so often all the same. */
const rest = 400
const longest = 2000

/** Tells the background what stands on the page, a moment after the last change. */
export function reporting(
  tree: () => Holder | undefined,
  tell: (terms: FrameReport['terms']) => void,
  signal: AbortSignal,
): (after?: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let due: number | undefined
  let counting = 0
  let told = false
  const count = async () => {
    due = undefined
    const root = signal.aborted ? undefined : tree()
    if (root === undefined) return
    const mine = ++counting
    const terms = await inStretches(pageTerms(root), () => !signal.aborted && mine === counting)
    // A page without a term has nothing to say, unless it had one.
    if (terms === undefined || (terms.length === 0 && !told)) return
    tell(terms)
    told = terms.length > 0
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return (after = rest) => {
    const now = performance.now()
    due ??= now + longest
    clearTimeout(timer)
    timer = setTimeout(count, Math.max(0, Math.min(after, due - now)))
  }
}
