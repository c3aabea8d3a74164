import { postedCountry, shortCountry } from '../abbreviations.ts'
import type { Member, Modifier, Sentence, Unit } from '../composite.ts'
import { modifierBefore } from '../modifiers.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'
import { isCountry, type Part, type Words } from '../part.ts'
import { ANY_ORGAN, fitsKind } from '../senses.ts'
import { wordsFor } from '../words.ts'
import { ENDS_MODIFIER, says } from './gate.ts'
import { departmentOf, withRegion } from './joined.ts'
import { termBefore } from './numbers-before.ts'
import { unitEnding } from './unit.ts'

const TERM = new RegExp(`第(${NUMBER})任$`)
const codeOf = (unit: string) => unit.charCodeAt(0)
const [POSTED, CHINA, OF_TERM, OF_SESSION] = ['驻', '华', '任', '届'].map(codeOf) as [
  number,
  number,
  number,
  number,
]
const AND = new Set(Array.from('、,和', codeOf))
const BEGINS_TERM = new Set(Array.from('第〇零一二三四五六七八九十百0123456789', codeOf))
/** The Party's name before the term of one of its organs. */
const PARTYS = ['中共', '中国共产党']
const ENDS_PARTYS = new Set(Array.from('共党', codeOf))
const none: readonly number[] = []

export function memberOf(s: Sentence, post: Part): Member {
  const { text } = s
  const modifiers: (Modifier | number)[] = []
  let at = post.start
  let unit: Unit | undefined
  let posting: Words | undefined
  let topic: Words | undefined
  if (post.class === 'post') {
    at = modifiersBefore(s, at, false, modifiers)
    unit = before(s, post, at, modifiers.length === 0)
    const about = post.traits.envoy ? topicBefore(s, at) : undefined
    if (about !== undefined) {
      topic = about.of
      at = about.start
      unit = senderOf(s, at)
    } else if (post.traits.envoy) {
      const short =
        text.charCodeAt(at - 1) === CHINA && text.charCodeAt(at - 2) === POSTED
          ? s.country('CN')
          : postedCountry(s, at)
      if (short !== undefined) posting = short
      else if (unit !== undefined && text.charCodeAt(unit.start - 1) === POSTED) posting = unit.parts.at(-1)
      if (posting !== undefined) {
        at = short !== undefined ? at - 2 : unit!.start - 1
        at = modifiersBefore(s, at, true, modifiers)
        const sender = unitEnding(s, at) ?? headlineCountry(s, at)
        unit = sender?.organ === undefined && isCountry(sender?.region) ? sender : undefined
      } else if (unit !== undefined && unit.organ === undefined && isCountry(unit.region)) {
        const place = postingBefore(s, unit.start)
        if (place !== undefined) {
          posting = place.region
          unit = { ...unit, start: place.start }
        }
      }
    }
    if (topic === undefined && unit !== undefined && !belongs(post, unit)) unit = undefined
    if (unit !== undefined) {
      unit = withOwner(s, unit, modifiers)
      at = unit.start
    }
  }
  const term = post.class === 'title' && post.traits.ofTerm ? termBefore(s, at) : undefined
  if (term !== undefined) at -= term.size
  else {
    const inside = at
    at = modifiersBefore(s, at, true, modifiers)
    if (at < inside && unit?.open === true && unit.region === undefined) {
      const own = regionOf(s, unit, at)
      if (own !== undefined) {
        unit = own
        at = own.start
      }
    }
  }
  const earlier =
    AND.has(text.charCodeAt(at - 1)) && BEGINS_TERM.has(text.charCodeAt(at))
      ? earlierTerms(text, at)
      : undefined
  if (earlier !== undefined) at -= earlier.size
  const named = ENDS_PARTYS.has(text.charCodeAt(at - 1))
    ? PARTYS.find((name) => text.endsWith(name, at))
    : undefined
  if (named !== undefined && isOfTerm(text, at)) at -= named.length
  return {
    start: at,
    end: post.end,
    post,
    unit,
    modifiers,
    posting,
    topic,
    term: term?.number,
    earlier: earlier?.numbers ?? none,
    inherited: undefined,
  }
}

