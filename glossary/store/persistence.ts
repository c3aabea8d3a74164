import type { StorageState } from './store.ts'

/** Whether the browser may throw the data away. Asked of it once; the person is told the answer, not asked. */

export async function persisted(): Promise<boolean | undefined> {
  const manager = globalThis.navigator?.storage
  // Workers, and Chromium's background among them, may not ask; they may look.
  return (await manager?.persist?.()) ?? manager?.persisted?.()
}

export async function storage(): Promise<StorageState> {
  const manager = globalThis.navigator?.storage
  const state = await manager?.persisted?.()
  const { usage, quota } = (await manager?.estimate?.()) ?? {}
  return {
    ...(state !== undefined && { persisted: state }),
    ...(usage !== undefined && { usage }),
    ...(quota !== undefined && { quota }),
  }
}
