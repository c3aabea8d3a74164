import { isHan } from '../../text/units.ts'
import type { AddChinese, Sentence } from '../composite.ts'
import { ordinal, toNumber } from '../numbers.ts'
import { nameOf } from '../organ-names.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { withArticle } from '../senses.ts'
import { ceremony } from './ceremonies.ts'
import { fixedBy, occasionsBy, people } from './occasions.ts'
import { tiesBefore } from './ties.ts'

/** {n}周年 with what it is of, and the ceremonies that mark it. */

const PERSON = new RegExp(`(${Object.keys(people).join('|')})(同志|先生)?$`)

export function anniversary(s: Sentence, m: RegExpMatchArray, add: AddChinese): void {
  const at = m.index!
  const number = toNumber(m[1]!)
  if (number === undefined || number > 999) return
  const nth = `${ordinal(number, number > 10)} anniversary`
  const before = s.text.slice(Math.max(0, at - 40), at)
  const occasion =
    tiesBefore(s, before, at) ?? occasionOf(s, before, at) ?? foundingOf(before, at) ?? eventBefore(s, at)
  if (occasion === undefined) return
  const [start, en, parts] = occasion
  const end = at + m[0].length
  const forms = [
    `${nth} of ${en}`,
    en.includes('diplomatic ties')
      ? `${nth} of ${en.replace('diplomatic ties', 'diplomatic relations')}`
      : '',
  ]
  add(start, end, () => forms, parts)
  ceremony(s, start, end, forms[0]!, parts, add)
}

/** Where the words before {n}周年 begin, what they say in English, and its parts. */
type Occasion = [start: number, en: string, parts: Part[]]

const FOUNDED: Record<string, string> = {
  建国: "the founding of the People's Republic of China",
  建军: "the founding of the Chinese People's Liberation Army",
  建党: 'the founding of the CPC',
  建校: 'the founding of the university',
}
/** Without a subject: 建国75周年. */
function foundingOf(before: string, at: number): Occasion | undefined {
  const en = before.endsWith('学建校') ? undefined : FOUNDED[before.slice(-2)]
  return en === undefined ? undefined : [at - 2, en, []]
}

/** Of a listed event or document. */
function eventBefore(s: Sentence, at: number): Occasion | undefined {
  const [event] = s.hits
    .ending(at, classBits.event | classBits.document)
    .filter((p) => p.class === 'event' || p.class === 'document')
    .sort((a, b) => a.start - b.start)
  return event && [event.start, withArticle(event.en[0]!), [event]]
}

function occasionOf(s: Sentence, before: string, at: number): Occasion | undefined {
  const last = before.at(-1) ?? ''
  for (const [zh, en] of fixedBy(last)) {
    const found = zh.exec(before)
    if (found !== null) return [at - found[0].length, en, []]
  }
  for (const [zh, english] of occasionsBy(last)) {
    const found = zh.exec(before)
    if (found === null) continue
    const end = at - found[0].length
    const person = PERSON.exec(before.slice(0, before.length - found[0].length))
    if (person !== null) {
      const comrade = person[2] === '同志' ? 'Comrade ' : ''
      return [end - person[0].length, english(comrade + people[person[1]!]!), []]
    }
    const subject = subjectBefore(s, end)
    // 协会成立20周年: of what the glossary does not know.
    if (subject === undefined)
      return found[0] === '成立' && !isHan(s.text.charCodeAt(end - 1))
        ? [at - 2, 'the founding', []]
        : undefined
    return [subject.start, english(subjectName(subject)), [subject]]
  }
  return undefined
}

/** With the article that it takes in running text. */
function subjectName(subject: Part): string {
  if (subject.class !== 'region') return withArticle(subject.en[0]!)
  if (!isCountry(subject)) return subject.grammar.regionKind === 'SAR' ? nameOf(subject) : regionName(subject)
  const name = subject.en[0]!
  if (/Republic|Federation|Kingdom|Union|States|Emirates/.test(name) && subject.end - subject.start > 4)
    return `the ${name}`
  return /^(?:DPRK|United|UAE|Philippines|Netherlands|Maldives|ROK)/.test(nameOf(subject))
    ? `the ${nameOf(subject)}`
    : nameOf(subject)
}

const regionName = (region: Part) =>
  region.end - region.start > 4 || /Autonomous/.test(region.en[0]!) ? region.en[0]! : nameOf(region)

const subjectBefore = (s: Sentence, at: number): Part | undefined =>
  s.hits.ending(at).find((p) => p.class !== 'post')
