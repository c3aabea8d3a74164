import { toConcept } from '../model/draft.ts'
import type { Concept } from '../model/schema.ts'
import type { Core } from './core.ts'
import { type Editing, edit, titleOf } from './editing.ts'
import type { Store } from './store.ts'
import { conceptAt, type View } from './view.ts'

/** Edits of single concepts. */
type Part = Pick<
  Store,
  'concept' | 'putConcept' | 'deleteConcept' | 'mergeConcepts' | 'setNotHere' | 'resetConcept' | 'outdated'
>

export function conceptsOf(core: Core): Part {
  /** What stands for a uid; `deleted`: also an override that says so. */
  const standing = async (view: View, uid: string, deleted = false) => {
    const place = view.overrides.get(uid)
    const override = place?.shelf.row.glossary.enabled === true ? await core.view.read(place) : undefined
    const found = override ?? (await conceptAt(core.view, view, uid))
    return found !== undefined && (deleted || found.sections.length > 0) ? found : undefined
  }

  return {
    // A copy: whoever alters what the store still holds would change nothing by putting it.
    concept: async (uid) => structuredClone(await standing(await core.view.now('marks'), uid)),
    putConcept: (glossaryUid, concept) =>
      edit(core, async (editing) => {
        await editing.put(glossaryUid, concept)
        const last = editing.changes.at(-1)
        const known = last?.kind === 'concept' && (last.before !== undefined || last.after?.overrides)
        return { what: known ? 'edit' : 'add', title: titleOf(concept) }
      }),
    deleteConcept: (uid) =>
      edit(core, async (editing) => {
        const concept = await standing(editing.view, uid)
        if (concept === undefined) return undefined
        await editing.remove(concept)
        return { what: 'delete', title: titleOf(concept) }
      }),
    mergeConcepts: (merged, uids) =>
      edit(core, async (editing) => {
        const held = await standing(editing.view, merged.uid)
        for (const uid of new Set(uids)) {
          const other = uid === merged.uid ? undefined : await standing(editing.view, uid)
          if (other !== undefined && other.uid !== held?.uid) await editing.remove(other)
        }
        await editing.put(held?.glossaryUid ?? '', merged)
        return { what: 'merge', title: titleOf(merged), count: uids.length }
      }),
    setNotHere: (terms, longer, on) =>
      edit(core, async (editing) => {
        for (const { uid, text } of terms) await notHere(editing, uid, core.fold(text))
        return { what: 'not-here', title: longer }

        async function notHere({ view, put }: Editing, uid: string, folded: string) {
          const stored = await standing(view, uid)
          // What folds to the term itself would forbid it everywhere.
          if (stored === undefined || core.fold(longer) === folded) return
          const { id: _, glossaryUid, ...concept } = structuredClone(stored)
          for (const term of concept.sections.flatMap((section) => section.terms)) {
            if (core.fold(term.text) !== folded) continue
            term.notIn = term.notIn.filter((other) => other !== longer)
            if (on) term.notIn.push(longer)
          }
          await put(glossaryUid, concept)
        }
      }),
    resetConcept: (uid) =>
      edit(core, async ({ view, rewrite, changes }) => {
        const own = await standing(view, uid, true)
        if (own?.overrides === undefined) return undefined
        const { id, glossaryUid, ...before } = own
        await rewrite.put(glossaryUid, id, undefined)
        changes.push({ kind: 'concept', glossaryUid, uid: own.uid, id, before })
        const base = await conceptAt(core.view, view, own.overrides.uid)
        return { what: 'reset', title: titleOf(base ?? own) }
      }),
    async outdated() {
      const view = await core.view.now('marks')
      const found: Awaited<ReturnType<Store['outdated']>> = []
      for (const place of view.overrides.values()) {
        const { id: _i, glossaryUid: _g, ...own } = await core.view.read(place)
        const { uid, base } = own.overrides!
        for (const {
          uid: glossary,
          glossary: { readOnly },
        } of view.rows) {
          const now = readOnly ? await conceptAt(core.view, view, uid, glossary) : undefined
          if (now === undefined) continue
          const { id: _i, glossaryUid: _g, ...current } = now
          if (JSON.stringify(current) !== base)
            found.push({ uid, base: parsed(base) ?? current, now: current, own })
        }
      }
      return found
    },
  }
}

/** A base comes from files as well. */
function parsed(base: string): Concept | undefined {
  try {
    return toConcept(JSON.parse(base)).value
  } catch {
    return undefined
  }
}
