import { columnsFor } from './columns.ts'
import type { ReadContents } from './contents.ts'
import type { ReadOptions } from './read.ts'
import { readRows } from './rows.ts'
import type { Row } from './table.ts'

/** JSON of other tools: a list of flat objects (`[{"src", "dst", "info"}]`), or one object of pairs. `undefined`: neither. */
export function readJsonTable(file: unknown, name: string, options: ReadOptions): ReadContents | undefined {
  const rows = rowsOf(file)
  const found = rows && columnsFor(rows, options)
  return found && readRows(rows, found, name, options)
}

function rowsOf(file: unknown): Row[] | undefined {
  if (Array.isArray(file)) {
    if (
      file.length === 0 ||
      !file.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
    )
      return undefined
    const keys = [...new Set(file.slice(0, 1000).flatMap((item) => Object.keys(item)))]
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
  return pairs.length > 0 && pairs.every(([, value]) => typeof value === 'string')
    ? pairs.map((pair, i) => row(pair, i + 1))
    : undefined
}

const row = (cells: unknown[], line: number): Row => ({
  cells: cells.map((cell) =>
    typeof cell === 'string'
      ? cell
      : typeof cell === 'number' || typeof cell === 'boolean'
        ? String(cell)
        : '',
  ),
  line,
  sheetRow: true,
})
