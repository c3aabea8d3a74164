import { asAmerican } from '../abroad.ts'
import { once, type Unit, unique } from '../composite.ts'
import { nameOf, national, ofRegion } from '../organ-names.ts'
import { isCountry, type Part } from '../part.ts'
import { fitsKind, levels, withArticle } from '../senses.ts'

/** How two chains become one: a region and its organ, an organ and its department. */

const OURS = / of China$|^Taiwan's |^China |^Chinese |\bCPC\b|^PLA |^Hong Kong |^Macao /
/** Of no one country: 驻阿富汗|北约部队. */
const OF_MANY =
  /^(?:United Nations|UN |North Atlantic|European|African|Arab League|League of Arab|World |International|Asian|Association of|Shanghai Cooperation|Group of|Organi[sz]ation )/
/** Whose English says of which country it is. */
const SAYS_WHOSE = /^(?:US|U\.S\.) | military$/
/** Beside others of its level, and of none: 气象局|地震局. */
const BESIDE_OTHERS = /^(?:Earthquake Administration|Meteorological Bureau|Sports Bureau)$/

/** No organ's name has more parts: a hostile text could go on without end. */
const LONGEST = 8

const SERVICES = /^(?:Navy|Air Force|Army)$/

/** Bodies of the CPPCC's sectors, named one after another: 民建|工商联界委员. */
const PARTIES =
  /^CPPCC National Committee$|\bParty$|League$|^Jiu ?[Ss]an|Promoting Democracy$|Construction Association$|Kuomintang$/
const SECTOR = /^(?:All-China )?Federation of (?:Industry and Commerce|Trade Unions)$|^Women's Federation$/
const ONE_WORD = /^[A-Z][a-z]+$/
const OF_STATE = /^Committee (?:for|of|on) |^Government$|People's|^Bureau of /

/** 陆军|空军, 地委|行署, 党委|政府: they stand beside one another. */
const isBeside = (left: Part, { en: [own = ''] }: Part): boolean =>
  BESIDE_OTHERS.test(own) ||
  (own === 'Government' && /^State Council|\bCPC (?:\w+ )?Committee$|^Party committee/.test(left.en[0]!)) ||
  (own === 'administrative office' && /^CPC /.test(left.en[0]!)) ||
  (SERVICES.test(own) && SERVICES.test(left.en[0]!)) ||
  (SECTOR.test(own) && PARTIES.test(left.en[0]!)) ||
  // 王广华|为民族和宗教委员会副主任
  ((left.grammar.regionKind === 'Firm' || ONE_WORD.test(left.en[0]!)) && OF_STATE.test(own))

const SCHOOL = /(?<!行政|社会主义|科)学院$|研究生院$/
const LED_BY_PARTY = new Set(['CN', 'KP', 'VN', 'LA', 'CU'])

