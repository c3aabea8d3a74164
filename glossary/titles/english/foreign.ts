import { type Composite, type EnglishUnit, perSentence, type Sentence } from '../composite.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { anyPlaceHas, CODES, tellsPlace } from '../places.ts'
import { goesOn, isOtherCommunists } from './goes-on.ts'
import { ownedAfter, ownedBefore } from './owned-beside.ts'
import { ownerBeside, partFollows, partPrecedes } from './owner-beside.ts'
import { isOfAnother, namesAnother } from './page-place.ts'
import { isAdjective } from './premier.ts'
import {
  isAmericas,
  isElsewhere,
  isKoreas,
  isTaiwans,
  mayBeElsewhere,
  tellsChina,
} from './told-by-sentence.ts'
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
