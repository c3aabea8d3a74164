import { blockOf, isReadable } from './page-text.ts'

/** Which blocks must be read again. Observes the document, so that it outlives a replaced root element. */

export interface PageChanges {
  watch(root: Node): void
}

const options = { childList: true, characterData: true, subtree: true }
const isOurs = (node: Node) => (node as Element).localName === 'tifa-tooltip'

export function watchChanges(changed: (blocks: Set<Element>) => void, signal: AbortSignal): PageChanges {
  let records: MutationRecord[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    const batch = records
    records = []
    changed(blocksOf(batch))
  }
  const observer = new MutationObserver((batch) => {
    for (const record of batch) {
      const nodes = [...record.addedNodes, ...record.removedNodes]
      if (nodes.length > 0 && nodes.every(isOurs)) continue
      records.push(record)
    }
    if (records.length > 0) timer ??= setTimeout(flush, 30)
  })
  observer.observe(document, options)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return { watch: (root) => observer.observe(root, options) }
}

/** The outermost blocks around what changed. */
function blocksOf(records: MutationRecord[]): Set<Element> {
  const blocks = new Set<Element>()
  for (const target of new Set(records.map((r) => r.target))) {
    if (!target.isConnected) continue
    const from = target === document ? document.documentElement : target
    const block = from === null ? undefined : blockOf(from)
    if (block !== undefined && isReadable(block)) blocks.add(block)
  }
  for (const block of blocks)
    for (let at = block.parentElement; at !== null; at = at.parentElement)
      if (blocks.has(at)) {
        blocks.delete(block)
        break
      }
  return blocks
}
