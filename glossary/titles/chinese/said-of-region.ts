import { type Unit, unique } from '../composite.ts'
import { nameOf } from '../organ-names.ts'
import { isCountry, type Part } from '../part.ts'
import { adjectiveOf, type Said, saidOf, saidOfHouse, saidOfState } from './said.ts'

/** The English of a post of a region: French president, mayor of Haikou, governor of Guangdong Province. */

/** `unit`: with what the region lies in, where it is told. */
export const ofRegion = (said: Said, post: Part, region: Part, unit: Unit | undefined): string[] =>
  isCountry(region) ? ofCountry(said, region) : ofPlace(said, post, region, unit)

/** ROK, UAE: what stands before a post beside the adjective. */
const acronymOf = ({ en }: Part): string | undefined => en.find((name) => /^[A-Z]{2,4}$/.test(name))

function ofCountry(said: Said, region: Part): string[] {
  const { lead, word, others } = said
  const name = nameOf(region)
  const adjective = adjectiveOf(region)
  // Head of the Ukrainian presidential office.
  if (/ of the presidential /.test(word))
    return [`${lead}${word.replace(' of the ', ` of the ${adjective} `)}`, `${lead}${word} of ${name}`]
  // 塞尔维亚议长: of its parliament.
  if (/^(?:deputy )?speaker$/.test(word))
    return [
      `${lead}${adjective} ${word.replace('speaker', 'parliament speaker')}`,
      `${lead}${word} of the ${adjective} parliament`,
      `${lead}${adjective} ${word}`,
    ]
  const house = saidOfHouse(said, region)
  if (house !== undefined) return [house, `${lead}${word} of ${name}`]
  const official = /Republic|Kingdom|Federation|Emirates/.test(region.en[0]!) && region.end - region.start > 4
  return unique([
    official ? saidOf(said, word, region.en[0]!) : undefined,
    `${lead}${adjective} ${word}`,
    saidOfState(said, name),
    acronymOf(region) && `${lead}${acronymOf(region)} ${word}`,
    ...others.map((o) => `${adjective} ${o}`),
  ])
}

const DIVISION = /(?:Autonomous .*|Prefecture|League|District|County|Banner|New Area)$/

function ofPlace(said: Said, post: Part, region: Part, unit: Unit | undefined): string[] {
  const { lead, word, others } = said
  const name = nameOf(region)
  const full = region.en[0]!
  if (region.grammar.regionKind === 'SAR')
    return unique([
      saidOf(said, word, full),
      saidOf(said, word, region.en.find((n) => / SAR$/.test(n)) ?? full),
      `${lead}${name} ${word}`,
    ])
  if (post.grammar.regionKind === undefined) return [`${lead}${word} of ${full}`]
  const division = DIVISION.test(full)
  // District head, of Haidian District: head.
  const plain = word.replace(/\b(?:district|county|banner) (?=head$)/, '')
  const inCity = division ? unit?.en().find((n) => n.startsWith(`${full}, `)) : undefined
  return unique([
    // Mayor of Haikou, Hainan; head of Haidian District, Beijing.
    `${lead}${plain} of ${inCity ?? (division ? full : (unit?.en()[0] ?? name))}`,
    `${lead}${plain} of ${division ? full : name}`,
    `${lead}${name} ${word}`,
    ...others.map((o) => `${lead}${o} of ${name}`),
  ])
}
