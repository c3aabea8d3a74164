import type { Lock } from './lock.ts'
import type { Making } from './rows.ts'
import type { ViewSource } from './view.ts'

/** What the store's parts share. */
export interface Core extends Making {
  /** Name of the reader's own glossary, when it has to be made. */
  ownName: string
  /** One write at a time over all pages. */
  alone: Lock
  view: ViewSource
}
