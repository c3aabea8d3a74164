import type { Lock } from './lock.ts'
import type { Database } from './schema.ts'
import type { ViewSource } from './view.ts'

/** What the store's parts share. */
export interface Core {
  db: Database
  fold: (text: string) => string
  /** Of the fold: `formatOf`. */
  textFormat: () => number
  /** Name of the reader's own glossary, when it has to be made. */
  ownName: string
  /** One write at a time over all pages. */
  alone: Lock
  view: ViewSource
}
