import { foldMap } from '../text/fold.ts'
import { RAW_ABBREVIATIONS } from './abbreviations.ts'

/**
 * What the units of a segment alone say of it, in one go over them: may a number, a country in one character, a core be in it? Nothing is
 * looked for where the answer is no. Naively a regular expression for each, which took a sixth of all composing.
 */
export const triggers = { event: 1, side: 2, core: 4, pair: 8, year: 16 } as const

/** Units that say it alone: 届 and 次 of a meeting, 轮 of an inspection, 方 of a country, 核 of 核心. */
const ALONE: [units: string, trigger: number][] = [
  ['届次轮', triggers.event],
  ['方', triggers.side],
  ['核', triggers.core],
]
/** Two units beside one another: 周年, 2026年, 二十大, 中美. */
const BESIDE: [first: string, second: string, trigger: number][] = [
  ['周', '年', triggers.event],
  ['0123456789', '年', triggers.year],
  ['0123456789一二三四五六七八九十', '大', triggers.event],
  [RAW_ABBREVIATIONS, RAW_ABBREVIATIONS, triggers.pair],
]
const SECOND = 4
const FIRST = SECOND + BESIDE.length

/** By raw unit: what it says alone, and of which of BESIDE it is the second and the first. */
const says = new Uint16Array(65536)
{
  const folded = new Uint16Array(65536)
  const give = (text: string, bit: number) => {
    for (const unit of text) folded[foldMap[unit.charCodeAt(0)]!]! |= bit
  }
  for (const [text, trigger] of ALONE) give(text, trigger)
  BESIDE.forEach(([first, second], i) => {
    give(second, 1 << (SECOND + i))
    give(first, 1 << (FIRST + i))
  })
  for (let unit = 0; unit < says.length; unit++) says[unit] = folded[foldMap[unit]!]!
}

export function triggersOf(source: string): number {
  const alone = (1 << SECOND) - 1
  let found = 0
  let before = 0
  for (let i = 0; i < source.length; i++) {
    const own = says[source.charCodeAt(i)]!
    found |= own & ((before >> BESIDE.length) | alone)
    before = own
  }
  return BESIDE.reduce(
    (all, [, , trigger], i) => ((found & (1 << (SECOND + i))) !== 0 ? all | trigger : all),
    found & alone,
  )
}
