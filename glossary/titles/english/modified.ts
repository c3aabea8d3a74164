import {
  type Composite,
  type EnglishUnit,
  type Modifier,
  perSentence,
  type Sentence,
  Spelled,
  unique,
} from '../composite.ts'
import { atHome, englishModifiers, inHongKong, MAY_MODIFY } from '../modifiers.ts'
import { isCountry, type Part } from '../part.ts'
import { japaneseMinisters, statesWithDachen } from '../states.ts'
import { goesOn } from './goes-on.ts'
import { longest, ownerBefore } from './owners.ts'
import { isOfAnother } from './page-place.ts'

/** What the words before it make of a title that is listed or composed: former minister of defense, spokesperson of an embassy. */

/** Where 副 goes into a listed title. */
const HEAD_WORD =
  /(?:(?:委员|委員|检察|檢察|秘书|秘書|参谋|參謀|部|局|处|處|院|署|司|厅|廳|行|省|市|州|县|縣|区|區)?[长長]|主任|主席|书记|書記|总理|總理|司令[员員]?|政治委[员員]|政委|[专專][员員]|(?<=[驻駐].{1,8})代表)$/

/** 泰国外长. */
const IN_SHORT = /(?:(外)交|[国國](防)|([财財])政)部(?=[长長]$)/
/** 全国政协原副主席. */
const HEAD_WITH_DEPUTY = new RegExp(`(?:(?:常[务務])?副)?${HEAD_WORD.source}`)

/** Offices that China alone has, but for those that are said of the state. */
const OF_CHINA =
  /^(?:中央|全[国國](?:人大|政[协協])|[国國][务務]院(?!总理|總理)|最高人民|[国國]家(?!主席)|(?:中共|中[国國]).*(?:[委部局]|委[员員][会會]))|[战戰][区區]|[军軍]事科[学學]院|[国國]防大[学學]|火箭[军軍]|[军軍]委|部部[长長]$/

const HONORARY = /^(?:终身名誉|名誉|执行)$/
const HONORED = /(?=(?:[会會院校][长長]|主席|主任|委[员員][长長]|主[编編])$)/

const COURT = /(?<=法院|大学|大學|[会會])(?=(?:副?[院校会會][长長]|主席)$)/

const JAPANS = /^日本(?=首相|外相|防相)/

const YUAN = /^((?:台[湾灣])?(?:立法|行政|司法|考[试試]|[监監]察))(?=院[长長]$)/

/** The country that a listed title begins with: 泰国副总理. */
const landAt = (s: Sentence, title: string, script: 'hans' | 'hant'): string =>
  s
    .countries()
    .flatMap((c) => (c.grammar.country === 'CN' ? [] : c[script]))
    .filter((name) => title.startsWith(name))
    .reduce((long, name) => (name.length > long.length ? name : long), '')

/** A former foreign minister in a text that names other countries alone is 前, as theirs are. */
const isAbroad = perSentence(
  (s) =>
    !/\b(?:chin(?:a|ese)|beijing|state council|cpc|ccdi)\b/.test(s.text) &&
    (isOfAnother(s) ||
      s.parts.some(
        ({ class: kind, grammar }) =>
          kind === 'region' && grammar.country !== 'CN' && grammar.country !== undefined,
      )) &&
    !s.parts.some(({ class: kind, grammar }) => kind === 'region' && grammar.country === 'CN'),
)

/** 交通运输部部长 is China's: another state has a 交通部长. */
const elsewhere = (form: string): string =>
  form
    .replace(/^(交通)[运運][输輸](?=部)|^([农農][业業])[农農]村(?=部)/, '$1$2')
    .replace(/(?<!武力)部部(?=[长長]$)/, '部')

