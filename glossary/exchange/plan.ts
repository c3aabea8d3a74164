import { newUid } from '../model/create.ts'
import { languageGroup } from '../model/language.ts'
import type { Concept } from '../model/schema.ts'
import { fold } from '../text/fold.ts'
import { contradicts, equal, type MergeOptions, merged, replaced } from './merge.ts'

/** What an import would do to a glossary, before anything is written. */
export type PlanState = 'new' | 'same' | 'changed' | 'conflicting'
/** keep: what is held stays (a new one is left out); replace: the file's word; merge: both together; both: side by side. */
export type Choice = 'keep' | 'replace' | 'merge' | 'both'

export interface PlanEntry {
  state: PlanState
  /** What will be done. A conflict keeps what is held until the person says otherwise. */
  choice: Choice
  incoming: Concept
  /** Whom it was matched with; of a conflict, the first of several. */
  existing?: Concept
  /** What the glossary will hold of this entry; `undefined` where it is left out. */
  result: Concept | undefined
}

export interface Plan {
  /** In the order of the file. */
  entries: PlanEntry[]
  counts: Record<PlanState, number>
  /** The whole content the glossary will have, in order. */
  concepts: Concept[]
  /** What it has now. */
  existing: Concept[]
}

export interface PlanOptions extends MergeOptions {
  /** Entries gone through, now and then. */
  onProgress?: (done: number) => void
}

/** A text that stands in a thousand entries must not be compared a million times. */
const MOST_CANDIDATES = 50
/** Thousands of synonyms on both sides are millions of pairs; the first of them tell it as well. */
const MOST_PAIRS = 1000
const STEP = 2000

/** By uid, then externalId, then a shared folded term in two languages. */
export function plan(incoming: Concept[], existing: Concept[], options: PlanOptions = {}): Plan {
  if (existing.length === 0) return allNew(incoming, options)
  const byUid = new Map(existing.map((concept) => [concept.uid, concept]))
  const byExternal = uniqueExternal(existing)
  const byPair = pairIndex(existing)
  const claimed = new Set<Concept>()
  const sure = (concept: Concept): Concept | undefined =>
    byUid.get(concept.uid) ??
    (concept.externalId === undefined ? undefined : byExternal.get(concept.externalId))
  const candidates = (concept: Concept): Concept[] => {
    const found = new Set<Concept>()
    for (const key of pairs(concept)) {
      const held = byPair.get(key) ?? []
      while (held.length > 1 && claimed.has(held.at(-1)!)) held.pop()
      for (let i = held.length - 1; i >= 0 && found.size < MOST_CANDIDATES; i--) found.add(held[i]!)
    }
    return [...found].sort((a, b) => rank.get(a)! - rank.get(b)!)
  }
  const rank = new Map(existing.map((concept, i) => [concept, i]))

  const drafts = new Array<Draft | undefined>(incoming.length)
  // First what is already there as it is, so that the same file twice changes nothing.
  incoming.forEach((concept, i) => {
    if (i % STEP === 0) options.onProgress?.(i)
    const held = sure(concept)
    const same = (held === undefined ? candidates(concept) : [held]).find(
      (other) =>
        !claimed.has(other) &&
        (held !== undefined
          ? equal(replaced(concept, other, options), other)
          : !contradicts(concept, other, options) && equal(merged(concept, other), other)),
    )
    if (same === undefined) return
    claimed.add(same)
    drafts[i] = { state: 'same', choice: 'keep', incoming: concept, existing: same }
  })
  incoming.forEach((concept, i) => {
    if (drafts[i] !== undefined) return
    const held = sure(concept)
    const all = held === undefined ? candidates(concept) : [held]
    const free = all.filter((other) => !claimed.has(other))
    const one = free.length === 1 ? free[0]! : undefined
    if (all.length === 0) drafts[i] = { state: 'new', choice: 'both', incoming: concept }
    else if (one !== undefined && (held !== undefined || !contradicts(concept, one, options))) {
      claimed.add(one)
      drafts[i] = {
        state: 'changed',
        choice: held === undefined ? 'merge' : 'replace',
        incoming: concept,
        existing: one,
      }
    } else {
      if (one !== undefined) claimed.add(one)
      drafts[i] = { state: 'conflicting', choice: 'keep', incoming: concept, existing: one ?? all[0]! }
    }
  })
  return settle(drafts as Draft[], existing, options)
}

