import type { Composite, EnglishUnit, Sentence, Units } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry, type Words } from '../part.ts'
import { fitsKind, levels } from '../senses.ts'
import { goesOn } from './goes-on.ts'
import { ofRegion } from './of-region.ts'
import { longest } from './owners.ts'
import { triggers } from './triggers.ts'

/** Party secretary, Party chief, party boss of a region: 广东省委书记. News seldom writes the committee out. */
const POST =
  /\b((?:former |then[ -])deputy |former |acting |deputy |then[ -])?(?:communist party(?: of china)? |cpc )?(?:party )(?:secretary|chief|boss|leader|head)\b|\b((?:former |then[ -])deputy |former |acting |deputy |then[ -])?(?:communist party|cpc) (?:secretary|chief|boss)\b/g

type Both = { hans: string; hant: string }
const MODIFIERS: Record<string, Both> = {
  former: { hans: '原', hant: '原' },
  acting: { hans: '代理', hant: '代理' },
  deputy: { hans: '副', hant: '副' },
  'former deputy': { hans: '原副', hant: '原副' },
  'then deputy': { hans: '副', hant: '副' },
  'then-deputy': { hans: '副', hant: '副' },
}

/** The Party committee that a region of this kind has: 省委, 市委, 自治区党委. */
const committeeOf = (s: Sentence, kind: string | undefined): Words | undefined =>
  s.locals().find((o) => fitsKind(o.grammar.regionKind, kind) && /^CPC .*Committee$/.test(o.en[0]!))

/** Who leads the Party in an organ: the leadership group of a ministry, the committee of a university, a bank or a firm. */
const leadershipOf = (organ: string): Both | undefined =>
  /(?:大学|(?<!科)学院|银行|公司|集团)$/.test(organ)
    ? { hans: '党委', hant: '黨委' }
    : /(?:部|委员会|局|署|办公室|人民法院|检察院|中国(?:社会)?科学院|中国工程院|新华(?:通讯)?社)$/.test(
          organ,
        ) && !/^(?:中共|中央)|党|常务/.test(organ)
      ? { hans: '党组', hant: '黨組' }
      : undefined

/** 中共广东省委书记 too. */
const withParty = (title: string): string[] => [title, title.replace(/^([时時]任)?/, '$1中共')]

/** The post as it stands: former Party chief. */
interface Post {
  start: number
  end: number
  /** former, then … */
  said: string
}

