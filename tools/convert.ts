import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readFile, unreadable } from '../glossary/exchange/read.ts'
import { report } from '../glossary/exchange/report.ts'
import { formatOf, formats, isFormat, writeFile } from '../glossary/exchange/write.ts'
import type { Problem } from '../glossary/model/draft.ts'
import { big5AsUtf8 } from './big5.ts'

/** The sentence that a person reads in the browser. */
function told(key: string, detail = ''): string | undefined {
  const locale = join(import.meta.dirname, '../public/_locales/en/messages.json')
  return JSON.parse(readFileSync(locale, 'utf8'))[key]?.message.replace('$1', detail).replace(/\.$/, '')
}

function reason({ code, detail, place }: Problem): string {
  const key =
    code === 'unsupported-format' ? `instead_${detail ?? 'binary'}` : `problem_${code.replaceAll('-', '_')}`
  const { column, line = place.row ?? place.entry } = place
  const where =
    line === undefined ? '' : `, at line ${line}${column === undefined ? '' : `, column ${column}`}`
  return `${told(key, detail) ?? code}${where}`
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
const big5 = big5AsUtf8(bytes)
const result =
  big5 === undefined
    ? readFile(bytes, basename(input))
    : { ...readFile(big5, basename(input), { encoding: 'utf-8' }), encoding: 'big5' }
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
