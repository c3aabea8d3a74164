import { PackedConcepts } from '../model/concept-list.ts'
import type { Concept } from '../model/schema.ts'
import { type Block, blockSize } from './blocks.ts'
import type { Core } from './core.ts'
import { marksOf } from './marks.ts'
import type { Made } from './stage.ts'
import { textOf } from './texts.ts'

/**
 * Concepts made ready to be stored as they come: what is imported as it was read is neither decoded nor encoded a second time.
 * (CC-CEDICT's 124,000: 1.4 s of 4.)
 */
export class Gathered extends PackedConcepts {
  readonly #core: Pick<Core, 'fold' | 'textFormat'>
  readonly #rows: Pick<Made, 'marks' | 'text'>[] = []
  #waiting: Concept[] = []

  constructor(core: Pick<Core, 'fold' | 'textFormat'>) {
    super()
    this.#core = core
  }

  override push(concept: Concept): void {
    super.push(concept)
    this.#waiting.push(concept)
    if (this.#waiting.length === blockSize) this.#close()
  }

  get blocks(): number {
    return Math.ceil(this.length / blockSize)
  }

  /** `firstId`: of the whole, a multiple of 256. */
  madeAt(block: number, firstId: number): Made {
    if (this.#waiting.length > 0) this.#close()
    const [from, to] = this.#range(block)
    const number = firstId / blockSize + block
    return { ...this.#rows[block]!, number, size: to - from, bytes: this.#bytes(from, to, firstId) }
  }

  blockAt(block: number, firstId: number): Block {
    const [from, to] = this.#range(block)
    const items = this.slice(from, to).map((concept, i) => ({ id: firstId + from + i, concept }))
    return { number: firstId / blockSize + block, items }
  }

  #range(block: number): [from: number, to: number] {
    return [block * blockSize, Math.min((block + 1) * blockSize, this.length)]
  }

  #close(): void {
    const items = this.#waiting.map((concept, id) => ({ id, concept }))
    this.#rows.push({ marks: marksOf(items), text: textOf(items, this.#core.fold, this.#core.textFormat) })
    this.#waiting = []
  }

  /** As `encodeBlock` writes it. */
  #bytes(from: number, to: number, firstId: number): Uint8Array<ArrayBuffer> {
    const encoder = new TextEncoder()
    const parts: Uint8Array[] = []
    for (let i = from; i < to; i++)
      parts.push(encoder.encode(`${i === from ? '[' : '},'}{"id":${firstId + i},"concept":`), this.jsonAt(i))
    parts.push(encoder.encode('}]'))
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    return bytes
  }
}
