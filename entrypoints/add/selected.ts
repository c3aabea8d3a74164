/** What was selected on a page, as the address of the form says it: behind the `#`, which no history of sites keeps. */
export interface Selected {
  text: string
  /** The sentence it stands in. */
  context?: string | undefined
  /** Address of the page. */
  source?: string | undefined
}

/** Longer is no term; the form would refuse it. */
const LONGEST = 1000

export function selectedAddress({ text, context, source }: Selected): string {
  const said = new URLSearchParams({ text: text.trim().slice(0, LONGEST) })
  if (context !== undefined && context.trim() !== text.trim()) said.set('context', context.slice(0, LONGEST))
  if (source !== undefined && /^https?:/.test(source)) said.set('source', source)
  return `add.html#${said}`
}

export function selectedOf(hash: string): Selected {
  const said = new URLSearchParams(hash.slice(1))
  return {
    text: said.get('text') ?? '',
    context: said.get('context') ?? undefined,
    source: said.get('source') ?? undefined,
  }
}
