import { type Composite, type Sentence, type Units, unique } from '../composite.ts'
import { triggers } from './triggers.ts'

/** Titles that a meeting gives: who speaks for it, who is sent to it. */

/** Who is sent to a congress: 二十大代表, 全国人大代表. */
const DELEGATES = /\b(?:delegate|deputie|deputy)s? to (?:the )?$/
const MAY = /(?:delegate|deputie|deputy)s? to /
const PRESIDES = /\bpresident of (?:the )?$/
const SPEAKS_FOR = /\bspokes(?:person|man|woman) (?:for|of) (?:the )?$/

/** Spokesperson for the third session of the 14th NPC. */
export function spokespersons(s: Sentence, events: Composite[]): Composite[] {
  return events.flatMap((event) => {
    const m = SPEAKS_FOR.exec(s.text.slice(Math.max(0, event.start - 24), event.start))
    if (m === null || !/次会议$|大$/.test(event.hans![0]!)) return []
    const unit: Composite = {
      start: event.start - m[0].length,
      end: event.end,
      kind: 'title',
      parts: event.parts,
      hans: unique([`${event.hans![0]}发言人`, `${event.hans![0]}新闻发言人`]),
      hant: unique([`${event.hant![0]}發言人`, `${event.hant![0]}新聞發言人`]),
      insists: false,
    }
    return [unit]
  })
}

/** President of the 79th session of the UN General Assembly: 第79届联合国大会主席. */
export function presidents(s: Sentence, events: Composite[]): Composite[] {
  return events.flatMap((event) => {
    const m = PRESIDES.exec(s.text.slice(Math.max(0, event.start - 17), event.start))
    if (m === null || !/联合国大会$/.test(event.hans![0]!)) return []
    const all = (forms: string[]) => forms.map((form) => `${form}主席`)
    const { end, parts, insists } = event
    const start = event.start - m[0].length
    return [
      { start, end, kind: 'title' as const, parts, hans: all(event.hans!), hant: all(event.hant!), insists },
    ]
  })
}

/** Delegates to the 20th CPC National Congress, deputies to the 14th National People's Congress. */
export function delegates(s: Sentence, units: Units, events: Composite[]): Composite[] {
  if ((s.words & triggers.delegate) === 0 || !MAY.test(s.text)) return []
  const congresses = [
    ...events
      .filter((e) => /(?:大|代表大会)$/.test(e.hans![0]!))
      .map((e) => ({ ...e, hans: e.hans![0]!, hant: e.hant![0]! })),
    ...units().filter((u) => u.organ !== undefined && /(?:人大|人民代表大会|最高人民会议)$/.test(u.hans)),
  ]
  return congresses.flatMap((c) => {
    const m = DELEGATES.exec(s.text.slice(Math.max(0, c.start - 20), c.start))
    if (m === null) return []
    const unit: Composite = {
      start: c.start - m[0].length,
      end: c.end,
      kind: 'title',
      parts: c.parts,
      hans: [`${c.hans}代表`],
      hant: [`${c.hant}代表`],
      insists: false,
    }
    return [unit]
  })
}
