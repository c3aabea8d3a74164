import { NUMBER, toNumber } from '../numbers.ts'

/** Terms of office said before a title: 十六届、十七届中央委员, 中共二十届中央委员. */

const codeOf = (unit: string) => unit.charCodeAt(0)
const AND = new Set(Array.from('、,和', codeOf))
const BEGINS_TERM = new Set(Array.from('第〇零一二三四五六七八九十百0123456789', codeOf))
/** The Party's name before the term of one of its organs. */
const PARTYS = ['中共', '中国共产党']
const ENDS_PARTYS = new Set(Array.from('共党', codeOf))
const OWN_TERM = new RegExp(`^第?(${NUMBER})届`)
const EARLIER = new RegExp(`(?:第?${NUMBER}届?[、,和])+$`)

/** The Party's name where it stands before a term: how long it is. */
export function partyBefore(text: string, at: number): number {
  if (!ENDS_PARTYS.has(text.charCodeAt(at - 1))) return 0
  const named = PARTYS.find((name) => text.endsWith(name, at))
  const isOfTerm = OWN_TERM.test(text.slice(at, at + 8).replace(/^第?[^届]*、/, ''))
  return named !== undefined && isOfTerm ? named.length : 0
}

/** 十六届、十七届中央委员, 第十、十一届全国人大常委会委员长: terms that follow one another are those of one title. */
export function earlierTerms(text: string, at: number): { numbers: number[]; size: number } | undefined {
  if (!AND.has(text.charCodeAt(at - 1)) || !BEGINS_TERM.has(text.charCodeAt(at))) return undefined
  const own = toNumber(OWN_TERM.exec(text.slice(at, at + 8))?.[1] ?? '')
  const said = own === undefined ? null : EARLIER.exec(text.slice(Math.max(0, at - 24), at))
  if (own === undefined || said === null) return undefined
  const numbers = said[0]
    .split(/[、,和]/)
    .slice(0, -1)
    .map((t) => toNumber(t.replaceAll(/[第届]/g, '')) ?? 0)
  const follow = [...numbers, own].every(
    (n, i, all) => n > 4 && (i === 0 || (n > all[i - 1]! && n < all[i - 1]! + 5)),
  )
  return follow ? { numbers, size: said[0].length } : undefined
}
