import { takesTerm } from './organ-names.ts'
import type { Traits, Words } from './part.ts'
import { levels, needsOrgan } from './senses.ts'

const NAMED =
  /\b(?:Times|Journal|Post|Daily|News|Zaobao|Shimbun|Guardian|Economist|News Agency|Press|Bloomberg|Reuters|AFP|TASS|BBC|CNN|White House|Pentagon|Kremlin|Palace|Figaro|Spiegel|Jazeera|Nhan Dan|CIA|FBI|Seoul|United Russia|EFE|ANSA|DPA|Kyodo|Interfax|Yonhap|Hamas|African National Congress)\b|^(?:Korea |Tokyo (?:Electric|Metropolitan)|Moscow State |Politico$|Alaska Airlines|Japan-)/
const ENVOYS =
  /^(?:ambassador|embassy|(?:military |defense )?attach[eé]|diplomatic envoys|consulate general|(?:deputy |vice |acting )?consul\b|chargé|permanent representative|minister$|(?:minister-)?counselor|special envoy|personal envoy|(?:special )?representative|special coordinator)|^.* of the (?:embassy|consulate general)$/
const NUMBERED = /Court$|Procuratorate$/

/** Offices of Hong Kong by their English. */
const HONG_KONGS =
  /^(?:(?:under |permanent )?secretary for |(?:chief|financial) secretary\b|commissioner (?:for|of) )/i

const SHORTER = /^(?:全国人大常委会|全國人大常委會|全国政协|全國政協|阿联酋|阿聯酋|沙特)$/
const shorter = (forms: string[]): string => forms.find((form) => SHORTER.test(form)) ?? forms[0] ?? ''

export function traitsOf(
  { class: kind, grammar, en, hans, hant }: Omit<Words, 'traits'>,
  short?: Traits['short'],
  subjects: readonly string[] = [],
): Traits {
  const name = en[0]!
  const local = kind === 'organ' && grammar.regionKind !== undefined
  const any = local && grammar.regionKind === 'any'
  return {
    local,
    any,
    country: grammar.regionKind === 'Country',
    level: local ? (levels[grammar.regionKind!]?.hans ?? '') : '',
    numbered: any && NUMBERED.test(name),
    ofParty: name.startsWith('CPC '),
    ofHongKong: subjects.includes('Hong Kong') || HONG_KONGS.test(name),
    named: NAMED.test(name),
    envoy: ENVOYS.test(name),
    ofTerm: takesTerm(name),
    needs: hans.length === 0 ? undefined : needsOrgan(hans[0]!),
    hans: shorter(hans),
    hant: shorter(hant),
    short,
  }
}
