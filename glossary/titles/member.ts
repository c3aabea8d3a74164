import type { Kind } from '../model/schema.ts'
import { type Composite, type Sentence, unique } from './composite.ts'
import { type Modifier, modifierBefore } from './modifiers.ts'
import { NUMBER, ordinal, toNumber } from './numbers.ts'
import type { Part, Words } from './part.ts'
import { fitsKind, senseOf, withArticle } from './senses.ts'
import { besideName, nameFollows, namePrecedes } from './surnames.ts'
import { isCountry, type Known, nameOf, type Unit, unitEnding, withRegion } from './unit.ts'

/** One title in Chinese text: modifiers, organ chain, modifiers, post. Read from the post to the left. */
export interface Member {
  start: number
  end: number
  post: Part
  unit: Unit | undefined
  /** From the outermost inwards. */
  modifiers: (Modifier | number)[]
  /** 驻: the country of the posting, and of the sender in `unit`. */
  posting: Words | undefined
  inherited: Unit | undefined
}

const TERM = new RegExp(`第(${NUMBER})任$`)
const ENVOYS =
  /^(?:ambassador|embassy|consulate general|consul general|chargé|permanent representative|minister$|counselor|special envoy)/

export function memberOf(s: Sentence, post: Part, known: Known): Member {
  const { text } = s
  const modifiers: (Modifier | number)[] = []
  let at = post.start
  const take = (outside: boolean) => {
    for (;;) {
      const found = modifierBefore(text, at, outside)
      const term =
        found === undefined && text[at - 1] === '任' ? TERM.exec(text.slice(Math.max(0, at - 7), at)) : null
      const number = term === null ? undefined : toNumber(term[1]!)
      if (found !== undefined) {
        modifiers.unshift(found)
        at -= found.hans.length
      } else if (term !== null && number !== undefined) {
        modifiers.unshift(number)
        at -= term[0].length
      } else return
    }
  }
  let unit: Unit | undefined
  let posting: Words | undefined
  if (post.class === 'post') {
    take(false)
    // 国防部长: 国防部 and 部长 share a character.
    const shared =
      modifiers.length === 0 && post.end - post.start === 2 ? unitEnding(s, at + 1, known) : undefined
    unit =
      unitEnding(s, at, known) ?? (shared?.organ && shared.start < at && !shared.open ? shared : undefined)
    if (unit?.organ === undefined && shared?.organ !== undefined && shared.start < at) unit = shared
    if (ENVOYS.test(post.en[0]!)) {
      const china = text.endsWith('驻华', at) ? s.country('CN') : undefined
      if (china !== undefined) posting = china
      else if (unit !== undefined && text[unit.start - 1] === '驻') posting = unit.parts.at(-1)
      if (posting !== undefined) {
        at = china !== undefined ? at - 2 : unit!.start - 1
        take(true)
        const sender = unitEnding(s, at, known)
        unit = sender?.organ === undefined && isCountry(sender?.region) ? sender : undefined
      }
    }
    if (unit !== undefined && !belongs(post, unit)) unit = undefined
    if (unit !== undefined) at = unit.start
  }
  take(true)
  return { start: at, end: post.end, post, unit, modifiers, posting, inherited: undefined }
}

/** Is it a post of this organ or region? A mayor is of a city, a minister never of one. */
function belongs(post: Part, unit: Unit): boolean {
  if (unit.organ !== undefined || isCountry(unit.region)) return true
  const kind = unit.region?.grammar.regionKind
  const { regionKind } = post.grammar
  if (regionKind !== undefined)
    return fitsKind(regionKind, kind) || (kind === undefined && regionKind !== 'Country')
  return kind === 'Autonomous Region' ? post.en[0] === 'chairman' : kind === 'SAR' || kind === undefined
}

/** Country and region of the member before pass to one that leaves them open. */
export function inherit(member: Member, before: Unit | undefined): Member {
  const { post, unit } = member
  if (before === undefined || post.class !== 'post') return member
  if (unit === undefined) {
    const kind = post.grammar.regionKind
    if (kind === 'Country') {
      const other = before.country !== undefined && before.country !== post.grammar.country
      return other ? { ...member, inherited: before } : member
    }
    const fits =
      kind !== undefined && before.region !== undefined && fitsKind(kind, before.region.grammar.regionKind)
    return fits ? { ...member, inherited: before } : member
  }
  if (before.region === undefined) return member
  const whole = withRegion(unit, before.region)
  return whole === unit ? member : { ...member, unit: whole, inherited: before }
}

