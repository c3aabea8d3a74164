import type { Hit } from '../match/find.ts'
import { languageGroup, type Script, scriptOf } from '../model/language.ts'
import type { Concept, Grammar } from '../model/schema.ts'

/** What the grammar knows of a hit: its class and its words, from the concept (a reader's own included). */

export type PartClass = Grammar['class'] | 'title' | 'event' | 'document'

/** The words of a concept that titles are made of, for one direction. */
export interface Words {
  class: PartClass
  grammar: Partial<Grammar>
  /** Preferred first; none is empty. */
  en: string[]
  hans: string[]
  hant: string[]
  /** May it be marked where nothing is composed with it? */
  alone: 'always' | 'beside name' | 'full form'
  /** Of its glossary; lower comes first. */
  priority: number
}

export interface Part extends Words {
  hit: Hit
  /** Rows of the claims it stands for, as the caller numbers them. */
  rows: number[]
  start: number
  end: number
}

/** Written out: it is made for every hit, and a spread costs more than the hit. */
export const partAt = (words: Words, hit: Hit, row: number): Part => ({
  class: words.class,
  grammar: words.grammar,
  en: words.en,
  hans: words.hans,
  hant: words.hant,
  alone: words.alone,
  priority: words.priority,
  hit,
  rows: [row],
  start: hit.start,
  end: hit.end,
})

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

/** `undefined` for a concept that no title is made of, or one without English or Chinese. */
export function wordsOf(concept: Concept, priority: number): Words | undefined {
  const kind = classOf(concept)
  if (kind === undefined) return undefined
  const en = formsOf(concept, 'en').filter((form) => !form.includes('('))
  const any = formsOf(concept, 'zh')
  const only = (script: Script) => {
    const forms = formsOf(concept, 'zh', script)
    return forms.length > 0 ? forms : any
  }
  if (en.length === 0 || any.length === 0) return undefined
  const { grammar } = concept
  const open =
    grammar?.class === 'post' && !/ /.test(grammar.short ?? en[0]!) && grammar.country === undefined
  const alone =
    grammar?.class === 'region'
      ? 'full form'
      : open || (grammar?.class === 'organ' && grammar.regionKind)
        ? 'beside name'
        : 'always'
  return { class: kind, grammar: grammar ?? {}, en, hans: only('hans'), hant: only('hant'), alone, priority }
}

const FULL =
  /(?:共和国|共和國|王国|王國|联邦|聯邦|自治区|自治區|特别行政区|特別行政區|自治州|公国|公國|Republic|Region|SAR|Federation|Kingdom of .*|Republic of [A-Z].*)$/
/** Local organs that news writes with capitals where the region, or the Party, is understood. */
const UNDERSTOOD =
  /^(?:Central Committee|Political Bureau|Standing Committee|(?:Organization|Publicity|United Front Work|Society Work) Department|Commission for (?:Discipline Inspection|Political and Legal Affairs).*|(?:Higher|High|Intermediate) People's Court|People's Procuratorate)$/

/** Material of titles is marked alone only where it is a unit of its own. */
export function isMarkedAlone(words: Words, written: string): boolean {
  if (words.class === 'organ' && words.alone === 'beside name') return UNDERSTOOD.test(written)
  if (words.alone === 'full form') return written.length > 4 && FULL.test(written)
  return words.alone === 'always'
}
