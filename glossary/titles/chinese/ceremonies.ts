import type { AddChinese, Sentence } from '../composite.ts'
import type { Part } from '../part.ts'

const CEREMONIES: [zh: string, en: string][] = [
  ['大会', 'gathering'],
  ['招待会', 'reception'],
  ['座谈会', 'symposium'],
  ['活动', 'activities'],
  ['系列活动', 'series of activities'],
  ['文艺晚会', 'gala'],
  ['文艺演出', 'art performance'],
  ['仪式', 'ceremony'],
  ['音乐会', 'concert'],
  ['展览', 'exhibition'],
  ['图片展', 'photo exhibition'],
  ['成就展', 'exhibition of achievements'],
  ['主题展', 'exhibition'],
  ['峰会', 'summit'],
  ['研讨会', 'seminar'],
  ['学术研讨会', 'academic seminar'],
  ['茶话会', 'tea party'],
  ['晚会', 'gala'],
  ['酒会', 'reception'],
  ['升旗仪式', 'flag-raising ceremony'],
  ['升国旗仪式', 'flag-raising ceremony'],
  ['阅兵式', 'military parade'],
  ['阅兵', 'military parade'],
  ['会议', 'meeting'],
  ['集会', 'rally'],
]

/** 纪念…大会, 庆祝…招待会, …纪念活动: always the longest unit. */
export function ceremony(
  s: Sentence,
  start: number,
  end: number,
  what: string,
  parts: Part[],
  add: AddChinese,
): void {
  const verb = /(?:纪念|庆祝)$/.exec(s.text.slice(Math.max(0, start - 2), start))
  const after = /^(?:纪念|庆祝)?/.exec(s.text.slice(end, end + 2))![0]
  const held = CEREMONIES.filter(([zh]) => s.text.startsWith(zh, end + after.length)).sort(
    (a, b) => b[0].length - a[0].length,
  )[0]
  const kind = verb?.[0] ?? after
  const act = kind === '纪念' ? ['commemorate', 'commemorating'] : ['celebrate', 'celebrating']
  if (held === undefined) {
    if (verb !== null)
      add(
        start - 2,
        end,
        () => [`${act[1]} the ${what}`, `marking the ${what}`, `${act[0]} the ${what}`],
        parts,
      )
    return
  }
  const ways =
    kind === '' ? ['to mark', 'marking', 'to celebrate'] : [`to ${act[0]}`, 'to mark', 'marking', act[1]!]
  const named = ways.map((way) => `${held[1]} ${way} the ${what}`)
  // 纪念活动: the noun says it already.
  if (kind === '纪念' && held[0] === '活动') named.unshift(`commemorations marking the ${what}`)
  add(start - (verb === null ? 0 : 2), end + after.length + held[0].length, () => named, parts)
}
