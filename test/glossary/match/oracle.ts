import { foldedText, foldInto, foldMap, newFolding, toSource } from '../../../glossary/text/fold.ts'
import { isHan, isWord } from '../../../glossary/text/units.ts'

/** The naive matcher: every pattern at every place of the folded text, edges asked of a Map of words; sort, then take. */

export interface NaivePattern {
  text: string
  bounded: boolean
  title: boolean
}

export interface NaiveHit {
  pattern: string
  start: number
  end: number
  holds: boolean
}

const isLatin = (text: string, at: number) => at >= 0 && at < text.length && isWord(text.charCodeAt(at))
const edge = (text: string, at: number) => !(isLatin(text, at - 1) && isLatin(text, at))

/** Words with their costs, from the packaged list's text. */
export function naiveWords(bytes: Uint8Array): Map<string, number> {
  const words = new Map<string, number>()
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [cost, ...list] = line.split(' ')
    for (const word of list) {
      const form = Array.from(word, (c) => String.fromCharCode(foldMap[c.charCodeAt(0)]!)).join('')
      if (!words.has(form)) words.set(form, Number(cost))
    }
  }
  return words
}

function cutsWord(
  text: string,
  hit: { start: number; end: number },
  title: boolean,
  words: Map<string, number>,
  terms: Set<string>,
): boolean {
  let from = hit.start
  while (from > 0 && hit.start - from < 3 && isHan(text.charCodeAt(from - 1))) from--
  let to = hit.end
  while (to < text.length && to - hit.end < 3 && isHan(text.charCodeAt(to))) to++
  const best: { cost: number; split: number[] }[] = [{ cost: 0, split: [from] }]
  for (let end = from + 1; end <= to; end++) {
    for (let start = Math.max(from, end - 4); start < end; start++) {
      const own = words.get(text.slice(start, end)) ?? (end - start === 1 ? 18 : undefined)
      const before = best[start - from]
      if (own === undefined || before === undefined) continue
      const cost = before.cost + own
      if (best[end - from] === undefined || cost < best[end - from]!.cost)
        best[end - from] = { cost, split: [...before.split, end] }
    }
  }
  const { split } = best[to - from]!
  return split.slice(1).some((end, i) => {
    const start = split[i]!
    const cuts = (start < hit.start && hit.start < end) || (start < hit.end && hit.end < end)
    if (!cuts || terms.has(text.slice(start, end))) return false
    if (end !== hit.end || start >= hit.start) return true
    const rest = text.slice(start, hit.start)
    if (title) return false
    if (rest.length === 1) return !'副总前原代省市县区老正新各该'.includes(rest)
    return hit.end - hit.start === 1 || !words.has(rest)
  })
}

/** Every hit in folded text, with whether its edges hold. */
export function everyHit(folded: string, patterns: NaivePattern[], words: Map<string, number>): NaiveHit[] {
  const hits: NaiveHit[] = []
  const terms = new Set(patterns.map((p) => p.text))
  for (let start = 0; start < folded.length; start++)
    for (const { text, bounded, title } of patterns)
      for (let end = start + text.length; end <= Math.min(folded.length, start + text.length + 28); end++) {
        const acronym = / \([a-z0-9]{2,11}\)(?= )/g
        const slice = folded.slice(start, end)
        const plain = slice === text
        const skipped = !plain && [...slice.matchAll(acronym)].some((m) => slice.replace(m[0], '') === text)
        const spaced = /^\p{Script=Han}{2}$/u.test(text) && slice === `${text[0]} ${text[1]}`
        if (!plain && !skipped && !spaced) continue
        const many = ['s', 'es'].find(
          (s) => folded.startsWith(s, end) && isLatin(folded, end - 1) && edge(folded, end + s.length),
        )
        const isOrgans =
          /(?:委员|常委)$/.test(folded.slice(0, end)) && /^会(?![见晤客])/.test(folded.slice(end))
        const until = isOrgans
          ? undefined
          : edge(folded, end)
            ? end
            : many === undefined
              ? undefined
              : end + many.length
        const holds =
          edge(folded, start) &&
          until !== undefined &&
          !(bounded && cutsWord(folded, { start, end: until }, title, words, terms))
        hits.push({ pattern: text, start, end: until ?? end, holds })
      }
  return hits
}

/** Leftmost, then longest, of the hits that hold: spans of the source. */
export function naiveMatches(
  source: string,
  patterns: NaivePattern[],
  words: Map<string, number>,
): { start: number; end: number; pattern: string }[] {
  const folding = foldInto(source, foldMap, newFolding())
  const folded = foldedText(folding)
  const holding = everyHit(folded, patterns, words).filter((h) => h.holds)
  holding.sort((a, b) => a.start - b.start || b.end - a.end)
  let free = 0
  return holding.flatMap(({ start, end, pattern }) => {
    if (start < free) return []
    free = end
    return [{ ...toSource(folding, start, end), pattern }]
  })
}
