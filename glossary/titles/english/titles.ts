import { roles } from '../../text/fold-map.ts'
import {
  type Composite,
  type EnglishUnit,
  type Modifier,
  type Sentence,
  Spelled,
  unique,
} from '../composite.ts'
import { modifierBehind } from '../modifiers.ts'
import { isCountry, type Part } from '../part.ts'
import { goesOn } from './goes-on.ts'
import { assistants, modified, modifiersBefore } from './modified.ts'
import { adjectiveBefore, isOfPair, longest, ownerBefore, spelled } from './owners.ts'
import type { Found } from './post-asked.ts'
import { chineseOf } from './posts.ts'

/** Titles in English text, with their Chinese in both scripts. */

/** Organs that more than a listed name makes: those of regions and of other countries, departments, terms. */
export function composedOrgans(units: EnglishUnit[], out: Composite[]): void {
  for (const unit of units) {
    const single =
      unit.parts.length === 1 && unit.start === unit.parts[0]!.start && unit.end === unit.parts[0]!.end
    if (!single && unit.organ !== undefined)
      out.push(
        new Spelled(
          unit.start,
          unit.end,
          'organ',
          unit.parts,
          (script) => [unit[script], ...(unit.others?.(script) ?? [])],
          false,
          () => unit.hans,
        ),
      )
  }
}

export function englishTitles(s: Sentence, units: EnglishUnit[], out: Composite[]): void {
  /** Those of one span follow one another. */
  const posts: Part[][] = []
  for (const part of s.parts) {
    if (part.class === 'title') out.push(...modified(s, part, units), ...assistants(s, part))
    if (part.class !== 'post') continue
    const last = posts.at(-1)
    if (last !== undefined && last[0]!.start === part.start && last[0]!.end === part.end) last.push(part)
    else posts.push([part])
  }
  for (const choices of posts) {
    const both = ofBoth(s, choices, units)
    if (both !== undefined) out.push(both)
    const found = around(s, choices[0]!, units)
    const words = chineseOf(s, choices, found)
    if (words === undefined) continue
    out.push(
      new Spelled(
        found.start,
        found.end,
        'title',
        [...(found.shared ? [] : (found.unit?.parts ?? [])), words.post],
        (script) => ofOthers(words[script], found, script),
        words.insists ?? false,
        () => (found.shared ? found.unit?.hans : (words.around ?? words.of)),
      ),
    )
  }
}

/** A title with the further names of its organ behind its own: 国家发改委副主任, 中共广东省委书记. */
function ofOthers(titles: string[], { unit }: Found, script: 'hans' | 'hant'): string[] {
  const first = titles[0]!
  if (unit?.others === undefined || !first.includes(unit[script])) return titles
  return unique([...titles, ...unit.others(script).map((name) => first.replace(unit[script], name))])
}

const BOTH = /^ of both (?:the )?/
const AND = /^,? and (?:the )?/

/** Head of both the Taiwan Work Office of the Party and the State's: 中央台办主任、国务院台办主任. */
function ofBoth(s: Sentence, choices: Part[], units: EnglishUnit[]): Composite | undefined {
  const post = choices[0]!
  const gap = BOTH.exec(s.text.slice(post.end, post.end + 14))
  if (gap === null) return undefined
  const organAt = (at: number) => longest(units.filter((u) => u.start === at && u.organ !== undefined))
  const first = organAt(post.end + gap[0].length)
  const and = first && AND.exec(s.text.slice(first.end, first.end + 10))
  const second = and && organAt(first.end + and[0].length)
  if (!first || !second) return undefined
  const { modifiers, start } = modifiersBefore(s, post.start)
  const [a, b] = [first, second].map((unit) =>
    chineseOf(s, choices, { start, end: unit.end, unit, modifiers, of: true, sender: undefined }),
  )
  if (a === undefined || b === undefined) return undefined
  const all = (script: 'hans' | 'hant') => [`${a[script][0]}、${b[script][0]}`]
  return {
    start,
    end: second.end,
    kind: 'title',
    parts: [...first.parts, ...second.parts, a.post],
    hans: all('hans'),
    hant: all('hant'),
    insists: false,
  }
}

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

