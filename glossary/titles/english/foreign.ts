import { type Composite, type EnglishUnit, perSentence, type Sentence } from '../composite.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { anyPlaceHas, CODES, tellsPlace } from '../places.ts'
import { goesOn, isOtherCommunists } from './goes-on.ts'
import { OF_OR_IN, ownerBeside, partFollows, partPrecedes } from './owner-beside.ts'
import { adjectiveBefore, longest } from './owners.ts'
import { isOfAnother, namesAnother } from './page-place.ts'
import { isAdjective } from './premier.ts'
import { triggers } from './triggers.ts'

/**
 * English names of China's organs, offices and laws that other countries have as well: Basic Law of Germany, Ministry of Education in
 * Nairobi, Vietnam's Politburo, Ontario Premier. There they are not China's, and nothing is said of them.
 */

const placesTold = perSentence(() => new Map<string, boolean>())
const isPlaceTold = (s: Sentence, place: string): boolean => {
  const known = placesTold(s)
  const told = known.get(place) ?? tellsPlace(place, s.text)
  known.set(place, told)
  return told
}
/** Is a name of one place alone in a sentence, and on a page, that tells nothing of it? */
const isUntold = (s: Sentence, { place, start, end }: Part): boolean =>
  place !== undefined &&
  anyPlaceHas(s.text.slice(start, end)) &&
  !isPlaceTold(s, place) &&
  (s.place === undefined || !CODES[place]!.includes(s.place) || namesAnother(s.text, s.place))

/** Names that tell nothing of whose they are. */
const GENERIC =
  /\b(?:minist(?:er|ry|ries)|secretar(?:y|ies)|department|council|courts?|congress|committee|commission|bureau|politburo|assembly|army|party|office|commissioner|chief|leader|director|inspector|president|governor|procurator|procuracy|procuratorate|authority|force|ombudsman|attorney general|national security law|basic law|constitution|legislators?|advisors?)\b/
/** Names that tell it. */
const TOLD =
  /\b(?:china|chinese|cpc|ccp|cppcc|npc|pla|hong kong|hk|hksar|macao|macau|taiwan|beijing|kuomintang|un|u\.n\.|united nations|world|european|eu|african|asean|us|u\.s\.|american|international|liaison)\b/

const OF = /^ (?:of|for) (?:the )?/

const isForeign = (unit: EnglishUnit | undefined): boolean => {
  const code = unit?.organ?.grammar.country ?? unit?.region?.grammar.country
  return code !== undefined && code !== 'CN'
}

