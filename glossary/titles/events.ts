import { type Composite, type Sentence, unique } from './composite.ts'
import { NUMBER, ordinal, toNumber } from './numbers.ts'
import { bitsOf, classBits, type Part } from './part.ts'
import { withArticle } from './senses.ts'
import { isCountry, nameOf } from './unit.ts'

/** Sessions, congresses, anniversaries and ceremonies with a number in them, in Chinese text. */

const PLENUM = new RegExp(
  `(?:党的|中共)?(?:第?(${NUMBER})届)((?:${NUMBER}中[、,])*(?:${NUMBER}中))(?:(全会)|(?=[、,和及]|精神|$))`,
  'g',
)
const LONG_PLENUM = new RegExp(
  `(?:中国共产党|中共|党的)?第?(${NUMBER})届中央委员会第(${NUMBER})次全体会议`,
  'g',
)
const CONGRESS = new RegExp(
  `(?:(?:中国共产党|中共|党的)第(${NUMBER})次(?:全国代表大会|全国党代会)|(?:党的|中共)(${NUMBER})大(?![会家学楼型事力量队国])|(?<![${NUMBER.slice(1, -2)}])((?:十[一二三四五六七八九]|二十[一二]?))大(?=精神|报告|代表|闭幕|开幕|召开|以来|党章|后|和|提出|作出|$|[、,。]))`,
  'g',
)
const SESSION = new RegExp(`(?:第?(${NUMBER})届)?第?(${NUMBER})次((?:全体)?会议|全会|委员长会议)`, 'g')
const ANNIVERSARY = new RegExp(`(${NUMBER})周年`, 'g')
const NTH = new RegExp(`(?:第(${NUMBER})[届次]|(首[届次]))$`)
const TERM_ENDS = new Set(['届', '次'].map((c) => c.charCodeAt(0)))
const SPIRIT = '精神'

const CPC = { nth: (n: number) => ordinal(n, n > 10) }
const congressOf = (n: number) => [
  `${CPC.nth(n)} CPC National Congress`,
  `${CPC.nth(n)} National Congress of the CPC`,
  `${CPC.nth(n)} National Congress of the Communist Party of China`,
  `${CPC.nth(n)} Party Congress`,
]
const plenumsOf = (term: number, plenums: number[]) => {
  const list = plenums.map((p) => ordinal(p))
  const names = list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
  const many = list.length > 1
  const committee = `${CPC.nth(term)} CPC Central Committee`
  return [
    `${names} plenary session${many ? 's' : ''} of the ${committee}`,
    `${names} plenum${many ? 's' : ''} of the ${committee}`,
    `${names} plenary session${many ? 's' : ''} of the ${CPC.nth(term)} Central Committee of the Communist Party of China`,
  ]
}

/** 政协第十四届全国委员会第三次会议: the term inside the name. */
const CPPCC = new RegExp(
  `(?:中国人民政治协商会议|全国政协|政协)第(${NUMBER})届全国委员会(常务委员会)?(?:第(${NUMBER})次(?:全体)?会议)?`,
  'g',
)

/** Where none of these stands, nothing is looked for. */
const TRIGGER = /[届屆次]|[周週]年|[\d一二三四五六七八九十]大/

/** Is there anything numbered, in raw or folded text? */
export const mayBeEvent = (text: string): boolean => TRIGGER.test(text)

