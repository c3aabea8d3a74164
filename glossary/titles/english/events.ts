import {
  type AddEnglish,
  type Composite,
  type EnglishUnit,
  type Sentence,
  type Units,
  unique,
} from '../composite.ts'
import { matches } from '../matches.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'
import { isCountry, type Part } from '../part.ts'
import { anniversaries } from './anniversaries.ts'
import { LOCAL_PLENUM, localPlenum } from './local-plenums.ts'
import { delegates, presidents, spokespersons } from './meeting-titles.ts'
import { dated, numbered } from './numbered.ts'
import { longest } from './owners.ts'
import { ofPartys, sessionOf } from './session-of.ts'
import { triggers } from './triggers.ts'

/** Plenums, congresses, sessions and anniversaries in English text. */

const PARTY = '(?:communist party of china(?: \\(cpc\\))?|cpc|communist party|party)'
const CC = `(?:${PARTY} central committee|central committee of the ${PARTY}|central committee)`
const PLENUM = new RegExp(
  `\\b((?:${ORDINAL})(?:(?:, (?:${ORDINAL}))* and (?:${ORDINAL}))?) (?:enlarged )?(?:plenary sessions?|plenary meetings?|plenums?) of (?:(?:the|its|china's|the party's) )?(${ORDINAL}) ${CC}`,
  'y',
)
const BARE_PLENUM = new RegExp(`\\b(${ORDINAL}) (?:plenary session|plenum)\\b`, 'y')
const CONGRESS = new RegExp(
  `\\b(${ORDINAL}) (?:${PARTY} (?:national )?congress|congress of the ${PARTY}|national congress(?: of the ${PARTY})?)(?![a-z])`,
  'y',
)
const OWN_PARTY = /\b(?:party|cpc|communist party of china)'s $/
/** What the news of another ruling party names beside its congresses. */
const OTHER_PARTIES = /\b(?:workers' party|wpk|dprk|korean?|vietnam(?:ese)?|cpv|lao|laos|cuban?)\b/
/** Of another party: 14th National Congress of the Communist Party of Vietnam. */
const PARTY_CONGRESS = new RegExp(`\\b(${ORDINAL}) (?:party )?(national )?congress of (?:the )?`, 'y')
const SITTING = new RegExp(`\\b(${ORDINAL}) plenary meeting of the $`)
const CHAIRPERSONS = new RegExp(
  `\\b(${ORDINAL}) (?:meeting of the council of chairpersons|council of chairpersons' meeting) of the `,
  'y',
)
const OF_CHAIRPERSONS = /(?<!meeting of the )\bcouncil of chairpersons of the /g
const BEFORE_REGION = new RegExp(`\\b(${ORDINAL}) $`)
/** 13th Guangdong Provincial Party Congress: 广东省第十三次党代会. */
function partyCongresses(s: Sentence, units: EnglishUnit[], add: AddEnglish): void {
  for (const { start, end, organ, region, hans, hant, parts } of units) {
    if (organ !== undefined || region?.grammar.country !== 'CN' || isCountry(region)) continue
    const after = /^ (?:provincial |municipal |regional )?(?:party|cpc) congress(?![a-z])/.exec(
      s.text.slice(end, end + 28),
    )
    const before = after && BEFORE_REGION.exec(s.text.slice(Math.max(0, start - 16), start))
    const n = before && fromOrdinal(before[1]!)
    if (!after || !before || !n) continue
    const nth = `第${toHan(n)}次`
    add(
      start - before[0].length,
      end + after[0].length,
      [`${hans}${nth}党代会`, `中国共产党${hans}${nth}代表大会`],
      [`${hant}${nth}黨代會`, `中國共產黨${hant}${nth}代表大會`],
      parts,
    )
  }
}
/** 13th Congress of the CPC Guangdong Provincial Committee: the province's own. */
function ofProvince(units: EnglishUnit[], m: RegExpExecArray, n: number, add: AddEnglish): boolean {
  const end = m.index + m[0].length
  const from = end - /(?:cpc|communist party of china)$/.exec(m[0])![0].length
  const committee = longest(
    units.filter(
      (u) =>
        u.start === from && u.end > end + 1 && (u.region !== undefined || /[省市区]委$|党委$/.test(u.hans)),
    ),
  )
  if (committee === undefined) return false
  const { hans, hant } = spelledRegion(committee)
  const nth = `第${toHan(n)}次`
  add(
    m.index,
    committee.end,
    [`${hans}${nth}党代会`, `中国共产党${hans}${nth}代表大会`],
    [`${hant}${nth}黨代會`, `中國共產黨${hant}${nth}代表大會`],
    committee.parts,
  )
  return true
}
/** 广东省 of 广东省委, 广西壮族自治区 of its 党委. */
const spelledRegion = ({ hans, hant }: EnglishUnit) => ({
  hans: hans.replace(/(?<=[省市区县州盟旗])委$|党委$|委员会$/, ''),
  hant: hant.replace(/(?<=[省市區縣州盟旗])委$|黨委$|委員會$/, ''),
})
/** 131 → 一百三十一: within a hundred 十 keeps its 一. */
const hundreds = (rest: number): string => (rest > 9 && rest < 20 ? `一${toHan(rest)}` : toHan(rest))
const SESSION = new RegExp(
  `\\b(${ORDINAL}) (?:annual )?(plenary |enlarged )?(?:session|meeting) of (?:the )?`,
  'y',
)
const OWN_SESSION = new RegExp(
  `^'s (${ORDINAL}) (?:annual )?(plenary |enlarged )?(session|meeting|plenum)(?![a-z])`,
)
const ORDINALS = new RegExp(`\\b(?:${ORDINAL})\\b`, 'g')
/** The matches of a pattern that begins with an ordinal, where one of these words is. */
function within(text: string, ordinals: RegExpExecArray[], pattern: RegExp, ...words: string[]) {
  const found: RegExpExecArray[] = []
  if (!words.some((word) => text.includes(word))) return found
  let free = 0
  for (const { index } of ordinals) {
    if (index < free) continue
    pattern.lastIndex = index
    const m = pattern.exec(text)
    if (m === null) continue
    found.push(m)
    free = pattern.lastIndex
  }
  return found
}

export function englishEvents(s: Sentence, units: Units): Composite[] {
  const out: Composite[] = []
  const add = (start: number, end: number, hans: string[], hant: string[], parts: Part[] = []) =>
    out.push({ start, end, kind: 'event', parts, hans: unique(hans), hant: unique(hant), insists: false })
  const counted = (s.words & triggers.ordinal) !== 0
  if ((s.words & triggers.meeting) !== 0) {
    if (counted) meetings(s, units, add)
    if (/anniversary|centen(?:ary|nial)/.test(s.text)) anniversaries(s, units(), add)
  }
  if (counted) numbered(s, add)
  dated(s, add)
  if (out.length > 0) sittings(s, out, add)
  return [...out, ...delegates(s, units, out), ...spokespersons(s, out), ...presidents(s, out)]
}

const organAt = (units: EnglishUnit[], at: number): EnglishUnit | undefined =>
  longest(units.filter((u) => u.start === at && u.organ !== undefined))

function meetings(s: Sentence, units: Units, add: AddEnglish): void {
  const ordinals = matches(s.text, ORDINALS)
  if (ordinals.length === 0) return
  for (const m of within(s.text, ordinals, PLENUM, 'plen')) {
    const term = fromOrdinal(m[2]!)
    const plenums = m[1]!.split(/, | and /).map(fromOrdinal)
    if (term === undefined || plenums.includes(undefined)) continue
    // The Party's own are told by their term; an early term that names no party is another's.
    if (term < 12 && !/cpc|china/.test(m[0])) {
      const nth = `第${toHan(term)}届中央委员会第${toHan(plenums[0]!)}次全体会议`
      const hant = `第${toHan(term)}屆中央委員會第${toHan(plenums[0]!)}次全體會議`
      add(m.index, m.index + m[0].length, [nth], [hant])
      continue
    }
    const list = (plenums as number[]).map((p) => `${toHan(p)}中`).join('、')
    const one = plenums.length === 1 ? toHan(plenums[0]!) : undefined
    add(
      m.index,
      m.index + m[0].length,
      [
        `${toHan(term)}届${list}全会`,
        one && `中国共产党第${toHan(term)}届中央委员会第${one}次全体会议`,
      ].filter(Boolean) as string[],
      [
        `${toHan(term)}屆${list}全會`,
        one && `中國共產黨第${toHan(term)}屆中央委員會第${one}次全體會議`,
      ].filter(Boolean) as string[],
    )
  }
  for (const m of within(s.text, ordinals, LOCAL_PLENUM, 'plen')) localPlenum(units(), m, add)
  for (const m of within(s.text, ordinals, BARE_PLENUM, 'plen')) {
    const n = fromOrdinal(m[1]!)
    const after = s.text.slice(m.index + m[0].length)
    // Of a court or an assembly it is another meeting.
    if (n !== undefined && n < 10 && !/^ of (?!the (?:party|cpc|communist))/.test(after))
      add(m.index, m.index + m[0].length, [`${toHan(n)}中全会`], [`${toHan(n)}中全會`])
  }
  for (const m of within(s.text, ordinals, CONGRESS, 'congress')) {
    const n = fromOrdinal(m[1]!)
    // The Party's begin with the first; eighteen and later are what news counts without naming it.
    const told = /cpc|china/.test(m[0])
    if (n === undefined || n > 39 || (!told && n < 18 && OTHER_PARTIES.test(s.text))) continue
    // Of cardiologists it is another.
    if (!told && /^ (?:of|on) (?!the (?:cpc|communist|party))/.test(s.text.slice(m.index + m[0].length)))
      continue
    const own = OWN_PARTY.exec(s.text.slice(Math.max(0, m.index - 28), m.index))?.[0].length ?? 0
    if (/ of the (?:cpc|communist party of china)$/.test(m[0]) && ofProvince(units(), m, n, add)) continue
    if (n > 17 || own > 0 || !/ national congress$/.test(m[0]))
      add(
        m.index - own,
        m.index + m[0].length,
        [`党的${toHan(n)}大`, `中国共产党第${toHan(n)}次全国代表大会`, `中共${toHan(n)}大`],
        [`黨的${toHan(n)}大`, `中國共產黨第${toHan(n)}次全國代表大會`, `中共${toHan(n)}大`],
      )
  }
  if (/(?:party|cpc) congress/.test(s.text)) partyCongresses(s, units(), add)
  for (const m of within(s.text, ordinals, SESSION, 'session of', 'meeting of')) {
    const n = fromOrdinal(m[1]!)
    const organ = organAt(units(), m.index + m[0].length)
    if (n === undefined || organ === undefined) continue
    const [hans, hant] = ofPartys(organ, n, m[2]) ?? sessionOf(organ, n, m[2])
    add(m.index, organ.end, hans, hant, organ.parts)
  }
  // The 14th NPC Standing Committee's 19th session.
  const owned = ordinals.some(({ index }) => s.text.startsWith("'s ", index - 3))
  for (const organ of owned ? units() : []) {
    if (organ.organ === undefined || !s.text.startsWith("'s ", organ.end)) continue
    const m = OWN_SESSION.exec(s.text.slice(organ.end, organ.end + 50))
    const n = m === null ? undefined : fromOrdinal(m[1]!)
    if (m === null || n === undefined) continue
    const sort = m[3] === 'plenum' ? 'plenary ' : m[2]
    const [hans, hant] = ofPartys(organ, n, sort) ?? sessionOf(organ, n, sort)
    add(organ.start, organ.end + m[0].length, hans, hant, organ.parts)
  }
  for (const m of within(s.text, ordinals, CHAIRPERSONS, 'chairpersons')) {
    const n = fromOrdinal(m[1]!)
    const organ = organAt(units(), m.index + m[0].length)
    if (n === undefined || organ === undefined) continue
    const nth =
      n > 99
        ? `第一百${n % 100 < 10 && n > 100 ? '零' : ''}${n > 100 ? hundreds(n - 100) : ''}次`
        : `第${toHan(n)}次`
    add(m.index, organ.end, [`${organ.hans}${nth}委员长会议`], [`${organ.hant}${nth}委員長會議`], organ.parts)
  }
  // Of itself: Council of Chairpersons of the 14th NPC Standing Committee.
  for (const m of matches(s.text, OF_CHAIRPERSONS)) {
    const organ = organAt(units(), m.index + m[0].length)
    if (organ !== undefined)
      add(m.index, organ.end, [`${organ.hans}委员长会议`], [`${organ.hant}委員長會議`], organ.parts)
  }
  for (const m of within(s.text, ordinals, PARTY_CONGRESS, 'congress of')) {
    const n = fromOrdinal(m[1]!)
    const from = m.index + m[0].length
    const party = longest(units().filter((u) => u.start === from && /[党黨]$/.test(u.hans)))
    if (n === undefined || party === undefined || party.organ?.grammar.country === 'CN') continue
    const national = m[2] === undefined ? ['', ''] : ['全国', '全國']
    add(
      m.index,
      party.end,
      [`${party.hans}第${toHan(n)}次${national[0]}代表大会`],
      [`${party.hant}第${toHan(n)}次${national[1]}代表大會`],
      party.parts,
    )
  }
}

/** First plenary meeting of a session: 十三届全国人大常委会第三十二次会议第一次全体会议. */
function sittings(s: Sentence, sessions: Composite[], add: AddEnglish): void {
  for (const session of [...sessions]) {
    if (!/会议$/.test(session.hans?.[0] ?? '')) continue
    const m = SITTING.exec(s.text.slice(Math.max(0, session.start - 44), session.start))
    const n = m === null ? undefined : fromOrdinal(m[1]!)
    if (m === null || n === undefined) continue
    const start = session.start - m[0].length
    add(
      start,
      session.end,
      [`${session.hans![0]}第${toHan(n)}次全体会议`],
      [`${session.hant![0]}第${toHan(n)}次全體會議`],
    )
  }
}
