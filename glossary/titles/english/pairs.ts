import { type Composite, type EnglishUnit, type Sentence, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry, type Part } from '../part.ts'
import { longest } from './owners.ts'
import { triggers } from './triggers.ts'

/** What two countries have with each other: China-Kazakhstan relations is 中哈关系. */
export const PARTNERS: Record<string, string> = {
  AU: '澳',
  BD: '孟',
  BY: '白',
  CA: '加',
  CH: '瑞',
  CL: '智',
  CU: '古',
  DE: '德',
  EG: '埃',
  ES: '西',
  FR: '法',
  GB: '英',
  GR: '希',
  HU: '匈',
  IN: '印',
  IR: '伊',
  IT: '意',
  JP: '日',
  KE: '肯',
  KG: '吉',
  KH: '柬',
  KP: '朝',
  KR: '韩',
  KZ: '哈',
  LA: '老',
  LK: '斯',
  MM: '缅',
  MN: '蒙',
  MX: '墨',
  MY: '马',
  NL: '荷',
  NP: '尼',
  NZ: '新',
  PE: '秘',
  PH: '菲',
  PK: '巴',
  PL: '波',
  PT: '葡',
  RS: '塞',
  RU: '俄',
  SA: '沙',
  SG: '新',
  TH: '泰',
  TJ: '塔',
  TR: '土',
  TZ: '坦',
  US: '美',
  UZ: '乌',
  VN: '越',
  ZA: '南',
}
export const PARTNERS_HANT: Record<string, string> = {
  ...PARTNERS,
  KR: '韓',
  MY: '馬',
  UZ: '烏',
  MM: '緬',
}
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
  [/^community with a shared future$/, '命运共同体', '命運共同體'],
  [/^comprehensive strategic partnership$/, '全面战略伙伴关系', '全面戰略夥伴關係'],
  [/^comprehensive strategic cooperative partnership$/, '全面战略合作伙伴关系', '全面戰略合作夥伴關係'],
  [/^strategic partnership$/, '战略伙伴关系', '戰略夥伴關係'],
  [/^foreign ministers.? strategic dialogue$/, '外长级战略对话', '外長級戰略對話'],
  [/^strategic dialogue$/, '战略对话', '戰略對話'],
  [
    /^high level (?:cultural and )?people to people exchange mechanism$/,
    '高级别人文交流机制',
    '高級別人文交流機制',
  ],
]
const WHAT =
  '(?:bilateral |economic and trade |trade and economic |practical |pragmatic )?(?:relations|ties|relationship|cooperation|friendship)\\b|trade(?: war)?\\b|community with a shared future\\b|(?:comprehensive )?strategic (?:cooperative )?partnership\\b|(?:foreign ministers.? )?strategic dialogue\\b|high level (?:cultural and )?people to people exchange mechanism\\b'
const PAIR = new RegExp(
  `\\b(?:(?:china|sino)[- –—]([\\p{L}.]+(?: (?:states|america|korea|africa))?)|([\\p{L}.]+)[- –—]china) (${WHAT})`,
  'gu',
)

/** What no pair can do without: a look for it costs a tenth of the pattern. */
const MAY = /(?:china|sino)[- –—]|[- –—]china /

export function englishPairs(s: Sentence, units: EnglishUnit[]): Composite[] {
  if ((s.words & triggers.pair) === 0 || !MAY.test(s.text)) return []
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
