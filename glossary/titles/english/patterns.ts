import { type Composite, once, type Sentence, type Units } from '../composite.ts'
import { classBits, type Part } from '../part.ts'
import { postsInBoth } from './both.ts'
import { byPlace } from './by-place.ts'
import { chargedWith } from './charged-with.ts'
import { commissioners } from './commissioners.ts'
import { deans } from './deans.ts'
import { doubleOffices } from './double.ts'
import { englishDrafts } from './drafts.ts'
import { envoys } from './envoys.ts'
import { englishEvents } from './events.ts'
import { otherCountries, ownUnits } from './foreign.ts'
import { touches } from './gate.ts'
import { governments } from './governments.ts'
import { hongKongSecretaries } from './hong-kong.ts'
import { departmentsByLevel } from './level-departments.ts'
import { headsByLevel } from './level-heads.ts'
import { byLevel } from './levels.ts'
import { ofMissions } from './missions.ts'
import { chinasOrgans } from './national-organs.ts'
import { resolutions } from './numbered.ts'
import { otherParties } from './other-parties.ts'
import { englishPairs } from './pairs.ts'
import { partySecretaries } from './party.ts'
import { policeChiefs } from './police.ts'
import { portfolios } from './portfolios.ts'
import { secretaries } from './secretaries.ts'
import { speakers } from './speakers.ts'
import { taiwansOffices } from './taiwan.ts'
import { composedOrgans, englishTitles } from './titles.ts'
import { triggers } from './triggers.ts'
import { englishUnits } from './units.ts'

/**
 * Titles, organs and events of an English sentence, into `out`. Naively every pattern is tried on the organs and regions of every sentence.
 * Most sentences have a country or an organ alone in them, and no word that a pattern begins with: for these not even their names are put
 * together.
 */
export function englishComposites(s: Sentence, out: Composite[]): void {
  const { all } = s.hits
  const titled = (all & (classBits.post | classBits.title)) !== 0
  const touching = touches(s)
  const has = (words: number) => (s.words & words) !== 0
  const others = new Map<Part, boolean>()
  const every: Units = once(() => englishUnits(s))
  /** Without those of other countries. */
  const units: Units = once(() => ownUnits(s, every(), others))

  if (has(triggers.party)) out.push(...otherParties(s))
  // Of two of one span the first stands: what the text around tells before what the words alone say.
  if (has(triggers.taiwan) || s.place === 'TW') out.push(...taiwansOffices(s))
  if (has(triggers.place) && (has(triggers.told) || s.place !== undefined)) out.push(...byPlace(s))
  const titles = out.length
  if (touching) composedOrgans(units(), out)
  if (has(triggers.party)) out.push(...partySecretaries(s, units))
  if (touching) out.push(...chinasOrgans(s, units()))
  if (has(triggers.office)) out.push(...hongKongSecretaries(s, units))
  if (has(triggers.permanent)) out.push(...envoys(s, units))
  if (touching && titled) englishTitles(s, units(), out)
  if (has(triggers.permanent | triggers.delegate)) out.push(...ofMissions(s, out.slice(titles)))
  if (has(triggers.level)) out.push(...departmentsByLevel(s), ...headsByLevel(s), ...byLevel(s))
  if (has(triggers.speaker)) out.push(...speakers(s, units))
  if (has(triggers.premier)) out.push(...doubleOffices(s, units))
  if (has(triggers.police)) out.push(...policeChiefs(s, units))
  if (has(triggers.office))
    out.push(
      ...deans(s, units),
      ...secretaries(s, units),
      ...commissioners(s),
      ...chargedWith(s),
      ...portfolios(s, units),
    )
  if (has(triggers.meeting | triggers.ordinal | triggers.delegate) || (all & classBits.event) !== 0)
    out.push(...englishEvents(s, units))
  if (has(triggers.document)) out.push(...resolutions(s))
  if (has(triggers.document) && (all & classBits.document) !== 0) out.push(...englishDrafts(s))
  if (has(triggers.pair)) out.push(...englishPairs(s, units))
  if (has(triggers.both)) out.push(...postsInBoth(s, every))
  if (has(triggers.forces)) out.push(...governments(s))
  if (touching) out.push(...otherCountries(s, every(), others))
}
