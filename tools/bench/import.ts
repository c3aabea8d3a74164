import { spawnSync } from 'node:child_process'
import { openSync, readFileSync, readSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Bytes } from '../../glossary/exchange/contents.ts'
import { plan } from '../../glossary/exchange/plan.ts'
import { readFile } from '../../glossary/exchange/read.ts'
import { PackedConcepts } from '../../glossary/model/concept-list.ts'
import { built } from './built.ts'
import { importInBrowser } from './import-browser.ts'
import { type BenchFile, files, pathOf } from './import-files.ts'
import type { Row } from './row.ts'

/**
 * First the whole import in Chromium, by the clock, beside storing the same concepts as a row each. Then reading alone: from bytes to a
 * plan for an empty glossary, each in a process of its own, on CPU time, beside what other readers take for the same file with their
 * defaults. They give cells or a tree; ours gives checked concepts. Memory there is the process's, whose pointers are twice as long as a
 * browser's.
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
    const { concepts } = readFile(bytesOf(path), 'bench', { list: () => new PackedConcepts() })
    return plan(concepts, []).length
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
/** What is measured against a goal: from the choice of the file until it is matched on a page, or until it is written. */
const GOALS: Record<
  BenchFile,
  { until: 'matched' | 'written'; reach: number; aim?: number; peers: string[] }
> = {
  'cedict.u8': { until: 'matched', reach: 10, aim: 5, peers: [] },
  'large.tbx': { until: 'written', reach: 20, peers: ['fast-xml-parser'] },
  'table.csv': { until: 'written', reach: 2, peers: ['PapaParse', 'SheetJS'] },
  'table.xlsx': { until: 'written', reach: 2, peers: ['SheetJS'] },
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
  const extension = built()
  const rows: Row[] = []
  for (const file of files) {
    const row = (what: string, value: number, unit: string, goal: { reach?: number; aim?: number } = {}) =>
      rows.push({ bench: `import ${file}`, what, value, unit, better: 'less', ...goal })
    const { until, peers, reach, aim } = GOALS[file]
    const goal = { reach, ...(aim !== undefined && { aim }) }
    const whole = await importInBrowser(extension, file)
    row('browser, until it is read and planned', whole.planned, 's')
    row('browser, until it is written', whole.written, 's', until === 'written' ? goal : {})
    row('browser, until it is matched on a page', whole.matched, 's', until === 'matched' ? goal : {})
    row('browser, a row per concept', whole.rows, 's')
    row('browser, ours to a row per concept', (whole.written - whole.planned) / whole.rows, '×')
    if (whole.megabytes !== undefined)
      row('browser, memory', whole.megabytes, 'MB', file === 'large.tbx' ? { reach: MEMORY } : {})
    const best: Record<string, Measured> = {}
    for (let round = 0; round < ROUNDS; round++)
      for (const reader of ['Tifa', ...peers]) {
        const measured = measure(reader, file)
        if (best[reader] === undefined || measured.seconds < best[reader].seconds) best[reader] = measured
      }
    const { Tifa: ours, ...others } = best as { Tifa: Measured } & Record<string, Measured>
    row(`reading, ${ours.count} concepts`, ours.seconds, 's')
    row('reading, memory', ours.megabytes, 'MB')
    for (const [name, { seconds, megabytes, count }] of Object.entries(others)) {
      row(`${name}, ${count} rows`, seconds, 's')
      row(`${name}, memory`, megabytes, 'MB')
      row(`ours to ${name}`, ours.seconds / seconds, '×')
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
