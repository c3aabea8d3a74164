import type { AddChinese, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'
import { withArticle } from '../senses.ts'
import { triggers } from './triggers.ts'
import { unitEnding } from './unit.ts'

/** Plenary sessions of a party's central committee, in Chinese text: the CPC's, where no other party stands before them. */

const PLENUM = new RegExp(
  `(?:党的|中共|中国共产党)?(?:第?(${NUMBER})届)((?:${NUMBER}中[、,])*(?:${NUMBER}中))(?:(全会)|(?=[、,和及]|精神|$))`,
  'g',
)
const LONG_PLENUM = new RegExp(
  `(?:中国共产党|中共|党的)?第?(${NUMBER})届中央委员会第(${NUMBER})次全体会议`,
  'g',
)

/** Official style spells the small ones out: eighth, 20th. */
const nth = (n: number) => ordinal(n, n > 10)
const listed = (plenums: number[]) => {
  const list = plenums.map((p) => nth(p))
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
}
const plenumsOfCpc = (term: number, plenums: number[]) => {
  const names = listed(plenums)
  const many = plenums.length > 1
  const committee = `${nth(term)} CPC Central Committee`
  return [
    `${names} plenary session${many ? 's' : ''} of the ${committee}`,
    `${names} plenum${many ? 's' : ''} of the ${committee}`,
    `${names} plenary session${many ? 's' : ''} of the ${nth(term)} Central Committee of the Communist Party of China`,
  ]
}

/** 越共十四届二中全会, 共青团十九届三中全会: whose central committee it is, where it isn't the CPC's. */
const OTHERS = /(?:[党共团革盟建进社]|中央委员会)$/
/** What ends in one of these and is said of the CPC: 我们党|二十届四中全会. */
const AND = /[和、]$/
const BESIDE = /(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团)[^,。;中]{1,6}[和、]$/
const OWN = /(?:中共|中国共产党|我们党|我党|全党)$/
export function isOfOther(s: Sentence, start: number): boolean {
  const before = s.text.slice(Math.max(0, start - 5), start)
  if (OTHERS.test(before)) return !OWN.test(before)
  // 民进十三大和|十五届二中全会
  return AND.test(before) && BESIDE.test(s.text.slice(Math.max(0, start - 12), start))
}
/** Ruling parties by two characters, which stand for them beside a number alone: 老党十二大. */
const shortParties: Record<string, string[]> = {
  老党: ["Lao People's Revolutionary Party", 'LPRP'],
  越共: ['Communist Party of Vietnam', 'CPV'],
  古共: ['Communist Party of Cuba', 'PCC'],
}
export const shortParty = (s: Sentence, at: number): string[] | undefined =>
  shortParties[s.text.slice(Math.max(0, at - 2), at)]

const plenumsOfOther = (s: Sentence, start: number, term: number, plenums: number[]) => {
  const unit = unitEnding(s, start)
  const short = shortParty(s, start)
  if (unit?.organ === undefined && short !== undefined) {
    const many = plenums.length > 1 ? 's' : ''
    const en = `${listed(plenums)} plenary session${many} of the ${nth(term)} Central Committee of the ${short[0]}`
    return { start: start - 2, en: [en], parts: [] }
  }
  const name =
    unit?.organ === undefined
      ? undefined
      : unit.en()[0]!.replace(/ Central Committee$|^Central Committee of the /, '')
  if (
    unit === undefined ||
    name === undefined ||
    /^(?:(?:CPC|Communist Party of China)\b|Central Committee$)/.test(name)
  )
    return undefined
  const session = plenums.length > 1 ? 'sessions' : 'session'
  const en = `${listed(plenums)} plenary ${session} of the ${nth(term)} Central Committee of ${withArticle(name)}`
  return { start: unit.start, en: [en, en.replace('plenary session', 'plenary meeting')], parts: unit.parts }
}

/** `found`: the triggers of the sentence; `from`: where its first number may be. */
export function plenums(s: Sentence, found: number, from: number, add: AddChinese): void {
  if ((found & triggers.term) === 0) return
  const { text } = s
  for (const m of (found & triggers.meeting) !== 0 ? matches(text, LONG_PLENUM, from) : []) {
    const [number, plenum] = [toNumber(m[1]!), toNumber(m[2]!)]
    if (number !== undefined && plenum !== undefined) addPlenums(s, m, number, [plenum], 3, add)
  }
  for (const m of (found & triggers.plenum) !== 0 ? matches(text, PLENUM, from) : []) {
    const number = toNumber(m[1]!)
    const plenums = m[2]!.split(/[、,]/).map((p) => toNumber(p.slice(0, -1)))
    if (number === undefined || plenums.includes(undefined)) continue
    addPlenums(s, m, number, plenums as number[], m[3] === undefined ? 1 : 3, add)
  }
}

function addPlenums(
  s: Sentence,
  m: RegExpMatchArray,
  term: number,
  plenums: number[],
  many: number,
  add: AddChinese,
): void {
  const start = m.index!
  const end = start + m[0].length
  // The Party may be named in the match itself.
  if (!isOfOther(s, start) || /^(?:党的|中共|中国共产党)/.test(m[0])) {
    add(start, end, () => plenumsOfCpc(term, plenums).slice(0, many))
    return
  }
  const other = plenumsOfOther(s, start, term, plenums)
  if (other !== undefined) add(other.start, end, () => other.en, other.parts)
  else if (s.text.endsWith('中央委员会', start))
    add(start, end, () => plenumsOfCpc(term, plenums).slice(0, many))
}
