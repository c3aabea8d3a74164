import type { Occurrence } from '../model/occurrence.ts'

/**
 * An acronym in brackets right behind a term whose initials it is says that term and nothing else: in "Ministry of Civil Affairs (MCA)" it is
 * no party of Malaysia's. It is so to the end of the segment.
 */
export function bracketedAcronyms(occurrences: Occurrence[], text: string): Occurrence[] {
  if (!text.includes('(')) return occurrences
  const meant = new Map<string, Occurrence['gloss']>()
  for (const [i, found] of occurrences.entries()) {
    const written = text.slice(found.start, found.end)
    if (!ACRONYM.test(written)) continue
    const name = occurrences[i - 1]
    if (name !== undefined && isSpelled(text, name, found, written) && !isSame(name, found))
      meant.set(written, name.gloss)
    const gloss = meant.get(written)
    if (gloss !== undefined) {
      const { parts: _, stack: __, ...whole } = gloss
      occurrences[i] = { ...found, gloss: whole }
    }
  }
  return occurrences
}

const ACRONYM = /^[A-Z]{2,7}$/
const SMALL = /^(?:of|the|and|for|on|in|to|at)$/i

function isSpelled(text: string, name: Occurrence, { start, end }: Occurrence, acronym: string): boolean {
  if (text.slice(name.end, start) !== ' (' || text[end] !== ')') return false
  const words = text.slice(name.start, name.end).split(/[^A-Za-z']+/)
  const initials = words.filter((word) => !SMALL.test(word)).map((word) => word[0] ?? '')
  return initials.join('').toUpperCase() === acronym
}

const isSame = (a: Occurrence, b: Occurrence): boolean =>
  a.gloss.conceptIds.some((id) => b.gloss.conceptIds.includes(id)) ||
  a.gloss.gloss.text === b.gloss.gloss.text
