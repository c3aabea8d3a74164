import type { EnglishUnit, Sentence } from '../composite.ts'
import type { Part } from '../part.ts'

/** Committees and councils of Vietnam's cities. */

/** Simplified | traditional. */
const PEOPLES: Record<string, [hans: string, hant: string]> = {
  "people's committee": ['人民委员会', '人民委員會'],
  "people's council": ['人民议会', '人民議會'],
}
/** Ho Chi Minh City People's Committee, People's Committee of Hanoi. */
export function vietnamese(s: Sentence, region: Part): EnglishUnit[] {
  if (region.grammar.country !== 'VN') return []
  const after = /^ (?:city )?(people's (?:committee|council))(?![a-z])/.exec(
    s.text.slice(region.end, region.end + 24),
  )
  const before = /(?<![a-z])(people's (?:committee|council)) of (?:the )?$/.exec(
    s.text.slice(Math.max(0, region.start - 26), region.start),
  )
  const name = PEOPLES[(after ?? before)?.[1] ?? '']
  if (name === undefined) return []
  const start = after === null ? region.start - before![0].length : region.start
  const end = region.end + (after?.[0].length ?? 0)
  const [hans, hant] = [`${city(region.hans)}${name[0]}`, `${city(region.hant)}${name[1]}`]
  return [
    {
      start,
      end,
      parts: [region],
      hans,
      hant,
      organ: { ...region, class: 'organ', hans: [hans], hant: [hant] },
      region,
    },
  ]
}
/** 河内市, 胡志明市. */
const city = (names: string[]): string => names.find((name) => name.endsWith('市')) ?? names[0]!