/** A listed title with a modifier or its country before it: former minister of national defense, Chinese commerce minister. */
export function modified(s: Sentence, title: Part, units: EnglishUnit[]): Composite[] {
  const { modifiers, start: inner } = modifiersBefore(s, title.start)
  const before = ownerBefore(s, units, inner)
  const outer = before === undefined ? { modifiers: [], start: inner } : modifiersBefore(s, before.start)
  const after = before === undefined ? foreignAfter(s, units, title.end) : undefined
  const owner = before ?? after
  const abroad = owner === undefined && isAbroad(s)
  if (modifiers.length === 0 && owner === undefined && !(abroad && /部部长$/.test(title.hans[0]!))) return []
  // A vice president of China | 's sovereign fund.
  if (s.text.startsWith("'s ", title.end) && / of china$/.test(s.text.slice(title.start, title.end)))
    return []
  const said = [...outer.modifiers, ...modifiers]
  const all = title.traits.ofHongKong ? inHongKong(said) : said
  if (all.some((m) => m.put === 'deputy') && !HEAD_WORD.test(title.hans[0]!)) return []
  const home = owner?.region?.grammar.country === 'CN'
  const put = (form: string, script: 'hans' | 'hant') =>
    (OF_CHINA.test(form) && (owner === undefined ? !isAbroad(s) : home) ? atHome(all) : all)
      .reverse()
      .reduce((whole, m) => {
        // Executive vice premier: 常务副, in one word.
        if (m.hans === '执行' && whole.includes('副'))
          return whole.replace('副', script === 'hans' ? '常务副' : '常務副')
        if (m.hans === '原') return whole.replace(HEAD_WITH_DEPUTY, (head) => m[script] + head)
        // 国民党前主席.
        if (m.hans === '前' && /[党黨](?:副?主席|[总總][书書][记記]|[领領]袖|[党黨]首)$/.test(whole))
          return whole.replace(/(?<=[党黨])(?=(?:副?主席|[总總][书書][记記]|[领領]袖|[党黨]首)$)/, '前')
        // 日本前首相, 泰国前副总理.
        if (m.hans === '前' && JAPANS.test(whole)) return whole.replace(JAPANS, '日本前')
        const land = m.hans === '前' ? landAt(s, whole, script) : ''
        if (land !== '') return land + m[script] + whole.slice(land.length)
        // 立法院副院长 of Taiwan's 立法院长.
        if (m.put === 'deputy') whole = whole.replace(YUAN, '$1院')
        // 中国红十字会名誉会长.
        if (HONORARY.test(m.hans) && HONORED.test(whole)) return whole.replace(HONORED, m[script])
        // 最高人民法院代理院长.
        if (m.hans === '代理' && COURT.test(whole)) return whole.replace(COURT, m[script])
        if (m.put !== 'deputy') return m[script] + whole
        return whole.replace(HEAD_WORD, (head) => m[script] + head)
      }, form)
  const whole = (script: 'hans' | 'hant') =>
    title[script].slice(0, 3).flatMap((form) => wordings(form, script))
  const wordings = (form: string, script: 'hans' | 'hant') => {
    // 外交部副部长 of any of them.
    const deputy = all.some((m) => m.put === 'deputy')
    if (owner === undefined) return [put(abroad && !deputy ? elsewhere(form) : form, script)]
    const country = owner[script]
    if (form.startsWith(country)) return [put(form, script)]
    if (home) return [put(form, script), country + put(form, script)]
    // 司法部部长 of another country is 日本司法部长; what is China's alone is no one else's.
    const minister = /^(?!国务|國務)(.+?)部部([长長])$/.exec(form)
    const code = owner.region?.grammar.country ?? ''
    const daijin = code === 'JP' && minister !== null ? japaneseMinisters[minister[1]!] : undefined
    if (daijin !== undefined && all.length === 0) return [country + daijin[script === 'hans' ? 0 : 1]]
    // The DPRK has 相.
    if (minister === null || /^(?:JP|KP)$/.test(code)) return []
    // A kingdom's are 大臣: 瑞典财政大臣.
    if (statesWithDachen.has(code))
      return [`${country}${all.map((m) => (m.put === 'deputy' ? m[script] : '')).join('')}${minister[1]}大臣`]
    // 交通运输部 is China's alone.
    const office = minister[1]!.replace(/^(交通)[运運][输輸]$/, '$1')
    const whole = `${office}部部${minister[2]}`
    const named =
      country + put(all.some((m) => m.put === 'deputy') ? whole : whole.replace('部部', '部'), script)
    return unique([named, named.replace(IN_SHORT, '$1$2$3')])
  }
  // Of another country nothing may be known.
  if (owner !== undefined && !home && whole('hans').length === 0) return []
  return [new Spelled(outer.start, after?.end ?? title.end, 'title', [title], whole, abroad)]
}

/** Minister of commerce | of Cambodia. */
function foreignAfter(s: Sentence, units: EnglishUnit[], at: number): EnglishUnit | undefined {
  const gap = /^ of (?:the )?/.exec(s.text.slice(at, at + 8))
  if (gap === null) return undefined
  const from = at + gap[0].length
  const country = longest(
    units.filter((u) => u.start === from && u.organ === undefined && isCountry(u.region as Part)),
  )
  return country === undefined || goesOn(s, country.end) || s.text.startsWith("'s", country.end)
    ? undefined
    : country
}

/** Assistant minister of commerce: 商务部部长助理. */
export function assistants(s: Sentence, title: Part): Composite[] {
  const lead = 'assistant '
  if (!s.text.endsWith(lead, title.start) || !/部长$/.test(title.hans[0]!)) return []
  const all = (forms: string[]) => forms.map((form) => `${form}助理`)
  const start = title.start - lead.length
  const [hans, hant] = [all(title.hans), all(title.hant)]
  return [{ start, end: title.end, kind: 'title', parts: [title], hans, hant, insists: false }]
}

/** The modifiers that end where a post begins. */
export function modifiersBefore(s: Sentence, at: number): { modifiers: Modifier[]; start: number } {
  const modifiers: Modifier[] = []
  let start = at
  for (;;) {
    const slice = s.text.slice(Math.max(0, start - 20), start)
    if (!MAY_MODIFY.test(slice)) return { modifiers, start }
    const at = (word: RegExp) => {
      const found = slice.search(word)
      return found >= 0 && /[a-z]/.test(slice[found - 1] ?? ' ') ? -1 : found
    }
    const hit = englishModifiers.find(([word]) => at(word) >= 0)
    if (hit === undefined) return { modifiers, start }
    modifiers.unshift(hit[1])
    start -= slice.length - at(hit[0])
  }
}
