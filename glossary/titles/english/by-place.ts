import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { PLACES } from '../places.ts'
import { beginningsOf } from './beginnings.ts'
import { BRITAINS } from './britain.ts'
import { AMERICAS, HOUSES } from './houses.ts'
import { namesAnother } from './page-place.ts'
import type { Place } from './place.ts'
import { OF_PLACE, VIETNAMS_LEADER, VIETNAMS_PARTY } from './place-words.ts'
import { addTriggers, triggers } from './triggers.ts'

/** What a country's own news calls without its name, and no other country so: the National Assembly in Hanoi is 国会. */

/** Tables that ask nothing of one another. */
const WHOLE_TEXT: Place[] = [...AMERICAS, HOUSES, BRITAINS, VIETNAMS_LEADER, VIETNAMS_PARTY]
const ANY = new Map(
  [...OF_PLACE, ...WHOLE_TEXT].map((place) => [
    place,
    new RegExp(`(?<![a-z'])(?:${place.words.map(([en], i) => `(?<w${i}>${en})`).join('|')})(?![a-z])`, 'g'),
  ]),
)
addTriggers(
  triggers.told,
  [...ANY.keys()].flatMap(({ told }) => beginningsOf(told)),
)

export function byPlace(s: Sentence): Composite[] {
  // A sentence that names no other place is of the page's.
  const here = s.place !== undefined && !namesAnother(s.text, s.place) ? s.place : undefined
  const tells = ({ told, codes }: Place) => told.test(s.text) || (here !== undefined && codes.includes(here))
  const isTold = (place: Place) => tells(place) && place.unless?.test(s.text) !== true
  // Another country may be meant as well: Taiwan's, Japan's.
  const one = PLACES.Taiwan!.test(s.text) ? [] : OF_PLACE.filter(tells)
  const found = one.map((place) => wordsOf(s, place))
  return [
    ...found.flatMap((words, i) =>
      isTold(one[i]!)
        ? words.filter((w) => !found.some((others, j) => j !== i && others.some((o) => o.start === w.start)))
        : [],
    ),
    ...WHOLE_TEXT.filter(isTold).flatMap((place) => wordsOf(s, place)),
  ]
}

function wordsOf(s: Sentence, place: Place): Composite[] {
  const pattern = ANY.get(place)!
  return matches(s.text, pattern).map((m) => {
    const [, kind, hans, hant] = place.words.find((_, i) => m.groups?.[`w${i}`] !== undefined)!
    const speaks = kind === 'organ' ? / spokes(?:person|man|woman)(?![a-z])/y : undefined
    if (speaks !== undefined) speaks.lastIndex = m.index + m[0].length
    const spokes = speaks?.exec(s.text)?.[0] ?? ''
    const former = kind === 'title' && s.text.endsWith('former ', m.index)
    const start = m.index - (former ? 'former '.length : 0)
    const end = m.index + m[0].length + spokes.length
    const all = (forms: string, speaker: string) =>
      forms.split('|').map((form) => `${former ? '前' : ''}${form}${spokes === '' ? '' : speaker}`)
    return {
      start,
      end,
      kind: spokes === '' ? kind : 'title',
      parts: [],
      hans: all(hans, '发言人'),
      hant: all(hant, '發言人'),
      insists: true,
      around: hans,
    }
  })
}
