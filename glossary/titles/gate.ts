import { headlineCountries } from './abbreviations.ts'
import type { Sentence } from './composite.ts'
import { modifiers } from './modifiers.ts'
import { classBits } from './part.ts'
import { PATTERN_ENDS } from './patterned.ts'
import { foreignNamePrecedes, foreignSounds, nameFollows, namePrecedes, surnameBegins } from './surnames.ts'

/**
 * Which hits may be composed with something in Chinese text, by the units beside them alone: all that are, and few others. Nothing is
 * built for the rest.
 */
const ENDS_MODIFIER = 1
const MARK = 2
const SURNAME = 4
const LEVEL = 8
const PATTERN = 16
const COUNTRY = 32
const SOUND = 64

const units = new Uint8Array(65536)
const give = (text: string, flag: number) => {
  for (const unit of text) units[unit.charCodeAt(0)]! |= flag
}
for (const { hans } of modifiers) give(hans.at(-1)!, ENDS_MODIFIER)
// 第三任; 驻华; 二十届中央委员.
give('任华届', ENDS_MODIFIER)
give(PATTERN_ENDS, PATTERN)
give(headlineCountries, COUNTRY)
give('、,兼', MARK)
give(surnameBegins, SURNAME)
give(foreignSounds, SOUND)
// 二十届中央委员会; a level before an organ that every region has.
give('届省区市州盟县旗镇乡村中共党团军一二三四五六七八九十', LEVEL)

const is = (unit: number | undefined, flags: number) => (units[unit ?? 0]! & flags) !== 0
const { organ, region, post } = classBits

/** A post or a whole title: with an organ, a modifier, a stack's mark, or a person's name. */
export function mayBeTitle(s: Sentence, hit: number): boolean {
  const { hits, unitAt } = s
  const start = hits.start(hit)
  const end = hits.end(hit)
  if (is(unitAt(start - 1), ENDS_MODIFIER | MARK) || is(unitAt(end), MARK)) return true
  if ((hits.classes(hit) & post) === 0) return false
  if (hits.endsAt(start, organ | region) || is(unitAt(start - 1), PATTERN)) return true
  // 国防部长, 海淀区长: they share a character.
  if (end - start === 2 && hits.endsAt(start + 1, organ | region)) return true
  // 俄外长.
  if (is(unitAt(start - 1), COUNTRY)) return true
  if (is(unitAt(end), SURNAME) && nameFollows(s.text, end)) return true
  for (let back = 1; back <= 4; back++)
    if (is(unitAt(start - back), SURNAME)) {
      if (namePrecedes(s.text, start)) return true
      break
    }
  return is(unitAt(start - 1), SOUND) && is(unitAt(start - 2), SOUND) && foreignNamePrecedes(s.text, start)
}

/** An organ: with its region, with the organ that it is of, with its term of office. */
export function mayBeUnit({ hits, unitAt }: Sentence, hit: number): boolean {
  const start = hits.start(hit)
  if (hits.endsAt(start, organ | region) || is(unitAt(start - 1), LEVEL | COUNTRY)) return true
  // 湖北省 + 省委, 宁夏回族自治区 + 自治区党委: they share their level.
  return hits.endsAt(start + 1, region) || hits.endsAt(start + 3, region)
}
