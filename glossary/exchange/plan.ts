import { languageGroup } from '../model/language.ts'
import type { Concept } from '../model/schema.ts'
import { fold } from '../text/fold.ts'

/** What an import would do to a glossary, before anything is written. */
export type PlanState = 'new' | 'same' | 'changed' | 'conflicting'

export interface PlanEntry {
  state: PlanState
  incoming: Concept
  /** Whom it was matched with; of a conflict, the first of several. */
  existing?: Concept
  /** What the glossary will hold. Of a conflict: what it holds already. */
  result: Concept
}

export interface Plan {
  entries: PlanEntry[]
  counts: Record<PlanState, number>
  /** The whole content the glossary will have, in order. */
  concepts: Concept[]
}

export interface PlanOptions {
  /** The format cannot hold everything: what the file is silent on stays. */
  lossy?: boolean
}

/** By uid, then externalId, then a shared folded term in two languages. */
export function plan(incoming: Concept[], existing: Concept[], options: PlanOptions = {}): Plan {
  const byUid = new Map(existing.map((concept) => [concept.uid, concept]))
  const byExternal = new Map(
    existing.flatMap((c) => (c.externalId === undefined ? [] : [[c.externalId, c] as const])),
  )
  const byPair = new Map<string, Concept[]>()
  for (const concept of existing)
    for (const key of pairs(concept)) {
      const list = byPair.get(key)
      if (list) list.push(concept)
      else byPair.set(key, [concept])
    }
  const claimed = new Set<Concept>()
  const entries: (PlanEntry | undefined)[] = new Array(incoming.length)
  const candidates = incoming.map((concept): Concept[] => {
    const sure =
      byUid.get(concept.uid) ??
      (concept.externalId === undefined ? undefined : byExternal.get(concept.externalId))
    return sure ? [sure] : [...new Set(pairs(concept).flatMap((key) => byPair.get(key) ?? []))]
  })
  // First what is already there as it is, so that the same file twice changes nothing.
  incoming.forEach((concept, i) => {
    const same = candidates[i]!.find(
      (held) => !claimed.has(held) && equal(merged(concept, held, options), held),
    )
    if (same === undefined) return
    claimed.add(same)
    entries[i] = { state: 'same', incoming: concept, existing: same, result: same }
  })
  incoming.forEach((concept, i) => {
    if (entries[i] !== undefined) return
    const all = candidates[i]!
    const free = all.filter((held) => !claimed.has(held))
    if (all.length === 0) entries[i] = { state: 'new', incoming: concept, result: concept }
    else if (free.length === 1) {
      claimed.add(free[0]!)
      entries[i] = {
        state: 'changed',
        incoming: concept,
        existing: free[0]!,
        result: merged(concept, free[0]!, options),
      }
    } else entries[i] = { state: 'conflicting', incoming: concept, existing: all[0]!, result: all[0]! }
  })

  const counts: Plan['counts'] = { new: 0, same: 0, changed: 0, conflicting: 0 }
  const changed = new Map<Concept, Concept>()
  const added: Concept[] = []
  for (const entry of entries as PlanEntry[]) {
    counts[entry.state]++
    if (entry.state === 'new') added.push(entry.result)
    if (entry.state === 'changed') changed.set(entry.existing!, entry.result)
  }
  return {
    entries: entries as PlanEntry[],
    counts,
    concepts: [...existing.map((c) => changed.get(c) ?? c), ...added],
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
  if (lists.length === 1) return [...lists[0]![1]].map((term) => JSON.stringify([lists[0]![0], term]))
  return lists.flatMap(([a, first], i) =>
    lists
      .slice(i + 1)
      .flatMap(([b, second]) =>
        [...first].flatMap((s) => [...second].map((t) => JSON.stringify([a, s, b, t]))),
      ),
  )
}

function merged(incoming: Concept, held: Concept, { lossy = false }: PlanOptions): Concept {
  if (!lossy && incoming.uid === held.uid) return incoming
  const sections = incoming.sections.map((section) => {
    const before = held.sections.find((s) => s.language === section.language)
    if (before === undefined) return section
    const terms = section.terms.map((term) => {
      const old = before.terms.find((t) => t.text === term.text)
      if (old === undefined) return term
      return lossy ? { ...old, ...stated(term), id: old.id } : { ...term, id: old.id }
    })
    return lossy ? { ...before, terms } : { ...section, terms }
  })
  if (!lossy) return { ...incoming, uid: held.uid, sections }
  const order = held.sections.map((s) => s.language)
  const rest = held.sections.filter((s) => !sections.some((n) => n.language === s.language))
  const at = (language: string) => (order.includes(language) ? order.indexOf(language) : order.length)
  return {
    ...held,
    ...stated(incoming),
    uid: held.uid,
    extra: { ...held.extra, ...incoming.extra },
    sections: [...sections, ...rest].sort((a, b) => at(a.language) - at(b.language)),
  }
}

/** Only what the file said. */
function stated<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, v]) => v !== undefined && !(typeof v === 'object' && v !== null && Object.keys(v).length === 0),
    ),
  ) as Partial<T>
}

function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false
  // The store's local id and glossary stand beside the concept.
  const keys = (value: object) =>
    Object.keys(value).filter(
      (k) =>
        (value as Record<string, unknown>)[k] !== undefined &&
        k !== 'glossaryUid' &&
        !(k === 'id' && 'uid' in value),
    )
  const left = keys(a)
  return (
    left.length === keys(b).length &&
    left.every((key) => equal(a[key as keyof typeof a], b[key as keyof typeof b]))
  )
}
