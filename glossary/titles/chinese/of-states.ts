import type { Part } from '../part.ts'
import { withArticle } from '../senses.ts'

/** Those who hold one post in the states of a body: 东盟国家领导人, 欧盟能源部长, 二十国集团财长. They are many. */

const SHORT =
  /^(?:EU|ASEAN|NATO|G7|G20|BRICS|APEC|SCO|CIS|GCC|AU|ECOWAS|CELAC|OPEC|CSTO|EAEU|OIC|CARICOM|OSCE)$/
const PEERS = /^(?:leader|(?:[a-z]+ )+minister|head of (?:state|government))$/

/** `names`: of the body; `word`: of the post. */
export function ofStates(body: Part, names: string[], word: string): string[] | undefined {
  if (body.grammar.country !== undefined || body.grammar.regionKind !== undefined) return undefined
  const short = names.find((name) => SHORT.test(name)) ?? body.en.find((name) => SHORT.test(name))
  if (short === undefined) return undefined
  if (word === 'state leaders')
    return [
      `leaders of ${short} countries`,
      `leaders of ${short} member states`,
      `leaders of the member states of ${withArticle(names[0]!)}`,
    ]
  if (!PEERS.test(word)) return undefined
  return [
    `${short} ${word.replace(/^head of/, 'heads of').replace(/(?:leader|minister)$/, '$&s')}`,
    `${word} of ${withArticle(names[0]!)}`,
  ]
}

const PARTISAN = /^(?:(?:US|British) )?(Republican|Democratic|Conservative|Labour) Party$/
const OF_PARTY = /^(?:senator|lawmaker|governor|mayor|member of parliament|(?:vice )?presidential candidate)$/
/** 共和党参议员: a Republican senator. */
export function ofPartisan(
  names: string[],
  { lead, word }: { lead: string; word: string },
): string[] | undefined {
  const party = PARTISAN.exec(names[0]!)?.[1]
  return party === undefined || !OF_PARTY.test(word)
    ? undefined
    : [`${lead}${party} ${word}`, `${lead}${word} of ${withArticle(names[0]!)}`]
}
