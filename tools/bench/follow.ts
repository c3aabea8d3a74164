import { until } from '../browsers/driver.ts'
import { reachableTerms } from '../browsers/page.ts'
import { serve } from '../browsers/server.ts'
import { type FilledWorld, filledExtension } from './filled.ts'
import type { Row } from './row.ts'

/** A term that is written down, until an open news page underlines it: seconds by the clock, the median of the rounds. */
const SIZES: [entries: number, reach: number][] = [
  [1000, 1],
  [120_000, 2],
]
const ROUNDS = 7
const host = 'www.news.cn'

export async function run(): Promise<Row[]> {
  const terms = Array.from({ length: ROUNDS }, (_, i) => `甲午蓝莓饼${'一二三四五六七八九'[i]}`)
  const server = await serve(() => ({
    body: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>跟</title><p>国务院。<p>${terms.join('<p>')}`,
  }))
  const rows: Row[] = []
  try {
    for (const [size, reach] of SIZES) {
      const { context, page: own, fill, close } = await filledExtension([host])
      await fill(size)
      const page = await context.newPage()
      await page.goto(`http://${host}:${server.port}/`)
      await until('a term on the page', () => page.evaluate(reachableTerms, 1), 60_000)
      const times: number[] = []
      for (const term of terms) {
        const shown = page.evaluate(underlinedAt, term)
        const written = await own.evaluate(write, { term, glossary: `bench${size}` })
        times.push(((await shown) - written) / 1000)
      }
      times.sort((a, b) => a - b)
      const row = (what: string, value: number): Row => ({
        bench: 'follow',
        what: `${size / 1000}k entries and the starter's: ${what}`,
        value,
        unit: 's',
        better: 'less',
      })
      rows.push(
        { ...row('a new term until an open page shows it', times[ROUNDS >> 1]!), reach },
        row('the slowest', times.at(-1)!),
      )
      await close()
    }
  } finally {
    await server.close()
  }
  return rows
}

// In the page.

async function write({ term, glossary }: { term: string; glossary: string }): Promise<number> {
  const { store, chrome } = globalThis as unknown as FilledWorld
  const section = (language: string, text: string) => ({
    language,
    definition: [],
    note: [],
    extra: {},
    terms: [
      {
        id: `${term}-${language}`,
        text,
        status: 'preferred' as const,
        note: [],
        context: [],
        notIn: [],
        extra: {},
      },
    ],
  })
  const start = Date.now()
  await store.putConcept(glossary, {
    uid: `follow-${term}`,
    subjectField: [],
    definition: [],
    note: [],
    ref: [],
    extra: {},
    audit: {},
    sections: [section('zh-Hans', term), section('en', 'biscuit')],
  })
  void chrome.runtime.sendMessage({ kind: 'changed', revision: await store.revision() })
  return start
}

async function underlinedAt(term: string): Promise<number> {
  const shown = () => {
    for (const [name, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>)
      if (name.startsWith('tifa-'))
        for (const { startContainer, startOffset, endOffset } of ranges)
          if (startContainer.textContent?.slice(startOffset, endOffset) === term) return true
    return false
  }
  while (!shown()) await new Promise(requestAnimationFrame)
  return Date.now()
}
