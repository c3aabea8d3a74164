import type { Concept, Glossary } from '../model/schema.ts'
import { blockBits, decodeBlock, type Numbered, withEntries } from './blocks.ts'
import type { Core } from './core.ts'
import type { BlockEntry, Change, GlossaryRow } from './schema.ts'
import { type Made, madeOf, stage } from './stage.ts'
import { newStretches } from './stretches.ts'

/** Glossaries as they will be: touched blocks are opened, changed, and written under fresh keys; the lists are swapped later. */
export interface Rewrite {
  row(uid: string): Promise<GlossaryRow | undefined>
  /** As a whole; `undefined` takes it out. */
  putRow(uid: string, row: GlossaryRow | undefined): Promise<void>
  putFields(uid: string, fields: Partial<Glossary>): Promise<void>
  putBlocks(uid: string, blocks: BlockEntry[]): Promise<void>
  /** `undefined` takes the concept out. */
  put(glossaryUid: string, id: number, concept: Concept | undefined): Promise<void>
  /** Changes (or takes out) concepts of one block; the same array: none. */
  putBlock(glossaryUid: string, number: number, change: (items: Numbered[]) => Numbered[]): Promise<void>
  /** Writes the blocks. What was touched, before and after. */
  done(): Promise<Rewritten>
}

export interface Rewritten {
  rows: GlossaryRow[]
  removed: string[]
  changes: Change[]
}

/**
 * Open blocks held at most: a bulk edit of a million concepts goes through without holding them, and the page that asked for it is still
 * but a moment while they are packed (64 held it for a second).
 */
const OPEN = 16

export function newRewrite(core: Core): Rewrite {
  const { db } = core
  const before = new Map<string, GlossaryRow | undefined>()
  const after = new Map<string, GlossaryRow | undefined>()
  const open = new Map<string, { uid: string; number: number; items: Numbered[]; touched: boolean }>()

  const row = async (uid: string): Promise<GlossaryRow | undefined> => {
    if (!after.has(uid)) {
      const held = await db.glossaries.get(uid)
      before.set(uid, held)
      after.set(uid, held)
    }
    return after.get(uid)
  }
  const forget = (uid: string) => {
    for (const [name, block] of open) if (block.uid === uid) open.delete(name)
  }
  const flush = async () => {
    const blocks = [...open.values()].filter(({ touched }) => touched)
    open.clear()
    const filled = blocks.filter(({ items }) => items.length > 0)
    const over = newStretches()
    const made: Made[] = []
    for (const block of filled) {
      made.push(madeOf(core, block))
      await over()
    }
    const entries = await stage(core, made)
    for (const uid of new Set(blocks.map((block) => block.uid))) {
      const held = after.get(uid)!
      const fresh = [
        ...entries.filter((_, i) => filled[i]!.uid === uid),
        ...blocks.flatMap((block) =>
          block.uid === uid && block.items.length === 0 ? [{ number: block.number, key: 0, size: 0 }] : [],
        ),
      ]
      after.set(uid, { ...held, blocks: withEntries(held.blocks, fresh) })
    }
  }
  const putBlock: Rewrite['putBlock'] = async (uid, number, change) => {
    const held = await row(uid)
    if (held === undefined) return
    const name = `${uid} ${number}`
    let block = open.get(name)
    if (block === undefined) {
      if (open.size >= OPEN) await flush()
      const entry = after.get(uid)!.blocks.find((entry) => entry.number === number)
      const items = entry === undefined ? [] : decodeBlock(await db.blocks.get(entry.key))
      block = { uid, number, items, touched: false }
      open.set(name, block)
    }
    const next = change(block.items)
    if (next !== block.items) Object.assign(block, { items: next, touched: true })
  }

  return {
    row,
    async putRow(uid, next) {
      await row(uid)
      forget(uid)
      after.set(uid, next)
    },
    async putFields(uid, fields) {
      const held = await row(uid)
      if (held !== undefined) after.set(uid, { ...held, glossary: withFields(held.glossary, fields) })
    },
    async putBlocks(uid, blocks) {
      const held = await row(uid)
      forget(uid)
      if (held !== undefined) after.set(uid, { ...held, blocks })
    },
    put: (uid, id, concept) =>
      putBlock(uid, id >> blockBits, (items) => {
        const rest = items.filter((item) => item.id !== id)
        return concept === undefined ? rest : [...rest, { id, concept }].sort((a, b) => a.id - b.id)
      }),
    putBlock,
    async done() {
      await flush()
      const rows: GlossaryRow[] = []
      const removed: string[] = []
      const changes: Change[] = []
      for (const [uid, next] of after) {
        const own = between(uid, before.get(uid), next)
        if (own.length === 0) continue
        changes.push(...own)
        if (next === undefined) removed.push(uid)
        else rows.push(next)
      }
      return { rows, removed, changes }
    },
  }
}

/** `undefined` takes a field out. */
function withFields(glossary: Glossary, fields: Partial<Glossary>): Glossary {
  return Object.fromEntries(
    Object.entries({ ...glossary, ...fields }).filter(([, value]) => value !== undefined),
  ) as Glossary
}

/** What an edit says of a glossary, so that taking it back leaves alone what it did not touch. */
export function between(
  uid: string,
  before: GlossaryRow | undefined,
  after: GlossaryRow | undefined,
): Change[] {
  if (before === after) return []
  if (before === undefined || after === undefined)
    return [{ kind: 'glossary', uid, ...(before && { before }), ...(after && { after }) }]
  const changes: Change[] = []
  const keys = Object.keys({ ...before.glossary, ...after.glossary }) as (keyof Glossary)[]
  const different = keys.filter(
    (key) => JSON.stringify(before.glossary[key]) !== JSON.stringify(after.glossary[key]),
  )
  if (different.length > 0) {
    const only = (glossary: Glossary): Partial<Glossary> =>
      Object.fromEntries(different.map((key) => [key, glossary[key]]))
    changes.push({ kind: 'fields', uid, before: only(before.glossary), after: only(after.glossary) })
  }
  const same =
    before.blocks.length === after.blocks.length &&
    before.blocks.every((entry, i) => entry.key === after.blocks[i]!.key)
  if (!same) changes.push({ kind: 'blocks', uid, before: before.blocks, after: after.blocks })
  return changes
}

/** One side of recorded changes, written over what stands. */
export async function replay(rewrite: Rewrite, changes: Change[], side: 'before' | 'after'): Promise<void> {
  for (const change of changes)
    if (change.kind === 'concept') await rewrite.put(change.glossaryUid, change.id, change[side])
    else if (change.kind === 'fields') await rewrite.putFields(change.uid, change[side])
    else if (change.kind === 'blocks') await rewrite.putBlocks(change.uid, change[side])
    else if (change.before === undefined || change.after === undefined)
      await rewrite.putRow(change.uid, change[side])
    else await replay(rewrite, between(change.uid, change.before, change.after), side)
}
