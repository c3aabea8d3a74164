import type { ConceptList } from '../model/concept-list.ts'
import type { Concept } from '../model/schema.ts'
import { indexOf, pairs } from './held-index.ts'
import { contradicts, equal, type MergeOptions, merged, replaced } from './merge.ts'
import {
  type Choice,
  choices,
  type Entries,
  NONE,
  type Plan,
  type PlanState,
  planOf,
  states,
} from './outcome.ts'

/** What an import would do to a glossary, before anything is written: whom each entry of the file is matched with. */
export type { Choice, Plan, PlanEntry, PlanState } from './outcome.ts'

export interface PlanOptions extends MergeOptions {
  /** Entries gone through, now and then. */
  onProgress?: (done: number) => void
}

/** A text that stands in a thousand entries must not be compared a million times. */
const MOST_CANDIDATES = 50
const STEP = 2000

/** By uid, then externalId, then a shared folded term in two languages. */
export function plan(incoming: ConceptList, existing: ConceptList, options: PlanOptions = {}): Plan {
  const { length } = incoming
  const entries: Entries = {
    state: new Uint8Array(length),
    choice: new Uint8Array(length),
    match: new Int32Array(length).fill(NONE),
  }
  const set = (i: number, state: PlanState, choice: Choice, match: number) => {
    entries.state[i] = states.indexOf(state)
    entries.choice[i] = choices.indexOf(choice)
    entries.match[i] = match
  }
  if (existing.length === 0) {
    entries.choice.fill(choices.indexOf('both'))
    return planOf(incoming, existing, options, entries)
  }
  const index = indexOf(existing)
  const claimed = new Uint8Array(existing.length)
  const held = recent(existing)
  const candidates = (concept: Concept): number[] => {
    const found = new Set<number>()
    for (const key of pairs(concept)) {
      const list = index.byPair.get(key)
      if (list === undefined) continue
      if (typeof list === 'number') {
        found.add(list)
        continue
      }
      while (list.length > 1 && claimed[list.at(-1)!]) list.pop()
      for (let i = list.length - 1; i >= 0 && found.size < MOST_CANDIDATES; i--) found.add(list[i]!)
    }
    return [...found].sort((a, b) => a - b)
  }
  const sure = ({ uid, externalId }: Concept): number =>
    index.byUid.get(uid) ?? (externalId === undefined ? undefined : index.byExternal.get(externalId)) ?? NONE

  // First what is already there as it is, so that the same file twice changes nothing.
  const open: number[] = []
  let i = 0
  for (const concept of incoming) {
    if (i % STEP === 0) options.onProgress?.(i)
    const one = sure(concept)
    const same =
      one !== NONE
        ? !claimed[one] && equal(replaced(concept, held(one), options), held(one))
          ? one
          : NONE
        : (candidates(concept).find(
            (other) =>
              !claimed[other] &&
              !contradicts(concept, held(other), options) &&
              equal(merged(concept, held(other)), held(other)),
          ) ?? NONE)
    if (same === NONE) open.push(i)
    else {
      claimed[same] = 1
      set(i, 'same', 'keep', same)
    }
    i++
  }
  for (const i of open) {
    const concept = incoming.at(i)!
    const certain = sure(concept)
    const all = certain === NONE ? candidates(concept) : [certain]
    const free = all.filter((other) => !claimed[other])
    const one = free.length === 1 ? free[0]! : NONE
    if (one !== NONE) claimed[one] = 1
    if (all.length === 0) set(i, 'new', 'both', NONE)
    else if (one !== NONE && (certain !== NONE || !contradicts(concept, held(one), options)))
      set(i, 'changed', certain === NONE ? 'merge' : 'replace', one)
    else set(i, 'conflicting', 'keep', one === NONE ? all[0]! : one)
  }
  return planOf(incoming, existing, options, entries)
}

const RECENT = 1000

/** What was taken out of a list is asked for again soon. */
function recent(concepts: ConceptList): (index: number) => Concept {
  const known = new Map<number, Concept>()
  return (index) => {
    let concept = known.get(index)
    if (concept === undefined) {
      if (known.size === RECENT) known.clear()
      concept = concepts.at(index)!
      known.set(index, concept)
    }
    return concept
  }
}
