import { normalizeLanguage } from '../model/language.ts'

export const fields = [
  'uid',
  'id',
  'kind',
  'status',
  'note',
  'source',
  'valid_from',
  'valid_to',
  'subject',
  'definition',
  'reading',
  'confidence',
  'pos',
  'type',
  'region',
  'context',
  'forbidden',
  'case_sensitive',
] as const
export type Field = (typeof fields)[number]
/** A language's terms (`raw`: the tag as the file wrote it, empty where it is a guess; `byRow`: index of the column that names it in each row), a field (of one language's terms, where it says so), anything else, nothing. */
export type Column =
  | { language: string; raw: string; byRow?: number }
  | { field: Field; language?: string }
  | { extra: string }
  | undefined

/** What a column's header means: vendors' names, Chinese, Japanese and Korean ones, and names composed of a language and a field. */
const FIELD_NAMES: Record<Field, string> = {
  uid: 'uid',
  id: 'id externalid conceptid entryid termid cid 序号 序號 编号 編號 词汇id 詞彙id',
  kind: 'kind 类型 類型',
  status: 'status termstatus usagestatus 状态 狀態',
  note: 'note notes conceptnote entrynote translatorcomments comment comments remark remarks info developercomments tooltip 备注 備註 注释 註釋 註 説明 說明 说明 備考 비고',
  source: 'source origin reference 来源 來源 出处 出處 书名 書名 出典 출처',
  valid_from: 'validfrom 生效',
  valid_to: 'validto 失效',
  subject:
    'subject subjectfield conceptsubject conceptdomain domain subdomain category subcategory field topic entrysubject entrydomain 领域 領域 分类 分類 类别 類別 学科 學科 分野',
  definition:
    'definition description desc def conceptdefinition explanation 定义 定義 释义 釋義 解释 解釋 정의 설명',
  reading: 'reading pinyin pronunciation 拼音 读音 讀音 読み',
  confidence: 'confidence 可信度',
  pos: 'pos partofspeech wordclass 词性 詞性 品詞 품사',
  type: 'type termtype',
  region: 'region geo 地区 地區',
  context: 'context example examples exampleofuse examplesentence termexample 例句 语境 語境 用例',
  forbidden: 'forbidden banned 禁用',
  case_sensitive: 'casesensitive matchcase 区分大小写 區分大小寫',
}
const fieldOf = new Map(
  fields.flatMap((field) => FIELD_NAMES[field].split(' ').map((name) => [name, field] as const)),
)
/** Columns that name the language of another one, row by row. */
export const SOURCE_LANGUAGE = new Set(
  'sourcelanguage sourcelang srclang srclng sourcelng sourcelocale'.split(' '),
)
export const TARGET_LANGUAGE = new Set(
  'targetlanguage targetlang tgtlang tgtlng targetlng targetlocale'.split(' '),
)
export const FIRST = new Set(
  'source src srt sourceterm sourcetext original term key 源术语 源術語 原文 原语 原語 源语言 源語言 术语 術語 词条 詞條 원문 용어'.split(
    ' ',
  ),
)
export const SECOND = new Set(
  'target tgt dst targetterm targettext translation translations rendering renderings 目标术语 目標術語 规范译名 推荐译名 标准译名 译文 譯文 译名 譯名 译语 訳語 訳文 翻译 翻譯 目标语言 目標語言 번역 번역문 역어'.split(
    ' ',
  ),
)

