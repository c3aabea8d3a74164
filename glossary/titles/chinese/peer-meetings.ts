import type { AddChinese, Sentence } from '../composite.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'
import { isCountry, type Part } from '../part.ts'
import { unitEnding } from './unit.ts'

/** Meetings of those who hold one post in several countries: 北约防长会议, 阿盟外长级会议, 上合组织成员国司法部长会议, 独联体外长理事会. */

const peers: [zh: string, en: string][] = [
  ['外交部长|外长', "foreign ministers'"],
  ['国防部长|防务部长|防长', "defense ministers'"],
  ['财政部长|财长', "finance ministers'"],
  ['贸易部长', "trade ministers'"],
  ['经济部长', "economic ministers'"],
  ['经贸部长', "economic and trade ministers'"],
  ['能源部长', "energy ministers'"],
  ['农业部长', "agriculture ministers'"],
  ['林业部长', "forestry ministers'"],
  ['环境部长', "environment ministers'"],
  ['卫生部长', "health ministers'"],
  ['教育部长', "education ministers'"],
  ['科技部长', "science and technology ministers'"],
  ['文化部长', "culture ministers'"],
  ['旅游部长', "tourism ministers'"],
  ['交通部长', "transport ministers'"],
  ['司法部长', "justice ministers'"],
  ['内政部长', "interior ministers'"],
  ['劳工部长', "labor ministers'"],
  ['贸易和投资部长', "trade and investment ministers'"],
  ['总检察长', "prosecutors general's"],
  ['最高法院院长', "chief justices'"],
  ['安全会议秘书', "security council secretaries'"],
  ['央行行长', "central bank governors'"],
  ['领导人', "leaders'"],
  ['国家元首|元首', 'heads of state'],
  ['政府首脑', 'heads of government'],
]
/** By the name of the post. */
const byPost = new Map(peers.flatMap(([zh, en]) => zh.split('|').map((post) => [post, en] as const)))
const LONGEST = Math.max(...Array.from(byPost.keys(), (post) => post.length))
/** What posts end in, and what their meeting begins with. */
const ENDS = new Set(Array.from('长人脑首书', (unit) => unit.charCodeAt(0)))
const BEGINS = new Set(Array.from('会级理峰非视第', (unit) => unit.charCodeAt(0)))
const GATHERING = new RegExp(
  `^(?:第(${NUMBER})次)?(?:(理事会(?:会议)?)|(非正式会(?:议|晤))|(视频会议)|(峰会)|级?会议|会晤|会(?![见谈面议员场]))`,
)
const NTH = new RegExp(`(?:第(${NUMBER})|(首))[次届]$`)

export function peerMeetings(s: Sentence, add: AddChinese): void {
  const { text } = s
  for (let at = 2; at < text.length; at++) {
    if (!BEGINS.has(text.charCodeAt(at)) || !ENDS.has(text.charCodeAt(at - 1))) continue
    const post = postEnding(text, at)
    const m = post === undefined ? null : GATHERING.exec(text.slice(at, at + 14))
    if (post === undefined || m === null) continue
    let from = at - post.size
    if (text.endsWith('成员国', from)) from -= 3
    from -= /\([^()]{1,6}\)$/.exec(text.slice(Math.max(0, from - 8), from))?.[0].length ?? 0
    const body = bodyBefore(s, from)
    if (body === undefined) continue
    const nth = NTH.exec(text.slice(Math.max(0, body.start - 7), body.start))
    const number = nth?.[2] !== undefined ? 1 : toNumber(m[1] ?? nth?.[1] ?? '')
    const start = body.start - (m[1] === undefined ? (nth?.[0].length ?? 0) : 0)
    const names = () => {
      const meetings = body.names.map((name) => meetingOf(name, post.en, m))
      return number === undefined
        ? meetings
        : meetings.map((name) => `${ordinal(number, number > 10)} ${name}`)
    }
    add(start, at + m[0].length, () => names().flatMap((name) => [name, capitals(name)]), body.parts)
  }
}

function postEnding(text: string, at: number): { size: number; en: string } | undefined {
  for (let size = LONGEST; size > 1; size--) {
    const en = byPost.get(text.slice(Math.max(0, at - size), at))
    if (en !== undefined) return { size, en }
  }
  return undefined
}

function meetingOf(body: string, who: string, m: RegExpExecArray): string {
  const own = who.endsWith("'") || who.endsWith("'s")
  if (m[2] !== undefined) {
    const council = `${body} Council of ${capitals(who.replace(/'s?$/, ''))}`
    return m[2].endsWith('会议') ? `meeting of the ${council}` : council
  }
  const kind = m[3] ? 'informal meeting' : m[4] ? 'video meeting' : m[5] ? 'summit' : 'meeting'
  if (who === "leaders'" && kind === 'meeting') return `${body} summit`
  return own ? `${body} ${who} ${kind}` : `${body} ${kind} of ${who}`
}

const capitals = (text: string) =>
  text.replaceAll(
    /(^|[ -])(?!(?:of|and|the)\b)([a-z])/g,
    (_, gap: string, c: string) => gap + c.toUpperCase(),
  )

/** As folded, before what is no organ of Chinese text. */
const LATIN = /(?:apec|g20|g7)$/
const CHINA = /中国[-—–]$/

/** The body of states that meets: 北约, 中国－东盟. */
function bodyBefore(s: Sentence, at: number): { start: number; names: string[]; parts: Part[] } | undefined {
  const latin = LATIN.exec(s.text.slice(Math.max(0, at - 5), at))
  if (latin !== null) return { start: at - latin[0].length, names: [latin[0].toUpperCase()], parts: [] }
  const unit = unitEnding(s, at)
  if (unit?.organ === undefined || unit.country === 'CN' || unit.open || isCountry(unit.region))
    return undefined
  const acronym = unit.en().find((name) => /^[A-Z][A-Z\d]{1,6}$/.test(name))
  const names = [unit.parts.length === 1 ? acronym : undefined, unit.en()[0]].filter(
    (name) => name !== undefined,
  )
  const china = CHINA.exec(s.text.slice(Math.max(0, unit.start - 3), unit.start))
  return china === null
    ? { start: unit.start, names, parts: unit.parts }
    : { start: unit.start - china[0].length, names: names.map((name) => `China-${name}`), parts: unit.parts }
}
