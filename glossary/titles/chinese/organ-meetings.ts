import type { AddChinese, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { withArticle } from '../senses.ts'
import { unitEnding } from './unit.ts'

/** Meetings that are called by their organ alone, without a number: 省政府常务会议, 浙江省委全会, 中央纪委常委会会议, 市政府党组会议. */

const MEETING =
  /(常务会议?(?!员)|\(?扩大\)?会议|全体会议|全会(?!议[^程题])|(?:经济|农村|人才|统战|政法|民族|城市|人大|政协|组织|巡察|外事|社会)工作会议|主[任席]会议|会议)(?!厅|室|中心|大厦|桌|纪要|记录)/g

/** Meeting, the organ that holds it, its English. */
const kinds: [meeting: RegExp, organ: RegExp, en: string[]][] = [
  [/^常务会议?$/, /\bGovernment\b/, ['executive meeting of']],
  [
    /扩大/,
    /\b(?:Commission|Committee)\b|^leading Party members group of/,
    ['enlarged meeting of', 'expanded meeting of'],
  ],
  [
    /^全(?:会|体会议)$/,
    /^CPC .*Committee$|^Central Committee$|Commission for Discipline Inspection(?:, |$)/,
    ['plenary session of', 'plenum of'],
  ],
  [/^经济工作会议$/, /^CPC .*Committee(?:, |$)/, ['economic work conference of']],
  [/^农村工作会议$/, /^CPC .*Committee(?:, |$)/, ['rural work conference of']],
  [/^人才工作会议$/, /^CPC .*Committee(?:, |$)/, ['conference on talent-related work of']],
  [/^统战工作会议$/, /^CPC .*Committee(?:, |$)/, ['united front work conference of']],
  [/^政法工作会议$/, /^CPC .*Committee(?:, |$)/, ['political and legal work conference of']],
  [/^民族工作会议$/, /^CPC .*Committee(?:, |$)/, ['conference on ethnic affairs of']],
  [/^城市工作会议$/, /^CPC .*Committee(?:, |$)/, ['urban work conference of']],
  [/^人大工作会议$/, /^CPC .*Committee(?:, |$)/, ["conference on work related to people's congresses of"]],
  [/^政协工作会议$/, /^CPC .*Committee(?:, |$)/, ['conference on CPPCC work of']],
  [/^组织工作会议$/, /^CPC .*Committee(?:, |$)/, ['organizational work conference of']],
  [/^巡察工作会议$/, /^CPC .*Committee(?:, |$)/, ['disciplinary inspection work conference of']],
  [/^外事工作会议$/, /^CPC .*Committee(?:, |$)/, ['conference on foreign affairs work of']],
  [/^社会工作会议$/, /^CPC .*Committee(?:, |$)/, ['conference on social work of']],
  [
    /^主任会议$/,
    /^Standing Committee of .*Congress(?:, |$)/,
    ['meeting of chairpersons of', 'Council of Chairpersons of'],
  ],
  [/^主席会议$/, /^CPPCC .*Committee(?:, |$)/, ['meeting of chairpersons of', "chairpersons' meeting of"]],
  [/^会议$/, /^leading Party members group of/, ['meeting of']],
  [/^会议$/, /\b(?:Commission|Council|Leading Group)\b.* of the CPC/, ['meeting of']],
  [/^会议$/, /^Standing Committee of .*CPPCC/, ['meeting of', 'session of']],
  [/^会议$/, /^Standing Committee of .*Congress$/, ['session of', 'meeting of']],
  [/^会议$/, /^Standing Committee of .*(?:CPC|Discipline Inspection)/, ['meeting of']],
]

/** 县委常委(扩大)会议: of its standing committee. */
const membersOf = (s: Sentence, at: number) =>
  s.text.endsWith('常委', at) ? unitEnding(s, at - 2) : undefined

export function organMeetings(s: Sentence, add: AddChinese): void {
  for (const m of matches(s.text, MEETING)) {
    const committee = m[1]!.includes('扩大') ? membersOf(s, m.index) : undefined
    const unit = committee ?? unitEnding(s, m.index)
    if (unit?.organ === undefined) continue
    const names =
      committee === undefined ? unit.en() : unit.en().map((name) => `Standing Committee of the ${name}`)
    const kind = kinds.find(([meeting, organ]) => meeting.test(m[1]!) && organ.test(names[0]!))
    if (kind === undefined) continue
    add(
      unit.start,
      m.index + m[1]!.length,
      () => kind[2].flatMap((of) => names.slice(0, 4).map((name) => `${of} ${withArticle(name)}`)),
      unit.parts,
    )
  }
}
