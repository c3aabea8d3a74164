import type { AddEnglish, Units } from '../composite.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'
import { LOCAL_PLENUM, localPlenum } from './local-plenums.ts'
import { type Counted, PARTY, within } from './ordinals.ts'

/** Third plenary session of the 20th CPC Central Committee: 二十届三中全会. */

const CC = `(?:${PARTY} central committee|central committee of the ${PARTY}|central committee)`
const PLENUM = new RegExp(
  `\\b((?:${ORDINAL})(?:(?:, (?:${ORDINAL}))* and (?:${ORDINAL}))?) (?:enlarged )?(?:plenary sessions?|plenary meetings?|plenums?) of (?:(?:the|its|china's|the party's) )?(${ORDINAL}) ${CC}`,
  'y',
)
const BARE_PLENUM = new RegExp(`\\b(${ORDINAL}) (?:plenary session|plenum)\\b`, 'y')

export function plenums(counted: Counted, units: Units, add: AddEnglish): void {
  for (const m of within(counted, PLENUM, 'plen')) {
    const term = fromOrdinal(m[2]!)
    const sessions = m[1]!.split(/, | and /).map(fromOrdinal)
    if (term === undefined || sessions.includes(undefined)) continue
    // The Party's own are told by their term; an early term that names no party is another's.
    if (term < 12 && !/cpc|china/.test(m[0])) {
      const nth = `第${toHan(term)}届中央委员会第${toHan(sessions[0]!)}次全体会议`
      const hant = `第${toHan(term)}屆中央委員會第${toHan(sessions[0]!)}次全體會議`
      add(m.index, m.index + m[0].length, [nth], [hant])
      continue
    }
    const list = (sessions as number[]).map((p) => `${toHan(p)}中`).join('、')
    const one = sessions.length === 1 ? toHan(sessions[0]!) : undefined
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
  for (const m of within(counted, LOCAL_PLENUM, 'plen')) localPlenum(units(), m, add)
  for (const m of within(counted, BARE_PLENUM, 'plen')) {
    const n = fromOrdinal(m[1]!)
    const after = counted.text.slice(m.index + m[0].length)
    // Of a court or an assembly it is another meeting.
    if (n !== undefined && n < 10 && !/^ of (?!the (?:party|cpc|communist))/.test(after))
      add(m.index, m.index + m[0].length, [`${toHan(n)}中全会`], [`${toHan(n)}中全會`])
  }
}
