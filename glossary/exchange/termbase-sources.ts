interface Group {
  texts: { source?: string | undefined }[]
  source: string | undefined
}

/** A source stands beside what it is the source of, in one group, or in a group of its own within. */
export class Sources {
  /** Those open, the innermost last. */
  #groups: Group[] = []

  open(): void {
    this.#groups.push({ texts: [], source: undefined })
  }

  /** The source that stands beside nothing. */
  close(): string | undefined {
    const { texts, source } = this.#groups.pop() ?? { texts: [], source: undefined }
    return source === undefined || texts.length > 0 || this.tell(source) ? undefined : source
  }

  clear(): void {
    this.#groups = []
  }

  /** Of what is to come in the group. */
  get told(): string | undefined {
    return this.#groups.at(-1)?.source
  }

  /** Whether a group is open that it is of. */
  tell(source: string): boolean {
    const group = this.#groups.at(-1)
    if (group === undefined) return false
    for (const text of group.texts)
      text.source = text.source === undefined ? source : `${text.source}; ${source}`
    if (group.texts.length === 0) group.source = source
    return true
  }

  took(texts: Group['texts']): void {
    this.#groups.at(-1)?.texts.push(...texts)
  }
}
