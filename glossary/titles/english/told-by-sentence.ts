import { type EnglishUnit, perSentence, type Sentence } from '../composite.ts'
import { classBits, type Part } from '../part.ts'
import { isForeign } from './owned-beside.ts'
import { triggers } from './triggers.ts'

/** Names of China's that the words of the sentence give to Taiwan, the DPRK, America or another place under English law. */

/** What Taiwan has as the mainland has: its premier, its ministries. */
const TAIWANS = /^(?:minist|foreign minist|defen[sc]e minist|premier)/
const TAIWAN_BEFORE = /\btaiwan(?:'s)? $/
const TAIWAN_AFTER = /^ (?:of|in) (?:taiwan|taipei)\b/
export const isTaiwans = (s: Sentence, { start, end }: Part): boolean =>
  (s.words & triggers.taiwan) !== 0 &&
  TAIWANS.test(s.text.slice(start, end)) &&
  (TAIWAN_BEFORE.test(s.text.slice(Math.max(0, start - 9), start)) ||
    TAIWAN_AFTER.test(s.text.slice(end, end + 11)))

/** Organs that the ruling parties of Korea, Vietnam, Laos and Cuba call as China's Party does. */
const PARTYS =
  /^(?:minist(?:ry|er) of (?:state security|national defen[sc]e)|(?:central military commission|party central committee(?:'s secretariat)?|secretariat of the party central committee|party congress)|central committee|party general secretary|politburo(?: member)?|political bureau|members? of the (?:political bureau|politburo))$/
const OF_KOREA =
  /\b(?:wpk|dprk|workers' party of korea|kim jong un|pyongyang|vietnam(?:ese|'s)?|hanoi|laos?|vientiane|cuban?|cuba's|havana)\b/
const OF_CHINA = /\b(?:china|china's|chinese|cpc|pla|xi|xi jinping|beijing)\b/
const tellsKorea = perSentence((s) => OF_KOREA.test(s.text))
export const tellsChina = perSentence((s) => OF_CHINA.test(s.text))
/** In a sentence about such a country that has nothing of China, its own are meant. */
export const isKoreas = (s: Sentence, { start, end }: Part): boolean =>
  (s.words & triggers.korea) !== 0 && PARTYS.test(s.text.slice(start, end)) && tellsKorea(s) && !tellsChina(s)

/** America has a Department of Justice too: Hong Kong's is told by what stands around it. */
const OF_HONG_KONG =
  /\b(?:hong kong|hk|hksar|macao|secretary for justice|paul lam|legco|legislative council|national security|high court|court of (?:final )?appeal|icac|bar association|basic law)\b/
export const isAmericas = (s: Sentence, { start, end }: Part): boolean =>
  s.text.slice(start, end) === 'department of justice' && s.place !== 'HK' && !OF_HONG_KONG.test(s.text)

/** Offices by whose names Hong Kong's are not told from those of other places under English law. */
const OFFICES =
  /^(?:(?:high|district) court|court of (?:final appeal|appeal|first instance)|(?:executive|legislative|district|consumer) council|(?:security|education) bureau|(?:labor|labour|immigration|transport|social welfare|home affairs|fire services|health|housing) department|department of health|(?:hospital|housing|airport) authority|(?:the )?ombudsman|audit commission|independent commission against corruption|director of (?:public prosecutions|audit|immigration|health)|commissioner of police|chief justice)$/
const HONG_KONGS =
  /\b(?:hong kong|hk|hksar|sar|macao|lee|legco|icac|kowloon|mainland|china|chinese|beijing)\b/
export const mayBeElsewhere = ({ hits, text }: Sentence, start: number, end: number): boolean =>
  (hits.all & classBits.region) !== 0 && OFFICES.test(text.slice(start, end))
/** In a sentence that names another country or its city, and nothing of Hong Kong. */
export const isElsewhere = (s: Sentence, units: EnglishUnit[], { start, end }: Part): boolean =>
  mayBeElsewhere(s, start, end) &&
  !HONG_KONGS.test(s.text) &&
  units.some((u) => u.organ === undefined && isForeign(u) && (u.start > end || u.end < start))
