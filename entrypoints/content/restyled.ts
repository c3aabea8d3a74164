import type { Entry, OccurrenceIndex } from './occurrence-index.ts'
import { addAll, standsInText } from './page-changes.ts'
import { type ShadowRoots, shadowRoots } from './shadow-roots.ts'
import { blockOf, isBlock, isReadable } from './shown.ts'
import { type Stale, staleText } from './stale-text.ts'
import { waitingText } from './waiting-text.ts'

/** What to do where the page may have got another style: text shows, hides, joins or parts, and shadow roots stand where there were none. */

interface Site {
  index: OccurrenceIndex
  /** Entries near the window, looked at before the others. */
  near(): ReadonlySet<Entry> | undefined
  watch(root: ShadowRoot): void
  /** Elements with all in them. */
  read(elements: Element[]): void
  /** Own texts of blocks, and blocks in them that lie in one of `within`. */
  readAgain(blocks: Set<Element>, within: ReadonlySet<Node>): void
}

export interface StyleChanges {
  restyled(): void
  onRoot(root: ShadowRoot): void
  onWaiting(element: Element): void
  roots: ShadowRoots
}

export function followStyle(site: Site, signal: AbortSignal): StyleChanges {
  const { index } = site
  /** Blocks are read with all in them, other elements with the text around them; what a block now parts is read again. */
  const readAnew = (elements: Element[]) => {
    const readable = elements.filter(isReadable)
    const blocks = readable.filter(isBlock)
    const inline = readable.filter((element) => !isBlock(element))
    const torn = [...inline, ...blocks.filter(standsInText).map((block) => block.parentNode!)]
    site.read(blocks)
    site.readAgain(new Set(torn.flatMap((node) => blockOf(node) ?? [])), new Set(inline))
  }
  const waiting = waitingText(readAnew, signal)
  const tell = (stale: ReadonlyMap<Entry, Stale>) => {
    const blocks = new Set<Element>()
    for (const [entry, now] of stale) {
      index.remove(entry)
      for (const block of now.blocks) blocks.add(block)
      for (const by of now.hiders) {
        waiting.add(by)
        // What it parted may now be one.
        const around = standsInText(by) ? blockOf(by.parentNode!) : undefined
        if (around !== undefined && isReadable(around)) blocks.add(around)
      }
    }
    site.readAgain(blocks, new Set())
  }
  const nearby = () => [...(site.near() ?? [])].filter((entry) => index.entries.has(entry))
  const others = () => index.entries.difference(site.near() ?? new Set())
  const looks = [staleText(nearby, tell, signal), staleText(others, tell, signal)]
  const roots = shadowRoots((hosts) => {
    // What stands in them is shown by slots alone.
    const inside = new Set<Node>()
    for (const host of hosts) for (const child of host.childNodes) addAll(inside, child)
    site.readAgain(index.removeIn(inside), new Set())
    readAnew(hosts)
  }, signal)
  return {
    restyled() {
      waiting.look()
      for (const text of looks) text.look()
      roots.look()
    },
    onRoot(root) {
      roots.add(root)
      site.watch(root)
    },
    onWaiting: waiting.add,
    roots,
  }
}