/** The longest of the units that stands behind the post and what leads on to it. */
function behind(s: Sentence, { end }: Post, units: EnglishUnit[], lead: RegExp): EnglishUnit | undefined {
  const gap = lead.exec(s.text.slice(end, end + 60))
  return gap === null ? undefined : longest(units.filter(({ start }) => start === end + gap[0].length))
}
const OF = /^ (?:of|for) (?:the |(?:[a-z]+ )?china's )?/
/** Deputy Party chief and governor of Hebei. */
const AND_GOVERNOR =
  /^ and (?:acting |vice |deputy |executive )*(?:governor|mayor|chairman|chairwoman|chairperson) of (?:the |(?:[a-z]+ )?china's )?/
/** Party secretary and director of an administration: the organ stands behind the other post. */
const AND_DIRECTOR =
  /^ and (?:vice |deputy )?(?:director|head|president|chairman|minister|governor|dean) of (?:the )?/

export function partySecretaries(s: Sentence, own: Units): Composite[] {
  if ((s.words & triggers.party) === 0) return []
  if (!/(?:party|cpc) (?:secretary|chief|boss|leader|head)/.test(s.text)) return []
  const units = own()
  const organs = units.filter((u) => u.organ?.grammar.country === 'CN')
  const regions = units.filter(
    (u) => u.organ === undefined && u.region?.grammar.country === 'CN' && !isCountry(u.region as never),
  )
  const out: Composite[] = []
  for (const m of matches(s.text, POST)) {
    const post = { start: m.index, end: m.index + m[0].length, said: m[1] ?? m[2] ?? '' }
    const found = ofOrgan(s, post, organs) ?? ofCommittee(s, post, regions)
    if (found !== undefined) out.push(found)
  }
  return out
}

/** Party secretary of a ministry, a university, a bank: 中国银行原党委书记, but 党委副书记. */
function ofOrgan(s: Sentence, post: Post, organs: EnglishUnit[]): Composite | undefined {
  const own = behind(s, post, organs, OF)
  const organ = own ?? behind(s, post, organs, AND_DIRECTOR)
  const leading = organ && leadershipOf(organ.hans)
  if (organ === undefined || leading === undefined || goesOn(s, organ.end)) return undefined
  const modifier = MODIFIERS[post.said.trim()]
  const put = (script: 'hans' | 'hant', secretary: string) => {
    const said = modifier?.[script] ?? ''
    return own !== undefined && said.startsWith('原')
      ? `${organ[script]}原${leading[script]}${said.slice(1)}${secretary}`
      : `${organ[script]}${leading[script]}${said}${secretary}`
  }
  return {
    start: post.start,
    end: own?.end ?? post.end,
    kind: 'title',
    parts: own?.parts ?? [],
    hans: [put('hans', '书记')],
    hant: [put('hant', '書記')],
    insists: own === undefined,
    ...(own === undefined && { around: organ.hans }),
  }
}

/** Provincial Party secretary | of Hunan. */
const WIDE = /(?:provincial|municipal|city|regional) $/
/** Former | Yunnan Party chief. */
const OUTER = /(?<![a-z])((?:former |then[ -])deputy |former |acting |deputy |then[ -])$/

/** Of a region's committee: Guangdong Party chief, Party secretary of Hunan. */
function ofCommittee(s: Sentence, post: Post, regions: EnglishUnit[]): Composite | undefined {
  const { start, end } = post
  const after = behind(s, post, regions, OF)
  const before = after ?? inFront(s, start, regions)
  const unit = before ?? behind(s, post, regions, AND_GOVERNOR) ?? inFrontOfGovernor(s, start, regions)
  const kind = unit?.region?.grammar.regionKind
  const committee = committeeOf(s, kind)
  if (unit === undefined || committee === undefined || kind === undefined) return undefined
  const wide = after && WIDE.exec(s.text.slice(Math.max(0, start - 11), start))
  const outer =
    after === undefined && before !== undefined
      ? OUTER.exec(s.text.slice(Math.max(0, unit.start - 15), unit.start))
      : undefined
  const said = `${outer?.[1] ?? ''}${post.said}`
  const modifier = MODIFIERS[said.trim()]
  const then = /^then/.test(said) ? { hans: '时任', hant: '時任' } : undefined
  const put = (script: 'hans' | 'hant', secretary: string) => {
    const whole = ofRegion(unit[script], committee[script][0]!, levels[kind]![script])
    return withParty(`${then?.[script] ?? ''}${whole}${modifier?.[script] ?? ''}${secretary}`)
  }
  const own = {
    kind: 'title' as const,
    hans: put('hans', '书记'),
    hant: put('hant', '書記'),
    insists: false,
  }
  if (before === undefined) return { ...own, start, end, parts: [], around: unit.hans }
  return {
    ...own,
    start: Math.min(start - (wide?.[0].length ?? 0), unit.start - (outer?.[0].length ?? 0)),
    end: Math.max(end, unit.end),
    parts: unit.parts,
  }
}

/** Beijing Mayor and | deputy Party secretary. */
function inFrontOfGovernor(s: Sentence, start: number, regions: EnglishUnit[]): EnglishUnit | undefined {
  const office = GOVERNOR_AND.exec(s.text.slice(Math.max(0, start - 24), start))
  return office === null ? undefined : longest(regions.filter((u) => u.end === start - office[0].length))
}
const GOVERNOR_AND = /(?:'s)? (?:governor|mayor|chairman|chairwoman) and $/

/** Guangdong Party chief, Guangdong provincial Party chief, Guangdong's Party chief. */
function inFront(s: Sentence, start: number, regions: EnglishUnit[]): EnglishUnit | undefined {
  const level = /(?: provincial| municipal| city| regional)? $/.exec(
    s.text.slice(Math.max(0, start - 14), start),
  )
  if (level === null) return undefined
  const at = start - level[0].length
  return longest(regions.filter((u) => u.end === at || (s.text.startsWith("'s", u.end) && u.end + 2 === at)))
}
