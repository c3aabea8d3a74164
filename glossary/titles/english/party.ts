import type { Composite, Sentence, Units } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry, type Words } from '../part.ts'
import { fitsKind, levels } from '../senses.ts'
import { longest } from './owners.ts'
import { triggers } from './triggers.ts'
import { goesOn, ofRegion } from './units.ts'

/** Party secretary, Party chief, party boss of a region: 广东省委书记. News seldom writes the committee out. */
const POST =
  /\b(former |acting |deputy |then[ -])?(?:communist party(?: of china)? |cpc )?(?:party )(?:secretary|chief|boss|leader|head)\b|\b(former |acting |deputy |then[ -])?(?:communist party|cpc) (?:secretary|chief|boss)\b/g

const MODIFIERS: Record<string, { hans: string; hant: string }> = {
  former: { hans: '原', hant: '原' },
  acting: { hans: '代理', hant: '代理' },
  deputy: { hans: '副', hant: '副' },
}

/** The Party committee that a region of this kind has: 省委, 市委, 自治区党委. */
const committeeOf = (s: Sentence, kind: string | undefined): Words | undefined =>
  s.locals().find((o) => fitsKind(o.grammar.regionKind, kind) && /^CPC .*Committee$/.test(o.en[0]!))

/** Who leads the Party in an organ: the leadership group of a ministry, the committee of a university, a bank or a firm. */
const leadershipOf = (organ: string): [hans: string, hant: string] | undefined =>
  /(?:大学|学院|银行|公司|集团)$/.test(organ)
    ? ['党委', '黨委']
    : /(?:部|委员会|局|署|办公室|人民法院|检察院)$/.test(organ) && !/^(?:中共|中央)|党|常务/.test(organ)
      ? ['党组', '黨組']
      : undefined

/** 中共广东省委书记 too. */
const withParty = (title: string): string[] => [title, title.replace(/^([时時]任)?/, '$1中共')]

export function partySecretaries(s: Sentence, own: Units): Composite[] {
  if ((s.words & triggers.party) === 0) return []
  if (!/(?:party|cpc) (?:secretary|chief|boss|leader|head)/.test(s.text)) return []
  const units = own()
  const regions = units.filter(
    (u) => u.organ === undefined && u.region?.grammar.country === 'CN' && !isCountry(u.region as never),
  )
  const out: Composite[] = []
  for (const m of matches(s.text, POST)) {
    const from = m.index
    const to = from + m[0].length
    const gap = /^ (?:of|for) (?:the |(?:[a-z]+ )?china's )?/.exec(s.text.slice(to, to + 30))
    const after = gap === null ? undefined : longest(regions.filter((u) => u.start === to + gap[0].length))
    // Deputy Party chief and governor of Hebei.
    const shared =
      gap === null
        ? /^ and (?:acting |vice |deputy |executive )*(?:governor|mayor|chairman|chairwoman|chairperson) of (?:the |(?:[a-z]+ )?china's )?/.exec(
            s.text.slice(to, to + 60),
          )
        : null
    const others =
      shared === null ? undefined : longest(regions.filter((u) => u.start === to + shared[0].length))
    const level = /(?: provincial| municipal| city| regional)? $/.exec(
      s.text.slice(Math.max(0, from - 14), from),
    )
    const at = level === null ? -1 : from - level[0].length
    const before = longest(
      regions.filter((u) => u.end === at || (s.text.startsWith("'s", u.end) && u.end + 2 === at)),
    )
    const organ =
      gap === null
        ? undefined
        : longest(units.filter((u) => u.start === to + gap[0].length && u.organ?.grammar.country === 'CN'))
    // Party secretary and director of an administration: the organ stands after the other post.
    const also =
      gap === null
        ? /^ and (?:vice |deputy )?(?:director|head|president|chairman|minister|governor|dean) of (?:the )?/.exec(
            s.text.slice(to, to + 40),
          )
        : null
    const alsoOrgan =
      also === null
        ? undefined
        : longest(units.filter((u) => u.start === to + also[0].length && u.organ?.grammar.country === 'CN'))
    const alsoLeading = alsoOrgan === undefined ? undefined : leadershipOf(alsoOrgan.hans)
    if (alsoOrgan !== undefined && alsoLeading !== undefined && !goesOn(s, alsoOrgan.end)) {
      const modifier = MODIFIERS[(m[1] ?? m[2] ?? '').trim()]
      out.push({
        start: from,
        end: to,
        kind: 'title',
        parts: [],
        hans: [`${alsoOrgan.hans}${alsoLeading[0]}${modifier?.hans ?? ''}书记`],
        hant: [`${alsoOrgan.hant}${alsoLeading[1]}${modifier?.hant ?? ''}書記`],
        insists: true,
        around: alsoOrgan.hans,
      })
      continue
    }
    const leading = organ === undefined ? undefined : leadershipOf(organ.hans)
    if (organ !== undefined && leading !== undefined && !goesOn(s, organ.end)) {
      const modifier = MODIFIERS[(m[1] ?? m[2] ?? '').trim()]
      out.push({
        start: from,
        end: organ.end,
        kind: 'title',
        parts: organ.parts,
        // 中国银行原党委书记, but 党委副书记.
        hans: [
          modifier?.hans === '原'
            ? `${organ.hans}原${leading[0]}书记`
            : `${organ.hans}${leading[0]}${modifier?.hans ?? ''}书记`,
        ],
        hant: [
          modifier?.hant === '原'
            ? `${organ.hant}原${leading[1]}書記`
            : `${organ.hant}${leading[1]}${modifier?.hant ?? ''}書記`,
        ],
        insists: false,
      })
      continue
    }
    const unit = after ?? before ?? others
    // Provincial Party secretary | of Hunan; former | Yunnan Party chief.
    const wide =
      unit === after
        ? /(?:provincial|municipal|city|regional) $/.exec(s.text.slice(Math.max(0, from - 11), from))
        : null
    const outer =
      unit === before && unit !== undefined
        ? /(?<![a-z])(former |acting |deputy |then[ -])$/.exec(
            s.text.slice(Math.max(0, unit.start - 8), unit.start),
          )
        : null
    const kind = unit?.region?.grammar.regionKind
    const committee = committeeOf(s, kind)
    if (unit === undefined || committee === undefined || kind === undefined) continue
    const said = m[1] ?? m[2] ?? outer?.[1] ?? ''
    const modifier = MODIFIERS[said.trim()]
    const then = /^then/.test(said)
    const put = (script: 'hans' | 'hant', post: string) => {
      const whole =
        (then ? { hans: '时任', hant: '時任' }[script] : '') +
        ofRegion(unit[script], committee[script][0]!, levels[kind]![script])
      return `${whole}${modifier?.[script] ?? ''}${post}`
    }
    out.push({
      start:
        unit === others
          ? from
          : Math.min(from - (wide?.[0].length ?? 0), unit.start - (outer?.[0].length ?? 0)),
      end: unit === others ? to : Math.max(to, unit.end),
      kind: 'title',
      parts: unit === others ? [] : unit.parts,
      ...(unit === others && { around: unit.hans }),
      hans: withParty(put('hans', '书记')),
      hant: withParty(put('hant', '書記')),
      insists: false,
    })
  }
  return out
}
