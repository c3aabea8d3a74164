import { isHan } from '../text/units.ts'
import { shortCountry } from './abbreviations.ts'
import { once, type Sentence } from './composite.ts'
import { joined } from './joined.ts'
import { numberBefore, termBefore } from './numbers-before.ts'
import { inSession, nameOf, national, placed } from './organ-names.ts'
import { classBits, type Part } from './part.ts'
import { PATTERN_ENDS, patternedUnit } from './patterned.ts'
import { levels } from './senses.ts'

/**
 * Organ chains in Chinese text: regions and organs that touch, read from the right. 湖北|省委|组织部 is the Organization Department of the
 * CPC Hubei Provincial Committee; a level character belongs to both sides (湖北省 + 省委).
 */
export interface Unit {
  start: number
  end: number
  parts: Part[]
  /** English of the whole chain, preferred first, without an article. Made when it is asked for: most chains become part of a longer one. */
  en: () => string[]
  /** The organ whose head noun decides the post's word; none where the chain is a region alone. */
  organ: Part | undefined
  region: Part | undefined
  country: string | undefined
  /** A local organ still without its region (省委), or of a level alone. */
  open: boolean
  /** The organ that a department is of. */
  owner: Unit | undefined
}

export const isLocal = (part: Part) => part.class === 'organ' && part.grammar.regionKind !== undefined
export const isAny = (part: Part) => part.class === 'organ' && part.grammar.regionKind === 'any'
export const isCountry = (part: Part | undefined) => part?.grammar.regionKind === 'Country'

/** By where it ends, the longest chain: the answers for one sentence. */
export type Known = Map<number, Unit | undefined>

/** The longest chain that ends at `at`. */
export function unitEnding(s: Sentence, at: number, known: Known): Unit | undefined {
  const answered = known.get(at)
  if (answered !== undefined) return answered
  if (known.has(at)) return undefined
  const touching = s.endsAt(at, classBits.organ | classBits.region)
  if (touching.length === 0 && !PATTERN_ENDS.includes(s.text[at - 1] ?? ' ')) return undefined
  known.set(at, undefined)
  let best: Unit | undefined
  for (const part of touching) {
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
  const own = alone(part)
  const term = part.class === 'organ' ? termBefore(s, part.start) : undefined
  const branch = isNumbered(part) ? numberBefore(s, part.start) : undefined
  own.start -= (term?.size ?? 0) + (branch?.size ?? 0)
  if (branch !== undefined) own.en = once(() => part.en.map((name) => `No. ${branch.number} ${name}`))
  let whole = joinedTo(unitEnding(s, own.start, known), own, part)
  // 湖北省 + 省委 share a character.
  const level = isLocal(part) && term === undefined ? levelOf(part) : ''
  if (level !== '') {
    const shared = joinedTo(unitEnding(s, own.start + level.length, known), own, part)
    if (shared !== undefined && (whole === undefined || shared.start < whole.start)) whole = shared
  }
  if (whole === undefined && isAny(part) && term === undefined) whole = ofLevel(s, own)
  if (whole === undefined && part.class === 'organ') whole = ofShortCountry(s, own, part)
  const unit = whole ?? own
  const { en } = unit
  if (term !== undefined) unit.en = once(() => inSession(en(), term.number))
  if (branch !== undefined)
    unit.en = once(() =>
      en().map((e) => e.replace(/(?: Provincial| Municipal| Autonomous Regional)(?= No\. )/, '')),
    )
  // 解放军东部战区: its army is said before it.
  if (
    s.text.endsWith('解放军', unit.start) &&
    /PLA|Theater Command|People's Liberation Army/.test(unit.en()[0]!)
  ) {
    const army = /(?:中国人民)?解放军$/.exec(s.text.slice(Math.max(0, unit.start - 7), unit.start))!
    const ofArmy = (name: string) => /\bPLA\b|Liberation Army/.test(name)
    const { en } = unit
    const armyFirst = once(() => [...en().filter(ofArmy), ...en().filter((name) => !ofArmy(name))])
    return { ...unit, start: unit.start - army[0].length, en: armyFirst }
  }
  return term === undefined && unit.organ !== undefined && isLocal(unit.organ) && isOfParty(unit.organ)
    ? withParty(s, unit, known)
    : unit
}

const joinedTo = (left: Unit | undefined, own: Unit, part: Part): Unit | undefined =>
  left !== undefined && left.start < own.start ? joined(left, own, part) : undefined

const isOfParty = (organ: Part) => organ.en[0]!.startsWith('CPC ')

/** Courts and procuratorates of one city are numbered: 第一中级人民法院. */
const isNumbered = (part: Part) => isAny(part) && /Court$|Procuratorate$/.test(part.en[0]!)

/** 省人大常委会 without its region: the level alone. */
function ofLevel(s: Sentence, unit: Unit): Unit | undefined {
  // 自治区、市党委 are committees of many.
  if (unit.en()[0] === 'CPC Committee') return undefined
  const level = Object.values(levels).find((l) => l.hans !== '' && s.text.endsWith(l.hans, unit.start))
  if (level === undefined) return undefined
  return {
    ...unit,
    start: unit.start - level.hans.length,
    en: once(() => unit.en().map((e) => placed(e, '', level.adjective))),
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
    en: once(() => national(region, part, unit.en())),
  }
}

/** 中共浙江省委, 民盟浙江省委, 共青团省委: whose committee a region's is. */
function withParty(s: Sentence, unit: Unit, known: Known): Unit {
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
    en: once(() => [`${unit.en()[0]!.replace(/^CPC /, '')} of the ${party}`]),
  }
}

const levelOf = (part: Part) => levels[part.grammar.regionKind ?? '']?.hans ?? ''

function alone(part: Part): Unit {
  const region = part.class === 'region' ? part : undefined
  return {
    start: part.start,
    end: part.end,
    parts: [part],
    en: region === undefined ? () => part.en : once(() => [...new Set([nameOf(part), ...part.en])]),
    organ: region === undefined ? part : undefined,
    region,
    country: part.grammar.country,
    open: isLocal(part),
    owner: undefined,
  }
}
