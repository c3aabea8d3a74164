import { partner } from '../abbreviations.ts'
import type { Sentence } from '../composite.ts'
import { nameOf } from '../organ-names.ts'
import { classBits, isCountry, type Part } from '../part.ts'

/** Ties between two countries: 中法建交, 中国同欧盟建立全面战略伙伴关系. */

const TIES =
  /(中(.)|(.)中|两国|双边)?(?:正式)?(建交|建立(?:正式|大使级)?(?:(?:全面|全方位)?战略(?:合作)?伙伴|外交|对话|战略对话)关系)$/
const TIES_EN: [zh: string, en: string][] = [
  ['建交', 'diplomatic ties'],
  ['外交关系', 'diplomatic ties'],
  ['对话关系', 'dialogue relations'],
  ['全面战略伙伴关系', 'the comprehensive strategic partnership'],
  ['全面战略合作伙伴关系', 'the comprehensive strategic cooperative partnership'],
  ['全方位战略伙伴关系', 'the all-round strategic partnership'],
  ['战略合作伙伴关系', 'the strategic cooperative partnership'],
  ['战略伙伴关系', 'the strategic partnership'],
]

/** Ties that end the text: where they begin, in English, with their parts. */
export function tiesBefore(s: Sentence, before: string, at: number): [number, string, Part[]] | undefined {
  const ties = before.endsWith('建交') || before.endsWith('关系') ? TIES.exec(before) : null
  if (ties === null) return undefined
  const start = at - ties[0].length
  const kind = TIES_EN.find(([zh]) => ties[4]!.endsWith(zh))![1]
  const between = (pair?: string) =>
    `the establishment of ${kind}${pair === undefined ? '' : ` between ${pair}`}`
  // 新中建交: as Singapore has it.
  const short = ties[2] ?? ties[3]
  if (short !== undefined) {
    const state = partner(s, short)
    if (state === undefined) return [start + 2, between(), []]
    return [start, between(ties[2] === undefined ? `${state} and China` : `China and ${state}`), []]
  }
  if (ties[1] !== undefined) return [start, between(ties[1] === '两国' ? 'the two countries' : undefined), []]
  const written = pairBefore(s, start)
  return written === undefined ? [start, between(), []] : [written.start, between(written.en), written.parts]
}

/** States together, with what they are called beside a country. */
const UNIONS = new Map([
  ['European Union', 'the European Union'],
  ['Association of Southeast Asian Nations', 'ASEAN'],
  ['African Union', 'the African Union'],
])

/** 中国和马来西亚, 中国与法国, 中国同欧盟: two countries before 建交. */
function pairBefore(s: Sentence, at: number): { start: number; en: string; parts: Part[] } | undefined {
  const second = s.hits.ending(at).find((p) => isCountry(p) || UNIONS.has(p.en[0]!))
  if (second === undefined || !/[和与同、—–-]/.test(s.text[second.start - 1] ?? '')) return undefined
  const first = s.hits.ending(second.start - 1, classBits.region).find(isCountry)
  if (first === undefined) return undefined
  return {
    start: first.start,
    en: `${nameOf(first)} and ${UNIONS.get(second.en[0]!) ?? nameOf(second)}`,
    parts: [first, second],
  }
}
