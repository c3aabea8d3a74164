import type { Concept } from '../model/schema.ts'
import { decodeBlock, sizeOf } from './blocks.ts'
import { write } from './commit.ts'
import type { Core } from './core.ts'
import { newRewrite, replay } from './rewrite.ts'
import type { BlockEntry, Change, EditRow } from './schema.ts'
import type { EditChanges, EditRecord, Store } from './store.ts'

/** Named edits in a line: taken back from the newest on, made again from the oldest undone on. */
type Part = Pick<Store, 'edits' | 'laterEdits' | 'changes' | 'undo' | 'redo'>

export function historyOf(core: Core): Part {
  const { db } = core
  const turn = async (undone: 0 | 1, id: number | undefined): Promise<EditRecord | undefined> => {
    let last: EditRow | undefined
    await write(core, async () => {
      const line = await db.edits
        .where('undone')
        .equals(1 - undone)
        .sortBy('id')
      if (undone === 1) line.reverse()
      const until = id === undefined ? 0 : line.findIndex((row) => row.id === id)
      const rows = line.slice(0, until + 1)
      last = rows.at(-1)
      if (last === undefined) return undefined
      const rewrite = newRewrite(core)
      for (const { changes } of rows)
        if (undone === 1) await replay(rewrite, changes.toReversed(), 'before')
        else await replay(rewrite, changes, 'after')
      return { ...(await rewrite.done()), turned: { ids: rows.map((row) => row.id!), undone } }
    })
    return last && record({ ...last, undone })
  }

  return {
    async edits(limit) {
      return (await db.edits.orderBy('id').reverse().limit(limit).toArray()).map(record)
    },
    async laterEdits(id) {
      const rows = await db.edits.where('id').above(id).reverse().toArray()
      return rows.filter(({ undone }) => undone === 0).map(record)
    },
    async changes(id, { offset = 0, limit }) {
      const row = await db.edits.get(id)
      if (row === undefined) return undefined
      const concepts: EditChanges['concepts'] = []
      const glossaries: EditChanges['glossaries'] = []
      for (const change of row.changes) {
        if (change.kind === 'concept') concepts.push(sides(change))
        else if (change.kind === 'fields')
          glossaries.push({ uid: change.uid, before: change.before, after: change.after })
        else {
          const [before, after] = lists(change)
          if (change.kind === 'glossary')
            glossaries.push({
              uid: change.uid,
              ...(change.before && { before: change.before.glossary }),
              ...(change.after && { after: change.after.glossary }),
            })
          concepts.push(...(await different(before, after)))
        }
      }
      return {
        total: concepts.length || row.count,
        concepts: concepts.slice(offset, offset + limit),
        glossaries,
      }
    },
    undo: (id) => turn(1, id),
    redo: (id) => turn(0, id),
  }

  /** Concepts that two lists of blocks do not have in common. */
  async function different(before: BlockEntry[], after: BlockEntry[]): Promise<EditChanges['concepts']> {
    const only = (list: BlockEntry[], other: BlockEntry[]) => {
      const keys = new Set(other.map(({ key }) => key))
      return list.filter(({ key }) => !keys.has(key))
    }
    const [gone, fresh] = [only(before, after), only(after, before)]
    if (sizeOf(gone) + sizeOf(fresh) > MOST) return []
    const read = async (list: BlockEntry[]) => {
      const blocks = await db.blocks.bulkGet(list.map(({ key }) => key))
      return new Map(
        blocks.flatMap((block) => decodeBlock(block).map(({ concept }) => [concept.uid, concept] as const)),
      )
    }
    const [was, is] = [await read(gone), await read(fresh)]
    const concepts: EditChanges['concepts'] = []
    for (const [uid, concept] of was) {
      const next = is.get(uid)
      if (next === undefined || JSON.stringify(next) !== JSON.stringify(concept))
        concepts.push(sides({ before: concept, ...(next && { after: next }) }))
    }
    for (const [uid, concept] of is) if (!was.has(uid)) concepts.push({ after: concept })
    return concepts
  }
}

/** Concepts told apart at most. */
const MOST = 200_000

const sides = ({ before, after }: { before?: Concept; after?: Concept }) => ({
  ...(before && { before }),
  ...(after && { after }),
})

export function lists(change: Exclude<Change, { kind: 'concept' | 'fields' }>): [BlockEntry[], BlockEntry[]] {
  return change.kind === 'blocks'
    ? [change.before, change.after]
    : [change.before?.blocks ?? [], change.after?.blocks ?? []]
}

function record(row: EditRow): EditRecord {
  const { at, what, glossaryUid, title, count } = row
  return { id: row.id!, at, what, glossaryUid, title, count, undone: row.undone === 1 }
}
