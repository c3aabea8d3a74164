import type { Kind } from '../../model/schema.ts'
import { isHan } from '../../text/units.ts'
import type { AddChinese, Sentence, Unit } from '../composite.ts'
import { matches } from '../matches.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'
import { inSession, nameOf } from '../organ-names.ts'
import type { Part } from '../part.ts'
import { levels, withArticle } from '../senses.ts'
import { wordsFor } from '../words.ts'
import { unitEnding } from './unit.ts'

/** The numbered meetings of an organ, in Chinese text, what meets within them and who leads them. */

const SESSION = new RegExp(
  `(?:\\d{4}年)?(?:第?(${NUMBER})届)?第?(${NUMBER})次((?:全体)?会议(?:扩大会议)?|扩大会议|全会|委员长会议|主席会议|常务会议?|集体学习|专题学习|[执全]委(?:(?:扩大)?会议|会))`,
  'g',
)

/** `from`: where the first number may be. */
export function sessions(s: Sentence, from: number, add: AddChinese): void {
  for (const m of matches(s.text, SESSION, from)) sessionOf(s, m, add)
}

/** 十四届全国人大三次会议; organ first: 全国政协十四届三次会议; 中央政治局第十次集体学习; 县政府2025年第3次常务会议. */
function sessionOf(s: Sentence, m: RegExpMatchArray, add: AddChinese): void {
  const start = m.index!
  const what = m[3]!
  const number = toNumber(m[2]!)
  if (number === undefined) return
  if (what === '集体学习' && s.text.endsWith(COUNCIL, start)) {
    councilStudies(s, m, number, add)
    return
  }
  const unit = unitEnding(s, start)
  const organ = unit?.organ === undefined ? consultative(s, unit) : unit
  if (organ === undefined && what !== '委员长会议') return
  if (organ !== undefined && isCut(s, organ)) return
  const committee = COMMITTEES[what.slice(0, 2)] !== undefined
  if (committee && m[1] === undefined) return
  if (what === '主席会议' && !organ!.en().some((name) => name.includes('CPPCC'))) return
  if (what.startsWith('常务') && !/\bGovernment\b|^State Council/.test(organ!.en()[0]!)) return
  const commission = organ === undefined ? undefined : commissionOf(s, organ)
  const names = () => commission?.names() ?? organ?.en()
  const year = /^\d{4}(?=年)/.exec(m[0])?.[0]
  const english = () =>
    sessionName(what, number, toNumber(m[1] ?? ''), names()).map((name) =>
      year === undefined ? name : `${name} in ${year}`,
    )
  // 中国共产党第二十届中央纪律检查委员会第三次全体会议: the Party said before its commission.
  const party =
    organ !== undefined &&
    s.text.endsWith('中国共产党', organ.start) &&
    organ.en()[0]!.includes('Discipline Inspection')
  const from = commission?.start ?? (organ?.start ?? start) - (party ? 5 : 0)
  const end = start + m[0].length
  add(from, end, english, organ?.parts)
  if (what !== '会议') return
  plenaryOf(s, from, end, english, add, organ?.parts)
  // 十四届全国人大四次会议主席团
  const body = BODIES.find(([zh]) => s.text.startsWith(zh, end))
  if (body === undefined) return
  const [zh, en, kind] = body
  if (zh.startsWith('主席团')) presidiumMeeting(s, from, end + 3, english, add, organ?.parts)
  add(from, end + zh.length, () => english().map((name) => `${en} of the ${name}`), organ?.parts, kind)
}

const CONFERENCE = /(?:中国人民政治协商会议|人民政协|政协)$/
/** 政协重庆市六届三次会议: the conference before its region. */
function consultative(s: Sentence, unit: Unit | undefined): Unit | undefined {
  const level = levels[unit?.region?.grammar.regionKind ?? '']
  if (unit?.region === undefined || level === undefined) return undefined
  const said = CONFERENCE.exec(s.text.slice(Math.max(0, unit.start - 10), unit.start))
  if (said === null) return undefined
  const names = [`CPPCC ${nameOf(unit.region)} ${level.adjective} Committee`]
  const organ: Part = { ...wordsFor(names), rows: [], start: unit.start - said[0].length, end: unit.end }
  return { ...unit, start: organ.start, organ, en: () => names }
}

/** 联合协调|理事会第十六次会议: of a council whose name is not known. */
const isCut = (s: Sentence, { start, parts, en }: Unit): boolean =>
  parts.length === 1 &&
  isHan(s.text.charCodeAt(start - 1)) &&
  !'在对于就和与的开届'.includes(s.text[start - 1]!) &&
  /^(?:Council|Committee|Commission)$/.test(en()[0]!)

/** 朝鲜劳动党第八届中央军事委员会: whose it is stands before its term. */
function commissionOf(s: Sentence, organ: Unit): { start: number; names: () => string[] } | undefined {
  if (s.text[organ.start] !== '第' || !/^\w+ Central Military Commission$/.test(organ.en()[0]!))
    return undefined
  const owner = unitEnding(s, organ.start)
  if (owner?.organ === undefined || !/\bParty\b/.test(owner.en()[0]!)) return undefined
  return { start: owner.start, names: () => [`${organ.en()[0]!} of ${withArticle(owner.en()[0]!)}`] }
}