/** Chinese writes 英文名稱, 英文词汇, 英文定义. */
const HAN_NAMES: Record<string, string> = {
  英: 'en',
  中: 'zh',
  汉: 'zh',
  漢: 'zh',
  简: 'zh-Hans',
  簡: 'zh-Hans',
  简体: 'zh-Hans',
  簡體: 'zh-Hans',
  简体中: 'zh-Hans',
  簡體中: 'zh-Hans',
  繁: 'zh-Hant',
  繁体: 'zh-Hant',
  繁體: 'zh-Hant',
  繁体中: 'zh-Hant',
  繁體中: 'zh-Hant',
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
const HAN_HEADER =
  /^(.+?)(?:文|语|語|体|體|译|譯)?(术语|術語|词汇|詞彙|词条|詞條|词语|詞語|用语|用語|词|詞|名称|名稱|全称|全稱|译名|譯名|译文|譯文|原文|名|(?:定义|定義|释义|釋義|解释|解釋|说明|說明))?$/
const WORDS: Record<string, string> = {
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
  chinasimplified: 'zh-Hans',
  chinesesimplified: 'zh-Hans',
  simplifiedchinese: 'zh-Hans',
  chinesetraditional: 'zh-Hant',
  traditionalchinese: 'zh-Hant',
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
const LONGEST = 100
/** Headers that happen to be language codes. */
const NO_LANGUAGE = new Set('pos tag ref url min max map no abc id'.split(' '))

export const bare = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_*\-.:：#"'()（）]/g, '')

/** Languages by their names in English and in themselves, as the platform knows them. */
let named: Map<string, string> | undefined
function byName(name: string): string | undefined {
  if (named === undefined) {
    named = new Map()
    const tags =
      'ar bg bo ca cs da de el en es et fa fi fr he hi hr hu id it ja kk km ko la lo lt lv mn ms my nb nl no pl pt ro ru sk sl sr sv th tr ug uk uz vi zh'.split(
        ' ',
      )
    for (const tag of tags)
      for (const locale of ['en', tag]) {
        const told = new Intl.DisplayNames([locale], { type: 'language' }).of(tag)
        if (told !== undefined) named.set(bare(told), tag)
      }
  }
  return named.get(name)
}

export function languageOf(header: string): string | undefined {
  const name = bare(header)
  if (name === '' || name.length > LONGEST || NO_LANGUAGE.has(name)) return undefined
  const found =
    wordOf(name) ?? normalizeLanguage(header.replaceAll(/[*#]/g, '')) ?? byName(name) ?? qualified(header)
  if (found !== undefined) return found
  const han = name.match(HAN_HEADER)
  return han && han[2] !== undefined && /[定释釋解说說]/.test(han[2]) ? undefined : hanLanguage(han?.[1])
}
const wordOf = (name: string): string | undefined => (Object.hasOwn(WORDS, name) ? WORDS[name] : undefined)
const hanLanguage = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : Object.hasOwn(HAN_NAMES, name) ? HAN_NAMES[name] : wordOf(name)

/** `English_United_States`, `Chinese_PRC`, `Chinese (Simplified, PRC)`, `English(US)`, `中文（简体）`: a language, and where or how it is written. */
function qualified(header: string): string | undefined {
  const found =
    header.normalize('NFKC').match(/^([^()]+)\((.+)\)$/) ?? header.trim().match(/^([\p{L}]+)[_ ](.+)$/u)
  if (!found) return undefined
  const base = languageOf(found[1]!)
  const parts = [bare(found[2]!.replaceAll(',', '')), ...found[2]!.split(/[,\s]+/).map(bare)]
  const [script] = parts.flatMap((part) => hanLanguage(part)?.match(/Han[st]$/)?.[0] ?? [])
  const [region] = parts.flatMap((part) => regionOf(part) ?? [])
  if (base === undefined || base.includes('-') || (script === undefined && region === undefined))
    return undefined
  if (script !== undefined && !/^(china|taiwan)$/.test(parts[0]!))
    return base === 'zh' ? `zh-${script}` : undefined
  return region === undefined ? undefined : `${base}-${region}`
}

/** Countries by their codes and English names, as the platform knows them. */
let regions: Map<string, string> | undefined
function regionOf(name: string): string | undefined {
  if (regions === undefined) {
    regions = new Map(
      Object.entries({
        prc: 'CN',
        mainland: 'CN',
        mainlandchina: 'CN',
        hongkong: 'HK',
        hk: 'HK',
        macao: 'MO',
        usa: 'US',
        uk: 'GB',
        greatbritain: 'GB',
      }),
    )
    const names = new Intl.DisplayNames(['en'], { type: 'region' })
    for (let a = 65; a <= 90; a++)
      for (let b = 65; b <= 90; b++) {
        const code = String.fromCharCode(a, b)
        const told = names.of(code)
        if (told === undefined || told === code || told.startsWith('Unknown')) continue
        regions.set(code.toLowerCase(), code)
        regions.set(bare(told), code)
      }
  }
  return regions.get(name)
}

export function columnOf(header: string): Column {
  const name = header.replace(/^\ufeff/, '').trim()
  if (name === '') return undefined
  if (name.length > LONGEST) return { extra: name }
  if (name.startsWith('extra:')) return { extra: name.slice(6) }
  const field = fieldOf.get(bare(name))
  if (field !== undefined) return { field }
  const language = languageOf(name)
  if (language !== undefined) return { language, raw: name }
  return composedColumn(name) ?? { extra: name }
}

/** `Description [en]`, `Term:English`, `zh_CN_description`, `Term Chinese (Simplified)`, `English_Def`, `src:pos`, `英文定义`. */
function composedColumn(name: string): Column {
  if (SOURCE_LANGUAGE.has(bare(name)) || TARGET_LANGUAGE.has(bare(name))) return undefined
  const bracketed = name.match(/^(.+?)\s*[[(（]([^\])）]+)[\])）]$/)
  const splits = [...name.matchAll(/[_:： ]/g)].map(({ index }) => [
    name.slice(0, index),
    name.slice(index + 1),
  ])
  for (const [left, right] of bracketed ? [bracketed.slice(1), ...splits] : splits)
    for (const [what, tag] of [
      [left, right],
      [right, left],
    ] as [string, string][]) {
      const language = languageOf(tag)
      if (language === undefined) continue
      const field = fieldOf.get(bare(what))
      // `target_zh` and `source_en` are the terms themselves; `source [en]` is what our own files say of them.
      const isTerm = FIRST.has(bare(what)) || SECOND.has(bare(what))
      if (isTerm && !(field !== undefined && name.endsWith(']'))) return { language, raw: tag }
      if (field !== undefined) return { field, language }
    }
  for (const [left, right] of splits)
    if (FIRST.has(bare(left!)) || SECOND.has(bare(left!))) {
      const field = fieldOf.get(bare(right!))
      if (field !== undefined) return { field }
    }
  const han = bare(name).match(HAN_HEADER)
  const language = han?.[2] === undefined ? undefined : hanLanguage(han[1])
  return language === undefined ? undefined : { field: 'definition', language }
}
