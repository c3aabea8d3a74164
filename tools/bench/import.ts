import { spawnSync } from 'node:child_process'
import { openSync, readFileSync, readSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Bytes } from '../../glossary/exchange/contents.ts'
import { plan } from '../../glossary/exchange/plan.ts'
import { readFile } from '../../glossary/exchange/read.ts'
import { type BenchFile, files, pathOf } from './import-files.ts'
import type { Row } from './row.ts'

/**
 * From bytes to a plan for an empty glossary, each in a process of its own, on CPU time, beside what other readers take for the same
 * file with their defaults. They give cells or a tree; ours gives checked concepts. Memory is the process's, whose pointers are twice as
 * long as a browser's.
 */
const ROUNDS = 3
const require = createRequire(import.meta.url)

/** As in the import worker, which reads XML from the file as it goes. */
function bytesOf(path: string): Bytes {
  const file = openSync(path, 'r')
  return {
    length: statSync(path).size,
    subarray(from, to) {
      const bytes = new Uint8Array(to - from)
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from))
    },
  }
}

/** Resolves to what it counted: concepts, or rows. */
const readers: Record<string, (path: string) => number> = {
  Tifa: (path) => {
    const { concepts } = readFile(bytesOf(path), 'bench')
    return plan(concepts, []).concepts.length
  },
  SheetJS: (path) => {
    const { read, utils } = require('xlsx')
    const book = read(readFileSync(path), { type: 'buffer' })
    return utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).length
  },
  PapaParse: (path) => {
    const { parse } = require('papaparse')
    return parse(new TextDecoder().decode(readFileSync(path))).data.length
  },
  'fast-xml-parser': (path) => {
    const { XMLParser } = require('fast-xml-parser')
    const tree = new XMLParser().parse(new TextDecoder().decode(readFileSync(path)))
    return tree.martif.text.body.termEntry.length
  },
}
const GOALS: Record<BenchFile, { reach: number; aim?: number; peers: string[] }> = {
  'cedict.u8': { reach: 10, aim: 5, peers: [] },
  'large.tbx': { reach: 20, peers: ['fast-xml-parser'] },
  'table.csv': { reach: 2, peers: ['PapaParse', 'SheetJS'] },
  'table.xlsx': { reach: 2, peers: ['SheetJS'] },
}
const MEMORY = 400

interface Measured {
  seconds: number
  megabytes: number
  count: number
}

function measure(reader: string, file: BenchFile): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, reader, pathOf(file)], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`${reader} on ${file}: ${stderr}`)
  return JSON.parse(stdout)
}

export async function run(): Promise<Row[]> {
  const rows: Row[] = []
  for (const file of files) {
    const { peers, ...goal } = GOALS[file]
    const best: Record<string, Measured> = {}
    for (let round = 0; round < ROUNDS; round++)
      for (const reader of ['Tifa', ...peers]) {
        const measured = measure(reader, file)
        if (best[reader] === undefined || measured.seconds < best[reader].seconds) best[reader] = measured
      }
    const { Tifa: ours, ...others } = best as { Tifa: Measured } & Record<string, Measured>
    const row = (what: string, value: number, unit: string, rest: Partial<Row> = {}): Row => ({
      bench: `import ${file}`,
      what,
      value,
      unit,
      better: 'less',
      ...rest,
    })
    rows.push(row(`Tifa, ${ours.count} concepts`, ours.seconds, 's', goal))
    rows.push(row('Tifa, memory', ours.megabytes, 'MB', file === 'large.tbx' ? { reach: MEMORY } : {}))
    for (const [name, { seconds, megabytes, count }] of Object.entries(others)) {
      rows.push(row(`${name}, ${count} rows`, seconds, 's'), row(`${name}, memory`, megabytes, 'MB'))
      rows.push(row(`Tifa to ${name}`, ours.seconds / seconds, '×'))
    }
  }
  return rows
}

if (process.argv[1] === import.meta.filename) {
  const [reader, path] = process.argv.slice(2) as [string, string]
  const before = process.cpuUsage()
  const count = readers[reader]!(path)
  const { user, system } = process.cpuUsage(before)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes, count } satisfies Measured))
}
