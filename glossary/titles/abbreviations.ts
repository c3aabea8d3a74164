import { isHan } from '../text/units.ts'
import type { Sentence } from './composite.ts'
import type { Words } from './part.ts'
import { wordsFor } from './words.ts'

/** Countries that Chinese names by one character: 中俄关系, 朝方, 俄外长. By ISO code, and EU. */
const codes: Record<string, string> = {
  中: 'CN',
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
  吉: 'KG',
  西: 'ES',
  蒙: 'MN',
  古: 'CU',
  瑞: 'CH',
  新: 'SG',
  埃: 'EG',
  欧: 'EU',
  孟: 'BD',
  缅: 'MM',
  坦: 'TZ',
  菲: 'PH',
  尼: 'NP',
  斯: 'LK',
  土: 'TR',
  波: 'PL',
  匈: 'HU',
  捷: 'CZ',
  塞: 'RS',
  希: 'GR',
  葡: 'PT',
  荷: 'NL',
  挪: 'NO',
  芬: 'FI',
  丹: 'DK',
  比: 'BE',
  奥: 'AT',
  爱: 'IE',
  冰: 'IS',
  墨: 'MX',
  智: 'CL',
  秘: 'PE',
  委: 'VE',
  肯: 'KE',
  赞: 'ZM',
  沙: 'SA',
  伊: 'IR',
  以: 'IL',
  乌: 'UA',
  文: 'BN',
  斐: 'FJ',
}
/** Those that headlines set before a title. */
const HEADLINE = '俄美日韩朝法英德印越澳乌伊以土泰菲加埃意波匈塞哈吉'
/** Before 方 the others make other words: 古方, 老方法. */
const SIDES = '中美俄朝韩日欧越老古英法德印泰缅柬蒙乌伊以澳菲匈孟哈捷荷塞沙'

/** Names in pairs: short ones, as in China-US relations. */
const pairNames: Record<string, string> = { US: 'US', GB: 'UK', KP: 'DPRK', KR: 'ROK', EU: 'EU' }

export const headlineCountries = HEADLINE

const TOWARDS = new Set('向同与和对据由称')
const AFTER_TOWARDS = new Set('俄美韩朝英德越澳乌伊泰菲埃匈哈')

/** The country that one character before `at` names in a headline, where nothing before it makes another word of it. */
export function shortCountry(s: Sentence, at: number): Words | undefined {
  const unit = s.text[at - 1] ?? ''
  if (!HEADLINE.includes(unit)) return undefined
  // 向|俄国防部长, 据|俄外交部; but 对日, 和以 and 与法 are begun by other words.
  const before = s.text[at - 2] ?? ''
  if (isHan(s.text.charCodeAt(at - 2)) && !(TOWARDS.has(before) && AFTER_TOWARDS.has(unit))) return undefined
  // 5月6日|农业部
  if (unit === '日' && /\d/.test(s.text[at - 2] ?? '')) return undefined
  return s.country(namesake(s, unit) ?? codes[unit]!)
}

const named = (short: string): Words => ({ ...wordsFor([short]), grammar: { class: 'region', short } })
const sars: Record<string, Words> = { 港: named('Hong Kong'), 澳: named('Macao') }

/** The place of one character after 驻: 驻美大使, 驻港总领事. 乌 is Uganda and Uzbekistan too; 驻澳大使 is Australia's. */
export function postedCountry(s: Sentence, at: number): Words | undefined {
  const unit = s.text[at - 1] ?? ''
  if (s.text[at - 2] !== '驻') return undefined
  if (unit in sars && (unit === '港' || s.text.startsWith('总领', at))) return sars[unit]
  return HEADLINE.includes(unit) && unit !== '乌' ? s.country(codes[unit]!) : undefined
}

/** The country of a character beside 中, with its name in running text. */
export function partner(s: Sentence, unit: string): string | undefined {
  const code = codes[unit]
  if (code === undefined) return undefined
  if (code === 'EU') return 'the European Union'
  const state = s.country(code)
  return state?.grammar.short ?? state?.en[0]
}

/** Of two countries with one character the one that the text names: 中巴 beside 巴西 is Brazil's. */
const NAMESAKES: [unit: string, own: RegExp, other: RegExp, code: string][] = [
  ['巴', /巴基斯坦|巴铁|伊斯兰堡/, /巴西/, 'BR'],
  ['瑞', /瑞士/, /瑞典/, 'SE'],
  ['土', /土耳其/, /土库曼/, 'TM'],
  ['乌', /乌克兰|俄/, /乌兹别克/, 'UZ'],
  ['乌', /乌克兰|俄/, /乌拉圭/, 'UY'],
  ['新', /新加坡/, /新西兰/, 'NZ'],
  ['斯', /斯里兰卡/, /斯洛伐克/, 'SK'],
  ['马', /马来西亚/, /马尔代夫/, 'MV'],
]
const namesake = ({ text }: Sentence, unit: string): string | undefined =>
  NAMESAKES.find(([u, own, other]) => u === unit && other.test(text) && !own.test(text))?.[3]

/** Its name beside another's: DPRK, US, China. */
export function pairName(s: Sentence, unit: string): string | undefined {
  const code = namesake(s, unit) ?? codes[unit]
  if (code === undefined) return undefined
  const state = s.country(code)
  return pairNames[code] ?? (state?.grammar.short ?? state?.en[0])?.replace(/^the /, '')
}

/** Of the two whose presidents meet: Russian, U.S., DPRK. */
export function pairAdjective(s: Sentence, unit: string): string | undefined {
  const code = namesake(s, unit) ?? codes[unit]
  if (code === undefined) return undefined
  const state = s.country(code)
  return code === 'US' ? 'U.S.' : (state?.grammar.attributive ?? pairNames[code] ?? state?.en[0])
}

/** Its adjective: Chinese, DPRK. */
export function sideName(s: Sentence, unit: string): { name: string; adjective: string } | undefined {
  if (!SIDES.includes(unit)) return undefined
  const code = codes[unit]!
  if (code === 'EU') return { name: 'EU', adjective: 'EU' }
  const state = s.country(code)
  if (state === undefined) return undefined
  return {
    name: pairNames[code] ?? state.grammar.short ?? state.en[0]!,
    adjective: pairNames[code] ?? state.grammar.attributive ?? state.en[0]!,
  }
}

/** Before 方, in both scripts, before folding. */
export const RAW_SIDES = `${SIDES}韓歐緬烏`

/** In both scripts, before folding. */
export const RAW_ABBREVIATIONS = `${Object.keys(codes).join('')}韓歐緬馬烏愛贊義`

const abbreviations = new Uint8Array(65536)
for (const unit of Object.keys(codes)) abbreviations[unit.charCodeAt(0)] = 1
/** Is a folded unit a country? */
export const isAbbreviation = (unit: number): boolean => abbreviations[unit] === 1
