import type { Row } from './contents.ts'
import { columnOf, FIRST, isTerms, MOST_ABOVE, SECOND } from './header-names.ts'
import { bare } from './platform-names.ts'

/** A list printed in several columns, one table beside the other: `中文 | 英文 | 中文 | 英文`. */

/** One below the other, under the header of one; each row knows the column it began at. */
export function unfolded(rows: Row[]): Row[] {
  for (let r = 0; r < Math.min(MOST_ABOVE, rows.length); r++) {
    const starts = startsIn(rows[r]!.cells)
    if (starts === undefined) continue
    const part = (row: Row, i: number): Row => ({
      ...row,
      cells: row.cells.slice(starts[i], starts[i + 1]),
      ...(i > 0 && { from: starts[i]! }),
    })
    const below = rows.slice(r + 1)
    const tables = starts.map((_, i) => below.map((row) => part(row, i)).filter(isFilled))
    return [...rows.slice(0, r), part(rows[r]!, 0), ...tables.flat()]
  }
  return rows
}

const isFilled = ({ cells }: Row): boolean => cells.some((cell) => cell.trim() !== '')

/** Where each begins: the names of the first come again in their order, and they are those of a whole table. */
function startsIn(header: string[]): number[] | undefined {
  const named = header.flatMap((name, c) => (bare(name) === '' ? [] : [{ name: bare(name), c }]))
  for (let width = 2; width * 2 <= named.length; width++) {
    if (named.length % width !== 0 || named.some(({ name }, i) => name !== named[i % width]!.name)) continue
    if (!isTable(named.slice(0, width).map(({ c }) => header[c]!))) return undefined
    const margin = named[0]!.c
    return named
      .filter((_, i) => i % width === 0)
      .map(({ c }, i) => (i === 0 ? 0 : c - blanksBefore(c, margin)))
  }
  return undefined

  function blanksBefore(at: number, most: number): number {
    let blanks = 0
    while (blanks < most && bare(header[at - blanks - 1]!) === '') blanks++
    return blanks
  }
}

function isTable(names: string[]): boolean {
  const terms = names.flatMap((name) => {
    const column = columnOf(name)
    return column !== undefined && isTerms(column) && 'raw' in column ? [column.language] : []
  })
  const has = (known: ReadonlySet<string>) => names.some((name) => known.has(bare(name)))
  return new Set(terms).size > 1 || (has(FIRST) && (has(SECOND) || terms.length > 0))
}
