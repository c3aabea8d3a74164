import { takesTerm } from './organ-names.ts'
import type { Words } from './part.ts'
import { levels, needsOrgan } from './senses.ts'

/** What the grammar asks of the words of a concept at each hit, told once a concept. */
export interface Traits {
  /** 省委 and 组织部: an organ of a region; `any`: of every kind of region. */
  local: boolean
  any: boolean
  country: boolean
  /** The character by which its region is named: 省 of 省委; empty where it has none. */
  level: string
  /** Courts and procuratorates of one city are numbered: 第一中级人民法院. */
  numbered: boolean
  /** A committee of the Communist Party. */
  ofParty: boolean
  /** Newspapers and houses: 英国《金融时报》 is said of a country and not of its organs. */
  named: boolean
  /** A post that is held in another country or organ: 驻美大使. */
  envoy: boolean
  /** Its English has a body with a term of office: member of the CPC Central Committee. */
  ofTerm: boolean
  /** The English of the organ without which it is no post. */
  needs: RegExp | undefined
  /** Its Chinese before a post and a department, where news has the short name: 全国人大常委会副委员长, 全国政协经济委员会主任. */
  hans: string
  hant: string
  /** Its acronyms (folded), with the short Chinese for them: ASEAN 东盟. */
  short: { en: string[]; hans: string; hant: string } | undefined
}

const NAMED =
  /\b(?:Times|Journal|Post|Daily|News|Zaobao|Shimbun|Guardian|Economist|News Agency|Press|Bloomberg|Reuters|AFP|TASS|BBC|CNN|White House|Pentagon|Kremlin|Palace)\b/
const ENVOYS =
  /^(?:ambassador|embassy|consulate general|consul general|chargé|permanent representative|minister$|(?:minister-)?counselor|special envoy|representative)/
const NUMBERED = /Court$|Procuratorate$/

const SHORTER = /^(?:全国人大常委会|全國人大常委會|全国政协|全國政協|阿联酋|阿聯酋|沙特)$/
const shorter = (forms: string[]): string => forms.find((form) => SHORTER.test(form)) ?? forms[0] ?? ''

export function traitsOf(
  { class: kind, grammar, en, hans, hant }: Omit<Words, 'traits'>,
  short?: Traits['short'],
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
    named: NAMED.test(name),
    envoy: ENVOYS.test(name),
    ofTerm: takesTerm(name),
    needs: hans.length === 0 ? undefined : needsOrgan(hans[0]!),
    hans: shorter(hans),
    hant: shorter(hant),
    short,
  }
}
