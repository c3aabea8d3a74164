import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { PLACES } from '../places.ts'

/** What a country's own news calls without its name, and no other country so: the National Assembly in Hanoi is 国会. */

interface Place {
  told: RegExp
  /** English, kind, simplified, traditional. */
  words: [en: string, kind: Composite['kind'], hans: string, hant: string][]
}

const OF_PLACE: Place[] = [
  {
    told: /\b(?:vietnam(?:ese|'s)?|viet nam|hanoi|ha noi|ho chi minh city|to lam|tran thanh man|pham minh chinh|luong cuong|nguyen)\b/,
    words: [
      ['(?:national assembly|na) chair(?:man|woman)', 'title', '国会主席', '國會主席'],
      ['national assembly', 'organ', '国会', '國會'],
      ['state president', 'title', '国家主席', '國家主席'],
      ['permanent deputy prime minister', 'title', '常务副总理', '常務副總理'],
    ],
  },
  {
    told: /\b(?:laos|lao|vientiane|thongloun|sonexay)\b/,
    words: [
      ['national assembly president', 'title', '国会主席', '國會主席'],
      ['national assembly', 'organ', '国会', '國會'],
      ['state president', 'title', '国家主席', '國家主席'],
    ],
  },
  {
    told: /\b(?:south korean?|south korea's|rok|seoul|yonhap|lee jae myung|yoon suk yeol)\b/,
    words: [
      ['national assembly speaker', 'title', '国会议长', '國會議長'],
      ['national assembly', 'organ', '国会', '國會'],
      ['joint chiefs of staff(?: \\(jcs\\))?', 'organ', '联合参谋本部', '聯合參謀本部'],
      ['unification ministry', 'organ', '统一部', '統一部'],
      ['unification minister', 'title', '统一部长官', '統一部長官'],
      ['constitutional court', 'organ', '宪法法院', '憲法法院'],
      ['democratic party(?: of korea)?', 'organ', '共同民主党', '共同民主黨'],
      ['national security advis[eo]r', 'title', '国家安保室长', '國家安保室長'],
      ['national security council', 'organ', '国家安全保障会议', '國家安全保障會議'],
    ],
  },
]
/** Of any country that has one, where it is told. */
const HOUSES: Place = {
  told: /\b(?:japan(?:ese|'s)?|tokyo|us|u\.s\.|america|washington|republicans?|democrats?|trump|congress|philippines?|manila|french|paris|italian|rome|brazil(?:ian)?|mexic\p{L}+|argentin\p{L}+)\b/u,
  words: [
    ['house of representatives', 'organ', '众议院', '眾議院'],
    ['house of councill?ors', 'organ', '参议院', '參議院'],
    [
      'senate(?! (?:committee|majority|minority|president|leader|bill|hearing|seat|race|republican|democrat))',
      'organ',
      '参议院',
      '參議院',
    ],
  ],
}
const ANY = [...OF_PLACE, HOUSES].map(
  ({ words }) =>
    new RegExp(`(?<![a-z'])(?:${words.map(([en], i) => `(?<w${i}>${en})`).join('|')})(?![a-z])`, 'g'),
)
const MAY =
  /national (?:assembly|security)|state president|joint chiefs|unification min|constitutional court|deputy prime|democratic party|house of |senate/

export function byPlace(s: Sentence): Composite[] {
  if (!MAY.test(s.text)) return []
  const told = OF_PLACE.filter((place) => place.told.test(s.text))
  // Another country may be meant as well: Taiwan's, Japan's.
  const one = told.length === 1 && !PLACES.Taiwan!.test(s.text) ? told : []
  return [...one, ...(HOUSES.told.test(s.text) ? [HOUSES] : [])].flatMap((place) => wordsOf(s, place))
}

function wordsOf(s: Sentence, place: Place): Composite[] {
  const pattern = ANY[place === HOUSES ? OF_PLACE.length : OF_PLACE.indexOf(place)]!
  return matches(s.text, pattern).map((m) => {
    const [, kind, hans, hant] = place.words.find((_, i) => m.groups?.[`w${i}`] !== undefined)!
    const { index: start } = m
    const end = start + m[0].length
    return { start, end, kind, parts: [], hans: [hans], hant: [hant], insists: true, around: hans }
  })
}
