import type { EnglishUnit, Sentence } from '../composite.ts'
import { isCountry, type Part, type Words } from '../part.ts'
import { levels } from '../senses.ts'
import { standsApart } from './levels.ts'
import { localOrgans, nthCourt } from './local.ts'
import { inLocalTerm } from './local-terms.ts'
import { foreignOrgans } from './national-organs.ts'
import { longest, spelled } from './owners.ts'
import { inTerm } from './terms.ts'

/** Every unit of the sentence. */
export function englishUnits(s: Sentence): EnglishUnit[] {
  const units: EnglishUnit[] = []
  for (const part of s.parts) {
    if (part.class === 'organ') {
      const unit = spelled(s, part, part.start, part.end, [part])
      if (part.grammar.regionKind === 'Firm') units.push(firm(unit, part))
      if (part.grammar.regionKind !== undefined) continue
      units.push(/[省市区]委$/.test(unit.hans) ? inLocalTerm(s, unit) : inTerm(s, unit))
      const home = ofOwnCountry(s, part)
      if (home !== undefined) units.push({ ...unit, end: home.end, parts: [part, home] })
      continue
    }
    if (part.class !== 'region') continue
    units.push(spelled(s, part, part.start, part.end, [part]))
    if (isCountry(part)) continue
    units.push(...vietnamese(s, part), ...inProvince(s, part))
    for (const { start, end, organ, level, nth } of localOrgans(s, part)) {
      // Beijing Intellectual Property Court is listed whole.
      if (s.parts.some((p) => p.class === 'organ' && p.start === start && p.end === end)) continue
      units.push(
        inLocalTerm(s, {
          start,
          end,
          parts: [part],
          hans: ofRegion(part.hans[0]!, nth + organ.hans[0]!, level.hans),
          hant: ofRegion(part.hant[0]!, nth + organ.hant[0]!, level.hant),
          organ,
          region: part,
          others: (script) => {
            const whole = (form: string, name = part[script][0]!) => ofRegion(name, nth + form, level[script])
            const own = organ[script][0]!
            // 甘孜州委, the short name of an autonomous prefecture.
            const short = part[script].find((name) => /州$/.test(name) && !/自治/.test(name))
            return [
              ...(short === undefined ? [] : [whole(own, short)]),
              ...(organ.traits.ofParty ? [`中共${whole(own)}`] : []),
              ...organ[script]
                .slice(1, 2)
                .filter((form) => form !== '地委')
                .map((form) => whole(form)),
            ]
          },
        }),
      )
    }
  }
  const own = units.filter((u) => !isOtherCommunists(s.text, u.end))
  return [...own, ...departments(s, own), ...foreignOrgans(s, own)]
}

/** 比亚迪, not 比亚迪公司, before a post. */
const firm = (unit: EnglishUnit, part: Part): EnglishUnit => {
  const short = (names: string[]) => names.reduce((a, b) => (b.length < a.length ? b : a))
  return { ...unit, hans: short(part.hans), hant: short(part.hant) }
}

/** The Communist Party | of Venezuela, where no list has it. */
export const isOtherCommunists = (text: string, at: number): boolean =>
  text.endsWith('communist party', at) && /^ of (?!china\b|the people)/.test(text.slice(at, at + 12))

/** The State Duma | of Russia. */
function ofOwnCountry(s: Sentence, { end, grammar }: Part): Part | undefined {
  if (grammar.country === undefined || !s.text.startsWith(' of ', end)) return undefined
  // National Audit Office | of China; the Standing Committee of … China's is 中国…, and no department.
  if (
    grammar.country === 'CN' &&
    (grammar.regionKind !== undefined || !/ office$/.test(s.text.slice(0, end)))
  )
    return undefined
  const from = end + (s.text.startsWith(' of the ', end) ? 8 : 4)
  return s.parts.find((p) => p.start === from && isCountry(p) && p.grammar.country === grammar.country)
}

const PROVINCIAL = /^(?:Province|Autonomous Region)$/
const CITIES = /^(?:City|Municipality)$/
/** Within a city, by its name. */
const WITHIN = / (?:district|county|new area)$/
/** Chengdu, Sichuan Province: 四川省成都市; Haidian District of Beijing: 北京市海淀区; Jiyang District, Sanya City, Hainan Province. */
function inProvince(s: Sentence, part: Part): EnglishUnit[] {
  if (part.grammar.country !== 'CN' || PROVINCIAL.test(part.grammar.regionKind ?? '')) return []
  const outer = around(s, part)
  if (outer === undefined) return ofCity(s, part)
  const further = PROVINCIAL.test(outer.grammar.regionKind ?? '') ? undefined : around(s, outer)
  const parts = further === undefined ? [part, outer] : [part, outer, further]
  const names = parts.map((p) => spelled(s, p, p.start, p.end, [p])).reverse()
  return [
    {
      ...names.at(-1)!,
      end: parts.at(-1)!.end,
      parts,
      hans: names.map((name) => name.hans).join(''),
      hant: names.map((name) => name.hant).join(''),
    },
  ]
}

