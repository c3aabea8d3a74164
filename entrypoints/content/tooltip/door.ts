import type { Gloss } from '../../../glossary/model/occurrence.ts'

/** How content.js and tooltip.js, two scripts of one isolated world, find each other: a symbol the page cannot see. */

export interface Tooltip {
  show(term: { text: string; gloss: Gloss; rect: DOMRect; pinned: boolean }): void
  /** Is the point over the tooltip, or on the way from the term to it? */
  holds(x: number, y: number): boolean
  /** `true` where one was open. */
  hide(): boolean
  readonly open: boolean
  readonly pinned: boolean
}

const key = Symbol.for('tifa tooltip')
const world = globalThis as unknown as Record<symbol, Tooltip | undefined>

export const tooltip = (): Tooltip | undefined => world[key]
export function hang(value: Tooltip | undefined) {
  world[key]?.hide()
  world[key] = value
}
