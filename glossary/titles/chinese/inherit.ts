import type { Member, Sentence, Unit } from '../composite.ts'
import { national } from '../organ-names.ts'
import { isCountry, type Part } from '../part.ts'
import { fitsKind, levels } from '../senses.ts'
import { houses } from '../states.ts'
import { departmentOf, withRegion } from './joined.ts'

/** What a title in a stack takes from the one before it: 老挝人民革命党中央总书记、国家主席; 教育部党组书记、部长; 浙江省委常委、组织部部长. */

/** Whose post it is, by how Chinese names both. */
const heads: [post: RegExp, organ: RegExp][] = [
  [/^部长/, /部$/],
  [/^(?:主任|主任委员)$/, /(?:委|委员会|办|办公室|办公厅|中心|常委会)$/],
  [/^委员长$/, /(?:常委会|常务委员会)$/],
  [/^(?:委员|成员)$/, /(?:委员会|军委|纪委|监委|常委会|政协)$/],
  [/^书记$/, /(?:[省市区县州旗盟党纪工团]委|党组|委员会)$/],
  [/^(?:常委|常务委员)$/, /(?:[省市区县州旗盟党纪]委|政协|委员会)$/],
  [/^局长$/, /局$/],
  [/^署长$/, /署$/],
  [/^厅长$/, /厅$/],
  [/^司长$/, /司$/],
  [/^院长$/, /院$/],
  [/^检察长$/, /检察院$/],
  [/^校长$/, /(?:大学|党校|学院)$/],
  [/^行长$/, /(?:银行|央行)$/],
  [/^(?:董事|董事长|总经理|总裁)$/, /(?:集团|公司|银行|航空|移动|电信|联通|石油|石化|海油|电网)$/],
  [/^(?:社长|总编辑)$/, /(?:社|日报)$/],
  [/^台长$/, /(?:总台|电视台)$/],
  [/^(?:会长|理事长)$/, /(?:会|协|社)$/],
  [
    /^主席$/,
    /(?:政协|军委|军事委员会|全国委员会|工会|妇联|文联|作协|科协|侨联|残联|工商联|中央|联合会|证监会|[党盟]|奥委会|基金会|证券监督管理委员会)$/,
  ],
  [/^(?:助理)?总干事$/, /(?:组织|机构|联盟|协会)$/],
  [/^(?:助理)?秘书长$/, /(?:委|会|政协|国务院|政府|组织|联盟|大学|论坛)$/],
  [
    /^(?:总经济师|总工程师|总统计师|总会计师|总规划师|总农艺师|总畜牧师|总兽医师|首席经济师|首席统计师|发言人)/,
    /(?:[部局委署厅]|委员会|集团|公司|银行|总社)$/,
  ],
  [/^(?:司令员|司令|政治委员|政委|参谋长)$/, /(?:军|部队|战区|军区|兵团|舰队|总队|警备区)$/],
]
/** Departments that a Party committee has. */
const OF_PARTY =
  /^(?:Organization Department|Publicity Department|United Front Work Department|Society Work Department|International Department|Commission for Political and Legal Affairs|Policy Research Office|Party School|Office of the Commission for|Institutional Organization Office|Disciplinary Inspection Office|Work Committee of Departments|Education Work Committee)/
const COMMITTEE = /^CPC .*Committee(?:, |$)/
/** An organ's Party group: its posts are held beside those of the organ. */
const GROUP = /^(?:党组|分党组|党委|机关党委|党工委)$/
const OF_GROUP = /^(?:党组|分党组|党委)(?!$)/
/** Organs that have a secretariat of full-time leaders. */
const WITH_SECRETARIAT = /(?:工会|妇联|文联|作协|科协|侨联|残联|青联|联合会|协会|贸促会|共青团中央)$/

