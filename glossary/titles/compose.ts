import { isHan } from '../text/units.ts'
import { chineseTitles } from './chinese.ts'
import type { Composite, Sentence } from './composite.ts'
import { englishTitles } from './english.ts'
import { englishEvents } from './english-events.ts'
import { englishUnits } from './english-units.ts'
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
  const { text } = sentence
  const han: Part[] = []
  const latin: Part[] = []
  for (const part of parts) (isHan(text.charCodeAt(part.start)) ? han : latin).push(part)
  const composites: Composite[] = []
  if (han.length > 0 || latin.length === 0) {
    const s = sentenceOf(han, sentence)
    composites.push(...chineseTitles(s), ...chineseEvents(s))
  }
  if (latin.length > 0) {
    const s = sentenceOf(latin, sentence)
    const units = englishUnits(s)
    composites.push(...englishTitles(s, units), ...englishEvents(s, units))
  }
  return composites.filter((c) => sentence.holds(c.start, c.end))
}

function sentenceOf(parts: Part[], sentence: Omit<Sentence, 'parts' | 'startsAt' | 'endsAt'>): Sentence {
  const startsAt = new Map<number, Part[]>()
  const endsAt = new Map<number, Part[]>()
  for (const part of parts) {
    put(startsAt, part.start, part)
    put(endsAt, part.end, part)
  }
  return { ...sentence, parts, startsAt, endsAt }
}

function put(map: Map<number, Part[]>, key: number, part: Part): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [part])
  else list.push(part)
}
