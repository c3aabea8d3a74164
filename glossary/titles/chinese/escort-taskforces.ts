import type { AddChinese, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'

/** 第四十七批护航编队: the navy's taskforces are told apart by the batch. */

const BATCH = new RegExp(
  `(?:中国(?:人民解放军)?)?(?:海军)?(?:赴亚丁湾)?第(${NUMBER})批(?:亚丁湾)?(?:海军)?护航编队`,
  'g',
)

export function escortTaskforces(s: Sentence, add: AddChinese): void {
  for (const m of matches(s.text, BATCH)) {
    const number = toNumber(m[1]!)
    if (number === undefined) continue
    const nth = ordinal(number, number > 10)
    const whose = /^中国|海军/.test(m[0]) ? 'Chinese naval ' : ''
    const ways = [
      `${nth} ${whose}escort taskforce`,
      `${nth} Chinese naval escort taskforce`,
      `${nth} escort taskforce of the Chinese navy`,
    ]
    add(m.index, m.index + m[0].length, () => ways, [], 'organ')
  }
}
