import type { AddChinese, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'
import { nameOf } from '../organ-names.ts'
import { bitsOf, classBits, type Part } from '../part.ts'
import { levels, withArticle } from '../senses.ts'
import { massCongress, RETURNED_CHINESE } from './mass-congresses.ts'
import { meetingsNumberedInside } from './meetings-numbered-inside.ts'
import { isOfOther, plenums, shortParty } from './plenums.ts'
import { plenaryOf, sessions } from './sessions.ts'
import { triggers } from './triggers.ts'
import { unitEnding } from './unit.ts'

/** Congresses and conferences with a number in them, in Chinese text. */

const CONGRESS = new RegExp(
  `(?:(?:中国共产党|中共|党的)第(${NUMBER})次(?:全国代表大会|全国党代会)|(?:党的|中共)(${NUMBER})大(?![会家学楼型事力量队国小])|(?<![${NUMBER.slice(1, -2)}])((?:十[一二三四五六七八九]|二十[一二]?))大(?=精神|报告|代表|闭幕|开幕|召开|以来|党章|后|和|提出|作出|$|[、,。]))`,
  'g',
)
const PARTY_CONGRESS = new RegExp(
  `第(${NUMBER})次(党代会|(?:全国(?:会员)?)?代表大会|党员代表大会|党代表大会|${RETURNED_CHINESE})`,
  'g',
)
/** 中国民主同盟第十三次全国代表大会, 中国舞蹈家协会第十二次全国代表大会, 中国红十字会第十一次全国会员代表大会. */
const HAS_CONGRESS =
  /\bParty\b|\b(?:All-)?China\b.* (?:Association|Federation|Society|Union)|Society of China\b|Democratic League|Construction Association|Promoting Democracy|Jiu ?[Ss]an Society|Self-Government League|Kuomintang/
const NTH = new RegExp(`(?:第(${NUMBER})[届次轮]|(首[届次轮]))$`)

const CPC = { nth: (n: number) => ordinal(n, n > 10) }
const congressOf = (n: number) => [
  `${CPC.nth(n)} CPC National Congress`,
  `${CPC.nth(n)} National Congress of the CPC`,
  `${CPC.nth(n)} National Congress of the Communist Party of China`,
  `${CPC.nth(n)} Party Congress`,
]
/** 政协第十四届全国委员会第三次会议: the term inside the name. */
const CPPCC = new RegExp(
  `(?:中国人民政治协商会议|全国政协|政协)第(${NUMBER})届全国委员会(常务委员会)?(?:第(${NUMBER})次(?:全体)?会议)?`,
  'g',
)
const TERM_ENDS = new Set(['届', '次', '轮'].map((c) => c.charCodeAt(0)))

/** What may stand before 届 or 次: 中国人民政治协商会议第十四届. */
const BEFORE_TERM = 24

/** Where the patterns that have a term or a number in them may begin. */
function numberedFrom(text: string): number {
  const [term, nth] = [text.indexOf('届'), text.indexOf('次')]
  const first = term < 0 || (nth >= 0 && nth < term) ? nth : term
  return Math.max(0, first - BEFORE_TERM)
}

/** `found`: the triggers of the sentence. */
export function numberedMeetings(s: Sentence, found: number, add: AddChinese): void {
  // A look for the words a pattern cannot do without costs a tenth of the pattern.
  const { text } = s
  const term = (found & triggers.term) !== 0
  const nth = (found & triggers.nth) !== 0
  const meeting = (found & triggers.meeting) !== 0
  const delegates = (found & triggers.delegates) !== 0
  const from = term || nth ? numberedFrom(text) : 0
  plenums(s, found, from, add)
  const congress = (found & triggers.congress) !== 0 || delegates
  for (const m of congress ? matches(text, CONGRESS) : []) {
    const n = toNumber(m[1] ?? m[2] ?? m[3]!)
    if (n === undefined || n > 39) continue
    const end = m.index + m[0].length
    // 老党十二大 is another party's.
    if (m[3] !== undefined && isOfOther(s, m.index)) {
      const party = shortParty(s, m.index)
      if (party !== undefined)
        add(m.index - 2, end, () => party.map((name) => `${CPC.nth(n)} National Congress of the ${name}`))
      continue
    }
    add(m.index, end, () => congressOf(n))
    if (/^代表(?!大会|[了着全我人])/.test(text.slice(end, end + 4)))
      add(
        m.index,
        end + 2,
        () =>
          congressOf(n)
            .slice(0, 3)
            .map((name) => `delegate to the ${name}`),
        [],
        'title',
      )
  }
  for (const m of term && text.includes('全国委员会') ? matches(text, CPPCC, from) : []) {
    const [number, n] = [toNumber(m[1]!), toNumber(m[3] ?? '')]
    if (number === undefined) continue
    const bodies = [
      `${CPC.nth(number)} CPPCC National Committee`,
      `${CPC.nth(number)} National Committee of the CPPCC`,
      `${CPC.nth(number)} National Committee of the Chinese People's Political Consultative Conference`,
    ]
    const names = bodies.map((b) => (m[2] === undefined ? b : `Standing Committee of the ${b}`))
    const at = [m.index, m.index + m[0].length] as const
    if (n === undefined) add(...at, () => names, [], 'organ')
    else add(...at, () => names.map((b) => `${ordinal(n, n > 10)} session of the ${b}`))
  }
  if (meeting) sessions(s, from, add)
  if (!term && !nth) {
    if ((found & triggers.round) !== 0) numberedEvents(s, add)
    return
  }
  for (const m of delegates ? matches(text, PARTY_CONGRESS, from) : []) partyCongress(s, m, add)
  if ((found & triggers.inside) !== 0) meetingsNumberedInside(s, add)
  numberedEvents(s, add)
}

/** 浙江省第十五次党代会, 中国共产党浙江省第十五次代表大会; of another party, 老挝人民革命党第十二次全国代表大会. */
function partyCongress(s: Sentence, m: RegExpMatchArray, add: AddChinese): void {
  const number = toNumber(m[1]!)
  const gathering = number === undefined ? undefined : massCongress(s.text, m)
  if (gathering !== undefined) {
    const name = `${ordinal(number!, number! > 10)} ${gathering.en}`
    const end = m.index! + m[0].length
    add(gathering.start, end, () => [name])
    plenaryOf(s, gathering.start, end, () => [name], add)
    return
  }
  const unit = unitEnding(s, m.index!)
  const owner = m[2]!.startsWith('全国') ? HAS_CONGRESS : /\bParty\b/
  if (number !== undefined && unit?.organ !== undefined && owner.test(unit.en()[0]!)) {
    const nth = ordinal(number, number > 10)
    const congress = m[2]!.startsWith('全国') ? 'National Congress' : 'Congress'
    const names = () => unit.en().slice(0, 3)
    add(
      unit.start,
      m.index! + m[0].length,
      () => names().map((name) => `${nth} ${congress} of ${withArticle(name)}`),
      unit.parts,
    )
    return
  }
  const level = levels[unit?.region?.grammar.regionKind ?? '']
  if (number === undefined || unit?.region === undefined || unit.organ !== undefined || level === undefined)
    return
  const cpc = /(?:中国共产党|中共)$/.exec(s.text.slice(Math.max(0, unit.start - 5), unit.start))
  if (m[2] === '代表大会' && cpc === null) return
  const nth = ordinal(number, number > 10)
  const region = nameOf(unit.region)
  const name = `${region} ${level.adjective}`
  add(
    unit.start - (cpc?.[0].length ?? 0),
    m.index! + m[0].length,
    () => [
      `${nth} CPC ${name} Congress`,
      `${nth} ${name} Congress of the CPC`,
      `${nth} Party congress of ${region}`,
    ],
    unit.parts,
  )
}

function numberedOf({ hits, text }: Sentence): Part[] {
  const found: Part[] = []
  if ((hits.all & classBits.numbered) === 0) return found
  for (let hit = 0; hit < hits.count; hit++)
    if ((hits.classes(hit) & classBits.numbered) !== 0 && TERM_ENDS.has(text.charCodeAt(hits.start(hit) - 1)))
      for (const part of hits.parts(hit)) if ((bitsOf(part) & classBits.numbered) !== 0) found.push(part)
  return found
}

/** What is held in rounds. */
const ROUNDS = /(?:对话|磋商|谈判|会谈|会晤)$/
const MEETS = /[会坛晤话商谈展节选举演习议]$/

/** 第三届 or 首届 before a listed conference. */
function numberedEvents(s: Sentence, add: AddChinese): void {
  for (const event of numberedOf(s)) {
    const m = NTH.exec(s.text.slice(Math.max(0, event.start - 8), event.start))
    const number = m === null ? undefined : m[2] === undefined ? toNumber(m[1]!) : 1
    if (m === null || number === undefined) continue
    // 首次长征飞行: what is no meeting is counted by 届 alone.
    const what = s.text.slice(event.start, event.end)
    if (m[0].endsWith('次') && !MEETS.test(what)) continue
    if (m[0].endsWith('轮') && !ROUNDS.test(what)) continue
    const name = event.en[0]!.replace(/^the /, '')
    const nth = ordinal(number, number > 10)
    add(
      event.start - m[0].length,
      event.end,
      () => [
        m[0].endsWith('轮') ? `${ordinal(number, number > 10)} round of the ${name}` : '',
        `${nth} ${name}`,
        ...event.en.slice(1, 3).map((n) => `${nth} ${n}`),
        m[2] === undefined ? '' : `inaugural ${name}`,
      ],
      [event],
    )
  }
}
