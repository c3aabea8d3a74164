import type { EnglishUnit, Sentence } from '../composite.ts'
import type { Part } from '../part.ts'
import { OF_OR_IN, partFollows, partPrecedes } from './owner-beside.ts'
import { adjectiveBefore, longest } from './owners.ts'

/** Does what stands beside a name say that it is another country's? */

const OF = /^ (?:of|for) (?:the )?/

/** Of a country that is not China, or its organ. */
export const isForeign = (unit: EnglishUnit | undefined): boolean => {
  const code = unit?.organ?.grammar.country ?? unit?.region?.grammar.country
  return code !== undefined && code !== 'CN'
}

/** Does the text before `at` name another country, its people or its organ? */
export function ownedBefore(s: Sentence, units: EnglishUnit[], at: number, chinas: boolean): boolean {
  if (s.text[at - 1] !== ' ') return false
  const possessive = s.text.endsWith("'s ", at) ? 3 : s.text.endsWith("' ", at) ? 2 : 0
  const owner = longest(units.filter((u) => u.end === at - (possessive || 1)))
  if (owner !== undefined && isForeign(owner)) return true
  // The European Union's top court.
  if (possessive > 0 && chinas && owner?.organ !== undefined && owner.organ.grammar.country === undefined)
    return true
  if (possessive === 0 && isForeign(adjectiveBefore(s, at - 1))) return true
  return partPrecedes(s, at)
}

/** Does the text after `at` say whose it is: of Germany, in Nairobi, of the Vietnamese National Assembly? */
export function ownedAfter(s: Sentence, units: EnglishUnit[], part: Part): boolean {
  const { class: kind, grammar, end: at } = part
  // The Human Rights Council sits in Geneva and is not Geneva's.
  const gap = (kind === 'organ' && grammar.country === undefined ? OF : OF_OR_IN).exec(
    s.text.slice(at, at + 12),
  )
  if (gap === null) return false
  const from = at + gap[0].length
  if (/^[^,.;]{0,24} (?:affairs|relations|visit|trip)\b/.test(s.text.slice(from, from + 40))) return false
  if (isForeign(longest(units.filter((u) => u.start === from)))) return true
  if (partFollows(s, from)) return true
  const space = s.text.indexOf(' ', from)
  if (space > from && isForeign(adjectiveBefore(s, space))) return true
  return isChinasOwn(part, s.text.slice(part.start, at)) && isOfUnknown(s, units, at)
}

/** Offices of the state, of the Party's centre and of Hong Kong's government, which are of nothing else. */
const CENTRAL =
  /^(?:central committee|standing committee|political bureau|members? of the (?:political bureau|politburo))$/
const OF_HONG_KONGS = /司司[长長]|局局[长長]|[处處][处處][长長]|署署[长長]|行政[长長]官$|首席法官/
const isChinasOwn = ({ class: kind, grammar, hans }: Part, written: string): boolean =>
  kind === 'organ'
    ? grammar.country === 'CN' && (grammar.regionKind === undefined || CENTRAL.test(written))
    : kind === 'title' && OF_HONG_KONGS.test(hans[0]!)

const CHINAS_OWN =
  /^(?:\d|\p{L}+(?:th|st|nd|rd) |(?:the )?(?:party|cpc|ccp|communist (?!party of (?!china))|countr|state|nation|region|special|sar|hk|hong kong|maca|government|prc|pla|people|central|chin|cit|provinc|municip|local|ruling|committee|political|politburo|standing|ministr|joint|beijing|taiwan|cmc|military|workers|lao|viet|cuba))/u
/** Of the mall, of Kilifi: what no unit names and nothing makes China's. */
const isOfUnknown = (s: Sentence, units: EnglishUnit[], at: number): boolean => {
  const gap = OF.exec(s.text.slice(at, at + 9))
  if (gap === null || gap[0].startsWith(' for')) return false
  const from = at + gap[0].length
  return !units.some((u) => u.start === from) && !CHINAS_OWN.test(s.text.slice(from, from + 24))
}
