import type { AddEnglish, Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'
import { classBits } from '../part.ts'

/** 第八届中国国际进口博览会, but 第十七次领导人会晤: what is counted by 届 and what by 次. */
const NTH = new RegExp(`\\b(${ORDINAL}) (?:annual )?$`)
/** Seventh round of the China-Pakistan Foreign Ministers' Strategic Dialogue. */
const ROUND = new RegExp(`\\b(${ORDINAL}) round of (?:the )?$`)
/** 78th session of the World Health Assembly. */
const SESSION = new RegExp(`\\b(${ORDINAL}) session of the $`)

/** As folded. Held once a year under one name; a congress or a feast with its year is no name. */
const YEARLY =
  /(?:论坛|論壇|峰会|峰會|年会|年會|博览会|博覽會|交易会|交易會|洽谈会|洽談會|服贸会|进博会|广交会|链博会|互联网大会|互聯網大會|机器人大会|機器人大會|智能大会|智能大會)$/
const OF_SOMEONE = /(?<![a-z])(?:his|her|their|my|your|our|a) $/
const YEAR_BEFORE = /\b(20\d\d) $/
const YEAR_AFTER = /^ (20\d\d)\b(?![-,]? (?:to|and)\b|-)/

/** 2025 World Internet Conference, World Robot Conference 2025. */
export function dated(s: Sentence, add: AddEnglish): void {
  if ((s.hits.all & classBits.event) === 0 || !/\b20\d\d\b/.test(s.text)) return
  for (const part of s.parts) {
    if (part.class !== 'event' || !YEARLY.test(part.hans[0]!)) continue
    const before = YEAR_BEFORE.exec(s.text.slice(Math.max(0, part.start - 6), part.start))
    const after = before === null ? YEAR_AFTER.exec(s.text.slice(part.end, part.end + 12)) : null
    const year = (before ?? after)?.[1]
    if (year === undefined) continue
    const all = (forms: string[]) => [...forms.slice(0, 2).map((name) => `${year}年${name}`), forms[0]!]
    add(
      part.start - (before?.[0].length ?? 0),
      part.end + (after?.[0].length ?? 0),
      all(part.hans),
      all(part.hant),
      [part],
    )
  }
}

/** Eighth China International Import Expo, second China-Central Asia Summit. */
export function numbered(s: Sentence, add: AddEnglish): void {
  if ((s.hits.all & classBits.event) === 0) return
  for (const part of s.parts) {
    if (part.class !== 'event') continue
    const before = s.text.slice(Math.max(0, part.start - 30), part.start)
    const round = ROUND.exec(before)
    const m = NTH.exec(before) ?? (/大会$/.test(part.hans[0]!) ? SESSION.exec(before) : null) ?? round
    const n = m === null ? undefined : fromOrdinal(m[1]!)
    // No war and no day has a number of this kind.
    if (
      !/(?:会|會|论坛|論壇|展|赛|賽|对话|對話|会晤|會晤|集体学习|集體學習|[领領][导導]人.*[会會][议議]|部长级会议|部長級會議|电影节|電影節)$/.test(
        part.hans[0]!,
      )
    )
      continue
    // His second Olympics, a third World Cup.
    if (m !== null && OF_SOMEONE.test(s.text.slice(0, part.start - m[0].length))) continue
    if (m === null || n === undefined || /第[^第]+[届屆次]/.test(part.hans[0]!)) continue
    if (m === round) {
      const all = (forms: string[], unit: string) =>
        forms.slice(0, 2).map((name) => `第${toHan(n)}${unit}${name}`)
      const [hans, hant] = [
        [...all(part.hans, '轮'), ...all(part.hans, '次')],
        [...all(part.hant, '輪'), ...all(part.hant, '次')],
      ]
      add(part.start - m[0].length, part.end, hans, hant, [part])
      continue
    }
    add(
      part.start - m[0].length,
      part.end,
      part.hans.slice(0, 2).flatMap((name) => counted(name, n, '届')),
      part.hant.slice(0, 2).flatMap((name) => counted(name, n, '屆')),
      [part],
    )
  }
}

/** Where Chinese puts the number of a meeting: 第八届进博会, 二十国集团领导人第二十次峰会, 第二十五次中欧领导人会晤, 第一次全体会议. */
function counted(name: string, n: number, session: string): string[] {
  const nth = toHan(n)
  const congress = /^(.*?)((?:全[国國])?代表大[会會])$/.exec(name)
  if (congress !== null) return [`${congress[1]}第${nth}次${congress[2]}`]
  if (/集[体體][学學][习習]$/.test(name)) return [name.replace(/(?=集[体體])/, `第${nth}次`)]
  if (/^(?:金[砖磚]|二十[国國]集[团團])/.test(name) && /[领領][导導]人/.test(name))
    return [name.replace(/([领領][导導]人)(?:非正式)?/, `$1第${nth}次`)]
  // 世贸组织第十四届部长级会议, 中非合作论坛第九届部长级会议.
  const ministers = /^(世.+[组組][织織]|中.+[论論][坛壇])((?:部[长長][级級])[会會][议議])$/.exec(name)
  if (ministers !== null) return [`${ministers[1]}第${nth}${session}${ministers[2]}`]
  if (
    /^(?:中|全[体體]|[东東]盟)/.test(name) &&
    /(?:会晤|會晤|会议|會議|对话|對話|全会|全會|座谈会|座談會)$/.test(name)
  )
    return [`第${nth}次${name}`]
  if (/(?:会晤|會晤|会议|會議|对话|對話)$/.test(name)) {
    const at = name.search(
      /(?:外长|外長|部长级|部長級|领导人|領導人)?(?:非正式)?(?:会晤|會晤|会议|會議|对话|對話)$/,
    )
    return [`${name.slice(0, at)}第${nth}次${name.slice(at)}`]
  }
  return n === 1 ? [`首${session}${name}`, `第一${session}${name}`] : [`第${nth}${session}${name}`]
}

const RESOLUTION =
  /\b(?:(?:(un|u\.n\.|united nations) )?(security council|general assembly) resolution (?:no\. ?)?|unsc resolution (?:no\. ?)?|resolution (?:no\. ?)?(?=\d+ of the (?:(?:un|u\.n\.|united nations) )?(?:security council|general assembly)))(\d{2,4})(?: of the (?:(?:un|u\.n\.|united nations) )?(security council|general assembly))?\b/g

/** UN Security Council Resolution 2231: 联合国安理会第2231号决议. */
export function resolutions(s: Sentence): Composite[] {
  return matches(s.text, RESOLUTION).map((m) => {
    const assembly = (m[2] ?? m[4]) === 'general assembly'
    const all = (bodies: string[], word: string) => bodies.map((body) => `${body}第${m[3]}号${word}`)
    const hans = all(assembly ? ['联合国大会', '联大'] : ['联合国安理会', '安理会'], '决议')
    const hant = all(assembly ? ['聯合國大會', '聯大'] : ['聯合國安理會', '安理會'], '決議')
    return {
      start: m.index,
      end: m.index + m[0].length,
      kind: 'document',
      parts: [],
      hans,
      hant: hant.map((name) => name.replace('号', '號')),
      insists: false,
    }
  })
}
