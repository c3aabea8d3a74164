import type { Place, Problem } from '../../glossary/model/draft.ts'
import type { Translate } from '../translate.ts'

/** A problem in the person's words: what is wrong and what to do; `$1` is what stood there. */
export function problemText({ code, detail }: Problem, t: Translate): string {
  if (code === 'unsupported-format') return t(`instead_${detail ?? 'binary'}`)
  return t(`problem_${code.replaceAll('-', '_')}`, shorten(detail ?? ''))
}

/** `Line 4`, `Line 4, column 3`, `Cell B7`, `Entry 12`; the sheet or file inside before it; empty where the whole file is meant. */
export function placeText({ place }: Problem, t: Translate): string {
  const { sheet, ...inSheet } = place
  const at = textOf(inSheet, t)
  return sheet === undefined ? at : at === '' ? sheet : `${sheet}${t('colon')}${at}`
}

function textOf(place: Place, t: Translate): string {
  const { line, row, column, entry, path } = place
  if (row !== undefined && column !== undefined) return t('place_cell', `${letters(column)}${row}`)
  const at = line ?? row
  if (at !== undefined)
    return column === undefined ? t('place_line', `${at}`) : t('place_line_column', `${at}`, `${column}`)
  const index = path?.match(/concepts\.(\d+)/)?.[1]
  const nth = entry ?? (index === undefined ? undefined : Number(index) + 1)
  return nth === undefined ? '' : t('place_entry', `${nth}`)
}

/** 28 → `AB`, as spreadsheets call it. */
const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
