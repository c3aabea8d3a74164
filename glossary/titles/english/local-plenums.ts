import type { AddEnglish, EnglishUnit } from '../composite.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'
import { longest } from './owners.ts'

/** Fifth plenary session of the 13th CPC Guangdong Provincial Committee: 广东省委十三届五次全会. */

export const LOCAL_PLENUM = new RegExp(
  `\\b(${ORDINAL}) (?:plenary session|plenary meeting|plenum) of the (${ORDINAL}) `,
  'y',
)
const COMMITTEE = /(?:[省市区县州盟旗]委|自治区党委)$/

export function localPlenum(units: EnglishUnit[], m: RegExpExecArray, add: AddEnglish): void {
  const [n, term] = [fromOrdinal(m[1]!), fromOrdinal(m[2]!)]
  const from = m.index + m[0].length
  const committee = longest(units.filter((u) => u.start === from && COMMITTEE.test(u.hans)))
  if (n === undefined || term === undefined || committee === undefined) return
  const all = (name: string, session: string, plenum: string) => [
    `${name}${toHan(term)}${session}${toHan(n)}次${plenum}`,
    `中共${name}${toHan(term)}${session}${toHan(n)}次${plenum}`,
  ]
  add(
    m.index,
    committee.end,
    all(committee.hans, '届', '全会'),
    all(committee.hant, '屆', '全會'),
    committee.parts,
  )
}
