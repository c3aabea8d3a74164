import type { Status } from '../model/schema.ts'
import { hanHeaderOf, LANGUAGE, LONGEST, languageOf } from './header-languages.ts'
import { bare } from './platform-names.ts'

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
/**
 * A language's terms (`raw`: the tag as the file wrote it, empty where it is a guess; `byRow`: index of the column that names it in each
 * row; `status`: theirs, where the header says it), a field (of one language's terms, or of those `at` one column, where it says so),
 * anything else, nothing.
 */
export type Column =
  | { language: string; raw: string; byRow?: number; status?: Status }
  | { field: Field; language?: string; at?: number }
  | { extra: string }
  | undefined

/** Rows in which the header may stand. */
export const MOST_ABOVE = 10

/** What a column's header means: vendors' names, Chinese, Japanese and Korean ones, and names composed of a language and a field. */
const FIELD_NAMES: Record<Field, string> = {
  uid: 'uid',
  id: 'id externalid conceptid entryid termid entryuid termuid cid eid recordid 术语编号 術語編號 序号 序號 编号 編號 词汇id 詞彙id',
  kind: 'kind 类型 類型',
  status: 'status termstatus usagestatus approvalstatus 状态 狀態',
  note: 'note notes conceptnote conceptcomment entrynote usagenote usagenotes translatorcomments termcomment termcomments termnote comment comments remark remarks info developercomments tooltip 备注 備註 附注 附註 注 注释 註釋 註 説明 說明 说明 備考 비고 anmerkung anmerkungen bemerkung kommentar remarque commentaire nota',
  source: 'source origin reference termreference 来源 來源 出处 出處 书名 書名 出典 출처',
  valid_from: 'validfrom effectivedate 生效 生效日期 生效日 启用日期 啟用日期',
  valid_to: 'validto expirydate 失效 失效日期 失效日 停用日期',
  subject:
    'subject subjectfield conceptsubject conceptdomain domain domains edomains subdomain conceptsubdomain category subcategory field topic entrysubject entrydomain 领域 領域 分类 分類 类别 類別 学科 學科 所属学科 所屬學科 专业 專業 行业 行業 分野',
  definition:
    'definition description desc def conceptdefinition explanation 定义 定義 释义 釋義 解释 解釋 정의 설명 beschreibung définition definición definizione',
  reading: 'reading pinyin pronunciation 拼音 读音 讀音 読み',
  confidence: 'confidence 可信度',
  pos: 'pos partofspeech wordclass 词性 詞性 品詞 품사',
  type: 'type termtype ttype',
  region: 'region geo 地区 地區',
  context:
    'context example examples exampleofuse examplesentence termexample usage usageexample 例句 语境 語境 用例 示例 上下文',
  forbidden: 'forbidden isforbidden banned terminfo 禁用 是否禁用',
  case_sensitive: 'casesensitive matchcase 区分大小写 區分大小寫 是否区分大小写 是否區分大小寫',
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
/** The same where each row holds one term. */
export const ROW_LANGUAGE = new Set(
  'language lang locale lcode languagecode langcode termlanguage 语言 語言 语种 語種'.split(' '),
)
/** A concept's number that rows share, where each holds a term or a pair of them. */
export const CONCEPT_ID = new Set('cid conceptid entryid eid'.split(' '))
export const FIRST = new Set(
  'source src srt sourceterm sourcetext original term tterm key k word phrase expression headword 源术语 源術語 源文 源词 原文 原语 原語 源语言 源語言 quelle quellbegriff quelltext ausgangsbegriff origen origine 术语 術語 名称 名稱 全称 全稱 词条 詞條 词语 詞語 词汇 詞彙 원문 용어'.split(
    ' ',
  ),
)
export const SECOND = new Set(
  'target tgt dst v targetterm targettext translation translations rendering renderings equivalent equivalents 目标术语 目標術語 规范译名 推荐译名 标准译名 规范译法 推荐译法 标准译法 参考译法 參考譯法 参考译文 参考译名 译法 譯法 译文 譯文 译名 譯名 译语 訳語 訳文 翻译 翻譯 目标语言 目標語言 ziel zielbegriff zieltext destino cible traduction traducción übersetzung 对应词 對應詞 번역 번역문 역어'.split(
    ' ',
  ),
)
/** Terms that stand beside those of another column, and how. */
const STANDING: Partial<Record<Status, string>> = {
  admitted:
    'synonym synonyms variation variations variant variants alias aliases abbreviation abbreviations abbr acronym acronyms shortform 同义词 同義詞 近义词 近義詞 又称 又稱 又译 又譯 另译 另譯 异名 異名 俗称 俗稱 备选译法 備選譯法 备选译文 备选译名 参考译法 參考譯法 参考译文 参考译名 其他译法 其他译名 别名 別名 别称 別稱 简称 簡稱 缩写 縮寫 缩略语 縮略語 许用词 許用詞 许用术语',
  deprecated:
    '拒用词 拒用詞 拒用术语 deprecatedterm deprecatedterms 不推荐译法 不推薦譯法 不推荐译名 不规范译法 不規範譯法 误译 誤譯',
  superseded:
    'formerterm formername obsoleteterm 旧译 舊譯 旧称 舊稱 曾称 曾稱 曾用译名 曾用譯名 曾用名 旧名 舊名',
  forbidden:
    'forbiddenterm forbiddenterms forbiddentranslation forbiddentranslations 禁用译法 禁用譯法 禁用译名 禁用譯名 禁用词 禁用詞',
}
const standings = new Map(
  Object.entries(STANDING).flatMap(([status, names]) =>
    names.split(' ').map((name) => [name, status as Status]),
  ),
)
export const standingOf = (header: string): Status | undefined => standings.get(bare(header))

export function columnOf(header: string): Column {
  const name = header.replaceAll(/\p{Cf}/gu, '').trim()
  if (name === '') return undefined
  if (name.length > LONGEST) return { extra: name }
  if (name.startsWith('extra:')) return { extra: name.slice(6) }
  const field = fieldOf.get(bare(name))
  if (field !== undefined) return { field }
  const language = languageOf(name)
  if (language !== undefined) return { language, raw: name.startsWith(LANGUAGE) ? language : name }
  return composedColumn(name) ?? { extra: name }
}

/**
 * `Description [en]`, `Term:English`, `zh_CN_description`, `Term Chinese (Simplified)`, `English_Def`, `src:pos`, `Synonym English`,
 * `英文定义`, `英文简称`, `Chinese Term (Simplified)`.
 */
function composedColumn(name: string): Column {
  if (SOURCE_LANGUAGE.has(bare(name)) || TARGET_LANGUAGE.has(bare(name))) return undefined
  const bracketed = name.match(/^(.+?)\s*[[(（]([^\])）]+)[\])）]$/)
  const splits = [...name.matchAll(/[_:： ]/g)].map(({ index }) => [
    name.slice(0, index),
    name.slice(index + 1),
  ])
  // `Chinese Term (Simplified)`: in the middle.
  const words = name.split(' ')
  for (let i = 1; i < Math.min(words.length - 1, 4); i++)
    splits.push([words[i]!, words.toSpliced(i, 1).join(' ')])
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
      const status = standingOf(what)
      if (status !== undefined) return { language, raw: '', status }
    }
  for (const [left, right] of splits)
    if (FIRST.has(bare(left!)) || SECOND.has(bare(left!))) {
      const field = fieldOf.get(bare(right!))
      if (field !== undefined) return { field }
    }
  const han = hanHeaderOf(bare(name))
  if (han?.kind === 'definition') return { field: 'definition', language: han.language }
  if (han === undefined || han.kind === 'terms') return undefined
  return { language: han.language, raw: '', status: han.kind === 'forbidden' ? 'forbidden' : 'admitted' }
}

/** A word of three letters is a tag only beside a surer one (`min`, `max`, `lat` are languages too). */
export const isSure = (column: Column): boolean =>
  column !== undefined &&
  'raw' in column &&
  (!/^[a-z]{3}$/i.test(column.raw) || SURE.has(column.raw.toLowerCase()))
/** Beside it no other language need be named: `it` and `日本` are words of a list too. */
export const standsAlone = (column: { language: string; raw: string }): boolean =>
  isSure(column) && !WORD.test(column.raw)
const WORD =
  /^(\p{Script=Han}|日本|朝[鲜鮮]|indonesia|china|taiwan|hong ?kong|a[ms]|be|he|i[st]|m[ey]|no|or|so|to)$/iu
const SURE = new Set(
  'chi zho cmn yue chs cht eng fra fre deu ger jpn kor rus spa por ita ara vie tha'.split(' '),
)

export const isTerms = (column: Column) =>
  column !== undefined && 'raw' in column && column.status === undefined
