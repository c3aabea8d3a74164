import { languageGroup, normalizeLanguage, scriptOf } from '../model/language.ts'
import { bare, byName, regionOf } from './platform-names.ts'

/** The language that a column's header, a sheet's name or a file's own word for a language means, however it is written. */

/** Chinese writes 英文名稱, 英文词汇, 英文定义. */
const HAN_NAMES: Record<string, string> = {
  英: 'en',
  中: 'zh',
  汉: 'zh',
  漢: 'zh',
  华: 'zh',
  華: 'zh',
  简: 'zh-Hans',
  簡: 'zh-Hans',
  简体: 'zh-Hans',
  簡體: 'zh-Hans',
  简中: 'zh-Hans',
  簡中: 'zh-Hans',
  简体中: 'zh-Hans',
  簡體中: 'zh-Hans',
  中文简: 'zh-Hans',
  中文簡: 'zh-Hans',
  中文简体: 'zh-Hans',
  中文簡體: 'zh-Hans',
  繁: 'zh-Hant',
  繁体: 'zh-Hant',
  繁體: 'zh-Hant',
  繁中: 'zh-Hant',
  正体: 'zh-Hant',
  正體: 'zh-Hant',
  正體中: 'zh-Hant',
  繁体中: 'zh-Hant',
  繁體中: 'zh-Hant',
  中文繁: 'zh-Hant',
  中文繁体: 'zh-Hant',
  中文繁體: 'zh-Hant',
  日: 'ja',
  日本: 'ja',
  韩: 'ko',
  韓: 'ko',
  朝鲜: 'ko',
  朝鮮: 'ko',
  法: 'fr',
  德: 'de',
  俄: 'ru',
  西班牙: 'es',
  葡萄牙: 'pt',
  意大利: 'it',
  阿拉伯: 'ar',
  越南: 'vi',
  泰: 'th',
  藏: 'bo',
  蒙: 'mn',
  蒙古: 'mn',
  维吾尔: 'ug',
  維吾爾: 'ug',
  拉丁: 'la',
}
const WORDS: Record<string, string> = {
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
  chinasimplified: 'zh-Hans',
  chinesesimplified: 'zh-Hans',
  simplifiedchinese: 'zh-Hans',
  simpchinese: 'zh-Hans',
  chinesesimp: 'zh-Hans',
  chineses: 'zh-Hans',
  sc: 'zh-Hans',
  chinesetraditional: 'zh-Hant',
  traditionalchinese: 'zh-Hant',
  tradchinese: 'zh-Hant',
  chinesetrad: 'zh-Hant',
  chineset: 'zh-Hant',
  tc: 'zh-Hant',
  china: 'zh-Hans',
  taiwan: 'zh-Hant',
  hongkong: 'zh-HK',
  mandarin: 'zh',
  putonghua: 'zh',
  大陆: 'zh-Hans',
  大陸: 'zh-Hans',
  台湾: 'zh-Hant',
  臺灣: 'zh-Hant',
  台灣: 'zh-Hant',
  영어: 'en',
  영문: 'en',
  한국어: 'ko',
  중국어: 'zh',
  일본어: 'ja',
  日本語: 'ja',
  中国語: 'zh',
}
/** A longer cell names nothing, and would take long to be looked at from all sides. */
export const LONGEST = 100
/** Before a tag that would be read as another word (`id`, `no`), in our own files. */
export const LANGUAGE = 'language:'
/** Headers that happen to be language codes. */
const NO_LANGUAGE = new Set('pos tag ref url min max map no abc id src cat alt new was pro und'.split(' '))

const known = (type: 'language' | 'script' | 'region') => {
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' })
  return (code: string): boolean => names.of(code) !== undefined
}
let isLanguage: (code: string) => boolean
let isScript: (code: string) => boolean
let isRegion: (code: string) => boolean
const VARIANTS = new Set('pinyin wadegile jyutping tongyong valencia oxendict 1901 1996'.split(' '))

/** A tag whose parts exist: `en_term`, `en_source` and `tid` have the shape of one. */
function tagOf(header: string): string | undefined {
  const tag = normalizeLanguage(header)
  if (tag === undefined) return undefined
  isLanguage ??= known('language')
  isScript ??= known('script')
  isRegion ??= known('region')
  const [language, ...parts] = tag.split('-') as [string, ...string[]]
  if (!isLanguage(language)) return undefined
  return parts.every((part) =>
    /^[A-Z][a-z]{3}$/.test(part)
      ? isScript(part)
      : /^([A-Z]{2}|\d{3})$/.test(part)
        ? isRegion(part)
        : VARIANTS.has(part),
  )
    ? tag
    : undefined
}

