/** Why the store did not do what was asked. Codes are closed; the sentence for the person is made where it is shown. */
export type FailureCode =
  /** Another write came between the plan and this one. */
  | 'moved'
  /** No room on the disk, or the browser gives no more. Nothing was written. */
  | 'full'
  /** The caller's signal. Nothing was written. */
  | 'cancelled'
  /** The database was written by a later version of the extension. */
  | 'newer'
  /** An update of the extension waits for pages that still hold the database open. */
  | 'blocked'
  /** The browser gives no database at all, closed it under us, or cannot write to the disk. */
  | 'unavailable'
  /** What was named is not there (any more). */
  | 'missing'
  | 'read-only'
  /** A list names a block that is not there, or its bytes are not ours. */
  | 'damaged'
  /** A fault of ours. */
  | 'internal'

/** Thrown by every method of the store, and nothing else is. `cause`: what the browser said. */
export class StoreFailure extends Error {
  override name = 'StoreFailure'
  readonly code: FailureCode
  constructor(code: FailureCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

/** The glossary changed between the plan and the write: plan anew. */
export class RevisionMoved extends StoreFailure {
  override name = 'RevisionMoved'
  constructor() {
    super('moved')
  }
}

/** The disk or the browser's share of it is full; nothing of the write is there. Any write may throw it. */
export class StorageFull extends StoreFailure {
  override name = 'StorageFull'
  constructor(options?: ErrorOptions) {
    super('full', options)
  }
}

const codes: Record<string, FailureCode> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  UpgradeError: 'blocked',
  DatabaseClosedError: 'unavailable',
  OpenFailedError: 'unavailable',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  UnknownError: 'unavailable',
  // We abort none ourselves: what Chromium does where the disk itself is full.
  AbortError: 'unavailable',
}

interface Wrapped {
  name?: string
  inner?: unknown
  cause?: unknown
  failures?: unknown[]
}

/** Dexie and the browsers wrap errors in one another: the innermost that is known tells. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error
  let found: FailureCode | undefined
  for (let e = error as Wrapped | undefined, depth = 0; ; depth++) {
    if (typeof e !== 'object' || e === null || depth === 5) break
    if (e instanceof StoreFailure) return e
    const code = codes[e.name ?? '']
    if (code !== undefined) found = code
    // Of many writes at once the first that failed tells.
    e = (e.inner ?? e.cause ?? e.failures?.[0]) as typeof e
  }
  return found === 'full'
    ? new StorageFull({ cause: error })
    : new StoreFailure(found ?? 'internal', { cause: error })
}

/** The browser could not write: what is asked of its database next may wait for ever. */
export const isDiskFault = (error: unknown): boolean => /^(full|unavailable)$/.test(failureOf(error).code)

/** The same methods, failing with a `StoreFailure` alone. */
export function guarded<T extends object>(store: T): T {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    (...args: unknown[]) => {
      const answer = method.apply(store, args)
      return answer instanceof Promise || typeof answer?.then === 'function'
        ? Promise.resolve(answer).catch((error: unknown) => {
            throw failureOf(error)
          })
        : answer
    },
  ])
  return Object.fromEntries(methods) as T
}