/** What a member hands on to those after it. */
export const handsOn = (member: Member): Unit | undefined => member.unit ?? member.inherited

/** The English of a member, preferred first. */
export function englishOf(s: Sentence, member: Member): string[] {
  const { post, unit, modifiers, inherited, posting } = member
  const country = unit?.country ?? inherited?.country ?? post.grammar.country
  const national = unit?.organ === undefined && isCountry(unit?.region)
  const sense = senseOf(post, unit?.organ && { ...unit.organ, en: unit.en }, country, national)
  const outer: string[] = []
  let word = sense.word
  let after = ''
  for (const m of [...modifiers].reverse()) {
    if (typeof m === 'number') outer.unshift(ordinal(m))
    else if (m.put === 'deputy') word = `${m.en === '' ? '' : `${m.en} `}${sense.deputy} ${word}`
    else if (m.put === 'after') after = m.en
    else outer.unshift(m.en)
  }
  const lead = outer.map((o) => `${o} `).join('')
  word += after
  const others =
    post.class === 'title' ||
    modifiers.length > 0 ||
    post.grammar.short !== undefined ||
    post.en.includes('chancellor')
      ? []
      : post.en.slice(1).filter((o) => o !== sense.word)
  const of = (w: string, organ: string) => `${lead}${w} of ${withArticle(organ)}`
  const state = country === undefined ? undefined : s.country(country)
  const adjective = (of: Words | Part) => of.grammar.attributive ?? of.en[0]!
  if (post.class === 'title') return post.en.map((e) => `${lead}${e}${after}`)
  if (posting !== undefined) {
    const sender = unit?.region === undefined ? '' : `${adjective(unit.region)} `
    const at = /^(?:embassy|consulate)/.test(word) ? 'in' : 'to'
    return [`${lead}${sender}${word} ${at} ${posting.grammar.short ?? withArticle(posting.en[0]!)}`]
  }
  const government = unit?.organ?.en[0] === 'Government' && post.grammar.regionKind === 'Country'
  if (unit?.organ !== undefined && !(government && isCountry(unit.region)))
    return ofOrgan(unit.organ, unit.en, { lead, word, others, of, minister: sense.word === 'minister' })
  if (
    unit?.region !== undefined ||
    (inherited?.region !== undefined && post.grammar.regionKind !== 'Country')
  ) {
    const region = (unit?.region ?? inherited?.region)!
    const name = nameOf(region)
    if (isCountry(region))
      return unique([
        /Republic|Kingdom|Federation|Emirates/.test(region.en[0]!) && region.end - region.start > 4
          ? of(word, region.en[0]!)
          : undefined,
        `${lead}${adjective(region)} ${word}`,
        `${lead}${word} of ${name}`,
        ...others.map((o) => `${adjective(region)} ${o}`),
      ])
    const long = region.en.find((n) => / SAR$/.test(n)) ?? region.en[0]!
    if (region.grammar.regionKind === 'SAR')
      return unique([of(word, region.en[0]!), of(word, long), `${lead}${name} ${word}`])
    if (post.grammar.regionKind === undefined) return [`${lead}${word} of ${region.en[0]}`]
    return unique([
      `${lead}${word} of ${/Autonomous|Prefecture|League/.test(region.en[0]!) ? region.en[0] : (unit?.en[0] ?? name)}`,
      `${lead}${name} ${word}`,
      ...others.map((o) => `${lead}${o} of ${name}`),
    ])
  }
  if (inherited !== undefined && state !== undefined)
    return unique([
      `${lead}${adjective(state)} ${word}`,
      `${lead}${word} of ${state.grammar.short ?? state.en[0]}`,
    ])
  if (post.grammar.regionKind === 'Country' && post.grammar.short !== undefined && state !== undefined)
    return unique([
      `${lead}${adjective(state)} ${word}`,
      `${lead}${word} of ${state.grammar.short ?? state.en[0]}`,
    ])
  return unique([`${lead}${word}`, ...others.map((o) => `${lead}${o}`)])
}

interface Wording {
  lead: string
  word: string
  others: string[]
  of: (word: string, organ: string) => string
  minister: boolean
}

