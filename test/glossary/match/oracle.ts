import { foldedText } from '../../../glossary/text/fold.ts'
import { foldMap } from '../../../glossary/text/fold-map.ts'
import { foldInto, newFolding } from '../../../glossary/text/folding.ts'
import { isHan, isWord } from '../../../glossary/text/units.ts'
import { toSource } from '../../../glossary/text/way-back.ts'

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

/** All splits of a window into listed words and single characters, by recursion. */
function* splits(text: string, from: number, to: number, words: Map<string, number>): Generator<number[]> {
  if (from === to) {
    yield [to]
    return
  }
  for (let end = from + 1; end <= Math.min(to, from + 4); end++)
    if (end === from + 1 || words.has(text.slice(from, end)))
      for (const rest of splits(text, end, to, words)) yield [from, ...rest]
}

/** Does the cheapest split with a word over an edge of the hit beat the cheapest without? A longer hit is a word of its own. */
function cutsWord(
  text: string,
  hit: { start: number; end: number },
  { title, bounded: short }: NaivePattern,
  words: Map<string, number>,
  terms: Set<string>,
): boolean {
  const bounded = short && !title
  const reach = bounded ? 3 : 4
  const han = (at: number) => isHan(text.charCodeAt(at))
  let from = hit.start
  while (from > 0 && hit.start - from < reach && han(from - 1)) from--
  let to = hit.end
  while (to < text.length && to - hit.end < reach && han(to)) to++
  const isWhole = !bounded && Array.from(text.slice(hit.start, hit.end)).every((c) => isHan(c.charCodeAt(0)))

  const lone = (start: number, cost: number) =>
    !bounded &&
    (start === hit.end || start + 1 === hit.start) &&
    !'在和与及或的向对将要已就会应说称等为是于由从也都不被曾率访赴到致发让给讲谈又再可能同以把来去做任兼出'.includes(
      text[start]!,
    )
      ? cost < 10
        ? 2
        : 3
      : 0
  const over = (start: number, end: number): number | undefined => {
    const crosses = (start < hit.start && hit.start < end) || (start < hit.end && hit.end < end)
    const within = start < hit.start && hit.end < end
    if (!crosses || (terms.has(text.slice(start, end)) && !(title && !bounded && !within))) return undefined
    if (end === hit.end) {
      const rest = text.slice(start, hit.start)
      if (title) return undefined
      if (rest.length === 1 && '副总前原代省市县区老正新各该'.includes(rest)) return undefined
      if (rest.length > 1 && hit.end - hit.start > 1 && words.has(rest)) return undefined
    }
    if (end - start === 2 && text[start] === text[start + 1]) return undefined
    const next = text.slice(hit.end, end)
    if (
      title &&
      end > hit.end &&
      (/^(?:称|职务)$/.test(next) || (next === '上' && text[hit.end - 1] === '会'))
    )
      return undefined
    if (end < hit.end) return 1
    if (end === hit.end) return 0
    const head = text.slice(start, hit.end)
    return !bounded &&
      end - hit.end === 1 &&
      !'生员者家人长'.includes(text[hit.end]!) &&
      head.length > 1 &&
      words.has(head)
      ? 5
      : 0
  }
  const costOf = (split: number[]): { cost: number; cuts: boolean } => {
    let cost = 0
    let cuts = false
    for (let i = 1; i < split.length; i++) {
      const [start, end] = [split[i - 1]!, split[i]!]
      const own = words.get(text.slice(start, end)) ?? 18
      const more = over(start, end)
      if (more !== undefined) cuts = true
      cost += own + (more ?? 0) + (end - start === 1 ? lone(start, own) : 0)
    }
    return { cost, cuts }
  }
  let apart = Number.POSITIVE_INFINITY
  let cut = Number.POSITIVE_INFINITY
  const weigh = ({ cost, cuts }: { cost: number; cuts: boolean }, more = 0) => {
    if (cuts) cut = Math.min(cut, cost + more)
    else apart = Math.min(apart, cost + more)
  }
  for (const split of splits(text, from, to, words)) weigh(costOf(split))
  if (isWhole) {
    const best = (a: number, b: number) =>
      Math.min(...[...splits(text, a, b, words)].map((s) => costOf(s)).map(({ cost }) => cost))
    // A whole title with its organ is a rarer word than a post.
    const own = title && hit.end - hit.start > 3 ? 17 : 14
    weigh({ cost: best(from, hit.start) + own + best(hit.end, to), cuts: false })
  }
  return cut < apart + (title ? (hit.end - hit.start <= 3 ? 3 : 1) : bounded ? 1 : 0)
}

/** Every hit in folded text, with whether its edges hold. */
export function everyHit(folded: string, patterns: NaivePattern[], words: Map<string, number>): NaiveHit[] {
  const hits: NaiveHit[] = []
  const terms = new Set(patterns.map((p) => p.text))
  for (let start = 0; start < folded.length; start++)
    for (const pattern of patterns) {
      const { text } = pattern
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
          /(?:委员|常委)$/.test(folded.slice(0, end)) && /^会(?![见晤客同商])/.test(folded.slice(end))
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
          !(isHan(text.charCodeAt(0)) && cutsWord(folded, { start, end: until }, pattern, words, terms))
        hits.push({ pattern: text, start, end: until ?? end, holds })
      }
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
