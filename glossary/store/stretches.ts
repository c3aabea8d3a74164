/** Milliseconds of one stretch of work: a frame of the page that asked has room for it. */
const STRETCH = 8

const { scheduler } = globalThis as { scheduler?: { postTask(task: () => void): Promise<void> } }

/** Among other tasks: what the page does next goes before. */
const pause = (): Promise<void> =>
  scheduler?.postTask(() => {}) ?? new Promise((resolve) => setTimeout(resolve))

/** Asked between the parts of what takes long: a pause to be awaited where a stretch is over, so that a page may scroll and be typed into. */
export function newStretches(): () => Promise<void> | undefined {
  let end = performance.now() + STRETCH
  return () =>
    performance.now() < end
      ? undefined
      : pause().then(() => {
          end = performance.now() + STRETCH
        })
}

/** Runs a work that may be stopped at each of its steps. */
export async function inStretches<T>(work: Generator<undefined, T>): Promise<T> {
  const over = newStretches()
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    const paused = over()
    if (paused !== undefined) await paused
  }
}
