import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { built } from './built.ts'
import type { Row } from './row.ts'

/** What every matched page loads; the tooltip comes on its first show. */
export async function run(): Promise<Row[]> {
  const extension = built()
  const size = (file: string) => gzipSync(readFileSync(join(extension, file)), { level: 9 }).length / 1000
  const row = (what: string, value: number): Row => ({
    bench: 'weight',
    what,
    value,
    unit: 'kB',
    better: 'less',
  })
  return [
    { ...row('content script, gzipped', size('content.js')), reach: 20, aim: 12 },
    row('tooltip, gzipped, on the first page with a term', size('tooltip.js')),
  ]
}
