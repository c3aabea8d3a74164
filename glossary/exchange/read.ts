import type { ConceptList } from '../model/concept-list.ts'
import type { Problem, ProblemCode } from '../model/draft.ts'
import type { Concept } from '../model/schema.ts'
import { filesIn, readFiles } from './archive.ts'
import { readCedict } from './cedict.ts'
import { inContainer, inDictzip, packedIn } from './containers.ts'
import {
  type Bytes,
  type Contents,
  nothing,
  type Read,
  type ReadContents,
  type ReadOptions,
  type Starter,
  type TableReading,
} from './contents.ts'
import { decode, encodingOf } from './decode.ts'
import { readDelimited } from './delimited.ts'
import { type Foreign, foreignNamed, isGeneral } from './foreign.ts'
import { readJson } from './json.ts'
import type { Silent } from './merge.ts'
import { ruinedIn } from './ruined.ts'
import { sniffBytes, sniffText, type TextFormat } from './sniff.ts'
import { readTermbase } from './termbase.ts'
import { readTmx } from './tmx.ts'
import { readUtx } from './utx.ts'
import { isWorkbook, readXlsx } from './xlsx.ts'
import { isDictionary, readYomitan } from './yomitan.ts'
import { Broken, inflated, Locked, readZip, TooLarge, whole, type ZipEntry } from './zip.ts'

export interface ReadResult<List extends ConceptList = Concept[]> {
  /** A name of the formats, or of what the file is instead. */
  format: string
  encoding: string
  glossaries: Contents<List>[]
  /** Those of all glossaries. */
  concepts: List
  /** Language tags as the file wrote them. */
  languagesRaw: string[]
  problems: Problem[]
  /** Entries of the file that are not among the concepts. */
  leftOut: number
  silent: Silent
  /** Of a table: how it was read. */
  table?: TableReading
  starter?: Starter
}

/** Where nothing at all came out, these are why. */
const BROKEN = new Set<ProblemCode>(['cut-off', 'damaged', 'not-well-formed', 'too-deep', 'too-large'])

/** Nothing can be taken from the file. */
export const unreadable = ({
  glossaries,
  concepts,
  problems,
}: ReadResult<ConceptList>): Problem | undefined =>
  glossaries.length === 0
    ? problems.find((problem) => problem.severity === 'error')
    : concepts.length === 0
      ? problems.find((problem) => BROKEN.has(problem.code))
      : undefined

/** Nothing a person keeps as a glossary is larger; the numbers of Chromium's and Firefox's memory say the same. */
const LARGEST = 200 << 20

/** sniff → decode → read → validate. Never throws at a file. */
export function readFile<List extends ConceptList = Concept[]>(
  file: Bytes,
  name: string,
  options: ReadOptions<List> = {},
): ReadResult<List> {
  const { format, encoding, ...read } = readKnown(file, name, options)
  const fresh = options.list ?? (() => [] as Concept[] as ConceptList as List)
  const gathered = (lists: Iterable<Concept>[]): List => {
    const list = fresh()
    for (const concepts of lists) for (const concept of concepts) list.push(concept)
    return list
  }
  // Most readers gather in the list themselves; those of small formats in an array.
  const glossaries = read.glossaries.map(({ glossary, concepts }) => ({
    glossary,
    concepts: options.list && Array.isArray(concepts) ? gathered([concepts]) : (concepts as List),
  }))
  const [only] = glossaries
  const concepts =
    glossaries.length === 1 ? only!.concepts : gathered(glossaries.map((content) => content.concepts))
  return {
    format,
    encoding,
    glossaries,
    concepts,
    languagesRaw: read.languagesRaw,
    problems:
      read.problems.length === 0 && concepts.length === 0
        ? [{ severity: 'warning', code: 'no-terms', place: {} }]
        : read.problems,
    leftOut: read.leftOut ?? 0,
    silent: read.silent ?? new Set(),
    ...(read.table !== undefined && { table: read.table }),
    ...(read.starter !== undefined && { starter: read.starter }),
  }
}

function readKnown(file: Bytes, name: string, options: ReadOptions): Read {
  const read = readByContent(file, name, options)
  // Only what it is called may tell which program a person has to export it from.
  const isUntold = read.problems.some(
    ({ code, detail }) => UNTOLD.has(code) || (code === 'unsupported-format' && isGeneral(detail)),
  )
  const program = read.glossaries.length === 0 && isUntold ? foreignNamed(name) : undefined
  return program === undefined ? read : refused(program, 'unsupported-format', program, read.encoding)
}
const UNTOLD = new Set<ProblemCode>(['no-columns', 'no-languages', 'not-tifa'])