/** Posts of the state that China has: 香港特区行政长官、候任总统 is no Chinese president, 外交部長、經濟部長 no Chinese minister. */
const AT_HOME = /^(?:国家副?主席|主席|副?总理|总理|外长|防长|财长|国务委员|(?:最高)?领导人|主席夫人|总理夫人)/

/** Country, region and organ of the member before pass to one that leaves them open. `apart`: a name stands between the two. */
export function inherit(s: Sentence, member: Member, before: Unit | undefined, apart = false): Member {
  const { post, unit } = member
  if (before === undefined) return member
  const ofTheater = apart ? undefined : serviceOfTheater(s, member, before)
  if (ofTheater !== undefined && post.class !== 'post')
    return { ...member, post: { ...post, en: [ofTheater] }, inherited: before }
  // 越共中央总书记苏林、中央宣传部部长李书磊: of another person it is as well the host's.
  if (post.class !== 'post') return apart ? member : listedOfOther(member, before)
  if (unit === undefined) return member.posting === undefined ? bare(member, before) : sent(member, before)
  const other = (apart ? undefined : ofOtherParty(unit, before)) ?? houseOf(s, unit, before)
  if (other !== undefined) return { ...member, unit: other, inherited: before }
  const field = fieldOf(member)
  const abroad = before.country !== undefined && before.country !== 'CN'
  if (field !== undefined && abroad && before.country !== post.grammar.country)
    return { ...member, unit: undefined, post: ministerOf(post, field), inherited: before }
  const committee = [before, before.owner].find((u) => u !== undefined && COMMITTEE.test(u.en()[0]!))
  if (committee !== undefined && unit.parts.length === 1 && unit.open && OF_PARTY.test(unit.en()[0]!)) {
    const whole = {
      ...departmentOf(committee, unit),
      start: unit.start,
      parts: unit.parts,
      region: committee.region,
    }
    return { ...member, unit: whole, inherited: before }
  }
  const owner = isWithin(unit, before) ? before : withCommission(unit, before)
  if (owner !== undefined) {
    const whole = { ...departmentOf(owner, unit), start: unit.start, parts: unit.parts }
    return { ...member, unit: whole, inherited: before }
  }
  const zone = workingCommittee(unit, before)
  if (zone !== undefined) return { ...member, unit: zone, inherited: before }
  if (before.region === undefined || isOfOtherLevel(unit, before.region)) return member
  const whole = withRegion(unit, before.region)
  return whole === unit ? member : { ...member, unit: whole, inherited: before }
}

/** The central committee of another country's party that a member before tells. */
function centralCommittee(before: Unit): string | undefined {
  if (before.country === undefined || before.country === 'CN') return undefined
  const party = before.en()[0]!
  // Secretariat of the CPV Central Committee.
  const within = / of the ((?:(?! of the ).)*Central Committee)$/.exec(party)?.[1]
  if (within !== undefined) return within
  if (!/Party/.test(party)) return undefined
  return /Central Committee/.test(party) ? party : `${party} Central Committee`
}

/** 越共中央书记处书记、中央组织部部长: a listed title of the CPC's is that party's here. */
function listedOfOther(member: Member, before: Unit): Member {
  const { post } = member
  if (member.unit !== undefined || !post.en[0]!.includes(OURS) || !post.hans[0]!.startsWith('中央'))
    return member
  const whole = centralCommittee(before)
  if (whole === undefined) return member
  const en = post.en.filter((e) => e.includes(OURS)).map((e) => e.replace(OURS, whole))
  return { ...member, post: { ...post, en }, inherited: before }
}

