import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { classBits, type Part } from '../part.ts'

/**
 * Who governs a region of China that the sentence names elsewhere, and an autonomous region's organs by "regional" alone. Other countries
 * have provinces, cities and regions too, so one of China's must be named.
 */

type Name = [en: string, kind: Composite['kind'], hans: string, hant: string]

const OF_CHINA: Name[] = [
  ["(?:provincial|province's) (?:vice|deputy)[ -]governor", 'title', '副省长', '副省長'],
  ['(?:vice|deputy)[ -]governor of the province', 'title', '副省长', '副省長'],
  ['governor of the province', 'title', '省长', '省長'],
  ['mayor of the city', 'title', '市长', '市長'],
  ["(?:provincial|province's) governor", 'title', '省长', '省長'],
  ["city's (?:vice|deputy)[ -]mayor", 'title', '副市长', '副市長'],
  ["city's mayor", 'title', '市长', '市長'],
  ['provincial (?:publicity|propaganda) department', 'organ', '省委宣传部', '省委宣傳部'],
  ['provincial organization department', 'organ', '省委组织部', '省委組織部'],
  ['provincial united front work department', 'organ', '省委统战部', '省委統戰部'],
]
const OF_AUTONOMOUS: Name[] = [
  ['regional party (?:secretary|chief)', 'title', '自治区党委书记', '自治區黨委書記'],
  ['regional party committee', 'organ', '自治区党委', '自治區黨委'],
  ['chair(?:man|woman|person)? of the regional government', 'title', '自治区主席', '自治區主席'],
  ['regional government (?:chair(?:man|woman|person)?|head)', 'title', '自治区主席', '自治區主席'],
  ["regional people's congress", 'organ', '自治区人大', '自治區人大'],
  ['regional (?:publicity|propaganda) department', 'organ', '自治区党委宣传部', '自治區黨委宣傳部'],
  ['regional government', 'organ', '自治区政府', '自治區政府'],
]
const any = (names: Name[]) =>
  new RegExp(`\\b(?:${names.map(([en], i) => `(?<n${i}>${en})`).join('|')})(?![a-z])`, 'g')
const [CHINAS, AUTONOMOUS] = [any(OF_CHINA), any(OF_AUTONOMOUS)]
const MAY = /\b(?:provinc|city's |of the city|regional )/

export function headsByLevel(s: Sentence): Composite[] {
  if ((s.hits.all & classBits.region) === 0 || !MAY.test(s.text)) return []
  const regions = s.parts.filter((p) => p.class === 'region' && p.grammar.country === 'CN')
  return [
    ...(regions.some(({ grammar }) => grammar.regionKind !== 'SAR') ? named(s, OF_CHINA, CHINAS) : []),
    ...(regions.some(isAutonomous) ? named(s, OF_AUTONOMOUS, AUTONOMOUS) : []),
  ]
}

const isAutonomous = ({ grammar }: Part) => grammar.regionKind === 'Autonomous Region'

const named = (s: Sentence, names: Name[], pattern: RegExp): Composite[] =>
  matches(s.text, pattern).map((m) => {
    const [, kind, hans, hant] = names.find((_, i) => m.groups?.[`n${i}`] !== undefined)!
    const span = { start: m.index, end: m.index + m[0].length }
    return { ...span, kind, parts: [], hans: [hans], hant: [hant], insists: true, around: hans }
  })
