import { isMenu, type LinkEdges, linkEdges, splitBefore } from './page-links.ts'
import { longest, type Piece, type Segment } from './segment.ts'
import { keepsBreaks } from './shown.ts'
import { barred, broken, inLengths, isBlank, leadOf, parting } from './text-parts.ts'

/** Where a text node stands. */
interface Around {
  block: Element
  language: string | undefined
  link: Element | undefined
}

/** Puts the text nodes of a page, taken in its order, together to segments: a run goes on until it is cut. */
export class Runs {
  /** Segments that are whole. */
  readonly ready: Segment[] = []
  #pieces: Piece[] = []
  #text = ''
  #language: string | undefined
  #links = false
  /** Own texts of the blocks that are being read, and those of them whose links wait to know whether the whole is a menu. */
  #begun = new Map<Element, { own: Segment[]; linked: { segment: Segment; edges: LinkEdges }[] }>()

  /** Nothing has been taken since the last cut. */
  get isEmpty(): boolean {
    return this.#pieces.length === 0
  }

  /** `edge`: what cuts it, where that is no block. */
  cut(block: Element, edge?: Element) {
    if (this.isEmpty) return
    if (!isBlank(this.#text)) {
      const segment: Segment = { text: this.#text, pieces: this.#pieces, block }
      if (this.#language) segment.language = this.#language
      if (edge !== undefined) segment.edge = edge
      let read = this.#begun.get(block)
      if (read === undefined) {
        read = { own: [], linked: [] }
        this.#begun.set(block, read)
      }
      read.own.push(segment)
      const edges = this.#links ? linkEdges(segment) : undefined
      if (edges === undefined) this.ready.push(segment)
      else if (edges.touching.length > 0) read.linked.push({ segment, edges })
      else this.ready.push(...splitBefore(segment, edges.spaced))
    }
    this.#text = ''
    this.#links = false
    this.#pieces = []
  }

  /** After all in a block. */
  end(block: Element) {
    this.cut(block)
    const { own, linked } = this.#begun.get(block) ?? {}
    this.#begun.delete(block)
    if (own === undefined || linked === undefined || linked.length === 0) return
    const menu = isMenu(own)
    for (const { segment, edges } of linked)
      this.ready.push(...splitBefore(segment, menu ? [...edges.spaced, ...edges.touching] : edges.spaced))
  }

  take(node: Text, around: Around) {
    const { data } = node
    if (this.isEmpty ? isBlank(data) : data === '') return
    const { length } = this.#text
    // Where a clause ends: a term may go on in the next node.
    if (length > longest && (length > 2 * longest || /[\s，。；：！？、,.;!?]/.test(this.#text.at(-1)!)))
      this.cut(around.block)
    if (data.length < longest && !parting.test(data)) return this.#append(node, data, 0, around)
    // A bar parts two texts, as in 来源：新华网｜责编; so does a line break that is shown as one. A piece may so begin in the middle of its node.
    const source = this.isEmpty ? data.trimStart() : data
    const parts = /[\n\r]/.test(source) && keepsBreaks(node) ? broken : barred
    if (data.length < longest && !parts.test(data)) return this.#append(node, data, 0, around)
    let from = 0
    for (const part of data.split(parts).flatMap(inLengths)) {
      if (part === '') continue
      if (!this.isEmpty || !isBlank(part)) this.#append(node, part, from, around)
      from += part.length
      if (from < data.length || parts.test(`${part}.`)) this.cut(around.block)
    }
  }

  #append(node: Text, data: string, from: number, { block, language, link }: Around) {
    if (this.#language !== language && ownOf(this.#language) !== ownOf(language)) this.cut(block)
    if (this.isEmpty) this.#language = language
    // A text begins with what is seen of it.
    const lead = this.isEmpty ? leadOf(data) : 0
    this.#pieces.push({ node, start: this.#text.length - from - lead, link })
    this.#links ||= link !== undefined
    this.#text += lead === 0 ? data : data.slice(lead)
  }
}

/**
 * Languages whose text may be left alone, and so is a text of its own. Of the others the page's word says little: word processors mark each
 * number and each Latin letter of a Chinese text as English.
 */
const ownOf = (language = '') => /^(ja|ko)(?![a-z])/i.exec(language)?.[0].toLowerCase()