const allNew = (incoming: Concept[], options: PlanOptions): Plan =>
  settle(
    incoming.map((concept) => ({ state: 'new', choice: 'both', incoming: concept })),
    [],
    options,
  )

type Draft = Omit<PlanEntry, 'result'>

/** The plan with other choices: by the entry's place in the file, and one for all other conflicts. */
export function decide(
  before: Plan,
  choices: ReadonlyMap<number, Choice>,
  conflicts?: Choice,
  options: MergeOptions = {},
): Plan {
  const drafts = before.entries.map(({ result: _, ...draft }, i) => ({
    ...draft,
    choice: choices.get(i) ?? (draft.state === 'conflicting' ? (conflicts ?? draft.choice) : draft.choice),
  }))
  return settle(drafts, before.existing, options)
}

function settle(drafts: Draft[], existing: Concept[], options: MergeOptions): Plan {
  const counts: Plan['counts'] = { new: 0, same: 0, changed: 0, conflicting: 0 }
  const now = new Map<Concept, Concept>()
  const uids = new Set(existing.map((concept) => concept.uid))
  const added: Concept[] = []
  /** The draft itself: a dictionary has a hundred thousand. */
  const settled = (draft: Draft, result: Concept | undefined): PlanEntry => Object.assign(draft, { result })
  const entries = drafts.map((draft): PlanEntry => {
    counts[draft.state]++
    const { incoming, existing: held, choice } = draft
    if (choice === 'both' || (held === undefined && choice !== 'keep')) {
      const result = uids.has(incoming.uid) ? { ...incoming, uid: newUid() } : incoming
      uids.add(result.uid)
      added.push(result)
      return settled(draft, result)
    }
    if (held === undefined) return settled(draft, undefined)
    const current = now.get(held) ?? held
    const result =
      choice === 'replace'
        ? replaced(incoming, current, options)
        : choice === 'merge'
          ? merged(incoming, current)
          : current
    if (result !== current) now.set(held, result)
    return settled(draft, result)
  })
  const concepts = [...existing.map((concept) => now.get(concept) ?? concept), ...added]
  return { entries, counts, concepts, existing }
}

/** A file may use an id twice; then it tells nothing. */
function uniqueExternal(concepts: Concept[]): Map<string, Concept | undefined> {
  const index = new Map<string, Concept | undefined>()
  for (const concept of concepts)
    if (concept.externalId !== undefined)
      index.set(concept.externalId, index.has(concept.externalId) ? undefined : concept)
  return index
}

/** Last first, so that what is claimed falls off the end. */
function pairIndex(concepts: Concept[]): Map<string, Concept[]> {
  const index = new Map<string, Concept[]>()
  for (let i = concepts.length - 1; i >= 0; i--)
    for (const key of pairs(concepts[i]!)) {
      const list = index.get(key)
      if (list) list.push(concepts[i]!)
      else index.set(key, [concepts[i]!])
    }
  return index
}

/** Folded terms of two languages side by side; of a concept in one language alone, its terms. */
function pairs(concept: Concept): string[] {
  const groups = new Map<string, Set<string>>()
  for (const section of concept.sections) {
    const group = languageGroup(section.language)
    const terms = groups.get(group) ?? new Set()
    for (const term of section.terms) terms.add(fold(term.text))
    if (terms.size > 0) groups.set(group, terms)
  }
  const lists = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  if (lists.length === 1) return [...lists[0]![1]].map((term) => `${lists[0]![0]}\0${term}`)
  const keys: string[] = []
  for (let i = 0; i < lists.length; i++)
    for (let j = i + 1; j < lists.length; j++)
      for (const s of lists[i]![1])
        for (const t of lists[j]![1]) {
          if (keys.length === MOST_PAIRS) return keys
          keys.push(`${lists[i]![0]}\0${s}\0${lists[j]![0]}\0${t}`)
        }
  return keys
}
