import { describe, expect, it } from 'vitest'
import { openPacked, withAdded } from '../../../glossary/match/packed.ts'
import { newConcept } from '../../../glossary/model/create.ts'
import { type Kept, PIECE } from '../../../glossary/model/kept.ts'
import { lean } from '../../../glossary/model/lean.ts'

describe('packed concepts', () => {
  const concepts = Array.from({ length: 400 }, (_, i) =>
    newConcept([], { uid: `u${i}`, ref: ['r'.repeat(i === 200 ? 3 * PIECE : 1000)] }),
  )
  const parts = concepts.map((concept) => new TextEncoder().encode(JSON.stringify(lean(concept))))
  const starts = new Int32Array(parts.length + 1)
  for (const [i, part] of parts.entries()) starts[i + 1] = starts[i]! + part.length
  const none = { numbers: [], bytes: new Uint8Array() }
  const pieceOf = (c: number) => Math.floor(starts[c]! / PIECE)

  /** Keeps the first `count`, and which pieces were asked for. */
  async function newKept(count = parts.length): Promise<Kept & { reads: number[][] }> {
    const all = new Uint8Array(await new Blob(parts.slice(0, count)).arrayBuffer())
    const reads: number[][] = []
    return {
      made: 1,
      size: all.length,
      added: new Uint8Array(0),
      reads,
      async read(numbers) {
        reads.push(numbers)
        return numbers.map((n) => all.slice(n * PIECE, (n + 1) * PIECE))
      },
    }
  }

  it('that are kept are read where they are asked for, once', async () => {
    const kept = await newKept()
    const packed = openPacked(starts, kept, none)
    expect(() => packed.at(3)).toThrow('has not been read')
    await packed.read([399, 3, 5, 3])
    expect(kept.reads).toEqual([[pieceOf(3), pieceOf(399)]])
    for (const c of [3, 5, 399]) expect(packed.at(c)).toEqual(concepts[c])
    await packed.read([5, 399])
    expect(kept.reads).toHaveLength(1)
    expect(packed.complete).toBe(false)
  })

  it('longer than a piece are put together', async () => {
    const kept = await newKept()
    const packed = openPacked(starts, kept, none)
    await packed.read([200])
    expect(kept.reads[0]!.length).toBeGreaterThan(3)
    expect(packed.at(200)).toEqual(concepts[200])
  })

  it('that have come since are there without a read', async () => {
    const kept = await newKept(390)
    const packed = openPacked(
      starts,
      withAdded(withAdded(kept, parts.slice(390, 395)), parts.slice(395)),
      none,
    )
    await packed.read([390, 399])
    expect(kept.reads).toEqual([])
    for (const c of [390, 394, 395, 399]) expect(packed.at(c)).toEqual(concepts[c])
  })

  it('of a Blob are read of it', async () => {
    const packed = openPacked(starts, withAdded(new Blob(parts.slice(0, 390)), parts.slice(390)), none)
    await packed.read([7, 200, 395])
    for (const c of [7, 200, 395]) expect(packed.at(c)).toEqual(concepts[c])
  })

  it('that are always asked for are there without a read', async () => {
    const kept = await newKept()
    const numbers = [2, 390]
    const bytes = new Uint8Array(await new Blob(numbers.map((c) => parts[c]!)).arrayBuffer())
    const packed = openPacked(starts, kept, { numbers, bytes })
    for (const c of numbers) expect(packed.at(c)).toEqual(concepts[c])
    await packed.read([...numbers, 3])
    expect(kept.reads).toEqual([[pieceOf(3)]])
  })
})
