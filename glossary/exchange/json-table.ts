import { joinCell } from './cells.ts'
import { columnsFor } from './columns.ts'
import { nothing, type ReadContents, type ReadOptions, type Row } from './contents.ts'
import { readRows } from './rows.ts'
import { tooLarge, WIDEST } from './table.ts'

/**
 * JSON of other tools: a list of rows or of flat objects (`[{"src", "dst", "info"}]`), also as the one list of an object, or one object of pairs or
 * of objects by their term. `undefined`: none of them.
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

function rowsOf(file: unknown): Row[] | undefined {
  if (Array.isArray(file)) {
    if (file.length > 0 && file.every((item) => Array.isArray(item) && item.length > 1))
      return file.map((cells: unknown[], i) => row(cells, i + 1))
    if (file.length === 0 || !file.every(isRecord)) return undefined
    const named = new Set<string>()
    for (const item of file) for (const key of Object.keys(item)) named.add(key)
    const keys = [...named]
    // Each row has a cell for each name: keys that are all different would be the square of the file.
    if (keys.length > WIDEST) return [row(keys, 1)]
    const rows = file.map((item, i) =>
      row(
        keys.map((key) => (Object.hasOwn(item, key) ? item[key] : '')),
        i + 2,
      ),
    )
    return [row(keys, 1), ...rows]
  }
  if (typeof file !== 'object' || file === null) return undefined
  const pairs = Object.entries(file)
  const lists = pairs.filter(([, value]) => Array.isArray(value))
  if (lists.length === 1) return rowsOf(lists[0]![1])
  if (pairs.length > 0 && pairs.every(([, value]) => isRecord(value)))
    return rowsOf(pairs.map(([term, value]) => Object.assign(Object.create(null), { term }, value)))
  return pairs.length > 0 && pairs.every(([, value]) => typeof value === 'string')
    ? pairs.map((pair, i) => row(pair, i + 1))
    : undefined
}

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
  sheetRow: true,
})
