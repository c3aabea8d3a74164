import { shortCountry } from '../abbreviations.ts'
import type { Sentence, Unit } from '../composite.ts'
import { isCountry, type Part } from '../part.ts'
import { ANY_ORGAN, fitsKind } from '../senses.ts'
import { unitEnding } from './unit.ts'

/** Which organ or region a post is of, told by what it touches. */

/** The organ or region that a post touches; 国防部 + 部长 and 海淀区 + 区长 share a character. */
export function unitBefore(s: Sentence, post: Part, at: number, plain: boolean): Unit | undefined {
  const touching = unitEnding(s, at)
  if (touching?.organ !== undefined) return touching
  const found = plain && post.end - post.start === 2 ? unitEnding(s, at + 1) : undefined
  // 代县县长 and not 代县长.
  const shared = found !== undefined && found.start < at - 1 ? found : undefined
  if (shared?.organ !== undefined) return shared
  if (touching !== undefined) return touching
  const kind = post.grammar.regionKind
  if (kind !== undefined && shared !== undefined && fitsKind(kind, shared.region?.grammar.regionKind))
    return shared
  return kind === 'Country' ? headlineCountry(s, at) : undefined
}

/** 俄外长: a country in one character. */
export function headlineCountry(s: Sentence, at: number): Unit | undefined {
  const state = shortCountry(s, at)
  if (state === undefined) return undefined
  const region: Part = { ...state, rows: [], start: at - 1, end: at }
  return {
    start: at - 1,
    end: at,
    parts: [],
    en: () => state.en,
    organ: undefined,
    region,
    country: state.grammar.country,
    open: false,
    owner: undefined,
  }
}

/** Is it a post of this organ or region? A mayor is of a city, a minister never of one. */
export function belongs(post: Part, unit: Unit): boolean {
  const own = post.traits.needs
  if (own !== undefined) return unit.organ !== undefined && (own === ANY_ORGAN || own.test(unit.en()[0]!))
  const { regionKind } = post.grammar
  // 临时政府外长 is of a state, not of what 政府 alone says.
  if (regionKind === 'Country' && unit.open && unit.organ?.en[0] === 'Government') return false
  if (unit.organ !== undefined) return true
  // 瑞士联邦委员: a member is of an organ.
  if (isCountry(unit.region)) return !/^(?:alternate )?member$/.test(post.en[0]!)
  const kind = unit.region?.grammar.regionKind
  if (regionKind !== undefined)
    return fitsKind(regionKind, kind) || (kind === undefined && regionKind !== 'Country')
  return kind === 'Autonomous Region' ? post.en[0] === 'chairman' : kind === 'SAR' || kind === undefined
}
