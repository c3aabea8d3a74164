import type { Sentence } from '../composite.ts'
import { classBits } from '../part.ts'
import { endsAdjective } from './owners.ts'
import { addTriggers, triggers } from './triggers.ts'

/** What stands beside an English name and may say whose it is, told without putting any name together. */

/** Parts of other countries that no list of regions has (folded). */
const PARTS =
  'scotland|wales|northern ireland|england|texas|vermont|georgia|colorado|oregon|tennessee|indiana|wisconsin|kentucky|louisiana|alabama|oklahoma|nevada|kansas|north carolina|south carolina|connecticut|new york|ontario|quebec|alberta|british columbia|manitoba|saskatchewan|nova scotia|new brunswick|queensland|victoria|new south wales|south australia|western australia|tasmania|northern territory|bavaria|saxony|catalonia|kerala|punjab|sindh|bengal|trinidad|jamaica|bermuda|gibraltar|nairobi|dallas|warsaw|soviet union'
const PEOPLES =
  'scottish|welsh|texan|ontarian|quebecois|queensland|victorian|bavarian|catalan|soviet|californian|taiwanese'
addTriggers(triggers.abroad, `${PARTS}|${PEOPLES}`.split('|'))
const PART_AFTER = new RegExp(`^(?:${PARTS})\\b`)
const PART_BEFORE = new RegExp(`(?:^|[^a-z])(?:${PARTS}|${PEOPLES})(?:'s?)? $`)

export const OF_OR_IN = /^ (?:of|in|for) (?:the )?/
const SPACE = 0x20
const [APOSTROPHE, S] = [0x27, 0x73]

/**
 * May what stands beside a name say whose it is? By what begins or ends there alone: Chinese | Foreign Ministry, Cuba | 's parliament,
 * Ministry | of Finance | of Fiji.
 */
export const ownerBeside = (s: Sentence, start: number, end: number): boolean =>
  ownerMayPrecede(s, start) || ownerMayFollow(s, end)

function ownerMayPrecede(s: Sentence, start: number): boolean {
  const { text, hits } = s
  if (text.charCodeAt(start - 1) !== SPACE) return false
  const last = text.charCodeAt(start - 2)
  const possessive = last === APOSTROPHE ? 2 : last === S && text.charCodeAt(start - 3) === APOSTROPHE ? 3 : 1
  if (hits.endsAt(start - possessive, classBits.organ | classBits.region)) return true
  return (possessive === 1 && endsAdjective(s, start - 1)) || partPrecedes(s, start)
}

function ownerMayFollow(s: Sentence, end: number): boolean {
  const { text, hits } = s
  if (text.charCodeAt(end) !== SPACE) return false
  const gap = OF_OR_IN.exec(text.slice(end, end + 12))
  if (gap === null || gap[0].startsWith(' of')) return gap !== null
  const from = end + gap[0].length
  const hit = hits.firstFrom(from)
  if (hit < hits.count && hits.start(hit) === from) return true
  const space = text.indexOf(' ', from)
  return (space > from && endsAdjective(s, space)) || partFollows(s, from)
}

export const partPrecedes = (s: Sentence, at: number): boolean =>
  (s.words & triggers.abroad) !== 0 && PART_BEFORE.test(s.text.slice(Math.max(0, at - 24), at))
export const partFollows = (s: Sentence, at: number): boolean =>
  (s.words & triggers.abroad) !== 0 && PART_AFTER.test(s.text.slice(at, at + 24))
