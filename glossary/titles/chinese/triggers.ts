import { foldMap, roles } from '../../text/fold-map.ts'
import { RAW_ABBREVIATIONS, RAW_SIDES } from '../abbreviations.ts'
import { PAIRED } from './pair-phrases.ts'

/**
 * What two units beside one another say of a segment: may a number, a country in one character, a core be in it? Nothing is looked for
 * where the answer is no. Naively a regular expression for each, which took a sixth of all composing.
 */
export const triggers = {
  /** 二十届, 首届. */
  term: 1,
  /** 第三次, 首次. */
  nth: 2,
  /** 三中. */
  plenum: 4,
  /** 二十大. */
  congress: 8,
  /** 周年. */
  anniversary: 16,
  /** 2026年. */
  year: 32,
  /** 第六轮. */
  round: 64,
  /** 核心. */
  core: 128,
  /** 中美. */
  pair: 256,
  /** 中方. */
  side: 512,
  /** Of nth: 次会议, 次集体学习. */
  meeting: 1024,
  /** Of nth: 次代表大会, 次党代会. */
  delegates: 2048,
  /** What may have its number inside: 届部长级会议, 次领导人会晤. */
  inside: 4096,
  /** Of a pair: 美关系, 美两国. */
  shared: 8192,
  /** 常务会, 委全会, 会会议, 工作会议, 扩大会议: a meeting beside its organ. */
  gathering: 16384,
} as const

const DIGITS = '0123456789'
const NUMBERS = `${DIGITS}〇零一二三四五六七八九十百`
const BESIDE: [first: string, second: string, trigger: number][] = [
  [`${NUMBERS}首`, '届', triggers.term],
  [`${NUMBERS}首`, '次', triggers.nth],
  [NUMBERS, '中', triggers.plenum],
  [NUMBERS, '大', triggers.congress],
  ['周', '年', triggers.anniversary],
  // 2026世界…, 2026中关村论坛: what a dated forum begins with.
  [DIGITS, '年中世博金亚上全国服互数', triggers.year],
  [NUMBERS, '轮', triggers.round],
  ['核', '心', triggers.core],
  [RAW_ABBREVIATIONS, RAW_ABBREVIATIONS, triggers.pair],
  [RAW_SIDES, '方', triggers.side],
  ['次', '会全委主集专执', triggers.meeting],
  ['次', '全代党', triggers.delegates],
  ['届', '部亚奥冬夏', triggers.inside],
  ['次', '领会峰缔定中外', triggers.inside],
  [RAW_ABBREVIATIONS, PAIRED, triggers.shared],
  ['务委会作扩', '会全大', triggers.gathering],
]
if (BESIDE.length > 16) throw new RangeError('A row takes two of 32 bits')

/** Units that stand in the same places of BESIDE are of one kind. What is dropped, a space among it, parts none. */
const DROPPED = 1
const KINDS = 64
const kinds = new Uint8Array(65536)
/** By kind of the first and of the second. */
const says = new Uint16Array(KINDS * KINDS)
{
  // By folded unit two bits a row of BESIDE: may it be the first, and the second? Nearly all are neither.
  const places = new Int32Array(65536)
  for (const [i, [first, second]] of BESIDE.entries()) {
    for (const unit of first) places[foldMap[unit.charCodeAt(0)]!]! |= 1 << (i * 2)
    for (const unit of second) places[foldMap[unit.charCodeAt(0)]!]! |= 2 << (i * 2)
  }
  const known = new Map([[0, 0]])
  for (let raw = 0; raw < kinds.length; raw++) {
    const unit = foldMap[raw]!
    const place = places[unit]!
    if (unit <= roles.last) kinds[raw] = DROPPED
    else if (place !== 0) {
      if (!known.has(place)) known.set(place, known.size + DROPPED)
      kinds[raw] = known.get(place)!
    }
  }
  for (const [first, a] of known)
    for (const [second, b] of known)
      for (const [i, [, , trigger]] of BESIDE.entries())
        if ((first >> (i * 2)) & (second >> (i * 2 + 1)) & 1) says[a * KINDS + b]! |= trigger
}

export function triggersOf(source: string): number {
  let found = 0
  let before = 0
  for (let i = 0; i < source.length; i++) {
    const kind = kinds[source.charCodeAt(i)]!
    if (kind === DROPPED) continue
    found |= says[before * KINDS + kind]!
    before = kind
  }
  if ((found & triggers.shared) === 0) found &= ~triggers.pair
  if ((found & triggers.nth) === 0) found &= ~(triggers.meeting | triggers.delegates)
  if ((found & (triggers.nth | triggers.term)) === 0) found &= ~triggers.inside
  return found & ~triggers.shared
}
