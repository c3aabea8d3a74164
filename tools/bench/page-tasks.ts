import type { CDPSession } from 'playwright-core'

/** The longest task of a page's main thread that has a call of the script: its CPU in milliseconds. */
export async function longestTask(
  browser: CDPSession,
  script: string,
  work: () => Promise<void>,
): Promise<number> {
  const events = await traced(browser, work)
  return Math.max(0, ...ownTasks(events, script)) / 1000
}

/** The longest task of the extension's own pages, style, layout and paint included: its CPU in milliseconds. */
export async function longestOfOwnPage(browser: CDPSession, work: () => Promise<void>): Promise<number> {
  const events = await traced(browser, work)
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const painting = new Set(events.filter(({ name }) => name === 'PrePaint').map(threadOf))
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.includes('/chunks/') === true
  const ours = new Set(events.filter(isOurs).map(threadOf)).intersection(painting)
  const tasks = events.filter((event) => event.name === 'RunTask' && ours.has(threadOf(event)))
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

async function traced(browser: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
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
  return events
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

/** What the page takes with and without the script; one that is not laid out yet is so in the first task that asks. */
const ofThePage = /^(UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|UpdateLayer|HitTest|ParseHTML)$/
/** In the task of a frame the script's part is its calls; the frame itself comes without it too. */
const call = /^(FireAnimationFrame|FunctionCall|EvaluateScript)$/

/** Microseconds of CPU of each task that has a call of the script, without the page's style, layout and paint. */
function ownTasks(events: TraceEvent[], script: string): number[] {
  const threads = Map.groupBy(
    events.filter(({ ph }) => ph === 'X'),
    ({ pid, tid }) => `${pid} ${tid}`,
  )
  const own: number[] = []
  for (const thread of threads.values()) {
    thread.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    let task = { end: 0, whole: 0, calls: 0, frame: false, ours: false }
    let [pageUntil, callUntil] = [0, 0]
    const close = () => {
      if (task.ours) own.push(task.frame ? task.calls : task.whole)
    }
    for (const { name, ts, dur = 0, tdur = 0, args } of thread) {
      if (ts >= task.end) {
        if (name !== 'RunTask') continue
        close()
        task = { end: ts + dur, whole: tdur, calls: 0, frame: false, ours: false }
        continue
      }
      if (args?.data?.url?.endsWith(script)) task.ours = true
      if (name === 'PrePaint') task.frame = true
      if (call.test(name) && ts >= callUntil) {
        task.calls += tdur
        callUntil = ts + dur
      }
      if (!ofThePage.test(name) || ts < pageUntil) continue
      task.whole -= tdur
      if (ts < callUntil) task.calls -= tdur
      pageUntil = ts + dur
    }
    close()
  }
  return own
}
