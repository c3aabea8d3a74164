import { normalizeLanguage } from '../model/language.ts'
import type { Row } from './contents.ts'

/** Sheets named after languages, each with the terms of one: side by side as one table, by their ids or else by their rows. */
export interface LanguageSheet {
  name: string
  rows: Row[]
}

const ID = /^\W*(id|key|no|编号|編號|序号|序號|代码|代碼)\W*$/i

/** `undefined` where fewer than two sheets are named after a language, or they are neither tables with ids nor lists of one column. */
export function sideBySide(sheets: LanguageSheet[]): Row[] | undefined {
  const own = sheets.filter(({ name, rows }) => normalizeLanguage(name) !== undefined && rows.length > 0)
  if (own.length < 2) return undefined
  const hasIds = own.every(({ rows }) => ID.test(rows[0]!.cells[0] ?? ''))
  const isList = own.every(
    ({ rows }) => rows.length === own[0]!.rows.length && rows.every(({ cells }) => cells.length === 1),
  )
  if (!hasIds && !isList) return undefined
  const header = [hasIds ? 'id' : '']
  const joined = new Map<string, Row>()
  for (const { name, rows } of own) {
    const first = hasIds ? 1 : 0
    const from = header.length
    const width = Math.max(...rows.map(({ cells }) => cells.length)) - first
    header.push(name)
    // Beside its terms a sheet may tell more of them.
    const heads = rows[0]!.cells.slice(first)
    const headed = hasIds || normalizeLanguage(heads[0] ?? '') !== undefined
    for (let c = 1; c < width; c++) header.push(`${heads[c] ?? ''} [${name}]`)
    for (const { cells, line, ...rest } of headed ? rows.slice(1) : rows) {
      const key = hasIds ? (cells[0] ?? '') : String(line)
      let row = joined.get(key)
      if (row === undefined) {
        row = { cells: [hasIds ? key : ''], line, ...rest }
        joined.set(key, row)
      }
      for (let c = 0; c < width; c++) row.cells[from + c] = cells[first + c] ?? ''
    }
  }
  const body = [...joined.values()].map((row) => ({
    ...row,
    cells: Array.from(header, (_, c) => row.cells[c] ?? ''),
  }))
  return [{ cells: header, line: own[0]!.rows[0]!.line, counts: 'row' }, ...body]
}
