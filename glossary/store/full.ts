import { StorageFull } from './store.ts'

/** Lets a full disk be told from other errors: Dexie hands the browser's error on bare, as `inner`, or in a list of failures. */
export async function toldWhenFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isFull(error) ? new StorageFull('The storage is full', { cause: error }) : error
  }
}

function isFull(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false
  const { name, inner, failures } = error as { name?: string; inner?: unknown; failures?: unknown }
  if (name === 'QuotaExceededError') return true
  return isFull(inner, depth + 1) || (Array.isArray(failures) && isFull(failures[0], depth + 1))
}
