import { normalizeLanguage } from '../model/language.ts'
import { detectScript } from '../text/script.ts'
import type { Row } from './table.ts'

/** What each column of a table means: by its header row, else by the characters in it. */
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
/** A language's terms (`raw`: the tag as the file wrote it), a field (of one language's terms, where it says so), anything else, nothing. */
export type Column =
  | { language: string; raw: string }
  | { field: Field; language?: string }
  | { extra: string }
  | undefined

const FIELD_NAMES: Record<Field, string> = {
  uid: 'uid',
  id: 'id externalid conceptid entryid 序号 编号 編號 词汇id',
  kind: 'kind 类型 類型',
  status: 'status 状态 狀態',
  note: 'note notes comment comments remark remarks 备注 備註 注释 註 說明 说明',
  source: 'source 来源 來源 出处 出處',
  valid_from: 'validfrom 生效',
  valid_to: 'validto 失效',
  subject: 'subject domain category 领域 領域 分类 分類 学科 學科',
  definition: 'definition description 定义 定義 释义 釋義 解释 解釋',
  reading: 'reading pinyin 拼音 读音 讀音',
  confidence: 'confidence 可信度',
  pos: 'pos partofspeech wordclass 词性 詞性',
  type: 'type termtype',
  region: 'region geo 地区 地區',
  context: 'context example exampleofuse examplesentence 例句 语境 語境',
  forbidden: 'forbidden banned 禁用',
  case_sensitive: 'casesensitive 区分大小写 區分大小寫',
}
const fieldOf = new Map(
  fields.flatMap((field) => FIELD_NAMES[field].split(' ').map((name) => [name, field] as const)),
)
const LANGUAGE_NAMES: Record<string, string | undefined> = {
  __proto__: null as never,
  英文名稱: 'en',
  英文名称: 'en',
  英文词汇: 'en',
  英译: 'en',
  英譯: 'en',
  中文名稱: 'zh',
  中文名称: 'zh',
  中文词汇: 'zh',
  汉文: 'zh',
  漢文: 'zh',
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
  chinesesimplified: 'zh-Hans',
  simplifiedchinese: 'zh-Hans',
  chinesetraditional: 'zh-Hant',
  traditionalchinese: 'zh-Hant',
  china: 'zh-Hans',
  taiwan: 'zh-Hant',
  日文: 'ja',
  日语: 'ja',
  韩语: 'ko',
  韓語: 'ko',
}
/** Headers that happen to be language codes. */
const NO_LANGUAGE = new Set('pos tag ref url min max map'.split(' '))
const FIRST = new Set('source sourceterm term 原文 源语言 术语 術語'.split(' '))
const SECOND = new Set('target targetterm translation 译文 譯文 译名 譯名 目标语言'.split(' '))

const bare = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_*\-.:：#]/g, '')

export function columnOf(header: string): Column {
  const name = header.trim()
  if (name === '') return undefined
  if (name.startsWith('extra:')) return { extra: name.slice(6) }
  const composed = name.match(/^(.+?)\s*\[([^\]]+)\]$/)
  if (composed) {
    const field = fieldOf.get(bare(composed[1]!))
    const language = normalizeLanguage(composed[2]!)
    if (language !== undefined && field !== undefined) return { field, language }
    if (language !== undefined && bare(composed[1]!) === 'term') return { language, raw: composed[2]! }
  }
  const field = fieldOf.get(bare(name))
  if (field !== undefined) return { field }
  if (NO_LANGUAGE.has(bare(name))) return { extra: name }
  const language = LANGUAGE_NAMES[bare(name)] ?? normalizeLanguage(name)
  // `constructor` and the like must not reach an object's prototype.
  return typeof language !== 'string' ? { extra: name } : { language, raw: name }
}

/** A word of three letters is a tag only beside a surer one (`min`, `max`, `lat` are languages too). */
const isSure = (column: Column): boolean =>
  column !== undefined &&
  'raw' in column &&
  (/^[a-z]{2}([-_]|$)/i.test(column.raw) || !/^[a-z]{3}$/i.test(column.raw))

export interface Columns {
  columns: Column[]
  /** Rows up to and with the header. */
  skip: number
}

/** `undefined` where no column can be told to hold terms. */
export function columnsOf(rows: Row[]): Columns | undefined {
  for (const [i, { cells }] of rows.slice(0, 10).entries()) {
    const names = cells.map(bare)
    const first = names.findIndex((name) => FIRST.has(name))
    const second = names.findIndex((name) => SECOND.has(name))
    const columns = cells.map(columnOf)
    const languages = columns.filter((column) => column !== undefined && 'raw' in column)
    if (languages.length >= 2 && languages.some(isSure)) return { columns, skip: i + 1 }
    if (
      languages.length === 1 &&
      isSure(languages[0]) &&
      columns.some((c) => c !== undefined && 'field' in c)
    )
      return { columns, skip: i + 1 }
    if (first >= 0 && second >= 0) {
      const body = rows.slice(i + 1)
      columns[first] = byCharacters(body, first)
      columns[second] = byCharacters(body, second)
      // Two languages in one alphabet: a glossary has no column of English twice.
      const [a, b] = [columns[first], columns[second]]
      if (a !== undefined && b !== undefined && a.language === b.language)
        columns[englishShare(body, first) >= englishShare(body, second) ? second : first] = {
          language: 'und',
          raw: 'und',
        }
      if (columns[first] !== undefined && columns[second] !== undefined) return { columns, skip: i + 1 }
    }
  }
  const width = Math.min(3, Math.max(0, ...rows.slice(0, 100).map((row) => row.cells.length)))
  const columns = Array.from({ length: width }, (_, c) => byCharacters(rows, c))
  const found = columns.filter((column) => column !== undefined && 'raw' in column)
  if (new Set(found.map((c) => c.language)).size < 2) return undefined
  const seen = new Set<string>()
  const kept = columns.map((column, c): Column => {
    if (column === undefined || seen.has(column.language)) return { extra: `column ${c + 1}` }
    seen.add(column.language)
    return column
  })
  return { columns: kept, skip: 0 }
}

/** Share of the cells that hold an English word that other languages lack, or an ending of one. */
function englishShare(rows: Row[], column: number): number {
  const cells = rows.slice(0, 500).map((row) => row.cells[column] ?? '')
  const english = cells.filter(
    (cell) =>
      /\b(the|of|and|to|for|in|on|with|by|no|not|is)\b|(ing|ed|ly|ness|ship|ty|y|ck|th|sh)\b/i.test(cell) &&
      !/[^\p{ASCII}]/u.test(cell),
  )
  return english.length / Math.max(1, cells.length)
}

function byCharacters(rows: Row[], column: number): { language: string; raw: string } | undefined {
  const cells = rows
    .slice(0, 500)
    .map((row) => row.cells[column] ?? '')
    .filter((cell) => cell.trim() !== '')
  if (cells.length === 0) return undefined
  const most = (pattern: RegExp, share = 0.6) =>
    cells.filter((cell) => pattern.test(cell)).length >= cells.length * share
  const language = most(/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 0.2)
    ? 'ja'
    : most(/\p{Script=Hangul}/u)
      ? 'ko'
      : most(/\p{Script=Han}/u)
        ? detectScript(cells.join('')) === 'hant'
          ? 'zh-Hant'
          : 'zh-Hans'
        : most(/^[^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*$/u)
          ? 'en'
          : undefined
  return language === undefined ? undefined : { language, raw: language }
}
