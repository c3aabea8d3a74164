import { joinCell } from './cells.ts'
import { columnsFor } from './columns.ts'
import { nothing, type ReadContents, type ReadOptions, type Row } from './contents.ts'
import { languageOf } from './header-languages.ts'
import { readRows } from './rows.ts'
import { tooLarge, WIDEST } from './table.ts'

/**
 * JSON of other tools: a list of rows or of flat objects (`[{"src", "dst", "info"}]`), also as the one list of an object, or one object of pairs or
 * of objects by their term, or by language; in a wrapper or two. `undefined`: none of them.
 */
export function readJsonTable(file: unknown, name: string, options: ReadOptions): ReadContents | undefined {
  const rows = rowsOf(file)
  const large = rows && tooLarge(rows)
  if (large !== undefined) return nothing(large)
  const found = rows && columnsFor(rows, options)
  return found && readRows(rows, found, name, options)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Wrapped no deeper than that. */
const DEEPEST = 3

/** `{"term": …, "translations": {"en": …}}`: what is named by languages is as good as beside the rest. */
function flat(item: Record<string, unknown>): Record<string, unknown> {
  const nested = Object.entries(item).filter(
    ([, value]) => isRecord(value) && Object.keys(value).every((key) => languageOf(key) !== undefined),
  )
  if (nested.length !== 1) return item
  const [[name, languages]] = nested as [[string, Record<string, unknown>]]
  const { [name]: _, ...rest } = item
  return { ...rest, ...languages }
}

function rowsOf(file: unknown, depth = 0): Row[] | undefined {
  if (Array.isArray(file)) {
    if (file.length > 0 && file.every((item) => Array.isArray(item) && item.length > 1))
      return file.map((cells: unknown[], i) => row(cells, i + 1))
    if (file.length === 0 || !file.every(isRecord)) return undefined
    const named = new Set<string>()
    const items = file.map(flat)
    for (const item of items) for (const key of Object.keys(item)) named.add(key)
    const keys = [...named]
    // Each row has a cell for each name: keys that are all different would be the square of the file.
    if (keys.length > WIDEST) return [row(keys, 1)]
    const rows = items.map((item, i) =>
      row(
        keys.map((key) => (Object.hasOwn(item, key) ? item[key] : '')),
        i + 1,
      ),
    )
    return [row(keys, 1), ...rows]
  }
  if (typeof file !== 'object' || file === null) return undefined
  const pairs = Object.entries(file)
  const lists = pairs.filter(([, value]) => Array.isArray(value))
  if (lists.length === 1) return rowsOf(lists[0]![1])
  const [only] = pairs
  if (pairs.length === 1 && depth < DEEPEST && isRecord(only![1]) && Object.values(only![1]).some(isNested))
    return rowsOf(only![1], depth + 1)
  if (pairs.length > 1 && pairs.every(([key]) => languageOf(key) !== undefined)) {
    if (pairs.every(([, value]) => isRecord(value))) return rowsOf(byKey(file))
    if (pairs.every(([, value]) => typeof value === 'string')) return rowsOf([file])
  }
  if (pairs.length > 0 && pairs.every(([, value]) => isRecord(value)))
    return rowsOf(pairs.map(([term, value]) => Object.assign(Object.create(null), { term }, value)))
  return pairs.length > 0 && pairs.every(([, value]) => typeof value === 'string')
    ? pairs.map((pair, i) => row(pair, i + 1))
    : undefined
}

/** `{"zh": {"a": …}, "en": {"a": …}}`: what stands under one key in each language is of one entry. */
function byKey(languages: object): Record<string, unknown>[] {
  const entries = new Map<string, Record<string, unknown>>()
  for (const [language, texts] of Object.entries(languages))
    for (const [key, text] of Object.entries(texts)) {
      const entry = entries.get(key) ?? Object.create(null)
      entry[language] = text
      entries.set(key, entry)
    }
  return [...entries.values()]
}

const isNested = (value: unknown) => isRecord(value) || Array.isArray(value)

const row = (cells: unknown[], line: number): Row => ({
  cells: cells.map((cell) =>
    typeof cell === 'string'
      ? cell
      : Array.isArray(cell) && cell.every((part) => typeof part === 'string')
        ? joinCell(cell)
        : typeof cell === 'number' || typeof cell === 'boolean'
          ? String(cell)
          : '',
  ),
  line,
  counts: 'entry',
})
