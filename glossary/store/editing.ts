import { newGlossary, newUid } from '../model/create.ts'
import type { Concept, Glossary, StoredConcept } from '../model/schema.ts'
import { strip } from './blocks.ts'
import { takeIds, type Write, write } from './commit.ts'
import type { Core } from './core.ts'
import { newRewrite, type Rewrite } from './rewrite.ts'
import type { Change, EditRow, GlossaryRow } from './schema.ts'
import type { EditKind } from './store.ts'
import { conceptAt, type View } from './view.ts'

/** One recorded edit of any number of concepts, put together step by step and committed as a whole. */
export interface Editing {
  view: View
  rewrite: Rewrite
  /** So far, concept by concept. */
  changes: Change[]
  /** Adds, or replaces by uid; of a read-only glossary, by an override. Unchanged ones change nothing. */
  put(glossaryUid: string, concept: Concept): Promise<void>
  /** Of a read-only glossary, or an override: an override without terms. */
  remove(concept: StoredConcept): Promise<void>
  /** The reader's own glossary; made with this edit where there is none. */
  own(): Promise<GlossaryRow>
}

interface Named {
  what: EditKind
  title: string
  /** Concepts touched, where that is not the number of changes. */
  count?: number
  glossaryUid?: string
  /** Kept as lists of blocks instead of concept by concept. */
  asBlocks?: boolean
}

/** Resolves to the revision made, or the one that stands where nothing changed. */
export function edit(core: Core, work: (editing: Editing) => Promise<Named | undefined>): Promise<number> {
  return write(core, async (): Promise<Write | undefined> => {
    const { editing, ownUid } = newEditing(core, await core.view.now('marks'))
    const named = await work(editing)
    if (named === undefined) return undefined
    const { rows, removed, changes: lists } = await editing.rewrite.done()
    if (rows.length === 0 && removed.length === 0) return undefined
    const changes = named.asBlocks || editing.changes.length === 0 ? lists : editing.changes
    const own = ownUid()
    return {
      rows,
      removed,
      ...(own !== undefined && { ownUid: own }),
      edit: editRow(named, changes),
    }
  })
}

export function editRow({ what, title, count, glossaryUid }: Named, changes: Change[]): EditRow {
  const concepts = changes.filter(({ kind }) => kind === 'concept')
  const first = concepts[0] ?? changes[0]
  return {
    at: new Date().toISOString(),
    what,
    title,
    count: count ?? concepts.length,
    glossaryUid:
      glossaryUid ?? (first === undefined ? '' : first.kind === 'concept' ? first.glossaryUid : first.uid),
    undone: 0,
    changes,
  }
}

function newEditing(core: Core, view: View): { editing: Editing; ownUid: () => string | undefined } {
  const rewrite = newRewrite(core)
  const changes: Change[] = []
  let made: GlossaryRow | undefined

  const own = async (): Promise<GlossaryRow> => {
    if (made !== undefined) return made
    const uid = (await core.db.meta.get('ownUid'))?.value
    const held = ownRow(view.rows, uid)
    if (held !== undefined) return held
    const priority = Math.min(1, ...view.rows.map((row) => row.glossary.priority - 1))
    const glossary = newGlossary(core.ownName, ['zh-Hans', 'zh-Hant', 'en'], { priority })
    made = { uid: glossary.uid, glossary, blocks: [] }
    await rewrite.putRow(made.uid, made)
    changes.push({ kind: 'glossary', uid: made.uid, after: made })
    return made
  }

  /** Concepts put by this edit already: the view knows them as they were. */
  const written = new Map<string, StoredConcept>()
  const set = async (glossaryUid: string, concept: Concept): Promise<void> => {
    const name = `${glossaryUid} ${concept.uid}`
    const known = written.get(name) ?? (await conceptAt(core.view, view, concept.uid, glossaryUid))
    const before = known && strip(known)
    if (before !== undefined && sameContent(before, concept)) return
    const now = new Date().toISOString()
    const fresh = before === undefined && concept.audit.createdAt === undefined && { createdAt: now }
    const after = { ...concept, audit: { ...concept.audit, ...(fresh || { modifiedAt: now }) } }
    const id = known?.id ?? (await takeIds(core, 1))
    await rewrite.put(glossaryUid, id, after)
    written.set(name, { ...after, id, glossaryUid })
    changes.push({ kind: 'concept', glossaryUid, uid: concept.uid, id, ...(before && { before }), after })
  }

  const override = async (base: StoredConcept, concept: Concept, version: string): Promise<void> => {
    const place = view.overrides.get(base.uid)
    const held = place && (await core.view.read(place))
    const home = held?.glossaryUid ?? (await own()).uid
    const overrides = held?.overrides ?? { uid: base.uid, version, base: JSON.stringify(strip(base)) }
    await set(home, { ...concept, uid: held?.uid ?? `${base.uid}~${newUid().slice(0, 6)}`, overrides })
  }

  const editing: Editing = {
    view,
    rewrite,
    changes,
    own,
    async put(glossaryUid, concept) {
      const row = view.rows.find(({ uid }) => uid === glossaryUid)
      if (row?.glossary.readOnly) {
        const base = await conceptAt(core.view, view, concept.overrides?.uid ?? concept.uid, glossaryUid)
        if (base !== undefined) return override(base, concept, row.glossary.version ?? '')
      }
      await set(row === undefined || row.glossary.readOnly ? (await own()).uid : row.uid, concept)
    },
    async remove(concept) {
      const readOnly = view.rows.filter(({ glossary }) => glossary.readOnly)
      for (const row of readOnly) {
        const base = await conceptAt(core.view, view, concept.overrides?.uid ?? concept.uid, row.uid)
        if (base === undefined || (concept.overrides === undefined && concept.glossaryUid !== row.uid))
          continue
        return override(base, { ...strip(base), sections: [] }, row.glossary.version ?? '')
      }
      const { id, glossaryUid, uid } = concept
      await rewrite.put(glossaryUid, id, undefined)
      changes.push({ kind: 'concept', glossaryUid, uid, id, before: strip(concept) })
    },
  }
  return { editing, ownUid: () => made?.uid }
}

/** The one that was made as such; else the first that is writable and no import. */
export function ownRow(rows: GlossaryRow[], uid: number | string | undefined): GlossaryRow | undefined {
  return (
    rows.find((row) => row.uid === uid && !row.glossary.readOnly) ??
    rows.find(({ glossary }) => isOwn(glossary))
  )
}

const isOwn = ({ readOnly, importedFrom }: Glossary) => !readOnly && importedFrom === undefined

/** By what is written down: what an edit stamps on it does not count. */
function sameContent({ audit: _a, ...before }: Concept, { audit: _b, ...after }: Concept): boolean {
  return canonical(before) === canonical(after)
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )

/** A term that names the concept. */
export const titleOf = ({ sections, uid }: Concept): string =>
  sections.find(({ terms }) => terms.length > 0)?.terms[0]?.text ?? uid
