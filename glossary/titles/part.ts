import type { Grammar } from '../model/schema.ts'

/** What the grammar knows of a hit: its class and its words, from the concept (a reader's own included). */

export type PartClass = Grammar['class'] | 'title' | 'event' | 'document'

/**
 * A bit for each class, so that a pattern's classes are one number. `numbered`: may have its number before it (第七届进博会); `local`: a
 * region that is no country; `placed`: understood where its place is told.
 */
export const classBits = {
  organ: 1,
  region: 2,
  post: 4,
  title: 8,
  event: 16,
  document: 32,
  numbered: 64,
  local: 128,
  placed: 256,
} as const

export const bitsOf = (words: Words): number =>
  classBits[words.class] |
  (words.class === 'event' || /(?:博览会|论坛|峰会|大会|运动会)$/.test(words.hans[0]!)
    ? classBits.numbered
    : 0) |
  (words.class === 'region' && !isCountry(words) ? classBits.local : 0) |
  (words.place === undefined ? 0 : classBits.placed)

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
  /** Hong Kong's: its commissions have a 主席 where the mainland's have a 主任. */
  ofHongKong: boolean
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
  /** Where its name is understood without saying whose it is: Taiwan, Japan. */
  place?: string | undefined
  traits: Traits
}

/** Offsets count folded text. */
export interface Part extends Words {
  /** Rows of the claims it stands for, as the caller numbers them. */
  rows: number[]
  start: number
  end: number
}

/** Written out: a spread costs more. */
export const partAt = (words: Words, rows: number[], start: number, end: number): Part => ({
  class: words.class,
  grammar: words.grammar,
  en: words.en,
  hans: words.hans,
  hant: words.hant,
  alone: words.alone,
  priority: words.priority,
  place: words.place,
  traits: words.traits,
  rows,
  start,
  end,
})

export const isCountry = (words: Words | undefined) => words?.grammar.regionKind === 'Country'
