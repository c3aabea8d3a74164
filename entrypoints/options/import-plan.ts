import { equal } from '../../glossary/exchange/merge.ts'
import type { Choice, Plan, PlanState, plan } from '../../glossary/exchange/plan.ts'
import type { ReadResult } from '../../glossary/exchange/read.ts'
import type { Report } from '../../glossary/exchange/report.ts'
import { type ConceptList, type PackedConcepts, termsOf } from '../../glossary/model/concept-list.ts'
import { newUid } from '../../glossary/model/create.ts'
import type { Glossary } from '../../glossary/model/schema.ts'
import type { IndexedEntry, PlanPreview, Preview } from './import-messages.ts'

/** What one file does to the glossaries: a job each. */
export interface Job {
  glossary: Glossary
  /** Whether the store holds it already. */
  exists: boolean
  incoming: PackedConcepts
}

export interface PlannedJob extends Job {
  plan: Plan
  choices: Map<number, Choice>
  conflicts: Choice | undefined
}

export interface Planned {
  /** Of the store, when the plan was made. */
  revision: number
  into: string | undefined
  options: Parameters<typeof plan>[2]
  jobs: PlannedJob[]
}

const FIRST = 20
/** A list of more is read by nobody; the report that can be saved has them all. */
export const MOST_PROBLEMS = 1000
const MOST_SHOWN = 200

export function jobsOf(
  result: ReadResult<PackedConcepts>,
  known: Glossary[],
  into: string | undefined,
): Job[] {
  const byUid = new Map(
    known.map(({ uid, ...glossary }) => [uid, { uid, ...withoutSize(glossary) } as Glossary]),
  )
  const languages = (glossary: Glossary, concepts: ConceptList): Glossary => {
    const tags = new Set([...glossary.languages, ...termsOf(concepts).keys()])
    return tags.size === glossary.languages.length ? glossary : { ...glossary, languages: [...tags] }
  }
  const target = into === undefined ? undefined : byUid.get(into)
  if (target !== undefined && !target.readOnly)
    return [{ glossary: languages(target, result.concepts), exists: true, incoming: result.concepts }]
  return result.glossaries.map(({ glossary, concepts }) => {
    const held = byUid.get(glossary.uid)
    if (held?.readOnly)
      return { glossary: { ...glossary, uid: newUid(), readOnly: false }, exists: false, incoming: concepts }
    // Order, switches and underline are the person's, not the file's.
    const { priority, enabled, mark } = held ?? glossary
    const head = { ...glossary, priority, enabled, ...(mark && { mark }) }
    return { glossary: head, exists: held !== undefined, incoming: concepts }
  })
}

/** Whether the store holds all of it as it is. */
export const changesNothing = (jobs: PlannedJob[], known: Glossary[]): boolean =>
  jobs.every(
    ({ glossary, plan }) =>
      plan.changes === 0 &&
      known.some((held) => held.uid === glossary.uid && equal(withoutSize(held), glossary)),
  )

const withoutSize = <T extends object>(glossary: T): T => {
  const { size: _, ...rest } = glossary as T & { size?: number }
  return rest as T
}

export const previewOf = (result: ReadResult<PackedConcepts>, report: Report): Preview => ({
  format: result.format,
  encoding: result.encoding,
  report: { ...report, problems: [] },
  glossaries: result.glossaries.map(({ glossary, concepts }) => ({ glossary, concepts: concepts.length })),
  first: result.concepts.slice(0, FIRST),
  problems: result.problems.slice(0, MOST_PROBLEMS),
  count: result.problems.length,
  ...(result.table !== undefined && { table: result.table }),
})

/** Entries in one state, counted through all jobs of the file. */
export function entriesIn(jobs: PlannedJob[], state: PlanState, from: number, to: number): IndexedEntry[] {
  const found: IndexedEntry[] = []
  let index = 0
  let seen = 0
  for (const { plan } of jobs)
    for (let i = 0; i < plan.entries; i++, index++)
      if (plan.stateOf(i) === state && seen++ >= from && seen <= to) found.push({ ...plan.entry(i), index })
  return found
}

export function planPreview(jobs: PlannedJob[], moved: boolean): PlanPreview {
  const counts = { new: 0, same: 0, changed: 0, conflicting: 0 }
  for (const { plan } of jobs)
    for (const state of Object.keys(counts) as PlanState[]) counts[state] += plan.counts[state]
  return {
    counts,
    conflicts: entriesIn(jobs, 'conflicting', 0, MOST_SHOWN),
    changes: entriesIn(jobs, 'changed', 0, MOST_SHOWN),
    moved,
  }
}

/** Whether the person has seen all that the plan made anew would do. */
export function samePlan(next: PlannedJob[], before: PlannedJob[]): boolean {
  return (
    next.length === before.length &&
    next.every(({ glossary, plan }, j) => {
      const other = before[j]!
      if (glossary.uid !== other.glossary.uid || plan.entries !== other.plan.entries) return false
      for (let i = 0; i < plan.entries; i++)
        if (
          plan.stateOf(i) !== other.plan.stateOf(i) ||
          (plan.stateOf(i) !== 'new' && plan.entry(i).existing?.uid !== other.plan.entry(i).existing?.uid)
        )
          return false
      return true
    })
  )
}