/** What Taiwan has as the mainland has: its premier, its ministries. */
const TAIWANS = /^(?:minist|foreign minist|defen[sc]e minist|premier)/
const TAIWAN_BEFORE = /\btaiwan(?:'s)? $/
const TAIWAN_AFTER = /^ (?:of|in) (?:taiwan|taipei)\b/
const isTaiwans = (s: Sentence, { start, end }: Part): boolean =>
  (s.words & triggers.taiwan) !== 0 &&
  TAIWANS.test(s.text.slice(start, end)) &&
  (TAIWAN_BEFORE.test(s.text.slice(Math.max(0, start - 9), start)) ||
    TAIWAN_AFTER.test(s.text.slice(end, end + 11)))

/** Does the text before `at` name another country, its people or its organ? */
function ownedBefore(s: Sentence, units: EnglishUnit[], at: number, chinas: boolean): boolean {
  if (s.text[at - 1] !== ' ') return false
  const possessive = s.text.endsWith("'s ", at) ? 3 : s.text.endsWith("' ", at) ? 2 : 0
  const owner = longest(units.filter((u) => u.end === at - (possessive || 1)))
  if (owner !== undefined && isForeign(owner)) return true
  // The European Union's top court.
  if (possessive > 0 && chinas && owner?.organ !== undefined && owner.organ.grammar.country === undefined)
    return true
  if (possessive === 0 && isForeign(adjectiveBefore(s, at - 1))) return true
  return partPrecedes(s, at)
}

/** Does the text after `at` say whose it is: of Germany, in Nairobi, of the Vietnamese National Assembly? */
function ownedAfter(s: Sentence, units: EnglishUnit[], part: Part): boolean {
  const { class: kind, grammar, end: at } = part
  // The Human Rights Council sits in Geneva and is not Geneva's.
  const gap = (kind === 'organ' && grammar.country === undefined ? OF : OF_OR_IN).exec(
    s.text.slice(at, at + 12),
  )
  if (gap === null) return false
  const from = at + gap[0].length
  if (/^[^,.;]{0,24} (?:affairs|relations|visit|trip)\b/.test(s.text.slice(from, from + 40))) return false
  if (isForeign(longest(units.filter((u) => u.start === from)))) return true
  if (partFollows(s, from)) return true
  const space = s.text.indexOf(' ', from)
  if (space > from && isForeign(adjectiveBefore(s, space))) return true
  return isChinasOwn(part, s.text.slice(part.start, at)) && isOfUnknown(s, units, at)
}

/** Offices of the state, of the Party's centre and of Hong Kong's government, which are of nothing else. */
const CENTRAL =
  /^(?:central committee|standing committee|political bureau|members? of the (?:political bureau|politburo))$/
const OF_HONG_KONGS = /司司[长長]|局局[长長]|[处處][处處][长長]|署署[长長]|行政[长長]官$|首席法官/
const isChinasOwn = ({ class: kind, grammar, hans }: Part, written: string): boolean =>
  kind === 'organ'
    ? grammar.country === 'CN' && (grammar.regionKind === undefined || CENTRAL.test(written))
    : kind === 'title' && OF_HONG_KONGS.test(hans[0]!)

const CHINAS_OWN =
  /^(?:\d|\p{L}+(?:th|st|nd|rd) |(?:the )?(?:party|cpc|ccp|communist (?!party of (?!china))|countr|state|nation|region|special|sar|hk|hong kong|maca|government|prc|pla|people|central|chin|cit|provinc|municip|local|ruling|committee|political|politburo|standing|ministr|joint|beijing|taiwan|cmc|military|workers|lao|viet|cuba))/u
/** Of the mall, of Kilifi: what no unit names and nothing makes China's. */
const isOfUnknown = (s: Sentence, units: EnglishUnit[], at: number): boolean => {
  const gap = OF.exec(s.text.slice(at, at + 9))
  if (gap === null || gap[0].startsWith(' for')) return false
  const from = at + gap[0].length
  return !units.some((u) => u.start === from) && !CHINAS_OWN.test(s.text.slice(from, from + 24))
}

/** Organs that the ruling parties of Korea, Vietnam, Laos and Cuba call as China's Party does. */
const PARTYS =
  /^(?:minist(?:ry|er) of (?:state security|national defen[sc]e)|(?:central military commission|party central committee(?:'s secretariat)?|secretariat of the party central committee|party congress)|central committee|party general secretary|politburo(?: member)?|political bureau|members? of the (?:political bureau|politburo))$/
const OF_KOREA =
  /\b(?:wpk|dprk|workers' party of korea|kim jong un|pyongyang|vietnam(?:ese|'s)?|hanoi|laos?|vientiane|cuban?|cuba's|havana)\b/
const OF_CHINA = /\b(?:china|china's|chinese|cpc|pla|xi|xi jinping|beijing)\b/
const tellsKorea = perSentence((s) => OF_KOREA.test(s.text))
const tellsChina = perSentence((s) => OF_CHINA.test(s.text))
/** In a sentence about such a country that has nothing of China, its own are meant. */
const isKoreas = (s: Sentence, { start, end }: Part): boolean =>
  (s.words & triggers.korea) !== 0 && PARTYS.test(s.text.slice(start, end)) && tellsKorea(s) && !tellsChina(s)

/** By name, of those that the glossary lists. */
const known = new Map<string, boolean>()
const MOST_KNOWN = 5000
/** Does a listed name leave open whose it is? */
function tellsNothing(name: string): boolean {
  let open = known.get(name)
  if (open === undefined) {
    open = GENERIC.test(name) && !TOLD.test(name)
    if (known.size > MOST_KNOWN) known.clear()
    known.set(name, open)
  }
  return open
}

/** America has a Department of Justice too: Hong Kong's is told by what stands around it. */
const OF_HONG_KONG =
  /\b(?:hong kong|hk|hksar|macao|secretary for justice|paul lam|legco|legislative council|national security|high court|court of (?:final )?appeal|icac|bar association|basic law)\b/
const isAmericas = (s: Sentence, { start, end }: Part): boolean =>
  s.text.slice(start, end) === 'department of justice' && s.place !== 'HK' && !OF_HONG_KONG.test(s.text)

/** Offices by whose names Hong Kong's are not told from those of other places under English law. */
const OFFICES =
  /^(?:(?:high|district) court|court of (?:final appeal|appeal|first instance)|(?:executive|legislative|district|consumer) council|(?:security|education) bureau|(?:labor|labour|immigration|transport|social welfare|home affairs|fire services|health|housing) department|department of health|(?:hospital|housing|airport) authority|(?:the )?ombudsman|audit commission|independent commission against corruption|director of (?:public prosecutions|audit|immigration|health)|commissioner of police|chief justice)$/
const HONG_KONGS =
  /\b(?:hong kong|hk|hksar|sar|macao|lee|legco|icac|kowloon|mainland|china|chinese|beijing)\b/
const mayBeElsewhere = ({ hits, text }: Sentence, start: number, end: number): boolean =>
  (hits.all & classBits.region) !== 0 && OFFICES.test(text.slice(start, end))
/** In a sentence that names another country or its city, and nothing of Hong Kong. */
const isElsewhere = (s: Sentence, units: EnglishUnit[], { start, end }: Part): boolean =>
  mayBeElsewhere(s, start, end) &&
  !HONG_KONGS.test(s.text) &&
  units.some((u) => u.organ === undefined && isForeign(u) && (u.start > end || u.end < start))

/** Ministries and an office that China alone calls so in Chinese. */
const CHINAS_OWN_NAMES = /^(?:交通[运運][输輸]部|[农農][业業][农農]村部|[审審][计計]署)$/

/** May a name be another's? By what stands beside it, or by its own words where those of the sentence decide. */
export const mayBeOthers = (s: Sentence, start: number, end: number): boolean =>
  (s.words & (triggers.taiwan | triggers.korea)) !== 0 ||
  ownerBeside(s, start, end) ||
  mayBeElsewhere(s, start, end) ||
  s.text.startsWith('department of justice', start) ||
  isOfAnother(s)

/** Is this name of China's another's here? */
export function isOthers(s: Sentence, units: EnglishUnit[], part: Part): boolean {
  const code = part.grammar.country
  if (code !== undefined && code !== 'CN') return false
  if (!mayBeOthers(s, part.start, part.end) || !tellsNothing(s.text.slice(part.start, part.end))) return false
  if (units.some((u) => u.organ === undefined && u.start >= part.start && u.end <= part.end)) return false
  return (
    (isOfAnother(s) && CHINAS_OWN_NAMES.test(part.hans[0]!) && !tellsChina(s)) ||
    isTaiwans(s, part) ||
    isKoreas(s, part) ||
    isAmericas(s, part) ||
    isElsewhere(s, units, part) ||
    (ownerBeside(s, part.start, part.end) &&
      (ownedBefore(s, units, part.start, code === 'CN') || ownedAfter(s, units, part)))
  )
}

/** Japan's 次官 alone; of a ministry that is named otherwise it is 副部长. */
const VICE_MINISTER = /^vice[- ]minister$/

/** Premier of Victoria, Ontario Premier. A chancellor without a country is as often a minister or a university's. */
function isOthersPost(s: Sentence, part: Part): boolean {
  const written = s.text.slice(part.start, part.end)
  if (written === 'provincial governor') return !/\bkorean?\b/.test(s.text)
  if (
    /^(?:chancellor|magistrate|lawmaker|legislator|parliamentarian)s?$/.test(written) ||
    VICE_MINISTER.test(written)
  )
    return true
  if (written !== 'premier') return false
  if (
    isAdjective(s, part) ||
    isTaiwans(s, part) ||
    /(?:state|province)'s $/.test(s.text.slice(Math.max(0, part.start - 11), part.start))
  )
    return true
  const after = /^ of (?:the )?/.exec(s.text.slice(part.end, part.end + 8))?.[0].length
  return partPrecedes(s, part.start) || (after !== undefined && partFollows(s, part.end + after))
}

/** The units without those of other countries, so that no post is given one; `found` keeps what was asked of their organs. */
export const ownUnits = (s: Sentence, units: EnglishUnit[], found: Map<Part, boolean>): EnglishUnit[] =>
  units.filter((u) => {
    const [part] = u.parts
    if (u.organ === undefined || u.parts.length !== 1) return true
    // Of Thailand's People's Party there is no chairman in Yukon.
    const others = found.get(part!) ?? (isUntold(s, part!) || isOthers(s, units, part!))
    found.set(part!, others)
    return !others
  })

/** President of Cuba | 's Council of State. */
const isOwner = (s: Sentence, units: EnglishUnit[], { end }: Part): boolean =>
  s.text.startsWith("'s ", end) &&
  (goesOn(s, end) || s.text.endsWith(' of china', end)) &&
  units.some((u) => u.end === end && u.organ === undefined && isCountry(u.region as Part))

/** Titles that say whose they are after them, or are the State's own: general secretary of a chess federation is none of these. */
const BARE =
  /^(?:general secretary|secretary general|supreme leader|crown prince|permanent representative|financial secretary|chief secretary|state councill?or|(?:foreign|defen[sc]e|finance|prime|interior) minister|(?:vice )?premier)s?$/
const OF_SOME = /^ of (?:the |an? |our |their |his |her |its )/
const PUBLIC =
  /\b(?:part(?:y|ies)|communist|committee|league|front|state|states|government|cabinet|council|union|republic|kingdom|federation of|countr(?:y|ies)|nations?|organi[sz]ation|association of southeast|authority|region|territor(?:y|ies))\b/

/** A union's general secretary is no 总书记. */
const PARTIES = /^party\b|\b(?:communist|workers|revolutionary|central|committee|league|front)\b/

/** General secretary of the chess federation. */
function isOfSome(s: Sentence, units: EnglishUnit[], { start, end }: Part): boolean {
  if (!s.text.startsWith(' of ', end)) return false
  const gap = OF_SOME.exec(s.text.slice(end, end + 12))
  if (gap === null || !BARE.test(s.text.slice(start, end))) return false
  const from = end + gap[0].length
  const body = s.text.startsWith('general secretary', start) ? PARTIES : PUBLIC
  return !units.some((u) => u.start === from) && !body.test(s.text.slice(from, from + 48).split(/[,.;:]/)[0]!)
}

/** What stands in the place of a listed name and shows nothing. To be offered after all that says something of the same span. */
export function otherCountries(s: Sentence, units: EnglishUnit[], found: Map<Part, boolean>): Composite[] {
  const out: Composite[] = []
  if ((s.hits.all & ~(classBits.region | classBits.event | classBits.numbered)) === 0) return out
  let last = -1
  const untold = (part: Part) => isUntold(s, part)
  for (const part of s.parts) {
    if (part.class === 'region' || part.class === 'event') continue
    const others =
      (untold(part) &&
        !s.parts.some(
          (p) => p.start === part.start && p.end === part.end && p.alone === 'always' && !untold(p),
        )) ||
      (part.class === 'title' && isOwner(s, units, part)) ||
      isOfSome(s, units, part) ||
      isOtherCommunists(s.text, part.end) ||
      (part.class === 'post' &&
      (!s.text.slice(part.start, part.end).includes(' ') ||
        /^(?:vice minister|provincial governor)$/.test(part.en[0]!))
        ? isOthersPost(s, part)
        : (found.get(part) ?? isOthers(s, units, part)))
    if (!others || (part.start === last && out.at(-1)?.end === part.end)) continue
    last = part.start
    out.push({
      start: part.start,
      end: part.end,
      kind: 'organ',
      parts: [],
      hans: [],
      hant: [],
      insists: true,
      around: "another's",
    })
  }
  return out
}
