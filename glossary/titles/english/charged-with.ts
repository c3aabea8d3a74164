import { charges } from '../charges.ts'
import { type Composite, type Sentence, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { triggers } from './triggers.ts'

/**
 * US Under Secretary of State for Political Affairs is 美国负责政治事务的副国务卿, UN Under-Secretary-General for Peace Operations
 * 联合国负责和平行动的副秘书长, by the table that Chinese is read with (charges.ts).
 */

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
const OF_UN = new RegExp(
  `(?<![a-z])(?:un|u\\.n\\.|united nations) (?<rank>under[- ]?secretary|assistant secretary)[- ]general for (?<field>${NAMES})(?![a-z])`,
  'g',
)
const UN_RANKS: Record<string, [hans: string, hant: string]> = {
  under: ['副秘书长', '副秘書長'],
  assis: ['助理秘书长', '助理秘書長'],
}
const RANKS: Record<string, [hans: string, hant: string]> = {
  under: ['副国务卿', '副國務卿'],
  'deputy assistant': ['副助理国务卿', '副助理國務卿'],
  assistant: ['助理国务卿', '助理國務卿'],
}
/** 公共外交, 政策: what is no 事务. */
const WHOLE = /(?:外交|管理|政策|贸易|情报|行动)$/

export function chargedWith(s: Sentence): Composite[] {
  if ((s.words & triggers.office) === 0 || !/secretary(?: of state|[- ]general) for /.test(s.text)) return []
  return [
    ...charged(s, CHARGED, ['美国', '美國'], (rank) => RANKS[rank.trim()]),
    ...charged(s, OF_UN, ['联合国', '聯合國'], (rank) => UN_RANKS[rank.slice(0, 5)]),
  ]
}

function charged(
  s: Sentence,
  pattern: RegExp,
  of: [hans: string, hant: string],
  rankOf: (rank: string) => [hans: string, hant: string] | undefined,
): Composite[] {
  return matches(s.text, pattern).flatMap((m) => {
    const charge = byName.get(folded(m.groups!.field!))
    const rank = rankOf(m.groups!.rank!)
    if (charge === undefined || rank === undefined) return []
    const titles = (script: 0 | 1) => {
      const [inCharge, affairs] = (script === 0 ? ['负责', '事务'] : ['負責', '事務']) as [string, string]
      const field = `${charge[script]}${WHOLE.test(charge[0]) ? '' : affairs}`
      return unique([
        `${of[script]}${inCharge}${field}的${rank[script]}`,
        `${of[script]}${charge[script]}${affairs}${rank[script]}`,
        of[0] === '联合国' ? `${of[script]}主管${field}的${rank[script]}` : undefined,
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
