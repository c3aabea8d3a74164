import { roles } from '../../text/fold-map.ts'
import type { EnglishUnit, Modifier, Sentence } from '../composite.ts'
import { modifierBehind } from '../modifiers.ts'
import { isCountry, type Part } from '../part.ts'
import { goesOn } from './goes-on.ts'
import { modifiersBefore } from './modified.ts'
import { adjectiveBefore, isOfPair, longest, ownerBefore, spelled } from './owners.ts'
import type { Found } from './post-asked.ts'

/** What stands around an English post: its modifiers, and what it is of, behind it or in front. */

export function around(s: Sentence, post: Part, units: EnglishUnit[]): Found {
  const modifiers: Modifier[] = []
  let { start, end } = post
  const before = () => {
    const found = modifiersBefore(s, start)
    modifiers.unshift(...found.modifiers)
    start = found.start
  }
  before()
  const behind = modifierBehind(s, end, post.hans[0]!)
  if (behind !== undefined) {
    modifiers.push(behind.modifier)
    end += behind.length
  }
  const of = unitBehind(s, post, end, units)
  if (of !== undefined) {
    const sender = ownerBefore(s, units, start)
    if (sender !== undefined) {
      start = sender.start
      // Former Chinese ambassador to France.
      before()
    }
    return { start, end: of.end, unit: of, modifiers, of: true, sender }
  }
  const unit = unitInFront(s, start, units)
  if (unit !== undefined) start = startOf(s, unit)
  before()
  // Deputy mayor and acting mayor of Shenzhen: both are Shenzhen's.
  const other =
    unit === undefined && post.grammar.short === undefined ? sharedUnit(s, post.end, units) : undefined
  return other === undefined
    ? { start, end, unit, modifiers, of: false, sender: undefined }
    : { start, end: post.end, unit: other, modifiers, of: true, sender: undefined, shared: true }
}

