import { isHan } from '../text/units.ts'
import { shortCountry } from './abbreviations.ts'
import { type Sentence, unique } from './composite.ts'
import { NUMBER, toNumber } from './numbers.ts'
import { inSession, nameOf, national, ofRegion, placed } from './organ-names.ts'
import type { Part } from './part.ts'
import { patternedUnit } from './patterned.ts'
import { fitsKind, levels, withArticle } from './senses.ts'

/**
 * Organ chains in Chinese text: regions and organs that touch, read from the right. 湖北|省委|组织部 is the Organization Department of the
 * CPC Hubei Provincial Committee; a level character belongs to both sides (湖北省 + 省委).
 */
export interface Unit {
  start: number
  end: number
  parts: Part[]
  /** English of the whole chain, preferred first, without an article. */
  en: string[]
  /** The organ whose head noun decides the post's word; none where the chain is a region alone. */
  organ: Part | undefined
  region: Part | undefined
  country: string | undefined
  /** A local organ still without its region (省委), or of a level alone. */
  open: boolean
  /** The organ that a department is of. */
  owner: Unit | undefined
}

const SESSION = new RegExp(`第?(${NUMBER})届$`)
/** 新一届, 上一届: no number of a term. */
const NEW = /[新上本这每任]第?$/
const NTH = new RegExp(`第(${NUMBER})$`)
/** Newspapers and houses: 英国《金融时报》 is said of a country and not of its organs. */
const NAMED =
  /\b(?:Times|Journal|Post|Daily|News|Zaobao|Shimbun|Guardian|Economist|News Agency|Press|Bloomberg|Reuters|AFP|TASS|BBC|CNN|White House|Pentagon|Kremlin|Palace)\b/
const isLocal = (part: Part) => part.class === 'organ' && part.grammar.regionKind !== undefined
const isAny = (part: Part) => isLocal(part) && part.grammar.regionKind === 'any'
export const isCountry = (part: Part | undefined) => part?.grammar.regionKind === 'Country'

/** By where it ends, the longest chain: the answers for one sentence. */
export type Known = Map<number, Unit | undefined>

/** The longest chain that ends at `at`. */
export function unitEnding(s: Sentence, at: number, known: Known): Unit | undefined {
  if (known.has(at)) return known.get(at)
  known.set(at, undefined)
  let best: Unit | undefined
  for (const part of s.endsAt.get(at) ?? []) {
    if (part.class !== 'organ' && part.class !== 'region') continue
    const unit = grow(s, part, known)
    if (
      best === undefined ||
      unit.start < best.start ||
      (unit.start === best.start && unit.parts.length < best.parts.length)
    )
      best = unit
  }
  const patterned = patternedUnit(s, at, known)
  if (patterned !== undefined && (best === undefined || patterned.start < best.start)) best = patterned
  known.set(at, best)
  return best
}

function grow(s: Sentence, part: Part, known: Known): Unit {
  let unit = alone(part)
  const term = part.class === 'organ' ? termBefore(s, part.start) : undefined
  if (term !== undefined) unit.start -= term.size
  const branch = part.class === 'organ' && isNumbered(part) ? numberBefore(s, part.start) : undefined
  if (branch !== undefined) {
    unit.start -= branch.size
    unit.en = unit.en.map((name) => `No. ${branch.number} ${name}`)
  }
  const edges = [unit.start]
  // 湖北省 + 省委 share a character.
  if (isLocal(part) && !isAny(part) && term === undefined) edges.push(unit.start + levelOf(part).length)
  let joined: Unit | undefined
  for (const edge of edges) {
    const left = unitEnding(s, edge, known)
    if (left !== undefined && left.start < unit.start) {
      const whole = join(left, unit, part)
      if (whole !== undefined && (joined === undefined || whole.start < joined.start)) joined = whole
    }
  }
  if (joined === undefined && isAny(part) && term === undefined) joined = ofLevel(s, unit)
  if (joined === undefined && part.class === 'organ') joined = ofShortCountry(s, unit, part)
  unit = joined ?? unit
  if (term !== undefined) unit = { ...unit, en: inSession(unit.en, term.number) }
  if (branch !== undefined)
    unit = {
      ...unit,
      en: unit.en.map((e) => e.replace(/(?: Provincial| Municipal| Autonomous Regional)(?= No\. )/, '')),
    }
  // 解放军东部战区: its army is said before it.
  const army =
    s.text.endsWith('解放军', unit.start) && /PLA|Theater Command|People's Liberation Army/.test(unit.en[0]!)
      ? /(?:中国人民)?解放军$/.exec(s.text.slice(Math.max(0, unit.start - 7), unit.start))
      : null
  return army === null ? withParty(s, unit, known) : { ...unit, start: unit.start - army[0].length }
}

