import type { Gloss } from '../../../glossary/model/occurrence.ts'
import type { Box } from './place.ts'

/** How content.js and tooltip.js, two scripts of one isolated world, find each other: a symbol the page cannot see. */

export interface TooltipTerm {
  /** As the page writes it. */
  text: string
  /** Of the page's text there (BCP 47), where the page says. */
  language?: string | undefined
  gloss: Gloss
  /** The term with the words around it, for "not here"; `undefined` where it stands alone. */
  longer?: string | undefined
  /** The line of the term that is pointed at, and all its lines together, in the window. */
  line: Box
  whole: Box
  /** Its lines run from top to bottom. */
  vertical: boolean
  /** Where it stands. */
  node: Node
}

export interface Tooltip {
  /** Shows the term, or keeps it and pins it where it is the one that shows. `told`: to a screen reader too. */
  show(term: TooltipTerm, pinned: boolean, told?: boolean): void
  /** The same place has another gloss: the glossary has changed. */
  update(term: TooltipTerm): void
  /** Makes the open one a dialog with the focus in it. */
  pin(): void
  /** Does what the key is for: a letter while pinned, `copy` while it only shows. `false` where it is for nothing. */
  press(key: string): boolean
  /** Leaves an edit that is under way; `false` where there is none. */
  leaveEdit(): boolean
  /** Moves a pinned one. */
  nudge(dx: number, dy: number): void
  /** Is the point over the tooltip, or on the way from the term to it? */
  holds(x: number, y: number): boolean
  /** `true` where one was open. */
  hide(): boolean
  readonly open: boolean
  readonly pinned: boolean
  /** Text is being typed into it. */
  readonly editing: boolean
}

const key = Symbol.for('tifa tooltip')
const world = globalThis as unknown as Record<symbol, Tooltip | undefined>

export const tooltip = (): Tooltip | undefined => world[key]
/** One that is open stays: a background that has just woken brings the code again, while someone reads or types. */
export function hang(make: () => Tooltip) {
  if (!world[key]?.open) world[key] = make()
}
