import { Composed, type Composite, type Member, type Sentence, type Unit, unique } from '../composite.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { chargedWith } from './charged-with.ts'
import { mayBeTitle, mayBeUnit } from './gate.ts'
import { handsOn, inherit, isLocal, takenOver } from './inherit.ts'
import { memberOf } from './member.ts'
import { countryOfLeader, ofLeader, ofOtherTerm, stateOf } from './other-parties.ts'
import { portfolio } from './portfolios.ts'
import { ofSameOffice } from './same-office.ts'
import { nameStart } from './surnames.ts'
import { compositeOf } from './title.ts'
import { unitEnding } from './unit.ts'
import { englishOf } from './wording.ts'

/** Titles, stacks and composed organs of a Chinese sentence, into `out`. */
export function chineseTitles(s: Sentence, out: Composite[]): void {
  const { hits } = s
  if ((hits.all & (classBits.post | classBits.title)) !== 0) {
    for (let hit = 0; hit < hits.count; hit++)
      if ((hits.classes(hit) & (classBits.post | classBits.title)) !== 0 && mayBeTitle(s, hit))
        for (const part of hits.parts(hit))
          if (part.class === 'post' || part.class === 'title') {
            addTitle(s, part, out)
            const several = part.class === 'post' ? portfolio(s, part) : undefined
            if (several !== undefined) addTitle(s, several, out)
          }
    if (CHARGED.test(s.text)) chargedWith(s, unitEnding, out)
  }
  if ((hits.all & classBits.organ) === 0) return
  for (let hit = 0; hit < hits.count; hit++)
    if ((hits.classes(hit) & classBits.organ) !== 0 && mayBeUnit(s, hit))
      for (const part of hits.parts(hit)) {
        if (part.class !== 'organ') continue
        const unit = unitEnding(s, part.end)
        if (unit === undefined || (unit.parts.length === 1 && unit.start === unit.parts[0]!.start)) continue
        if (unit.parts.length > 0 && unit.parts.at(-1) !== part) continue
        // 党组织 is no 党组, 联合国|政府间谈判 no government, 应急管理|部门 no ministry.
        if (
          s.text.startsWith('党组织', part.end - 2) ||
          GOES_ON.test(s.text.slice(part.end - 2, part.end + 12))
        )
          continue
        // 联合国驻|刚果（金）维和部队 is not the Congo's.
        if (
          /[驻赴]/.test(s.text[unit.start - 1] ?? '') &&
          isCountry(unit.region) &&
          /\b(?:[Ff]orces?|troops)\b/.test(part.en[0]!)
        )
          continue
        out.push(new Composed(unit.start, unit.end, 'organ', unit.parts, unit.en, () => unit.country ?? ''))
      }
}

const GOES_ON =
  /^(?:政府间(?:谈判|气候|组织|磋商|科学|海洋|[^的分与和]{0,6}委员会)|.部门(?![口前外])|海军(?:陆战|航空兵))/
const CHARGED = /(?:负责|主管).{2,20}(?:国务卿|秘书长|部长)/

const [STACKED, COMMA, BOTH] = ['、', ',', '兼'].map((mark) => mark.charCodeAt(0))

/** The title that has been read and ends there. */
const titleEnding = ({ hits, titles }: Sentence, at: number): Member | undefined => {
  const hit = hits.firstEnding(at)
  return hit < 0 ? undefined : titles[hit]
}

/** Titles come from left to right: each may take country, region and organ from the one before it. */
function addTitle(s: Sentence, post: Part, out: Composite[]): void {
  const { text, hits, titles } = s
  let member = governing(s, memberOf(s, post))
  const mark = text.charCodeAt(member.start - 1)
  const before =
    mark === STACKED || mark === COMMA || mark === BOTH ? titleEnding(s, member.start - 1) : undefined
  if (before !== undefined) member = ofSameOffice(s, inherit(s, member, given(s, before)), before)
  else if (mark === STACKED || (mark === COMMA && isLocal(member))) {
    // 河北省委书记倪岳峰、省长王正谱: each with a name.
    const start = nameStart(text, member.start - 1, (at) => titleEnding(s, at) !== undefined)
    const other = start === undefined ? undefined : titleEnding(s, start)
    if (other !== undefined) member = ofSameOffice(s, inherit(s, member, given(s, other), true), other)
  }
  member = ofOtherTerm(s, ofLeader(s, member))
  const last = hits.firstEnding(member.end)
  const held = titles[last]
  const tells = member.inherited !== undefined && member.start === held?.start
  if (held === undefined || member.start < held.start || tells) titles[last] = member
  const stacked = before !== undefined || text.charCodeAt(member.end) === STACKED
  const composite = compositeOf(s, member, stacked)
  if (composite !== undefined) out.push(composite)
  if (before !== undefined && mark === BOTH) out.push(bothOf(s, before, member))
}

