import { languageGroup, type Script, scriptOf } from '../model/language.ts'
import type { Concept } from '../model/schema.ts'
import { fold } from '../text/fold.ts'
import type { PartClass, Words } from './part.ts'
import { PLACES } from './places.ts'
import { traitsOf } from './traits.ts'

/** The words of a concept: what titles are made of, and whether they are marked where no title is. */

/** Without `grammar` by kind: organ, place and title; a title of one or two words takes an organ before it. */
export function classOf(concept: Pick<Concept, 'grammar' | 'kind' | 'sections'>): PartClass | undefined {
  if (concept.grammar !== undefined) return concept.grammar.class
  if (concept.kind === 'organ' || concept.kind === 'event' || concept.kind === 'document') return concept.kind
  if (concept.kind === 'place') return 'region'
  if (concept.kind !== 'title') return undefined
  return /^[a-z-]+(?: [a-z-]+)?$/.test(formsOf(concept, 'en')[0] ?? '') ? 'post' : 'title'
}

function formsOf(concept: Pick<Concept, 'sections'>, group: 'en' | 'zh', script?: Script): string[] {
  const sections = concept.sections.filter(
    (s) =>
      languageGroup(s.language) === group &&
      (script === undefined || (scriptOf(s.language) ?? script) === script),
  )
  const terms = sections
    .flatMap((s) => s.terms)
    .filter((t) => t.status === 'preferred' || t.status === 'admitted')
    .sort((a, b) => Number(a.status !== 'preferred') - Number(b.status !== 'preferred'))
  return terms.map((t) => t.text)
}

function shortOf({ sections }: Concept): Words['traits']['short'] {
  const typed = (language: string, type: string) =>
    sections
      .filter((s) => s.language === language)
      .flatMap((s) => s.terms.filter((t) => t.termType === type).map((t) => t.text))
  const en = typed('en', 'acronym').map(fold)
  if (en.length === 0) return undefined
  const [hans] = typed('zh-Hans', 'shortForm')
  const [hant = hans] = typed('zh-Hant', 'shortForm')
  return hans === undefined || hant === undefined ? undefined : { en, hans, hant }
}

/** `undefined` for a concept that no title is made of, or one without English or Chinese. */
export function wordsOf(concept: Concept, priority: number): Words | undefined {
  const kind = classOf(concept)
  if (kind === undefined) return undefined
  const en = formsOf(concept, 'en').filter((form) => !form.includes('(') || form.includes('(Amendment)'))
  const any = formsOf(concept, 'zh')
  const only = (script: Script) => {
    const forms = formsOf(concept, 'zh', script)
    return forms.length > 0 ? forms : any
  }
  if (en.length === 0 || any.length === 0) return undefined
  const words = {
    class: kind,
    grammar: concept.grammar ?? {},
    en,
    hans: only('hans'),
    hant: only('hant'),
    alone: aloneOf(concept, en[0]!),
    priority,
    place: concept.subjectField.find((subject) => Object.hasOwn(PLACES, subject)),
  }
  return { ...words, traits: traitsOf(words, shortOf(concept), concept.subjectField) }
}

/** The words of an organ that is read and not listed. */
export function wordsFor(en: string[]): Words {
  const words = {
    class: 'organ' as const,
    grammar: { class: 'organ' as const, country: 'CN' },
    en,
    hans: [],
    hant: [],
    alone: 'always' as const,
    priority: 0,
  }
  return { ...words, traits: traitsOf(words) }
}

/** Firms and embassies have them too: alone they are official with capitals only. */
const COMMON = /^(?:chief executive|executive secretary|first secretary|chief of staff)$/
/** Official by themselves: no firm and no club has them. */
const SOLE = /^(?:检察长|檢察長|委员长|委員長|审计长|審計長)$/
/** What firms have too: never official by itself. */
export const PRIVATE =
  /^(?:general manager|executive director|(?:chairman|member) of the board(?: of directors)?|chief executive officer|legal adviser|chief adviser|chief (?:engineer|economist|accountant|planner|designer|scientist|representative|negotiator|inspector))$/

