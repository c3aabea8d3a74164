import type { AddChinese, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'

/** 二十届中央第六轮巡视, with the meeting that sets it in motion. */

const ROUND = new RegExp(
  `(?:(?:党的)?第?(${NUMBER})届中央|中央)第(${NUMBER})轮(?:常规|专项)?巡视(工作动员部署会(?:议)?|动员部署会(?:议)?)?(?![组工])`,
  'g',
)

export function inspectionRounds(s: Sentence, add: AddChinese): void {
  for (const m of matches(s.text, ROUND)) {
    const [term, round] = [toNumber(m[1] ?? ''), toNumber(m[2]!)]
    if (round === undefined) continue
    const committee = `${term === undefined ? '' : `${ordinal(term, term > 10)} `}CPC Central Committee`
    const names = [
      `${ordinal(round)} round of disciplinary inspection of the ${committee}`,
      `${ordinal(round)} round of inspections by the ${committee}`,
    ]
    add(m.index, m.index + m[0].length, () =>
      m[3] === undefined ? names : names.map((name) => `mobilization meeting for the ${name}`),
    )
  }
}
