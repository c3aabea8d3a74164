import { full, lean } from '../model/lean.ts'
import type { Concept, StoredConcept } from '../model/schema.ts'
import { StoreFailure } from './failure.ts'
import type { BlockEntry, BlockRow } from './schema.ts'

/** Blocks of 256 concepts as JSON bytes: a row per concept makes a large import take ten times as long. */

export const blockBits = 8
export const blockSize = 1 << blockBits

export interface Numbered {
  id: number
  concept: Concept
}

/** Concepts whose id >> 8 is `number`, in id order. */
export interface Block {
  number: number
  items: Numbered[]
}

export function encodeBlock(items: Numbered[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    JSON.stringify(items.map(({ id, concept }) => ({ id, concept: lean(concept) }))),
  )
}

/** `undefined`: the list names a block that is not there. */
export function decodeBlock(row: BlockRow | undefined): Numbered[] {
  try {
    if (row !== undefined) {
      const items: Numbered[] = JSON.parse(new TextDecoder().decode(row.bytes))
      for (const { concept } of items) full(concept)
      return items
    }
  } catch (cause) {
    throw new StoreFailure('damaged', { cause })
  }
  throw new StoreFailure('damaged')
}

/** Cuts new content into blocks; `firstId` is a multiple of 256. */
export function* cut(concepts: Iterable<Concept>, firstId: number): Generator<Block> {
  let id = firstId
  let items: Numbered[] = []
  for (const concept of concepts) {
    items.push({ id: id++, concept })
    if (items.length < blockSize) continue
    yield { number: (id - 1) >> blockBits, items }
    items = []
  }
  if (items.length > 0) yield { number: (id - 1) >> blockBits, items }
}

/** A list with entries in place of those of the same numbers; empty ones are taken out. */
export function withEntries(blocks: BlockEntry[], entries: BlockEntry[]): BlockEntry[] {
  const byNumber = new Map(blocks.map((entry) => [entry.number, entry]))
  for (const entry of entries)
    if (entry.size === 0) byNumber.delete(entry.number)
    else byNumber.set(entry.number, entry)
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}

export const sizeOf = (blocks: BlockEntry[]): number => blocks.reduce((sum, { size }) => sum + size, 0)

/** Concept as files know it: without the local id and its glossary. */
export function strip(concept: StoredConcept): Concept {
  const { id: _id, glossaryUid: _glossaryUid, ...rest } = concept
  return rest
}
