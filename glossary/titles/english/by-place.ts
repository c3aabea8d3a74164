import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { PLACES } from '../places.ts'

/** What a country's own news calls without its name, and no other country so: the National Assembly in Hanoi is 国会. */

interface Place {
  told: RegExp
  /** A sentence that tells of these as well leaves open whose it is. */
  unless?: RegExp
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
      ['ministry of construction', 'organ', '建设部', '建設部'],
      ['ministry of agriculture and environment', 'organ', '农业与环境部', '農業與環境部'],
      ['ministry of home affairs', 'organ', '内务部', '內務部'],
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
      ['prosecutor general', 'title', '检察总长', '檢察總長'],
      [
        'financial services commission chair(?:man|woman|person)?',
        'title',
        '金融委员会委员长',
        '金融委員會委員長',
      ],
      [
        '(?:korea )?fair trade commission chair(?:man|woman|person)?',
        'title',
        '公平交易委员会委员长',
        '公平交易委員會委員長',
      ],
      ['presidential chief of staff', 'title', '总统秘书室长', '總統秘書室長'],
      ['presidential office', 'organ', '总统室', '總統室'],
      ['national assembly speaker', 'title', '国会议长', '國會議長'],
      ['national assembly', 'organ', '国会', '國會'],
      ['jcs', 'organ', '联合参谋本部', '聯合參謀本部'],
      ['national intelligence service', 'organ', '国家情报院', '國家情報院'],
      ['joint chiefs of staff(?: \\(jcs\\))?', 'organ', '联合参谋本部', '聯合參謀本部'],
      ['unification ministry', 'organ', '统一部', '統一部'],
      ['unification minister', 'title', '统一部长官', '統一部長官'],
      ['constitutional court', 'organ', '宪法法院', '憲法法院'],
      ['democratic party(?: of korea)?', 'organ', '共同民主党', '共同民主黨'],
      ['national security advis[eo]r', 'title', '国家安保室长', '國家安保室長'],
      ['national security council', 'organ', '国家安全保障会议', '國家安全保障會議'],
    ],
  },
  {
    told: /\b(?:dprk|kcna|pyongyang|wpk|kpa|kim jong un)\b/,
    unless:
      /\b(?:china|china's|chinese|beijing|xi|rok|seoul|south korean?|yonhap|japan(?:ese)?|tokyo|russia's)\b/,
    words: [
      [
        '(?:foreign minister|minister of foreign affairs)(?= (?:choe|kim|ri|pak|no|jo|jong|kang|han|im) )',
        'title',
        '外务相',
        '外務相',
      ],
      ['defen[sc]e minister(?= (?:choe|kim|ri|pak|no|jo|jong|kang|han|im) )', 'title', '国防相', '國防相'],
      ['minister of national defen[sc]e', 'title', '国防相', '國防相'],
      ['ministry of national defen[sc]e', 'organ', '国防省', '國防省'],
      ['(?:foreign ministry|ministry of foreign affairs)', 'organ', '外务省', '外務省'],
      [
        "plenary meeting of the (?:party central committee|central committee of the (?:wpk|workers' party of korea))",
        'event',
        '朝鲜劳动党中央委员会全体会议',
        '朝鮮勞動黨中央委員會全體會議',
      ],
      ["cabinet's (?:vice[- ]premier|deputy prime minister)", 'title', '内阁副总理', '內閣副總理'],
      ['premier of the cabinet', 'title', '内阁总理', '內閣總理'],
      ['vice[- ]premier of the cabinet', 'title', '内阁副总理', '內閣副總理'],
    ],
  },
  {
    told: /\b(?:macao|macau|macao's|macau's)\b/,
    unless: /\b(?:hong kong|hong kong's|hksar)\b/,
    words: [
      ['secretary for security', 'title', '保安司司长', '保安司司長'],
      ['director of the liaison office', 'title', '澳门中联办主任', '澳門中聯辦主任'],
    ],
  },
  {
    told: /\b(?:british|uk|u\.k\.|britain|britain's|london|downing|westminster|commons|starmer)\b/,
    unless: /\b(?:hong kong|hksar)\b/,
    words: [
      ['home secretary', 'title', '内政大臣', '內政大臣'],
      ['foreign secretary', 'title', '外交大臣', '外交大臣'],
      ['defen[cs]e secretary', 'title', '国防大臣', '國防大臣'],
      ['conservative(?: party)? leader', 'title', '保守党领袖', '保守黨領袖'],
      ['labour(?: party)? leader', 'title', '工党领袖', '工黨領袖'],
      ['conservative party', 'organ', '保守党', '保守黨'],
      ['labour party', 'organ', '工党', '工黨'],
      ['liberal democrats', 'organ', '自由民主党', '自由民主黨'],
      ['reform uk', 'organ', '英国改革党', '英國改革黨'],
    ],
  },
  {
    told: /\b(?:french|france|france's|paris|macron)\b/,
    words: [
      ['national assembly (?:president|speaker)', 'title', '国民议会议长', '國民議會議長'],
      ['president of the national assembly', 'title', '国民议会议长', '國民議會議長'],
      ['national assembly', 'organ', '国民议会', '國民議會'],
      ['constitutional council', 'organ', '宪法委员会', '憲法委員會'],
      ["socialist party's first secretary", 'title', '社会党第一书记', '社會黨第一書記'],
      ['socialist party', 'organ', '社会党', '社會黨'],
      ['national rally', 'organ', '国民联盟', '國民聯盟'],
    ],
  },
  {
    told: /\b(?:german|germany|germany's|berlin|bundestag|merz)\b/,
    words: [
      ['christian democratic union', 'organ', '基督教民主联盟', '基督教民主聯盟'],
      ['christian social union', 'organ', '基督教社会联盟', '基督教社會聯盟'],
      ['social democratic party', 'organ', '社会民主党', '社會民主黨'],
      ['alternative for germany', 'organ', '德国选择党', '德國選擇黨'],
      ['federal constitutional court', 'organ', '联邦宪法法院', '聯邦憲法法院'],
    ],
  },
  {
    told: /\b(?:hong kong|hong kong's|hk|hksar|legco|kowloon)\b/,
    words: [
      [
        "(?:commissioner's office of the foreign ministry|office of the commissioner of the foreign ministry)(?! in)",
        'organ',
        '外交部驻港公署',
        '外交部駐港公署',
      ],
      ['national security law', 'document', '香港国安法', '香港國安法'],
      ['chief justice(?! of)', 'title', '终审法院首席法官', '終審法院首席法官'],
    ],
  },
]
/** What the name beside it tells: of Vietnam's Party, not China's. */
const VIETNAMS_LEADER: Place = {
  told: /\bto lam\b/,
  words: [['(?:party )?general secretary(?= to lam)', 'title', '越共中央总书记', '越共中央總書記']],
}
/** Organs of the Party in news of Vietnam alone. */
const VIETNAMS_PARTY: Place = {
  told: OF_PLACE[0]!.told,
  // Vietnam's own agency means Vietnam's.
  unless: /^(?!.*\bvna\b).*\b(?:china|china's|chinese|cpc|beijing|xi|lao|laos|cuban?|cuba's)\b/,
  words: [
    [
      "standing member of the (?:party central committee's secretariat|secretariat of the party central committee)",
      'title',
      '越共中央书记处常务书记',
      '越共中央書記處常務書記',
    ],
    ['party general secretary', 'title', '越共中央总书记', '越共中央總書記'],
    [
      "member of the (?:party central committee's secretariat|secretariat of the party central committee)",
      'title',
      '越共中央书记处书记',
      '越共中央書記處書記',
    ],
  ],
}
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
const ANY = new Map(
  [...OF_PLACE, HOUSES, VIETNAMS_LEADER, VIETNAMS_PARTY].map((place) => [
    place,
    new RegExp(`(?<![a-z'])(?:${place.words.map(([en], i) => `(?<w${i}>${en})`).join('|')})(?![a-z])`, 'g'),
  ]),
)
const MAY =
  /\bjcs\b|national (?:assembly|intellig|security|defen|rally)|state president|joint chiefs|unification min|constitutional co|deputy prime|democratic (?:party|union)|house of |senate|general secretary|secretariat|premier of the cab|cabinet's |(?:home|foreign|defen[cs]e) secretary|conservative|labour|liberal democrats|reform uk|plenary meeting|secretary for security|(?:foreign|defen[sc]e) minister|minister of foreign|commissioner's office|office of the commissioner|director of the liaison|foreign ministry|ministry of (?:foreign|constr|agric|home)|prosecutor general|services commission|trade commission|presidential (?:chief|office)|constitutional court|socialist party|social union|alternative for|chief justice/

export function byPlace(s: Sentence): Composite[] {
  if (!MAY.test(s.text)) return []
  const isTold = ({ told, unless }: Place) => told.test(s.text) && unless?.test(s.text) !== true
  // Another country may be meant as well: Taiwan's, Japan's.
  const one = PLACES.Taiwan!.test(s.text) ? [] : OF_PLACE.filter((place) => place.told.test(s.text))
  const found = one.map((place) => wordsOf(s, place))
  return [
    ...found.flatMap((words, i) =>
      isTold(one[i]!)
        ? words.filter((w) => !found.some((others, j) => j !== i && others.some((o) => o.start === w.start)))
        : [],
    ),
    ...[HOUSES, VIETNAMS_LEADER, VIETNAMS_PARTY].filter(isTold).flatMap((place) => wordsOf(s, place)),
  ]
}

function wordsOf(s: Sentence, place: Place): Composite[] {
  const pattern = ANY.get(place)!
  return matches(s.text, pattern).map((m) => {
    const [, kind, hans, hant] = place.words.find((_, i) => m.groups?.[`w${i}`] !== undefined)!
    const { index: start } = m
    const end = start + m[0].length
    return { start, end, kind, parts: [], hans: [hans], hant: [hant], insists: true, around: hans }
  })
}
