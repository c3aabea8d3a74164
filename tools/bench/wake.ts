import type { BrowserContext } from 'playwright-core'
import { until } from '../browsers/driver.ts'
import { type FilledWorld, filledExtension } from './filled.ts'
import type { Row } from './row.ts'

/**
 * A background that the browser has ended, with a large glossary, asked for 3,000 characters: the clock of the page that asks, from the
 * request to the answer, beside a message that the same woken background answers with nothing. In turn, the median of the rounds.
 */
const SIZES = [120_000, 1_000_000]
const ROUNDS = 9

export async function run(): Promise<Row[]> {
  const rows: Row[] = []
  const { context, page, fill, close } = await filledExtension([])
  try {
    for (const size of SIZES) {
      await fill(size)
      const pings: number[] = []
      const firsts: number[] = []
      const warms: number[] = []
      const messages: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        await end(context)
        pings.push(await page.evaluate(ping, undefined))
        const { first, warm, empty } = await until('an answer', async () => {
          await end(context)
          return page.evaluate(ask, text())
        })
        firsts.push(first)
        warms.push(warm)
        messages.push(empty)
      }
      const name = size === 1_000_000 ? '1M' : `${size / 1000}k`
      const row = (what: string, value: number, unit = 'ms'): Row => ({
        bench: 'wake',
        what: `${name}: ${what}`,
        value,
        unit,
        better: 'less',
      })
      const [start, first, warm, message] = [pings, firsts, warms, messages].map(median) as [
        number,
        number,
        number,
        number,
      ]
      rows.push(
        {
          ...row('first answer / a bare message to the ended background', first / start, '×'),
          reach: 2,
          aim: 1.4,
        },
        row('first answer', first),
        row('of it, start', start),
        row('of it, load (what is left)', first - start - warm),
        row('of it, match', warm - message),
        row('of it, message', message),
      )
    }
  } finally {
    await close()
  }
  return rows
}

/** Ends the background as the browser does when it idles; one that is still starting does not end at the first word. */
async function end(context: BrowserContext): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession()
  await until('the background to end', async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    const workers = targetInfos.filter(({ type }) => type === 'service_worker')
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId })
    return workers.length === 0
  })
  await session.detach()
}

/** 3,000 characters of ordinary words. */
function text(): string {
  const words = '代表团在北京举行会议并通过关于经济发展和对外开放的若干决定工作人员认真学习有关文件精神'
  return words.repeat(Math.ceil(3000 / words.length)).slice(0, 3000)
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

// In the page.

async function ping(_: undefined): Promise<number> {
  const { chrome } = globalThis as unknown as FilledWorld
  const start = performance.now()
  await chrome.runtime.sendMessage({ kind: 'ping' })
  return performance.now() - start
}

async function ask(text: string): Promise<{ first: number; warm: number; empty: number }> {
  const { chrome } = globalThis as unknown as FilledWorld
  const start = performance.now()
  const port = chrome.runtime.connect({ name: 'tifa new' })
  let hear = (_: { kind: string }) => {}
  port.onMessage.addListener((message) => hear(message))
  const answer = async (id: number, segments: { text: string }[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    hear = ({ kind }) => {
      if (kind === 'annotated') resolve()
    }
    // One that was still ending takes the question with it.
    port.onDisconnect.addListener(() => reject(new Error('The background ended.')))
    port.postMessage({ v: 1, kind: 'annotate', id, segments })
    await promise
  }
  await answer(1, [{ text }])
  const first = performance.now() - start
  const timed = async (segments: { text: string }[]) => {
    const times: number[] = []
    for (let i = 0; i < 9; i++) {
      const start = performance.now()
      await answer(2 + i, segments)
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)[4]!
  }
  const warm = await timed([{ text }])
  const empty = await timed([{ text: '' }])
  port.disconnect()
  return { first, warm, empty }
}
