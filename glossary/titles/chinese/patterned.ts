import type { Sentence, Unit } from '../composite.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'
import { nameOf } from '../organ-names.ts'
import type { Part } from '../part.ts'
import { levels, withArticle } from '../senses.ts'
import { wordsFor } from '../words.ts'

/** Organs whose names have a number, a region or another organ inside: no list holds them. */

const NATIONAL = new RegExp(
  `(?:中国人民政治协商会议|人民政协|政协)(?:第(${NUMBER})届)?全国委员会(常务委员会)?$`,
)
const LOCAL = new RegExp(`(?:中国人民政治协商会议|政协)(?:第?(${NUMBER})届)?$`)
const PARTY = /(?:中国共产党|中共)$/
const TERM = new RegExp(`第(${NUMBER})届$`)
const TEAM = new RegExp(
  `中央第(${NUMBER})(巡视组|巡视指导督导组|生态环境保护督察组|环保督察组|环境保护督察组|指导组|督导组)$`,
)
const TEAMS: Record<string, string> = {
  巡视组: 'central disciplinary inspection team',
  巡视指导督导组: 'central supervision team',
  指导组: 'central guidance team',
  督导组: 'central supervision team',
}
/** The armed police of a region: 武警北京总队. */
const CORPS = /(?:总队|支队)$/
const STATIONED = /(?:纪检监察组|纪检组)$/

/** What each ends in, by its last unit: nearly all that ends in 会 or 军 is something else. */
const ENDINGS = new Map(
  [
    '员会 委会',
    '视组 导组 察组 检组',
    '总队 支队',
    '团军',
    '公司',
    '集团',
    Array.from('〇零一二三四五六七八九十百0123456789', (n) => `${n}师`).join(' '),
  ].map((pairs) => [pairs.charCodeAt(1), new Set(pairs.split(' ').map((pair) => pair.charCodeAt(0)))]),
)
/** 全国委员会, 常务委员会. */
const BEFORE_NATIONAL = '国务'

/** The longest chain of organs and regions that ends at a place of the sentence (unit.ts, which asks here). */
type UnitEnding = (s: Sentence, at: number) => Unit | undefined

/** The organ of a pattern that ends at `at`. */
export function patternedUnit(s: Sentence, at: number, unitEnding: UnitEnding): Unit | undefined {
  if (ENDINGS.get(s.text.charCodeAt(at - 1))?.has(s.text.charCodeAt(at - 2)) !== true) return undefined
  const last = s.text[at - 1]
  if (last === '队') return corpsOf(s, at, unitEnding)
  if (last === '军' || last === '师') return numberedForce(s, at)
  if (last === '司' || last === '团') return firmOf(s, at, unitEnding)
  const before = s.text.slice(Math.max(0, at - 32), at)
  if (last === '组')
    return (
      teamOf(s, before, at) ??
      localTeam(s, before, at, unitEnding) ??
      stationedTeam(s, before, at, unitEnding)
    )
  const other = committeeOf(s, before, at, unitEnding)
  if (other !== undefined || !before.endsWith('委员会')) return other
  const lead = s.text[at - 4] ?? ''
  const national = BEFORE_NATIONAL.includes(lead) ? NATIONAL.exec(before) : null
  if (national !== null) {
    const term = national[1] === undefined ? undefined : toNumber(national[1])
    const nth = term === undefined ? '' : `${ordinal(term, term > 10)} `
    const bodies = [`${nth}CPPCC National Committee`, `${nth}National Committee of the CPPCC`]
    const names = national[2] === undefined ? bodies : bodies.map((b) => `Standing Committee of the ${b}`)
    return unitOf(at - national[0].length, at, names, undefined)
  }
  // 政协上海市第十四届委员会: its term after its region.
  const inner = lead === '届' ? TERM.exec(before.slice(0, -3)) : null
  const region = unitEnding(s, at - 3 - (inner?.[0].length ?? 0))
  if (region?.region === undefined || region.organ !== undefined) return undefined
  const level = levels[region.region.grammar.regionKind ?? '']
  const owner = s.text.slice(Math.max(0, region.start - 16), region.start)
  const local = LOCAL.exec(owner)
  // 中国共产党深圳市第七届委员会
  const party = inner === null ? null : PARTY.exec(owner)
  if (party !== null && level !== undefined) {
    const term = toNumber(inner![1]!) ?? 0
    const nth = ordinal(term, term > 10)
    const name = `CPC ${nameOf(region.region)} ${level.adjective} Committee`
    return unitOf(region.start - party[0].length, at, [`${nth} ${name}`], region.region)
  }
  if (local === null || level === undefined) return undefined
  const number = local[1] ?? inner?.[1]
  const term = number === undefined ? undefined : toNumber(number)
  const nth = term === undefined ? '' : `${ordinal(term, term > 10)} `
  const name = `${nth}CPPCC ${nameOf(region.region)} ${level.adjective} Committee`
  return unitOf(region.start - local[0].length, at, [name], region.region)
}

const PARTIES =
  /Party|China Democratic League|Self-Government League|Jiu ?[Ss]an Society|Promoting Democracy|Construction Association|Kuomintang/

