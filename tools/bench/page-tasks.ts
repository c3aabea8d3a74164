import type { CDPSession } from 'playwright-core'

/** Traces the browser while the work goes on. The longest task of a page's main thread that has a call of the script: its CPU in milliseconds. */
export async function longestTask(
  browser: CDPSession,
  script: string,
  work: () => Promise<void>,
): Promise<number> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]))
  browser.on('Tracing.dataCollected', collect)
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  })
  await work()
  const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve))
  await browser.send('Tracing.end')
  await complete
  browser.off('Tracing.dataCollected', collect)
  return Math.max(0, ...ownTasks(events, script)) / 1000
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds: when it began, how long it took, how much CPU it took. */
  ts: number
  dur?: number
  tdur?: number
  args?: { data?: { url?: string } }
}

/** What a frame takes with and without the script; a page that is not laid out yet is so in the first task that asks. */
const ofThePage = /^(UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|UpdateLayer|HitTest|ParseHTML)$/

/** Microseconds of CPU of each task that has a call of the script, without the page's style, layout and paint. */
function ownTasks(events: TraceEvent[], script: string): number[] {
  const threads = Map.groupBy(
    events.filter(({ ph }) => ph === 'X'),
    ({ pid, tid }) => `${pid} ${tid}`,
  )
  const own: number[] = []
  for (const thread of threads.values()) {
    thread.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    let task: { end: number; cpu: number; ours: boolean } | undefined
    let pageUntil = 0
    const close = () => {
      if (task?.ours) own.push(task.cpu)
    }
    for (const { name, ts, dur = 0, tdur = 0, args } of thread) {
      if (task === undefined || ts >= task.end) {
        if (name !== 'RunTask') continue
        close()
        task = { end: ts + dur, cpu: tdur, ours: false }
        pageUntil = 0
      } else if (args?.data?.url?.endsWith(script)) task.ours = true
      if (ofThePage.test(name) && ts >= pageUntil) {
        task.cpu -= tdur
        pageUntil = ts + dur
      }
    }
    close()
  }
  return own
}
