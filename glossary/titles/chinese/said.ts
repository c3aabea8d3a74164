import type { Member, Sentence } from '../composite.ts'
import { ordinal } from '../numbers.ts'
import { isCountry, type Part, type Words } from '../part.ts'
import { ofFirm, senseOf, withArticle } from '../senses.ts'

/** What a title says in English, but for what it is of. */
export interface Said {
  /** Before all: former, acting, 5th. */
  lead: string
  /** The post with its deputy: vice minister, deputy head. */
  word: string
  /** What the post is called without. */
  sense: string
  /** Behind it: -elect. */
  after: string
  /** Other words for the post. */
  others: string[]
  /** Of a state firm: another article. */
  ofFirm: boolean
  /** The country that the title is of, told or inherited, and its ISO code. */
  state: Words | undefined
  country: string | undefined
}

export function said(s: Sentence, { post, unit, modifiers, inherited }: Member): Said {
  const country = unit?.country ?? inherited?.country ?? post.grammar.country
  const national = unit?.organ === undefined && isCountry(unit?.region)
  const sense = senseOf(post, unit?.organ && { ...unit.organ, en: unit.en() }, country, national)
  const outer: string[] = []
  let word = sense.word
  let after = ''
  for (const m of [...modifiers].reverse()) {
    if (typeof m === 'number') outer.unshift(ordinal(m))
    else if (m.put === 'deputy') word = `${m.en === '' ? '' : `${m.en} `}${sense.deputy} ${word}`
    else if (m.put === 'after') after = m.en
    else outer.unshift(m.en)
  }
  return {
    lead: outer.map((o) => `${o} `).join(''),
    word: word + after,
    sense: sense.word,
    after,
    others: modifiers.length > 0 ? [] : othersOf(post, sense.word),
    ofFirm: unit?.organ?.grammar.regionKind === 'Firm',
    state: country === undefined ? undefined : s.country(country),
    country,
  }
}

function othersOf(post: Part, sense: string): string[] {
  const own = post.grammar.short ?? post.en[0]!
  if (post.class === 'title' || post.grammar.short !== undefined || post.en.includes('chancellor')) return []
  // Premier of Ontario: no governor.
  if (own === 'governor' && sense !== own) return []
  return post.en.slice(sense === 'chairman' || own === 'director' ? 0 : 1).filter((o) => o !== sense)
}

/** A post of an organ of this name. */
export const saidOf = (said: Said, word: string, organ: string): string =>
  `${said.lead}${word} ${/^(?:deputy|delegate)$/.test(word) ? 'to' : 'of'} ${said.ofFirm ? ofFirm(organ) : withArticle(organ)}`

export const adjectiveOf = (of: Words | Part): string => of.grammar.attributive ?? of.en[0]!

/** President of the Philippine Senate, commander-in-chief of the Ukrainian armed forces. */
const HOUSE =
  /^(?!minister)(.+) of the ((?:lower |upper )?house|Senate|House of Representatives|parliament|National Assembly|armed forces|opposition|ruling party|National Security(?: and Defense)? Council|Security Council|Defense Council|intelligence service|embassy|consulate general|immigration bureau)$/

/** A post whose English names its house, of a state's. */
export function saidOfHouse({ lead, word }: Said, state: Words | Part): string | undefined {
  const house = HOUSE.exec(word)
  return house === null ? undefined : `${lead}${house[1]} of the ${adjectiveOf(state)} ${house[2]}`
}

/** Permanent representative of Russia to the United Nations. */
export function saidOfState({ lead, word }: Said, state: string): string {
  const to = word.indexOf(' to the ')
  return `${lead}${to < 0 ? `${word} of ${state}` : `${word.slice(0, to)} of ${state}${word.slice(to)}`}`
}
