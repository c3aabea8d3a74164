import type { Sentence } from '../composite.ts'
import { atHome, inHongKong } from '../modifiers.ts'
import { isCountry, type Part } from '../part.ts'
import { CHIEF_ALONE } from './heads.ts'
import { postAlone } from './post-alone.ts'
import type { Asked, Found } from './post-asked.ts'
import { postOfCountry } from './post-of-country.ts'
import { postOfOrgan } from './post-of-organ.ts'
import { postOfRegion } from './post-of-region.ts'
import { isAdjective } from './premier.ts'
import type { Chinese } from './put-together.ts'

/** Which Chinese post an English word is beside its organ, region or name: president is 总统, 国家主席, 院长, 行长, 校长. */

/** Wordings that have the word and do not mean the post: Chinese justice | system, managing | director. */
const elsewhere: { written: RegExp; before?: RegExp; behind?: RegExp }[] = [
  { written: /^director$/, before: /managing $/ },
  { written: /^justice$/, behind: /^ (?:system|minist|department|secretary)/ },
  { written: /^chief$/, behind: CHIEF_ALONE },
  { written: /^[fp]m$/, behind: /^ (?:radio|station|broadcast|band|\d)/ },
]
/** Units beside it that are looked at. */
const BESIDE = 20

function isElsewhere({ text }: Sentence, post: Part, end: number, written: string): boolean {
  return elsewhere.some(
    (other) =>
      other.written.test(written) &&
      (other.before?.test(text.slice(Math.max(0, post.start - BESIDE), post.start)) ||
        other.behind?.test(text.slice(end, end + BESIDE))),
  )
}

/** The Chinese post among those of the same English, and the whole. */
export function chineseOf(s: Sentence, choices: Part[], found: Found): Chinese | undefined {
  const { unit } = found
  const [post] = choices as [Part, ...Part[]]
  const written = s.text.slice(post.start, post.end).replace(/s$/, '')
  if (isElsewhere(s, post, found.end, written)) return undefined
  // Former Premier | League players.
  if (written === 'premier' && isAdjective(s, post)) return undefined
  const home =
    (unit?.organ ?? unit?.region)?.grammar.country === 'CN' &&
    !isCountry(unit?.region as Part) &&
    unit?.organ?.traits.ofHongKong !== true
  const own = home ? atHome(found.modifiers) : found.modifiers
  const modifiers = (unit?.organ ?? post).traits.ofHongKong ? inHongKong(own) : own
  const asked: Asked = { sentence: s, found, choices, post, written, modifiers }
  if (unit === undefined) return postAlone(asked)
  if (unit.organ !== undefined || unit.region === undefined) return postOfOrgan(asked, unit)
  return isCountry(unit.region as Part)
    ? postOfCountry(asked, unit, unit.region)
    : postOfRegion(asked, unit, unit.region)
}
