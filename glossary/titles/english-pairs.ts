import { type Composite, type Sentence, unique } from './composite.ts'
import { type EnglishUnit, longest } from './english-units.ts'
import { matches } from './matches.ts'
import type { Part } from './part.ts'
import { isCountry } from './unit.ts'

/** What two countries have with each other: China-Kazakhstan relations is 中哈关系. */
export const PARTNERS: Record<string, string> = {
  AU: '澳',
  CA: '加',
  DE: '德',
  EG: '埃',
  ES: '西',
  FR: '法',
  GB: '英',
  IN: '印',
  IT: '意',
  JP: '日',
  KH: '柬',
  KP: '朝',
  KR: '韩',
  KZ: '哈',
  LA: '老',
  MN: '蒙',
  MY: '马',
  PK: '巴',
  RU: '俄',
  TH: '泰',
  US: '美',
  VN: '越',
}
export const PARTNERS_HANT: Record<string, string> = { ...PARTNERS, KR: '韓', MY: '馬' }
/** Regions and groups that Chinese pairs with itself in one character. */
const GROUPS: [en: RegExp, hans: string, hant: string][] = [
  [/^(?:eu|europe|european)$/, '欧', '歐'],
  [/^(?:africa|african)$/, '非', '非'],
  [/^(?:arab|arab states)$/, '阿', '阿'],
  [/^(?:latin america|lac|celac|latin american)$/, '拉', '拉'],
]
const SHARED: [en: RegExp, hans: string, hant: string][] = [
  [/^(?:bilateral )?(?:relations|ties|relationship)$/, '关系', '關係'],
  [/^(?:economic and trade|trade and economic) (?:relations|ties)$/, '经贸关系', '經貿關係'],
  [/^(?:economic and trade|trade and economic) cooperation$/, '经贸合作', '經貿合作'],
  [/^(?:practical|pragmatic) cooperation$/, '务实合作', '務實合作'],
  [/^cooperation$/, '合作', '合作'],
  [/^friendship$/, '友好', '友好'],
  [/^trade$/, '贸易', '貿易'],
  [/^trade war$/, '贸易战', '貿易戰'],
]
const WHAT =
  '(?:bilateral |economic and trade |trade and economic |practical |pragmatic )?(?:relations|ties|relationship|cooperation|friendship)\\b|trade(?: war)?\\b'
const PAIR = new RegExp(
  `\\b(?:(?:china|sino)[- –—]([\\p{L}.]+(?: (?:states|america|korea|africa))?)|([\\p{L}.]+)[- –—]china) (${WHAT})`,
  'gu',
)

/** What no pair can do without: a look for it costs a tenth of the pattern. */
const MAY = /(?:china|sino)[- –—]|[- –—]china /
const SHARES = /relations|ties|cooperation|friendship|trade/

export function englishPairs(s: Sentence, units: EnglishUnit[]): Composite[] {
  if (!MAY.test(s.text) || !SHARES.test(s.text)) return []
  const out: Composite[] = []
  for (const m of matches(s.text, PAIR)) {
    const shared = SHARED.find(([en]) => en.test(m[3]!))
    if (shared === undefined) continue
    const name = (m[1] ?? m[2])!
    const at = m.index + m[0].indexOf(name, m[1] === undefined ? 0 : 5 - Number(m[0].startsWith('sino')))
    const other = longest(
      units.filter((u) => u.start === at && u.region !== undefined && isCountry(u.region as Part)),
    )
    const group = GROUPS.find(([en]) => en.test(name))
    const code = other?.region?.grammar.country ?? ''
    if (code === 'CN' || (group === undefined && other === undefined)) continue
    const hans = group?.[1] ?? PARTNERS[code]
    const hant = group?.[2] ?? PARTNERS_HANT[code]
    out.push({
      start: m.index,
      end: m.index + m[0].length,
      kind: 'setPhrase',
      parts: other?.parts ?? [],
      hans: unique([hans && `中${hans}${shared[1]}`, other && `中国和${other.hans}${shared[1]}`]),
      hant: unique([hant && `中${hant}${shared[2]}`, other && `中國和${other.hant}${shared[2]}`]),
      insists: false,
    })
  }
  return out
}