function ofOrgan(organ: Part, names: string[], w: Wording): string[] {
  const attributive = organ.grammar.attributive
  if (w.minister) {
    const ministries = names
      .map((n) => /^(.*?)Ministry of (?:the )?(.+?)(?: of (?:the )?([A-Z].*))?$/.exec(n))
      .filter((m) => m !== null)
    const forms = ministries.map(
      (m) => `${w.lead}${m[1] ?? ''}${w.word} of ${lower(m[2]!)}${m[3] ? ` of ${m[3]}` : ''}`,
    )
    const short = names
      .map((n) => /^((?:[A-Z][\w.]* )?)([A-Z]\w+) Ministry$/.exec(n))
      .filter((m) => m !== null)
    const quick = short.map((m) => `${w.lead}${m[1]}${deputyFirst(w.word, m[2]!.toLowerCase())}`)
    const plain =
      attributive === undefined
        ? []
        : [`${w.lead}${deputyFirst(w.word, lower(attributive.replace(/ Ministry$/, '')))}`]
    if (forms.length + quick.length > 0)
      return short.length > 0 && /^[A-Z][\w.]* [A-Z]\w+ Ministry$/.test(names[0]!)
        ? unique([...quick, ...forms])
        : unique([...forms, ...quick, ...(names[0] === organ.en[0] ? plain : [])])
  }
  const before = names.find((n) => / Ministry$/.test(n)) ?? attributive
  if (/^spokes/.test(w.word) && before !== undefined)
    return unique([
      `${w.lead}${before} ${w.word}`,
      w.of(w.word, names[0]!),
      ...w.others.map((o) => `${before} ${o}`),
    ])
  return unique([
    ...names.slice(0, 4).map((n) => w.of(w.word, n)),
    ...w.others.slice(0, 3).map((o) => w.of(o, names[0]!)),
  ])
}

/** vice minister + foreign → vice foreign minister. */
const deputyFirst = (word: string, field: string) => word.replace(/minister$/, `${field} minister`)
const lower = (name: string) => name.replaceAll(/\b[A-Z](?=[a-z])/g, (c) => c.toLowerCase())

/** A title as a candidate, or nothing where it is a bare post with nothing beside it. */
export function compositeOf(s: Sentence, member: Member, stacked: boolean): Composite | undefined {
  const { post, unit, modifiers, inherited, posting, start, end } = member
  const composed =
    unit !== undefined || modifiers.length > 0 || inherited !== undefined || posting !== undefined
  if (!composed && post.class !== 'post') return undefined
  const named = nameFollows(s.text, end) || (!composed && namePrecedes(s.text, start))
  if (!composed && !named) return undefined
  const parts = [...(unit?.parts ?? []), post]
  const bare = unit === undefined && posting === undefined
  const national = unit?.organ === undefined && isCountry(unit?.region)
  const address = named && !stacked && (bare || national)
  const insists = inherited !== undefined || (address && post.class === 'post')
  return new Title(s, member, parts, named, address, insists)
}

/** A class, so that its English costs nothing where another title wins. */
class Title implements Composite {
  readonly start: number
  readonly end: number
  readonly kind: Kind
  readonly parts: Part[]
  readonly insists: boolean
  private readonly sentence: Sentence
  private readonly member: Member
  private readonly named: boolean
  private readonly address: boolean
  private forms: string[] | undefined

  constructor(
    sentence: Sentence,
    member: Member,
    parts: Part[],
    named: boolean,
    address: boolean,
    insists: boolean,
  ) {
    this.start = member.start
    this.end = member.end
    this.kind = /^(?:embassy|consulate)/.test(member.post.en[0]!) ? 'organ' : 'title'
    this.parts = parts
    this.insists = insists
    this.sentence = sentence
    this.member = member
    this.named = named
    this.address = address
  }

  get en(): string[] {
    this.forms ??= this.english()
    return this.forms
  }

  get around(): string {
    const { country, region } = this.member.inherited ?? {}
    return `${country ?? ''} ${region?.en[0] ?? ''} ${this.address} ${this.ownWord() ?? ''}`
  }

  /** The word that a name beside gives a bare post. */
  private ownWord(): string | undefined {
    const { sentence, member, start, end } = this
    const alone = this.parts.length === 1 && start === member.post.start && member.inherited === undefined
    return alone && this.named ? besideName(member.post, sentence.text, start, end) : undefined
  }

  private english(): string[] {
    const { sentence, member } = this
    const en = englishOf(sentence, member)
    const own = this.ownWord()
    if (own !== undefined) en.unshift(own)
    if (this.address && !/ of /.test(en[0]!)) en.unshift(capital(en[0]!))
    return unique(en)
  }
}

const capital = (text: string) =>
  text.replaceAll(
    /(^|[ -])(?!(?:to|of|for|the|and|in)\b)([a-z])/g,
    (_, gap: string, c: string) => gap + c.toUpperCase(),
  )
