import { type Block, encodeBlock } from './blocks.ts'
import type { Core } from './core.ts'
import { marksOf } from './marks.ts'
import type { BlockEntry, MarkRow, TextRow } from './schema.ts'
import { textOf } from './texts.ts'
import { transacted } from './transaction.ts'

/** A block as it is written. */
export interface Made {
  number: number
  size: number
  bytes: Uint8Array<ArrayBuffer>
  marks: Omit<MarkRow, 'key'>
  text: Omit<TextRow, 'key'>
}

export const madeOf = ({ fold, textFormat }: Core, { number, items }: Block): Made => ({
  number,
  size: items.length,
  bytes: encodeBlock(items),
  marks: marksOf(items),
  text: textOf(items, fold, textFormat),
})

/** Writes blocks with their marks and texts under fresh keys, which no list names yet. */
export async function stage({ db }: Core, made: Made[]): Promise<BlockEntry[]> {
  const keys = await transacted(db, [db.blocks, db.marks, db.texts], async () => {
    const keys = await db.blocks.bulkAdd(
      made.map(({ bytes }) => ({ bytes })),
      { allKeys: true },
    )
    await db.marks.bulkAdd(made.map(({ marks }, i) => ({ key: keys[i]!, ...marks })))
    await db.texts.bulkAdd(made.map(({ text }, i) => ({ key: keys[i]!, ...text })))
    return keys
  })
  return made.map(({ number, size }, i) => ({ number, key: keys[i]!, size }))
}

export async function unstage({ db }: Pick<Core, 'db'>, keys: number[]): Promise<void> {
  await db.transaction('rw', [db.blocks, db.marks, db.texts], async () => {
    await db.blocks.bulkDelete(keys)
    await db.marks.bulkDelete(keys)
    await db.texts.bulkDelete(keys)
  })
}