export function chineseEvents(s: Sentence): Composite[] {
  const out: Composite[] = []
  const add = (start: number, end: number, en: string[], parts: Part[] = []) => {
    out.push({ start, end, kind: 'event', parts, en: unique(en), insists: false })
    // The spirit of a meeting is its guiding principles.
    if (s.text.startsWith(SPIRIT, end))
      out.push({
        start,
        end: end + 2,
        kind: 'setPhrase',
        parts,
        en: unique([
          `guiding principles of the ${en[0]}`,
          `guiding principles from the ${en[0]}`,
          `spirit of the ${en[0]}`,
        ]),
        insists: false,
      })
  }
  // A look for the words a pattern cannot do without costs a tenth of the pattern.
  const { text } = s
  const session = text.includes('次') && /会议|全会/.test(text)
  const term = text.includes('届')
  for (const m of term && session ? text.matchAll(LONG_PLENUM) : []) {
    const [number, plenum] = [toNumber(m[1]!), toNumber(m[2]!)]
    if (number !== undefined && plenum !== undefined)
      add(m.index, m.index + m[0].length, plenumsOf(number, [plenum]))
  }
  for (const m of term && text.includes('中') ? text.matchAll(PLENUM) : []) {
    const number = toNumber(m[1]!)
    const plenums = m[2]!.split(/[、,]/).map((p) => toNumber(p.slice(0, -1)))
    if (number === undefined || plenums.includes(undefined)) continue
    const en = plenumsOf(number, plenums as number[])
    add(m.index, m.index + m[0].length, m[3] === undefined ? en.slice(0, 1) : en)
  }
  for (const m of text.includes('大') ? text.matchAll(CONGRESS) : []) {
    const n = toNumber(m[1] ?? m[2] ?? m[3]!)
    if (n !== undefined && n < 40) add(m.index, m.index + m[0].length, congressOf(n))
  }
  for (const m of term && text.includes('全国委员会') ? text.matchAll(CPPCC) : []) {
    const [number, n] = [toNumber(m[1]!), toNumber(m[3] ?? '')]
    if (number === undefined) continue
    const bodies = [
      `${CPC.nth(number)} CPPCC National Committee`,
      `${CPC.nth(number)} National Committee of the CPPCC`,
      `${CPC.nth(number)} National Committee of the Chinese People's Political Consultative Conference`,
    ]
    const names = bodies.map((b) => (m[2] === undefined ? b : `Standing Committee of the ${b}`))
    const at = [m.index, m.index + m[0].length] as const
    if (n === undefined)
      out.push({ start: at[0], end: at[1], kind: 'organ', parts: [], en: names, insists: false })
    else
      add(
        ...at,
        names.map((b) => `${ordinal(n, n > 10)} session of the ${b}`),
      )
  }
  for (const m of session ? text.matchAll(SESSION) : []) sessionOf(s, m, add)
  for (const m of text.includes('周年') ? text.matchAll(ANNIVERSARY) : []) anniversary(s, m, add)
  numberedEvents(s, add)
  return out
}

type Add = (start: number, end: number, en: string[], parts?: Part[]) => void

const organBefore = (s: Sentence, at: number): Part | undefined =>
  (s.endsAt.get(at) ?? []).filter((p) => p.class === 'organ').sort((a, b) => a.start - b.start)[0]

/** 十四届全国人大三次会议; organ first: 全国政协十四届三次会议. */
function sessionOf(s: Sentence, m: RegExpMatchArray, add: Add): void {
  const start = m.index!
  const end = start + m[0].length
  const number = toNumber(m[2]!)
  if (number === undefined) return
  const word = m[3] === '全会' || m[3] === '全体会议' ? 'plenary session' : 'session'
  const organ = organBefore(s, start)
  if (m[3] === '委员长会议' && organ === undefined) {
    add(start, end, [
      `${ordinal(number, number > 10)} meeting of the Council of Chairpersons`,
      `${ordinal(number, number > 10)} Council of Chairpersons' meeting`,
    ])
    return
  }
  if (organ === undefined) return
  const inner = new RegExp(`第?(${NUMBER})届$`).exec(s.text.slice(Math.max(0, organ.start - 8), organ.start))
  const term = toNumber(m[1] ?? inner?.[1] ?? '')
  const first = organ.start - (inner?.[0].length ?? 0)
  const nth = ordinal(number, number > 10)
  const state = (s.endsAt.get(first) ?? []).find((p) => isCountry(p) && p.end - p.start > 4)
  const names = organ.en.filter((n) => !/^the /.test(n)).slice(0, 4)
  add(
    state?.start ?? first,
    end,
    names.map(
      (n) =>
        `${nth} ${word} of ${withArticle(term === undefined ? n : termed(n, term))}${state === undefined ? '' : ` of the ${state.en[0]}`}`,
    ),
    [organ],
  )
}

