import { sizeOf } from './blocks.ts'
import type { Core } from './core.ts'
import { edit, ownRow } from './editing.ts'
import { StoreFailure } from './failure.ts'
import type { Store } from './store.ts'

/** Edits of glossaries as such. */
type Part = Pick<Store, 'glossaries' | 'ownGlossary' | 'putGlossary' | 'orderGlossaries' | 'deleteGlossary'>

export function glossariesOf(core: Core): Part {
  const { db } = core
  return {
    async glossaries() {
      const rows = await db.glossaries.toArray()
      return rows
        .map((row) => ({ ...row.glossary, size: sizeOf(row.blocks) }))
        .sort((a, b) => a.priority - b.priority)
    },
    async ownGlossary() {
      const find = async () =>
        ownRow((await core.view.now('marks')).rows, (await db.meta.get('ownUid'))?.value)?.glossary
      const held = await find()
      if (held !== undefined) return held
      await edit(core, async (editing) => ({
        what: 'glossary-add',
        title: (await editing.own()).glossary.name,
      }))
      return (await find())!
    },
    putGlossary: (glossary) =>
      edit(core, async ({ rewrite }) => {
        const { uid } = glossary
        const held = await rewrite.row(uid)
        // A list's row says its size too.
        const { size: _, ...fields } = glossary as typeof glossary & { size?: number }
        if (held === undefined) await rewrite.putRow(uid, { uid, glossary: fields, blocks: [] })
        else {
          const gone = Object.keys(held.glossary).filter((key) => !(key in fields))
          await rewrite.putFields(uid, {
            ...Object.fromEntries(gone.map((key) => [key, undefined])),
            ...fields,
          })
        }
        return { what: held === undefined ? 'glossary-add' : 'glossary', title: glossary.name }
      }),
    orderGlossaries: (uids) =>
      edit(core, async ({ rewrite, view }) => {
        const named = uids.flatMap((uid) => view.rows.find((row) => row.uid === uid) ?? [])
        const order = [...named, ...view.rows.filter(({ uid }) => !uids.includes(uid))]
        for (const [i, { uid }] of order.entries()) await rewrite.putFields(uid, { priority: i + 1 })
        return { what: 'glossary-order', title: order[0]?.glossary.name ?? '' }
      }),
    deleteGlossary: (uid) =>
      edit(core, async ({ rewrite }) => {
        const held = await rewrite.row(uid)
        if (held === undefined) return undefined
        if (held.glossary.readOnly) throw new StoreFailure('read-only')
        await rewrite.putRow(uid, undefined)
        return { what: 'glossary-delete', title: held.glossary.name, count: sizeOf(held.blocks) }
      }),
  }
}
