import { Composed, type Composite, type Sentence } from '../composite.ts'
import { classBits } from '../part.ts'

/** The spirit of a meeting is its guiding principles: 党的二十大精神, 中央城市工作会议精神. That of a battle or of a person is a spirit. */

const SPIRIT = '精神'
/** A conference that sets a line of work; 两会 and 政治局会议 are spoken of as meetings. */
const MEETING = /(?:工作会议|大会|全会|座谈会)$/

/** Of a meeting that ends at `end`. */
export function withSpirit(
  s: Sentence,
  { start, end, parts }: Pick<Composite, 'start' | 'end' | 'parts'>,
  en: () => string[],
): Composite | undefined {
  if (!s.text.startsWith(SPIRIT, end)) return undefined
  const ways = ['guiding principles of', 'guiding principles from', 'spirit of']
  const english = () => ways.map((way) => `${way} the ${en()[0]!.replace(/^the /, '')}`)
  return new Composed(start, end + SPIRIT.length, 'setPhrase', parts, english)
}

/** Of the listed ones. */
export function spirits(s: Sentence, out: Composite[]): void {
  for (let hit = 0; hit < s.hits.count; hit++) {
    if ((s.hits.classes(hit) & classBits.event) === 0) continue
    const [start, end] = [s.hits.start(hit), s.hits.end(hit)]
    if (!s.text.startsWith(SPIRIT, end) || !MEETING.test(s.text.slice(start, end))) continue
    const event = s.hits.parts(hit).find((part) => part.class === 'event')
    if (event === undefined) continue
    const made = withSpirit(s, { start, end, parts: [event] }, () => event.en)
    if (made !== undefined) out.push(made)
  }
}
