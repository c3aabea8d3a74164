import { type AddChinese, Composed, type Composite, type Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { anniversary } from './anniversaries.ts'
import { datedEvents } from './dated-events.ts'
import { escortTaskforces } from './escort-taskforces.ts'
import { inspectionRounds } from './inspection-rounds.ts'
import { numberedMeetings } from './meetings.ts'
import { organMeetings } from './organ-meetings.ts'
import { peerMeetings } from './peer-meetings.ts'
import { withSpirit } from './spirits.ts'
import { triggers } from './triggers.ts'

/** Sessions, congresses, anniversaries and ceremonies with a number in them, in Chinese text. */

/** 统一50周年: digits and Han digits do not mix. */
const ANNIVERSARY = /(\d{1,4}|[〇零一二三四五六七八九十百]+)周年/g

/** `found`: the triggers of the sentence. */
export function chineseEvents(s: Sentence, found: number, out: Composite[]): void {
  const add: AddChinese = (start, end, en, parts = [], kind = 'event') => {
    out.push(new Composed(start, end, kind, parts, en))
    const spirit = kind === 'event' ? withSpirit(s, { start, end, parts }, en) : undefined
    if (spirit !== undefined) out.push(spirit)
  }
  if ((found & triggers.year) !== 0) datedEvents(s, add)
  numberedMeetings(s, found, add)
  if ((found & triggers.gathering) !== 0) organMeetings(s, add)
  if ((found & triggers.peers) !== 0) peerMeetings(s, add)
  if ((found & triggers.batch) !== 0) escortTaskforces(s, add)
  if ((found & triggers.round) !== 0) inspectionRounds(s, add)
  if ((found & triggers.anniversary) !== 0)
    for (const m of matches(s.text, ANNIVERSARY)) anniversary(s, m, add)
}
