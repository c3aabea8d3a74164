import { postedCountry } from '../abbreviations.ts'
import type { Modifier, Sentence, Unit } from '../composite.ts'
import { isCountry, type Words } from '../part.ts'
import { wordsFor } from '../words.ts'
import { modifiersBefore } from './modifiers-before.ts'
import { headlineCountry } from './own-unit.ts'
import { unitEnding } from './unit.ts'

/** Those who are sent, with who sends them and where to or what for: 法国驻华大使, 联合国秘书长也门问题特使. */

const [POSTED, CHINA] = ['驻', '华'].map((unit) => unit.charCodeAt(0)) as [number, number]

export interface Sent {
  start: number
  /** Who sends them. */
  unit: Unit | undefined
  posting?: Words | undefined
  topic?: Words | undefined
}

/** `unit`: what the post at `at` touches; what stands before 驻 is put before the modifiers. */
export function sentBefore(
  s: Sentence,
  at: number,
  unit: Unit | undefined,
  modifiers: (Modifier | number)[],
): Sent {
  const about = topicBefore(s, at)
  if (about !== undefined) return { start: about.start, unit: senderOf(s, about.start), topic: about.of }
  const short = inChina(s, at) ?? postedCountry(s, at)
  const posting = short ?? (unit !== undefined && isPosted(s, unit.start) ? unit.parts.at(-1) : undefined)
  if (posting !== undefined) {
    const start = modifiersBefore(s, short !== undefined ? at - 2 : unit!.start - 1, true, modifiers)
    const sender = unitEnding(s, start) ?? headlineCountry(s, start)
    return {
      start,
      unit: sender?.organ === undefined && isCountry(sender?.region) ? sender : undefined,
      posting,
    }
  }
  const place =
    unit !== undefined && unit.organ === undefined && isCountry(unit.region)
      ? postingBefore(s, unit.start)
      : undefined
  return place === undefined
    ? { start: at, unit }
    : { start: at, unit: { ...unit!, start: place.start }, posting: place.region }
}

const isPosted = ({ text }: Sentence, at: number): boolean => text.charCodeAt(at - 1) === POSTED
/** 驻华. */
const inChina = (s: Sentence, at: number): Words | undefined =>
  s.text.charCodeAt(at - 1) === CHINA && isPosted(s, at - 1) ? s.country('CN') : undefined

/** 驻日韩国大使: in Korean order, the place before the sender. */
function postingBefore(s: Sentence, at: number): { region: Words; start: number } | undefined {
  const short = inChina(s, at) ?? postedCountry(s, at)
  if (short !== undefined) return { region: short, start: at - 2 }
  const place = unitEnding(s, at)
  const region = place?.organ === undefined ? place?.region : undefined
  return region !== undefined && isPosted(s, place!.start) ? { region, start: place!.start - 1 } : undefined
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
