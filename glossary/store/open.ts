import { newGlossary } from '../model/create.ts'
import type { Concept, StoredConcept } from '../model/schema.ts'
import { alignId, blockBits, cut, decodeBlock, encodeBlock, withEntry } from './blocks.ts'
import { type BlockEntry, type Change, Database, type EditRow, type GlossaryRow } from './schema.ts'
import { type EditRecord, type ImportJob, RevisionMoved, type Store } from './store.ts'
import { readView, searchView, termsOf, type View } from './view.ts'

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

const HISTORY = 200

/** What is to be written in one short transaction; everything in it is made before. */
interface Write {
  rows: GlossaryRow[]
  removed?: string[]
  edit?: EditRow
  /** An edit whose `undone` turns. */
  turned?: { id: number; undone: 0 | 1 }
  nextId?: number
  plannedOn?: number
}

export function openStore(options: StoreOptions): Store {
  const { fold } = options
  const dexieOptions = options.indexedDB
    ? { indexedDB: options.indexedDB, IDBKeyRange: options.IDBKeyRange! }
    : {}
  const db = new Database(options.name ?? 'tifa', dexieOptions)
  const alone = lock('tifa-write')
  let view: Promise<View> | undefined

  const revision = async () => Number((await db.meta.get('revision'))?.value ?? 0)
  const current = async (): Promise<View> => {
    const now = await revision()
    if (view === undefined || (await view).revision !== now) view = readView(db, fold)
    return view
  }

  /** The one short transaction: swap lists, raise the revision, record the edit. */
  const commit = (write: Write): Promise<number> =>
    db.transaction('rw', [db.meta, db.glossaries, db.edits], async () => {
      const before = Number((await db.meta.get('revision'))?.value ?? 0)
      if (write.plannedOn !== undefined && write.plannedOn !== before) throw new RevisionMoved()
      await db.glossaries.bulkPut(write.rows)
      if (write.removed) await db.glossaries.bulkDelete(write.removed)
      if (write.nextId !== undefined) await db.meta.put({ name: 'nextId', value: write.nextId })
      if (write.edit !== undefined) {
        await db.edits.where('undone').equals(1).delete()
        const id = await db.edits.add(write.edit)
        if (Number(id) > HISTORY)
          await db.edits
            .where('id')
            .belowOrEqual(Number(id) - HISTORY)
            .delete()
      }
      if (write.turned !== undefined) await db.edits.update(write.turned.id, { undone: write.turned.undone })
      await db.meta.put({ name: 'revision', value: before + 1 })
      return before + 1
    })

  const nextId = async () => Number((await db.meta.get('nextId'))?.value ?? 0)

  /** The row of a glossary with one concept set (or taken out); its block is written under a fresh key. */
  const withConcept = async (
    row: GlossaryRow,
    id: number,
    concept: Concept | undefined,
  ): Promise<GlossaryRow> => {
    const number = id >> blockBits
    const entry = row.blocks.find((b) => b.number === number)
    const block = entry && (await db.blocks.get(entry.key))
    const items = (block ? decodeBlock(block) : []).filter((item) => item.id !== id)
    if (concept !== undefined) items.push({ id, concept })
    items.sort((a, b) => a.id - b.id)
    const key = items.length > 0 ? await db.blocks.add({ bytes: encodeBlock(items) }) : 0
    return { ...row, blocks: withEntry(row.blocks, { number, key, size: items.length }) }
  }

  const apply = async (
    changes: Change[],
    side: 'before' | 'after',
  ): Promise<Pick<Write, 'rows' | 'removed'>> => {
    const rows = new Map<string, GlossaryRow>()
    const removed: string[] = []
    for (const change of changes) {
      if (change.kind === 'glossary') {
        const row = change[side]
        if (row === undefined) removed.push(change.uid)
        else rows.set(change.uid, row)
        continue
      }
      const row = rows.get(change.glossaryUid) ?? (await db.glossaries.get(change.glossaryUid))
      if (row !== undefined) rows.set(change.glossaryUid, await withConcept(row, change.id, change[side]))
    }
    return { rows: [...rows.values()], removed }
  }

  const edit = (
    what: EditRow['what'],
    glossaryUid: string,
    title: string,
    changes: Change[],
    count = 1,
  ): EditRow => ({
    at: new Date().toISOString(),
    what,
    glossaryUid,
    title,
    count,
    undone: 0,
    changes,
  })

  /** The reader's own glossary; `fresh` where it is still to be written. */
  const own = async (): Promise<{ row: GlossaryRow; fresh: boolean }> => {
    const uid = (await db.meta.get('ownUid'))?.value
    const row = uid === undefined ? undefined : await db.glossaries.get(String(uid))
    if (row !== undefined) return { row, fresh: false }
    const rows = await db.glossaries.toArray()
    const writable = rows
      .filter((r) => !r.glossary.readOnly)
      .sort((a, b) => a.glossary.priority - b.glossary.priority)[0]
    if (writable !== undefined) return { row: writable, fresh: false }
    const glossary = newGlossary(options.ownName ?? 'My glossary', ['zh-Hans', 'zh-Hant', 'en'], {
      priority: 1,
    })
    return { row: { uid: glossary.uid, glossary, blocks: [] }, fresh: true }
  }

  const put = async (
    row: GlossaryRow,
    concept: Concept,
    what: EditRow['what'],
    title: string,
    fresh: boolean,
  ) => {
    const known = (await current()).byGlossary.get(row.uid)?.find((c) => c.uid === concept.uid)
    const counter = await nextId()
    const id = known?.id ?? counter
    const change: Change = {
      kind: 'concept',
      glossaryUid: row.uid,
      uid: concept.uid,
      id,
      ...(known !== undefined && { before: strip(known) }),
      after: concept,
    }
    const next = await withConcept(row, id, concept)
    const changes: Change[] = fresh ? [{ kind: 'glossary', uid: row.uid, after: next }] : [change]
    const result = await commit({
      rows: [next],
      edit: edit(what, row.uid, title, changes),
      ...(known === undefined && { nextId: counter + 1 }),
    })
    if (fresh) await db.meta.put({ name: 'ownUid', value: row.uid })
    return result
  }

  const override = async (
    base: StoredConcept,
    concept: Concept,
    what: EditRow['what'],
    title: string,
    version: string,
  ) => {
    const { row, fresh } = await own()
    const held = (await current()).overrides.get(base.uid)
    const overriding: Concept = {
      ...concept,
      uid: held?.uid ?? newOverrideUid(base.uid),
      overrides: held?.overrides ?? { uid: base.uid, version, base: JSON.stringify(strip(base)) },
    }
    return put(row, overriding, what, title, fresh)
  }

  const readOnly = async (uid: string): Promise<GlossaryRow | undefined> => {
    const row = await db.glossaries.get(uid)
    return row?.glossary.readOnly === true ? row : undefined
  }

  const turn = async (undone: 0 | 1): Promise<EditRecord | undefined> => {
    const rows = await db.edits
      .where('undone')
      .equals(1 - undone)
      .sortBy('id')
    const row = undone === 1 ? rows.at(-1) : rows[0]
    if (row === undefined) return undefined
    const changes = undone === 1 ? [...row.changes].reverse() : row.changes
    await commit({
      ...(await apply(changes, undone === 1 ? 'before' : 'after')),
      turned: { id: row.id!, undone },
    })
    return record({ ...row, undone })
  }

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
      const now = await current()
      const folded = fold(query)
      if (folded !== '') return searchView(now, folded, limit)
      return [...now.shown].sort((a, b) => b.id - a.id).slice(0, limit)
    },
    putGlossary: (glossary) =>
      alone(async () => {
        const before = await db.glossaries.get(glossary.uid)
        const after: GlossaryRow = { uid: glossary.uid, glossary, blocks: before?.blocks ?? [] }
        const change: Change = { kind: 'glossary', uid: glossary.uid, ...(before && { before }), after }
        return commit({ rows: [after], edit: edit('glossary', glossary.uid, glossary.name, [change], 0) })
      }),
    putConcept: (glossaryUid, concept) =>
      alone(async () => {
        const now = await current()
        const base = now.byUid.get(concept.overrides?.uid ?? concept.uid)
        const row = await readOnly(glossaryUid)
        const title = termsOf(concept)[0] ?? concept.uid
        if (row !== undefined && base !== undefined)
          return override(base, concept, 'edit', title, row.glossary.version ?? '')
        const target = await db.glossaries.get(glossaryUid)
        const { row: ownRow, fresh } = target === undefined ? await own() : { row: target, fresh: false }
        const known = now.byGlossary.get(ownRow.uid)?.some((c) => c.uid === concept.uid)
        return put(ownRow, concept, known ? 'edit' : 'add', title, fresh)
      }),
    deleteConcept: (uid) =>
      alone(async () => {
        const now = await current()
        const concept = now.overrides.get(uid) ?? now.byUid.get(uid)
        if (concept === undefined) return now.revision
        const title = termsOf(concept)[0] ?? uid
        const starterUid = concept.overrides?.uid ?? concept.uid
        const base = now.byUid.get(starterUid)
        const row = base && (await readOnly(base.glossaryUid))
        if (row !== undefined && base !== undefined)
          return override(base, { ...strip(base), sections: [] }, 'delete', title, row.glossary.version ?? '')
        const { id, glossaryUid } = concept
        const change: Change = { kind: 'concept', glossaryUid, uid: concept.uid, id, before: strip(concept) }
        return commit({
          ...(await apply([change], 'after')),
          edit: edit('delete', glossaryUid, title, [change]),
        })
      }),
    async importGlossary(job: ImportJob) {
      const { glossary, concepts, signal, onProgress } = job
      const staged: BlockEntry[] = []
      const release = await holdStaging()
      try {
        // Numbers are taken first, so that two imports at once never share one.
        const firstId = await alone(async () => {
          const first = alignId(await nextId())
          await db.meta.put({ name: 'nextId', value: first + concepts.length })
          return first
        })
        for (const { number, items } of cut(concepts, firstId)) {
          signal?.throwIfAborted()
          staged.push({ number, key: await db.blocks.add({ bytes: encodeBlock(items) }), size: items.length })
          onProgress?.(Math.min(concepts.length, staged.length << blockBits))
        }
        signal?.throwIfAborted()
        return await alone(async () => {
          const before = await db.glossaries.get(glossary.uid)
          const after: GlossaryRow = { uid: glossary.uid, glossary, blocks: staged }
          const change: Change = { kind: 'glossary', uid: glossary.uid, ...(before && { before }), after }
          return commit({
            rows: [after],
            plannedOn: job.plannedOn,
            ...(job.recorded !== false && {
              edit: edit('import', glossary.uid, job.title, [change], concepts.length),
            }),
          })
        })
      } catch (error) {
        await db.blocks.bulkDelete(staged.map((entry) => entry.key))
        throw error
      } finally {
        release()
      }
    },
    deleteGlossary: (uid) =>
      alone(async () => {
        const before = await db.glossaries.get(uid)
        if (before === undefined) return revision()
        const count = before.blocks.reduce((sum, b) => sum + b.size, 0)
        const changes: Change[] = [{ kind: 'glossary', uid, before }]
        return commit({
          rows: [],
          removed: [uid],
          edit: edit('delete', uid, before.glossary.name, changes, count),
        })
      }),
    ownGlossary: () =>
      alone(async () => {
        const { row, fresh } = await own()
        if (fresh) {
          await commit({ rows: [row] })
          await db.meta.put({ name: 'ownUid', value: row.uid })
        }
        return row.glossary
      }),
    async edits(limit) {
      return (await db.edits.orderBy('id').reverse().limit(limit).toArray()).map(record)
    },
    undo: () => alone(() => turn(1)),
    redo: () => alone(() => turn(0)),
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
    async putCompiled(key, bytes) {
      await db.transaction('rw', db.compiled, async () => {
        await db.compiled.clear()
        await db.compiled.put({ key, record: new Blob([bytes]) })
      })
    },
    async sweep() {
      return alone(async () => {
        if (!(await nobodyStages())) return 0
        return db.transaction('rw', [db.glossaries, db.blocks, db.edits], async () => {
          const named = new Set<number>()
          for (const row of await db.glossaries.toArray()) for (const b of row.blocks) named.add(b.key)
          for (const row of await db.edits.toArray())
            for (const change of row.changes)
              if (change.kind === 'glossary')
                for (const side of [change.before, change.after])
                  for (const b of side?.blocks ?? []) named.add(b.key)
          const lost = (await db.blocks.toCollection().primaryKeys()).filter((key) => !named.has(key))
          await db.blocks.bulkDelete(lost)
          return lost.length
        })
      })
    },
    async persisted() {
      return globalThis.navigator?.storage?.persist?.()
    },
    close: () => db.close(),
  }
}

/** Concept as files know it: without the local id and its glossary. */
export function strip(concept: StoredConcept): Concept {
  const { id: _id, glossaryUid: _glossaryUid, ...rest } = concept
  return rest
}

function newOverrideUid(uid: string): string {
  return `${uid}~${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`
}

function record(row: EditRow): EditRecord {
  const { at, what, glossaryUid, title, count } = row
  return { id: row.id!, at, what, glossaryUid, title, count, undone: row.undone === 1 }
}

/** One write at a time over all pages (Web Locks), or over this process where there are none. */
function lock(name: string): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    if (globalThis.navigator?.locks) return navigator.locks.request(name, work) as ReturnType<typeof work>
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}

const STAGING = 'tifa-staging'

/** Held, shared, while blocks are staged that no list names yet. */
async function holdStaging(): Promise<() => void> {
  if (!globalThis.navigator?.locks) return () => {}
  return new Promise((resolve) => {
    navigator.locks.request(
      STAGING,
      { mode: 'shared' },
      () => new Promise<void>((release) => resolve(release)),
    )
  })
}

async function nobodyStages(): Promise<boolean> {
  if (!globalThis.navigator?.locks) return true
  return navigator.locks.request(STAGING, { ifAvailable: true }, async (held) => held !== null)
}
