import { type Composite, type Sentence, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { namesAnother } from './page-place.ts'
import { triggers } from './triggers.ts'

/**
 * Taiwan's ministries and who heads them, in a sentence that tells of Taiwan and not of the mainland's: Ministry of Labor is 劳动部,
 * Premier Cho 行政院长. What both sides call alike is Taiwan's there too.
 */

const TOLD =
  /\b(?:taiwan(?:ese|'s)?|taipei|tainan|taichung|kaohsiung|(?:executive|legislative|control|judicial|examination) yuan|kuomintang|kmt|dpp|tpp|lai ching te|cho jung tai|han kuo yu)\b/
const MAINLANDS =
  /\b(?:china's (?:minist|premier|vice premier|foreign|defen[sc]e|commerce|president|top)\w*|chinese (?:premier|vice premier|foreign|defen[sc]e|commerce|president|minist\w+)|beijing's \w+ minist\w+|state council|politburo|mainland (?:spokes\w+|affairs official)|dpp authorities|lai ching te authorities|taiwan independence|taiwan affairs office|people's republic|japan's minist\w+|us minist\w+)\b/
/** A premier of the mainland's beside its name. */
const PREMIERS = /^ (?:li|zhu|wen|zhou|he|ding|zhang guoqing|liu guozhong|hu chunhua|han zheng) /

/** English in full, in short, simplified, traditional. */
const MINISTRIES: [full: string, short: string, hans: string, hant: string][] = [
  ['the interior', 'interior', '内政部', '內政部'],
  ['interior', 'interior', '内政部', '內政部'],
  ['foreign affairs', 'foreign', '外交部', '外交部'],
  ['national defen[sc]e', 'defen[sc]e|national defen[sc]e', '国防部', '國防部'],
  ['finance', 'finance', '财政部', '財政部'],
  ['education', 'education', '教育部', '教育部'],
  ['justice', 'justice', '法务部', '法務部'],
  ['economic affairs', 'economic affairs|economics|economy', '经济部', '經濟部'],
  ['transportation and communications', 'transportation|transport', '交通部', '交通部'],
  ['labor', 'labor', '劳动部', '勞動部'],
  ['health and welfare', 'health and welfare|health', '卫生福利部', '衛生福利部'],
  ['environment', 'environment', '环境部', '環境部'],
  ['agriculture', 'agriculture', '农业部', '農業部'],
  ['culture', 'culture', '文化部', '文化部'],
  ['digital affairs', 'digital affairs', '数位发展部', '數位發展部'],
  ['sports', 'sports', '运动部', '運動部'],
]
const FULL = MINISTRIES.map(([full]) => full).join('|')
const SHORT = MINISTRIES.map(([, short]) => short).join('|')
const OWNER = "(?:(?<then>former) )?(?:(?<owner>taiwan(?:'s|ese)?|taipei's) )?"
const OFFICE = new RegExp(
  `(?<![a-z'-])${OWNER}(?:(?:(?<former>former) )?(?:(?<deputy>vice|deputy) )?(?:minister of (?<of>${FULL})|(?<head>${SHORT}) minister)|ministry of (?<ministry>${FULL})(?: \\([a-z]+\\))?|(?<office>${SHORT}) ministry)(?<speaks> spokes(?:person|man|woman))?(?![a-z'-]| and (?!the\\b))`,
  'g',
)
/** Of the Executive Yuan and the presidency: simplified | traditional. */
const POSTS: [en: string, hans: string[], hant: string[]][] = [
  ['vice president', ['副总统', '副领导人'], ['副總統', '副領導人']],
  ['president', ['总统', '领导人'], ['總統', '領導人']],
  ['(?:vice premier|deputy premier)', ['行政院副院长'], ['行政院副院長']],
  ['premier', ['行政院长', '行政院院长'], ['行政院長', '行政院院長']],
]
const POST = new RegExp(
  `(?<![a-z'-])${OWNER}(?:(?<former>former) )?(?:${POSTS.map(([en], i) => `(?<p${i}>${en})`).join('|')})(?![a-z'-])`,
  'g',
)
const PRESIDENTS =
  /^ (?:lai|tsai ing wen|ma ying jeou|chen shui bian|lee teng hui|hsiao|william lai|annette lu)\b/
const OF_TAIWAN = /^ of taiwan\b/
/** What its own news calls without its name: simplified | traditional. */
const WORDS: [en: string, kind: Composite['kind'], hans: string, hant: string][] = [
  ['ministers? without portfolio', 'title', '政务委员', '政務委員'],
  [
    '(?<=the )cabinet(?! (?:reshuffle|member|meeting|minister|secretary|spokes))',
    'organ',
    '行政院',
    '行政院',
  ],
  ['(?<=the )legislature', 'organ', '立法院', '立法院'],
  [
    'spokes(?:person|man|woman) (?:for|of) the presidential office|presidential office spokes(?:person|man|woman)',
    'title',
    '总统府发言人',
    '總統府發言人',
  ],
  ['national security act', 'document', '国家安全法', '國家安全法'],
  ['investigation bureau', 'organ', '法务部调查局', '法務部調查局'],
  ['supreme prosecutors office', 'organ', '最高检察署', '最高檢察署'],
]
const WORD = new RegExp(
  `(?<![a-z'-])(?:${WORDS.map(([en], i) => `(?<w${i}>${en})`).join('|')})(?![a-z'-])`,
  'g',
)
const MAY = /minist|premier|president|cabinet|legislature|national security act|bureau|prosecutors/

const namesOf = new Map(
  MINISTRIES.flatMap(([full, short, hans, hant]) =>
    [full, ...short.split('|')].map((name) => [new RegExp(`^(?:${name})$`), [hans, hant] as const] as const),
  ),
)

export function taiwansOffices(s: Sentence): Composite[] {
  if (!MAY.test(s.text) || MAINLANDS.test(s.text)) return []
  const isTold = (s.words & triggers.taiwan) !== 0 && TOLD.test(s.text)
  if (!isTold && (s.place !== 'TW' || namesAnother(s.text, 'TW'))) return []
  const offices = matches(s.text, OFFICE).map((m) => {
    const { owner, deputy, of, head, ministry, office, speaks } = m.groups!
    const former = m.groups!.former ?? m.groups!.then
    const isPost = (of ?? head ?? speaks) !== undefined
    const name = (of ?? head ?? ministry ?? office)!
    const [, names] = [...namesOf].find(([word]) => word.test(name))!
    const after = OF_TAIWAN.exec(s.text.slice(m.index + m[0].length))?.[0] ?? ''
    const all = (script: 0 | 1) => {
      const lead = owner === undefined && after === '' ? '' : ['台湾', '台灣'][script]
      const own = names[script]
      const [second, long] = script === 0 ? ['次长', '部长'] : ['次長', '部長']
      const post =
        speaks !== undefined
          ? [script === 0 ? '发言人' : '發言人']
          : deputy === undefined
            ? [long.slice(1), long]
            : own === names[script] && /^[国國]防/.test(own)
              ? [`副${long}`]
              : [second, `副${long}`]
      const whole = isPost ? post.map((p) => own + p) : [own]
      return unique(whole.map((w) => `${lead}${former === undefined ? '' : '前'}${w}`))
    }
    return composite(m, isPost ? 'title' : 'organ', all(0), all(1), after.length)
  })
  const posts = matches(s.text, POST).flatMap((m) => {
    const { owner } = m.groups!
    const former = m.groups!.former ?? m.groups!.then
    const i = POSTS.findIndex((_, n) => m.groups![`p${n}`] !== undefined)
    const rest = s.text.slice(m.index + m[0].length)
    const after = OF_TAIWAN.exec(rest)?.[0] ?? ''
    const isTold = owner !== undefined || after !== ''
    // A president is of a firm or a club as well; a premier stands alone.
    if (
      i < 2
        ? !isTold && !PRESIDENTS.test(rest)
        : PREMIERS.test(rest) || (!isTold && / of /.test(rest.slice(0, 4)))
    )
      return []
    const all = (script: 0 | 1) =>
      POSTS[i]![script === 0 ? 1 : 2].map(
        (post) =>
          `${isTold ? ['台湾', '台灣'][script] : ''}${isTold && /[领領]/.test(post) ? ['地区', '地區'][script] : ''}${former === undefined ? '' : '前'}${post}`,
      )
    return [composite(m, 'title', all(0), all(1), after.length)]
  })
  const words = matches(s.text, WORD).map((m) => {
    const [, kind, hans, hant] = WORDS.find((_, i) => m.groups![`w${i}`] !== undefined)!
    return composite(m, kind, [hans], [hant])
  })
  return [...offices, ...posts, ...words]
}

const composite = (
  m: RegExpExecArray,
  kind: Composite['kind'],
  hans: string[],
  hant: string[],
  more = 0,
): Composite => ({
  start: m.index,
  end: m.index + m[0].length + more,
  kind,
  parts: [],
  hans,
  hant,
  insists: true,
  around: 'Taiwan',
})