/** A term of office before an organ: 二十届, 第十四届; not 新一届. */
export function termBefore(s: Sentence, at: number): { number: number; size: number } | undefined {
  if (s.text[at - 1] !== '届') return undefined
  const found = SESSION.exec(s.text.slice(Math.max(0, at - 8), at))
  const number = found === null ? undefined : toNumber(found[1]!)
  if (found === null || number === undefined) return undefined
  return number === 1 && NEW.test(s.text.slice(0, at - found[0].length))
    ? undefined
    : { number, size: found[0].length }
}

/** Courts and procuratorates of one city are numbered: 第一中级人民法院. */
const isNumbered = (part: Part) => isAny(part) && /Court$|Procuratorate$/.test(part.en[0]!)

function numberBefore(s: Sentence, at: number): { number: number; size: number } | undefined {
  const found = NTH.exec(s.text.slice(Math.max(0, at - 5), at))
  const number = found === null ? undefined : toNumber(found[1]!)
  return found === null || number === undefined ? undefined : { number, size: found[0].length }
}

/** 省人大常委会 without its region: the level alone. */
function ofLevel(s: Sentence, unit: Unit): Unit | undefined {
  // 自治区、市党委 are committees of many.
  if (unit.en[0] === 'CPC Committee') return undefined
  const level = Object.values(levels).find((l) => l.hans !== '' && s.text.endsWith(l.hans, unit.start))
  if (level === undefined) return undefined
  return {
    ...unit,
    start: unit.start - level.hans.length,
    en: unit.en.map((e) => placed(e, '', level.adjective)),
  }
}

/** 俄外交部: headlines name a country by one character. */
function ofShortCountry(s: Sentence, unit: Unit, part: Part): Unit | undefined {
  if (part.grammar.country !== 'CN' || part.grammar.attributive === undefined) return undefined
  const state = shortCountry(s, unit.start)
  if (state === undefined) return undefined
  const region: Part = { ...state, rows: [], start: unit.start - 1, end: unit.start }
  return {
    ...unit,
    start: unit.start - 1,
    country: state.grammar.country,
    en: national(region, part, unit.en),
  }
}

/** 中共浙江省委, 民盟浙江省委, 共青团省委: whose committee a region's is. */
function withParty(s: Sentence, unit: Unit, known: Known): Unit {
  if (!unit.en[0]!.startsWith('CPC ') || unit.organ === undefined || !isLocal(unit.organ)) return unit
  if (s.text.endsWith('中共', unit.start)) return { ...unit, start: unit.start - 2 }
  if (s.text.endsWith('中国共产党', unit.start)) return { ...unit, start: unit.start - 5 }
  const league = s.text.endsWith('团', unit.start) && !isHan(s.text.charCodeAt(unit.start - 2))
  const owner = league ? undefined : unitEnding(s, unit.start, known)
  const party = league ? 'Communist Youth League of China' : owner?.organ?.en[0]
  if (
    party === undefined ||
    !/League|Party|Association|Society|Committee of the Chinese Kuomintang/.test(party)
  )
    return unit
  if (owner !== undefined && (owner.parts.length > 1 || owner.organ?.grammar.regionKind !== undefined))
    return unit
  return {
    ...unit,
    start: league ? unit.start - 1 : owner!.start,
    parts: [...(owner?.parts ?? []), ...unit.parts],
    en: unit.en.slice(0, 1).map((e) => `${e.replace(/^CPC /, '')} of the ${party}`),
  }
}