/** 驻日韩国大使: in Korean order, the place before the sender. */
function postingBefore(s: Sentence, at: number): { region: Words; start: number } | undefined {
  if (s.text.charCodeAt(at - 1) === CHINA && s.text.charCodeAt(at - 2) === POSTED) {
    const china = s.country('CN')
    return china && { region: china, start: at - 2 }
  }
  const short = postedCountry(s, at)
  if (short !== undefined) return { region: short, start: at - 2 }
  const place = unitEnding(s, at)
  const region = place?.organ === undefined ? place?.region : undefined
  return region !== undefined && s.text.charCodeAt(place!.start - 1) === POSTED
    ? { region, start: place!.start - 1 }
    : undefined
}

/** 江西省人大常委会原党组副书记: what is said of the post may stand between an organ and its Party group. */
function withOwner(s: Sentence, unit: Unit, modifiers: (Modifier | number)[]): Unit {
  if (unit.parts.length !== 1 || !unit.open || unit.organ?.traits.any !== true) return unit
  const between: (Modifier | number)[] = []
  const at = modifiersBefore(s, unit.start, true, between)
  const owner = between.length === 0 ? undefined : unitEnding(s, at)
  if (owner?.organ === undefined || owner.open) return unit
  modifiers.unshift(...between)
  return departmentOf(owner, unit)
}

/** 湖南省原省委常委: what is said of the post may stand between a region and its organ. */
function regionOf(s: Sentence, unit: Unit, at: number): Unit | undefined {
  const place = unitEnding(s, at)
  if (place?.region === undefined || place.organ !== undefined) return undefined
  const whole = withRegion(unit, place.region)
  return whole === unit
    ? undefined
    : { ...whole, start: place.start, parts: [...place.parts, ...unit.parts], open: false }
}

const ABOUT = /(?:问题|事务)$/
/** What else envoys are for. */
const topics: [zh: RegExp, en: string][] = [
  [/(?:气候行动|气候行动和融资|气候行动与融资)(?:问题|事务)?$/, 'climate action'],
  [/气候(?:变化)?(?:问题|事务)?$/, 'climate change'],
  [/中东和平进程(?:问题|事务)?$/, 'the Middle East peace process'],
  [/中东(?:问题|事务)$/, 'the Middle East'],
  [/非洲之角(?:问题|事务)$/, 'the Horn of Africa'],
  [/大湖地区(?:问题|事务)?$/, 'the Great Lakes Region'],
  [/朝核(?:问题|事务)$/, 'the Korean Peninsula nuclear issue'],
  [/伊朗核(?:问题|事务)$/, 'the Iranian nuclear issue'],
  [/(?:朝鲜)?半岛(?:问题|事务)$/, 'Korean Peninsula affairs'],
  [/海洋(?:问题|事务)$/, 'the ocean'],
  [/残疾人?(?:问题|事务)$/, 'disability affairs'],
  [/青年(?:问题|事务)$/, 'youth affairs'],
  [/技术(?:问题|事务)$/, 'technology'],
  [/人权(?:问题|事务)?$/, 'human rights'],
]

/** 叙利亚问题特使, 非洲事务特别代表, 气候变化特使: what an envoy is for. */
function topicBefore(s: Sentence, at: number): { start: number; of: Words } | undefined {
  const said = s.text.slice(Math.max(0, at - 9), at)
  const about = ABOUT.test(said)
  const found = about ? unitEnding(s, at - 2) : undefined
  if (found?.organ === undefined && found?.region !== undefined)
    return { start: found.start, of: found.region }
  for (const [zh, en] of topics) {
    const topic = zh.exec(said)
    if (topic !== null && sendsEnvoys(s, at - topic[0].length))
      return {
        start: at - topic[0].length,
        of: { ...wordsFor([en]), grammar: { class: 'region', short: en } },
      }
  }
  return undefined
}

