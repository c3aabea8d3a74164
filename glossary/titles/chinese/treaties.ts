import { Composed, type Composite, type Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { classBits, isCountry } from '../part.ts'

/** What China concludes with a state, by its whole title: 中华人民共和国和塞内加尔共和国引渡条约. */

const CHINA = /中华人民共和国(政府)?[和与]/g
const GOVERNMENT = '政府'
const LONG_NAME = /\b(?:Republic|Kingdom|Federation|Union|United|State|Principality|Emirates)\b/
/** What it is, behind the state, and its English before and behind the two. */
const KINDS: [zh: RegExp, before: string, behind: string][] = [
  [/^引渡条约/, 'extradition treaty between', ''],
  [/^(?:关于)?(?:联合声明|共同声明)/, 'joint statement of', ''],
  [/^联合公报/, 'joint communique of', ''],
  [/^(?:关于)?移管被判刑人的?条约/, 'treaty between', ' on the transfer of sentenced persons'],
  [/^关于刑事司法协助的条约/, 'treaty between', ' on mutual legal assistance in criminal matters'],
  [
    /^关于民事和商事司法协助的(?:条约|协定)/,
    'treaty between',
    ' on judicial assistance in civil and commercial matters',
  ],
  [
    /^关于民事和商事司法协助与合作的协定/,
    'agreement between',
    ' on judicial assistance and cooperation in civil and commercial matters',
  ],
  [
    /^关于民事和刑事司法协助的条约/,
    'treaty between',
    ' on judicial assistance in civil and criminal matters',
  ],
  [/^自由贸易协定/, 'free trade agreement between', ''],
  [/^关于互免[^,。]{0,12}签证的?协定/, 'agreement between', ' on mutual visa exemption'],
  [/^睦邻友好合作条约/, 'treaty of good-neighborliness and friendly cooperation between', ''],
  [/^永久睦邻友好合作条约/, 'treaty on permanent good-neighborliness and friendly cooperation between', ''],
]

export function treaties(s: Sentence, out: Composite[]): void {
  for (const m of matches(s.text, CHINA)) {
    const at = m.index + m[0].length
    const state = s.hits
      .starting(at, classBits.region)
      .filter(isCountry)
      .sort((a, b) => b.end - a.end)[0]
    if (state === undefined) continue
    const from = m[1] !== undefined && s.text.startsWith(GOVERNMENT, state.end) ? state.end + 2 : state.end
    const rest = s.text.slice(from, from + 28)
    const kind = KINDS.find(([zh]) => zh.test(rest))
    if (kind === undefined) continue
    const [zh, before, behind] = kind
    const name = state.en[0]!
    const other = LONG_NAME.test(name) ? `the ${name}` : name
    const of = m[1] === undefined ? '' : 'the government of '
    const pair = (us: string) => `${of}${us} and ${of}${other}`
    out.push(
      new Composed(m.index, from + zh.exec(rest)![0].length, 'document', [state], () =>
        ["the People's Republic of China", 'China'].map((us) => `${before} ${pair(us)}${behind}`),
      ),
    )
  }
}
