import type { Kind } from '../../model/schema.ts'
import { isHan } from '../../text/units.ts'
import { type Composite, type Member, type Sentence, unique } from '../composite.ts'
import { ordinal } from '../numbers.ts'
import { isCountry, type Part } from '../part.ts'
import { joinList } from '../stack.ts'
import { isCutShort } from './cut-short.ts'
import { takenOver } from './inherit.ts'
import { besideName, foreignNameFollows, foreignNamePrecedes, nameFollows, namePrecedes } from './surnames.ts'
import { englishOf } from './wording.ts'

/** A title as a candidate, or nothing where it is a bare post with nothing beside it. */
export function compositeOf(s: Sentence, member: Member, stacked: boolean): Composite | undefined {
  const { post, unit, modifiers, inherited, posting, topic, term, start, end } = member
  const composed =
    unit !== undefined ||
    modifiers.length > 0 ||
    inherited !== undefined ||
    posting !== undefined ||
    topic !== undefined ||
    term !== undefined
  if (!composed && post.class !== 'post') return undefined
  if (unit === undefined && post.traits.needs !== undefined) return undefined
  if (isCutShort(s, post.start, end)) return undefined
  // 白|俄罗斯安全会议国务秘书
  if (s.text[start - 1] === '白' && s.text.startsWith('俄罗斯', start)) return undefined
  // Facebook 的|香港|发言人
  if (
    post.en[0] === 'spokesperson' &&
    unit?.region !== undefined &&
    unit.organ === undefined &&
    !isCountry(unit.region)
  )
    return undefined
  const foreign =
    !composed &&
    (foreignNamePrecedes(s.text, start) || foreignNameFollows(s.text, end)) &&
    takesForeignName(s, post)
  const named = nameFollows(s.text, end) || foreign || (!composed && namePrecedes(s.text, start))
  if (!composed && !named) return undefined
  if (!composed && post.grammar.regionKind === undefined && !foreign && isCutOff(s, member)) return undefined
  const parts = [...(unit?.parts ?? []), post]
  const bare =
    (unit === undefined || unit.parts.length === 0) && posting === undefined && unit?.organ === undefined
  const national = unit?.organ === undefined && isCountry(unit?.region)
  // Permanent representative to the United Nations is said after the name.
  const address = named && !stacked && (bare || national) && !/ to |'s wife$/.test(post.en[0]!)
  const insists = inherited !== undefined || (address && post.class === 'post')
  return new Title(s, member, parts, named, address, insists)
}

/** Posts that persons of other countries have; any club has a chairman. */
const takesForeignName = ({ text }: Sentence, post: Part): boolean =>
  post.grammar.regionKind === 'Country' ||
  /^(?:secretary-general|director-general|speaker)$/.test(post.en[0]!) ||
  besideName(post, text, post.start, post.end) !== undefined

/** What may stand right before a bare post with its person after it; any other character belongs to an organ that is not known. */
const BEFORE_POST = new Set('由和与及向据请对同让是为见、')
/** Posts whose English is the same whatever they are of. */
const SAME = /^(?:secretary|spokesperson|commander|ambassador)$/

/** 传染病处主任张三: of an organ that is not known, and its word depends on it. */
const isCutOff = (s: Sentence, { post, start }: Member): boolean =>
  !SAME.test(post.en[0]!) &&
  isHan(s.text.charCodeAt(start - 1)) &&
  !BEFORE_POST.has(s.text[start - 1]!) &&
  !namePrecedes(s.text, start)

/** 副 before it; 原 and 前 may stand before the organ. */
const isModified = ({ text }: Sentence, post: Part): boolean => text[post.start - 1] === '副'

/** 水利部|长江委, 公安部|长安街: surnames that make a place or a measure of 长; 文化部长|史哲 is a person, though 长史 is a word. */
const AFTER_LENGTH = new Set('江安白龙方沙')

const HOUSE = /^(?:embassy|consulate general)$/

/** A class, so that its English costs nothing where another title wins. */
class Title implements Composite {
  readonly start: number
  readonly end: number
  readonly kind: Kind
  readonly parts: Part[]
  readonly insists: boolean
  readonly modified: boolean
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
    this.kind = member.post.traits.envoy && HOUSE.test(member.post.en[0]!) ? 'organ' : 'title'
    this.parts = parts
    this.insists = insists
    this.modified =
      (parts.length > 1 && isModified(sentence, member.post)) ||
      (member.unit !== undefined && foreignNameFollows(sentence.text, member.end)) ||
      (member.unit?.organ !== undefined && named && !AFTER_LENGTH.has(sentence.text[member.end] ?? ''))
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
    // 乌外长 is of Ukraine, or of the land that the text names.
    return `${takenOver(this.member)} ${this.address} ${this.ownWord() ?? ''} ${this.member.unit?.country ?? ''}`
  }

  /** The word that a name beside gives a bare post. */
  private ownWord(): string | undefined {
    const { sentence, member, start, end } = this
    const alone = this.parts.length === 1 && start === member.post.start && member.inherited === undefined
    return alone && this.named ? besideName(member.post, sentence.text, start, end) : undefined
  }

  private english(): string[] {
    const { sentence, member } = this
    const en = inTerms(englishOf(sentence, member), member.earlier)
    const own = this.ownWord()
    if (own !== undefined) en.unshift(own)
    if (this.address && !/ of | candidate$/.test(en[0]!)) en.unshift(capital(en[0]!))
    return unique(en)
  }
}

/** Member of the 17th CPC Central Committee → of the 16th and 17th CPC Central Committees. */
const inTerms = (names: string[], earlier: readonly number[]): string[] =>
  earlier.length === 0 ? names : names.map((name) => inTerm(name, earlier)).filter((e) => e !== undefined)

function inTerm(name: string, earlier: readonly number[]): string | undefined {
  const found = /(\w+(?:st|nd|rd|th)) ((?:\S+ )*?(?:Committee|Congress))\b/.exec(name)
  if (found === null) return undefined
  const terms = joinList([...earlier.map((n) => ordinal(n, n > 10)), found[1]!])
  const bodies = `${found[2]}${found[2]!.endsWith('s') ? 'es' : 's'}`
  return name.replace(found[0], `${terms} ${bodies}`)
}

const capital = (text: string) =>
  text.replaceAll(
    /(^|[ -])(?!(?:to|of|for|the|and|in)\b)([a-z])/g,
    (_, gap: string, c: string) => gap + c.toUpperCase(),
  )