function aloneOf({ grammar, sections }: Concept, en: string): Words['alone'] {
  if (grammar?.class === 'region') return 'full form'
  if (grammar?.class === 'organ') return grammar.regionKind === undefined ? 'always' : 'beside name'
  const common = !/ /.test(grammar?.short ?? en) || COMMON.test(en) || PRIVATE.test(en)
  const sole = formsOf({ sections }, 'zh').some((form) => SOLE.test(form))
  const open = grammar?.class === 'post' && common && grammar.country === undefined && !sole
  return open ? 'beside name' : 'always'
}

/** Can titles be composed of a concept; is it marked where nothing is composed with it, or only beside something? */
export function partOf(concept: Concept): 'none' | 'alone' | 'beside' {
  if (classOf(concept) === undefined) return 'none'
  const en = formsOf(concept, 'en').find((form) => !form.includes('('))
  return en === undefined || aloneOf(concept, en) === 'always' ? 'alone' : 'beside'
}

const FULL =
  /(?:共和国|共和國|王国|王國|联邦|聯邦|自治区|自治區|特别行政区|特別行政區|自治州|自治[县縣旗]|公国|公國|Republic|Region|Autonomous (?:Prefecture|County|Banner)|autonomous (?:region|prefecture)|SAR|Federation|Kingdom of .*|Republic of [A-Z].*)$/
/** Local organs that news writes with capitals where the region, or the Party, is understood. */
const UNDERSTOOD =
  /^(?:Central Committee|Political Bureau|Standing Committee|(?:Organi[sz]ation|Publicity|United Front Work|Society Work) Department|Commission for (?:Discipline Inspection|Political and Legal Affairs).*|(?:Higher|High|Intermediate) People's Court|People's Procuratorate)$/

/** A committee's whole name says what it is without the organ that it is of; so does a maritime court. */
const WHOLE = /^海事法院$|^(?!管理|中央|党工).{2,}委员会$|^(?!管理|中央).{2,}委員會$/

/** A state's ministry, and its houses, where the news has said whose: 内政部, 參議院. */
const OF_STATE = /^.{2,}部$|^[众参]议院$|^[眾參]議院$|^(?:宪法|憲法)法院$/

/** Behind a country's adjective alone: the Thai FM is 外长, and FM is radio. */
const INITIALS = /^[FP]M$/

/** The Party's committee of a region, as the region's own papers call it. */
const LOCAL_PARTY = /^(?:[省市县縣]委|自治[区區][党黨]委)$/

/** The same for any way of writing them; `undefined` where that decides. */
export function isEverMarkedAlone(words: Words): boolean | undefined {
  if (words.alone === 'full form' || words.en[0] === 'chairman') return undefined
  if (words.class === 'post' && (COMMON.test(words.en[0]!) || words.en.some((form) => INITIALS.test(form))))
    return undefined
  return words.class === 'organ' && words.alone === 'beside name' ? undefined : words.alone === 'always'
}

/** Material of titles is marked alone only where it is a unit of its own. */
export function isMarkedAlone(words: Words, written: string): boolean {
  if (words.class === 'post' && INITIALS.test(written)) return false
  if (words.class === 'post' && COMMON.test(words.en[0]!))
    return !/[a-z]/.test(written.replaceAll(/[A-Z][a-z]+/g, ''))
  if (words.alone === 'full form')
    return (
      (written.length > 4 && FULL.test(written)) ||
      (words.grammar.country === 'KP' && / Province$/.test(written)) ||
      /(?:新[区區]|New Area)$/.test(written)
    )
  if (words.class === 'organ' && words.alone === 'beside name')
    return (
      UNDERSTOOD.test(written) ||
      LOCAL_PARTY.test(written) ||
      (words.grammar.regionKind === 'Country' && OF_STATE.test(written)) ||
      (words.grammar.regionKind !== undefined && WHOLE.test(written))
    )
  // 委员长 is one office; the English is any chairman.
  if (words.en[0] === 'chairman' && /^chairm[ae]n$/i.test(written)) return false
  return words.alone === 'always'
}