const COUNCIL = '主席会议'
/** 全国政协主席会议第二次集体学习: whose council it is may have been said before. */
function councilStudies(s: Sentence, m: RegExpMatchArray, number: number, add: AddChinese): void {
  const at = m.index! - COUNCIL.length
  const unit = unitEnding(s, at)
  const names = unit?.organ === undefined ? [] : unit.en()
  const own = names.find((name) => name.includes('CPPCC'))
  if (names.length > 0 && own === undefined) return
  const nth = ordinal(number, number > 10)
  add(unit?.organ === undefined ? at : unit.start, m.index! + m[0].length, () => [
    `${nth} group study session of the Chairpersons' Council of ${withArticle(own ?? 'CPPCC National Committee')}`,
  ])
}

/** 全国总工会十八届三次执委会议; without 届 they are not read. */
const COMMITTEES: Record<string, string> = { 执委: 'Executive Committee', 全委: 'National Committee' }

/** Of a region's organization 全委 is its committee, which is no national one. */
const LOCAL = /\b(?:Provincial|Autonomous Regional|Municipal|Prefectural|County|District) /

const PLENARY = new RegExp(`^第(${NUMBER})次全体会议`)
/** 十四届全国人大四次会议第二次全体会议: when all who sit in it meet. */
export function plenaryOf(
  s: Sentence,
  start: number,
  end: number,
  english: () => string[],
  add: AddChinese,
  parts?: Part[],
): void {
  const meeting = PLENARY.exec(s.text.slice(end, end + 10))
  const of = meeting === null ? undefined : toNumber(meeting[1]!)
  if (of === undefined) return
  const nth = ordinal(of, of > 10)
  const ways = () =>
    english().flatMap((name) => [
      `${nth} plenary meeting of the ${name}`,
      `${nth} plenary session of the ${name}`,
    ])
  add(start, end + meeting![0].length, ways, parts)
}
const PRESIDIUM = new RegExp(`^(常务主席)?第(${NUMBER})次会议`)
/** 十四届全国人大四次会议主席团第一次会议 */
function presidiumMeeting(
  s: Sentence,
  start: number,
  end: number,
  english: () => string[],
  add: AddChinese,
  parts?: Part[],
): void {
  const meeting = PRESIDIUM.exec(s.text.slice(end, end + 12))
  const of = meeting === null ? undefined : toNumber(meeting[2]!)
  if (of === undefined) return
  const who = meeting![1] === undefined ? 'presidium' : 'executive chairpersons of the presidium'
  const ways = () => english().map((name) => `${ordinal(of, of > 10)} meeting of the ${who} of the ${name}`)
  add(start, end + meeting![0].length, ways, parts)
}
/** Who leads a session, longest first. */
const BODIES: [zh: string, en: string, kind: Kind][] = [
  ['主席团常务主席', 'executive chairperson of the presidium', 'title'],
  ['主席团', 'presidium', 'organ'],
  ['秘书处', 'secretariat', 'organ'],
  ['秘书长', 'secretary-general', 'title'],
]

function sessionName(
  what: string,
  number: number,
  term: number | undefined,
  organ: string[] | undefined,
): string[] {
  const nth = ordinal(number, number > 10)
  if (organ === undefined)
    return [`${nth} meeting of the Council of Chairpersons`, `${nth} Council of Chairpersons' meeting`]
  // 政协十四届二次会议: of no region, it is the National Committee's.
  const own =
    organ[0] === 'CPPCC Committee' ? ['CPPCC National Committee', 'National Committee of the CPPCC'] : organ
  const names = own.filter((n) => !/^the |^China's |^country's |^top |^national /.test(n)).slice(0, 4)
  const committee = COMMITTEES[what.slice(0, 2)]
  if (committee !== undefined && term !== undefined)
    return names.map(
      (name) =>
        `${nth} plenary session of the ${ordinal(term, term > 10)} ${LOCAL.test(name) ? committee.replace('National ', '') : committee} of ${withArticle(name)}`,
    )
  const bodies = term === undefined ? names : inSession(names, term)
  const of = (meeting: string) => bodies.map((name) => `${nth} ${meeting} of ${withArticle(name)}`)
  switch (what) {
    case '委员长会议':
      return of('meeting of the Council of Chairpersons')
    case '常务会':
    case '常务会议':
      return of('executive meeting')
    case '集体学习':
      return of('group study session')
    case '专题学习':
      return of('thematic study session')
    case '主席会议':
      return of("Chairpersons' Council meeting")
    case '全会':
    case '全体会议':
      return /State Council$|Government$/.test(names[0]!)
        ? [...of('plenary meeting'), ...of('plenary session')]
        : [...of('plenary session'), ...of('plenum').slice(0, 1)]
    case '全体会议扩大会议':
      return [...of('enlarged plenary session'), ...of('enlarged plenary meeting')]
    case '扩大会议':
    case '会议扩大会议':
      return of('enlarged meeting')
    default:
      return /Congress|NPC|CPPCC|Conference|Assembly|^Standing Committee$/.test(names[0]!)
        ? of('session')
        : [...of('meeting'), ...of('session').slice(0, 1)]
  }
}
