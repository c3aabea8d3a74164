import { newGlossary } from '../model/create.ts'
import type { Concept, StoredConcept } from '../model/schema.ts'
import { apply, commit, nextIdOf, withConcept } from './commit.ts'
import { edit } from './history.ts'
import type { Change, Database, EditRow, GlossaryRow } from './schema.ts'
import { strip, termsOf, type View } from './view.ts'

/** One entry written or taken out; of a read-only glossary, by an override in the reader's own. Called under the write lock. */

/** The reader's own glossary; `fresh` where it is still to be written. */
export async function ownRow(db: Database, name: string): Promise<{ row: GlossaryRow; fresh: boolean }> {
  const uid = (await db.meta.get('ownUid'))?.value
  const row = uid === undefined ? undefined : await db.glossaries.get(String(uid))
  if (row !== undefined) return { row, fresh: false }
  const rows = await db.glossaries.toArray()
  const writable = rows
    .filter((r) => !r.glossary.readOnly)
    .sort((a, b) => a.glossary.priority - b.glossary.priority)[0]
  if (writable !== undefined) return { row: writable, fresh: false }
  const glossary = newGlossary(name, ['zh-Hans', 'zh-Hant', 'en'], { priority: 1 })
  return { row: { uid: glossary.uid, glossary, blocks: [] }, fresh: true }
}

export async function putConcept(
  db: Database,
  now: View,
  ownName: string,
  glossaryUid: string,
  concept: Concept,
): Promise<number> {
  const base = now.byUid.get(concept.overrides?.uid ?? concept.uid)
  const target = await db.glossaries.get(glossaryUid)
  const title = termsOf(concept)[0] ?? concept.uid
  if (target?.glossary.readOnly && base !== undefined)
    return override(db, now, ownName, base, concept, 'edit', title, target)
  const { row, fresh } = target === undefined ? await ownRow(db, ownName) : { row: target, fresh: false }
  const known = now.byGlossary.get(row.uid)?.some((c) => c.uid === concept.uid)
  return put(db, now, row, fresh, concept, known ? 'edit' : 'add', title)
}

export async function deleteConcept(db: Database, now: View, ownName: string, uid: string): Promise<number> {
  const concept = now.overrides.get(uid) ?? now.byUid.get(uid)
  if (concept === undefined) return now.revision
  const title = termsOf(concept)[0] ?? uid
  const base = now.byUid.get(concept.overrides?.uid ?? concept.uid)
  const row = base && (await db.glossaries.get(base.glossaryUid))
  if (base !== undefined && row?.glossary.readOnly)
    return override(db, now, ownName, base, { ...strip(base), sections: [] }, 'delete', title, row)
  const { id, glossaryUid } = concept
  const change: Change = { kind: 'concept', glossaryUid, uid: concept.uid, id, before: strip(concept) }
  return commit(db, {
    ...(await apply(db, [change], 'after')),
    edit: edit('delete', glossaryUid, title, [change]),
  })
}

async function put(
  db: Database,
  now: View,
  row: GlossaryRow,
  fresh: boolean,
  concept: Concept,
  what: EditRow['what'],
  title: string,
): Promise<number> {
  const known = now.byGlossary.get(row.uid)?.find((c) => c.uid === concept.uid)
  const counter = await nextIdOf(db)
  const id = known?.id ?? counter
  const next = await withConcept(db, row, id, concept)
  const change: Change = fresh
    ? { kind: 'glossary', uid: row.uid, after: next }
    : {
        kind: 'concept',
        glossaryUid: row.uid,
        uid: concept.uid,
        id,
        ...(known !== undefined && { before: strip(known) }),
        after: concept,
      }
  return commit(db, {
    rows: [next],
    edit: edit(what, row.uid, title, [change]),
    ...(known === undefined && { nextId: counter + 1 }),
    ...(fresh && { ownUid: row.uid }),
  })
}

async function override(
  db: Database,
  now: View,
  ownName: string,
  base: StoredConcept,
  concept: Concept,
  what: EditRow['what'],
  title: string,
  of: GlossaryRow,
): Promise<number> {
  const { row, fresh } = await ownRow(db, ownName)
  const held = now.overrides.get(base.uid)
  const overriding: Concept = {
    ...concept,
    uid: held?.uid ?? newOverrideUid(base.uid),
    overrides: held?.overrides ?? {
      uid: base.uid,
      version: of.glossary.version ?? '',
      base: JSON.stringify(strip(base)),
    },
  }
  return put(db, now, row, fresh, overriding, what, title)
}

function newOverrideUid(uid: string): string {
  return `${uid}~${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`
}
