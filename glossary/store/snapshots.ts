import { full } from '../model/lean.ts'
import type { Glossary } from '../model/schema.ts'
import { type Block, sizeOf } from './blocks.ts'
import { revisionOf } from './commit.ts'
import type { Core } from './core.ts'
import { edit } from './editing.ts'
import { StoreFailure } from './failure.ts'
import { STAGING } from './import.ts'
import { holdShared, lock } from './lock.ts'
import type { BlockEntry, EditRow, SnapshotRow } from './schema.ts'
import { madeOf, stage } from './stage.ts'
import type { Snapshot, Store } from './store.ts'
import { transacted } from './transaction.ts'

/**
 * All that is writable, gzipped and by itself: what is wrong with a list, a block or the history does not reach it. Lines of JSON: a
 * glossary's own, then each of its blocks.
 */
type Part = Pick<Store, 'snapshots' | 'keepSnapshots' | 'takeSnapshot' | 'restoreSnapshot'>
type Line = { glossary: Glossary } | Block

const KEPT = 5
const DAY = 24 * 60 * 60 * 1000
const CHUNK = 16

export function snapshotsOf(core: Core): Part {
  const { db } = core
  const once = lock(`${db.name}-snapshot`)
  const take = async (why: SnapshotRow['why']): Promise<Snapshot> => {
    // No sweep meanwhile: the lists read here name blocks that an edit may replace.
    const release = await holdShared(STAGING)
    try {
      const { revision, rows } = await db.transaction('r', [db.meta, db.glossaries], async () => ({
        revision: await revisionOf(core),
        rows: (await db.glossaries.toArray()).filter(({ glossary }) => !glossary.readOnly),
      }))
      const encoder = new TextEncoder()
      async function* lines(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
        for (const { glossary, blocks } of rows) {
          yield encoder.encode(`${JSON.stringify({ glossary } satisfies Line)}\n`)
          for (const { number, key } of blocks) {
            const block = await db.blocks.get(key)
            if (block === undefined) throw new StoreFailure('damaged')
            yield encoder.encode(`{"number":${number},"items":`)
            yield block.bytes
            yield encoder.encode('}\n')
          }
        }
      }
      const row: SnapshotRow = {
        at: new Date().toISOString(),
        why,
        revision,
        glossaries: rows.map(({ glossary, blocks }) => ({ name: glossary.name, size: sizeOf(blocks) })),
        content: await gzipped(lines()),
      }
      const id = await transacted(db, [db.snapshots], async () => {
        const id = await db.snapshots.add(row)
        await db.snapshots.bulkDelete(await db.snapshots.orderBy('id').reverse().offset(KEPT).primaryKeys())
        return id
      })
      return shown({ ...row, id })
    } finally {
      release()
    }
  }

  return {
    async snapshots() {
      return (await db.snapshots.orderBy('id').reverse().toArray()).map(shown)
    },
    // Asked twice at once, it takes one.
    keepSnapshots: () =>
      once(async () => {
        const why = due({
          now: Date.now(),
          revision: await revisionOf(core),
          latest: await db.snapshots.orderBy('id').last(),
          lastImport: await db.edits
            .orderBy('id')
            .reverse()
            .filter(({ what, undone }) => what === 'import' && undone === 0)
            .first(),
          hasOwn: (await db.glossaries.toArray()).some((r) => !r.glossary.readOnly && r.blocks.length > 0),
        })
        return why && take(why)
      }),
    takeSnapshot: () => take('asked'),
    async restoreSnapshot(id) {
      const row = await db.snapshots.get(id)
      if (row === undefined) throw new StoreFailure('missing')
      const release = await holdShared(STAGING)
      try {
        const held = await unpack(core, row.content)
        return await edit(core, async ({ view, rewrite }) => {
          for (const { uid, glossary } of view.rows)
            if (!glossary.readOnly && !held.has(uid)) await rewrite.putRow(uid, undefined)
          for (const [uid, { glossary, blocks }] of held) {
            // A read-only glossary of that uid has come since.
            if ((await rewrite.row(uid))?.glossary.readOnly) continue
            await rewrite.putRow(uid, { uid, glossary, blocks })
          }
          const count = row.glossaries.reduce((sum, { size }) => sum + size, 0)
          return { what: 'restore', title: row.at, count }
        })
      } finally {
        release()
      }
    },
  }
}

/** Whether a snapshot is due, and why. */
export function due(state: {
  now: number
  revision: number
  latest: Pick<SnapshotRow, 'at' | 'revision'> | undefined
  lastImport: Pick<EditRow, 'at'> | undefined
  hasOwn: boolean
}): 'import' | 'daily' | undefined {
  const { now, revision, latest, lastImport, hasOwn } = state
  if (!hasOwn || latest?.revision === revision) return undefined
  if (lastImport !== undefined && (latest === undefined || latest.at < lastImport.at)) return 'import'
  return latest === undefined || now - Date.parse(latest.at) >= DAY ? 'daily' : undefined
}

async function gzipped(lines: AsyncGenerator<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  return new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob()
}

/** Stages the blocks again, under the numbers that they had: ids stay what they were. */
async function unpack(
  core: Core,
  content: Blob,
): Promise<Map<string, { glossary: Glossary; blocks: BlockEntry[] }>> {
  const found = new Map<string, { glossary: Glossary; blocks: BlockEntry[] }>()
  let current: { glossary: Glossary; blocks: BlockEntry[] } | undefined
  let waiting: Block[] = []
  const flush = async () => {
    if (waiting.length > 0)
      current?.blocks.push(
        ...(await stage(
          core,
          waiting.map((block) => madeOf(core, block)),
        )),
      )
    waiting = []
  }
  for await (const text of linesIn(content)) {
    const line = JSON.parse(text) as Line
    if ('glossary' in line) {
      await flush()
      current = { glossary: line.glossary, blocks: [] }
      found.set(line.glossary.uid, current)
    } else {
      for (const { concept } of line.items) full(concept)
      waiting.push(line)
      if (waiting.length === CHUNK) await flush()
    }
  }
  await flush()
  return found
}

async function* linesIn(content: Blob): AsyncGenerator<string> {
  const reader = content
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream())
    .getReader()
  let parts: string[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const pieces = value.split('\n')
    for (const piece of pieces.slice(0, -1)) {
      yield parts.join('') + piece
      parts = []
    }
    parts.push(pieces.at(-1)!)
  }
}

const shown = ({ id, at, why, glossaries, content }: SnapshotRow): Snapshot => ({
  id: id!,
  at,
  why,
  glossaries,
  bytes: content.size,
})
