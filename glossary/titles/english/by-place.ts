import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { PLACES } from '../places.ts'
import { beginningsOf } from './beginnings.ts'
import { AMERICAS, HOUSES } from './houses.ts'
import { namesAnother } from './page-place.ts'
import type { Place } from './place.ts'
import { OF_PLACE, VIETNAMS_LEADER, VIETNAMS_PARTY } from './place-words.ts'
import { addTriggers, triggers } from './triggers.ts'

/** What a country's own news calls without its name, and no other country so: the National Assembly in Hanoi is 国会. */

const ANY = new Map(
  [...OF_PLACE, ...AMERICAS, HOUSES, VIETNAMS_LEADER, VIETNAMS_PARTY].map((place) => [
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
    ...[...AMERICAS, HOUSES, VIETNAMS_LEADER, VIETNAMS_PARTY]
      .filter(isTold)
      .flatMap((place) => wordsOf(s, place)),
  ]
}

function wordsOf(s: Sentence, place: Place): Composite[] {
  const pattern = ANY.get(place)!
  return matches(s.text, pattern).map((m) => {
    const [, kind, hans, hant] = place.words.find((_, i) => m.groups?.[`w${i}`] !== undefined)!
    const { index: start } = m
    const end = start + m[0].length
    return {
      start,
      end,
      kind,
      parts: [],
      hans: hans.split('|'),
      hant: hant.split('|'),
      insists: true,
      around: hans,
    }
  })
}