/** Left chain + organ. `undefined` where the two do not belong together. */
export function joined(left: Unit, unit: Unit, part: Part): Unit | undefined {
  const { region } = left
  if (left.parts.length === LONGEST) return undefined
  if (left.organ !== undefined) {
    if (part.traits.any && isBeside(left.organ, part)) return undefined
    if (part.traits.any && SERVICES.test(part.en[0]!)) return serviceOf(left, unit)
    if (part.traits.any)
      return part.en[0] === 'Government' ? governmentOf(left, unit) : departmentOf(left, unit)
    // 叙利亚过渡政府外交部
    const { attributive } = part.grammar
    const abroad = isCountry(region) && left.country !== 'CN' && / Government$/i.test(left.en()[0]!)
    return abroad && attributive !== undefined
      ? departmentOf(left, { ...unit, en: () => unique([attributive, ...unit.en()]) })
      : undefined
  }
  if (region === undefined) return undefined
  const { country, local, any, named } = part.traits
  if (part.class === 'region') {
    if (country) return undefined
    if (region.traits.country)
      return left.country === part.grammar.country ? merged(left, unit, unit.region, unit.en) : undefined
    const inRegion = once(() => unit.en().map((e) => `${e}, ${left.en()[0]}`))
    return merged(left, unit, unit.region, inRegion)
  }
  if (region.traits.country) {
    if ((local && !any && !country) || named) return undefined
    // No other country has the People's Bank of China.
    if (!local && region.grammar.country !== 'CN' && OURS.test(part.en[0]!)) return undefined
    // 驻尼日尔|美军: another country's.
    const other = part.grammar.country !== undefined && part.grammar.country !== left.country
    if (other && SAYS_WHOSE.test(part.en[0]!) && asAmerican(part.en[0]!) === undefined) return undefined
    if (!local && part.grammar.country === undefined && OF_MANY.test(part.en[0]!)) return undefined
    return merged(
      left,
      unit,
      region,
      once(() => national(region, part, unit.en())),
    )
  }
  // 天津医学院 is no school of the city's.
  if (any && SCHOOL.test(part.hans[0]!)) return undefined
  // 东京市委: a Party committee is of states that a party leads.
  if (!LED_BY_PARTY.has(region.grammar.country ?? 'CN') && part.en[0]!.startsWith('CPC ')) return undefined
  // 首尔市法院 is none of the people's.
  if (!LED_BY_PARTY.has(region.grammar.country ?? 'CN') && !any && /^\w+ People's /.test(part.en[0]!))
    return undefined
  // 北京海军干休所: no city has a navy.
  if (!local || (any && SERVICES.test(part.en[0]!))) return undefined
  const kind = region.grammar.regionKind
  if (kind === 'SAR' && any)
    return merged(
      left,
      unit,
      region,
      once(() =>
        unit
          .en()
          .map(
            (e) =>
              `${e === 'Government' ? 'government' : e} of the ${region.en.find((n) => / SAR$/.test(n)) ?? region.en[0]}`,
          ),
      ),
    )
  const level = levels[kind ?? '']
  if (level === undefined || (!any && !fitsKind(part.grammar.regionKind, kind))) return undefined
  return merged(
    left,
    unit,
    region,
    once(() => {
      const names = ofRegion(unit.en(), region, level.adjective)
      // 北京市朝阳区人民法院: Chaoyang District People's Court, Beijing
      const path = left.parts.slice(0, -1).filter((place) => !isCountry(place))
      if (path.length === 0) return names
      path.reverse()
      const within = (name: (place: Part) => string) => `${names[0]}, ${path.map(name).join(', ')}`
      return unique([within(nameOf), ...names, within((place) => place.en[0]!)])
    }),
  )
}

/** Written out: a spread costs more. A region in a region stays what it is. */
const merged = (left: Unit, unit: Unit, region: Part | undefined, en: () => string[]): Unit => ({
  start: left.start,
  end: unit.end,
  parts: left.parts.concat(unit.parts),
  en,
  organ: unit.organ,
  region,
  country: left.country ?? unit.country,
  open: false,
  owner: unit.owner,
})

/** 工党政府: what a party leads; a state is no owner of it. */
function governmentOf(left: Unit, unit: Unit): Unit {
  if (!/\b(?:Party|Kuomintang)\b/.test(left.en()[0]!)) return departmentOf(left, unit)
  const names = once(() => {
    const own = left
      .en()
      .map((name) => name.replace(/^(?:British )?(Labour|Conservative|Republican|Democratic) Party$/, '$1'))
    return unique([
      ...own.slice(0, 2).map((name) => `${name} government`),
      `government of the ${left.en()[0]}`,
    ])
  })
  return { ...departmentOf(left, unit), en: names }
}

/** A Party committee's own: 市委财经委员会 is no committee of the people's congress. */
const PARTYS: [ofOthers: RegExp, ofParty: string][] = [
  [/^Financial and Economic Affairs Committee$/, 'Commission for Financial and Economic Affairs'],
  [/^National Security Council$/, 'National Security Commission'],
]
/** A people's congress's own: what the government and the Party have as commissions are its committees. */
const CONGRESS: typeof PARTYS = [
  [/^Commission for Foreign Affairs$/, 'Foreign Affairs Committee'],
  [/^Ethnic(?: and Religious)? Affairs Commission$/, 'Ethnic Affairs Committee'],
  [/^Commission of Agriculture and Rural Affairs$/, 'Agriculture and Rural Affairs Committee'],
]
const OWNED: [owner: RegExp, table: typeof PARTYS][] = [
  [/\bCPC (?:.* )?Committee(?:, |$)/, PARTYS],
  [/\b(?:People's Congress|NPC)(?:, |$)/, CONGRESS],
]
/** What a department is called as one of `owner`. */
const ownName = (owner: string, name: string): string =>
  OWNED.find(([who]) => who.test(owner))?.[1].find(([other]) => other.test(name))?.[1] ?? name

/** 以军空军: the Israeli Air Force. */
function serviceOf(left: Unit, unit: Unit): Unit {
  const state = /^(.+) (?:military|armed forces)$/.exec(left.en()[0]!)?.[1]
  return {
    ...departmentOf(left, unit),
    ...(state !== undefined && {
      en: () => [`${state} ${unit.en()[0]}`, `${unit.en()[0]} of the ${left.en()[0]}`],
    }),
  }
}

/** Organization Department + CPC Zhejiang Provincial Committee. */
export function departmentOf(left: Unit, unit: Unit): Unit {
  const names = once(() => {
    const of = left.en()
    const own = unit.en().map((name) => ownName(of[0]!, name))
    return unique([
      ...own.map((e) => `${e} of ${withArticle(of[0]!)}`),
      ...of.slice(1, 3).map((o) => `${own[0]} of ${withArticle(o)}`),
    ])
  })
  return { ...merged(left, unit, left.region, names), open: left.open, owner: left }
}

/** The chain with the region that it lacks, as the members before it tell it. */
export function withRegion(unit: Unit, region: Part): Unit {
  const kind = region.grammar.regionKind
  const level = levels[kind ?? '']
  const own = unit.parts[0]!
  if (
    !unit.open ||
    level === undefined ||
    (own.grammar.regionKind !== 'any' && !fitsKind(own.grammar.regionKind, kind))
  )
    return unit
  return {
    ...unit,
    region,
    country: region.grammar.country,
    en: once(() => ofRegion(unit.en(), region, level.adjective)),
  }
}
