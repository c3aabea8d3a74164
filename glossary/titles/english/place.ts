import type { Composite } from '../composite.ts'

/** What a country's own news calls without its name, and what tells the country. */
export interface Place {
  /** ISO codes, by which a page tells it too. */
  codes: string[]
  told: RegExp
  /** A sentence that tells of these as well leaves open whose it is. */
  unless?: RegExp
  /** English, kind, simplified, traditional. */
  words: [en: string, kind: Composite['kind'], hans: string, hant: string][]
}