/** A state or a body of states, so that no word of a clause is a topic. */
const sendsEnvoys = (s: Sentence, at: number): boolean => {
  const unit = senderOf(s, at)
  return (
    unit !== undefined && (unit.organ === undefined ? isCountry(unit.region) : unit.country === undefined)
  )
}

/** 联合国秘书长也门问题特使: the secretary-general's are the United Nations', 美国总统中东问题特使 the United States'. */
function senderOf(s: Sentence, at: number): Unit | undefined {
  const own = unitEnding(s, at)
  if (own === undefined && s.text.endsWith('总统', at)) {
    const state = unitEnding(s, at - 2)
    return state?.organ === undefined && isCountry(state?.region) ? { ...state!, end: at } : undefined
  }
  if (own !== undefined || !s.text.endsWith('国秘书长', at)) return own
  const body = unitEnding(s, at - 3)
  return body?.organ?.en[0] === 'United Nations' ? { ...body, end: at } : undefined
}

const OWN_TERM = new RegExp(`^第?(${NUMBER})届`)
const EARLIER = new RegExp(`(?:第?${NUMBER}届?[、,和])+$`)

const isOfTerm = (text: string, at: number): boolean =>
  OWN_TERM.test(text.slice(at, at + 8).replace(/^第?[^届]*、/, ''))

/** 十六届、十七届中央委员, 第十、十一届全国人大常委会委员长: terms that follow one another are those of one title. */
function earlierTerms(text: string, at: number): { numbers: number[]; size: number } | undefined {
  const own = toNumber(OWN_TERM.exec(text.slice(at, at + 8))?.[1] ?? '')
  const said = own === undefined ? null : EARLIER.exec(text.slice(Math.max(0, at - 24), at))
  if (own === undefined || said === null) return undefined
  const numbers = said[0]
    .split(/[、,和]/)
    .slice(0, -1)
    .map((t) => toNumber(t.replaceAll(/[第届]/g, '')) ?? 0)
  const follow = [...numbers, own].every(
    (n, i, all) => n > 4 && (i === 0 || (n > all[i - 1]! && n < all[i - 1]! + 5)),
  )
  return follow ? { numbers, size: said[0].length } : undefined
}

/** Where the modifiers begin that end at `end`; they are put before those in `modifiers`. */
function modifiersBefore(
  s: Sentence,
  end: number,
  outside: boolean,
  modifiers: (Modifier | number)[],
): number {
  const { text } = s
  let at = end
  for (;;) {
    const last = text.charCodeAt(at - 1)
    if (!says(last, ENDS_MODIFIER)) return at
    const found = modifierBefore(s, at, outside) ?? termOfOffice(text, at)
    const term =
      found === undefined && last === OF_TERM ? TERM.exec(text.slice(Math.max(0, at - 7), at)) : null
    const number = term === null ? undefined : toNumber(term[1]!)
    if (found !== undefined) {
      modifiers.unshift(found)
      at -= found.hans.length
    } else if (term !== null && number !== undefined) {
      modifiers.unshift(number)
      at -= term[0].length
    } else return at
  }
}

const OFFICE = new RegExp(`第(${NUMBER})届$`)
/** 第六届行政长官: the sixth-term chief executive. */
function termOfOffice(text: string, at: number): Modifier | undefined {
  if (text.charCodeAt(at - 1) !== OF_SESSION || !text.startsWith('行政长官', at)) return undefined
  const term = OFFICE.exec(text.slice(Math.max(0, at - 7), at))
  const number = toNumber(term?.[1] ?? '')
  return number === undefined
    ? undefined
    : { hans: term![0], hant: term![0], en: `${ordinal(number)}-term`, put: 'before', outside: false }
}

/** The organ or region that a post touches; 国防部 + 部长 and 海淀区 + 区长 share a character. */
function before(s: Sentence, post: Part, at: number, plain: boolean): Unit | undefined {
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
function headlineCountry(s: Sentence, at: number): Unit | undefined {
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
function belongs(post: Part, unit: Unit): boolean {
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
