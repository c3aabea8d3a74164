import { detectScript } from '../text/script.ts'
import type { Row } from './contents.ts'
import type { Column } from './header-names.ts'

/** The language of a column by what stands in it. */

/** Rows that a column is told by. */
export const SAMPLE = 500
/** Share of the rows that must be whole where nothing else tells the languages apart. */
export const EVEN = 0.9

/** Two languages in one alphabet: a glossary has no column of English twice. */
export function apart(columns: Column[], rows: Row[], first: number, second: number): void {
  const [a, b] = [columns[first], columns[second]]
  if (a === undefined || b === undefined || !('raw' in a && 'raw' in b) || a.language !== b.language) return
  const other = englishShare(rows, first) >= englishShare(rows, second) ? second : first
  columns[other] = mixed(rows, other)
}

/** Share of the cells in Han that tells of Chinese among names that stay as they are (`OpenAI`); in English there is none. */
const HAN_AMONG = 0.05

/** What no alphabet has most of: Chinese where some of it is. */
export function mixed(rows: Row[], column: number): { language: string; raw: string } | undefined {
  const cells = rows.slice(0, SAMPLE).flatMap((row) => row.cells[column]?.trim() || [])
  if (cells.length === 0) return undefined
  const han = cells.filter((cell) => /^[^\p{Script=Latin}]*\p{Script=Han}/u.test(cell))
  if (han.length < cells.length * HAN_AMONG || han.length === 0) return { language: 'und', raw: '' }
  return { language: detectScript(han.join('')) === 'hant' ? 'zh-Hant' : 'zh-Hans', raw: '' }
}

/** Share of the cells that hold an English word that other languages lack, or an ending of one. */
function englishShare(rows: Row[], column: number): number {
  const cells = rows.slice(0, SAMPLE).map((row) => row.cells[column] ?? '')
  const english = cells.filter(
    (cell) =>
      /\b(the|of|and|to|for|in|on|with|by|no|not|is)\b|(ing|ed|ly|ness|ship|ty|y|ck|th|sh)\b/i.test(cell) &&
      !/[^\p{ASCII}]/u.test(cell),
  )
  return english.length / Math.max(1, cells.length)
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Forms that neither GB 2312 nor Big5 has: a list of titles may have no kana at all. */
const KANJI =
  /[亜仏仮価働児円処剣剤労勧単厳収囲図圏圧塁塩壊壌売変実対専帯帰庁広廃弾従応恵悪戦払択拠拡挙捜掲揺摂撃斎暁暦栄桜検楽様権歓歴気沢浄済渉渋渓満滝焼犠猟獣畑畳発県砕穂穏粋粛経総継続繊聴脳臓舎荘蔵薬覚観訳読譲賛転軽辺込遅酔釈鉄鉱銭関闘陥険隷雑霊頼顕駄駅騒験髄髪鶏黒黙齢]/u

/** Han guessed by its characters, where the file's encoding has no other Chinese or none at all. */
const SPOKEN: Record<string, string | undefined> = { shift_jis: 'ja', 'euc-jp': 'ja', big5: 'zh-Hant' }
export function inEncoding(columns: Column[], encoding: string | undefined): Column[] {
  const language = SPOKEN[encoding ?? '']
  const isGuess = (column: Column) =>
    column !== undefined && 'raw' in column && column.raw === '' && /^zh/.test(column.language)
  const isOther = (column: Column) =>
    column !== undefined && 'raw' in column && column.language === language && !isGuess(column)
  if (language === undefined || columns.filter(isGuess).length > 1 || columns.some(isOther)) return columns
  return columns.map((column) => (isGuess(column) ? { ...column!, language } : column))
}

/** The language of a column by its characters; `undefined` where they tell nothing. */
export function byCharacters(rows: Row[], column: number): { language: string; raw: string } | undefined {
  const cells = rows
    .slice(0, SAMPLE)
    .map((row) => row.cells[column] ?? '')
    .filter((cell) => cell.trim() !== '')
  if (cells.length === 0) return undefined
  const most = (pattern: RegExp, share = 0.6) =>
    cells.filter((cell) => pattern.test(cell)).length >= cells.length * share
  const language = most(KANA, 0.2)
    ? 'ja'
    : most(/\p{Script=Hangul}/u)
      ? 'ko'
      : most(/\p{Script=Han}/u)
        ? most(KANJI, 0.2)
          ? 'ja'
          : detectScript(cells.join('')) === 'hant'
            ? 'zh-Hant'
            : 'zh-Hans'
        : most(/^[^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*$/u)
          ? 'en'
          : undefined
  return language === undefined ? undefined : { language, raw: '' }
}
