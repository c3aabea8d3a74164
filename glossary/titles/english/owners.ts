import type { Span } from '../../model/occurrence.ts'
import { fold } from '../../text/fold.ts'
import { roles } from '../../text/fold-map.ts'
import type { EnglishUnit, Sentence } from '../composite.ts'
import { isCountry, type Part, type Words } from '../part.ts'

/** One name as a unit, and whose what stands behind it is: Chinese, South African, China's. */

interface Adjectives {
  byText: Map<string, Words>
  /** Nearly every word before an organ is none of these, and most do not end as they do. */
  lastWords: Set<string>
  endings: Set<number>
}
const adjectives = new WeakMap<Words[], Adjectives>()

export function spelled(s: Sentence, words: Words, start: number, end: number, parts: Part[]): EnglishUnit {
  const { short } = words.traits
  const { hans, hant } = short?.en.includes(s.text.slice(start, end)) ? short : words.traits
  const unit = { start, end, parts, hans, hant }
  if (words.class !== 'organ')
    return { ...unit, organ: undefined, region: words.class === 'region' ? words : undefined }
  return {
    ...unit,
    organ: words,
    region: undefined,
    others: (script) => [
      ...(words.traits.ofParty && /^(?!中共|中央).+委$/.test(hans) ? [`中共${unit[script]}`] : []),
      ...words[script].filter((form) => form !== unit[script]).slice(0, 3),
    ],
  }
}

export const longest = <T extends Span>(units: T[]): T | undefined =>
  units.reduce<T | undefined>(
    (best, u) => (best === undefined || u.end - u.start > best.end - best.start ? u : best),
    undefined,
  )

/** Adjectives that news has besides the one a country is listed with (folded). */
const otherAdjectives: Record<string, string[]> = {
  AE: ['uae', 'emirati'],
  AR: ['argentine', 'argentinian'],
  AU: ['aussie'],
  BA: ['bosnian'],
  CD: ['congolese', 'dr congo', 'drc'],
  CZ: ['czech'],
  DO: ['dominican'],
  GB: ['uk', 'u.k.', 'british'],
  KG: ['kyrgyz', 'kyrgyzstani'],
  KP: ['north korean', 'dprk'],
  KR: ['south korean', 's. korean', 'rok'],
  KZ: ['kazakh', 'kazakhstani'],
  LA: ['lao', 'laotian'],
  MM: ['myanmar', 'burmese'],
  NL: ['dutch'],
  NZ: ['new zealand'],
  PH: ['philippine', 'filipino'],
  SA: ['saudi', 'saudi arabian'],
  SE: ['swedish'],
  TH: ['thai'],
  TJ: ['tajik', 'tajikistani'],
  TR: ['turkish', 'türkiye'],
  TM: ['turkmen'],
  US: ['us', 'u.s.', 'american'],
  UZ: ['uzbek', 'uzbekistani'],
}

function adjectivesOf(countries: Words[]): Adjectives {
  const held = adjectives.get(countries)
  if (held !== undefined) return held
  const byText = new Map<string, Words>()
  for (const c of countries)
    if (c.grammar.attributive !== undefined && !byText.has(fold(c.grammar.attributive)))
      byText.set(fold(c.grammar.attributive), c)
  for (const c of countries)
    for (const other of otherAdjectives[c.grammar.country ?? ''] ?? [])
      if (!byText.has(other)) byText.set(other, c)
  const texts = [...byText.keys()]
  const made = {
    byText,
    lastWords: new Set(texts.map((text) => text.split(' ').at(-1)!)),
    endings: new Set(texts.map((text) => endingOf(text, text.length))),
  }
  adjectives.set(countries, made)
  return made
}

const endingOf = (text: string, at: number): number =>
  (text.charCodeAt(at - 2) << 16) | text.charCodeAt(at - 1)

/** May a country's adjective end at `at`, by its last word? */
export function endsAdjective(s: Sentence, at: number): boolean {
  const { endings, lastWords } = adjectivesOf(s.countries())
  if (!endings.has(endingOf(s.text, at))) return false
  let from = at
  while (from > 0 && s.text[from - 1] !== ' ' && s.text[from - 1] !== '(') from--
  return lastWords.has(s.text.slice(from, at))
}

/** The country whose adjective ends at `at` (before the space): Chinese, South African. */
export function adjectiveBefore(s: Sentence, at: number): EnglishUnit | undefined {
  const { byText, lastWords, endings } = adjectivesOf(s.countries())
  if (!endings.has(endingOf(s.text, at))) return undefined
  let found: EnglishUnit | undefined
  for (let from = at - 1, words = 0; from >= 0 && words < 3; from--) {
    // Folded text has no other space, and no quotes.
    if (from > 0 && s.text[from - 1] !== ' ' && s.text[from - 1] !== '(') continue
    const text = s.text.slice(from, at)
    if (words === 0 && !lastWords.has(text)) return undefined
    words++
    const country = byText.get(text)
    // A longer one may hold it: South Korean, DR Congo.
    if (country !== undefined) found = spelled(s, country, from, at, [])
  }
  return found
}

/** China-Switzerland Foreign Ministers' Dialogue: no Swiss one. */
export const isOfPair = (s: Sentence, unit: EnglishUnit): boolean =>
  unit.organ === undefined && s.unitAt(unit.start - 1) === roles.hyphen

/** The country that a possessive or an adjective before `at` names: China's, Chinese. */
export function ownerBefore(s: Sentence, units: EnglishUnit[], at: number): EnglishUnit | undefined {
  if (s.text.endsWith("'s ", at)) {
    const unit = longest(units.filter((u) => u.end === at - 3 && u.organ === undefined && !isOfPair(s, u)))
    return unit !== undefined && isCountry(unit.region as Part) ? unit : undefined
  }
  return s.text[at - 1] === ' ' ? adjectiveBefore(s, at - 1) : undefined
}
