import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readFile, unreadable } from '../glossary/exchange/read.ts'
import { report } from '../glossary/exchange/report.ts'
import { formatOf, formats, isFormat, writeFile } from '../glossary/exchange/write.ts'
import type { Problem } from '../glossary/model/draft.ts'

/** What to export instead, where a file is known and not read. */
const INSTEAD: Record<string, string> = {
  xls: 'it is an old Excel workbook; save it as .xlsx or CSV',
  xlsb: 'it is a binary Excel workbook; save it as .xlsx or CSV',
  ods: 'it is an OpenDocument sheet; save it as .xlsx or CSV',
  docx: 'it is a Word document; put its table into a sheet and save that as .xlsx or CSV',
  mdb: 'it is a database, as Trados keeps its termbases (.sdltb); export it from MultiTerm as MultiTerm XML or Excel',
  sqlite: 'it is a database; export its terms as CSV or TBX',
  stardict: 'it is a StarDict dictionary; convert it to a tab-separated file with PyGlossary',
  rtf: 'it is a Word document; put its table into a sheet and save that as .xlsx or CSV',
  po: 'it holds translations, not terms; export the terms as TBX or CSV',
  xliff: 'it holds translations, not terms; export the terms as TBX or CSV',
  pdf: 'it is a PDF; copy its table into a sheet and save that as .xlsx or CSV',
  html: 'it is a web page, perhaps an error page saved as a file; download the file again',
  numbers: 'it is a Numbers or Pages document; export it as .xlsx or CSV',
  pptx: 'it is a slide show; put its table into a sheet and save that as .xlsx or CSV',
  glossml: 'it is GlossML; export TBX or CSV from the program that wrote it',
  xml: 'it is XML of a kind that holds no terms; export TBX, MultiTerm XML or CSV',
  binary: 'it is no text; export TBX, CSV or .xlsx from the program that wrote it',
  zip: 'it is an archive without a glossary that can be told; unpack it and take the file itself',
  gzip: 'it is packed twice; unpack it first',
  rar: 'it is packed; unpack it first',
  '7z': 'it is packed; unpack it first',
}

function reason({ code, detail, place }: Problem): string {
  const instead = code === 'unsupported-format' && detail !== undefined ? INSTEAD[detail] : undefined
  if (instead !== undefined) return instead
  const { column, line = place.row } = place
  const where =
    line === undefined ? '' : ` at line ${line}${column === undefined ? '' : `, column ${column}`}`
  return `${code}${detail === undefined ? '' : ` (${detail})`}${where}`
}

/** `npm run --silent convert -- [--to NAME] IN OUT`: any supported file into any supported format; a JSON report on standard output. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

const names = formats.map((format) => format.name).join(', ')

function args(): { to: string | undefined; files: string[] } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } })
    return { to: values.to, files: positionals }
  } catch (error) {
    return stop((error as Error).message)
  }
}

const { to, files } = args()
const [input, output] = files
if (input === undefined || output === undefined || files.length > 2) stop('Usage: convert [--to NAME] IN OUT')
const format = to ?? formatOf(output)
if (format === undefined || !isFormat(format))
  stop(`The format to write is not known${to ? ` (${to})` : ''}: name one of ${names} with --to.`)

let bytes: Uint8Array
try {
  bytes = readFileSync(input)
} catch {
  stop(`${input} cannot be opened.`)
}
const result = readFile(bytes, basename(input))
const problem = unreadable(result)
if (problem !== undefined) {
  stop(`${input} cannot be read: ${reason(problem)}.`)
}

const temporary = `${output}.${process.pid}.tmp`
try {
  writeFileSync(temporary, writeFile(format, result.glossaries, result.starter))
  renameSync(temporary, output)
} catch {
  rmSync(temporary, { force: true })
  stop(`${output} cannot be written.`)
}
process.stdout.write(`${JSON.stringify(report(result))}\n`)
