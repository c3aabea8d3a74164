import type { Row } from './contents.ts'

/** What stands above the table: Excel's `sep=;`, or Anki's `#separator:tab`, `#columns:A⇥B`. `first`: the line after it. */
export function preamble(text: string): {
  text: string
  first: number
  delimiter?: string | undefined
  header?: string[]
} {
  const excel = text.match(/^"?sep=(.)"?\n/)
  if (excel) return { text: text.slice(excel[0].length), first: 2, delimiter: excel[1] }
  const anki = text.match(/^(#(separator|html|columns|deck|notetype|tags|guid)( column)?:.*\n)+/)?.[0]
  if (anki === undefined) return { text, first: 1 }
  const [, named] = anki.match(/^#separator:(.+)$/m) ?? []
  const [, names] = anki.match(/^#columns:(.+)$/m) ?? []
  const delimiter = named === undefined ? undefined : (ANKI[named.toLowerCase()] ?? named)
  const header = names?.split(delimiter ?? '\t')
  return {
    text: text.slice(anki.length),
    first: anki.split('\n').length,
    delimiter,
    ...(header && { header }),
  }
}
const ANKI: Record<string, string | undefined> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
}

/** `#` begins a comment where the first line says what program wrote it; else only alone on the lines above the table. */
export function comments(rows: Row[]): (row: Row) => boolean {
  const isNote = ({ cells }: Row) => cells[0]?.startsWith('#') === true
  if (rows[0] !== undefined && isNote(rows[0]) && /-\*-|omegat/i.test(rows[0].cells.join(' '))) return isNote
  const above = new Set<Row>()
  for (const row of rows) {
    if (!isNote(row) || row.cells.some((cell, i) => i > 0 && cell.trim() !== '')) break
    above.add(row)
  }
  return (row) => above.has(row)
}
