import type { Concept } from '../model/schema.ts'
import type { BlockEntry, BlockRow } from './schema.ts'

/** Blocks of 256 concepts as JSON bytes: a row per concept makes a large import take ten times as long. */

export const blockBits = 8
const SIZE = 1 << blockBits

export interface Numbered {
  id: number
  concept: Concept
}

export function encodeBlock(items: Numbered[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(items))
}

export function decodeBlock(row: BlockRow): Numbered[] {
  return JSON.parse(new TextDecoder().decode(row.bytes))
}

/** Cuts new content into blocks; `firstId` is a multiple of 256. */
export function* cut(concepts: Concept[], firstId: number): Generator<{ number: number; items: Numbered[] }> {
  for (let i = 0; i < concepts.length; i += SIZE) {
    const items = concepts.slice(i, i + SIZE).map((concept, j) => ({ id: firstId + i + j, concept }))
    yield { number: (firstId + i) >> blockBits, items }
  }
}

/** The next id that begins a block. */
export function alignId(id: number): number {
  return Math.ceil(id / SIZE) * SIZE
}

export function withEntry(blocks: BlockEntry[], entry: BlockEntry): BlockEntry[] {
  const rest = blocks.filter((b) => b.number !== entry.number)
  return (entry.size === 0 ? rest : [...rest, entry]).sort((a, b) => a.number - b.number)
}
