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
  const around = document.createRange()
  around.selectNodeContents(block)
  around.setEnd(range.startContainer, range.startOffset)
  const head = around.toString()
  around.selectNodeContents(block)
  around.setStart(range.endContainer, range.endOffset)
  const text = `${head}${range}${around}`
  const from = head.length
  const to = from + range.toString().length
  // The Chinese marks always end a sentence, and a line break after Han or a second one; a full stop where a space follows, not after an
  // initial, a title or a month (Mr. Li, the U.S. side, Nov. 29).
  const end =
    /(?:[。！？]|(?<=[\p{Script=Han}，、；：”’」』）]\s*)\n|\n\s*\n|(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sen|Rep|Gov|Jr|Sr|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))[.!?](?=[”’"]?(?:\s|$)))[”’」』"]?/gu
  const ends = Array.from(text.matchAll(end), (found) => found.index + found[0].length)
  const begin = ends.findLast((at) => at <= from) ?? 0
  const stop = ends.find((at) => at >= to) ?? text.length
  return text.slice(begin, stop).replaceAll(/\s+/g, ' ').trim() || undefined
}
