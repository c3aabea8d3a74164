import type { AddChinese, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'

/** Meetings whose number stands inside their name: 中非合作论坛第九届部长级会议. */
const numberedInside: [zh: string, en: (nth: string) => string[]][] = [
  [
    '中非合作论坛第N届部长级会议',
    (n) => [
      `${n} Ministerial Conference of the Forum on China-Africa Cooperation`,
      `${n} FOCAC Ministerial Conference`,
    ],
  ],
  [
    '中国?[-—]?(?:拉共体|拉)论坛第N届部长级会议',
    (n) => [`${n} Ministerial Meeting of the China-CELAC Forum`],
  ],
  [
    '中[国]?[-—]?阿(?:拉伯国家)?合作论坛第N届部长级会议',
    (n) => [`${n} Ministerial Conference of the China-Arab States Cooperation Forum`],
  ],
  [
    '(?:亚太经合组织|亚太经济合作组织|apec)第N次领导人非正式会议',
    (n) => [`${n} APEC Economic Leaders' Meeting`],
  ],
  ['亚信第N次峰会', (n) => [`${n} CICA Summit`]],
  [
    '中日韩领导人第N次会议',
    (n) => [
      `${n} China-Japan-ROK Trilateral Summit Meeting`,
      `${n} Trilateral Summit Meeting among China, Japan and the Republic of Korea`,
    ],
  ],
  ['金砖国家领导人第N次会晤', (n) => [`${n} BRICS Summit`]],
  ['(?:二十国集团|g20)领导人第N次峰会', (n) => [`${n} G20 Summit`, `${n} G20 Leaders' Summit`]],
  [
    '联合国气候变化(?:框架公约|大会)第N次缔约方大会',
    (n) => [`${n} Conference of the Parties to the United Nations Framework Convention on Climate Change`],
  ],
  [
    '联合国?生物多样性公约第N次缔约方大会',
    (n) => [`${n} meeting of the Conference of the Parties to the Convention on Biological Diversity`],
  ],
  ['中俄总理第N次定期会晤', (n) => [`${n} regular meeting between Chinese and Russian heads of government`]],
  ['澜沧江[-—]湄公河合作第N次外长会', (n) => [`${n} Lancang-Mekong Cooperation Foreign Ministers' Meeting`]],
  ['澜沧江[-—]湄公河合作第N次领导人会议', (n) => [`${n} Lancang-Mekong Cooperation Leaders' Meeting`]],
  ['第N次中俄总理定期会晤', (n) => [`${n} regular meeting between Chinese and Russian heads of government`]],
  ['第N次中国[-—]东盟领导人会议', (n) => [`${n} China-ASEAN Summit`]],
  [
    '第N届(?:联合国大会|联大)一般性辩论',
    (n) => [
      `General Debate of the ${n} session of the UN General Assembly`,
      `general debate of the ${n} session of the United Nations General Assembly`,
    ],
  ],
  [
    '(?:联合国大会|联大)第N届会议',
    (n) => [`${n} session of the UN General Assembly`, `${n} session of the United Nations General Assembly`],
  ],
  [
    '(?:联合国大会|联大)第N届会议主席',
    (n) => [
      `president of the ${n} session of the UN General Assembly`,
      `president of the ${n} session of the United Nations General Assembly`,
    ],
  ],
  ['第N届(?:夏季)?(?:奥林匹克运动会|奥运会)', (n) => [`${n} Olympic Games`]],
  ['第N届(?:冬季奥林匹克运动会|冬奥会)', (n) => [`${n} Olympic Winter Games`]],
  ['第N届(?:亚洲运动会|亚运会)', (n) => [`${n} Asian Games`]],
  ['第N届(?:亚洲冬季运动会|亚冬会)', (n) => [`${n} Asian Winter Games`]],
]
const INSIDE = numberedInside.map(
  ([zh, en]) => [new RegExp(zh.replace('N', `(${NUMBER})`), 'g'), en] as const,
)

/** What stands behind the number in each: nearly all others are told by it. */
const BEHIND =
  /[届次](?:部长级|领导人|会晤|峰会|缔约方|定期|外长会|中俄|中国|(?:夏季|冬季)?奥|冬奥|亚洲|亚运|亚冬|联合国大会|联大|会议)|领导人第[^次]{1,4}次会议/

export function meetingsNumberedInside(s: Sentence, add: AddChinese): void {
  if (!BEHIND.test(s.text)) return
  for (const [pattern, en] of INSIDE)
    for (const m of matches(s.text, pattern)) {
      const n = toNumber(m[1]!)
      if (n !== undefined) add(m.index, m.index + m[0].length, () => en(ordinal(n, n > 10)))
    }
}
