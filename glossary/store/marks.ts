import { languageGroup, scriptOf } from '../model/language.ts'
import { type Concept, type Kind, kinds, type Status, statuses } from '../model/schema.ts'
import type { Numbered } from './blocks.ts'
import type { MarkRow } from './schema.ts'

/** A dozen bytes a concept: who it is, and what filters ask. A million are found and filtered without reading a block. */

export const marksFormat = 1

/** Facts: 4 bits kind + 1, then a bit each for the statuses that its terms have, for no terms at all, and for languages it has. */
const STATUS = 4
const EMPTY = 1 << 9
const LANGUAGE = 10
/** What one may look for the lack of. */
export const askedLanguages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type AskedLanguage = (typeof askedLanguages)[number]

/** FNV-1a. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

export function marksOf(items: Numbered[]): Omit<MarkRow, 'key'> {
  return {
    format: marksFormat,
    uids: Uint32Array.from(items, ({ concept }) => hashOf(concept.uid)),
    ids: Uint8Array.from(items, ({ id }) => id & 0xff),
    facts: Uint16Array.from(items, ({ concept }) => factsOf(concept)),
    modified: Uint32Array.from(items, ({ concept: { audit } }) =>
      secondsOf(audit.modifiedAt ?? audit.createdAt),
    ),
    overrides: items.flatMap(({ concept }, at): MarkRow['overrides'] =>
      concept.overrides === undefined ? [] : [[at, concept.overrides.uid]],
    ),
  }
}

function factsOf({ kind, sections }: Concept): number {
  let facts = kind === undefined ? 0 : kinds.indexOf(kind) + 1
  let terms = 0
  for (const section of sections) {
    terms += section.terms.length
    for (const { status } of section.terms) facts |= 1 << (STATUS + statuses.indexOf(status))
    if (section.terms.length > 0) facts |= 1 << (LANGUAGE + languageIndex(section.language))
  }
  return terms === 0 ? facts | EMPTY : facts
}

/** A bare `zh` counts as simplified; what is none of the three comes after them. */
function languageIndex(language: string): number {
  const group = languageGroup(language)
  if (group === 'zh') return scriptOf(language) === 'hant' ? 1 : 0
  return group === 'en' ? 2 : 3
}

function secondsOf(at: string | undefined): number {
  const time = at === undefined ? Number.NaN : Date.parse(at)
  return Number.isNaN(time) ? 0 : Math.min(Math.max(0, Math.floor(time / 1000)), 0xffffffff)
}

export const isEmpty = (facts: number): boolean => (facts & EMPTY) !== 0

export const kindOf = (facts: number): Kind | undefined => kinds[(facts & 15) - 1]

/** In the order of the kinds; those without one last. */
export const kindRank = (facts: number): number => facts & 15 || 16
/** Those whose terms are all preferred first, those with a forbidden one last. */
export const statusRank = (facts: number): number => (facts >> STATUS) & 31

export interface FactFilter {
  kind?: Kind | undefined
  /** Some term has it. */
  status?: Status | undefined
  /** It has no term in this language. */
  lacks?: AskedLanguage | undefined
}

/** The filter as bits: `(facts & mask) === value`. */
export function factTest({ kind, status, lacks }: FactFilter): { mask: number; value: number } {
  let mask = EMPTY
  let value = 0
  if (kind !== undefined) {
    mask |= 15
    value |= kinds.indexOf(kind) + 1
  }
  if (status !== undefined) {
    mask |= 1 << (STATUS + statuses.indexOf(status))
    value |= 1 << (STATUS + statuses.indexOf(status))
  }
  if (lacks !== undefined) mask |= 1 << (LANGUAGE + askedLanguages.indexOf(lacks))
  return { mask, value }
}
