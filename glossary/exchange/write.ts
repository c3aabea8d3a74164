import type { Contents } from './contents.ts'
import { cannotHold as csvCannotHold, tsvCannotHold, writeCsv, writeTsv } from './delimited.ts'
import { cannotHold as jsonCannotHold, type Starter, writeJson } from './json.ts'

export const formats = [
  { name: 'json', extensions: ['json'], mime: 'application/json', cannotHold: jsonCannotHold },
  { name: 'csv', extensions: ['csv'], mime: 'text/csv', cannotHold: csvCannotHold },
  {
    name: 'tsv',
    extensions: ['tsv', 'tab', 'txt'],
    mime: 'text/tab-separated-values',
    cannotHold: tsvCannotHold,
  },
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
  const text =
    format === 'json'
      ? writeJson(contents, starter)
      : format === 'csv'
        ? writeCsv(contents)
        : writeTsv(contents)
  return new TextEncoder().encode(text)
}
