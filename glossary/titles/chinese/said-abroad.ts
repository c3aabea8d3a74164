import { type Member, unique } from '../composite.ts'
import type { Words } from '../part.ts'
import { withArticle } from '../senses.ts'
import { adjectiveOf, type Said, saidOf } from './said.ts'

/** The English of those who are sent: special envoy for Syria, Chinese ambassador to France, consul general in Osaka. */

const ACRONYM = /^[A-Z]{2,6}$/

/** `topic`: what an envoy is for. */
export function forTopic(said: Said, { unit }: Member, topic: Words): string[] {
  const { lead, word } = said
  const what = topic.grammar.short ?? withArticle(topic.en[0]!)
  if (unit?.organ === undefined) {
    const sender = unit?.region === undefined ? '' : `${adjectiveOf(unit.region)} `
    return [`${lead}${sender}${word} for ${what}`]
  }
  const sender = unit.organ.en.find((name) => ACRONYM.test(name))
  return unique([
    sender && `${lead}${sender} ${word} for ${what}`,
    `${saidOf(said, word, unit.en()[0]!)} for ${what}`,
    `${lead}${word} for ${what}`,
  ])
}

const HOUSE = /^(.* of the )(embassy|consulate general)$/
/** They are in a country; others are to it. */
const RESIDENT =
  /^(?:embassy|(?:deputy |vice |acting )?consul|special representative|representative|(?:military |defense )?attach)/

/** `posting`: the place. */
export function postedTo({ lead, word, sense }: Said, { unit, inherited }: Member, posting: Words): string[] {
  const region = unit?.region ?? inherited?.region
  const sender = region === undefined ? '' : `${adjectiveOf(region)} `
  const to = posting.grammar.short ?? withArticle(posting.en[0]!)
  const house = HOUSE.exec(sense)
  if (house !== null) return [`${lead}${house[1]}${sender}${house[2]} in ${to}`]
  if (/^embassy spokes/.test(sense)) {
    const embassy = `the ${sender}embassy in ${to}`
    return [
      `${lead}spokesperson of ${embassy}`,
      `${lead}spokesperson for ${embassy}`,
      `${lead}${sender}${word} in ${to}`,
    ]
  }
  return [`${lead}${sender}${word} ${RESIDENT.test(sense) ? 'in' : 'to'} ${to}`]
}
