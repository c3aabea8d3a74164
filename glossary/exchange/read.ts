import type { Problem, ProblemCode } from '../model/draft.ts'
import type { Concept } from '../model/schema.ts'
import type { Column } from './columns.ts'
import { type Contents, nothing, type ReadContents, type TableReading } from './contents.ts'
import { decode } from './decode.ts'
import { readDelimited } from './delimited.ts'
import { readJson, type Starter } from './json.ts'
import { sniffBytes, sniffText } from './sniff.ts'
import { readTermbase } from './termbase.ts'

/** Where the guess was wrong, the person's word. */
export interface ReadOptions {
  /** A WHATWG name. */
  encoding?: string
  delimiter?: string
  /** Rows up to and with the header. */
  skip?: number
  /** What each column holds, from the left. */
  columns?: Column[]
  /** Of a workbook. */
  sheet?: string
  /** Now and then; `bytes` of the file or `rows` of its table. */
  onProgress?: (done: number, total: number, unit: 'bytes' | 'rows') => void
}

export interface ReadResult {
  /** A name of the formats, or of what the file is instead. */
  format: string
  encoding: string
  glossaries: Contents[]
  /** Those of all glossaries. */
  concepts: Concept[]
  /** Language tags as the file wrote them. */
  languagesRaw: string[]
  problems: Problem[]
  /** Ids of terms whose status the file does not state. */
  silent: ReadonlySet<string>
  /** Of a table: how it was read. */
  table?: TableReading
  starter?: Starter
}

const UNREADABLE = new Set<ProblemCode>([
  'empty-file',
  'malformed-json',
  'newer-version',
  'no-columns',
  'no-languages',
  'no-table',
  'not-tifa',
  'too-large',
  'unsupported-format',
])

/** Where nothing at all came out, these are why. */
const BROKEN = new Set<ProblemCode>(['cut-off', 'not-well-formed', 'too-deep', 'too-large'])

/** Nothing can be taken from the file. */
export const unreadable = ({ glossaries, concepts, problems }: ReadResult): Problem | undefined =>
  glossaries.length === 0
    ? problems.find((problem) => UNREADABLE.has(problem.code))
    : concepts.length === 0
      ? problems.find((problem) => BROKEN.has(problem.code))
      : undefined

/** sniff → decode → read → validate. Never throws at a file. */
export function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): ReadResult {
  const result = (
    format: string,
    encoding: string,
    read: ReadContents & { starter?: Starter },
  ): ReadResult => ({
    format,
    encoding,
    glossaries: read.glossaries,
    concepts: read.glossaries.flatMap((content) => content.concepts),
    languagesRaw: read.languagesRaw,
    problems: read.problems,
    silent: read.silent ?? new Set(),
    ...(read.table !== undefined && { table: read.table }),
    ...(read.starter !== undefined && { starter: read.starter }),
  })
  const unsupported = (format: string, encoding: string) =>
    result(
      format,
      encoding,
      nothing({ severity: 'error', code: 'unsupported-format', place: {}, detail: format }),
    )

  const magic = sniffBytes(bytes)
  if (magic !== undefined) return unsupported(magic, 'binary')
  const { text, encoding, undecodable } = decode(bytes, options.encoding)
  if (text.trim() === '')
    return result('empty', encoding, nothing({ severity: 'error', code: 'empty-file', place: {} }))
  const withTextProblems = (read: ReadContents): ReadContents => ({
    ...read,
    problems: [...textProblems(text, undecodable), ...read.problems],
  })
  const sniffed = sniffText(text)
  if ('unsupported' in sniffed) return unsupported(sniffed.unsupported, encoding)
  if (sniffed.format === 'json') return result('json', encoding, withTextProblems(readJson(text, name)))
  if (sniffed.format === 'tbx' || sniffed.format === 'multiterm')
    return result(sniffed.format, encoding, withTextProblems(readTermbase(bytes, encoding, name, options)))
  const read = readDelimited(text, name, options)
  return result(read.format, encoding, withTextProblems(read))
}

/** What Chinese in UTF-8 looks like once it was read as GBK, Latin-1, or as GBK with bytes lost. */
const MOJIBAKE = /锟斤拷|[鍜鎴鏄鐨涓鍥浜绛]{2}|鍚嶇|ä¸[­\u00ad\u0080-\u00bf]|å›½|Ã[©¨¼¶¤]|â€[™œ]/g

function textProblems(text: string, undecodable: number): Problem[] {
  const problems: Problem[] = []
  if (undecodable > 0)
    problems.push({ severity: 'warning', code: 'undecodable', place: {}, detail: String(undecodable) })
  const ruined = text.slice(0, 200_000).match(MOJIBAKE)
  if (ruined !== null && ruined.length > 1)
    problems.push({ severity: 'warning', code: 'mojibake', place: {}, detail: ruined[0] })
  return problems
}
