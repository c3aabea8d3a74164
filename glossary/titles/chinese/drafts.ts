import { Composed, type Composite, type Sentence } from '../composite.ts'
import { NUMBER, toNumber } from '../numbers.ts'
import { nameOf } from '../organ-names.ts'
import { classBits, isCountry } from '../part.ts'
import { unitEnding } from './unit.ts'

/**
 * Documents with what is said of their state and of whose they are: 民法典（草案）, 仲裁法修订草案, 中华人民共和国监督法,
 * 广东省优化营商环境条例.
 */

const STATES: [zh: RegExp, en: (name: string) => string[]][] = [
  [
    /^[（(]?(?:修正案草案|修正草案|修正案[（(]草案[)）])[)）]?/,
    (n) => [`draft amendment to the ${n}`, `draft amendments to the ${n}`],
  ],
  [
    /^(?:[（(]修订草案[)）]|修订草案)/,
    (n) => [`draft revision to the ${n}`, `draft revision of the ${n}`, `revised draft of the ${n}`],
  ],
  [
    /^[（(]草案(?:二次|三次|四次)审议稿[)）]/,
    (n) => [`draft ${n} (for further deliberation)`, `draft ${n}`, `${n} (draft for further deliberation)`],
  ],
  [/^(?:[（(]草案[)）]|草案)/, (n) => [`draft ${n}`, `${n} (draft)`]],
  [/^[（(](?:讨论稿|审议稿)[)）]/, (n) => [`${n} (draft for deliberation)`, `draft ${n}`]],
  [/^[（(]?征求意见稿[)）]?/, (n) => [`${n} (draft for comments)`, `draft ${n}`]],
  [/^[（(]试行[)）]/, (n) => [`${n} (for trial implementation)`, `${n} (trial)`]],
]
const STATE_NAME = '中华人民共和国'
/** 第四十六号主席令. */
const ORDER = new RegExp(`第(${NUMBER})号$`)
const codesOf = (units: string) => new Set(Array.from(units, (unit) => unit.charCodeAt(0)))
/** What each of these begins or ends with: nearly every document has other units beside it. */
const BEGINS_STATE = codesOf('(（修草征')
const ENDS_BEFORE = codesOf('国号省市区州县')

/** An order with its number. */
function numberedOrder(s: Sentence, hit: number): Composite | undefined {
  const [start, end] = [s.hits.start(hit), s.hits.end(hit)]
  if (s.text[start - 1] !== '号' || s.text[end - 1] !== '令') return undefined
  const found = ORDER.exec(s.text.slice(Math.max(0, start - 8), start))
  const number = found === null ? undefined : toNumber(found[1]!)
  const part = s.hits.parts(hit).find((p) => p.class === 'document')
  if (found === null || number === undefined || part === undefined) return undefined
  return {
    start: start - found[0].length,
    end,
    kind: 'document',
    parts: [part],
    en: part.en.slice(0, 2).map((name) => `${name} No. ${number}`),
    insists: false,
  }
}

/** Law on Supervision, Supervision Law, Regulations on Nature Reserves: whose it is stands before what it is about. */
function ofOwner(name: string, owner: string): string[] {
  const about =
    /^((?:\w+ )?(?:Laws?|Regulations?|Measures|Provisions|Rules|Decision)) ((?:on|for|Against) .+)$/.exec(
      name,
    )
  if (about !== null) return [`${about[1]} of ${owner} ${about[2]}`]
  return /\b(?:Constitution|Code|Law|Regulations?|Measures|Provisions|Rules)$/.test(name)
    ? [`${name} of ${owner}`]
    : []
}
const THE_STATE = "the People's Republic of China"
const LOCAL = /(?:条例|办法|规定)$/
const ZONE = '经济特区'

/** 广东省, 深圳经济特区: where a local regulation is made, as its title has it. */
function localOwner(s: Sentence, at: number): { start: number; name: string } | undefined {
  const zone = s.text.endsWith(ZONE, at)
  const end = zone ? at - ZONE.length : at
  const unit = unitEnding(s, end)
  const region = unit?.organ === undefined ? unit?.region : undefined
  if (region === undefined || isCountry(region) || region.grammar.regionKind === 'SAR') return undefined
  const plain = nameOf(region)
  if (zone) return { start: region.start, name: `the ${plain} Special Economic Zone` }
  const long = region.en[0]!
  const name =
    long !== plain
      ? long
      : /^(?:City|Municipality)$/.test(region.grammar.regionKind ?? '')
        ? `${plain} Municipality`
        : plain
  return { start: region.start, name: / Region$/.test(name) ? `the ${name}` : name }
}

export function chineseDrafts(s: Sentence, out: Composite[]): void {
  for (let hit = 0; hit < s.hits.count; hit++) {
    if ((s.hits.classes(hit) & classBits.document) === 0) continue
    const begin = s.hits.start(hit)
    const end = s.hits.end(hit)
    const precedes = ENDS_BEFORE.has(s.text.charCodeAt(begin - 1))
    const follows = BEGINS_STATE.has(s.text.charCodeAt(end))
    if (!precedes && !follows) continue
    const order = numberedOrder(s, hit)
    if (order !== undefined) out.push(order)
    const state = follows ? STATES.find(([zh]) => zh.test(s.text.slice(end, end + 11))) : undefined
    const named = precedes && s.text.endsWith(STATE_NAME, begin)
    const local =
      precedes && !named && LOCAL.test(s.text.slice(begin, end)) ? localOwner(s, begin) : undefined
    if (state === undefined && !named && local === undefined) continue
    const owner = named ? THE_STATE : local?.name
    for (const part of s.hits.parts(hit)) {
      if (part.class !== 'document') continue
      const english = () => {
        const names = part.en.slice(0, 2).map((n) => n.replace(/^the /, ''))
        const owned = owner === undefined ? [] : names.flatMap((n) => ofOwner(n, owner))
        const whole = [...owned, ...(local === undefined ? names : [])]
        return state === undefined ? whole : whole.flatMap((n) => state[1](n))
      }
      const size = state === undefined ? 0 : state[0].exec(s.text.slice(end, end + 11))![0].length
      const start = named ? begin - STATE_NAME.length : (local?.start ?? begin)
      if (local !== undefined && english().length === 0) continue
      out.push(new Composed(start, end + size, 'document', [part], english))
    }
  }
}
