/** Milliseconds of one stretch of work: with what is asked after it and the garbage it leaves, a frame still has room for it. */
export const stretch = 2

/** Among other tasks: a continuation by `scheduler.yield` goes before the answers that are waited for, 2 s long on a page of a million characters. */
export const pause = (): Promise<void> => nextTask('user-visible')

/** Before the page's other tasks: while it comes, its parser leaves no other room. */
export const shortPause = (): Promise<void> => nextTask('user-blocking')

const nextTask = (priority: string): Promise<void> =>
  (
    globalThis as unknown as {
      scheduler: { postTask(task: () => void, options: { priority: string }): Promise<void> }
    }
  ).scheduler.postTask(() => {}, { priority })

/** Runs the work in stretches between frames; its result, or `undefined` where it was no longer wanted. */
export async function inStretches<T>(
  work: Generator<unknown, T>,
  wanted: () => boolean,
): Promise<T | undefined> {
  let end = performance.now() + stretch
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (performance.now() < end) continue
    await pause()
    if (!wanted()) return undefined
    end = performance.now() + stretch
  }
}
