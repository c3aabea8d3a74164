import { foldMap, roles } from '../../text/fold.ts'
import { RAW_ABBREVIATIONS, RAW_SIDES } from '../abbreviations.ts'

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
} as const

const DIGITS = '0123456789'
const NUMBERS = `${DIGITS}〇零一二三四五六七八九十百`
const BESIDE: [first: string, second: string, trigger: number][] = [
  [`${NUMBERS}首`, '届', triggers.term],
  [`${NUMBERS}首`, '次', triggers.nth],
  [NUMBERS, '中', triggers.plenum],
  [NUMBERS, '大', triggers.congress],
  ['周', '年', triggers.anniversary],
  [DIGITS, '年', triggers.year],
  [NUMBERS, '轮', triggers.round],
  ['核', '心', triggers.core],
  [RAW_ABBREVIATIONS, RAW_ABBREVIATIONS, triggers.pair],
  [RAW_SIDES, '方', triggers.side],
]

/** Units that stand in the same places of BESIDE are of one kind. What is dropped, a space among it, parts none. */
const DROPPED = 1
const KINDS = 32
const kinds = new Uint8Array(65536)
/** By kind of the first and of the second. */
const says = new Uint16Array(KINDS * KINDS)
{
  const folded = (text: string) => new Set(Array.from(text, (unit) => foldMap[unit.charCodeAt(0)]!))
  const pairs = BESIDE.map(([first, second, trigger]) => ({
    first: folded(first),
    second: folded(second),
    trigger,
  }))
  const places = new Map<string, number>([['', 0]])
  for (let raw = 0; raw < kinds.length; raw++) {
    const unit = foldMap[raw]!
    const own = pairs.flatMap(({ first, second }, i) => [
      ...(first.has(unit) ? [`first ${i}`] : []),
      ...(second.has(unit) ? [`second ${i}`] : []),
    ])
    const place = own.join()
    if (!places.has(place)) places.set(place, places.size + DROPPED)
    kinds[raw] = unit <= roles.last ? DROPPED : places.get(place)!
  }
  for (const [first, a] of places)
    for (const [second, b] of places)
      for (const [i, { trigger }] of pairs.entries())
        if (first.split(',').includes(`first ${i}`) && second.split(',').includes(`second ${i}`))
          says[a * KINDS + b]! |= trigger
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
  return found
}
