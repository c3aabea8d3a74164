import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'
import type { Concept, Glossary } from '../../../glossary/model/schema.ts'
import { openStore, strip } from '../../../glossary/store/open.ts'
import type { Store } from '../../../glossary/store/store.ts'
import { fold } from '../../../glossary/text/fold.ts'

/** A computer's IndexedDB, in memory: every store opened on it sees the same database. */
export function computer() {
  const indexedDB = new IDBFactory()
  return { indexedDB, open: (): Store => openStore({ fold, indexedDB, IDBKeyRange, ownName: 'Mine' }) }
}

export function entry(zh: string, en: string, uid?: string): Concept {
  return newConcept(
    [newSection('zh-Hans', [newTerm(zh)]), newSection('en', [newTerm(en)])],
    uid === undefined ? {} : { uid },
  )
}

export const many = (count: number, prefix = '词') =>
  Array.from({ length: count }, (_, i) => entry(`${prefix}${i}`, `${prefix} ${i}`, `${prefix}-${i}`))

export const glossaryOf = (uid: string, fields: Partial<Glossary> = {}) =>
  newGlossary(uid, ['zh-Hans', 'en'], { uid, ...fields })

export async function fill(store: Store, glossary: Glossary, concepts: Concept[], recorded = true) {
  return store.importGlossary({
    glossary,
    concepts,
    title: glossary.name,
    plannedOn: await store.revision(),
    recorded,
  })
}

/** All that a reader can see of a store. */
export async function everything(store: Store) {
  const glossaries = await store.glossaries()
  return Promise.all(
    glossaries.map(async (glossary) => ({
      glossary,
      concepts: (await store.concepts(glossary.uid)).map(strip),
    })),
  )
}

/** Keys of all stored blocks, also of those that no list names. */
export function blockKeys(indexedDB: IDBFactory): Promise<IDBValidKey[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tifa')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const asked = opening.result.transaction('blocks').objectStore('blocks').getAllKeys()
      asked.onsuccess = () => {
        opening.result.close()
        resolve(asked.result)
      }
    }
  })
}
