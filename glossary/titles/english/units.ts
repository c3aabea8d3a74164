import type { EnglishUnit, Sentence } from '../composite.ts'
import { isCountry, type Part } from '../part.ts'
import { departments } from './departments.ts'
import { isOtherCommunists } from './goes-on.ts'
import { type LocalOrgan, localOrgans } from './local.ts'
import { inLocalTerm } from './local-terms.ts'
import { foreignOrgans } from './national-organs.ts'
import { ofRegion } from './of-region.ts'
import { spelled } from './owners.ts'
import { inProvince } from './regions-within.ts'
import { inTerm } from './terms.ts'
import { vietnamese } from './vietnamese.ts'

/** Every unit of the sentence. */
export function englishUnits(s: Sentence): EnglishUnit[] {
  const units = s.parts.flatMap((part) =>
    part.class === 'organ' ? ofOrgan(s, part) : part.class === 'region' ? ofRegionPart(s, part) : [],
  )
  const own = units.filter((u) => !isOtherCommunists(s.text, u.end))
  return [...own, ...departments(s, own), ...foreignOrgans(s, own)]
}

function ofOrgan(s: Sentence, part: Part): EnglishUnit[] {
  const unit = spelled(s, part, part.start, part.end, [part])
  if (part.grammar.regionKind === 'Firm') return [firm(unit, part)]
  if (part.grammar.regionKind !== undefined) return []
  const own = /[省市区]委$/.test(unit.hans) ? inLocalTerm(s, unit) : inTerm(s, unit)
  const home = ofOwnCountry(s, part)
  return home === undefined ? [own] : [own, { ...unit, end: home.end, parts: [part, home] }]
}

/** A region, alone and with the one that it lies in, and the organs named by it. */
function ofRegionPart(s: Sentence, part: Part): EnglishUnit[] {
  const own = spelled(s, part, part.start, part.end, [part])
  if (isCountry(part)) return [own]
  const organs = localOrgans(s, part)
    // Beijing Intellectual Property Court is listed whole.
    .filter(
      ({ start, end }) => !s.parts.some((p) => p.class === 'organ' && p.start === start && p.end === end),
    )
    .map((local) => inLocalTerm(s, localUnit(part, local)))
  return [own, ...vietnamese(s, part), ...inProvince(s, part), ...organs]
}

function localUnit(region: Part, { start, end, organ, level, nth }: LocalOrgan): EnglishUnit {
  const whole = (script: 'hans' | 'hant', form: string, name = region[script][0]!) =>
    ofRegion(name, nth + form, level[script])
  return {
    start,
    end,
    parts: [region],
    hans: whole('hans', organ.hans[0]!),
    hant: whole('hant', organ.hant[0]!),
    organ,
    region,
    others(script) {
      const own = organ[script][0]!
      // 甘孜州委, the short name of an autonomous prefecture.
      const short = region[script].find((name) => /州$/.test(name) && !/自治/.test(name))
      const other = organ[script].slice(1, 2).filter((form) => form !== '地委')
      return [
        ...(short === undefined ? [] : [whole(script, own, short)]),
        ...(organ.traits.ofParty ? [`中共${whole(script, own)}`] : []),
        ...other.map((form) => whole(script, form)),
      ]
    },
  }
}

/** 比亚迪, not 比亚迪公司, before a post. */
const firm = (unit: EnglishUnit, part: Part): EnglishUnit => {
  const short = (names: string[]) => names.reduce((a, b) => (b.length < a.length ? b : a))
  return { ...unit, hans: short(part.hans), hant: short(part.hant) }
}

/** The State Duma | of Russia. */
function ofOwnCountry(s: Sentence, { end, grammar }: Part): Part | undefined {
  if (grammar.country === undefined || !s.text.startsWith(' of ', end)) return undefined
  // National Audit Office | of China; the Standing Committee of … China's is 中国…, and no department.
  if (
    grammar.country === 'CN' &&
    (grammar.regionKind !== undefined ||
      !/ (?:office|(?:national|state|general) [a-z -]{0,40}(?:bureau|administration|commission)(?: of [a-z -]{1,40})?)$/.test(
        s.text.slice(0, end),
      ))
  )
    return undefined
  const from = end + (s.text.startsWith(' of the ', end) ? 8 : 4)
  return s.parts.find((p) => p.start === from && isCountry(p) && p.grammar.country === grammar.country)
}
