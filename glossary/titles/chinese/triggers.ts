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
  /** 常务会, 委全会, 会会议, 工作会议, 扩大会议, 党组会议, 主任会议: a meeting beside its organ. */
  gathering: 16384,
  /** 第四十七批护航编队. */
  batch: 32768,
  /** 外长会, 财长级会议, 领导人会议, 部长理事会: a meeting of those who hold a post in several countries. */
  peers: 65536,
  /** 中国—沙特: two countries in full. */
  dash: 131072,
  /** 中华人民共和国和乌拉圭东岸共和国. */
  treaty: 262144,
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
  ['次', '会全委主集专执扩常', triggers.meeting],
  ['次', '全代党', triggers.delegates],
  ['届', '部亚奥冬夏联会', triggers.inside],
  ['次', '领会峰缔定中外', triggers.inside],
  [RAW_ABBREVIATIONS, PAIRED, triggers.shared],
  ['务委会作扩组任席', '会全大', triggers.gathering],
  [NUMBERS, '批', triggers.batch],
  ['长人脑首书', '会级理峰非视第', triggers.peers],
  ['国', '-—–－', triggers.dash],
  ['国府', '和与', triggers.treaty],
]
if (BESIDE.length > 31) throw new RangeError('A row takes a bit')

/** Units that stand in the same places of BESIDE are of one kind. What is dropped, a space among it, parts none. */
const DROPPED = 1
const KINDS = 64
const kinds = new Uint8Array(65536)
/** By kind of the first and of the second. */
const says = new Int32Array(KINDS * KINDS)
{
  // By folded unit a bit a row of BESIDE: may it be the first, and the second? Nearly all are neither.
  const firsts = new Int32Array(65536)
  const seconds = new Int32Array(65536)
  for (const [i, [first, second]] of BESIDE.entries()) {
    for (const unit of first) firsts[foldMap[unit.charCodeAt(0)]!]! |= 1 << i
    for (const unit of second) seconds[foldMap[unit.charCodeAt(0)]!]! |= 1 << i
  }
  const known = new Map([['0 0', { kind: 0, first: 0, second: 0 }]])
  for (let raw = 0; raw < kinds.length; raw++) {
    const unit = foldMap[raw]!
    const [first, second] = [firsts[unit]!, seconds[unit]!]
    if (unit <= roles.last) kinds[raw] = DROPPED
    else if ((first | second) !== 0) {
      const key = `${first} ${second}`
      if (!known.has(key)) known.set(key, { kind: known.size + DROPPED, first, second })
      kinds[raw] = known.get(key)!.kind
    }
  }
  if (known.size + DROPPED >= KINDS) throw new RangeError('More kinds of units than there is room for')
  for (const { kind: a, first } of known.values())
    for (const { kind: b, second } of known.values())
      for (const [i, [, , trigger]] of BESIDE.entries())
        if ((first & second & (1 << i)) !== 0) says[a * KINDS + b]! |= trigger
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
