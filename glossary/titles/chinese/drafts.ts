import { Composed, type Composite, type Sentence } from '../composite.ts'
import { NUMBER, toNumber } from '../numbers.ts'
import { classBits } from '../part.ts'

/** Documents with what is said of their state and of whose they are: 民法典（草案）, 仲裁法修订草案, 中华人民共和国监督法. */

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
const ENDS_BEFORE = codesOf('国号')

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

const ofState = (name: string): string[] =>
  /Constitution$|Code$|Law$/.test(name) ? [`${name} of the People's Republic of China`, name] : [name]

export function chineseDrafts(s: Sentence, out: Composite[]): void {
  for (let hit = 0; hit < s.hits.count; hit++) {
    if ((s.hits.classes(hit) & classBits.document) === 0) continue
    const end = s.hits.end(hit)
    const precedes = ENDS_BEFORE.has(s.text.charCodeAt(s.hits.start(hit) - 1))
    const follows = BEGINS_STATE.has(s.text.charCodeAt(end))
    if (!precedes && !follows) continue
    const order = numberedOrder(s, hit)
    if (order !== undefined) out.push(order)
    const state = follows ? STATES.find(([zh]) => zh.test(s.text.slice(end, end + 11))) : undefined
    const named = precedes && s.text.endsWith(STATE_NAME, s.hits.start(hit))
    if (state === undefined && !named) continue
    for (const part of s.hits.parts(hit)) {
      if (part.class !== 'document') continue
      const english = () => {
        const names = part.en.slice(0, 2).map((n) => n.replace(/^the /, ''))
        const whole = named ? names.flatMap(ofState) : names
        return state === undefined ? whole : whole.flatMap((n) => state[1](n))
      }
      const size = state === undefined ? 0 : state[0].exec(s.text.slice(end, end + 11))![0].length
      const start = part.start - (named ? STATE_NAME.length : 0)
      out.push(new Composed(start, end + size, 'document', [part], english))
    }
  }
}