const AND_POST = /^,? and (?:(?:concurrently|also|the|acting|former|deputy|vice|executive|first|party) )*$/

/** Of what the post after " and " is, where a post has nothing of its own. */
function sharedUnit(s: Sentence, end: number, units: EnglishUnit[]): EnglishUnit | undefined {
  if (!s.text.startsWith(' and ', end) && !s.text.startsWith(', and ', end)) return undefined
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
  /^[- ](?:based|led|backed|born|owned|funded|listed)\b/.test(s.text.slice(end, end + 9)) ||
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

function around(s: Sentence, post: Part, units: EnglishUnit[]): Found {
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
  const written = s.text.slice(post.start, post.end)
  const after = s.text.slice(end, end + 50)
  const gaps = /^(?:embassy|consul)/.test(written)
    ? [/^ (?:of|in) (?:the )?/]
    : // Spokesperson for China's Foreign Ministry, governor of east China's Zhejiang Province.
      [
        /^ (?:of|for) (?:[a-z-]+ )?china's (?:[a-z-]+ )??/,
        /^spokes/.test(written) ? /^ (?:of|for|with|at) (?:china's |the )?/ : /^ (?:of|for|to) (?:the )?/,
        /^ (?:of|for) the chinese /,
      ]
  let unit = gaps
    .map((gap) => gap.exec(after)?.[0].length)
    .flatMap((length) =>
      length === undefined ? [] : units.filter((u) => u.start === end + length && !isBefore(s, u)),
    )
    .reduce<EnglishUnit | undefined>(
      (best, u) => (best === undefined || u.end > best.end ? u : best),
      undefined,
    )
  // Chairman of the DPRK | Supreme People's Assembly.
  if (unit?.organ === undefined) unit = behindAdjective(s, units, end) ?? unit
  unit ??= understood(s, end, after)
  // President of Cuba's Council of State.
  const owned =
    unit?.organ === undefined && unit !== undefined && s.text.startsWith("'s ", unit.end)
      ? longest(
          units.filter(
            (u) =>
              u.start === unit!.end + 3 &&
              u.organ?.grammar.country === unit!.region?.grammar.country &&
              u.organ,
          ),
        )
      : undefined
  if (owned !== undefined) unit = owned
  // Secretary of the CPC leadership group, chairman of the Legislative Council's housing panel: the name goes on.
  // So does that of a part of India behind India's.
  if (unit !== undefined && (goesOn(s, unit.end) || s.text.startsWith("'s ", unit.end))) unit = undefined
  const of = unit !== undefined
  if (unit !== undefined) end = unit.end
  else {
    // World Health Organization (WHO) director-general.
    const bracket = / \([a-z&]{2,8}\)(?='s $| $)/.exec(s.text.slice(Math.max(0, start - 14), start))
    const at = start - (s.text.endsWith("'s ", start) ? 3 : 1) - (bracket?.[0].length ?? 0)
    if (s.text[start - 1] === ' ') {
      unit =
        longest(units.filter((u) => u.end === at && !isOfPair(s, u))) ??
        adjectiveBefore(s, start - 1) ??
        atLevel(s, units, at)
      if (unit !== undefined) {
        start = unit.start
        if (unit.organ !== undefined && s.text[start - 1] === ' ')
          start = adjectiveBefore(s, start - 1)?.start ?? start
      }
    }
    before()
  }
  // Deputy mayor and acting mayor of Shenzhen: both are Shenzhen's.
  if (unit === undefined) {
    const other = sharedUnit(s, post.end, units)
    if (other !== undefined)
      return { start, end: post.end, unit: other, modifiers, of: true, sender: undefined, shared: true }
  }
  const sender = of ? ownerBefore(s, units, start) : undefined
  if (sender !== undefined) {
    start = sender.start
    // Former Chinese ambassador to France.
    before()
  }
  return { start, end, unit, modifiers, of, sender }
}
