import type { Member, Sentence, Unit } from '../composite.ts'
import { inSession, takesTerm } from '../organ-names.ts'
import { shortParty } from './plenums.ts'
import { unitEnding } from './unit.ts'

/** Posts that China's Party and state have too, held by those of another ruling party: 通伦总书记、国家主席; 越共十四届中央委员. */

/** Whose party a bare general secretary leads, and whose president is elected. */
const LEADERS: Record<string, string> = {
  通伦: 'LA',
  本扬: 'LA',
  苏林: 'VN',
  梁强: 'VN',
  阮富仲: 'VN',
  金正恩: 'KP',
}
const LED = /^(?:总书记|第一书记)$/
const ELECTED = /(?:再次)?(?:当选|就任|出任|连任)$/

const countryAt = (text: string, at: number): string | undefined =>
  LEADERS[text.slice(at - 2, at)] ?? LEADERS[text.slice(at - 3, at)]

export const stateOf = (start: number, country: string): Unit => ({
  start,
  end: start,
  parts: [],
  en: () => [country],
  organ: undefined,
  region: undefined,
  country,
  open: false,
  owner: undefined,
})

/** 通伦总书记: what the title hands on to 国家主席 after it. */
export function countryOfLeader({ text }: Sentence, { start, end, unit }: Member): Unit | undefined {
  if (unit !== undefined || !LED.test(text.slice(start, end))) return undefined
  const country = countryAt(text, start)
  return country === undefined ? undefined : stateOf(start, country)
}

/** 苏林当选国家主席. */
export function ofLeader({ text }: Sentence, member: Member): Member {
  const { post, start, unit, inherited } = member
  if (unit !== undefined || inherited !== undefined || post.grammar.regionKind !== 'Country') return member
  if (post.grammar.country !== 'CN') return member
  const elected = ELECTED.exec(text.slice(Math.max(0, start - 4), start))
  const country = elected === null ? undefined : countryAt(text, start - elected[0].length)
  return country === undefined ? member : { ...member, inherited: stateOf(start, country) }
}

const OURS = 'CPC Central Committee'

/** 越共十四届中央政治局委员: of the party that stands before the term. */
export function ofOtherTerm(s: Sentence, member: Member): Member {
  const { post, start, term } = member
  if (!post.en[0]!.includes(OURS)) return member
  if (term === undefined) return listedOfOther(s, member)
  const short = shortParty(s, start)
  const unit = short === undefined ? unitEnding(s, start) : undefined
  const named = unit?.organ === undefined ? undefined : unit.en()[0]!
  const ofLeague = named !== undefined && /^Communist Youth League/.test(named)
  const party = short?.[0] ?? (unit?.country === 'CN' && !ofLeague ? undefined : named)
  if (party === undefined || !(ofLeague || /\bParty\b/.test(party))) return member
  const en = inSession(post.en.filter(takesTerm), term).map((e) =>
    e.replace(OURS, `Central Committee of the ${party}`),
  )
  const from = short === undefined ? unit!.start : start - 2
  return { ...member, start: from, post: { ...post, en }, term: undefined, inherited: stateOf(from, party) }
}

/** 老挝人民革命党|中央书记处书记: a listed title of the CPC's right behind another party. */
function listedOfOther(s: Sentence, member: Member): Member {
  const { post, start } = member
  if (post.class !== 'title' || start !== post.start || !s.text.startsWith('中央', start)) return member
  const unit = unitEnding(s, start)
  const whole = unit?.organ === undefined || unit.country === 'CN' ? undefined : unit.en()[0]!
  if (whole === undefined || !/\bParty\b/.test(whole)) return member
  const party = shortParty(s, start)?.[1] ?? whole
  const en = post.en.filter((e) => e.includes(OURS)).map((e) => e.replace(OURS, `${party} Central Committee`))
  // What follows is of the same committee, and of the same state.
  const inherited = { ...stateOf(unit!.start, unit!.country ?? party), en: () => [en[0]!] }
  return { ...member, start: unit!.start, post: { ...post, en }, inherited }
}
