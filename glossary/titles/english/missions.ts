import type { Composite, Sentence } from '../composite.ts'

/** Who serves at a mission abroad: spokesperson of the Chinese Embassy in the Philippines, 中国驻菲律宾大使馆发言人. */

/** English, simplified | traditional. */
const POSTS: [en: RegExp, hans: string, hant: string][] = [
  [/spokes(?:person|man|woman)/, '发言人', '發言人'],
  [/(?:head|chief|ambassador)/, '团长', '團長'],
  [/charg[eé] d'affaires(?: ad interim)?/, '临时代办', '臨時代辦'],
  [/minister[ -]counsell?or/, '公使衔参赞', '公使銜參贊'],
  [/economic and commercial counsell?or/, '经济商务参赞', '經濟商務參贊'],
  [/commercial counsell?or/, '商务参赞', '商務參贊'],
  [/cultural counsell?or/, '文化参赞', '文化參贊'],
  [/education counsell?or/, '教育参赞', '教育參贊'],
  [/(?:military|defen[sc]e) attach[eé]/, '国防武官', '國防武官'],
  [/counsell?or/, '参赞', '參贊'],
  [/first secretary/, '一等秘书', '一等秘書'],
  [/second secretary/, '二等秘书', '二等秘書'],
  [/minister/, '公使', '公使'],
]
const SERVES = new RegExp(
  `(?<![a-z])(?:(acting|former) )?(${POSTS.map(([en]) => en.source).join('|')}) (?:of|for|at|with|in) (?:the )?$`,
)

export function ofMissions(s: Sentence, titles: Composite[]): Composite[] {
  return titles.flatMap((mission) => {
    const m = SERVES.exec(s.text.slice(Math.max(0, mission.start - 48), mission.start))
    const name = m === null ? '' : (mission.hans?.[0] ?? '')
    if (!/驻.*(?:大使馆|领事馆|使团|代表团)$/.test(name)) return []
    const post = m && POSTS.find(([en]) => new RegExp(`^(?:${en.source})$`).test(m[2]!))
    // The head of an embassy is its ambassador, that of a mission 团长.
    if (!m || !post || (post[1] === '团长' && !name.endsWith('团'))) return []
    const former = m[1] === 'former' ? '前' : ''
    const put = (form: string, word: string) =>
      `${form}${former}${word}`.replace(/[团團](?=前?[团團][长長]$)/, '')
    const { start, end, parts, insists } = mission
    return [
      {
        start: start - m[0].length,
        end,
        kind: 'title' as const,
        parts,
        hans: both(put(mission.hans![0]!, post[1])),
        hant: both(put(mission.hant![0]!, post[2])),
        insists,
      },
    ]
  })
}

/** 中国驻加拿大使馆临时代办, 大使馆 as well; the embassy speaks by its full name. */
const both = (title: string): string[] => {
  const short = title.replace(/大(?=使[馆館](?!.*(?:发言人|發言人)))/, '')
  return short === title ? [title] : [short, title]
}
