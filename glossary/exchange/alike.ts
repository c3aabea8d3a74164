import type { Row } from './contents.ts'
import type { Column } from './header-names.ts'
import { bare } from './platform-names.ts'

/** Sheets of one table: by field, by letter. */

/**
 * Where the columns of another sheet stand under this header, by their names; −1: nowhere. What only the other has is added to the header.
 * `undefined`: it has not all of its terms, or two columns of one name.
 */
export function placesUnder(header: string[], columns: Column[], other: string[]): number[] | undefined {
  const [names, others] = [header.map(bare), other.map(bare)]
  if (names.length === others.length && names.every((name, c) => name === others[c])) return [...names.keys()]
  if (isAmbiguous(names) || isAmbiguous(others)) return undefined
  const terms = names.filter((_, c) => columns[c] !== undefined && 'raw' in columns[c]!)
  if (!terms.every((name) => name !== '' && others.includes(name))) return undefined
  return others.map((name, c) => {
    const at = names.indexOf(name)
    if (name === '') return -1
    return at >= 0 ? at : header.push(other[c]!) - 1
  })
}

const isAmbiguous = (names: string[]): boolean => {
  const filled = names.filter((name) => name !== '')
  return new Set(filled).size < filled.length
}

export function rowUnder(places: number[], row: Row, sheet: string): Row {
  const cells: string[] = []
  for (const [c, cell] of row.cells.entries()) {
    const at = places[c] ?? -1
    if (at < 0) continue
    while (cells.length < at) cells.push('')
    cells[at] = cell
  }
  return { ...row, cells, sheet }
}
