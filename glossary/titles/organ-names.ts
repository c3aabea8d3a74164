import { abroad, asAmerican, landOf } from './abroad.ts'
import { unique } from './composite.ts'
import { ordinal } from './numbers.ts'
import type { Part, Words } from './part.ts'

/** The English of an organ with its region, its country or its term of office. */

export const nameOf = (region: Part) => region.grammar.short ?? region.en[0]!

/** What has a term of office, inside the name of what belongs to it. */
const WITH_TERM =
  /^(.+) (of|to) the ((?:\S+ )*(?:CPC Central Committee|Central Commission for Discipline Inspection|Congress|NPC|NPC Standing Committee|CPPCC National Committee|Conference|Conference National Committee|CPPCC))$/
export const takesTerm = (name: string): boolean => WITH_TERM.test(name)

/** What an organ is called has no number: China's national legislature. */
const isName = (name: string): boolean =>
  !/^(?:China's )?(?:national|top) |\b(?:parliament|legislature)$/.test(name)

/** 二十届 + 中央委员会 → 20th CPC Central Committee; the number goes to the congress or committee that has the term. */
export function inSession(names: string[], number: number): string[] {
  const nth = ordinal(number, number > 10)
  const own = names.filter(isName)
  // 十届议会 has no other name.
  return (own.length > 0 ? own : names).flatMap((name) => {
    if (/^government\b/i.test(name))
      return `${ordinal(number)}-term ${name[0]!.toLowerCase()}${name.slice(1)}`
    if (/General Assembly$/.test(name)) return [`${nth} session of the ${name}`, `${nth} ${name}`]
    if (name === 'Central Committee') return `${nth} CPC Central Committee`
    const body = WITH_TERM.exec(name)
    return body === null ? `${nth} ${name}` : `${body[1]} ${body[2]} the ${nth} ${body[3]}`
  })
}

/** Named after a place of any level: Hefei High-tech Industrial Development Zone. */
const ZONE = /\b(?:Zone|Park|Resort|Development Area|Branch|Regulatory Bureau)$/

/** A region's name (may be empty) and level put into an organ's English: CPC Provincial Committee → CPC Hubei Provincial Committee. */
export function placed(organ: string, name: string, level: string): string {
  const both =
    name === '' ? level : / (?:Area|New District)$/.test(name) || ZONE.test(organ) ? name : `${name} ${level}`
  if (organ.includes(`${level} `)) return name === '' ? organ : organ.replace(`${level} `, `${both} `)
  // Youth League has no banners.
  const other =
    /\b(?:Provincial|Autonomous Regional|Municipal|Prefectural|County|District|(?<!Youth )League) /
  if (other.test(organ)) return organ.replace(other, `${both} `)
  if (/^(?:CPC|CPPCC) /.test(organ)) return organ.replace(' ', ` ${both} `)
  const of = organ.lastIndexOf(' of the ')
  if (of >= 0 && !organ.endsWith(' Youth League'))
    return `${organ.slice(0, of + 8)}${both} ${organ.slice(of + 8)}`
  return `${both} ${organ}`
}

const AUTONOMOUS = /^(.+) Autonomous (?:Prefecture|County|Banner)$/
/** Known by the city's name alone: Xi'an Intermediate People's Court. */
const BY_CITY =
  /^(?:No\. \d+ )?Intermediate People's Court$|^Intellectual Property Court$|^Academy of (?:Agricultural |Social |Medical |Forestry )?Sciences$|^(?:Maritime|Railway Transport(?:ation)?) |^Military Sub/

/** A region's organ with its other orders: the committee of the CPC, the Party committee, the long name of an autonomous region. */
export function ofRegion(organ: string[], region: Part, level: string): string[] {
  const land = landOf(region.grammar.country, region.grammar.regionKind)
  if (land !== undefined) return ofLand(organ, nameOf(region), land)
  const { country } = region.grammar
  if (country !== undefined && country !== 'CN' && organ[0]!.startsWith('CPC '))
    return ofParty(nameOf(region), level)
  const long = region.en[0]!.replace(/ Autonomous Region$/, '')
  const names = unique([level === 'Autonomous Regional' ? long : undefined, nameOf(region)])
  const plain = organ.flatMap((e) => names.map((n) => placed(e, n, level)))
  // 延边朝鲜族自治州, not 延边州.
  const [, people] = (region.end - region.start > 4 && AUTONOMOUS.exec(region.en[0]!)) || []
  const forms =
    people !== undefined
      ? [
          ...organ.map((e) =>
            placed(e, people, level).replace(`${people} ${level}`, `${people} Autonomous ${level}`),
          ),
          ...plain,
        ]
      : BY_CITY.test(organ[0]!)
        ? [...organ.map((e) => `${names[0]} ${e}`), ...plain]
        : plain
  const first = forms[0]!
  const committee = /^CPC (.+ Committee)$/.exec(first)?.[1]
  return unique([
    ...forms,
    committee && `${committee} of the CPC`,
    committee && `Communist Party of China ${committee}`,
    committee && `${names[0]} ${level.toLowerCase()} Party committee`,
    /^.+ (?:Provincial|Municipal) People's Government$/.test(first)
      ? `People's Government of ${region.en[0]}`
      : undefined,
    /^.+ (?:Provincial|Municipal) Government$/.test(first)
      ? first.replace(/ (Provincial|Municipal) Government$/, (t) => t.toLowerCase())
      : undefined,
  ])
}

/** Ho Chi Minh City Party Committee, Quang Ninh Provincial Party Committee: of another country's party. */
const ofParty = (name: string, level: string): string[] =>
  unique([
    level === 'Municipal' ? `${name} Party Committee` : undefined,
    `${name} ${level} Party Committee`,
    `Party Committee of ${name}`,
  ])

/** Illinois state government; Health Bureau of Sao Paulo. */
const ofLand = (organ: string[], name: string, land: string): string[] =>
  organ[0] === 'Government'
    ? [`${name} ${land} government`, `government of ${name}`]
    : organ
        .map(abroad)
        .flatMap((e) => (LEADS.test(e) ? [`${name} ${e}`] : [`${e} of ${name}`, `${name} ${e}`]))

/** Moscow Military District, Illinois National Guard. */
const LEADS = /^(?:Military|National|court|prosecutor)/

/** A country and its organ: Russian Foreign Ministry; Chinese organs keep their own name. */
export function national(region: Words, part: Part, names: string[]): string[] {
  const adjective = region.grammar.attributive ?? region.en[0]!
  const foreign = part.grammar.country !== undefined && region.grammar.country !== part.grammar.country
  const other = foreign ? asAmerican(names[0]!) : undefined
  if (other !== undefined)
    return [`${adjective} ${other}`, `${other} of ${region.grammar.short ?? region.en[0]}`]
  if (foreign && part.grammar.country === 'CN') names = names.map(abroad)
  const { attributive } = part.grammar
  const name = region.grammar.short ?? region.en[0]!
  // Central Military Commission of the Workers' Party of Korea.
  if (/ of (?:the )?(?:WPK|CPV|LPRP|PCC|Workers' Party|Communist Party|Lao People)/.test(names[0]!))
    return names
  // Chinese Academy of Sciences; Chinese parliament is no name.
  const isOwn = (e: string, of: string) => e.startsWith(`${of} `) && /^[A-Z]/.test(e.slice(of.length + 1))
  if (names.some((e) => isOwn(e, adjective) || isOwn(e, region.en[0]!)))
    return unique([...names.filter((e) => isOwn(e, adjective)), ...names])
  const home =
    region.grammar.country === 'CN' && part.grammar.country === 'CN' && part.grammar.regionKind === undefined
  if (part.en[0] === 'Government') return [`${adjective} government`, `government of ${name}`]
  return unique([
    attributive && `${adjective} ${attributive}`,
    ...(home && attributive === undefined ? names : []),
    ...names.slice(0, 2).map((e) => `${adjective} ${e}`),
    `${names[0]} of ${name}`,
  ])
}
