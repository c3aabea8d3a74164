import type { Row } from './contents.ts'

/**
 * What stands above the table: Excel's `sep=;`, or Anki's `#separator:tab`, `#columns:A⇥B`, `#html:true`, `#tags column:3`. `first`: the
 * line after it; `cells`: what makes of Anki's cells those of a table.
 */
export function preamble(text: string): {
  text: string
  first: number
  delimiter?: string | undefined
  header?: string[]
  cells?: (cells: string[]) => string[]
} {
  const excel = text.match(/^"?sep=(.)"?\n/)
  if (excel) return { text: text.slice(excel[0].length), first: 2, delimiter: excel[1] }
  const anki = text.match(/^(#[a-z ]+:.*\n)+/)?.[0]
  if (anki === undefined || !/^#(separator|html|columns):/m.test(anki)) return { text, first: 1 }
  const [, named] = anki.match(/^#separator:(.+)$/m) ?? []
  const [, names] = anki.match(/^#columns:(.+)$/m) ?? []
  const delimiter = named === undefined ? undefined : (ANKI[named.toLowerCase()] ?? named)
  const header = names?.split(delimiter ?? '\t')
  const isHtml = /^#html:true$/im.test(anki)
  // Where no names tell what they are, those that are no field of the card go behind those that are.
  const own =
    header === undefined
      ? new Set([...anki.matchAll(/^#\w+ column:(\d+)$/gm)].map(([, column]) => Number(column) - 1))
      : new Set<number>()
  return {
    text: text.slice(anki.length),
    first: anki.split('\n').length,
    delimiter,
    ...(header && { header }),
    ...((isHtml || own.size > 0) && {
      cells: (cells) =>
        [...cells.filter((_, c) => !own.has(c)), ...cells.filter((_, c) => own.has(c))].map((cell) =>
          isHtml ? withoutMarkup(cell) : cell,
        ),
    }),
  }
}

/** Lines of a card are terms beside one another. */
const withoutMarkup = (cell: string): string =>
  cell
    .replaceAll(/<br\s*\/?>|<\/(div|p|li)>(?=.)/gi, '|')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!)
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

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
