/** The starter's tab-separated files, which a terminologist reviews line by line: what they are called and how their lines are read. */

export interface StarterFile {
  name: string
  text: string
}

/** Two files apart: what a reader is shown for the short names that `source` cites, and what a term must not be read out of. */
export const SOURCES = 'sources.tsv'
export const LOOK_ALIKES = 'look-alikes.tsv'

/** A cell with several wordings. */
export const listOf = (cell: string): string[] =>
  cell
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '')

/** A line's cells by column, with where it stands: `file.tsv:12`. */
export type Line<Column extends string> = Record<Column | 'at', string>

/** Throws with file and line where the columns are not `columns`; the last one's cell may be wanting. */
export function linesOf<Column extends string>(
  file: StarterFile,
  columns: readonly Column[],
): Line<Column>[] {
  const lines: Line<Column>[] = []
  let header = false
  for (const [index, line] of file.text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const at = `${file.name}:${index + 1}`
    const cells = line.split('\t')
    if (!header) {
      if (cells.join() !== columns.join()) throw new Error(`${at}: the first line must name the columns`)
      header = true
      continue
    }
    if (cells.length > columns.length || cells.length < columns.length - 1)
      throw new Error(`${at}: ${cells.length} columns instead of ${columns.length}`)
    const named = Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]))
    lines.push({ ...named, at } as Line<Column>)
  }
  return lines
}

const named = (files: StarterFile[], name: string) => files.filter((file) => file.name === name)

/** What is shown for each short name of a source. */
export function sourcesOf(files: StarterFile[]): Map<string, string> {
  const lines = named(files, SOURCES).flatMap((file) => linesOf(file, ['key', 'shown']))
  return new Map(lines.map(({ key, shown }) => [key, shown]))
}

/** Term → longer wordings of ordinary prose that hold it and do not mean it. */
export function lookAlikesOf(files: StarterFile[]): Map<string, string[]> {
  const lines = named(files, LOOK_ALIKES).flatMap((file) => linesOf(file, ['terms', 'longer']))
  const found = new Map<string, string[]>()
  // A term may stand in two lines.
  for (const { terms, longer } of lines)
    for (const term of listOf(terms)) found.set(term, [...(found.get(term) ?? []), ...listOf(longer)])
  return found
}
