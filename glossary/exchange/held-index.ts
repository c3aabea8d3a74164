import type { ConceptList } from '../model/concept-list.ts'
import { languageGroup } from '../model/language.ts'
import type { Concept } from '../model/schema.ts'
import { fold } from '../text/fold.ts'

/** What a glossary holds, to be found by uid, by the number its file gave it, and by what it says in two languages. */
export interface Index {
  byUid: Map<string, number>
  /** `undefined` where a file uses an id twice: then it tells nothing. */
  byExternal: Map<string, number | undefined>
  /** Of several, the last first, so that what is claimed falls off the end. */
  byPair: Map<string, number | number[]>
}

export function indexOf(concepts: ConceptList): Index {
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

/** Thousands of synonyms on both sides are millions of pairs; the first of them tell it as well. */
const MOST_PAIRS = 1000

/** Folded terms of two languages side by side; of a concept in one language alone, its terms. */
export function pairs(concept: Concept): string[] {
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
