import type { EnglishUnit, Sentence } from '../composite.ts'
import { isCountry, type Part } from '../part.ts'
import { longest, spelled } from './owners.ts'

/** A region with the one that it lies in. */

const PROVINCIAL = /^(?:Province|Autonomous Region)$/
const CITIES = /^(?:City|Municipality)$/
/** Within a city, by its name. */
const WITHIN = / (?:district|county|new area)$/
/** Chengdu, Sichuan Province, Anji County, Zhejiang: 四川省成都市; Haidian District of Beijing: 北京市海淀区; Jiyang District, Sanya City, Hainan Province. */
export function inProvince(s: Sentence, part: Part): EnglishUnit[] {
  if (part.grammar.country !== 'CN' || PROVINCIAL.test(part.grammar.regionKind ?? '')) return []
  const outer = around(s, part)
  if (outer === undefined) return ofCity(s, part)
  const further = PROVINCIAL.test(outer.grammar.regionKind ?? '') ? undefined : around(s, outer)
  const parts = further === undefined ? [part, outer] : [part, outer, further]
  const names = parts.map((p) => spelled(s, p, p.start, p.end, [p])).reverse()
  return [
    {
      ...names.at(-1)!,
      end: parts.at(-1)!.end,
      parts,
      hans: names.map((name) => name.hans).join(''),
      hant: names.map((name) => name.hant).join(''),
    },
  ]
}

/** Beijing's Chaoyang District. */
function ofCity(s: Sentence, part: Part): EnglishUnit[] {
  if (!s.text.endsWith("'s ", part.start)) return []
  const outer = longest(
    s.parts.filter(
      (p) => p.class === 'region' && p.end === part.start - 3 && p.grammar.country === 'CN' && !isCountry(p),
    ),
  )
  if (outer === undefined || outer.grammar.regionKind === 'SAR') return []
  const [inner, whole] = [part, outer].map((p) => spelled(s, p, p.start, p.end, [p])) as [
    EnglishUnit,
    EnglishUnit,
  ]
  return [
    {
      ...inner,
      start: outer.start,
      parts: [outer, part],
      hans: whole.hans + inner.hans,
      hant: whole.hant + inner.hant,
    },
  ]
}

/** The region behind another one that it lies in. */
function around(s: Sentence, { start, end }: Part): Part | undefined {
  const gap = /^(?:, | of )/.exec(s.text.slice(end, end + 4))?.[0]
  if (gap === undefined) return undefined
  const within = WITHIN.test(s.text.slice(start, end))
  return longest(
    s.parts.filter((p) => {
      if (p.class !== 'region' || p.start !== end + gap.length || p.grammar.country !== 'CN') return false
      const kind = p.grammar.regionKind ?? ''
      return PROVINCIAL.test(kind)
        ? (within && gap === ', ') || / (?:province|region)$/.test(s.text.slice(p.start, p.end))
        : within && CITIES.test(kind)
    }),
  )
}
