import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Bytes, ReadOptions } from '../../glossary/exchange/contents.ts'
import { plan } from '../../glossary/exchange/plan.ts'
import { type ReadResult, readFile, unreadable } from '../../glossary/exchange/read.ts'
import { report } from '../../glossary/exchange/report.ts'
import { PackedConcepts } from '../../glossary/model/concept-list.ts'
import { openStore, strip } from '../../glossary/store/open.ts'
import { RevisionMoved, StoreFailure } from '../../glossary/store/store.ts'
import { fold } from '../../glossary/text/fold.ts'
import { foldVersion } from '../../glossary/text/fold-version.ts'
import type { ImportAnswer, ImportRequest, Reading, Remembered } from './import-messages.ts'
import {
  changesNothing,
  entriesIn,
  jobsOf,
  MOST_PROBLEMS,
  type Planned,
  type PlannedJob,
  planPreview,
  previewOf,
  samePlan,
} from './import-plan.ts'

/** Of workers alone, which the DOM's types do not know. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer }

/** Read where it is asked for: XML of any size is never in memory as a whole. */
const bytesOf = (file: Blob): Bytes => ({
  length: file.size,
  subarray: (from, to) => new Uint8Array(new FileReaderSync().readAsArrayBuffer(file.slice(from, to))),
})

/** Reading, planning and writing off the page's thread. A wrong file has problems; `failed` is a fault of ours. */
export default defineUnlistedScript(() => {
  const store = openStore({ fold, foldVersion })
  const answer = (message: ImportAnswer) => self.postMessage(message)
  let opened: { bytes: Bytes; name: string; remembered: Remembered } | undefined
  let result: ReadResult<PackedConcepts> | undefined
  let planned: Planned | undefined

  /** At most every 100 ms: a message costs more than a row. */
  let last = 0
  const progress = (message: Omit<Extract<ImportAnswer, { kind: 'progress' }>, 'kind'>) => {
    const now = performance.now()
    if (now - last < 100) return
    last = now
    answer({ kind: 'progress', ...message })
  }

  function read(reading: Reading): void {
    if (opened === undefined) return
    answer({ kind: 'progress', step: 'reading', unit: 'bytes', done: 0, total: opened.bytes.length })
    const options: ReadOptions<PackedConcepts> = {
      ...reading,
      list: () => store.gather(),
      remembered: opened.remembered,
      onProgress: (done, total, unit) => progress({ step: 'reading', done, total, unit }),
    }
    const read = readFile(opened.bytes, opened.name, options)
    planned = undefined
    result = read
    const preview = previewOf(read, report(read))
    const problem = unreadable(read)
    answer(problem === undefined ? { kind: 'preview', preview } : { kind: 'refused', problem, preview })
  }

  async function planFor(into: string | undefined, jobs?: PlannedJob[]): Promise<Planned> {
    const revision = await store.revision()
    const known = await store.glossaries()
    const options = {
      lossy: result!.format !== 'json',
      silent: result!.silent,
      onProgress: (done: number) =>
        progress({ step: 'planning', unit: 'entries', done, total: result!.concepts.length }),
    }
    const fresh: PlannedJob[] = []
    for (const [i, job] of jobsOf(result!, known, into).entries()) {
      const existing = new PackedConcepts()
      if (job.exists)
        for (const concept of await store.content(job.glossary.uid)) existing.push(strip(concept))
      const draft = plan(job.incoming, existing, options)
      const before = jobs?.[i]
      fresh.push({
        ...job,
        plan: before === undefined ? draft : draft.decide(before.choices, before.conflicts),
        choices: before?.choices ?? new Map(),
        conflicts: before?.conflicts,
      })
    }
    return { revision, into, options, jobs: fresh }
  }

  async function write(): Promise<void> {
    if (planned === undefined || result === undefined) return
    const { jobs } = planned
    const total = jobs.reduce((sum, { plan }) => sum + plan.length, 0)
    const parts = jobs.map(({ glossary, plan }) => ({ glossary, concepts: plan.asRead ?? plan }))
    let revision: number
    try {
      const known = await store.glossaries()
      const isHeld = (await store.revision()) === planned.revision && changesNothing(jobs, known)
      revision = isHeld
        ? planned.revision
        : await store.importGlossaries(parts, {
            title: opened?.name || (jobs[0]?.glossary.name ?? ''),
            plannedOn: planned.revision,
            onProgress: (done) => progress({ step: 'writing', unit: 'concepts', done, total }),
          })
    } catch (error) {
      if (!(error instanceof RevisionMoved)) throw error
      const next = await planFor(planned.into, jobs)
      planned = next
      if (samePlan(next.jobs, jobs)) return write()
      return answer({ kind: 'planned', plan: planPreview(next.jobs, true) })
    }
    const changed = jobs.reduce((sum, { plan }) => sum + plan.changes, 0)
    answer({
      kind: 'written',
      revision,
      glossaries: jobs.map(({ glossary }) => glossary.uid),
      concepts: total,
      changed,
      problems: result.problems.slice(MOST_PROBLEMS),
    })
    planned = undefined
  }

  async function act(request: ImportRequest): Promise<void> {
    switch (request.kind) {
      case 'open': {
        const { file, name, ownName = '', remembered = {}, reading = {} } = request
        opened = { bytes: bytesOf(file), name: name || ownName, remembered }
        return read(reading)
      }
      case 'reopen':
        return read(request.reading)
      case 'plan': {
        if (result === undefined) return
        answer({
          kind: 'progress',
          step: 'planning',
          unit: 'entries',
          done: 0,
          total: result.concepts.length,
        })
        planned = await planFor(request.into)
        return answer({ kind: 'planned', plan: planPreview(planned.jobs, false) })
      }
      case 'decide': {
        if (planned === undefined) return
        let from = 0
        for (const job of planned.jobs) {
          for (const [index, choice] of Object.entries(request.choices)) {
            const at = Number(index) - from
            if (at >= 0 && at < job.plan.entries) job.choices.set(at, choice)
          }
          job.conflicts = request.conflicts ?? job.conflicts
          job.plan = job.plan.decide(job.choices, job.conflicts)
          from += job.plan.entries
        }
        return answer({ kind: 'planned', plan: planPreview(planned.jobs, false) })
      }
      case 'entries': {
        const { state, from, to } = request
        return answer({
          kind: 'entries',
          state,
          from,
          entries: entriesIn(planned?.jobs ?? [], state, from, to),
        })
      }
      case 'write':
        return write()
    }
  }

  // One after the other: a plan must not begin while the file is still read.
  let queue = Promise.resolve()
  self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
    queue = queue
      .then(() => act(event.data))
      .catch((error: unknown) => {
        answer({ kind: 'failed', code: error instanceof StoreFailure ? error.code : 'internal' })
      })
  })
})
