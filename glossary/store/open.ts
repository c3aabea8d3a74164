import { commit, revisionOf } from './commit.ts'
import { deleteConcept, ownRow, putConcept } from './entries.ts'
import { toldWhenFull } from './full.ts'
import { edit, record, turn } from './history.ts'
import { importGlossaries } from './import.ts'
import { lock } from './locks.ts'
import { type Change, Database, type GlossaryRow } from './schema.ts'
import { search } from './search.ts'
import type { ImportOptions, ImportPart, Store } from './store.ts'
import { sweep } from './sweep.ts'
import { readView, type View } from './view.ts'

export { strip } from './view.ts'

export interface StoreOptions {
  /** Name of the database. */
  name?: string
  /** The matcher's fold, so that search finds either script. */
  fold: (text: string) => string
  /** Name of the reader's own glossary, when it has to be made. */
  ownName?: string
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof IDBKeyRange
}

export function openStore(options: StoreOptions): Store {
  const { fold, ownName = 'My glossary' } = options
  const dexieOptions = options.indexedDB
    ? { indexedDB: options.indexedDB, IDBKeyRange: options.IDBKeyRange! }
    : {}
  const db = new Database(options.name ?? 'tifa', dexieOptions)
  const locked = lock('tifa-write')
  const alone = <T>(work: () => Promise<T>): Promise<T> => toldWhenFull(() => locked(work))
  const revision = () => revisionOf(db)

  let view: View | undefined
  let reading: Promise<View> | undefined
  const current = async (): Promise<View> => {
    const now = await revision()
    if (view?.revision === now) return view
    // Readers that come at once share one reading; a write in between asks for the next.
    reading ??= readView(db, view).finally(() => {
      reading = undefined
    })
    const read = await reading
    view = read
    return read.revision < now ? current() : read
  }

  const importAll = (parts: ImportPart[], how: ImportOptions) =>
    toldWhenFull(async () => importGlossaries(db, await current(), alone, parts, how))

  return {
    revision,
    async glossaries() {
      const rows = await db.glossaries.toArray()
      return rows
        .map((row) => ({ ...row.glossary, size: row.blocks.reduce((sum, b) => sum + b.size, 0) }))
        .sort((a, b) => a.priority - b.priority)
    },
    async concepts(uid) {
      return (await current()).byGlossary.get(uid) ?? []
    },
    async concept(uid) {
      const now = await current()
      const found = now.overrides.get(uid) ?? now.byUid.get(uid)
      return found === undefined || found.sections.length === 0 ? undefined : found
    },
    async search(query, limit) {
      return search(await current(), query, limit, fold)
    },
    putGlossary: (glossary) =>
      alone(async () => {
        const before = await db.glossaries.get(glossary.uid)
        const after: GlossaryRow = { uid: glossary.uid, glossary, blocks: before?.blocks ?? [] }
        const change: Change = { kind: 'glossary', uid: glossary.uid, ...(before && { before }), after }
        return commit(db, { rows: [after], edit: edit('glossary', glossary.uid, glossary.name, [change], 0) })
      }),
    putConcept: (glossaryUid, concept) =>
      alone(async () => putConcept(db, await current(), ownName, glossaryUid, concept)),
    deleteConcept: (uid) => alone(async () => deleteConcept(db, await current(), ownName, uid)),
    importGlossary: ({ glossary, concepts, ...how }) => importAll([{ glossary, concepts }], how),
    importGlossaries: importAll,
    deleteGlossary: (uid) =>
      alone(async () => {
        const before = await db.glossaries.get(uid)
        if (before === undefined) return revision()
        const count = before.blocks.reduce((sum, b) => sum + b.size, 0)
        const changes: Change[] = [{ kind: 'glossary', uid, before }]
        return commit(db, {
          rows: [],
          removed: [uid],
          edit: edit('delete', uid, before.glossary.name, changes, count),
        })
      }),
    ownGlossary: () =>
      alone(async () => {
        const { row, fresh } = await ownRow(db, ownName)
        if (fresh) await commit(db, { rows: [row], ownUid: row.uid })
        return row.glossary
      }),
    async edits(limit) {
      return (await db.edits.orderBy('id').reverse().limit(limit).toArray()).map(record)
    },
    undo: () => alone(() => turn(db, 1)),
    redo: () => alone(() => turn(db, 0)),
    async compiled(key) {
      const row = await db.compiled.get(key)
      if (row === undefined) return undefined
      return row.record instanceof Uint8Array ? row.record : new Uint8Array(await row.record.arrayBuffer())
    },
    async lastCompiled() {
      const row = await db.compiled.toCollection().last()
      const record = row && (await this.compiled(row.key))
      return row && record && { key: row.key, record }
    },
    // A Blob is read back two to three times faster than a buffer of the same size.
    putCompiled: (key, bytes) =>
      toldWhenFull(() =>
        db.transaction('rw', db.compiled, async () => {
          await db.compiled.clear()
          await db.compiled.put({ key, record: new Blob([bytes]) })
        }),
      ),
    sweep: () => alone(() => sweep(db)),
    async persisted() {
      return globalThis.navigator?.storage?.persist?.()
    },
    close: () => db.close(),
  }
}
