import { type Member, type Sentence, unique } from '../composite.ts'
import { inSession, nameOf, takesTerm } from '../organ-names.ts'
import { isCountry } from '../part.ts'
import { adjectiveOf, type Said, said, saidOf, saidOfHouse, saidOfState } from './said.ts'
import { forTopic, postedTo } from './said-abroad.ts'
import { ofOrgan } from './said-of-organ.ts'
import { ofRegion } from './said-of-region.ts'
import { deputised } from './same-office.ts'

/** The English of a member, preferred first, by what it is of. */
export function englishOf(s: Sentence, member: Member): string[] {
  const { post, unit, inherited, posting, topic } = member
  const own = said(s, member)
  const { lead, word, others, state } = own
  if (post.class === 'title') return listed(own, member)
  if (topic !== undefined) return forTopic(own, member, topic)
  if (posting !== undefined) return postedTo(own, member, posting)
  const ofGovernment = governing(s, own, member)
  if (ofGovernment !== undefined) return ofGovernment
  const isCountrys = post.grammar.regionKind === 'Country'
  const government = isCountrys && isCountry(unit?.region) && unit?.organ?.en[0] === 'Government'
  if (unit?.organ !== undefined && !government) return ofOrgan(own, unit.organ, unit.en())
  const region = unit?.region ?? (isCountrys ? undefined : inherited?.region)
  if (region !== undefined) return ofRegion(own, post, region, unit)
  if (state !== undefined && inherited !== undefined)
    return unique([
      saidOfHouse(own, state) ?? `${lead}${adjectiveOf(state)} ${word}`,
      saidOfState(own, state.grammar.short ?? state.en[0]!),
    ])
  if (state !== undefined && isCountrys && post.grammar.short !== undefined)
    return unique([
      `${lead}${adjectiveOf(state)} ${word}`,
      `${lead}${word} of ${state.grammar.short ?? state.en[0]}`,
    ])
  return unique([`${lead}${word}`, ...others.map((o) => `${lead}${o}`)])
}

/** What a title is, before what it is of: ambassador to China. */
const HEAD_NOUN = /^.+?(?= (?:of|to|in|for|at|on) |$)/

/** A title that is listed whole. */
function listed({ lead, after }: Said, { post, term, modifiers }: Member): string[] {
  const own = term === undefined ? post.en : inSession(post.en.filter(takesTerm), term)
  const names = own.map((e) => deputised(e, modifiers))
  return names.map((e) => `${lead}${after === '' ? e : e.replace(HEAD_NOUN, `$&${after}`)}`)
}

/** Of a government who governs there: 四川省人民政府省长 is the governor of Sichuan. */
function governing(s: Sentence, own: Said, member: Member): string[] | undefined {
  const { post, unit } = member
  const { lead, word, state, country } = own
  // 越南政府 is listed with its country.
  if (
    state !== undefined &&
    country !== 'CN' &&
    post.grammar.regionKind === 'Country' &&
    unit?.region === undefined &&
    unit?.organ?.en.includes(`${adjectiveOf(state)} government`)
  )
    return unique([
      `${lead}${adjectiveOf(state)} ${word}`,
      `${lead}${word} of ${state.grammar.short ?? state.en[0]}`,
    ])
  const { region } = unit ?? {}
  if (
    unit === undefined ||
    region === undefined ||
    isCountry(region) ||
    post.grammar.regionKind === undefined ||
    !/^(?:People's )?Government$/.test(unit.organ?.en[0] ?? '')
  )
    return undefined
  return unique([
    ...englishOf(s, { ...member, unit: { ...unit, organ: undefined, en: () => [nameOf(region)] } }),
    saidOf(own, word, unit.en()[0]!),
  ])
}
