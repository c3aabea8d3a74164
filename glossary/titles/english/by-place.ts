import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { PLACES } from '../places.ts'
import { beginningsOf } from './beginnings.ts'
import { BRITAINS } from './britain.ts'
import { FEDERATIONS } from './federations.ts'
import { AMERICAS, HOUSES } from './houses.ts'
import { namesAnother } from './page-place.ts'
import type { Place } from './place.ts'
import { OF_PLACE, VIETNAMS_LEADER, VIETNAMS_PARTY } from './place-words.ts'
import { addTriggers, triggers } from './triggers.ts'
import { newWordTable } from './word-table.ts'

/** What a country's own news calls without its name, and no other country so: the National Assembly in Hanoi is 国会. */

/** Tables that ask nothing of one another. */
const WHOLE_TEXT: Place[] = [...AMERICAS, ...FEDERATIONS, HOUSES, BRITAINS, VIETNAMS_LEADER, VIETNAMS_PARTY]
const ANY = new Map(
  [...OF_PLACE, ...WHOLE_TEXT].map((place) => [
    place,
    new RegExp(`(?<![a-z'])(?:${place.words.map(([en], i) => `(?<w${i}>${en})`).join('|')})(?![a-z])`, 'g'),
  ]),
)
/** By place the bit of the words that it is told by: nearly every sentence has those of one or two, and the others need no look. */
const bits = new Map([...ANY.keys()].map((place, i) => [place, 1 << i]))
if (bits.size > 32) throw new RangeError('A place takes one of 32 bits')
const words = newWordTable()
for (const [{ told }, bit] of bits) {
  words.add(bit, beginningsOf(told))
  addTriggers(triggers.told, beginningsOf(told))
}

export function byPlace(s: Sentence): Composite[] {
  // A sentence that names no other place is of the page's.
  const here = s.place !== undefined && !namesAnother(s.text, s.place) ? s.place : undefined
  const may = words.of(s.text)
  const tells = (place: Place) =>
    ((may & bits.get(place)!) !== 0 && place.told.test(s.text)) ||
    (here !== undefined && place.codes.includes(here))
  const isTold = (place: Place) => tells(place) && place.unless?.test(s.text) !== true
  // Another country may be meant as well: Taiwan's, Japan's.
  const telling = OF_PLACE.filter(tells)
  const one = telling.length === 0 || PLACES.Taiwan!.test(s.text) ? [] : telling
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
    // The US | Labor Department.
    const named = hans.startsWith('美国')
      ? /(?<![a-z.])(?:us|u\.s\.|america's) $/.exec(s.text.slice(Math.max(0, m.index - 11), m.index))
      : null
    const start = m.index - (former ? 'former '.length : (named?.[0].length ?? 0))
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
