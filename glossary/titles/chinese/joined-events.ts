import { Composed, type Composite, type Sentence } from '../composite.ts'
import { classBits, type Part } from '../part.ts'

/** 庆祝…成立100周年暨全国劳动模范和先进工作者表彰大会: one gathering for two occasions. */

const AND = '暨'

interface Event {
  start: number
  end: number
  parts: Part[]
  en?: string[] | undefined
}

export function joinedEvents(s: Sentence, out: Composite[]): void {
  for (let at = s.text.indexOf(AND); at >= 0; at = s.text.indexOf(AND, at + 1)) {
    const left = longest(s, out, (e) => e.end === at, at)
    const right = longest(s, out, (e) => e.start === at + 1, at + 1)
    if (left === undefined || right === undefined) continue
    const both = bothOf(left.en![0]!, right.en![0]!)
    if (both !== undefined)
      out.push(new Composed(left.start, right.end, 'event', [...left.parts, ...right.parts], () => [both]))
  }
}

/** The longest event of those composed and those listed that touch a place. */
function longest(
  s: Sentence,
  out: Composite[],
  touches: (e: { start: number; end: number }) => boolean,
  at: number,
): Event | undefined {
  const listed = [...s.hits.ending(at, classBits.event), ...s.hits.starting(at, classBits.event)].filter(
    (part) => part.class === 'event',
  )
  const events: Event[] = [
    ...out.filter((c) => c.kind === 'event'),
    ...listed.map((part) => ({ start: part.start, end: part.end, parts: [part], en: part.en })),
  ]
  return events.filter(touches).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
}

const CELEBRATING = /^(celebrat|commemorat)ing (.+)$/
const HELD = /^(?:gathering|meeting|reception|symposium|conference|ceremony) to /

/** Where the first names no gathering of its own; 庆祝…大会暨…典礼 are two. */
function bothOf(left: string, right: string): string | undefined {
  const held = HELD.exec(right)
  const act = CELEBRATING.exec(left)
  return held === null || act === null
    ? undefined
    : `${held[0]}${act[1]}e ${act[2]} and ${right.slice(held[0].length)}`
}
