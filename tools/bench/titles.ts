import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { compile, open } from '../../glossary/annotate.ts'
import { compileRecord } from '../../glossary/match/compile.ts'
import { readStarter } from '../../glossary/starter/load.ts'
import { detectScript } from '../../glossary/text/script.ts'
import { starterFiles } from '../starter-files.ts'
import type { Row } from './row.ts'
import { mixedLines } from './text.ts'

/**
 * What the composition of titles costs on top of matching: the pages of the corpus (own text where it is absent) against the starter
 * glossary, once with a record that knows no parts of titles and once with all of them, interleaved, on CPU time. `annotate` makes the
 * glosses too, as a page asks for them; both are warm.
 */
const ROUNDS = 9
const corpus = new URL('../../../shared/corpus/pages/', import.meta.url)

function lines(): string[] {
  if (!existsSync(corpus)) return mixedLines(200_000).lines
  return readdirSync(corpus)
    .flatMap((name) => readFileSync(new URL(name, corpus), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
}

function cpu(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export async function run(): Promise<Row[]> {
  const words = readFileSync(new URL('../../glossary/text/words.bin', import.meta.url))
  const starter = readStarter(starterFiles())
  const today = '2026-01-01'
  const composing = open(compile([starter], today), words, today)
  const plain = open(
    compileRecord([starter], today, () => 'none'),
    words,
    today,
  )
  const text = lines()
  const scripts = text.map((line) => detectScript(line))
  const each = (matcher: typeof plain) => () =>
    text.forEach((line, i) => {
      matcher.annotate(line, { script: scripts[i] ?? 'hans', pageScript: scripts[i] })
    })
  const spans = (matcher: typeof plain) => () => {
    for (const line of text) matcher.spans(line)
  }
  const works = {
    plainSpans: spans(plain),
    spans: spans(composing),
    plain: each(plain),
    composing: each(composing),
  }
  const least = { plainSpans: Infinity, spans: Infinity, plain: Infinity, composing: Infinity }
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(works) as (keyof typeof works)[])
      least[name] = Math.min(least[name], cpu(works[name]))
  const units = text.reduce((sum, line) => sum + line.length, 0)
  const percent = (whole: number, part: number) => (whole / part - 1) * 100
  return [
    {
      bench: 'titles',
      what: `composing on top of annotating, ${units} characters`,
      value: percent(least.composing, least.plain),
      unit: '%',
      better: 'less',
      reach: 30,
    },
    {
      bench: 'titles',
      what: 'the same without glosses',
      value: percent(least.spans, least.plainSpans),
      unit: '%',
      better: 'less',
    },
    {
      bench: 'titles',
      what: 'annotating with titles',
      value: units / least.composing / 1000,
      unit: 'M characters/s',
      better: 'more',
    },
  ]
}
