import { inStretches } from './stretches.ts'

/** The page's open shadow roots. Nothing tells of one that a script attaches to an element already read: it is looked for. */

export interface ShadowRoots {
  /** Met while the page was read. */
  add(root: ShadowRoot): void
  /** Those still on the page. */
  known(): ReadonlySet<ShadowRoot>
  look(): void
}

const pauseBetween = 500
/** Looking takes no more than this part of the time. */
const share = 1 / 50

/** `found` gets the hosts of new roots. */
export function shadowRoots(found: (hosts: Element[]) => void, signal: AbortSignal): ShadowRoots {
  const roots = new Set<ShadowRoot>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let took = 0
  const known = () => {
    for (const root of roots) if (!root.isConnected) roots.delete(root)
    return roots
  }
  const look = async () => {
    const begin = performance.now()
    const hosts = await inStretches(newHosts(known()), () => !signal.aborted)
    took = performance.now() - begin
    timer = undefined
    if (hosts !== undefined && hosts.length > 0) found(hosts)
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    add(root) {
      roots.add(root)
    },
    known,
    look() {
      if (!signal.aborted) timer ??= setTimeout(look, Math.max(pauseBetween, took / share))
    },
  }
}

/** The outermost: those inside are met where they are read. */
function* newHosts(known: ReadonlySet<ShadowRoot>): Generator<undefined, Element[]> {
  const hosts: Element[] = []
  for (const tree of [document, ...known]) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT)
    let count = 0
    for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) {
      const { shadowRoot } = at as Element
      if (shadowRoot !== null && !known.has(shadowRoot)) hosts.push(at as Element)
      // Not to be interrupted at each.
      if (++count % 64 === 0) yield
    }
  }
  return hosts
}
