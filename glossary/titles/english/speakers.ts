import { type Composite, type Sentence, type Units, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { ownerBefore } from './owners.ts'
import { triggers } from './triggers.ts'

/** Who presides over another country's parliament: Serbian parliament speaker is 塞尔维亚议会议长, Lao National Assembly president 老挝国会主席. */

/** What the house is called: simplified | traditional. */
const HOUSES: [en: RegExp, hans: string, hant: string][] = [
  [/^(?:house(?: of representatives)?|lower house)$/, '众议院', '眾議院'],
  [/^(?:senate|upper house)$/, '参议院', '參議院'],
  [/^national assembly$/, '国民议会', '國民議會'],
  [/^parliament(?:ary)?$/, '议会', '議會'],
]
/** Whose assembly is a 国会, and who of them has a 主席. */
const GUOHUI = new Set(['VN', 'LA', 'KH', 'KR', 'HU', 'MY', 'SG', 'PL', 'BG', 'TH'])
const ZHUXI = new Set(['VN', 'LA', 'KH', 'HU'])

const SPEAKER =
  /\b((?:(?:former|deputy|vice) )*)(parliament(?:ary)?|house(?: of representatives)?|lower house|upper house|senate|national assembly) ((?:deputy |vice )?)(?:speaker|president|chairman|chairwoman|chairperson)\b/g
const MAY =
  /(?:parliament(?:ary)?|house|senate|assembly|representatives) (?:deputy |vice )?(?:speaker|president|chair)/

export function speakers(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.speaker) === 0 || !MAY.test(s.text)) return []
  const out: Composite[] = []
  for (const m of matches(s.text, SPEAKER)) {
    const owner = ownerBefore(s, units(), m.index)
    const code = owner?.region?.grammar.country
    const house = HOUSES.find(([en]) => en.test(m[2]!))
    if (owner === undefined || code === undefined || code === 'CN' || house === undefined) continue
    const guohui = GUOHUI.has(code) && /assembly|parliament/.test(m[2]!)
    const khural = code === 'MN' && /assembly|parliament/.test(m[2]!)
    const former = /former/.test(m[1]!) || /former $/.test(s.text.slice(0, owner.start)) ? '前' : ''
    const deputy = /deputy|vice/.test(m[1]! + m[3]!) ? '副' : ''
    const all = (script: 'hans' | 'hant') => {
      const [name, congress, chair, speaker] =
        script === 'hans' ? [house[1], '国会', '主席', '议长'] : [house[2], '國會', '主席', '議長']
      const post = `${former}${deputy}${khural || (guohui && ZHUXI.has(code)) ? chair : speaker}`
      const sitting = khural
        ? script === 'hans'
          ? '国家大呼拉尔'
          : '國家大呼拉爾'
        : guohui
          ? congress
          : name
      return unique([`${owner[script]}${sitting}${post}`, `${owner[script]}${post}`])
    }
    out.push({
      start: former !== '' && !/former/.test(m[1]!) ? owner.start - 'former '.length : owner.start,
      end: m.index + m[0].length,
      kind: 'title',
      parts: owner.parts,
      hans: all('hans'),
      hant: all('hant'),
      insists: false,
    })
  }
  return out
}
