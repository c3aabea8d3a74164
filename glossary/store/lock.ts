/** Web Locks over all pages and workers of the extension. What they spare is work done twice: a commit checks its revision all the same. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>

const locks = () => globalThis.navigator?.locks as LockManager | undefined

/** Over this store alone where there are no Web Locks. */
export function lock(name: string): Lock {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const manager = locks()
    if (manager !== undefined) return manager.request(name, work) as ReturnType<typeof work>
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}

/** Held, shared, while blocks are staged that no list names yet. A page that dies lets go of it. */
export async function holdShared(name: string): Promise<() => void> {
  const manager = locks()
  if (manager === undefined) return () => {}
  return new Promise((resolve, reject) => {
    manager
      .request(name, { mode: 'shared' }, () => new Promise<void>((release) => resolve(release)))
      .catch(reject)
  })
}

/** `true` also where nobody can say. */
export async function isFree(name: string): Promise<boolean> {
  const manager = locks()
  if (manager === undefined) return true
  return manager.request(name, { ifAvailable: true }, async (held) => held !== null)
}
