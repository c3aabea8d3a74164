import { decodeBlock } from './blocks.ts'
import { marksFormat, marksOf } from './marks.ts'
import type { Database, MarkRow, TextRow } from './schema.ts'
import { textOf } from './texts.ts'

/** Marks and texts by the key of their block, a row each. */

interface Table<T> {
  bulkGet(keys: number[]): PromiseLike<(T | undefined)[]>
  where(index: 'key'): {
    between(a: number, b: number, c: boolean, d: boolean): { toArray(): PromiseLike<T[]> }
  }
}

/** An import's keys follow one another: a range is read ten times as fast as its keys one by one. */
export async function readKeys<T>(table: Table<T>, keys: number[]): Promise<T[]> {
  const sorted = [...keys].sort((a, b) => a - b)
  const found: T[] = []
  const single: number[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1
    while (end < sorted.length && sorted[end] === sorted[end - 1]! + 1 && end - i < 256) end++
    if (end - i < 4) single.push(...sorted.slice(i, end))
    else
      found.push(
        ...(await table
          .where('key')
          .between(sorted[i]!, sorted[end - 1]!, true, true)
          .toArray()),
      )
    i = end
  }
  for (const row of await table.bulkGet(single)) if (row !== undefined) found.push(row)
  return found
}

/** What marks and texts are made with. */
export interface Making {
  db: Database
  fold: (text: string) => string
  /** Of texts of this fold. */
  textFormat: number
}

/** Made of the blocks, where there are none or those of another format, and kept. */
export async function makeRows(
  { db, fold, textFormat }: Making,
  keys: number[],
): Promise<{ marks: MarkRow; text: TextRow }[]> {
  const CHUNK = 64
  const made: { marks: MarkRow; text: TextRow }[] = []
  for (let i = 0; i < keys.length; i += CHUNK) {
    const chunk = keys.slice(i, i + CHUNK)
    const blocks = await db.blocks.bulkGet(chunk)
    const fresh = chunk.map((key, j) => {
      const items = decodeBlock(blocks[j])
      return { marks: { key, ...marksOf(items) }, text: { key, ...textOf(items, fold, textFormat) } }
    })
    made.push(...fresh)
    // Kept where there is room; without, they are made again.
    await db
      .transaction('rw', [db.blocks, db.marks, db.texts], async () => {
        const there = new Set(await db.blocks.where('key').anyOf(chunk).primaryKeys())
        const kept = fresh.filter((row) => there.has(row.marks.key))
        await db.marks.bulkPut(kept.map((row) => row.marks))
        await db.texts.bulkPut(kept.map((row) => row.text))
      })
      .catch(() => {})
  }
  return made
}

export const isCurrent = ({ format }: MarkRow): boolean => format === marksFormat