const levelOf = (part: Part) => levels[part.grammar.regionKind ?? '']?.hans ?? ''

/** Of a region, its short name first; by the list that all parts of one concept share. */
const regionNames = new WeakMap<string[], string[]>()
function namesOf(region: Part): string[] {
  let names = regionNames.get(region.en)
  if (names === undefined) {
    names = unique([nameOf(region), ...region.en])
    regionNames.set(region.en, names)
  }
  return names
}

function alone(part: Part): Unit {
  const region = part.class === 'region' ? part : undefined
  return {
    start: part.start,
    end: part.end,
    parts: [part],
    en: region === undefined ? part.en : namesOf(part),
    organ: region === undefined ? part : undefined,
    region,
    country: part.grammar.country,
    open: isLocal(part),
    owner: undefined,
  }
}

/** Left chain + organ. `undefined` where the two do not belong together. */
function join(left: Unit, unit: Unit, part: Part): Unit | undefined {
  const parts = [...left.parts, ...unit.parts]
  const merged = { ...unit, start: left.start, parts, country: left.country ?? unit.country }
  if (part.class === 'region') {
    if (left.organ !== undefined || left.region === undefined) return undefined
    if (isCountry(left.region) && left.country !== part.grammar.country) return undefined
    if (isCountry(part)) return undefined
    return isCountry(left.region)
      ? merged
      : { ...merged, en: unit.en.map((e) => `${e}, ${nameOf(left.region!)}`) }
  }
  const kind = left.region?.grammar.regionKind
  if (left.organ === undefined && left.region !== undefined) {
    const { region } = left
    if (isCountry(region)) {
      if ((isLocal(part) && !isAny(part)) || NAMED.test(part.en[0]!)) return undefined
      return { ...merged, region, open: false, en: national(region, part, unit.en) }
    }
    if (!isLocal(part)) return undefined
    const level = levels[kind ?? '']
    if (kind === 'SAR' && isAny(part))
      return {
        ...merged,
        region,
        open: false,
        en: unit.en.map(
          (e) =>
            `${e === 'Government' ? 'government' : e} of the ${region.en.find((n) => / SAR$/.test(n)) ?? region.en[0]}`,
        ),
      }
    if (level === undefined || (!isAny(part) && !fitsKind(part.grammar.regionKind, kind))) return undefined
    return {
      ...merged,
      region,
      open: false,
      en: ofRegion(unit.en, region, level.adjective),
    }
  }
  // A department of an organ.
  if (!isAny(part) || left.organ === undefined) return undefined
  return departmentOf(left, unit)
}

/** Organization Department + CPC Zhejiang Provincial Committee. */
export function departmentOf(left: Unit, unit: Unit): Unit {
  const merged = {
    ...unit,
    start: left.start,
    parts: [...left.parts, ...unit.parts],
    country: left.country ?? unit.country,
  }
  return {
    ...merged,
    region: left.region,
    open: left.open,
    owner: left,
    en: unique([
      ...unit.en.map((e) => `${e} of ${withArticle(left.en[0]!)}`),
      ...left.en.slice(1, 3).map((l) => `${unit.en[0]} of ${withArticle(l)}`),
    ]),
  }
}

/** The chain with the region that it lacks, as the members before it tell it. */
export function withRegion(unit: Unit, region: Part): Unit {
  const kind = region.grammar.regionKind
  const level = levels[kind ?? '']
  const own = unit.parts[0]!
  if (
    !unit.open ||
    level === undefined ||
    (own.grammar.regionKind !== 'any' && !fitsKind(own.grammar.regionKind, kind))
  )
    return unit
  return {
    ...unit,
    region,
    country: region.grammar.country,
    en: ofRegion(unit.en, region, level.adjective),
  }
}
