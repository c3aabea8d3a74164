import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { compile, open, type SpanMatcher } from '../../glossary/annotate.ts'
import { compileRecord } from '../../glossary/match/compile.ts'
import { readStarter } from '../../glossary/starter/load.ts'
import { detectScript } from '../../glossary/text/script.ts'
import { starterFiles } from '../starter-files.ts'
import type { Row } from './row.ts'
import { flat, mixedLines } from './text.ts'

/**
 * What the composition of titles costs on top of matching: the pages of the corpus (own text where it is absent) against the starter
 * glossary, with a record that knows no parts of titles and with all of them, interleaved, on CPU time. Marking finds what stands where;
 * annotating makes the glosses too, as a page asks for them. Warm: the text has been read before, so concepts and glosses are at hand.
 * First sight: a matcher newly opened, which reads the concepts it needs from its record.
 */
const WARM = 15
const FIRST = 3
const corpus = new URL('../../../shared/corpus/pages/', import.meta.url)

function lines(): string[] {
  if (!existsSync(corpus)) return mixedLines(200_000).lines
  return flat(
    readdirSync(corpus)
      .flatMap((name) => readFileSync(new URL(name, corpus), 'utf8').split('\n'))
      .filter((line) => line.trim() !== ''),
  )
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
  const records = {
    plain: compileRecord([starter], words, today, () => 'none'),
    composing: compile([starter], words, today),
  }
  const text = lines()
  const scripts = text.map((line) => detectScript(line))
  const annotate = (matcher: SpanMatcher) => {
    text.forEach((line, i) => {
      matcher.annotate(line, { script: scripts[i] ?? 'hans', pageScript: scripts[i] })
    })
  }
  const mark = (matcher: SpanMatcher) => {
    for (const line of text) matcher.spans(line)
  }
  const names = ['plain', 'composing'] as const
  const matchers = {
    plain: open(records.plain, today),
    composing: open(records.composing, today),
  }
  const least = (rounds: number, work: (name: (typeof names)[number]) => void) => {
    const times = { plain: Infinity, composing: Infinity }
    for (let round = 0; round < rounds; round++)
      for (const name of names)
        times[name] = Math.min(
          times[name],
          cpu(() => work(name)),
        )
    return times
  }
  const annotated = least(WARM, (name) => annotate(matchers[name]))
  const marked = least(WARM, (name) => mark(matchers[name]))
  const first = least(FIRST, (name) => annotate(open(records[name], today)))

  const units = text.reduce((sum, line) => sum + line.length, 0)
  const onTop = (what: string, { plain, composing }: Record<(typeof names)[number], number>): Row => ({
    bench: 'titles',
    what: `composing on top of ${what}`,
    value: (composing / plain - 1) * 100,
    unit: '%',
    better: 'less',
  })
  const absolute = (what: string, time: number): Row => ({
    bench: 'titles',
    what,
    value: (time / units) * 1_000_000,
    unit: 'ms per M characters',
    better: 'less',
  })
  return [
    { ...onTop(`annotating, ${units} characters`, annotated), reach: 30 },
    onTop('marking, without glosses', marked),
    onTop('annotating at first sight', first),
    absolute('annotating without titles', annotated.plain),
    absolute('annotating with titles', annotated.composing),
    absolute('marking without titles', marked.plain),
    absolute('marking with titles', marked.composing),
  ]
}
