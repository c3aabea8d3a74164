import type { ConceptList } from '../model/concept-list.ts'
import { newUid } from '../model/create.ts'
import type { Concept } from '../model/schema.ts'
import { type MergeOptions, merged, replaced } from './merge.ts'

/** What an import does to a glossary, by what each entry was matched with and what is chosen. */
export type PlanState = 'new' | 'same' | 'changed' | 'conflicting'
export const states = ['new', 'same', 'changed', 'conflicting'] as const
/** keep: what is held stays (a new one is left out); replace: the file's word; merge: both together; both: side by side. */
export type Choice = 'keep' | 'replace' | 'merge' | 'both'
export const choices = ['keep', 'replace', 'merge', 'both'] as const

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

/** Matched with nothing. */
export const NONE = -1

/** What each entry is: index of its state, of its choice, and of what it was matched with. */
export interface Entries {
  state: Uint8Array
  choice: Uint8Array
  match: Int32Array
}

/** What comes of the entries as they are matched and chosen. */
export function planOf(
  incoming: ConceptList,
  existing: ConceptList,
  options: MergeOptions,
  entries: Entries,
): Plan {
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
