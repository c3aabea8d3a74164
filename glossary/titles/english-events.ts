import { type Composite, type Sentence, unique } from './composite.ts'
import { type EnglishUnit, longest } from './english-units.ts'
import { fromOrdinal, ORDINAL, toHan } from './numbers.ts'
import type { Part } from './part.ts'
import { isCountry } from './unit.ts'

/** Plenums, congresses, sessions and anniversaries in English text. */

const CC =
  '(?:cpc central committee|central committee of the (?:communist party of china|cpc)|communist party of china central committee)'
const PLENUM = new RegExp(
  `\\b((?:${ORDINAL})(?:(?:, (?:${ORDINAL}))* and (?:${ORDINAL}))?) (?:plenary sessions?|plenums?) of (?:the|its) (${ORDINAL}) (?:${CC}|central committee)`,
  'g',
)
const CONGRESS = new RegExp(
  `\\b(${ORDINAL}) (?:cpc national congress|national congress of the (?:communist party of china|cpc)(?: \\(cpc\\))?|party congress)`,
  'g',
)
const SESSION = new RegExp(`\\b(${ORDINAL}) (plenary )?(?:session|meeting) of (?:the )?`, 'g')
const ANNIVERSARY = new RegExp(`\\b(${ORDINAL}) anniversary of (?:the )?`, 'g')
const OCCASIONS: [en: RegExp, hans: string, hant: string][] = [
  [/^(?:founding|establishment) of (?:the )?/, '成立', '成立'],
  [/^victory (?:in|of) (?:the )?/, '胜利', '勝利'],
  [/^liberation of /, '解放', '解放'],
]
const TIES =
  /^(?:the )?establishment of (?:china[ -](\w+) )?diplomatic (?:ties|relations)(?: between )?(?:the )?/
const RETURN = /^'s return to (?:the motherland|china)/

export function englishEvents(s: Sentence, units: EnglishUnit[]): Composite[] {
  if (!/anniversary|session|plenum|congress|meeting/.test(s.text)) return []
  const out: Composite[] = []
  const add = (start: number, end: number, hans: string[], hant: string[], parts: Part[] = []) =>
    out.push({ start, end, kind: 'event', parts, hans: unique(hans), hant: unique(hant), insists: false })
  for (const m of s.text.matchAll(PLENUM)) {
    const term = fromOrdinal(m[2]!)
    const plenums = m[1]!.split(/, | and /).map(fromOrdinal)
    if (term === undefined || plenums.includes(undefined)) continue
    const list = (plenums as number[]).map((p) => `${toHan(p)}中`).join('、')
    const one = plenums.length === 1 ? toHan(plenums[0]!) : undefined
    add(
      m.index,
      m.index + m[0].length,
      [
        `${toHan(term)}届${list}全会`,
        one && `中国共产党第${toHan(term)}届中央委员会第${one}次全体会议`,
      ].filter(Boolean) as string[],
      [
        `${toHan(term)}屆${list}全會`,
        one && `中國共產黨第${toHan(term)}屆中央委員會第${one}次全體會議`,
      ].filter(Boolean) as string[],
    )
  }
  for (const m of s.text.matchAll(CONGRESS)) {
    const n = fromOrdinal(m[1]!)
    if (n !== undefined)
      add(
        m.index,
        m.index + m[0].length,
        [`党的${toHan(n)}大`, `中国共产党第${toHan(n)}次全国代表大会`, `中共${toHan(n)}大`],
        [`黨的${toHan(n)}大`, `中國共產黨第${toHan(n)}次全國代表大會`, `中共${toHan(n)}大`],
      )
  }
  for (const m of s.text.matchAll(SESSION)) {
    const n = fromOrdinal(m[1]!)
    const organ = longest(units.filter((u) => u.start === m.index + m[0].length && u.organ !== undefined))
    if (n === undefined || organ === undefined) continue
    const word = m[2] === undefined ? ['会议', '會議'] : ['全体会议', '全體會議']
    add(
      m.index,
      organ.end,
      [`${organ.hans}${n > 10 ? '第' : ''}${toHan(n)}次${word[0]}`, `${organ.hans}第${toHan(n)}次${word[0]}`],
      [`${organ.hant}${n > 10 ? '第' : ''}${toHan(n)}次${word[1]}`, `${organ.hant}第${toHan(n)}次${word[1]}`],
      organ.parts,
    )
  }
  for (const m of s.text.matchAll(ANNIVERSARY)) anniversary(s, units, m, add)
  return out
}

function anniversary(
  s: Sentence,
  units: EnglishUnit[],
  m: RegExpMatchArray,
  add: (start: number, end: number, hans: string[], hant: string[], parts?: Part[]) => void,
): void {
  const n = Number(/^\d+/.exec(m[1]!)?.[0] ?? fromOrdinal(m[1]!))
  const at = m.index! + m[0].length
  const rest = s.text.slice(at, at + 80)
  const ties = TIES.exec(rest)
  if (ties !== null) {
    const regionAt = (from: number) =>
      longest(units.filter((u) => u.start === from && u.region !== undefined && isCountry(u.region as Part)))
    const first = regionAt(at + ties[0].length)
    const gap = first === undefined ? null : /^ and (?:the )?/.exec(s.text.slice(first.end, first.end + 10))
    const second = gap === null ? undefined : regionAt(first!.end + gap[0].length)
    if (first !== undefined && second !== undefined)
      add(
        m.index!,
        second.end,
        [`${first.hans}和${second.hans}建交${n}周年`, `${first.hans}与${second.hans}建交${n}周年`],
        [`${first.hant}和${second.hant}建交${n}周年`, `${first.hant}與${second.hant}建交${n}周年`],
        [...first.parts, ...second.parts],
      )
    else if (first === undefined)
      add(m.index!, at + ties[0].trimEnd().length, [`建交${n}周年`], [`建交${n}周年`])
    return
  }
  const occasion = OCCASIONS.find(([en]) => en.test(rest))
  const from = at + (occasion?.[0].exec(rest)?.[0].length ?? 0)
  const subject = longest([
    ...units.filter((u) => u.start === from),
    ...(s.startsAt.get(from) ?? [])
      .filter((p) => p.class === 'event' || p.class === 'document')
      .map(
        (p): EnglishUnit => ({
          start: p.start,
          end: p.end,
          parts: [p],
          hans: p.hans[0]!,
          hant: p.hant[0]!,
          organ: undefined,
          region: undefined,
        }),
      ),
  ])
  if (subject === undefined) return
  const home = RETURN.exec(s.text.slice(subject.end, subject.end + 40))
  if (home !== null && subject.region !== undefined) {
    const short = (name: string) => name.replace(/特[别別]行政[区區]$/, '')
    add(
      m.index!,
      subject.end + home[0].length,
      [`${short(subject.hans)}回归祖国${n}周年`],
      [`${short(subject.hant)}回歸祖國${n}周年`],
      subject.parts,
    )
    return
  }
  if (subject.region !== undefined && occasion === undefined) return
  add(
    m.index!,
    subject.end,
    [`${subject.hans}${occasion?.[1] ?? ''}${n}周年`],
    [`${subject.hant}${occasion?.[2] ?? ''}${n}周年`],
    subject.parts,
  )
}