const SERVICES: Record<string, string> = { 陆军: 'Army', 海军: 'Navy', 空军: 'Air Force' }
/** 中部战区副司令员兼空军司令员: the theater command's own. */
function serviceOfTheater(s: Sentence, { post, start }: Member, before: Unit): string | undefined {
  const theater = before.en()[0]!
  const service = SERVICES[s.text.slice(start, start + 2)]
  if (service === undefined || !/ Theater Command$/.test(theater)) return undefined
  return post.en[0]!.replace(
    / of (?:the )?(?:PLA |People's Liberation Army )?(?:Army|Navy|Air Force)$/,
    ` of the ${theater} ${service}`,
  )
}

/** 老挝人民革命党中央委员、中央办公厅主任: the general office of that party. */
function ofOtherParty(unit: Unit, before: Unit): Unit | undefined {
  const whole = unit.region === undefined ? centralCommittee(before) : undefined
  if (whole === undefined || !unit.en()[0]!.includes(OURS)) return undefined
  return { ...unit, country: before.country, en: () => unit.en().map((e) => e.replace(OURS, whole)) }
}
const OURS = 'CPC Central Committee'

const HOUSE = /(?:议会|国会|议院|参院|众院|[上下]院)$/
/** 老挝总理宋赛、国会主席赛宋蓬: the house of the state that a member before tells. */
function houseOf(s: Sentence, unit: Unit, before: Unit): Unit | undefined {
  const { organ } = unit
  const { country } = before
  if (country === undefined || country === 'CN' || organ?.traits.country !== true) return undefined
  if (unit.parts.length > 1 || unit.region !== undefined) return undefined
  const written = s.text.slice(unit.start, unit.end)
  const state = HOUSE.test(written) ? s.country(country) : undefined
  if (state === undefined) return undefined
  const own = houses[country]?.[written]
  return { ...unit, country, en: () => (own === undefined ? national(state, organ, unit.en()) : [own]) }
}

/** 余杭区委书记,市政府秘书长: the city's, not the district's. */
function isOfOtherLevel(unit: Unit, region: Part): boolean {
  const own = unit.parts[0]
  if (own === undefined || own.start === unit.start) return false
  const level = levels[region.grammar.regionKind ?? '']
  return own.start - unit.start !== level?.hans.length || !unit.en()[0]!.includes(level.adjective)
}

/** Has the organ a Party group, being none itself? */
const isOwner = ({ organ, open, en }: Unit): boolean =>
  organ !== undefined &&
  !open &&
  !organ.hans.some((name) => GROUP.test(name)) &&
  !/\b(?:CPC|Party)\b/.test(en()[0]!)

/** Is it the Party group or secretariat of the organ before: 教育部部长、党组书记; 全国妇联副主席、书记处书记? */
function isWithin(unit: Unit, before: Unit): boolean {
  const [names, owners] = [unit.organ?.hans, before.organ?.hans]
  if (names === undefined || owners === undefined || !unit.open || unit.parts.length !== 1 || before.open)
    return false
  if (names.some((name) => GROUP.test(name))) return isOwner(before) && !names.includes('党工委')
  return names.includes('书记处') && owners.some((name) => WITH_SECRETARIAT.test(name))
}

const ADMINISTRATIVE = /^Administrative Committee of (?:the )?(.+)$|^(.+) Administrative Committee$/
/** 苏州工业园区管委会主任、党工委副书记: the Party working committee of the same zone. */
function workingCommittee(unit: Unit, before: Unit): Unit | undefined {
  if (!unit.open || unit.parts.length !== 1 || !unit.organ!.hans.includes('党工委')) return undefined
  const found = ADMINISTRATIVE.exec(before.en()[0]!)
  const zone = found?.[1] ?? found?.[2]
  return zone === undefined ? undefined : { ...unit, en: () => unit.en().map((e) => `${e} of the ${zone}`) }
}

const BODY = /(?:大学|学院|公司|集团|银行|医院|研究院)$/
/** 武汉大学党委副书记、纪委书记: the commission of the body before. */
function withCommission(unit: Unit, before: Unit): Unit | undefined {
  if (!unit.open || unit.parts.length !== 1 || !unit.organ!.hans.includes('纪委')) return undefined
  const owner = before.organ?.hans.some((name) => GROUP.test(name)) ? before.owner : before
  return owner?.organ?.hans.some((name) => BODY.test(name)) ? owner : undefined
}

/** Of a minister named by a ministry that China has too, what for: 国防部长 → defense. */
function fieldOf({ post, unit }: Member): string | undefined {
  if (unit?.organ === undefined || unit.parts.length > 1 || unit.region !== undefined) return undefined
  const { country, attributive } = unit.organ.grammar
  if (post.en[0] !== 'minister' || country !== 'CN') return undefined
  const named = /^(?:(.+) Ministry|Ministry of (.+))$/.exec(attributive ?? unit.organ.en[0]!)
  return (named?.[1] ?? named?.[2])?.toLowerCase()
}

const ministerOf = (post: Part, field: string): Part => ({
  ...post,
  en: [`${field} minister`],
  grammar: { ...post.grammar, regionKind: 'Country' },
})

/** Is it an office that each region has: 省长, 市人大常委会主任? */
export const isLocal = ({ post, unit }: Member): boolean => {
  const { regionKind } = post.grammar
  return unit === undefined ? regionKind !== undefined && regionKind !== 'Country' : unit.open
}

/** 中国驻日本大使、驻大阪总领事: both are sent by one country. */
const sent = (member: Member, before: Unit): Member =>
  before.organ === undefined && isCountry(before.region) ? { ...member, inherited: before } : member

function bare(member: Member, before: Unit): Member {
  const { post } = member
  const kind = post.grammar.regionKind
  if (kind === 'Country') {
    const other =
      before.country !== undefined &&
      before.country !== post.grammar.country &&
      (before.country !== 'CN' || AT_HOME.test(post.hans[0]!))
    return other ? { ...member, inherited: before } : member
  }
  if (kind !== undefined) {
    if (before.region === undefined) return ofLevel(member, before)
    return fitsKind(kind, before.region.grammar.regionKind) ? { ...member, inherited: before } : member
  }
  // 土耳其总统、议长
  if (
    post.en[0] === 'speaker' &&
    before.country !== 'CN' &&
    before.organ === undefined &&
    isCountry(before.region)
  )
    return { ...member, inherited: before }
  const organ = OF_GROUP.test(post.hans[0]!) && isOwner(before) ? before : organOf(post, before)
  return organ === undefined
    ? member
    : { ...member, unit: { ...organ, start: member.start, end: member.start, parts: [] }, inherited: before }
}

/** 省委副书记、省长: of the same level, whose region is understood. */
function ofLevel(member: Member, before: Unit): Member {
  const level = (before.owner ?? before).organ?.grammar.regionKind
  const fits = member.post.grammar.regionKind === level && !/主席/.test(member.post.hans[0]!)
  return fits ? { ...member, inherited: { ...before, country: undefined } } : member
}

/** 法院 of no region that is told; 市法院 and 国家统计局 say theirs. */
const isAnyRegions = ({ open, organ, parts, start }: Unit): boolean =>
  open && parts[0]?.start === start && organ?.grammar.regionKind !== 'Country'

/** The organ before whose post it is: that of the member before, or the one whose Party group it leads. */
function organOf(post: Part, before: Unit): Unit | undefined {
  const own = before.organ?.hans.some((name) => GROUP.test(name)) ? before.owner : before
  const head = heads.find(([pattern]) => pattern.test(post.hans[0]!))
  const names = own?.organ?.hans ?? []
  if (own === undefined || head === undefined || (own === before && isAnyRegions(own))) return undefined
  return names.some((name) => head[1].test(name)) ? own : undefined
}

/** What its rendering owes to the members before it: the same words may follow another ministry. */
export const takenOver = ({ inherited }: Member): string =>
  inherited === undefined
    ? ''
    : `${inherited.country ?? ''} ${inherited.region?.en[0] ?? ''} ${inherited.en()[0] ?? ''}`

/** What a member hands on to those after it. */
export const handsOn = (member: Member): Unit | undefined => member.unit ?? member.inherited
