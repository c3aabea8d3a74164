import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type ChromiumContext, chromiumContext } from '../browsers/chromium.ts'
import { until } from '../browsers/driver.ts'
import { reachableTerms } from '../browsers/page.ts'
import { serve } from '../browsers/server.ts'
import { findBrowsers } from '../setup.mjs'
import { built, hollow } from './built.ts'
import { cpuOf, median, quiet } from './page-cpu.ts'
import type { Row } from './row.ts'

/** What every matched page loads (the tooltip comes on its first show), and the main-thread CPU that it costs a page without a term. */
export async function run(): Promise<Row[]> {
  const extension = built()
  const size = (file: string) => gzipSync(readFileSync(join(extension, file)), { level: 9 }).length / 1000
  const row = (what: string, value: number, unit = 'kB'): Row => ({
    bench: 'weight',
    what,
    value,
    unit,
    better: 'less',
  })
  const page = '10,000 characters in 1,000 elements without a term'
  const cpu = await idleCpu(extension)
  const beyond = (one: Cpu, other: Cpu) => ({ first: one.first - other.first, next: one.next - other.next })
  const [ours, empty] = [beyond(cpu.ours, cpu.hollow), beyond(cpu.hollow, cpu.bare)]
  return [
    { ...row('content script, gzipped', size('content.js')), reach: 20, aim: 12 },
    row('tooltip, gzipped, on the first page with a term', size('tooltip.js')),
    {
      ...row(`CPU on ${page}, the first page of its tab, beyond an empty content script`, ours.first, 'ms'),
      reach: 5,
      aim: 2,
    },
    row('… on the next page of the tab, where the browser has the script compiled', ours.next, 'ms'),
    row('an empty content script on the first page, beyond the bare page', empty.first, 'ms'),
    row('… on the next', empty.next, 'ms'),
  ]
}

const served = 'www.news.cn'
const bare = 'www.example.com'
const rounds = 7

/** Milliseconds on the first page of a tab, for which all is compiled, and on the next of the same site. */
interface Cpu {
  first: number
  next: number
}

/** The same page with Tifa, with an empty content script and with none, in turn. */
async function idleCpu(extension: string): Promise<Record<'ours' | 'hollow' | 'bare', Cpu>> {
  const line = '山高水遠風輕雲淡日落'
  const lines = Array.from({ length: 1000 }, (_, i) =>
    i % 10 === 0 ? `</p><p>${line}` : `<span>${line}</span>`,
  )
  const body = (more: string) =>
    `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><p>${more}${lines.join('')}`
  const server = await serve((path) => ({ body: body(path === '/term' ? '國務委員長' : '') }))
  const empty = hollow(extension)
  const start = (extension: string) =>
    chromiumContext({
      executable: findBrowsers().chromium!,
      extension,
      hosts: [served, bare],
      headless: true,
    })
  const [tifa, other] = [await start(extension), await start(empty)]
  try {
    // The glossary is in place before anything is measured.
    const first = await tifa.context.newPage()
    await first.goto(`http://${served}:${server.port}/term`)
    await until('the first term', () => first.evaluate(reachableTerms, 1), 120_000)
    await first.close()
    const cpuOn = async ({ context }: ChromiumContext, host: string) => {
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      const cpuAt = async (path: string) => {
        await page.goto(`http://${host}:${server.port}/${path}`)
        await quiet(session)
        return (await cpuOf(session)) * 1000
      }
      const cpu: Cpu = { first: await cpuAt(''), next: await cpuAt('next') }
      await page.close()
      return cpu
    }
    const all = { ours: [] as Cpu[], hollow: [] as Cpu[], bare: [] as Cpu[] }
    for (let round = 0; round < rounds; round++) {
      all.bare.push(await cpuOn(tifa, bare))
      all.hollow.push(await cpuOn(other, served))
      all.ours.push(await cpuOn(tifa, served))
    }
    const middle = (list: Cpu[]): Cpu => ({
      first: median(list.map(({ first }) => first)),
      next: median(list.map(({ next }) => next)),
    })
    return { ours: middle(all.ours), hollow: middle(all.hollow), bare: middle(all.bare) }
  } finally {
    await tifa.context.close()
    await other.context.close()
    await server.close()
    rmSync(empty, { recursive: true, force: true })
  }
}
