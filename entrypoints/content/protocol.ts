import type { Gloss } from '../../glossary/model/occurrence.ts'
import type { Kind } from '../../glossary/model/schema.ts'

/** Content script ↔ background over a port. Both browsers clone typed arrays (Chromium from 148 on). */
export const protocolVersion = 1

/** The port's name: a frame's first, which has nothing to say and no old answers yet, and each later one. */
export const newPort = 'tifa new'
export const againPort = 'tifa again'

/** The page's text, one string a segment. */
export interface AnnotateRequest {
  v: number
  kind: 'annotate'
  id: number
  segments: { text: string; language?: string }[]
  /** Script for the Chinese shown: of `documentElement.lang` where it tells. */
  pageLanguage?: string
  /** How the page's text begins: where it has not been said through this port. */
  beginning?: string
}

/** Four numbers an occurrence: segment index, start, end (UTF-16 units of the segment's text), index into `glosses`. */
export interface AnnotateAnswer {
  v: number
  kind: 'annotated'
  id: number
  revision: number
  /** What the page was taken to be about, and written in: what was answered by another is asked anew. */
  about: string
  spans: Int32Array
  glosses: Gloss[]
}

/** Frame → background: what stands on the page now; also the answer to `report?`. */
export interface FrameReport {
  v: number
  kind: 'terms'
  terms: { gloss: Gloss; text: string; count: number; places: Place[] }[]
}

/** One of a term's places on the page. */
export interface Place {
  /** Counts the rendering's places on the page. */
  nth: number
  /** Told by the background. */
  frameId?: number
  before: string
  text: string
  after: string
}

/** A term of a report, whichever place of it. */
export interface TermKey {
  conceptIds: string[]
  gloss: string
}

/** Frame → background, while a list follows: the terms in the window. */
export interface ViewReport {
  v: number
  kind: 'inView'
  terms: TermKey[]
}

/** Frame → background: Escape was pressed in a frame that shows no tooltip; it may be meant for another's. */
export interface EscapeReport {
  v: number
  kind: 'escape'
}

/**
 * Background → frame. `revision`: a change was compiled, ask again. `report?`: say your terms. `tooltip`: its script has been injected.
 * `follow`: say what is in the window, from now on. `off`: this site is switched off, take everything away. `on`: begin again.
 * `close`: Escape was pressed in another frame. `frames?`: say your child frames in shadow trees.
 */
export type FrameOrder =
  | StepOrder
  | RevealOrder
  | { v: number; kind: 'revision'; revision: number }
  | { v: number; kind: 'report?' }
  | { v: number; kind: 'follow' }
  | { v: number; kind: 'on' }
  | { v: number; kind: 'off' }
  | { v: number; kind: 'close' }
  | { v: number; kind: 'frames?' }

/** A child frame in a shadow tree, which `window.frames` leaves out: its number goes on where that ends. Answer to `frames?`. */
export interface ShadowFrame {
  child: number
  /** What tells it from others there. */
  address: string
  width: number
  height: number
}

/** Goes to the next (1) or previous (−1) term, or to the next place of one term, and shows its tooltip. Answer: `Stepped`. */
export interface StepOrder {
  v: number
  kind: 'step'
  by: 1 | -1
  /** Of this term only; `nth` of its places in the frame, where that is given. */
  of?: TermKey & { nth?: number }
  /** Where it goes on: at the frame's edge, or beside a child frame (its number in `window.frames`). Else at the term that shows. */
  from?: 'edge' | { child: number }
}

/** `child`: the next that way is what a child frame holds. `end`: there is none left in this frame. */
export type Stepped = ({ at: 'term' } & Lines) | { at: 'child'; child: number } | { at: 'end' }

/** Where a term stands in its frame's window, in pixels. */
export interface Lines {
  top: number
  bottom: number
}

/** Scrolls to where a child frame shows these lines of its own. Answer: `Lines` in this frame's window. */
export interface RevealOrder extends Lines {
  v: number
  kind: 'reveal'
  child: number
}

export type ToBackground = AnnotateRequest | FrameReport | ViewReport | EscapeReport
export type ToFrame = AnnotateAnswer | FrameOrder

/** `runtime.sendMessage` between extension pages and the background. */
export type PageMessage =
  /** Said after a commit by whoever wrote; reaches the background and the other extension pages. */
  | { kind: 'changed'; revision: number }
  /** Popup → background: what was found in a tab, the most frequent first, or in the page's order. Answer: `TabTerms`. */
  | { kind: 'tabTerms'; tabId: number; inOrder?: boolean }
  /** Background → the list beside the page: a frame of the tab has said its terms. */
  | { kind: 'pageChanged'; tabId: number }
  /** Background → the list beside the page: what is in the tab's window. */
  | { kind: 'inView'; tabId: number; terms: TermKey[] }
  /** Popup → background: serve this tab now (`activeTab` has just been granted). */
  | { kind: 'serveTab'; tabId: number }
  /** List beside the page → background: to the next place of a term, or the `nth` in its frame. Answer: whether it is there. */
  | { kind: 'step'; tabId: number; by: 1 | -1; of?: TermKey; nth?: number; frameId?: number }
  /** Popup or list → background: the terms inside a listed one of the tab's page. Answer: `Part[]`. */
  | { kind: 'inside'; tabId: number; text: string }
  /** Extension page → background: put the supplied glossary in place where it is not. Answer: `FailureCode`, or `undefined` once it is there. */
  | { kind: 'starter' }
  /** Popup → background: a site was switched. */
  | { kind: 'siteSwitched'; host: string; on: boolean }

/** Tooltip → background by `runtime.sendMessage`. It comes out of a page's process. */
export type TooltipMessage =
  /** Opens the entry in the options page. */
  | { kind: 'edit'; uid: string }
  /** The terms inside a listed one, whose text has this language. Answer: `Part[]`. */
  | { kind: 'inside'; text: string; language?: string | undefined }
  /** The listed terms found at `text` are not meant inside `longer`, nor is what lies in it. Answer: `Written`, or `undefined` where nothing was written. */
  | { kind: 'notHere'; terms: { uid: string; text: string }[]; text: string; longer: string }
  /** A rendering of the entry in other words. Answer: `Written`, or `undefined`. */
  | { kind: 'rewrite'; uid: string; from: { text: string; language: string }; to: string }
  /** A composed title becomes an entry of its own. Answer: `Written`, or `undefined`. */
  | { kind: 'addTerm'; text: string; rendering: { text: string; language: string }; of?: Kind }
  /** Takes an edit of the tooltip's back. Answer: `true` where it was. */
  | { kind: 'takeBack'; edits: number; revision: number }

/** The browser has no room left: nothing was written. */
export interface NoRoom {
  failed: 'full'
}

/** An edit, and the store's revision after it. */
export interface Written {
  edits: number
  revision: number
}

export interface TabTerms {
  terms: FrameReport['terms']
  /** `listed`: served by the manifest or a granted origin; `off`: switched off by the person; `unlisted`: needs a click. */
  site: 'listed' | 'off' | 'unlisted' | 'forbidden'
  host: string
}