const OF = [
  // Spokesperson for China's Foreign Ministry, governor of east China's Zhejiang Province.
  /^ (?:of|for) (?:[a-z-]+ )?china's (?:[a-z-]+ )??/,
  /^ (?:of|for|to) (?:the )?/,
  /^ (?:of|for) the chinese /,
  // Commander of the PLA | Tibet Military Command.
  /^ (?:of|for) the (?:chinese )?(?:pla|people's liberation army)(?:'s)? /,
]
const OF_SPOKESPERSON = OF.with(1, /^ (?:of|for|with|at) (?:china's |the )?/)
const OF_EMBASSY = [/^ (?:of|in) (?:the )?/]

function unitBehind(s: Sentence, post: Part, end: number, units: EnglishUnit[]): EnglishUnit | undefined {
  const written = s.text.slice(post.start, post.end)
  const after = s.text.slice(end, end + 50)
  const gaps = /^(?:embassy|consul)/.test(written)
    ? OF_EMBASSY
    : /^spokes/.test(written)
      ? OF_SPOKESPERSON
      : OF
  const starts = gaps.flatMap((gap) => gap.exec(after)?.[0].length ?? []).map((length) => end + length)
  const named = starts
    .flatMap((start) => units.filter((u) => u.start === start && !isBefore(s, u)))
    .reduce<EnglishUnit | undefined>(
      (best, u) => (best === undefined || u.end > best.end ? u : best),
      undefined,
    )
  // Chairman of the DPRK | Supreme People's Assembly.
  const unit =
    (named?.organ === undefined ? behindAdjective(s, units, end) : undefined) ??
    named ??
    understood(s, end, after)
  const whole = unit && (ownedBy(s, unit, units) ?? unit)
  // Secretary of the CPC leadership group, chairman of the Legislative Council's housing panel: the name goes on.
  // So does that of a part of India behind India's.
  return whole === undefined || goesOn(s, whole.end) || s.text.startsWith("'s ", whole.end)
    ? undefined
    : whole
}

/** President of Cuba's Council of State. */
function ownedBy(s: Sentence, unit: EnglishUnit, units: EnglishUnit[]): EnglishUnit | undefined {
  if (unit.organ !== undefined || !s.text.startsWith("'s ", unit.end)) return undefined
  const country = unit.region?.grammar.country
  return longest(
    units.filter(
      (u) => u.start === unit.end + 3 && u.organ !== undefined && u.organ.grammar.country === country,
    ),
  )
}

function unitInFront(s: Sentence, start: number, units: EnglishUnit[]): EnglishUnit | undefined {
  if (s.text[start - 1] !== ' ') return undefined
  // World Health Organization (WHO) director-general.
  const bracket = / \([a-z&]{2,8}\)(?='s $| $)/.exec(s.text.slice(Math.max(0, start - 14), start))
  const at = start - (s.text.endsWith("'s ", start) ? 3 : 1) - (bracket?.[0].length ?? 0)
  return (
    longest(units.filter((u) => u.end === at && !isOfPair(s, u))) ??
    adjectiveBefore(s, start - 1) ??
    atLevel(s, units, at)
  )
}

/** With its country's adjective: Russian | Ministry of Defense. */
const startOf = (s: Sentence, { start, organ }: EnglishUnit): number =>
  (organ !== undefined && s.text[start - 1] === ' ' ? adjectiveBefore(s, start - 1)?.start : undefined) ??
  start

/** An organ of another country with that country's adjective before it. */
function behindAdjective(s: Sentence, units: EnglishUnit[], end: number): EnglishUnit | undefined {
  const gap = /^ of (?:the )?/.exec(s.text.slice(end, end + 8))?.[0].length
  if (gap === undefined) return undefined
  return longest(
    units.filter((u) => {
      const country = u.organ?.grammar.country
      if (country === undefined || country === 'CN' || u.start < end + gap + 3 || u.start > end + gap + 24)
        return false
      const state = adjectiveBefore(s, u.start - 1)
      return state?.start === end + gap && state.region?.grammar.country === country
    }),
  )
}

const LEVEL_BEFORE = / (?:provincial|municipal|city|regional|county|district)$/
/** Guangdong Provincial | Governor. */
function atLevel(s: Sentence, units: EnglishUnit[], at: number): EnglishUnit | undefined {
  const level = LEVEL_BEFORE.exec(s.text.slice(Math.max(0, at - 11), at))?.[0].length
  return level === undefined
    ? undefined
    : longest(
        units.filter(
          (u) => u.end === at - level && u.organ === undefined && u.region && !isCountry(u.region as Part),
        ),
      )
}

const DEPARTMENT =
  /^(?:organi[sz]ation|publicity|united front work|society work|joint staff|political work|logistic support|equipment development|training and administration|national defen[sc]e mobilization) department$/
/** Head of the Publicity Department: whose it is, the place tells. */
function understood(s: Sentence, end: number, after: string): EnglishUnit | undefined {
  const gap = /^ of the /.exec(after)?.[0].length
  if (gap === undefined) return undefined
  const part = s.parts.find(
    (p) => p.class === 'organ' && p.start === end + gap && DEPARTMENT.test(s.text.slice(p.start, p.end)),
  )
  if (part === undefined || /^ (?:of|under|at|in) /.test(s.text.slice(part.end, part.end + 7)))
    return undefined
  return spelled(s, part, part.start, part.end, [part])
}

const AND_POLICE = /^,? and (?:(?:the|acting|former|then) )*(?:police|public security) chief of (?:the )?/
const AND_POST = /^,? and (?:(?:concurrently|also|the|acting|former|deputy|vice|executive|first|party) )*$/

/** Of what the post after " and " is, where a post has nothing of its own. */
function sharedUnit(s: Sentence, end: number, units: EnglishUnit[]): EnglishUnit | undefined {
  if (!s.text.startsWith(' and ', end) && !s.text.startsWith(', and ', end)) return undefined
  const police = AND_POLICE.exec(s.text.slice(end, end + 60))
  if (police !== null)
    return longest(
      units.filter((u) => u.start === end + police[0].length && !(u.region && isCountry(u.region as Part))),
    )
  for (const next of s.parts) {
    if (next.class !== 'post' || next.start <= end || next.start > end + 40) continue
    if (!AND_POST.test(s.text.slice(end, next.start))) continue
    const gap = /^ of (?:the )?/.exec(s.text.slice(next.end, next.end + 8))
    const unit = gap === null ? undefined : longest(units.filter((u) => u.start === next.end + gap[0].length))
    if (unit !== undefined && !goesOn(s, unit.end) && !(unit.region && isCountry(unit.region as Part)))
      return unit
  }
  return undefined
}

/** Spokesman for the EU | trade commissioner, for a US-based fund: is a unit said of what comes after it? */
const isBefore = (s: Sentence, { end, parts }: EnglishUnit): boolean =>
  // President of the France | -Korea society.
  (s.unitAt(end) === roles.hyphen && /[a-z]/.test(s.text[end + 1] ?? '')) ||
  /^[- ](?:based|led|backed|born|owned|funded|listed)\b(?! (?:the|an?|his|her|its|their|two|three|in|at|on|by)\b)/.test(
    s.text.slice(end, end + 15),
  ) ||
  (parts.length === 1 &&
    s.parts.some(
      (p) =>
        p.class === 'post' &&
        p.start > end &&
        p.start < end + 24 &&
        /^(?:commissioner|president|minister|secretary|ambassador|foreign minister|prime minister)$/.test(
          s.text.slice(p.start, p.end),
        ) &&
        /^ (?:[a-z]+ )?$/.test(s.text.slice(end, p.start)),
    ))
