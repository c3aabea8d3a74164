import { newUid } from '../model/create.ts'
import { type Block, blockSize, cut, decodeBlock } from './blocks.ts'
import { commit, takeIds } from './commit.ts'
import type { Core } from './core.ts'
import { editRow } from './editing.ts'
import { RevisionMoved, StoreFailure } from './failure.ts'
import { holdShared } from './lock.ts'
import { hashOf } from './marks.ts'
import { between } from './rewrite.ts'
import type { BlockEntry, GlossaryRow } from './schema.ts'
import { stage, unstage } from './stage.ts'
import type { ImportOptions, ImportPart } from './store.ts'
import type { View } from './view.ts'

/** Held while there are blocks that no list names yet. */
export const STAGING = 'tifa-staging'
/** Blocks of one transaction while staging: 4,096 concepts. */
const CHUNK = 16

/** Stages blocks (progress, cancel, little memory), then swaps the lists. Killed at any moment, all is as it was. */
export async function importGlossaries(
  core: Core,
  parts: ImportPart[],
  { title, plannedOn, recorded = true, signal, onProgress }: ImportOptions,
): Promise<number> {
  const now = await core.view.now('marks')
  if (now.revision !== plannedOn) throw new RevisionMoved()
  const staged: number[] = []
  const cancelled = () => {
    if (signal?.aborted) throw new StoreFailure('cancelled', { cause: signal.reason })
  }
  const release = await holdShared(STAGING)
  try {
    const rows: GlossaryRow[] = []
    let done = 0
    const own = ownUids(core, now, parts)
    for (const { glossary, concepts } of parts) {
      // A sweep that has begun ends first.
      const firstId = await core.alone(() => takeIds(core, concepts.length, blockSize))
      const entries: BlockEntry[] = []
      let waiting: Block[] = []
      const flush = async () => {
        cancelled()
        // A read-only glossary's uids are given by its data and stay.
        if (!glossary.readOnly) await own(waiting)
        const fresh = await stage(core, waiting)
        waiting = []
        entries.push(...fresh)
        for (const { key, size } of fresh) {
          staged.push(key)
          done += size
        }
        onProgress?.(done)
      }
      for (const block of cut(concepts, firstId)) {
        waiting.push(block)
        if (waiting.length === CHUNK) await flush()
      }
      if (waiting.length > 0) await flush()
      rows.push({ uid: glossary.uid, glossary, blocks: entries })
    }
    cancelled()
    return await core.alone(async () => {
      const before = await core.db.glossaries.bulkGet(rows.map(({ uid }) => uid))
      const changes = rows.flatMap((row, i) => between(row.uid, before[i], row))
      const edit = editRow({ what: 'import', title, count: done, glossaryUid: rows[0]?.uid ?? '' }, changes)
      return commit(core, plannedOn, { rows, ...(recorded && { edit }) })
    })
  } catch (error) {
    // Where even this fails the next sweep does it; the person is told of the first error.
    await unstage(core, staged).catch(() => {})
    throw error
  } finally {
    release()
  }
}

/** Makes those uids anew that another glossary holds, or that came before: in place, blocks at a time. */
function ownUids({ db }: Core, view: View, parts: ImportPart[]): (blocks: Block[]) => Promise<void> {
  const replaced = new Set(parts.map(({ glossary }) => glossary.uid))
  const others = new Set(view.shelves.filter(({ row }) => !replaced.has(row.uid)))
  const held = new Set<number>()
  for (const { marks } of others) for (const hash of marks.uids) held.add(hash)
  const taken = new Set<string>()
  return async (blocks) => {
    const items = blocks.flatMap((block) => block.items)
    const wanted = new Set(items.map(({ concept }) => hashOf(concept.uid)).filter((hash) => held.has(hash)))
    for (const shelf of wanted.size === 0 ? [] : others) {
      if (!shelf.marks.uids.some((hash) => wanted.has(hash))) continue
      others.delete(shelf)
      for (const { concept } of decodeBlock(await db.blocks.get(shelf.key))) taken.add(concept.uid)
    }
    for (const item of items) {
      if (taken.has(item.concept.uid)) item.concept = { ...item.concept, uid: newUid() }
      taken.add(item.concept.uid)
    }
  }
}
