import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'
import type { Concept, Glossary } from '../../../glossary/model/schema.ts'
import { openStore, type StoreOptions } from '../../../glossary/store/open.ts'
import type { ImportJob, Store } from '../../../glossary/store/store.ts'
import { fold } from '../../../glossary/text/fold.ts'
import { foldVersion } from '../../../glossary/text/fold-version.ts'

/** A database of its own: each store opened on it is another page of the extension. */
export interface Place {
  indexedDB: IDBFactory
  open(options?: Partial<StoreOptions>): Store
}

export function place(indexedDB = new IDBFactory()): Place {
  return {
    indexedDB,
    open: (options) => openStore({ fold, foldVersion, indexedDB, IDBKeyRange, ownName: 'Mine', ...options }),
  }
}

/** `pair('國務委員長', 'president')` */
export const pair = (chinese: string, english: string, fields: Partial<Concept> = {}): Concept =>
  newConcept([newSection('zh-Hant', [newTerm(chinese)]), newSection('en', [newTerm(english)])], fields)

export const glossary = (name: string, fields: Partial<Glossary> = {}): Glossary =>
  newGlossary(name, ['zh-Hant', 'en'], { uid: name.toLowerCase(), ...fields })

export const many = (count: number, from = 0): Concept[] =>
  Array.from({ length: count }, (_, i) =>
    pair(`第${i + from}條`, `article ${i + from}`, { uid: `c${i + from}` }),
  )

export async function imported(
  store: Store,
  into: Glossary,
  concepts: Concept[],
  job: Partial<ImportJob> = {},
): Promise<number> {
  const plannedOn = await store.revision()
  return store.importGlossary({ glossary: into, concepts, title: `${into.name}.csv`, plannedOn, ...job })
}

export const starter = glossary('Starter', { readOnly: true, version: '1', priority: 50 })
export const installStarter = (store: Store, concepts: Concept[], version = '1') =>
  imported(store, { ...starter, version }, concepts, { recorded: false })

/** What a person finds: Chinese and English of each row. */
export async function shown(store: Store, query = ''): Promise<string[]> {
  const { rows } = await store.list({ query, limit: 1000 })
  return rows.map(({ sections }) => sections.map(({ terms }) => terms[0]!.text).join(' = '))
}

/** Everything that is written down, for telling whether anything changed. */
export async function everything(store: Store): Promise<unknown> {
  const glossaries = await store.glossaries()
  return Promise.all(glossaries.map(async (g) => ({ g, concepts: await store.concepts(g.uid) })))
}
