import type { StoredConcept } from '../model/schema.ts'
import { strip } from './blocks.ts'
import { bulkOf } from './bulk.ts'
import { revisionOf } from './commit.ts'
import { compiledOf } from './compiled.ts'
import { conceptsOf } from './concepts.ts'
import { contentOf } from './content.ts'
import type { Core } from './core.ts'
import { differenceOf } from './difference.ts'
import { homographs } from './duplicates.ts'
import { guarded } from './failure.ts'
import { Gathered } from './gathered.ts'
import { glossariesOf } from './glossaries.ts'
import { historyOf } from './history.ts'
import { importGlossaries } from './import.ts'
import { listWindow, orderOf, placeAt } from './list.ts'
import { lock } from './lock.ts'
import { keepPack } from './pack.ts'
import { persisted, storage } from './persistence.ts'
import { Database } from './schema.ts'
import { snapshotsOf } from './snapshots.ts'
import type { Store } from './store.ts'
import { sweep } from './sweep.ts'
import { formatOf } from './texts.ts'
import { viewSource } from './view.ts'

export { strip }

export interface StoreOptions {
  /** Name of the database. */
  name?: string
  /** The matcher's fold, so that search finds either script. */
  fold: (text: string) => string
  /** What another fold has otherwise: texts kept by that one are made anew. */
  foldVersion: string
  /** Name of the reader's own glossary, when it has to be made. */
  ownName?: string
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof IDBKeyRange
}

/** Nothing is read before it is asked for. */
export function openStore(options: StoreOptions): Store {
  const { fold, foldVersion, name = 'tifa', ownName = 'My glossary', indexedDB, IDBKeyRange } = options
  const db = new Database(name, indexedDB ? { indexedDB, IDBKeyRange: IDBKeyRange! } : {})
  const textFormat = formatOf(foldVersion)
  const core: Core = {
    db,
    fold,
    textFormat,
    ownName,
    alone: lock(`${name}-write`),
    view: viewSource({ db, fold, textFormat }),
  }
  return guarded<Store>({
    ...glossariesOf(core),
    ...contentOf(core),
    ...conceptsOf(core),
    ...bulkOf(core),
    ...historyOf(core),
    ...snapshotsOf(core),
    ...compiledOf(core),
    ...differenceOf(core),
    revision: () => revisionOf(core),
    list: (request) => listWindow(core, request),
    homographs: (request) => homographs(core, request),
    async search(query, limit) {
      const now = await core.view.now('texts')
      const sort = fold(query) === '' ? 'newest' : undefined
      const found: StoredConcept[] = []
      for (const slot of (await orderOf(now, fold, { query, sort })).subarray(0, limit))
        found.push(await core.view.read(placeAt(now, slot)))
      return found
    },
    gather: () => new Gathered(core),
    importGlossary: ({ glossary, concepts, ...how }) => importGlossaries(core, [{ glossary, concepts }], how),
    importGlossaries: (parts, how) => importGlossaries(core, parts, how),
    sweep: () => sweep(core),
    keepPack: () => keepPack(core),
    persisted,
    storage,
    close: () => db.close(),
  })
}
