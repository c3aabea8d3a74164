import { chineseTitles } from './chinese.ts'
import type { Composite, Sentence } from './composite.ts'
import { chineseEvents } from './events.ts'
import type { Part } from './part.ts'

/**
 * Hits → composed titles. Runs before the longest is chosen and sees every hit of an organ, region or post, also those inside longer ones
 * and those that a boundary vetoed, since titles are composed of them; only the outer edges of what is composed must hold.
 */
export function compose(
  parts: Part[],
  sentence: Omit<Sentence, 'parts' | 'startsAt' | 'endsAt'>,
): Composite[] {
  const startsAt = new Map<number, Part[]>()
  const endsAt = new Map<number, Part[]>()
  for (const part of parts) {
    put(startsAt, part.start, part)
    put(endsAt, part.end, part)
  }
  const s: Sentence = { ...sentence, parts, startsAt, endsAt }
  return [...chineseTitles(s), ...chineseEvents(s)].filter((c) => s.holds(c.start, c.end))
}

function put(map: Map<number, Part[]>, key: number, part: Part): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [part])
  else list.push(part)
}
