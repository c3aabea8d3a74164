import { isHan } from '../../text/units.ts'
import { partner } from '../abbreviations.ts'
import type { AddChinese, Sentence } from '../composite.ts'
import { byUnit } from '../matches.ts'
import { ordinal, toNumber } from '../numbers.ts'
import { nameOf } from '../organ-names.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { withArticle } from '../senses.ts'

/** {n}周年 with what it is of, and the ceremonies that mark it. */

/** What an anniversary is of: the words before {n}周年, and their English around the subject. */
const occasions: [zh: RegExp, en: (subject: string) => string][] = [
  [/(?:成立|创建|建立)$/, (x) => `the founding of ${x}`],
  [/诞辰$/, (x) => `the birth of ${x}`],
  [/(?:逝世|去世)$/, (x) => `the death of ${x}`],
  [/解放$/, (x) => `the liberation of ${x}`],
  [/统一$/, (x) => `the reunification of ${x}`],
  [/独立$/, (x) => `the independence of ${x}`],
  [/(?:回归祖国|回归)$/, (x) => `${x.replace(/^the /, '')}'s return to the motherland`],
  [/光复$/, (x) => `${x}'s restoration to China`],
  [/(?:建市|建省|建国|建校|建所|建院|建馆|创刊|建台|建社)$/, (x) => `the founding of ${x}`],
  [/建军$/, (x) => `the founding of ${x}`],
  [/国庆$/, (x) => `the founding of ${x}`],
  [/胜利$/, (x) => `the victory in ${x}`],
  [/(?:签署|签订|缔结)$/, (x) => `the signing of ${x}`],
  [/通过$/, (x) => `the adoption of ${x}`],
  [/(?:发表|发布)$/, (x) => `the release of ${x}`],
  [/(?:颁布|公布)$/, (x) => `the promulgation of ${x}`],
  [/(?:实施|施行)$/, (x) => `the implementation of ${x}`],
  [/召开$/, (x) => `the convening of ${x}`],
  [/(?:开馆|开通|通车|开园|开业)$/, (x) => `the opening of ${x}`],
  [/(?:启动|启用|上线)$/, (x) => `the launch of ${x}`],
  [/设立$/, (x) => `the establishment of ${x}`],
  [/建设$/, (x) => `the development of ${x}`],
  [/生效$/, (x) => `the entry into force of ${x}`],
]
/** Whole occasions that are no organ or event of the glossary. */
const fixed: [zh: RegExp, en: string][] = [
  [/新中国成立$/, "the founding of the People's Republic of China"],
  [/(?:我国)?改革开放$/, "China's reform and opening up"],
  [/浦东开发开放$/, 'the development and opening up of Pudong'],
  [
    /中国人民志愿军抗美援朝出国作战$/,
    "the Chinese People's Volunteers army entering the DPRK to fight in the War to Resist U.S. Aggression and Aid Korea",
  ],
  [/抗美援朝战争胜利$/, 'the victory in the War to Resist U.S. Aggression and Aid Korea'],
  [
    /抗美援朝出国作战$/,
    "the Chinese People's Volunteers army entering the DPRK to fight in the War to Resist U.S. Aggression and Aid Korea",
  ],
  [/朝鲜停战协定签订$/, 'the signing of the Korean Armistice Agreement'],
  [/(?:中国)?加入(?:世界贸易组织|世贸组织)$/, "China's accession to the WTO"],
  [
    /恢复(?:中华人民共和国)?(?:在)?联合国合法席位$/,
    "the restoration of the lawful seat of the People's Republic of China in the United Nations",
  ],
  [/和平共处五项原则(?:发表|提出)?$/, 'the Five Principles of Peaceful Coexistence'],
  [/海南建省办经济特区$/, 'the founding of Hainan Province and the Hainan Special Economic Zone'],
  [/共建“?一带一路”?倡议?(?:提出)?$/, 'the Belt and Road Initiative'],
  [/人类命运共同体理念提出$/, 'the vision of a community with a shared future for humanity'],
  [/西藏和平解放$/, 'the peaceful liberation of Xizang'],
  [/南昌起义$/, 'the Nanchang Uprising'],
  [/秋收起义$/, 'the Autumn Harvest Uprising'],
  [/红军长征出发$/, 'the start of the Long March'],
  [/中日邦交正常化$/, 'the normalization of China-Japan diplomatic relations'],
  [/五四运动$/, 'the May Fourth Movement'],
  [
    /(?:全民族|全国|全面)抗战爆发$/,
    "the start of the whole nation's resistance war against Japanese aggression",
  ],
  [
    /中国?非(?:洲国家|双方)?开启外交关系$/,
    'the inauguration of diplomatic relations between China and African countries',
  ],
  [
    /中国?阿(?:拉伯国家|双方)?开启外交关系$/,
    'the inauguration of diplomatic relations between China and Arab states',
  ],
]
const [fixedBy, occasionsBy] = [byUnit(fixed), byUnit(occasions)]
/** Whose birth and death is remembered. */
const people: Record<string, string> = {
  毛泽东: 'Mao Zedong',
  周恩来: 'Zhou Enlai',
  刘少奇: 'Liu Shaoqi',
  朱德: 'Zhu De',
  邓小平: 'Deng Xiaoping',
  陈云: 'Chen Yun',
  任弼时: 'Ren Bishi',
  叶剑英: 'Ye Jianying',
  彭德怀: 'Peng Dehuai',
  胡耀邦: 'Hu Yaobang',
  万里: 'Wan Li',
  乔石: 'Qiao Shi',
  宋庆龄: 'Soong Ching Ling',
  孙中山: 'Sun Yat-sen',
  列宁: 'Vladimir Lenin',
  马克思: 'Karl Marx',
  恩格斯: 'Friedrich Engels',
  金日成: 'Kim Il Sung',
  胡志明: 'Ho Chi Minh',
}
const PERSON = new RegExp(`(${Object.keys(people).join('|')})(同志|先生)?$`)
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
]
/** Between two countries. */
const TIES =
  /(中(.)|(.)中|两国|双边)?(?:正式)?(建交|建立(?:正式|大使级)?(?:(?:全面|全方位)?战略(?:合作)?伙伴|外交|对话|战略对话)关系)$/
