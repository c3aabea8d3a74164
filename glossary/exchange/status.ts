import type { Status } from '../model/schema.ts'

/** What files call a term's standing (ISO 12620's administrativeStatus, vendors' words, Chinese ones) → ours. */
const NAMES: Record<Status, string> = {
  preferred:
    'preferred preferredterm standardizedterm recommended approved standard 首选 首選 推荐 推薦 规范 規範 正名 已批准 已核准 已审核',
  admitted:
    'admitted admittedterm allowed acceptable provisional draft proposed new 允许 允許 又称 又稱 简称 簡稱',
  deprecated:
    'deprecated deprecatedterm notrecommended nonstandard 不推荐 不推薦 已废弃 已廢棄 废弃 廢棄 弃用 棄用 已弃用 已棄用',
  superseded: 'superseded supersededterm obsolete outdated 曾称 曾稱 旧称 舊稱 过时 過時',
  forbidden: 'forbidden banned donotuse rejected 禁用 禁止 不得使用',
}
const byName = new Map(
  Object.entries(NAMES).flatMap(([status, names]) =>
    names.split(' ').map((name) => [name, status as Status]),
  ),
)

/** Case, spaces, `-`, `_` and TBX's `-admn-sts` do not count. `undefined`: no standing we know. */
export const statusOf = (raw: string): Status | undefined =>
  byName.get(
    raw
      .toLowerCase()
      .replace(/-admn-sts$/, '')
      .replaceAll(/[\s_-]/g, ''),
  )

const YES = new Set('yes y true 1 x ✓ √ 是 wahr vrai verdadero vero 真 はい'.split(' '))
const NO = new Set('no n false 0 - 否 falsch faux falso 假 いいえ'.split(' '))

/** A spreadsheet's yes or no, also as localised ones write it. */
export const flagOf = (raw: string): boolean | undefined => {
  const name = raw.trim().toLowerCase()
  return YES.has(name) ? true : NO.has(name) ? false : undefined
}

/** memoQ writes how a term is matched, and that it is forbidden, as one list: `CasePermissive;HalfPrefix`. `undefined`: another list. */
export function memoqFlags(raw: string): { isForbidden: boolean; isCaseSensitive: boolean } | undefined {
  const words = raw.split(/[;,|\s]+/).filter((word) => word !== '')
  if (!words.some((word) => /^(Case(Sense|Permissive|Insense)|Forbidden)$|.(Prefix|Match)$/i.test(word)))
    return undefined
  return {
    isForbidden: words.some((word) => /^forbidden$/i.test(word)),
    isCaseSensitive: words.some((word) => /^casesense$/i.test(word)),
  }
}