/** 民建浙江省委会: the committees of the other parties are so called. */
function committeeOf(s: Sentence, before: string, at: number, unitEnding: UnitEnding): Unit | undefined {
  if (!/[省市区县州]委会$/.test(before) || s.text[at] === '议') return undefined
  const committee = unitEnding(s, at - 1)
  return committee?.organ === undefined || !PARTIES.test(committee.en()[0]!) || committee.open
    ? undefined
    : { ...committee, end: at }
}

function teamOf(s: Sentence, before: string, at: number): Unit | undefined {
  const found = TEAM.exec(before)
  const number = found === null ? undefined : toNumber(found[1]!)
  if (found === null || number === undefined || s.text[at] === '织') return undefined
  const team = TEAMS[found[2]!] ?? 'central environmental protection inspection team'
  return unitOf(at - found[0].length, at, [`${ordinal(number)} ${team}`, `No. ${number} ${team}`], undefined)
}

const LOCAL_TEAM = new RegExp(`第(${NUMBER})(?:巡视组|巡察组)$`)

/** 省委第三巡视组: a team of a local committee of the Party. */
function localTeam(s: Sentence, before: string, at: number, unitEnding: UnitEnding): Unit | undefined {
  const found = LOCAL_TEAM.exec(before)
  const number = found === null ? undefined : toNumber(found[1]!)
  if (found === null || number === undefined || s.text[at] === '织') return undefined
  const owner = unitEnding(s, at - found[0].length)
  if (owner?.organ?.traits.ofParty !== true || !owner.organ.traits.local) return undefined
  const of = `disciplinary inspection team of ${withArticle(owner.en()[0]!)}`
  return unitOf(owner.start, at, [`${ordinal(number)} ${of}`, `No. ${number} ${of}`], owner.region)
}

/** 英特尔公司, 空客集团: a firm by its name, and what it is. */
function firmOf(s: Sentence, at: number, unitEnding: UnitEnding): Unit | undefined {
  const firm = unitEnding(s, at - 2)
  return firm?.organ?.grammar.regionKind === 'Firm' ? { ...firm, end: at } : undefined
}

const FORCE = new RegExp(
  `(?:(?:陆军|解放军)?第(${NUMBER})集团军|(?:新疆生产建设兵团|新疆兵团|兵团)第(${NUMBER})师)$`,
)

/** 第八十集团军, 兵团第八师. */
function numberedForce(s: Sentence, at: number): Unit | undefined {
  const found = FORCE.exec(s.text.slice(Math.max(0, at - 16), at))
  const number = toNumber(found?.[1] ?? found?.[2] ?? '')
  if (found === null || number === undefined) return undefined
  const nth = ordinal(number, number > 10).replace(/^./, (c) => c.toUpperCase())
  const names =
    found[1] !== undefined
      ? [`${nth} Group Army`, `PLA ${nth} Group Army`]
      : [`${nth} Division of the Xinjiang Production and Construction Corps`, `${nth} Division of the XPCC`]
  return unitOf(at - found[0].length, at, names, undefined)
}

function corpsOf(s: Sentence, at: number, unitEnding: UnitEnding): Unit | undefined {
  const found = CORPS.exec(s.text.slice(Math.max(0, at - 2), at))?.[0]
  if (found === undefined) return undefined
  const region = unitEnding(s, at - found.length)
  if (region?.region === undefined || region.organ !== undefined || !s.text.endsWith('武警', region.start))
    return undefined
  const level = levels[region.region.grammar.regionKind ?? '']
  if (level === undefined) return undefined
  const rank = found === '总队' ? 'Corps' : 'Detachment'
  const corps = `${nameOf(region.region)} ${rank}`
  const ofLevel = `${nameOf(region.region)} ${level.adjective} ${rank}`
  return unitOf(
    region.start - 2,
    at,
    [
      `${corps} of the People's Armed Police Force`,
      `${ofLevel} of the People's Armed Police Force`,
      `PAP ${corps}`,
      `PAP ${ofLevel}`,
    ],
    region.region,
  )
}

/** 中央纪委国家监委驻教育部纪检监察组: a team of one organ at another. */
function stationedTeam(s: Sentence, before: string, at: number, unitEnding: UnitEnding): Unit | undefined {
  const found = STATIONED.exec(before)
  if (found === null) return undefined
  const host = unitEnding(s, at - found[0].length)
  if (host?.organ === undefined || s.text[host.start - 1] !== '驻') return undefined
  const sender = unitEnding(s, host.start - 1)
  const team = `discipline inspection${found[0].length > 3 ? ' and supervision' : ''} team`
  const by = sender?.organ === undefined ? '' : ` of ${withArticle(sender.en()[0]!)}`
  return {
    ...unitOf(
      sender?.organ === undefined ? host.start - 1 : sender.start,
      at,
      [`${team}${by} at ${withArticle(host.en()[0]!)}`],
      undefined,
    ),
    parts: [],
  }
}

function unitOf(start: number, end: number, en: string[], region: Part | undefined): Unit {
  const organ: Part = {
    ...wordsFor(en),
    rows: [],
    start,
    end,
  }
  return { start, end, parts: [], en: () => en, organ, region, country: 'CN', open: false, owner: undefined }
}
