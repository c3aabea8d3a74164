import type { Composite, EnglishUnit, Sentence, Units } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry } from '../part.ts'
import { longest, ownerBefore } from './owners.ts'
import { triggers } from './triggers.ts'

/** Secretaries that are ministers: Philippine Defense Secretary, UK Health Secretary, US Energy Secretary, 菲律宾国防部长. */

/** What they are secretaries of: English, simplified | traditional. */
const FIELDS: [en: string, hans: string, hant: string][] = [
  ['(?:national )?defen[sc]e', '国防', '國防'],
  ['foreign(?: affairs)?', '外交', '外交'],
  ['finance', '财政', '財政'],
  ['health', '卫生', '衛生'],
  ['education', '教育', '教育'],
  ['energy', '能源', '能源'],
  ['agriculture', '农业', '農業'],
  ['transport(?:ation)?', '交通', '交通'],
  ['trade', '贸易', '貿易'],
  ['economy', '经济', '經濟'],
  ['environment', '环境', '環境'],
  ['justice', '司法', '司法'],
  ['interior', '内政', '內政'],
  ['labou?r', '劳工', '勞工'],
  ['tourism', '旅游', '旅遊'],
  ['culture', '文化', '文化'],
]
const FIELD = FIELDS.map(([en]) => en).join('|')
/** What a secretary is called there: simplified | traditional. */
const MINISTER = ['部长', '部長'] as const
const BY_COUNTRY: Record<string, readonly [hans: string, hant: string]> = {
  PH: MINISTER,
  MX: MINISTER,
  US: MINISTER,
  GB: ['大臣', '大臣'],
}
const BEFORE = new RegExp(`\\b(former |then[ -]|deputy )?(${FIELD}) secretary(?![a-z-]| of )`, 'g')
const AS_NAMED = new RegExp(`\\b(former )?secretary of (?:the )?(${FIELD})(?![a-z-]| of )`, 'g')
const FORMER = /(?<![a-z])former $/
const AFTER = new RegExp(`\\b(former )?secretary of (${FIELD}) of (?:the )?`, 'g')

export function secretaries(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.office) === 0 || !s.text.includes('secretary')) return []
  const out: Composite[] = []
  const add = (m: RegExpExecArray, owner: EnglishUnit | undefined, start: number, end: number) => {
    const post = BY_COUNTRY[owner?.region?.grammar.country ?? '']
    const field = FIELDS.find(([en]) => new RegExp(`^(?:${en})$`).test(m[2]!))
    if (owner === undefined || post === undefined || field === undefined) return
    const former = m[1]?.trim() === 'former' ? '前' : ''
    // U.S. deputy defense secretary: 美国国防部副部长.
    if (m[1] === 'deputy ') {
      if (post !== MINISTER) return
      out.push({
        start,
        end,
        kind: 'title',
        parts: owner.parts,
        hans: [`${owner.hans}${field[1]}部副部长`],
        hant: [`${owner.hant}${field[2]}部副部長`],
        insists: false,
      })
      return
    }
    out.push({
      start,
      end,
      kind: 'title',
      parts: owner.parts,
      hans: [`${owner.hans}${former}${field[1]}${post[0]}`],
      hant: [`${owner.hant}${former}${field[2]}${post[1]}`],
      insists: false,
    })
  }
  for (const m of [...matches(s.text, BEFORE), ...matches(s.text, AS_NAMED)]) {
    const owner = ownerBefore(s, units(), m.index)
    const lead =
      owner === undefined ? null : FORMER.exec(s.text.slice(Math.max(0, owner.start - 7), owner.start))
    if (lead !== null) m[1] = 'former'
    add(m, owner, (owner?.start ?? 0) - (lead?.[0].length ?? 0), m.index + m[0].length)
  }
  for (const m of matches(s.text, AFTER)) {
    const at = m.index + m[0].length
    const owner = longest(
      units().filter((u) => u.start === at && u.organ === undefined && isCountry(u.region)),
    )
    add(m, owner, m.index, owner?.end ?? 0)
  }
  return out
}