/** Beijing's Chaoyang District. */
function ofCity(s: Sentence, part: Part): EnglishUnit[] {
  if (!s.text.endsWith("'s ", part.start)) return []
  const outer = longest(
    s.parts.filter(
      (p) => p.class === 'region' && p.end === part.start - 3 && p.grammar.country === 'CN' && !isCountry(p),
    ),
  )
  if (outer === undefined || outer.grammar.regionKind === 'SAR') return []
  const [inner, whole] = [part, outer].map((p) => spelled(s, p, p.start, p.end, [p])) as [
    EnglishUnit,
    EnglishUnit,
  ]
  return [
    {
      ...inner,
      start: outer.start,
      parts: [outer, part],
      hans: whole.hans + inner.hans,
      hant: whole.hant + inner.hant,
    },
  ]
}

/** The region behind another one that it lies in. */
function around(s: Sentence, { start, end }: Part): Part | undefined {
  const gap = /^(?:, | of )/.exec(s.text.slice(end, end + 4))?.[0]
  if (gap === undefined) return undefined
  const within = WITHIN.test(s.text.slice(start, end))
  return longest(
    s.parts.filter((p) => {
      if (p.class !== 'region' || p.start !== end + gap.length || p.grammar.country !== 'CN') return false
      const kind = p.grammar.regionKind ?? ''
      return PROVINCIAL.test(kind)
        ? / (?:province|region)$/.test(s.text.slice(p.start, p.end))
        : within && CITIES.test(kind)
    }),
  )
}

/** Simplified | traditional. */
const PEOPLES: Record<string, [hans: string, hant: string]> = {
  "people's committee": ['人民委员会', '人民委員會'],
  "people's council": ['人民议会', '人民議會'],
}
/** Ho Chi Minh City People's Committee, People's Committee of Hanoi. */
function vietnamese(s: Sentence, region: Part): EnglishUnit[] {
  if (region.grammar.country !== 'VN') return []
  const after = /^ (?:city )?(people's (?:committee|council))(?![a-z])/.exec(
    s.text.slice(region.end, region.end + 24),
  )
  const before = /(?<![a-z])(people's (?:committee|council)) of (?:the )?$/.exec(
    s.text.slice(Math.max(0, region.start - 26), region.start),
  )
  const name = PEOPLES[(after ?? before)?.[1] ?? '']
  if (name === undefined) return []
  const start = after === null ? region.start - before![0].length : region.start
  const end = region.end + (after?.[0].length ?? 0)
  const [hans, hant] = [`${city(region.hans)}${name[0]}`, `${city(region.hant)}${name[1]}`]
  return [
    {
      start,
      end,
      parts: [region],
      hans,
      hant,
      organ: { ...region, class: 'organ', hans: [hans], hant: [hant] },
      region,
    },
  ]
}
/** 河内市, 胡志明市. */
const city = (names: string[]): string => names.find((name) => name.endsWith('市')) ?? names[0]!

/** 广东省 + 省委 → 广东省委; 广西壮族自治区 + 自治区党委 → 广西壮族自治区党委. */
export function ofRegion(region: string, organ: string, level: string): string {
  // 喀什地委, 喀什地区中级人民法院; 浦东新区区委.
  if (/地[区區]$/.test(region))
    return /^州委/.test(organ) ? `${region.slice(0, -1)}${organ.slice(1)}` : region + organ.replace(/^州/, '')
  if (/新[区區]$/.test(region))
    return region + (/^[区區]委/.test(organ) ? organ : organ.replace(/^[市区區]/, ''))
  // 党委 of a province is 省委, of an autonomous region 自治区党委.
  const committee = /^[党黨]委(?:常委[会會])?$/.test(organ) && !level.startsWith('自治')
  const rest =
    organ.startsWith(level) && !/^市[场場]/.test(organ)
      ? organ.slice(level.length)
      : committee
        ? organ.slice(1)
        : organ
  return (region.endsWith(level) ? region : region + level) + rest
}

/** Whose department may stand behind its name without an of. */
const LOCAL_OWNER = /(?:人大|人大常委会|[省市县]委|政协)$/

