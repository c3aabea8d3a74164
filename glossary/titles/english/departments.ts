import type { EnglishUnit, Sentence } from '../composite.ts'
import { isCountry, type Part, type Words } from '../part.ts'
import { levels } from '../senses.ts'
import { goesOn } from './goes-on.ts'
import { standsApart } from './levels.ts'
import { nthCourt } from './local.ts'
import { ofRegion } from './of-region.ts'
import { longest } from './owners.ts'

/** Departments that many organs have, with whose they are. */

/** Whose department may stand behind its name without an of. */
const LOCAL_OWNER = /(?:人大|人大常委会|[省市县]委|政协)$/

/** The gap between a department and its owner behind it. */
/** Department of Regional Economy under the NDRC. */
const OF = /^ (?:of|under|at) (?:the )?(?:(?:chinese |china's )(?=(?:foreign |commerce )?ministry\b))?/

/** The discipline inspection and supervision team | at the Ministry of Public Security: 驻公安部纪检监察组. */
const STATIONED = /^ (?:of|under|at|in|to|stationed (?:at|in)|dispatched to|based (?:at|in)) (?:the )?/
const isTeam = (part: Part): boolean => part.hans[0] === '纪检监察组'

/** Whose the department is: behind it with an of, or in front. */
function ownerOf(s: Sentence, part: Part, units: EnglishUnit[]): EnglishUnit | undefined {
  const gap = (isTeam(part) ? STATIONED : OF).exec(s.text.slice(part.end, part.end + 28))
  if (gap !== null) {
    // The Nursing | Council of Hong Kong, the Central | Standing Committee of …: the name begins before it.
    if (isLastWords(s, part)) return undefined
    const owns = (u: EnglishUnit) =>
      u.organ !== undefined || (u.region !== undefined && !isCountry(u.region as Part))
    const owner = longest(units.filter((u) => u.start === part.end + gap[0].length && owns(u)))
    // Office of the European Union | 's foreign policy chief.
    return owner === undefined || goesOn(s, owner.end) || s.text.startsWith("'s ", owner.end)
      ? undefined
      : owner
  }
  // State Council's General Office
  if (s.text.endsWith("'s ", part.start))
    return longest(units.filter((u) => u.end === part.start - 3 && u.organ !== undefined))
  // Foreign Ministry Information Department, Guangdong Provincial People's Congress | Legislative Affairs Commission
  return longest(
    units.filter(
      (u) =>
        u.end === part.start - 1 &&
        ((u.organ?.grammar.country === 'CN' && /^(?!中共|中央).*部$/.test(u.hans)) ||
          (u.region !== undefined && LOCAL_OWNER.test(u.hans))),
    ),
  )
}

/** The International Department of a ministry is 国际司, that of the Party 对外联络部: is this one the other? */
function isNamesake(s: Sentence, part: Part, owner: EnglishUnit): boolean {
  const ofMinistry =
    /(?:部|总局|银行|[委办署]|^国家.*委员会)$/.test(owner.hans) && !/[党黨省市区區]委$/.test(owner.hans)
  const fits = (p: Words) => /司$/.test(p.hans[0]!) === ofMinistry
  const others = s.parts.filter(
    (p) => p !== part && p.start === part.start && p.end === part.end && p.grammar.regionKind === 'any',
  )
  return !fits(part) && others.some(fits)
}

/** Before a department: provincial government of …, No. 1 Intermediate People's Court of …. */
function leadOf(s: Sentence, part: Part): { length: number; nth: string } {
  const before = s.text.slice(Math.max(0, part.start - 12), part.start)
  if (!part.traits.numbered) {
    const level =
      part.hans[0] === '政府' ? /(?:provincial|regional|municipal|city) $/.exec(before) : undefined
    return { length: level?.[0].length ?? 0, nth: '' }
  }
  const court = /\b(?:no\. ?(\d)|(first|second|third|fourth|fifth)) $/.exec(before)
  return { length: court?.[0].length ?? 0, nth: nthCourt(court?.[1] ?? court?.[2]) }
}

/** The owner's name and the department's as one. */
function joinedName(owner: EnglishUnit, name: string, nth: string, own: string): string {
  // 外交委员会 of another country's house is 外事委员会 of China's.
  const form =
    owner.organ?.grammar.country === 'CN'
      ? own.replace(/^外交(?=委[员員])/, '外事').replace(/^外委[会會]$/, '外事委')
      : own
  // 广东省人大常委会法工委.
  const standing =
    /人大$/.test(name) && /^法(?:工|制工作)委/.test(form) ? (name === owner.hans ? '常委会' : '常委會') : ''
  return shortCommittee(
    (name + standing + nth + form).replace(/(?<=中央)委[员員][会會](?=政治局|[书書][記记][处處])/, ''),
  )
}

/** Organization Department of the CPC Guangdong Provincial Committee. */
export function departments(s: Sentence, units: EnglishUnit[]): EnglishUnit[] {
  const out: EnglishUnit[] = []
  for (const part of s.parts) {
    if (part.class !== 'organ' || (part.grammar.regionKind !== 'any' && !isTeam(part))) continue
    const owner = ownerOf(s, part, units)
    if (owner === undefined || isNamesake(s, part, owner)) continue
    const unit = { parts: [part, ...owner.parts], organ: part, region: owner.region }
    // CPC Committee of Guangdong Province is 广东省委.
    const level = owner.organ === undefined ? levels[owner.region?.grammar.regionKind ?? ''] : undefined
    if (level !== undefined && /^[党黨]委/.test(part.hans[0]!)) {
      out.push({
        ...unit,
        start: part.start,
        end: owner.end,
        hans: ofRegion(owner.hans, part.hans[0]!, level.hans),
        hant: ofRegion(owner.hant, part.hant[0]!, level.hant),
      })
      continue
    }
    const { length, nth } = leadOf(s, part)
    const whole = (name: string, own: string) =>
      isTeam(part) ? `${owner.hans === name ? '驻' : '駐'}${name}${own}` : joinedName(owner, name, nth, own)
    out.push({
      ...unit,
      start: Math.min(part.start - length, owner.start),
      end: Math.max(part.end, owner.end),
      hans: whole(owner.hans, part.hans[0]!),
      hant: whole(owner.hant, part.hant[0]!),
      others: (script) => [
        ...(owner.others?.(script) ?? []).slice(0, 2).map((name) => whole(name, part[script][0]!)),
        ...part[script].slice(1, 2).map((form) => whole(owner[script], form)),
      ],
    })
  }
  return out
}

/** Does an organ's common noun end a longer name? */
const isLastWords = (s: Sentence, { start, end }: Part): boolean => {
  const name = s.text.slice(start, end)
  return /^(?:council|branch(?:es)?|board|corps|association|society|institute)$/.test(name)
    ? !standsApart(s, start)
    : !name.startsWith('central') && s.text.endsWith(' central ', start)
}

/** 常委会, a short name, goes with the short name of its congress: 全国人大常委会. */
const shortCommittee = (name: string): string =>
  name
    // 河北省纪委, not 河北省委纪委.
    .replace(/(?<=[省市区區县縣州盟])[党黨]?委(?=[纪紀][委律])/, '')
    .replace(/^全([国國])人民代表大[会會](?=常委[会會]$)/, '全$1人大')
    .replace(/^中[国國]人民政治([协協])商[会會][议議]全([国國])委[员員][会會](?=常委[会會]$)/, '全$2政$1')
