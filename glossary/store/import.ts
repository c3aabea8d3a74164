import { newUid } from '../model/create.ts'
import type { Concept } from '../model/schema.ts'
import { alignId, cut, encodeBlock } from './blocks.ts'
import { commit, nextIdOf } from './commit.ts'
import { edit } from './history.ts'
import { holdStaging } from './locks.ts'
import type { BlockEntry, Change, Database, GlossaryRow } from './schema.ts'
import { type ImportOptions, type ImportPart, RevisionMoved } from './store.ts'
import type { View } from './view.ts'

/** Blocks of all glossaries are staged, outside the write lock; then one transaction swaps every list. */
export async function importGlossaries(
  db: Database,
  now: View,
  alone: <T>(work: () => Promise<T>) => Promise<T>,
  parts: ImportPart[],
  options: ImportOptions,
): Promise<number> {
  if (now.revision !== options.plannedOn) throw new RevisionMoved()
  const { signal, onProgress } = options
  const staged: number[] = []
  const after: GlossaryRow[] = []
  const release = await holdStaging()
  try {
    let done = 0
    for (const { glossary, concepts } of ownUids(parts, now)) {
      const blocks: BlockEntry[] = []
      // Numbers are taken first, so that two imports at once never share one.
      const firstId = await alone(async () => {
        const first = alignId(await nextIdOf(db))
        await db.meta.put({ name: 'nextId', value: first + concepts.length })
        return first
      })
      for (const { number, items } of cut(concepts, firstId)) {
        signal?.throwIfAborted()
        const key = await db.blocks.add({ bytes: encodeBlock(items) })
        blocks.push({ number, key, size: items.length })
        staged.push(key)
        done += items.length
        onProgress?.(done)
      }
      after.push({ uid: glossary.uid, glossary, blocks })
    }
    signal?.throwIfAborted()
    return await alone(async () => {
      const before = await db.glossaries.bulkGet(after.map((row) => row.uid))
      const changes = after.map(
        (row, i): Change => ({
          kind: 'glossary',
          uid: row.uid,
          ...(before[i] && { before: before[i] }),
          after: row,
        }),
      )
      return commit(db, {
        rows: after,
        plannedOn: options.plannedOn,
        ...(options.recorded !== false && {
          edit: edit('import', after[0]?.uid ?? '', options.title, changes, done),
        }),
      })
    })
  } catch (error) {
    // Where even this fails the next sweep does it; the person is told of the first error.
    await db.blocks.bulkDelete(staged).catch(() => {})
    throw error
  } finally {
    release()
  }
}

/** A uid that another glossary holds is made anew. A read-only glossary's are given by its data and stay. */
function ownUids(parts: ImportPart[], now: View): ImportPart[] {
  const replaced = new Set(parts.map(({ glossary }) => glossary.uid))
  const taken = new Set<string>()
  for (const [uid, concepts] of now.byGlossary)
    if (!replaced.has(uid)) for (const concept of concepts) taken.add(concept.uid)
  const fresh = (concept: Concept): Concept => {
    const own = taken.has(concept.uid) ? { ...concept, uid: newUid() } : concept
    taken.add(own.uid)
    return own
  }
  return parts.map((part) => ({
    ...part,
    concepts: part.glossary.readOnly ? part.concepts : part.concepts.map(fresh),
  }))
}