/** Organization Department of the CPC Guangdong Provincial Committee. */
function departments(s: Sentence, units: EnglishUnit[]): EnglishUnit[] {
  const out: EnglishUnit[] = []
  for (const part of s.parts) {
    if (part.class !== 'organ' || part.grammar.regionKind !== 'any') continue
    const gap = /^ of (?:the )?/.exec(s.text.slice(part.end, part.end + 8))
    const owns = (u: EnglishUnit) =>
      u.organ !== undefined || (u.region !== undefined && !isCountry(u.region as Part))
    const owner =
      gap !== null
        ? longest(units.filter((u) => u.start === part.end + gap[0].length && owns(u)))
        : s.text.endsWith("'s ", part.start) // State Council's General Office
          ? longest(units.filter((u) => u.end === part.start - 3 && u.organ !== undefined))
          : // Foreign Ministry Information Department
            longest(
              units.filter(
                (u) =>
                  (u.end === part.start - 1 &&
                    u.organ?.grammar.country === 'CN' &&
                    /^(?!中共|中央).*部$/.test(u.hans)) ||
                  // Guangdong Provincial People's Congress | Legislative Affairs Commission
                  (u.end === part.start - 1 && u.region !== undefined && LOCAL_OWNER.test(u.hans)),
              ),
            )
    // Office of the European Union | 's foreign policy chief.
    if (
      owner === undefined ||
      (gap !== null && (goesOn(s, owner.end) || s.text.startsWith("'s ", owner.end)))
    )
      continue
    // The Nursing | Council of Hong Kong, the Central | Standing Committee of …: the name begins before it.
    if (gap !== null && isLastWords(s, part)) continue
    // The International Department of a ministry is 国际司, that of the Party 对外联络部.
    const ofMinistry =
      /(?:部|总局|银行|[委办署]|^国家.*委员会)$/.test(owner.hans) && !/[党黨省市区區]委$/.test(owner.hans)
    const namesakes = s.parts.filter(
      (p) => p !== part && p.start === part.start && p.end === part.end && p.grammar.regionKind === 'any',
    )
    const fits = (p: Words) => /司$/.test(p.hans[0]!) === ofMinistry
    if (!fits(part) && namesakes.some(fits)) continue
    const level = part.hans[0] === '政府' ? /(?:provincial|regional|municipal|city) $/ : undefined
    const before = s.text.slice(Math.max(0, part.start - 12), part.start)
    const court = part.traits.numbered
      ? /\b(?:no\. ?(\d)|(first|second|third|fourth|fifth)) $/.exec(before)
      : null
    const nth = nthCourt(court?.[1] ?? court?.[2])
    const lead = (court ?? level?.exec(before))?.[0].length ?? 0
    // CPC Committee of Guangdong Province is 广东省委.
    const region = owner.organ === undefined ? levels[owner.region?.grammar.regionKind ?? ''] : undefined
    if (region !== undefined && /^[党黨]委/.test(part.hans[0]!)) {
      out.push({
        start: part.start,
        end: owner.end,
        parts: [part, ...owner.parts],
        hans: ofRegion(owner.hans, part.hans[0]!, region.hans),
        hant: ofRegion(owner.hant, part.hant[0]!, region.hant),
        organ: part,
        region: owner.region,
      })
      continue
    }
    // 外交委员会 of another country's house is 外事委员会 of China's.
    const ofChina = owner.organ?.grammar.country === 'CN'
    const whole = (name: string, own: string) => {
      const form = ofChina ? own.replace(/^外交(?=委[员員])/, '外事').replace(/^外委[会會]$/, '外事委') : own
      // 广东省人大常委会法工委.
      const standing =
        /人大$/.test(name) && /^法(?:工|制工作)委/.test(form)
          ? { 0: '常委会', 1: '常委會' }[name === owner.hans ? 0 : 1]
          : ''
      return shortCommittee(
        (name + standing + nth + form).replace(/(?<=中央)委[员員][会會](?=政治局|[书書][记記][处處])/, ''),
      )
    }
    out.push({
      start: Math.min(part.start - lead, owner.start),
      end: Math.max(part.end, owner.end),
      parts: [part, ...owner.parts],
      hans: whole(owner.hans, part.hans[0]!),
      hant: whole(owner.hant, part.hant[0]!),
      organ: part,
      region: owner.region,
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

/** Head of the CPV Central Committee's | Commission for …: whose post it is stands after the possessive. */
const OWNS_MORE =
  /^'s (?:[\w'-]+ ){0,3}(?:committee|commission|group|department|office|bureau|division|delegation|branch|mission|cent(?:er|re)|secretariat|council|board|agency|navy)\b/

/** Office of the CPC | leadership group: does a name go on where a unit ends? */
export const goesOn = (s: Sentence, at: number): boolean =>
  OWNS_MORE.test(s.text.slice(at, at + 50)) ||
  // The United Nations | nuclear agency, the UK | Film Council.
  /^ (?!told |said )(?:[a-z]+ )?(?:agency|council|institute|tribunal)\b/.test(s.text.slice(at, at + 30)) ||
  (/^ (?:[\w']+ ){0,3}(?:committee|group|department|commission|congress|office)\b/.test(
    s.text.slice(at, at + 40),
  ) &&
    !/^ (?:of|and|at|in|on|to|for|with|from|met|said) /.test(s.text.slice(at, at + 6)))
