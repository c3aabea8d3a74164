import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'
import { beginningsOf } from './beginnings.ts'
import { addTriggers, triggers } from './triggers.ts'

/**
 * What Vietnam, the DPRK, Laos and Cuba call as China does: Politburo, Party Central Committee, Party General Secretary. In a sentence that
 * names one of them and nothing of China, or on a page about one, its own are meant.
 */

interface Party {
  /** ISO code of its country. */
  country: string
  told: RegExp
  hans: string
  hant: string
  /** Of its Central Committee, before 政治局 and 书记处. */
  centre: [hans: string, hant: string]
  /** Its secretaries: 中央书记处书记, the WPK's 党中央委员会书记. */
  secretary: [hans: string, hant: string]
}

const OF_SECRETARIAT: [string, string] = ['书记处书记', '書記處書記']

const PARTIES: Party[] = [
  {
    country: 'VN',
    told: /\b(?:vietnam(?:ese)?|viet nam|cpv|hanoi|ha noi|ho chi minh city|to lam|pham minh chinh|luong cuong|tran thanh man|nguyen|hoai trung)\b/,
    hans: '越共',
    hant: '越共',
    centre: ['越共中央', '越共中央'],
    secretary: OF_SECRETARIAT,
  },
  {
    country: 'KP',
    told: /\b(?:wpk|dprk|north korean?|workers' party of korea|kim jong[- ]un|pyongyang)\b/,
    hans: '朝鲜劳动党',
    hant: '朝鮮勞動黨',
    centre: ['朝鲜劳动党中央委员会', '朝鮮勞動黨中央委員會'],
    secretary: ['书记', '書記'],
  },
  {
    country: 'LA',
    told: /\b(?:laos|lao|lprp|vientiane|thongloun)\b/,
    hans: '老挝人民革命党',
    hant: '老撾人民革命黨',
    centre: ['老挝人民革命党中央', '老撾人民革命黨中央'],
    secretary: OF_SECRETARIAT,
  },
  {
    country: 'CU',
    told: /\b(?:cubans?|cuba|havana|diaz-canel)\b/,
    hans: '古共',
    hant: '古共',
    centre: ['古共中央', '古共中央'],
    secretary: OF_SECRETARIAT,
  },
]
const OF_CHINA = /\b(?:china|china's|chinese|cpc|pla|xi|xi jinping|beijing)\b/

const CC = "(?:party |party's )central committee"
/** P stands for the party, C for its centre. The first that fits, longest first. */
const WORDS: [en: string, kind: Composite['kind'], hans: string, hant: string][] = [
  [
    'party general secretary|general secretary of the party|general secretary(?= to lam)',
    'title',
    'P中央总书记',
    'P中央總書記',
  ],
  [`general secretary of the ${CC}`, 'title', 'P中央总书记', 'P中央總書記'],
  [
    `(?:permanent|standing) member of the (?:${CC}(?:'s)? secretariat|secretariat of the ${CC}|secretariat)`,
    'title',
    'C书记处常务书记',
    'C書記處常務書記',
  ],
  [
    `members? of the (?:${CC}(?:'s)? secretariat|secretariat of the ${CC})`,
    'title',
    'C书记处书记',
    'C書記處書記',
  ],
  [`${CC}(?:'s)? secretariat|secretariat of the ${CC}`, 'organ', 'C书记处', 'C書記處'],
  [
    `members? of the (?:politburo|political bureau) standing committee|(?:politburo|political bureau) standing committee members?`,
    'title',
    'C政治局常委',
    'C政治局常委',
  ],
  [
    `alternate members? of the (?:politburo|political bureau)(?: of the ${CC})?`,
    'title',
    'C政治局候补委员',
    'C政治局候補委員',
  ],
  [
    `members? of the (?:politburo|political bureau)(?: of the ${CC})?|members? of the ${CC}(?:'s)? (?:politburo|political bureau)|(?:politburo|political bureau) members?`,
    'title',
    'C政治局委员',
    'C政治局委員',
  ],
  [
    `(?:politburo|political bureau)(?: of the ${CC})?|${CC}(?:'s)? (?:politburo|political bureau)`,
    'organ',
    'C政治局',
    'C政治局',
  ],
  [`alternate members? of the ${CC}`, 'title', 'P中央候补委员', 'P中央候補委員'],
  [`members? of the ${CC}|${CC} members?`, 'title', 'P中央委员', 'P中央委員'],
  [`secretar(?:y|ies) of the ${CC}`, 'title', 'CS', 'CS'],
  [`chief of the (?:office of the ${CC}|${CC}(?:'s)? office)`, 'title', 'P中央办公厅主任', 'P中央辦公廳主任'],
  [`(?:office of the ${CC}|${CC}(?:'s)? office)`, 'organ', 'P中央办公厅', 'P中央辦公廳'],
  [
    `first vice[- ](?:department director|director of (?:a )?department)s? of the ${CC}`,
    'title',
    'P中央委员会第一副部长',
    'P中央委員會第一副部長',
  ],
  [`vice[- ]department directors? of the ${CC}`, 'title', 'P中央委员会副部长', 'P中央委員會副部長'],
  [`(?<!vice[- ])department directors? of the ${CC}`, 'title', 'P中央委员会部长', 'P中央委員會部長'],
  [CC, 'organ', 'P中央委员会', 'P中央委員會'],
]
/** Its leaders before whom it is meant in a sentence of China too: Party General Secretary To Lam received the Chinese ambassador. */
const LEADERS = /^ (?:(?:and )?(?:state )?president )?(?:to lam|thongloun|kim jong un|diaz canel)\b/
const COUNTED = new RegExp(
  `(?:\\b(${ORDINAL}) )?(national )?party (congress|central committee)(?![a-z])`,
  'g',
)
const ANY = new RegExp(
  `(?<![a-z']|general )(?:${WORDS.map(([en], i) => `(?<w${i}>${en})`).join('|')})(?![a-z])(?!'s (?:organi[sz]ation|commission|office|department))`,
  'g',
)
const MAY = /party (?:central|general|congress)|general secretary |politburo|political bureau|of the party/

addTriggers(
  triggers.told,
  PARTIES.flatMap(({ told }) => beginningsOf(told)),
)

export function otherParties(s: Sentence): Composite[] {
  if (
    (s.words & triggers.party) === 0 ||
    ((s.words & triggers.told) === 0 && !PARTIES.some(({ country }) => country === s.place)) ||
    !MAY.test(s.text)
  )
    return []
  const china = OF_CHINA.test(s.text)
  const told = PARTIES.filter((party) => party.told.test(s.text))
  const party = told[0] ?? (china ? undefined : PARTIES.find(({ country }) => country === s.place))
  if (party === undefined || told.length > 1) return []
  const out: Composite[] = []
  if (!china) out.push(...congresses(s, party))
  for (const m of matches(s.text, ANY)) {
    if (china && !LEADERS.test(s.text.slice(m.index + m[0].length, m.index + m[0].length + 40))) continue
    const [, kind, hans, hant] = WORDS.find((_, i) => m.groups?.[`w${i}`] !== undefined)!
    out.push({
      start: m.index,
      end: m.index + m[0].length,
      kind,
      parts: [],
      hans: [hans.replace('P', party.hans).replace('C', party.centre[0]).replace('S', party.secretary[0])],
      hant: [hant.replace('P', party.hant).replace('C', party.centre[1]).replace('S', party.secretary[1])],
      insists: true,
      around: party.hans,
    })
  }
  return out
}

/** 14th National Party Congress: 越共第十四次全国代表大会. */
function congresses(s: Sentence, party: Party): Composite[] {
  return matches(s.text, COUNTED).flatMap((m) => {
    const n = m[1] === undefined ? undefined : fromOrdinal(m[1])
    if (n === undefined) return []
    const start = m.index
    const end = start + m[0].length
    const all = (name: string, national: string, congress: string) => [
      `${name}第${toHan(n)}次${m[2] === undefined ? '' : national}${congress}`,
      `${name}${toHan(n)}大`,
    ]
    const centre = m[3] !== 'congress'
    const hans = centre ? [`${party.hans}第${toHan(n)}届中央委员会`] : all(party.hans, '全国', '代表大会')
    const hant = centre ? [`${party.hant}第${toHan(n)}屆中央委員會`] : all(party.hant, '全國', '代表大會')
    return [{ start, end, kind: 'event' as const, parts: [], hans, hant, insists: true, around: party.hans }]
  })
}
