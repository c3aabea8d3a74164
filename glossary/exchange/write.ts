import type { Contents, Starter } from './contents.ts'
import { cannotHold as csvCannotHold, tsvCannotHold, writeCsv, writeTsv } from './delimited.ts'
import { cannotHold as jsonCannotHold, writeJson } from './json.ts'
import {
  deeplCannotHold,
  flatCannotHold,
  omegatCannotHold,
  writeAnki,
  writeDeepl,
  writeOmegat,
  writePrint,
  writeYomitan,
  yomitanCannotHold,
} from './write-flat.ts'
import { rowsCannotHold } from './write-rows.ts'
import { tbxCannotHold, writeTbx } from './write-tbx.ts'
import { writeXlsx } from './write-xlsx.ts'

/** Each says what it cannot hold, in codes. The first format that has an extension is meant by it; the first extension names its files. */
export const formats = [
  { name: 'json', extensions: ['json'], mime: 'application/json', cannotHold: jsonCannotHold },
  { name: 'csv', extensions: ['csv'], mime: 'text/csv', cannotHold: csvCannotHold },
  {
    name: 'tsv',
    extensions: ['tsv', 'tab', 'txt'],
    mime: 'text/tab-separated-values',
    cannotHold: tsvCannotHold,
  },
  {
    name: 'xlsx',
    extensions: ['xlsx'],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    cannotHold: [...rowsCannotHold, 'control-characters'],
  },
  { name: 'tbx', extensions: ['tbx'], mime: 'application/x-tbx', cannotHold: tbxCannotHold },
  { name: 'tbx-v2', extensions: ['tbx'], mime: 'application/x-tbx', cannotHold: tbxCannotHold },
  { name: 'omegat', extensions: ['utf8'], mime: 'text/plain', cannotHold: omegatCannotHold },
  { name: 'deepl', extensions: ['csv'], mime: 'text/csv', cannotHold: deeplCannotHold },
  { name: 'anki', extensions: ['txt'], mime: 'text/plain', cannotHold: [...flatCannotHold, 'status'] },
  { name: 'yomitan', extensions: ['zip'], mime: 'application/zip', cannotHold: yomitanCannotHold },
  { name: 'print', extensions: ['html'], mime: 'text/html', cannotHold: flatCannotHold },
] as const
export type FormatName = (typeof formats)[number]['name']

export const isFormat = (name: string): name is FormatName => formats.some((format) => format.name === name)

/** The format a file name asks for. */
export function formatOf(fileName: string): FormatName | undefined {
  const extension = fileName.match(/\.([^./\\]+)$/)?.[1]?.toLowerCase() ?? ''
  return formats.find((format) => (format.extensions as readonly string[]).includes(extension))?.name
}

/** `starter`: the read-only glossary the contents were made beside; only JSON names it. */
export function writeFile(
  format: FormatName,
  contents: Contents[],
  starter?: Starter,
): Uint8Array<ArrayBuffer> {
  const written = partsOf(format, contents, starter)
  if (written instanceof Uint8Array) return written as Uint8Array<ArrayBuffer>
  return new TextEncoder().encode(typeof written === 'string' ? written : [...written].join(''))
}

function partsOf(
  format: FormatName,
  contents: Contents[],
  starter?: Starter,
): string | Uint8Array | Iterable<string> {
  switch (format) {
    case 'json':
      return writeJson(contents, starter)
    case 'csv':
      return writeCsv(contents)
    case 'tsv':
      return writeTsv(contents)
    case 'xlsx':
      return writeXlsx(contents)
    case 'tbx':
      return writeTbx(contents, 3)
    case 'tbx-v2':
      return writeTbx(contents, 2)
    case 'omegat':
      return writeOmegat(contents)
    case 'deepl':
      return writeDeepl(contents)
    case 'anki':
      return writeAnki(contents)
    case 'yomitan':
      return writeYomitan(contents)
    case 'print':
      return writePrint(contents)
  }
}