const termed = (name: string, term: number) => {
  const nth = ordinal(term, term > 10)
  const body = /^(.+?) of the (.+)$/.exec(name)
  return body !== null && /Committee$/.test(body[1]!)
    ? `${body[1]} of the ${nth} ${body[2]}`
    : `${nth} ${name}`
}

/** What an anniversary is of: the words before {n}周年, and their English around the subject. */
const occasions: [zh: RegExp, en: (subject: string, region: Part | undefined) => string][] = [
  [/(?:成立|创建|建立)$/, (x) => `the founding of ${withArticle(x)}`],
  [/诞辰$/, (x) => `the birth of ${x}`],
  [/逝世$/, (x) => `the death of ${x}`],
  [/(?:解放)$/, (x) => `the liberation of ${x}`],
  [/(?:回归祖国|回归)$/, (x) => `${x}'s return to the motherland`],
  [/(?:建市|建省)$/, (x) => `the founding of ${x}`],
  [/胜利$/, (x) => `the victory in ${withArticle(x)}`],
  [/(?:开放)$/, (x) => `${x}`],
  [/(?:签署|签订|通过|发表|颁布|实施)$/, (x) => `the adoption of ${withArticle(x)}`],
]
const CEREMONIES: [zh: string, en: string][] = [
  ['大会', 'gathering'],
  ['招待会', 'reception'],
  ['座谈会', 'symposium'],
  ['活动', 'commemorations'],
  ['系列活动', 'series of activities'],
  ['文艺晚会', 'gala'],
  ['文艺演出', 'art performance'],
  ['仪式', 'ceremony'],
  ['音乐会', 'concert'],
  ['展览', 'exhibition'],
]
/** 中美建交: how Chinese names the other country in one character. */
const PARTNERS: Record<string, string> = {
  美: 'US',
  俄: 'RU',
  法: 'FR',
  英: 'GB',
  德: 'DE',
  日: 'JP',
  韩: 'KR',
  朝: 'KP',
  越: 'VN',
  老: 'LA',
  柬: 'KH',
  印: 'IN',
  巴: 'PK',
  意: 'IT',
  加: 'CA',
  澳: 'AU',
  泰: 'TH',
  马: 'MY',
  哈: 'KZ',
  西: 'ES',
  蒙: 'MN',
  古: 'CU',
  瑞: 'CH',
  新: 'SG',
  埃: 'EG',
  欧: 'EU',
}