function readByContent(file: Bytes, name: string, options: ReadOptions): Read {
  if (file.length > LARGEST) return refused('unknown', 'too-large', `${file.length}`)
  const start = file.subarray(0, Math.min(file.length, HEAD))
  const magic = sniffBytes(start)
  if (magic !== undefined) return readBinary(magic, file.subarray(0, file.length), name, options)
  const encoding = options.encoding ?? encodingOf(file.subarray(0, Math.min(file.length, SAMPLE)))
  const head = decode(start, encoding).text
  const sniffed = head.trim() === '' && file.length <= HEAD ? undefined : sniffText(head)
  if (sniffed === undefined)
    return result('empty', encoding, nothing({ severity: 'error', code: 'empty-file', place: {} }))
  if ('unsupported' in sniffed)
    return refused(sniffed.unsupported, 'unsupported-format', sniffed.unsupported, encoding)
  const { format } = sniffed
  if (format === 'tbx' || format === 'multiterm')
    return result(format, encoding, readTermbase(file, encoding, name, options))
  if (format === 'tmx') return result(format, encoding, readTmx(file, encoding, name, options))
  const { text, undecodable, line } = decode(file.subarray(0, file.length), encoding)
  if (text.trim() === '')
    return result('empty', encoding, nothing({ severity: 'error', code: 'empty-file', place: {} }))
  const read = readText(format, text, { name, options: { ...options, encoding } })
  return result(read.format, encoding, {
    ...read,
    problems: [...textProblems(text, undecodable, line), ...read.problems],
  })
}

/** Enough to tell what a file is, also behind a DTD. XML goes on as a stream, never as one text. */
const HEAD = 1 << 20

/** Enough to know the encoding by, where a file is larger. */
const SAMPLE = 16 << 20

function readBinary(magic: Foreign, bytes: Uint8Array, name: string, options: ReadOptions): Read {
  try {
    if (magic === 'zip') return readArchive(readZip(bytes), name, options)
    const dictionary = magic === 'gzip' ? inDictzip(bytes) : undefined
    if (dictionary !== undefined) return refused(dictionary, 'unsupported-format', dictionary)
    if (magic === 'gzip') {
      const inside = whole(inflated(bytes, true))
      // A packed file that holds itself unpacks for ever.
      if (sniffBytes(inside) === 'gzip') return refused('gzip', 'unsupported-format', 'gzip')
      return readKnown(inside, name.replace(/\.gz$/i, ''), options)
    }
  } catch (error) {
    if (error instanceof TooLarge) return refused(magic, 'too-large', 'inflated')
    if (error instanceof Locked) return refused(magic, 'unsupported-format', 'locked')
    if (error instanceof Broken) return refused(magic, 'damaged', error.message)
    throw error
  }
  const is = magic === 'xls' ? inContainer(bytes) : magic
  return refused(is, 'unsupported-format', is)
}

interface Source {
  name: string
  options: ReadOptions
}

function readText(
  format: Exclude<TextFormat, 'tbx' | 'multiterm' | 'tmx'>,
  text: string,
  { name, options }: Source,
): ReadContents & { format: string } {
  switch (format) {
    case 'json':
      return { ...readJson(text, name, options), format }
    case 'utx':
      return { ...readUtx(text, name, options), format }
    case 'cedict':
      return { ...readCedict(text, name, options), format }
    case 'delimited':
      return readDelimited(text, name, options)
  }
}

/** A workbook, a dictionary of several files, one file packed, or several. */
function readArchive(entries: ZipEntry[], name: string, options: ReadOptions): Read {
  if (isWorkbook(entries)) return result('xlsx', 'utf-8', readXlsx(entries, name, options))
  if (isDictionary(entries)) return result('yomitan', 'utf-8', readYomitan(entries, name, options))
  const known = packedIn(entries)
  if (known !== undefined) return refused(known, 'unsupported-format', known)
  const files = filesIn(entries)
  const [only] = files
  if (only !== undefined && files.length === 1)
    return readInside(whole(only.read()), only.name.replace(/^.*\//, ''), options)
  const found = readFiles(files, name, options, readInside)
  if (!('instead' in found)) return result('zip', found.encoding, found)
  const instead = found.instead ?? 'zip'
  return refused(instead, 'unsupported-format', instead)
}

/** A file in an archive. An archive in it is none of ours, save a workbook: it could hold itself. */
function readInside(bytes: Uint8Array, name: string, options: ReadOptions): Read {
  const magic = sniffBytes(bytes)
  if (magic === undefined) return readKnown(bytes, name, options)
  if (magic === 'zip') {
    const entries = readZip(bytes)
    if (isWorkbook(entries)) return result('xlsx', 'utf-8', readXlsx(entries, name, options))
  }
  const is = magic === 'xls' ? inContainer(bytes) : magic
  return refused(is, 'unsupported-format', is)
}

const refused = (format: string, code: ProblemCode, detail: string, encoding = 'binary'): Read =>
  result(format, encoding, nothing({ severity: 'error', code, place: {}, detail }))

const result = (format: string, encoding: string, read: ReadContents & { starter?: Starter }): Read => ({
  ...read,
  format,
  encoding,
})

function textProblems(text: string, undecodable: number, line?: number): Problem[] {
  const problems: Problem[] = []
  if (undecodable > 0)
    problems.push({
      severity: 'warning',
      code: 'undecodable',
      place: line === undefined ? {} : { line },
      detail: String(undecodable),
    })
  const [ruined] = ruinedIn(text.slice(0, 200_000))
  if (ruined !== undefined)
    problems.push({ severity: 'warning', code: 'mojibake', place: {}, detail: ruined })
  return problems
}
