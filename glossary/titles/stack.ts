import type { Occurrence } from '../model/occurrence.ts'

/**
 * Titles that follow one another with 、 between are a stack, so are English ones listed to an "and": each stays an occurrence, and the
 * whole is offered in its tooltip.
 */
export function withStacks(occurrences: Occurrence[], text: string): Occurrence[] {
  for (let i = 0; i < occurrences.length; ) {
    const first = i++
    while (i < occurrences.length && isStacked(occurrences[i - 1]!, occurrences[i]!, text)) i++
    if (i - first > 1) stack(occurrences, first, i)
    else i = first + listed(occurrences, first, text)
  }
  return occurrences
}

const MARK = '、'.charCodeAt(0)
const isStacked = (one: Occurrence, next: Occurrence, text: string): boolean =>
  next.start === one.end + 1 &&
  text.charCodeAt(one.end) === MARK &&
  one.gloss.kind === 'title' &&
  next.gloss.kind === 'title'

const AND = /^,? and $/
/** General secretary of …, Chinese president and chairman of …: how many from here on are one list. */
function listed(occurrences: Occurrence[], from: number, text: string): number {
  let length = 1
  for (let i = from + 1; i < occurrences.length; i++) {
    const [one, next] = [occurrences[i - 1]!, occurrences[i]!]
    if (one.gloss.kind !== 'title' || next.gloss.kind !== 'title' || next.start - one.end > 6) break
    const gap = text.slice(one.end, next.start)
    if (AND.test(gap)) {
      length = i + 1 - from
      break
    }
    if (gap !== ', ') break
  }
  if (length > 1) stack(occurrences, from, from + length)
  return length
}

/** The members are told of their stack, in place. */
function stack(occurrences: Occurrence[], from: number, to: number): void {
  const members = occurrences.slice(from, to)
  const { start } = members[0]!
  const { end } = members.at(-1)!
  const texts = members.map((m) => m.gloss.gloss.text)
  const { language } = members[0]!.gloss.gloss
  const gloss = { text: language === 'en' ? joinList(texts) : texts.join('、'), language }
  for (const [i, m] of members.entries())
    occurrences[from + i] = {
      ...m,
      gloss: { ...m.gloss, stack: { start: start - m.start, end: end - m.start, gloss } },
    }
}

/** "A and B"; "A, B and C". */
export function joinList(items: string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
