import type { ConceptList } from '../model/concept-list.ts'
import { newGlossary } from '../model/create.ts'
import type { Problem } from '../model/draft.ts'
import type { Concept } from '../model/schema.ts'
import { headerKey } from './columns.ts'
import type { Contents, Read, ReadContents, ReadOptions, TableReading } from './contents.ts'
import type { Foreign } from './foreign.ts'
import { glossaryName } from './rows.ts'
import { Broken, TooLarge, whole, type ZipEntry } from './zip.ts'

/** Files packed together: what all that can be read hold, as one glossary, so that the same archive finds it again. Ours keep theirs. */

/** All of it, and so many: more is no glossary. */
const LARGEST = 256 << 20
const MOST_FILES = 1000

/** Those a person has put there. */
export const filesIn = (entries: ZipEntry[]): ZipEntry[] =>
  entries.filter(({ name }) => !/(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)|\/$/.test(name))

/** Not read where there are others: a comma in each line of it looks like a table. */
const TO_THE_READER =
  /(^|\/)(read[-_ ]?me|licen[cs]e|copying|changelog|(使用)?[说說]明(文件|书|書)?|自述文件)(\.(txt|md|rst|html?))?$/i

/**
 * `read`: what reads one of them. What cannot be read is a warning with its name; `instead`: where nothing can, what the first of it is.
 * What the person says of columns is said of all tables with the header of the first, or of the one file that is named as the sheet.
 */
export function readFiles(
  files: ZipEntry[],
  name: string,
  options: ReadOptions,
  read: (bytes: Uint8Array, name: string, options: ReadOptions) => Read,
): (ReadContents & { encoding: string }) | { instead: Foreign | undefined } {
  if (files.length > MOST_FILES) throw new TooLarge()
  const { list = () => [] as Concept[] as ConceptList } = options
  const { sheet, onProgress: _, ...said } = options
  const { columns: _c, skip: _s, alternatives: _a, ...unsaid } = said
  const named = files.find((file) => file.name === sheet)
  let table: TableReading | undefined
  let key: string | undefined
  const concepts = list()
  const own: Contents<ConceptList>[] = []
  const tags = new Set<string>()
  const languagesRaw = new Set<string>()
  const problems: Problem[] = []
  const silent = new Set<string>()
  let encoding: string | undefined
  let instead: Foreign | undefined
  let bytes = 0
  let leftOut = 0
  const isTold = files.some(({ name }) => !TO_THE_READER.test(name))
  for (const file of named === undefined ? files : [named]) {
    if (named === undefined && isTold && TO_THE_READER.test(file.name)) {
      problems.push({ severity: 'warning', code: 'no-columns', place: { sheet: file.name } })
      continue
    }
    const content = contentOf(file)
    if (content === undefined) {
      problems.push({ severity: 'error', code: 'damaged', place: { sheet: file.name } })
      continue
    }
    bytes += content.length
    if (bytes > LARGEST) throw new TooLarge()
    const inside = file.name.replace(/^.*\//, '')
    let found = read(content, inside, named === undefined ? unsaid : said)
    if (named !== undefined) table = found.table
    else if (found.table !== undefined && found.glossaries.length > 0) {
      const own = keyOf(found.table)
      key ??= own
      if (own === key) found = read(content, inside, said)
      table ??= found.table
    }
    const isRead = found.glossaries.length > 0
    for (const { place, severity, ...problem } of found.problems) {
      const sheet = [file.name, place.sheet].filter(Boolean).join(': ')
      problems.push({ ...problem, severity: isRead ? severity : 'warning', place: { ...place, sheet } })
      if (problem.code === 'unsupported-format') instead ??= problem.detail as Foreign
    }
    if (!isRead) continue
    leftOut += found.leftOut ?? 0
    encoding ??= found.encoding
    for (const raw of found.languagesRaw) languagesRaw.add(raw)
    // Ours alone is JSON without a table.
    if (found.format === 'json' && found.table === undefined) own.push(...found.glossaries)
    else
      for (const { glossary, concepts: more } of found.glossaries) {
        for (const tag of glossary.languages) tags.add(tag)
        for (const concept of more) {
          concepts.push(concept)
          if (found.silent === 'all')
            for (const { terms } of concept.sections) for (const { id } of terms) silent.add(id)
        }
      }
    if (found.silent !== undefined && found.silent !== 'all') for (const id of found.silent) silent.add(id)
  }
  if (encoding === undefined && table === undefined) return { instead }
  const glossary = newGlossary(glossaryName(name), [...tags], { importedFrom: name })
  return {
    glossaries: [...own, ...(concepts.length > 0 || own.length === 0 ? [{ glossary, concepts }] : [])],
    languagesRaw: [...languagesRaw],
    problems,
    leftOut,
    silent,
    encoding: encoding ?? 'utf-8',
    ...(table !== undefined && {
      table: { ...table, sheets: files.map((file) => file.name), ...(named && { sheet: named.name }) },
    }),
  }
}

/** Tables of one kind: by what their columns are called, or without a header by what they hold. */
const keyOf = ({ header, columns }: TableReading): string => headerKey(header) || JSON.stringify(columns)

/** `undefined`: it is damaged. */
function contentOf(file: ZipEntry): Uint8Array | undefined {
  try {
    return whole(file.read())
  } catch (error) {
    if (!(error instanceof Broken)) throw error
  }
}
