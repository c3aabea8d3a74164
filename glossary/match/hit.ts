import type { Folding } from '../text/folding.ts'
import { sourceOf, toSource } from '../text/way-back.ts'
import type { Written } from './holding.ts'
import type { Page } from './topics.ts'

/** A hit of the segment that was folded last; what the page wrote is cut out of it where it is asked for. */
export class Hit implements Written {
  readonly start: number
  readonly end: number
  readonly around: () => string
  readonly page: Page | undefined
  private readonly folding: Folding

  constructor(folding: Folding, around: () => string, page: Page | undefined, start: number, end: number) {
    this.folding = folding
    this.around = around
    this.page = page
    this.start = start
    this.end = end
  }

  get text(): string {
    const span = toSource(this.folding, this.start, this.end)
    return this.folding.source.slice(span.start, span.end)
  }

  /** Compared where it stands: a piece cut out of the text costs more. */
  is(text: string): boolean {
    const from = sourceOf(this.folding, this.start)
    const size = sourceOf(this.folding, this.end - 1) + 1 - from
    return size === text.length && this.folding.source.startsWith(text, from)
  }
}
