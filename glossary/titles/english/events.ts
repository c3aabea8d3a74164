import { type AddEnglish, type Composite, type Sentence, type Units, unique } from '../composite.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'
import type { Part } from '../part.ts'
import { anniversaries } from './anniversaries.ts'
import { delegates, presidents, spokespersons } from './meeting-titles.ts'
import { dated, numbered } from './numbered.ts'
import { countedIn } from './ordinals.ts'
import { partyCongresses } from './party-congresses.ts'
import { plenums } from './plenums.ts'
import { sessions } from './sessions.ts'
import { triggers } from './triggers.ts'

/** Plenums, congresses, sessions and anniversaries in English text. */

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

function meetings(s: Sentence, units: Units, add: AddEnglish): void {
  const counted = countedIn(s.text)
  if (counted.ordinals.length === 0) return
  plenums(counted, units, add)
  partyCongresses(counted, units, add)
  sessions(counted, units, add)
}

const SITTING = new RegExp(`\\b(${ORDINAL}) plenary meeting of the $`)
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
