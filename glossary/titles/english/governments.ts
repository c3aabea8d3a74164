import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { adjectiveBefore } from './owners.ts'

/** Governments and forces of other countries: Pakistani government, Iranian military, Indian Navy. */

const NAMES: Record<string, [hans: string, hant: string]> = {
  government: ['政府', '政府'],
  // Not of military bases, strikes and vehicles.
  military: ['军方', '軍方'],
  'armed forces': ['武装部队', '武裝部隊'],
  navy: ['海军', '海軍'],
  'air force': ['空军', '空軍'],
}
const NAME = new RegExp(`(?<= )(?:${Object.keys(NAMES).join('|')})(?![a-z-])`, 'g')
const AS_NOUN =
  /^(?:$|[^ ]|'s | (?:and|as|at|by|for|from|in|of|on|or|to|with|after|before|during|over|but|that|which|is|was|are|were|has|have|had|will|would|can|could|may|might|did|does|do|also|says?|said|told|denied|confirmed|announced|claimed|reported|warned|fired|launched|carried|struck|attacked|responded|(?:chief|spokes|leader|official|commander|court|source|tribunal)\w*)(?![a-z]))/

export function governments(s: Sentence): Composite[] {
  return matches(s.text, NAME).flatMap((m) => {
    const owner = adjectiveBefore(s, m.index - 1)
    const code = owner?.region?.grammar.country
    if (owner === undefined || code === 'CN' || code === 'US' || code === 'GB') return []
    if (m[0] === 'military' && !AS_NOUN.test(s.text.slice(m.index + m[0].length, m.index + m[0].length + 16)))
      return []
    const [hans, hant] = NAMES[m[0]]!
    const organ: Composite = {
      start: owner.start,
      end: m.index + m[0].length,
      kind: 'organ',
      parts: owner.parts,
      hans: [owner.hans + hans],
      hant: [owner.hant + hant],
      insists: false,
    }
    return [organ]
  })
}
