import type { Composite, Sentence } from '../composite.ts'
import { SOME } from './page-place.ts'
import { triggers } from './triggers.ts'

/** Local organs and their heads by the level alone, after their region was named: the provincial Party committee, county Party chief. */

/** Simplified | traditional, of the region and in its committee's name. */
export const LEVELS: Record<string, [hans: string, hant: string]> = {
  provincial: ['省', '省'],
  municipal: ['市', '市'],
  city: ['市', '市'],
  prefectural: ['州', '州'],
  county: ['县', '縣'],
  district: ['区', '區'],
  township: ['乡', '鄉'],
  town: ['镇', '鎮'],
}
export const LEVEL = Object.keys(LEVELS).join('|')
const PARTY = '(?:communist party|cpc|party)'
const MODIFIER: Record<string, [hans: string, hant: string]> = {
  former: ['原', '原'],
  deputy: ['副', '副'],
  '': ['', ''],
}

/** What stands after the level; L is put in its place. */
const ORGANS: [en: string, hans: string, hant: string][] = [
  [`${PARTY} standing committee`, 'L委常委会', 'L委常委會'],
  [`${PARTY} committee`, 'L委', 'L委'],
  ['(?:commission for discipline inspection|discipline inspection commission)', 'L纪委', 'L紀委'],
  ["people's congress standing committee", 'L人大常委会', 'L人大常委會'],
  ["people's congress", 'L人大', 'L人大'],
  ['supervisory commission', 'L监委', 'L監委'],
  ['public security (?:bureau|department)', 'L公安局', 'L公安局'],
  ["people's procuratorate", 'L人民检察院', 'L人民檢察院'],
  ['procuratorate', 'L检察院', 'L檢察院'],
  ['taiwan affairs office', 'L台办', 'L台辦'],
]
const ORGAN = new RegExp(
  `\\b(${LEVEL})(?:'s)? (?:${ORGANS.map(([en], i) => `(?<o${i}>${en})`).join('|')})(?![a-z])`,
  'g',
)
const APART =
  /(?:^|[^a-z' -] ?|[,'] |'s |(?:^| )(?:the|a|an|its|their|his|her|our|each|every|all|and|or|of|in|by|to|from|at|with|former|local|new|relevant|some|many|both) )$/
/** After a place that is not known it is half of a name. */
export const standsApart = (s: Sentence, at: number): boolean =>
  APART.test(s.text.slice(Math.max(0, at - 12), at))

const SECRETARY = new RegExp(
  `\\b(?:(former|deputy) )?(?:(?<before>${LEVEL})(?:'s)? (?<under>deputy )?${PARTY} (?:secretary|chief|boss)|secretary of the (?<after>${LEVEL}) ${PARTY} committee)(?![a-z])`,
  'g',
)
const DEPUTY = new RegExp(
  `\\b(?:deput(?:y|ies) (?:to|of) the )(${LEVEL}) people's congress(?! standing)(?![a-z])`,
  'g',
)
const EXECUTIVE = /\b(former )?executive (?:vice|deputy)[ -](governor|mayor)(?![a-z])/g
const MAY = new RegExp(
  `(?:${LEVEL})(?:'s)? (?:${PARTY}|deputy|commission|discipline|people's (?:congress|procur)|supervisory|public security|procur|taiwan)|executive (?:vice|deputy)`,
)
/** Parties of other countries have county committees too. */
const OTHERS =
  /\b(?:democrat(?:s|ic)?|republicans?|gop|labou?r|tory|tories|conservatives?|liberals?|ontario|quebec|alberta)\b/

export function byLevel(s: Sentence): Composite[] {
  if (s.place === SOME || (s.words & triggers.level) === 0 || !MAY.test(s.text) || OTHERS.test(s.text))
    return []
  const out: Composite[] = []
  const add = (m: RegExpExecArray, kind: Composite['kind'], hans: string, hant: string) => {
    out.push({
      start: m.index,
      end: m.index + m[0].length,
      kind,
      parts: [],
      hans: [hans],
      hant: [hant],
      insists: true,
      around: hans,
    })
  }
  for (const m of s.text.matchAll(SECRETARY)) {
    const level = LEVELS[m.groups!.before ?? m.groups!.after!]!
    const [deputy, hant] = MODIFIER[m.groups!.under?.trim() ?? m[1] ?? '']!
    add(m, 'title', `${level[0]}委${deputy}书记`, `${level[1]}委${hant}書記`)
  }
  // China alone has them.
  for (const m of s.text.matchAll(EXECUTIVE)) {
    const [hans, hant] = m[2] === 'governor' ? ['省长', '省長'] : ['市长', '市長']
    const former = m[1] === undefined ? '' : '原'
    add(m, 'title', `${former}常务副${hans}`, `${former}常務副${hant}`)
  }
  for (const m of s.text.matchAll(DEPUTY)) {
    const [hans, hant] = LEVELS[m[1]!]!
    add(m, 'title', `${hans}人大代表`, `${hant}人大代表`)
  }
  for (const m of s.text.matchAll(ORGAN)) {
    if (!standsApart(s, m.index)) continue
    const level = LEVELS[m[1]!]!
    const [, hans, hant] = ORGANS.find((_, i) => m.groups![`o${i}`] !== undefined)!
    // 省公安厅, but 市公安局.
    const office = (form: string, [bureau, department]: string) =>
      level[0] === '省' ? form.replace(`公安${bureau}`, `公安${department}`) : form
    add(m, 'organ', office(hans.replace('L', level[0]), '局厅'), office(hant.replace('L', level[1]), '局廳'))
  }
  return out
}
