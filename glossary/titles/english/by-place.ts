import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { PLACES } from '../places.ts'
import { beginningsOf } from './beginnings.ts'
import { AMERICAS, HOUSES } from './houses.ts'
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
const MAY =
  /\bjcs\b|national (?:assembly|intellig|security|defen|rally)|state president|joint chiefs|unification min|constitutional co|deputy prime|democratic (?:party|union)|house of |senate|general secretary|secretariat|premier of the cab|cabinet's |(?:home|foreign|defen[cs]e) secretary|conservative|labour|liberal democrats|reform uk|plenary meeting|secretary for security|(?:foreign|defen[sc]e) minister|minister of foreign|commissioner's office|office of the commissioner|director of the liaison|foreign ministry|ministry of (?:foreign|constr|agric|home)|prosecutor general|services commission|trade commission|presidential (?:chief|office)|constitutional court|socialist party|social union|alternative for|chief justice|minister|(?:commerce|treasury|justice|energy|labor|interior|agriculture|security|defen[sc]e) (?:department|secretary|ministry)|department of (?:the treasury|justice|agric|defen)|attorney general|congress|supreme (?:court|leader)|\bdiet\b|(?:lower|upper) house|(?:finance|health|education|industry|economy|transport|farm|environment) ministry|ministry of (?:defen|financ|justice|external)|shadow |chancellor (?:rachel|reeves|jeremy)|health secretary|parliament|revolutionary guard|guardian council|assembly of exp|quds force|executive secretary|cabinet office|bok |prime minister's office/

addTriggers(
  triggers.told,
  [...ANY.keys()].flatMap(({ told }) => beginningsOf(told)),
)

export function byPlace(s: Sentence): Composite[] {
  if (!MAY.test(s.text)) return []
  const isTold = ({ told, unless }: Place) => told.test(s.text) && unless?.test(s.text) !== true
  // Another country may be meant as well: Taiwan's, Japan's.
  const one = PLACES.Taiwan!.test(s.text) ? [] : OF_PLACE.filter((place) => place.told.test(s.text))
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
