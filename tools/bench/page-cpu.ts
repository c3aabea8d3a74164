import type { CDPSession } from 'playwright-core'
import { until } from '../browsers/driver.ts'

/** Seconds of CPU that the page's main thread has taken; `Performance.enable` with `threadTicks` comes before. */
export async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')!.value
}

export async function cpuDuring(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await cpuOf(session)
  await work()
  await new Promise((resolve) => setTimeout(resolve, 300))
  return (await cpuOf(session)) - before
}

/** Until the page rests: half a second with less than 5 ms of work. */
export async function quiet(session: CDPSession): Promise<void> {
  let last = await cpuOf(session)
  await until(
    'the page to rest',
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      const now = await cpuOf(session)
      const rests = now - last < 0.005
      last = now
      return rests
    },
    60_000,
  )
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
