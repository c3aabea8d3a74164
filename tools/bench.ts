import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Row } from './bench/row.ts'

/**
 * `npm run bench -- [--json] [NAME…]`: what Tifa reaches, beside what else one could use, as ratios of one run. A bench is a file of
 * `tools/bench/` that exports `run()`; all of them where none is named.
 */
const folder = new URL('./bench/', import.meta.url)

async function benchOf(name: string): Promise<(() => Promise<Row[]>) | undefined> {
  const module: { run?: () => Promise<Row[]> } = await import(new URL(`${name}.ts`, folder).href)
  return module.run
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
const unknown = positionals.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}.`)
  process.exit(2)
}
const rows: Row[] = []
for (const name of positionals.length > 0 ? positionals : all) {
  const run = await benchOf(name)
  if (run !== undefined) rows.push(...(await run()))
}
console.log(values.json ? JSON.stringify(rows, null, 1) : table(rows))

function table(list: Row[]): string {
  const cells = [
    ['bench', 'what', 'value', 'to reach', 'aim', ''],
    ...list.map((row) => [
      row.bench,
      row.what,
      `${rounded(row.value)} ${row.unit}`,
      target(row, row.reach),
      target(row, row.aim),
      verdict(row),
    ]),
  ]
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)))
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function target(row: Row, value: number | undefined): string {
  return value === undefined ? '' : `${row.better === 'more' ? '≥' : '≤'} ${value}`
}

function verdict({ value, better, reach, aim }: Row): string {
  const meets = (goal: number | undefined) =>
    goal !== undefined && (better === 'more' ? value >= goal : value <= goal)
  if (reach === undefined) return ''
  return meets(aim) ? 'aim' : meets(reach) ? 'reached' : 'missed'
}
