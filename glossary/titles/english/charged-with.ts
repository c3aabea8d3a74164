import { charges } from '../charges.ts'
import { type Composite, type Sentence, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { triggers } from './triggers.ts'

/** US Under Secretary of State for Political Affairs is 美国负责政治事务的副国务卿, by the table that Chinese is read with (charges.ts). */

/** Commas and a hyphen are written or not. */
const folded = (field: string): string =>
  field.toLowerCase().replaceAll(/[,-]| the(?= )|^the /g, (mark) => (mark === '-' ? ' ' : ''))
const byName = new Map([...charges].reverse().map((charge) => [folded(charge[2]), charge]))
const NAMES = charges
  .map(([, , en]) =>
    en
      .toLowerCase()
      .replaceAll(/,? and /g, ',? and ')
      .replaceAll('-', '[- ]'),
  )
  .sort((a, b) => b.length - a.length)
  .join('|')
const CHARGED = new RegExp(
  `(?<![a-z])(?:(?:us|u\\.s\\.|american) )?(?<rank>under ?|deputy assistant |assistant )secretary of state for (?<field>${NAMES})(?![a-z])`,
  'g',
)
const RANKS: Record<string, [hans: string, hant: string]> = {
  under: ['副国务卿', '副國務卿'],
  'deputy assistant': ['副助理国务卿', '副助理國務卿'],
  assistant: ['助理国务卿', '助理國務卿'],
}
/** 公共外交, 政策: what is no 事务. */
const WHOLE = /(?:外交|管理|政策|贸易|情报|行动)$/

export function chargedWith(s: Sentence): Composite[] {
  if ((s.words & triggers.office) === 0 || !s.text.includes('secretary of state for ')) return []
  return matches(s.text, CHARGED).flatMap((m) => {
    const charge = byName.get(folded(m.groups!.field!))
    const rank = RANKS[m.groups!.rank!.trim()]
    if (charge === undefined || rank === undefined) return []
    const titles = (script: 0 | 1) => {
      const [state, charged, affairs] = (
        script === 0 ? ['美国', '负责', '事务'] : ['美國', '負責', '事務']
      ) as [string, string, string]
      const field = `${charge[script]}${WHOLE.test(charge[0]) ? '' : affairs}`
      return unique([
        `${state}${charged}${field}的${rank[script]}`,
        `${state}${charge[script]}${affairs}${rank[script]}`,
      ])
    }
    return {
      start: m.index,
      end: m.index + m[0].length,
      kind: 'title' as const,
      parts: [],
      hans: titles(0),
      hant: titles(1),
      insists: false,
    }
  })
}
