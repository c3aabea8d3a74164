import type { Problem, ProblemCode } from '../model/draft.ts'
import type { Concept } from '../model/schema.ts'
import { type Contents, nothing, type ReadContents } from './contents.ts'
import { decode } from './decode.ts'
import { readDelimited } from './delimited.ts'
import { readJson, type Starter } from './json.ts'
import { sniffBytes, sniffText } from './sniff.ts'

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
  starter?: Starter
}

const UNREADABLE = new Set<ProblemCode>([
  'empty-file',
  'malformed-json',
  'newer-version',
  'no-columns',
  'no-languages',
  'not-tifa',
  'unsupported-format',
])

/** Nothing can be taken from the file. */
export const unreadable = (result: ReadResult): Problem | undefined =>
  result.glossaries.length === 0 ? result.problems.find((problem) => UNREADABLE.has(problem.code)) : undefined

/** sniff → decode → read → validate. Never throws at a file. */
export function readFile(bytes: Uint8Array, name: string): ReadResult {
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
  const { text, encoding } = decode(bytes)
  if (text.trim() === '')
    return result('empty', encoding, nothing({ severity: 'error', code: 'empty-file', place: {} }))
  const sniffed = sniffText(text)
  if ('unsupported' in sniffed) return unsupported(sniffed.unsupported, encoding)
  if (sniffed.format === 'json') return result('json', encoding, readJson(text, name))
  const read = readDelimited(text, name)
  return result(read.format, encoding, read)
}
