import type { Kind } from '../model/schema.ts'
import type { Hits } from './hits.ts'
import type { Part, Words } from './part.ts'

/** What the engine composes from, and what it makes. */

/** What a sentence is asked for beside its text: the same for every segment. */
export interface Background {
  /** The country of an ISO code, for titles that inherit it. */
  country(code: string): Words | undefined
  /** Countries by adjective and organs that every region has: what English text names in one word or around a region's name. */
  countries(): Words[]
  locals(): Words[]
}

/** One segment as the grammar sees it. All offsets count folded text. */
export interface Sentence extends Background {
  /** The folded segment. */
  readonly text: string
  /** Of English text, what its words tell (english/triggers.ts). */
  readonly words: number
  readonly hits: Hits
  /** What stands for a unit of it in the segment: a role where a space or mark does, NaN outside. */
  unitAt(at: number): number | undefined
  /** ISO code of the place that an English page is about, where it tells. */
  readonly place: string | undefined
  /** By the first hit that ends where it does, the longest chain of organs that has been looked for there; null where none is. */
  readonly units: (Unit | null | undefined)[]
  /** By the first hit that ends where it does, the longest title that has been read: 古巴共产党中央第一书记, not 第一书记. */
  readonly titles: (Member | undefined)[]
  /** All of them, made when it is asked for. */
  readonly parts: Part[]
}

/** Organs and regions of Chinese text that touch, as one. */
export interface Unit {
  start: number
  end: number
  parts: Part[]
  /** English of the whole chain, preferred first, without an article. Made when it is asked for: most chains become part of a longer one. */
  en: () => string[]
  /** The organ whose head noun decides the post's word; none where the chain is a region alone. */
  organ: Part | undefined
  region: Part | undefined
  country: string | undefined
  /** A local organ still without its region (省委), or of a level alone. */
  open: boolean
  /** The organ that a department is of. */
  owner: Unit | undefined
}

/** Organs and regions in English text with their Chinese: State Council, CPC Guangdong Provincial Committee, 14th NPC, Chinese (before a post). */
export interface EnglishUnit {
  start: number
  end: number
  parts: Part[]
  hans: string
  hant: string
  organ: Words | undefined
  region: Words | undefined
  /** Its further official names: 国家发改委, 中共广东省委. */
  others?: (script: 'hans' | 'hant') => string[]
}

/** Those of a sentence, made when they are asked for. */
export type Units = () => EnglishUnit[]

/** What may stand before a post (modifiers.ts). */
export interface Modifier {
  hans: string
  hant: string
  en: string
  /** before: former minister; deputy: vice or deputy by the post; after: president-elect. */
  put: 'before' | 'deputy' | 'after'
  /** Where it may stand: before the organ too (原国防部长), or between organ and post alone (副). */
  outside: boolean
  notAfter?: string
  /** No word of a clause may stand right before it. */
  apart?: boolean
  /** What it stands before, as a verb stands before anything: to carry out a governor's order, to guard a governor's house. */
  only?: RegExp
}

/** One title in Chinese text: modifiers, organ chain, modifiers, post. Read from the post to the left. */
export interface Member {
  start: number
  end: number
  post: Part
  unit: Unit | undefined
  /** From the outermost inwards. */
  modifiers: (Modifier | number)[]
  /** 驻: the place of the posting, and its sender in `unit`. */
  posting: Words | undefined
  /** 叙利亚问题特使: what an envoy is for. */
  topic: Words | undefined
  /** Of a listed title: 二十届中央委员. */
  term: number | undefined
  /** 十六届、十七届中央委员: the terms said before it. */
  earlier: readonly number[]
  inherited: Unit | undefined
}

/** A composed unit. Renderings: preferred first, without duplicates. */
export interface Composite {
  start: number
  end: number
  kind: Kind
  parts: Part[]
  readonly en?: string[]
  hans?: string[]
  hant?: string[]
  /** Stands against a listed term of the same span: what precedes changes its rendering. */
  insists: boolean
  /** What its renderings depend on beside its text and its parts. */
  around?: string | undefined
}

/** In Chinese text: its English is made when it is asked for, since most composites lose to a longer one. */
export class Composed implements Composite {
  readonly start: number
  readonly end: number
  readonly kind: Kind
  readonly parts: Part[]
  readonly insists = false
  private readonly english: () => string[]
  private readonly owes: (() => string) | undefined

  constructor(
    start: number,
    end: number,
    kind: Kind,
    parts: Part[],
    english: () => string[],
    owes: (() => string) | undefined = undefined,
  ) {
    this.start = start
    this.end = end
    this.kind = kind
    this.parts = parts
    this.english = english
    this.owes = owes
  }

  get en(): string[] {
    return unique(this.english())
  }

  get around(): string | undefined {
    return this.owes?.()
  }
}

/** In English text: its Chinese is made when it is asked for, and never for the script that is not shown. */
export class Spelled implements Composite {
  readonly start: number
  readonly end: number
  readonly kind: Kind
  readonly parts: Part[]
  readonly insists: boolean
  private readonly chinese: (script: 'hans' | 'hant') => string[]
  private readonly owes: (() => string | undefined) | undefined

  constructor(
    start: number,
    end: number,
    kind: Kind,
    parts: Part[],
    chinese: (script: 'hans' | 'hant') => string[],
    insists = false,
    owes: (() => string | undefined) | undefined = undefined,
  ) {
    this.start = start
    this.end = end
    this.kind = kind
    this.parts = parts
    this.chinese = chinese
    this.insists = insists
    this.owes = owes
  }

  get around(): string | undefined {
    return this.owes?.()
  }

  get hans(): string[] {
    return unique(this.chinese('hans'))
  }

  get hant(): string[] {
    return unique(this.chinese('hant'))
  }
}

/** Made at the first call. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** What a sentence tells, asked at many of its parts: of the one that was asked of last it is known. */
export function perSentence<T>(tell: (s: Sentence) => T): (s: Sentence) => T {
  let last: Sentence | undefined
  let told: T
  return (s) => {
    if (s !== last) told = tell(s)
    last = s
    return told
  }
}

/** They are few: a set costs more than looking through them. */
export const unique = (texts: (string | undefined)[]): string[] =>
  texts.filter((t, i): t is string => t !== undefined && t !== '' && texts.indexOf(t) === i)

/** `en` is asked where the unit stands. */
export type AddChinese = (
  start: number,
  end: number,
  en: () => string[],
  parts?: Part[],
  kind?: Composite['kind'],
) => void

export type AddEnglish = (start: number, end: number, hans: string[], hant: string[], parts?: Part[]) => void
