import type { AddEnglish, EnglishUnit, Units } from '../composite.ts'
import { matches } from '../matches.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'
import { type Counted, within } from './ordinals.ts'
import { longest } from './owners.ts'
import { ofPartys, sessionOf } from './session-of.ts'

/** Sessions of an organ: the 14th NPC Standing Committee's 19th session, the first session of the 14th CPPCC National Committee. */

const SESSION = new RegExp(
  `\\b(${ORDINAL}) (?:annual )?(plenary |enlarged )?(?:session|meeting) of (?:the )?`,
  'y',
)
const OWN_SESSION = new RegExp(
  `^'s (${ORDINAL}) (?:annual )?(plenary |enlarged )?(session|meeting|plenum)(?![a-z])`,
)
const CHAIRPERSONS = new RegExp(
  `\\b(${ORDINAL}) (?:meeting of the council of chairpersons|council of chairpersons' meeting) of the `,
  'y',
)
const OF_CHAIRPERSONS = /(?<!meeting of the )\bcouncil of chairpersons of the /g
/** 131 → 一百三十一: within a hundred 十 keeps its 一. */
const hundreds = (rest: number): string => (rest > 9 && rest < 20 ? `一${toHan(rest)}` : toHan(rest))

const organAt = (units: EnglishUnit[], at: number): EnglishUnit | undefined =>
  longest(units.filter((u) => u.start === at && u.organ !== undefined))

export function sessions(counted: Counted, units: Units, add: AddEnglish): void {
  const { text, ordinals } = counted
  for (const m of within(counted, SESSION, 'session of', 'meeting of')) {
    const n = fromOrdinal(m[1]!)
    const organ = organAt(units(), m.index + m[0].length)
    if (n === undefined || organ === undefined) continue
    const [hans, hant] = ofPartys(organ, n, m[2]) ?? sessionOf(organ, n, m[2])
    add(m.index, organ.end, hans, hant, organ.parts)
  }
  // The 14th NPC Standing Committee's 19th session.
  const owned = ordinals.some(({ index }) => text.startsWith("'s ", index - 3))
  for (const organ of owned ? units() : []) {
    if (organ.organ === undefined || !text.startsWith("'s ", organ.end)) continue
    const m = OWN_SESSION.exec(text.slice(organ.end, organ.end + 50))
    const n = m === null ? undefined : fromOrdinal(m[1]!)
    if (m === null || n === undefined) continue
    const sort = m[3] === 'plenum' ? 'plenary ' : m[2]
    const [hans, hant] = ofPartys(organ, n, sort) ?? sessionOf(organ, n, sort)
    add(organ.start, organ.end + m[0].length, hans, hant, organ.parts)
  }
  for (const m of within(counted, CHAIRPERSONS, 'chairpersons')) {
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
  for (const m of matches(text, OF_CHAIRPERSONS)) {
    const organ = organAt(units(), m.index + m[0].length)
    if (organ !== undefined)
      add(m.index, organ.end, [`${organ.hans}委员长会议`], [`${organ.hant}委員長會議`], organ.parts)
  }
}
