import type { Part } from '../../../glossary/model/occurrence.ts'
import type { Written } from '../protocol.ts'
import type { TooltipTerm } from './door.ts'

/** The term that is shown: the one on the page, or a part of it that was opened. */
export type Shown = Pick<TooltipTerm, 'text' | 'language' | 'gloss'>

export interface State {
  expanded: boolean
  editing: boolean
  /** The extension has gone while something was being typed. */
  lost: boolean
  /** What was done. */
  said: string
  /** An edit just made, which can be taken back. */
  written: Written | undefined
  /** The parts opened, one inside the other. */
  parts: Shown[]
  /** Found inside a listed term. */
  inside: Part[]
}
export const fresh: State = {
  expanded: false,
  editing: false,
  lost: false,
  said: '',
  written: undefined,
  parts: [],
  inside: [],
}
