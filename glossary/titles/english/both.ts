import type { Kind } from '../../model/schema.ts'
import { type Composite, type Sentence, type Units, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { toHan } from '../numbers.ts'
import { isCountry, type Part } from '../part.ts'
import { adjectiveBefore, longest } from './owners.ts'
import { type Name, nameBefore } from './pairs.ts'
import { triggers } from './triggers.ts'

/** Those who hold a post in two countries or three: Chinese and Russian foreign ministers is 中俄外长; headlines part them by a comma. */

const POSTS: [en: RegExp, hans: string, hant: string][] = [
  [/^heads of state$/, '元首', '元首'],
  [/^(?:prime ministers|premiers|heads of government)$/, '总理', '總理'],
  [/^(?:foreign ministers|fms)$/, '外长', '外長'],
  [/^defen[cs]e ministers$/, '防长', '防長'],
  [/^leaders$/, '领导人', '領導人'],
]
const WHO =
  /(?<= )(?:presidents|heads of (?:state|government)|prime ministers|premiers|foreign ministers|fms|defen[cs]e ministers|leaders)(?![a-z])/g

/** 29th regular meeting between the Chinese and Russian heads of government. */
const REGULAR = /(?<![a-z])(?:(\d+)(?:st|nd|rd|th) )?regular meeting between (?:the )?$/
const LONGEST_REGULAR = 40

export function postsInBoth(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.both) === 0) return []
  const out: Composite[] = []
  for (const m of matches(s.text, WHO)) {
    const before = namesBefore(s, units, m.index - 1)
    // Presidents of three countries are three guests.
    const many = before.length === 0 ? namesBehind(s, units, m.index + m[0].length) : []
    const behind = many.length > 2 && m[0] === 'presidents' ? [] : many
    const names = before.length === 0 ? behind.map(({ name }) => name) : before
    if (names.length < 2 || names.length > 3) continue
    // China is named first, and has no 总统.
    const ordered = [...names.filter((n) => n.code === 'CN'), ...names.filter((n) => n.code !== 'CN')]
    const post = POSTS.find(([en]) => en.test(m[0]))
    const [hans, hant] = post?.slice(1) ?? (ordered[0]!.code === 'CN' ? ['元首', '元首'] : ['总统', '總統'])
    const both = names.length === 2 ? ['两国', '兩國'] : ['三国', '三國']
    const all = (script: 'hans' | 'hant') => {
      const nth = script === 'hans' ? 0 : 1
      const title = [hans, hant][nth]!
      const short = ordered.every((n) => n.short !== undefined)
        ? ordered.map((n) => n.short![nth]).join('')
        : undefined
      const long = ordered.every((n) => n[script] !== '')
        ? ordered.map((n) => n[script]).join(names.length === 2 ? '和' : '、')
        : undefined
      return unique([
        short && `${short}${title}`,
        short && `${short}${both[nth]}${title}`,
        long && `${long}${title}`,
      ])
    }
    if (all('hans').length === 0) continue
    const start = before.length === 0 ? m.index : names[0]!.start
    const end = behind.at(-1)?.end ?? m.index + m[0].length
    const parts = names.flatMap((n) => n.parts)
    const add = (from: number, kind: Kind, meet = ['', '']) => {
      const [hans, hant] = [
        all('hans').map((title) => title + meet[0]),
        all('hant').map((title) => title + meet[1]),
      ]
      out.push({ start: from, end, kind, parts, hans, hant, insists: false })
    }
    add(start, 'title')
    const regular = REGULAR.exec(s.text.slice(Math.max(0, start - LONGEST_REGULAR), start))
    if (regular === null) continue
    const nth = regular[1] === undefined ? '' : `第${toHan(Number(regular[1]))}次`
    add(start - regular[0].length, 'event', [`${nth}定期会晤`, `${nth}定期會晤`])
  }
  return out
}

/**
 * The countries that end at `end`, all as adjectives or all as names: Chinese and Russian; Chinese, Russian; French, German and Chinese. In
 * Japan, Chinese leaders … is none.
 */
function namesBefore(s: Sentence, units: Units, end: number): Name[] {
  const names: Name[] = []
  let adjectives: boolean | undefined
  for (let at = end; ; ) {
    const name = nameBefore(s, units, at)
    if (name === undefined) return names
    const own = adjectiveBefore(s, at)?.start === name.start
    if (own !== (adjectives ?? own)) return names
    adjectives = own
    names.unshift(name)
    const parted = /(?: and|,(?: and)?) $/.exec(s.text.slice(Math.max(0, name.start - 6), name.start))
    if (parted === null) return names
    at = name.start - parted[0].length
  }
}

/** Foreign ministers of China and Russia; of China, Japan and South Korea. */
function namesBehind(s: Sentence, units: Units, at: number): { name: Name; end: number }[] {
  const found: { name: Name; end: number }[] = []
  let gap = /^ of (?:the )?/.exec(s.text.slice(at, at + 8))
  for (let from = at; gap !== null; ) {
    const start = from + gap[0].length
    const unit = longest(
      units().filter((u) => u.start === start && u.organ === undefined && isCountry(u.region as Part)),
    )
    const name = unit && nameBefore(s, units, unit.end)
    if (unit === undefined || name === undefined || name.start !== start) return []
    found.push({ name, end: unit.end })
    from = unit.end
    gap = /^(?:,? and |, )(?:the )?/.exec(s.text.slice(from, from + 10))
  }
  // Leaders of China and Russia's largest bank.
  return s.text.startsWith("'s", found.at(-1)?.end ?? 0) ? [] : found
}