const TIES_EN: [zh: string, en: string][] = [
  ['建交', 'diplomatic ties'],
  ['外交关系', 'diplomatic ties'],
  ['对话关系', 'dialogue relations'],
  ['全面战略伙伴关系', 'the comprehensive strategic partnership'],
  ['全面战略合作伙伴关系', 'the comprehensive strategic cooperative partnership'],
  ['全方位战略伙伴关系', 'the all-round strategic partnership'],
  ['战略合作伙伴关系', 'the strategic cooperative partnership'],
  ['战略伙伴关系', 'the strategic partnership'],
]

export function anniversary(s: Sentence, m: RegExpMatchArray, add: AddChinese): void {
  const at = m.index!
  const number = toNumber(m[1]!)
  if (number === undefined || number > 999) return
  const nth = `${ordinal(number, number > 10)} anniversary`
  const before = s.text.slice(Math.max(0, at - 40), at)
  let start = at
  let en: string | undefined
  let parts: Part[] = []
  const ties = before.endsWith('建交') || before.endsWith('关系') ? TIES.exec(before) : null
  if (ties !== null) {
    // 新中建交: as Singapore has it.
    const short = ties[2] ?? ties[3]
    const state = short === undefined ? undefined : partner(s, short)
    const written = ties[1] === undefined ? pairBefore(s, at - ties[0].length) : undefined
    start = written?.start ?? at - ties[0].length
    parts = written?.parts ?? []
    const pair =
      written?.en ?? (state && (ties[2] === undefined ? `${state} and China` : `China and ${state}`))
    if (short !== undefined && state === undefined) start = at - ties[0].length + 2
    const kind = TIES_EN.find(([zh]) => ties[4]!.endsWith(zh))![1]
    en = `the establishment of ${kind}${pair === undefined ? (ties[1] === '两国' ? ' between the two countries' : '') : ` between ${pair}`}`
  } else [start, en, parts] = occasionOf(s, before, at) ?? [at, undefined, []]
  if (en === undefined && /(?:建国|建军|建党|(?<!学)建校)$/.test(before)) {
    const of: Record<string, string> = {
      国: "the founding of the People's Republic of China",
      军: "the founding of the Chinese People's Liberation Army",
      党: 'the founding of the CPC',
      校: 'the founding of the university',
    }
    start = at - 2
    en = of[before.at(-1)!]
  }
  if (en === undefined) {
    const event = s.hits
      .ending(at, classBits.event | classBits.document)
      .filter((p) => p.class === 'event' || p.class === 'document')
      .sort((a, b) => a.start - b.start)[0]
    if (event === undefined) return
    start = event.start
    parts = [event]
    en = withArticle(event.en[0]!)
  }
  const end = at + m[0].length
  const forms = [
    `${nth} of ${en}`,
    en.includes('diplomatic ties')
      ? `${nth} of ${en.replace('diplomatic ties', 'diplomatic relations')}`
      : '',
  ]
  add(start, end, () => forms, parts)
  ceremony(s, start, end, forms[0]!, parts, add)
}

