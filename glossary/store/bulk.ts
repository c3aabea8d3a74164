import type { Concept } from '../model/schema.ts'
import type { Numbered } from './blocks.ts'
import { takeIds } from './commit.ts'
import type { Core } from './core.ts'
import { edit, titleOf } from './editing.ts'
import { StoreFailure } from './failure.ts'
import { orderOf } from './list.ts'
import { hashOf } from './marks.ts'
import { SHELF } from './search.ts'
import type { BulkChange, BulkOptions, EditKind, Selection, Store } from './store.ts'
import type { Shelf, View } from './view.ts'

/** Many concepts as one edit, block by block: a million go through without being held at once. */
type Part = Pick<Store, 'editConcepts' | 'deleteConcepts' | 'moveConcepts'>

/** Up to so many are kept in the history one by one; more, as lists of blocks. */
const ONE_BY_ONE = 50

export function bulkOf(core: Core): Part {
  const each = (
    what: EditKind,
    selection: Selection,
    how: BulkOptions,
    change: (concept: Concept) => Concept | undefined,
  ) =>
    edit(core, async (editing) => {
      const view = 'found' in selection ? await core.view.now('texts') : editing.view
      let count = 0
      let title = ''
      const alter = (concept: Concept): Concept | undefined => {
        const next = change(concept)
        if (next === concept) return concept
        count++
        if (title === '') title = titleOf(concept)
        return next
      }
      const chosen = await shelvesOf(core, view, selection)
      const asBlocks = chosen.reduce((sum, { places }) => sum + places.length, 0) > ONE_BY_ONE
      for (const { shelf, places, isChosen } of going(chosen, how))
        if (asBlocks && !shelf.row.glossary.readOnly && shelf.marks.overrides.length === 0)
          await editing.rewrite.putBlock(shelf.row.uid, shelf.number, (items) => {
            const before = count
            const next = items.flatMap((item): Numbered[] => {
              const concept = isChosen(item) ? alter(item.concept) : item.concept
              return concept === undefined ? [] : [{ id: item.id, concept: stamped(item.concept, concept) }]
            })
            return count === before ? items : next
          })
        else
          for (const at of places) {
            const stored = await core.view.read({ shelf, at })
            const { id, glossaryUid, ...concept } = stored
            if (!isChosen({ id, concept }) || shelf.hidden?.has(at) || concept.sections.length === 0) continue
            const next = alter(concept)
            if (next === undefined) await editing.remove(stored)
            else await editing.put(glossaryUid, next)
          }
      stopped(how)
      return count === 0 ? undefined : { what, title, count, asBlocks }
    })

  return {
    editConcepts: (selection, change, how = {}) =>
      each('bulk-edit', selection, how, (concept) => changed(concept, change)),
    deleteConcepts: (selection, how = {}) => each('bulk-delete', selection, how, () => undefined),
    moveConcepts: (selection, glossaryUid, how = {}) =>
      edit(core, async ({ rewrite, view: marked }) => {
        const target = await rewrite.row(glossaryUid)
        if (target === undefined) throw new StoreFailure('missing')
        if (target.glossary.readOnly) throw new StoreFailure('read-only')
        const view = 'found' in selection ? await core.view.now('texts') : marked
        const moved: Concept[] = []
        for (const { shelf, isChosen } of going(await shelvesOf(core, view, selection), how)) {
          if (shelf.row.uid === glossaryUid || shelf.row.glossary.readOnly) continue
          await rewrite.putBlock(shelf.row.uid, shelf.number, (items) => {
            const staying = items.filter((item) => !isChosen(item))
            moved.push(...items.filter(isChosen).map(({ concept }) => concept))
            return staying.length === items.length ? items : staying
          })
        }
        if (moved.length === 0) return undefined
        const first = await takeIds(core, moved.length)
        for (const [i, concept] of moved.entries()) {
          stopped(how)
          await rewrite.put(glossaryUid, first + i, concept)
        }
        return { what: 'move', title: titleOf(moved[0]!), count: moved.length, glossaryUid, asBlocks: true }
      }),
  }
}

/** Shelf by shelf, told and stopped between them. */
function* going(chosen: Chosen[], how: BulkOptions): Generator<Chosen> {
  const total = chosen.reduce((sum, { places }) => sum + places.length, 0)
  let done = 0
  for (const one of chosen) {
    stopped(how)
    how.onProgress?.(done, total)
    yield one
    done += one.places.length
  }
}

function stopped({ signal }: BulkOptions): void {
  if (signal?.aborted) throw new StoreFailure('cancelled', { cause: signal.reason })
}

const stamped = (before: Concept, after: Concept): Concept =>
  after === before ? before : { ...after, audit: { ...after.audit, modifiedAt: new Date().toISOString() } }

function changed(concept: Concept, { kind, status, source, subject, language }: BulkChange): Concept {
  const next = structuredClone(concept)
  if (kind === null) delete next.kind
  else if (kind !== undefined) next.kind = kind
  if (subject !== undefined) next.subjectField = subject === null ? [] : [subject]
  for (const section of next.sections) {
    if (language !== undefined && section.language !== language) continue
    for (const term of section.terms) {
      if (status !== undefined) term.status = status
      if (source === null) delete term.source
      else if (source !== undefined) term.source = source
    }
  }
  return JSON.stringify(next) === JSON.stringify(concept) ? concept : next
}

interface Chosen {
  shelf: Shelf
  places: number[]
  isChosen(item: Numbered): boolean
}

/** Shelves that hold something chosen. */
async function shelvesOf({ fold }: Core, view: View, selection: Selection): Promise<Chosen[]> {
  if ('uids' in selection) {
    const uids = new Set(selection.uids)
    const hashes = new Set(selection.uids.map(hashOf))
    return view.shelves.flatMap((shelf) => {
      const places = [...shelf.marks.uids.keys()].filter((at) => hashes.has(shelf.marks.uids[at]!))
      // Another uid may have the same hash.
      return places.length === 0 ? [] : [{ shelf, places, isChosen: ({ concept }) => uids.has(concept.uid) }]
    })
  }
  const except = new Set(selection.except)
  const byShelf = Map.groupBy(await orderOf(view, fold, selection.found), (slot) => Math.floor(slot / SHELF))
  return [...byShelf]
    .sort(([a], [b]) => a - b)
    .map(([s, slots]): Chosen => {
      const shelf = view.shelves[s]!
      const places = slots.map((slot) => slot % SHELF)
      const ids = new Set(places.map((at) => shelf.marks.ids[at]))
      return {
        shelf,
        places,
        isChosen: ({ id, concept }) => ids.has(id & 0xff) && !except.has(concept.uid),
      }
    })
}
