import { foldTable } from './fold-table.ts'

/**
 * What each raw unit folds to: one unit → one unit (script, regional and Japanese variants, width, case, kinds of hyphen and apostrophe), or
 * a role. Values up to `roles.last` are no text: they say what a unit does to the text around it.
 */
const DROP = 1
const OPEN = 2
const CLOSE = 3
const SPACE = 4
const BREAK = 5
const APOSTROPHE = 6
const HYPHEN = 7
const BEYOND = 8
/** Values that no text has: what a unit does to the text around it. `last` also ends a folded text. */
export const roles = {
  drop: DROP,
  open: OPEN,
  close: CLOSE,
  space: SPACE,
  break: BREAK,
  apostrophe: APOSTROPHE,
  hyphen: HYPHEN,
  beyond: BEYOND,
  last: 9,
} as const

/** Where a map keeps what stands for a separator, a kept apostrophe and a kept hyphen: noncharacters, which no text contains. */
export const SEPARATOR = 0xfdd0
export const KEPT_APOSTROPHE = 0xfdd1
export const KEPT_HYPHEN = 0xfdd2

/** Raw unit → folded unit or role. */
export const foldMap = new Uint16Array(65536)
for (let unit = 0; unit < 65536; unit++) foldMap[unit] = unit
for (let i = 0; i < foldTable.length; i += 2) foldMap[foldTable.charCodeAt(i)] = foldTable.charCodeAt(i + 1)
const give = (units: string, role: number) => {
  for (const unit of units) foldMap[unit.charCodeAt(0)] = role
}
foldMap.fill(DROP, 0, 9)
foldMap.fill(DROP, 0x0e, 0x20)
// Soft hyphen, zero-width marks, directional ones, also those that isolate, word joiner, variation selectors.
give('\u007f\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\u034f\u061c"＂', DROP)
foldMap.fill(DROP, 0x180b, 0x1810)
foldMap.fill(DROP, 0x202a, 0x202f)
foldMap.fill(DROP, 0x2060, 0x2070)
foldMap.fill(DROP, 0xfe00, 0xfe10)
// Quotes and title brackets: dropped, but what closes before something opens (“…”“…”) parts two texts.
give('“„‟「『﹁﹃｢《〈︽︿«‹〝‛', OPEN)
give('”」』﹂﹄｣》〉︾﹀»›〞〟', CLOSE)
give(' \t\u00a0\u1680\u202f\u205f\u3000', SPACE)
foldMap.fill(SPACE, 0x2000, 0x200b)
give('\n\r\u000b\u000c\u0085\u2028\u2029', BREAK)
// Two of them are single quotes too; pages take them, the grave and the acute for one another.
give("'’‘ʼ＇′`´", APOSTROPHE)
give('-‐‑‒–−－﹣', HYPHEN)
for (const mark of '・•‧･') foldMap[mark.charCodeAt(0)] = 0xb7
// Variation selectors and tags beyond the BMP (U+E0000…): this unit and the next.
foldMap[0xdb40] = BEYOND
foldMap[SEPARATOR] = 0x20
foldMap[KEPT_APOSTROPHE] = 0x27
foldMap[KEPT_HYPHEN] = 0x2d

export const isSpace = (unit: number): boolean => foldMap[unit] === SPACE