/** 纪念…大会, 庆祝…招待会, …纪念活动: always the longest unit. */
function ceremony(
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

/** What the words before {n}周年 say: where they begin, in English, with their parts. */
function occasionOf(
  s: Sentence,
  before: string,
  at: number,
): [number, string | undefined, Part[]] | undefined {
  const last = before.at(-1) ?? ''
  for (const [zh, en] of fixedBy(last)) {
    const found = zh.exec(before)
    if (found !== null) return [at - found[0].length, en, []]
  }
  for (const [zh, english] of occasionsBy(last)) {
    const found = zh.exec(before)
    if (found === null) continue
    const end = at - found[0].length
    const person = PERSON.exec(before.slice(0, before.length - found[0].length))
    if (person !== null) {
      const comrade = person[2] === '同志' ? 'Comrade ' : ''
      return [end - person[0].length, english(comrade + people[person[1]!]!), []]
    }
    const subject = subjectBefore(s, end)
    // 协会成立20周年: of what the glossary does not know.
    if (subject === undefined)
      return found[0] === '成立' && !isHan(s.text.charCodeAt(end - 1))
        ? [at - 2, 'the founding', []]
        : undefined
    return [subject.start, english(subjectName(subject)), [subject]]
  }
  return undefined
}

/** With the article that it takes in running text. */
function subjectName(subject: Part): string {
  if (subject.class !== 'region') return withArticle(subject.en[0]!)
  if (!isCountry(subject)) return subject.grammar.regionKind === 'SAR' ? nameOf(subject) : regionName(subject)
  const name = subject.en[0]!
  if (/Republic|Federation|Kingdom|Union|States|Emirates/.test(name) && subject.end - subject.start > 4)
    return `the ${name}`
  return /^(?:DPRK|United|UAE|Philippines|Netherlands|Maldives|ROK)/.test(nameOf(subject))
    ? `the ${nameOf(subject)}`
    : nameOf(subject)
}

const regionName = (region: Part) =>
  region.end - region.start > 4 || /Autonomous/.test(region.en[0]!) ? region.en[0]! : nameOf(region)

const subjectBefore = (s: Sentence, at: number): Part | undefined =>
  s.hits.ending(at).find((p) => p.class !== 'post')

/** States together, with what they are called beside a country. */
const UNIONS = new Map([
  ['European Union', 'the European Union'],
  ['Association of Southeast Asian Nations', 'ASEAN'],
  ['African Union', 'the African Union'],
])

/** 中国和马来西亚, 中国与法国, 中国同欧盟: two countries before 建交. */
function pairBefore(s: Sentence, at: number): { start: number; en: string; parts: Part[] } | undefined {
  const second = s.hits.ending(at).find((p) => isCountry(p) || UNIONS.has(p.en[0]!))
  if (second === undefined || !/[和与同、]/.test(s.text[second.start - 1] ?? '')) return undefined
  const first = s.hits.ending(second.start - 1, classBits.region).find(isCountry)
  if (first === undefined) return undefined
  return {
    start: first.start,
    en: `${nameOf(first)} and ${UNIONS.get(second.en[0]!) ?? nameOf(second)}`,
    parts: [first, second],
  }
}
