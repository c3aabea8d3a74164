/** The sentence around the page's selection. Sent into the page as text: it uses nothing from outside itself. */
export function sentenceOfSelection(): string | undefined {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  let block: Node | null = range.commonAncestorContainer
  while (
    block !== null &&
    !(block instanceof Element && /^(block|flow|list|table|flex|grid)/.test(getComputedStyle(block).display))
  )
    block = block.parentNode
  if (block === null) return undefined
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(range.startContainer, range.startOffset)
  const head = before.toString()
  before.selectNodeContents(block)
  before.setStart(range.endContainer, range.endOffset)
  const tail = before.toString()
  // A full stop ends a sentence where a space or nothing follows; the Chinese marks always.
  const begun = /(?:[。！？\n]|[.!?](?=\s))[”’」』"]?([^。！？\n]*?)$/su.exec(head)?.[1] ?? head
  const last = begun.split(/[.!?]\s/).at(-1)!
  const rest = /^.*?(?:[。！？]|[.!?](?=\s|$)|(?=\n)|$)[”’」』"]?/su.exec(tail)?.[0] ?? ''
  return `${last}${range}${rest}`.replaceAll(/\s+/g, ' ').trim() || undefined
}