function anniversary(s: Sentence, m: RegExpMatchArray, add: Add): void {
  const at = m.index!
  const number = toNumber(m[1]!)
  if (number === undefined || number > 999) return
  const nth = `${ordinal(number, number > 10)} anniversary`
  const before = s.text.slice(Math.max(0, at - 40), at)
  let start = at
  let en: string | undefined
  let parts: Part[] = []
  const ties = /(中(.)|两国|双边)?(?:正式)?建交$/.exec(before)
  if (ties !== null) {
    const state = s.country(PARTNERS[ties[2] ?? ''] ?? '')
    const written = ties[1] === undefined ? pairBefore(s, at - ties[0].length) : undefined
    start = written?.start ?? at - ties[0].length
    parts = written?.parts ?? []
    const pair = written?.en ?? (state && `China and ${state.grammar.short ?? state.en[0]}`)
    if (ties[2] !== undefined && state === undefined) start = at - ties[0].length + 2
    en = `the establishment of diplomatic ${'ties'}${pair === undefined ? (ties[1] === '两国' ? ' between the two countries' : '') : ` between ${pair}`}`
  } else
    for (const [zh, english] of occasions) {
      const found = zh.exec(before)
      if (found === null) continue
      const subject = subjectBefore(s, at - found[0].length)
      if (subject === undefined) {
        if (found[0] === '成立') [start, en] = [at - 2, 'the founding']
        break
      }
      start = subject.start
      parts = [subject]
      const region = subject.class === 'region' ? subject : undefined
      en = english(region === undefined || isCountry(region) ? subject.en[0]! : nameOf(region), region)
      if (found[0].startsWith('回归') && found[0].length === 2)
        en = en.replace(' to the motherland', ' to the motherland')
      break
    }
  if (en === undefined && /(?:建国|建军|建党|建校)$/.test(before)) {
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
    const event = (s.endsAt.get(at) ?? [])
      .filter((p) => p.class === 'event' || p.class === 'document')
      .sort((a, b) => a.start - b.start)[0]
    if (event === undefined) return
    start = event.start
    parts = [event]
    en = event.en[0]!
    en = /^the /.test(en) ? en : withArticle(en)
  }
  const end = at + m[0].length
  const forms = [
    `${nth} of ${en}`,
    en.includes('diplomatic ties')
      ? `${nth} of ${en.replace('diplomatic ties', 'diplomatic relations')}`
      : '',
  ]
  add(start, end, forms, parts)
  // 纪念…大会, 庆祝…招待会: always the longest unit.
  const verb = /(?:纪念|庆祝)$/.exec(s.text.slice(Math.max(0, start - 2), start))
  if (verb === null) return
  const held = CEREMONIES.filter(([zh]) => s.text.startsWith(zh, end)).sort(
    (a, b) => b[0].length - a[0].length,
  )[0]
  const act =
    verb[0] === '纪念' ? ['commemorate', 'mark', 'commemorating'] : ['celebrate', 'mark', 'celebrating']
  if (held === undefined) {
    add(
      start - 2,
      end,
      [`${act[2]} the ${forms[0]}`, `marking the ${forms[0]}`, `${act[0]} the ${forms[0]}`],
      parts,
    )
    return
  }
  add(
    start - 2,
    end + held[0].length,
    [
      `${held[1]} to ${act[0]} the ${forms[0]}`,
      `${held[1]} to mark the ${forms[0]}`,
      `${held[1]} marking the ${forms[0]}`,
      `${held[1]} ${act[2]} the ${forms[0]}`,
    ],
    parts,
  )
}

const subjectBefore = (s: Sentence, at: number): Part | undefined =>
  (s.endsAt.get(at) ?? []).filter((p) => p.class !== 'post').sort((a, b) => a.start - b.start)[0]

/** 中国和马来西亚, 中国与法国: two countries before 建交. */
function pairBefore(s: Sentence, at: number): { start: number; en: string; parts: Part[] } | undefined {
  const second = (s.endsAt.get(at) ?? []).find(isCountry)
  if (second === undefined || !/[和与同、]/.test(s.text[second.start - 1] ?? '')) return undefined
  const first = (s.endsAt.get(second.start - 1) ?? []).find(isCountry)
  if (first === undefined) return undefined
  return { start: first.start, en: `${nameOf(first)} and ${nameOf(second)}`, parts: [first, second] }
}

function* numberedOf({ hits, unitAt }: Sentence): Generator<Part> {
  for (let hit = 0; hit < hits.count; hit++)
    if ((hits.classes(hit) & classBits.numbered) !== 0 && TERM_ENDS.has(unitAt(hits.start(hit) - 1) ?? 0))
      for (const part of hits.parts(hit)) if ((bitsOf(part) & classBits.numbered) !== 0) yield part
}

/** 第三届 or 首届 before a listed conference. */
function numberedEvents(s: Sentence, add: Add): void {
  for (const event of numberedOf(s)) {
    const m = NTH.exec(s.text.slice(Math.max(0, event.start - 8), event.start))
    const number = m === null ? undefined : m[2] === undefined ? toNumber(m[1]!) : 1
    if (m === null || number === undefined) continue
    const name = event.en[0]!.replace(/^the /, '')
    const nth = ordinal(number, number > 10)
    add(
      event.start - m[0].length,
      event.end,
      [
        `${nth} ${name}`,
        ...event.en.slice(1, 3).map((n) => `${nth} ${n}`),
        m[2] === undefined ? '' : `inaugural ${name}`,
      ],
      [event],
    )
  }
}
