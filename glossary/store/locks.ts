/** One write at a time over all pages (Web Locks), or over this process where there are none. */
export function lock(name: string): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    if (globalThis.navigator?.locks) return navigator.locks.request(name, work) as ReturnType<typeof work>
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}

const STAGING = 'tifa-staging'

/** Held, shared, while blocks are staged that no list names yet. */
export async function holdStaging(): Promise<() => void> {
  if (!globalThis.navigator?.locks) return () => {}
  return new Promise((resolve) => {
    navigator.locks.request(
      STAGING,
      { mode: 'shared' },
      () => new Promise<void>((release) => resolve(release)),
    )
  })
}

export async function nobodyStages(): Promise<boolean> {
  if (!globalThis.navigator?.locks) return true
  return navigator.locks.request(STAGING, { ifAvailable: true }, async (held) => held !== null)
}
