import { headlineCountries } from '../abbreviations.ts'
import type { Sentence } from '../composite.ts'
import type { Hits } from '../hits.ts'
import { modifiers } from '../modifiers.ts'
import { classBits } from '../part.ts'
import { fieldEnds } from './portfolios.ts'
import {
  foreignNameFollows,
  foreignNamePrecedes,
  foreignSounds,
  nameFollows,
  namePrecedes,
  surnameBegins,
} from './surnames.ts'

/**
 * Which hits may be composed with something in Chinese text, by the units beside them alone: all that are, and few others. Nothing is
 * built for the rest.
 */
export const ENDS_MODIFIER = 1
const MARK = 2
const SURNAME = 4
const LEVEL = 8
export const PATTERN_END = 16
const COUNTRY = 32
const SOUND = 64
const NUMBER = 128
const FIELD = 256

const units = new Uint16Array(65536)
const give = (text: string, flag: number) => {
  for (const unit of text) units[unit.charCodeAt(0)]! |= flag
}
for (const { hans } of modifiers) give(hans.at(-1)!, ENDS_MODIFIER)
// 第三任; 驻华; 二十届中央委员; 中东问题特使, 气候变化特使.
give('任华届题务化动程候权', ENDS_MODIFIER)
// Kinds of units with a number, a region or another organ inside (patterned.ts): 政协全国委员会, 中央第一巡视组, 武警北京总队, 第八十集团军, 英特尔|公司.
give('会组队军师司团', PATTERN_END)
give(headlineCountries, COUNTRY)
// 驻港总领事.
give('港', COUNTRY)
give('、,兼', MARK)
give(surnameBegins, SURNAME)
give(foreignSounds, SOUND)
// 二十届中央委员会; a level before an organ that every region has.
give('届省区市州盟县旗镇乡村中共党团军一二三四五六七八九十', LEVEL)
give('〇零百0123456789', NUMBER)
give(fieldEnds, FIELD)

/** Has a folded unit one of these flags? None has what is outside the text. */
export const says = (unit: number, flags: number): boolean => (units[unit | 0]! & flags) !== 0
const { organ, region, post, title } = classBits
const MINISTER = new Set(Array.from('长臣', (unit) => unit.charCodeAt(0)))

const [OF_PARTY, CENTRAL] = ['党', '中'].map((unit) => unit.charCodeAt(0))

/** A post or a whole title: with an organ, a modifier, a stack's mark, or a person's name. */
export function mayBeTitle({ hits, text }: Sentence, hit: number): boolean {
  const start = hits.start(hit)
  const end = hits.end(hit)
  const before = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  if (says(before, ENDS_MODIFIER | MARK)) return true
  // 书记 of 总书记: the longer one speaks for both, unless an organ ends between them.
  const within = isWithin(hits, hit)
  if (!within && says(after, MARK)) return true
  // 老挝人民革命党|中央书记处书记.
  if ((hits.classes(hit) & post) === 0)
    return before === OF_PARTY && !within && text.charCodeAt(start) === CENTRAL
  // 俄外长.
  if (says(before, PATTERN_END | COUNTRY) || hits.endsAt(start, organ | region)) return true
  // 经济和气候保护部长
  if (
    (end - start === 2 || (end - start === 4 && text.startsWith('统筹', start))) &&
    says(before, FIELD) &&
    MINISTER.has(text.charCodeAt(end - 1))
  )
    return true
  // 国防部长, 海淀区长: they share a character.
  if (end - start === 2 && hits.endsAt(start + 1, organ | region)) return true
  if (within) return false
  if (says(after, SURNAME) && nameFollows(text, end)) return true
  if (says(after, SOUND) && says(text.charCodeAt(end + 1), SOUND) && foreignNameFollows(text, end))
    return true
  for (let back = 1; back <= 4; back++)
    if (says(text.charCodeAt(start - back), SURNAME)) {
      if (namePrecedes(text, start)) return true
      break
    }
  return says(before, SOUND) && says(text.charCodeAt(start - 2), SOUND) && foreignNamePrecedes(text, start)
}

/** Is it the end of a longer post or title? */
function isWithin(hits: Hits, hit: number): boolean {
  for (let other = hits.firstEnding(hits.end(hit)); other !== hit; other = hits.nextEnding(other))
    if ((hits.classes(other) & (post | title)) !== 0) return true
  return false
}

/** An organ: with its region, with the organ that it is of, with its term of office. */
export function mayBeUnit({ hits, text }: Sentence, hit: number): boolean {
  const start = hits.start(hit)
  if (says(text.charCodeAt(start - 1), LEVEL | COUNTRY) || hits.endsAt(start, organ | region)) return true
  // 湖北省 + 省委, 宁夏回族自治区 + 自治区党委: they share their level.
  return hits.endsAt(start + 1, region) || hits.endsAt(start + 3, region)
}

/** The same for one that is asked for, as what stands before a post: its number too, and what is told by a pattern. */
export const mayGrow = (s: Sentence, hit: number): boolean =>
  says(s.text.charCodeAt(s.hits.start(hit) - 1), PATTERN_END | NUMBER) || mayBeUnit(s, hit)