export function languageOf(header: string): string | undefined {
  if (header.startsWith(LANGUAGE)) return normalizeLanguage(header.slice(LANGUAGE.length))
  const name = bare(header)
  if (name === '' || name.length > LONGEST || NO_LANGUAGE.has(name)) return undefined
  return (
    wordOf(name) ??
    tagOf(header.replaceAll(/[*#]/g, '').trim()) ??
    byName(name) ??
    qualified(header) ??
    hanHeader(name) ??
    saidTwice(header)
  )
}

/** `中文 Chinese`, `English/英文`, `English (en)`: one language under several names. */
function saidTwice(header: string): string | undefined {
  const parts = header
    .normalize('NFKC')
    .split(/[\s/|,()]+/)
    .filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 4) return undefined
  const found = parts.map((part) => {
    const name = bare(part)
    return NO_LANGUAGE.has(name)
      ? undefined
      : (wordOf(name) ?? tagOf(part) ?? byName(name) ?? hanHeader(name))
  })
  const [first] = found
  if (first === undefined) return undefined
  const isOne = found.every((tag) => tag !== undefined && languageGroup(tag) === languageGroup(first))
  const scripts = new Set(found.flatMap((tag) => (tag && scriptOf(tag)) ?? []))
  return isOne && scripts.size < 2 ? (found.find((tag) => tag!.includes('-')) ?? first) : undefined
}
const wordOf = (name: string): string | undefined => (Object.hasOwn(WORDS, name) ? WORDS[name] : undefined)
const hanLanguage = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : Object.hasOwn(HAN_NAMES, name) ? HAN_NAMES[name] : wordOf(name)

/** What stands behind the language in a header: its terms, other terms beside them, what must not be written, or a definition. */
const SUFFIXES = {
  terms:
    '术语 術語 词汇 詞彙 词条 詞條 词语 詞語 用语 用語 词 詞 名称 名稱 全称 全稱 译名 譯名 译文 譯文 译法 譯法 原文 翻译 翻譯 表述 表达 表達 对应词 對應詞 对照 對照 文本 名',
  others:
    '简称 簡稱 缩写 縮寫 缩略语 縮略語 别名 別名 别称 別稱 同义词 同義詞 近义词 近義詞 又称 又稱 异名 異名',
  forbidden: '禁用词 禁用詞 禁用译法 禁用譯法 禁用译名 禁用譯名 禁用语 禁用語',
  definition: '定义 定義 释义 釋義 解释 解釋 说明 說明',
} as const
type Suffix = keyof typeof SUFFIXES
const suffixOf = new Map(
  (Object.keys(SUFFIXES) as Suffix[]).flatMap((kind) =>
    SUFFIXES[kind].split(' ').map((word) => [word, kind] as const),
  ),
)
const HAN_HEADER = new RegExp(
  `^(?:规范|規範|标准|標準|官方|正式|推荐|推薦)?(.+?)(?:文|语|語|体|體|译|譯)?(${[...suffixOf.keys()].sort((a, b) => b.length - a.length).join('|')})?$`,
)
/** `name`: as `bare` leaves it. */
export function hanHeaderOf(name: string): { language: string; kind: Suffix } | undefined {
  const [, language, suffix] = name.match(HAN_HEADER) ?? []
  const found = hanLanguage(language)
  return found === undefined
    ? undefined
    : { language: found, kind: suffix === undefined ? 'terms' : suffixOf.get(suffix)! }
}
function hanHeader(name: string): string | undefined {
  const found = hanHeaderOf(name)
  return found?.kind === 'terms' ? found.language : undefined
}

/** `English_United_States`, `Chinese_PRC`, `Chinese (Simplified, PRC)`, `English(US)`, `中文（简体）`: a language, and where or how it is written. */
function qualified(header: string): string | undefined {
  const bracketed = header.normalize('NFKC').match(/^([^()]+)\((.+)\)$/)
  const found = bracketed ?? header.trim().match(/^([\p{L}]+)[_ ](.+)$/u)
  if (!found) return undefined
  const base = languageOf(found[1]!)
  const whole = bare(found[2]!.replaceAll(',', ''))
  const parts = found[2]!.split(/[,\s_]+/).map(bare)
  const scriptIn = (part: string) => hanLanguage(part)?.match(/Han[st]$/)?.[0]
  const isKnown = (part: string) => scriptIn(part) !== undefined || regionOf(part) !== undefined
  // In brackets more may stand; behind `_` another word makes it the name of something else (`zh_cn status`).
  if (!bracketed && !isKnown(whole) && !parts.every(isKnown)) return undefined
  const all = [whole, ...found[2]!.split(',').map(bare), ...parts]
  const [script] = all.flatMap((part) => scriptIn(part) ?? [])
  const [region] = all.flatMap((part) => regionOf(part) ?? [])
  if (base === undefined || base.includes('-') || (script === undefined && region === undefined))
    return undefined
  if (script !== undefined && !/^(china|taiwan)$/.test(whole))
    return base === 'zh' ? `zh-${script}` : undefined
  return region === undefined ? undefined : `${base}-${region}`
}
