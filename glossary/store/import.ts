import { newUid } from '../model/create.ts'
import { type Block, blockSize, cut, decodeBlock } from './blocks.ts'
import { commit, takeIds } from './commit.ts'
import type { Core } from './core.ts'
import { editRow } from './editing.ts'
import { isDiskFault, RevisionMoved, StoreFailure } from './failure.ts'
import { Gathered } from './gathered.ts'
import { holdShared } from './lock.ts'
import { hashOf } from './marks.ts'
import { between } from './rewrite.ts'
import type { BlockEntry, GlossaryRow } from './schema.ts'
import { type Made, madeOf, stage, unstage } from './stage.ts'
import type { ImportOptions, ImportPart } from './store.ts'
import type { Shelf, View } from './view.ts'

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
    const own = withOwnUids(core, now, parts)
    for (const { glossary, concepts } of parts) {
      // A sweep that has begun ends first.
      const firstId = await core.alone(() => takeIds(core, concepts.length, blockSize))
      const entries: BlockEntry[] = []
      let waiting: Made[] = []
      const flush = async () => {
        cancelled()
        const fresh = await stage(core, waiting)
        waiting = []
        entries.push(...fresh)
        for (const { key, size } of fresh) {
          staged.push(key)
          done += size
        }
        onProgress?.(done)
      }
      for (const ready of blocksOf(concepts, firstId)) {
        // A read-only glossary's uids are given by its data and stay.
        waiting.push(glossary.readOnly ? (ready.made ?? madeOf(core, ready.block())) : await own(ready))
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
    // Where even this fails the next sweep does it; the person is told of the first error. On a full disk Chromium never ends it.
    const cleared = unstage(core, staged).catch(() => {})
    if (!isDiskFault(error)) await cleared
    throw error
  } finally {
    release()
  }
}

/** A block of a file: ready to be written, where it was gathered so (and no uid comes twice), or its concepts. */
interface Ready {
  made?: Made
  block: () => Block
}

function* blocksOf(concepts: ImportPart['concepts'], firstId: number): Generator<Ready> {
  if (concepts instanceof Gathered)
    for (let b = 0; b < concepts.blocks; b++)
      yield { made: concepts.madeAt(b, firstId), block: () => concepts.blockAt(b, firstId) }
  else for (const block of cut(concepts, firstId)) yield { block: () => block }
}

/** The block with those uids made anew that another glossary holds, or that came before. */
function withOwnUids(core: Core, view: View, parts: ImportPart[]): (ready: Ready) => Promise<Made> {
  const replaced = new Set(parts.map(({ glossary }) => glossary.uid))
  const held = new Map<number, Shelf | Shelf[]>()
  const note = (hash: number, shelf: Shelf) => {
    const before = held.get(hash)
    if (before === undefined) held.set(hash, shelf)
    else if (Array.isArray(before)) before.push(shelf)
    else held.set(hash, [before, shelf])
  }
  for (const shelf of view.shelves)
    if (!replaced.has(shelf.row.uid)) for (const hash of shelf.marks.uids) note(hash, shelf)
  const taken = new Set<string>()
  const read = new Set<Shelf>()
  return async (ready) => {
    const uids = ready.made?.marks.uids ?? ready.block().items.map(({ concept }) => hashOf(concept.uid))
    const shelves = new Set(Array.from(uids).flatMap((hash) => held.get(hash) ?? []))
    if (ready.made !== undefined && shelves.size === 0) return ready.made
    for (const shelf of shelves) {
      if (read.has(shelf)) continue
      read.add(shelf)
      for (const { concept } of decodeBlock(await core.db.blocks.get(shelf.key))) taken.add(concept.uid)
    }
    const block = ready.block()
    for (const item of block.items) {
      if (taken.has(item.concept.uid)) item.concept = { ...item.concept, uid: newUid() }
      taken.add(item.concept.uid)
    }
    return madeOf(core, block)
  }
}
