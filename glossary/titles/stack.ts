import type { Occurrence } from '../model/occurrence.ts'

/** Titles that follow one another with 、 between are a stack: each stays an occurrence, and the whole is offered in its tooltip. */
export function withStacks(occurrences: Occurrence[], text: string): Occurrence[] {
  const out: Occurrence[] = []
  for (let i = 0; i < occurrences.length; ) {
    let j = i
    while (
      j + 1 < occurrences.length &&
      occurrences[j]!.gloss.kind === 'title' &&
      occurrences[j + 1]!.gloss.kind === 'title' &&
      text.slice(occurrences[j]!.end, occurrences[j + 1]!.start) === '、'
    )
      j++
    const members = occurrences.slice(i, j + 1)
    if (members.length === 1) out.push(members[0]!)
    else {
      const start = members[0]!.start
      const end = members.at(-1)!.end
      const gloss = {
        text: joinList(members.map((m) => m.gloss.gloss.text)),
        language: members[0]!.gloss.gloss.language,
      }
      for (const m of members)
        out.push({
          ...m,
          gloss: { ...m.gloss, stack: { start: start - m.start, end: end - m.start, gloss } },
        })
    }
    i = j + 1
  }
  return out
}

/** "A and B"; "A, B and C". */
export function joinList(items: string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
