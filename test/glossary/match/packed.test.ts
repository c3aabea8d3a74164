import { describe, expect, it } from 'vitest'
import { openPacked } from '../../../glossary/match/packed.ts'
import { newConcept } from '../../../glossary/model/create.ts'
import { lean } from '../../../glossary/model/lean.ts'

/** A Blob that counts what is read of it, and says that it is as large as `size`. */
class Counted extends Blob {
  reads: [number, number][] = []
  constructor(parts: BlobPart[], claimed: number) {
    super(parts)
    Object.defineProperty(this, 'size', { value: claimed })
  }
  override slice(from: number, to: number) {
    this.reads.push([from, to])
    return super.slice(from, to)
  }
}

describe('packed concepts', () => {
  const concepts = Array.from({ length: 400 }, (_, i) =>
    newConcept([], { uid: `u${i}`, ref: ['r'.repeat(1000)] }),
  )
  const pieces = concepts.map((concept) => new TextEncoder().encode(JSON.stringify(lean(concept))))
  const starts = new Int32Array(pieces.length + 1)
  for (const [i, piece] of pieces.entries()) starts[i + 1] = starts[i]! + piece.length

  const none = { numbers: [], bytes: new Uint8Array() }

  it('of a large Blob are read where they are asked for, near ones in one go', async () => {
    const blob = new Counted(pieces, 1 << 30)
    const packed = openPacked(starts, blob, none)
    expect(() => packed.at(3)).toThrow('has not been read')
    await packed.read([399, 3, 5, 3])
    expect(blob.reads).toEqual([
      [starts[3], starts[6]],
      [starts[399], starts[400]],
    ])
    for (const c of [3, 5, 399]) expect(packed.at(c)).toEqual(concepts[c])
    await packed.read([5, 399])
    expect(blob.reads).toHaveLength(2)
  })

  it('of one in between are read where they are asked for, and then all', async () => {
    const blob = new Counted(pieces, 1 << 25)
    const packed = openPacked(starts, blob, none)
    await packed.read([7])
    expect(blob.reads).toEqual([[starts[7], starts[8]]])
    expect(packed.at(7)).toEqual(concepts[7])
    await expect.poll(() => packed.complete, { timeout: 10_000 }).toBe(true)
    expect(packed.at(200)).toEqual(concepts[200])
    await packed.read([300])
    expect(blob.reads).toHaveLength(1)
  })

  it('of a small one are read at once', async () => {
    const blob = new Counted(pieces, 1000)
    const packed = openPacked(starts, blob, none)
    await packed.read([7])
    expect(packed.at(200)).toEqual(concepts[200])
    expect(blob.reads).toEqual([])
  })

  it('that are always asked for are there without a read', async () => {
    const blob = new Counted(pieces, 1 << 30)
    const numbers = [2, 390]
    const bytes = new Uint8Array(await new Blob(numbers.map((c) => pieces[c]!)).arrayBuffer())
    const packed = openPacked(starts, blob, { numbers, bytes })
    for (const c of numbers) expect(packed.at(c)).toEqual(concepts[c])
    await packed.read([...numbers, 3])
    expect(blob.reads).toEqual([[starts[3], starts[4]]])
  })
})
