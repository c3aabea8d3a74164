import type { ConceptList } from '../model/concept-list.ts'
import { newUid } from '../model/create.ts'
import { languageGroup } from '../model/language.ts'
import type { Concept } from '../model/schema.ts'
import { fold } from '../text/fold.ts'
import { contradicts, equal, type MergeOptions, merged, replaced } from './merge.ts'

/** What an import would do to a glossary, before anything is written. */
export type PlanState = 'new' | 'same' | 'changed' | 'conflicting'
const states = ['new', 'same', 'changed', 'conflicting'] as const
/** keep: what is held stays (a new one is left out); replace: the file's word; merge: both together; both: side by side. */
export type Choice = 'keep' | 'replace' | 'merge' | 'both'
const choices = ['keep', 'replace', 'merge', 'both'] as const

export interface PlanEntry {
  state: PlanState
  /** What will be done. A conflict keeps what is held until the person says otherwise. */
  choice: Choice
  incoming: Concept
  /** Whom it was matched with; of a conflict, the first of several. */
  existing?: Concept
}

/**
 * A few numbers an entry; the concepts are taken from their lists when they are asked for. Iterating gives the whole content the glossary
 * will have, in order, the same each time.
 */
export interface Plan extends Iterable<Concept> {
  /** Concepts the glossary will have. */
  readonly length: number
  /** Entries of the file. */
  readonly entries: number
  readonly counts: Record<PlanState, number>
  /** Where the content is the file's as it was read: that list. */
  readonly asRead: ConceptList | undefined
  /** Entries that are added or change what is held. */
  readonly changes: number
  /** In the order of the file. */
  entry(index: number): PlanEntry
  stateOf(index: number): PlanState
  /** Index of what the entry was matched with among what the glossary has now; −1: nothing. */
  matchOf(index: number): number
  /** The plan with other choices: by the entry's place in the file, and one for all other conflicts. */
  decide(choices: ReadonlyMap<number, Choice>, conflicts?: Choice): Plan
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
const NONE = -1

/** What each entry is: index of its state, of its choice, and of what it was matched with. */
interface Entries {
  state: Uint8Array
  choice: Uint8Array
  match: Int32Array
}

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

function planOf(incoming: ConceptList, existing: ConceptList, options: MergeOptions, entries: Entries): Plan {
  const { state, choice, match } = entries
  const counts = { new: 0, same: 0, changed: 0, conflicting: 0 }
  const added = new Uint8Array(state.length)
  /** By what is held, the entries that go into it, in their order. */
  const into = new Map<number, number[]>()
  let kept = 0
  for (let i = 0; i < state.length; i++) {
    counts[states[state[i]!]!]++
    const does = choices[choice[i]!]
    const held = match[i]!
    if (does === 'keep') kept++
    else if (does === 'both' || held === NONE) added[i] = 1
    else if (into.has(held)) into.get(held)!.push(i)
    else into.set(held, [i])
  }
  /** Uids made anew, by entry. */
  const renamed = new Map<number, string>()
  return {
    length: existing.length + added.reduce((sum, one) => sum + one, 0),
    entries: state.length,
    counts,
    asRead: existing.length === 0 && kept === 0 ? incoming : undefined,
    changes: state.length - kept,
    stateOf: (i) => states[state[i]!]!,
    matchOf: (i) => match[i]!,
    entry: (i) => ({
      state: states[state[i]!]!,
      choice: choices[choice[i]!]!,
      incoming: incoming.at(i)!,
      ...(match[i] !== NONE && { existing: existing.at(match[i]!)! }),
    }),
    decide(chosen, conflicts) {
      const other = choice.slice()
      if (conflicts !== undefined)
        for (let i = 0; i < state.length; i++)
          if (states[state[i]!] === 'conflicting') other[i] = choices.indexOf(conflicts)
      for (const [i, one] of chosen) other[i] = choices.indexOf(one)
      return planOf(incoming, existing, options, { state, choice: other, match })
    },
    *[Symbol.iterator]() {
      const uids = new Set<string>()
      let at = 0
      for (const held of existing) {
        uids.add(held.uid)
        let concept = held
        for (const i of into.get(at++) ?? [])
          concept =
            choices[choice[i]!] === 'replace'
              ? replaced(incoming.at(i)!, concept, options)
              : merged(incoming.at(i)!, concept)
        yield concept
      }
      let i = 0
      for (const concept of incoming) {
        if (added[i] === 1) {
          if (uids.has(concept.uid) && !renamed.has(i)) renamed.set(i, newUid())
          const uid = renamed.get(i) ?? concept.uid
          uids.add(uid)
          yield uid === concept.uid ? concept : { ...concept, uid }
        }
        i++
      }
    },
  }
}

interface Index {
  byUid: Map<string, number>
  /** `undefined` where a file uses an id twice: then it tells nothing. */
  byExternal: Map<string, number | undefined>
  /** Of several, the last first, so that what is claimed falls off the end. */
  byPair: Map<string, number | number[]>
}

function indexOf(concepts: ConceptList): Index {
  const index: Index = { byUid: new Map(), byExternal: new Map(), byPair: new Map() }
  let i = 0
  for (const concept of concepts) {
    index.byUid.set(concept.uid, i)
    const id = concept.externalId
    if (id !== undefined) index.byExternal.set(id, index.byExternal.has(id) ? undefined : i)
    for (const key of pairs(concept)) {
      const list = index.byPair.get(key)
      if (list === undefined) index.byPair.set(key, i)
      else if (typeof list === 'number') index.byPair.set(key, [list, i])
      else list.push(i)
    }
    i++
  }
  for (const list of index.byPair.values()) if (typeof list !== 'number') list.reverse()
  return index
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
