/** Lists in one cell: `a|b\|c` ⇄ a, b|c. */

/** Empty parts stay. */
export function splitCell(cell: string): string[] {
  if (!cell.includes('|') && !cell.includes('\\')) return [cell.trim()]
  const list = ['']
  for (let i = 0; i < cell.length; i++) {
    const next = cell[i + 1]
    if (cell[i] === '\\' && (next === '|' || next === '\\')) {
      list.push(list.pop()! + next)
      i++
    } else if (cell[i] === '|') list.push('')
    else list.push(list.pop()! + cell[i])
  }
  return list.map((part) => part.trim())
}

export const filledParts = (cell: string): string[] => splitCell(cell).filter((part) => part !== '')

export const joinCell = (list: string[]): string =>
  list.map((part) => part.replaceAll(/[\\|]/g, '\\$&')).join('|')

/** Days since the end of 1899 → `2024-01-31`. */
export function dayOf(serial: string): string {
  const days = Math.floor(Number(serial))
  return days > 59 && days < 2_958_466
    ? new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : serial
}