/** 越共中央政治局委员、政府总理, 社民党联合主席、联邦副总理: the government of the country that a member before tells. */
function governing(s: Sentence, member: Member): Member {
  const { text } = s
  const start = member.start - 2
  if (member.unit !== undefined || member.post.grammar.regionKind !== 'Country') return member
  if (
    !(text.startsWith('政府', start) || text.startsWith('联邦', start)) ||
    text.charCodeAt(start - 1) !== STACKED
  )
    return member
  const before = titleEnding(s, start - 1)
  const country = before === undefined ? undefined : given(s, before)?.country
  return country === undefined || country === 'CN' ? member : { ...member, start }
}

/** What a title hands on; a whole one the country and region of its first parts. */
const given = (s: Sentence, member: Member): Unit | undefined =>
  completed(s, handsOn(member)) ??
  (member.post.class === 'title' ? firstUnit(s, member.post.start, member.post.end) : undefined) ??
  countryOfLeader(s, member)

/** Two posts of one person: 国务委员兼国防部长. */
function bothOf(s: Sentence, first: Member, second: Member): Composite {
  const parts = [...(first.unit?.parts ?? []), first.post, ...(second.unit?.parts ?? []), second.post]
  const around = () => `${takenOver(first)}|${takenOver(second)}`
  return new Composed(first.start, second.end, 'title', parts, () => englishOfBoth(s, first, second), around)
}

function englishOfBoth(s: Sentence, first: Member, second: Member): string[] {
  // 副总理兼企划财政部长官: of the state whose ministry it is.
  const bare = first.unit === undefined && first.inherited === undefined
  const only = bare ? (second.post.grammar.country ?? second.unit?.country) : undefined
  const its = only === undefined || only === 'CN' ? undefined : s.country(only)
  const before: Member =
    its === undefined || first.post.grammar.regionKind !== 'Country'
      ? first
      : { ...first, inherited: stateOf(first.start, only!) }
  const a = englishOf(s, before)
  // Italian deputy prime minister and foreign minister: the country is said once.
  const state = its ?? s.country(second.inherited?.country ?? second.unit?.country ?? '')
  const adjective = state === undefined ? undefined : `${state.grammar.attributive ?? state.en[0]} `
  const said =
    adjective !== undefined &&
    (a[0]!.replace(/^US /, 'U.S. ').includes(adjective) || a[0]!.startsWith(`${state!.en[0]}'s `))
  const b = englishOf(s, second).map((e) => (said && e.startsWith(adjective) ? e.slice(adjective.length) : e))
  // Vice chairman and secretary-general of one organ: it is said once.
  const join = (x: string, y: string) => {
    const organ = / of (?:the )?[A-Z].*$/.exec(y)?.[0]
    return organ !== undefined && second.inherited !== undefined && x.endsWith(organ)
      ? `${x.slice(0, -organ.length)} and ${y}`
      : `${x} and ${y}`
  }
  return unique([join(a[0]!, b[0]!), a[1] && join(a[1], b[0]!), b[1] && join(a[0]!, b[1])])
}

const OWN_BODY = /(?:大学|学院|公司|集团|银行|医院|研究院|日报)$/
/** A listed organ may name its region too: 广东省委. */
function completed(s: Sentence, unit: Unit | undefined): Unit | undefined {
  if (unit === undefined || unit.region !== undefined) return unit
  // 武汉大学 is no organ of the city's.
  if ([unit, unit.owner].some((u) => u?.organ?.hans.some((name) => OWN_BODY.test(name)))) return unit
  const region = s.hits
    .starting(unit.start, classBits.region)
    .find((p) => p.class === 'region' && p.end <= unit.end)
  return region === undefined ? unit : { ...unit, region, country: unit.country ?? region.grammar.country }
}

/** Country and region that a listed title begins with. */
function firstUnit(s: Sentence, start: number, end: number): Unit | undefined {
  const inside = s.hits
    .starting(start, classBits.organ | classBits.region)
    .filter((p) => p.end < end && (p.class === 'organ' || p.class === 'region'))
  const part = inside.sort((a, b) => b.end - a.end)[0]
  if (part === undefined) return undefined
  const region = inside.find((p) => p.class === 'region')
  return {
    start,
    end,
    parts: [part],
    en: () => part.en,
    organ: part.class === 'organ' ? part : undefined,
    region,
    country: part.grammar.country,
    open: false,
    owner: undefined,
  }
}
