/** The text that a page shows, read a second time and naively: what the terms on a real page are compared with. */

export interface Line {
  text: string
  language?: string
}

/**
 * Runs in the page and uses nothing from outside itself. One recursion over the tree as it is shown, whose result is a list of bits; where
 * a box stands apart a cut is put before and after it. Names of elements that are not read come from the list.
 */
export function shownLines(_: undefined): Line[] {
  interface Bit {
    text: string
    language: string | undefined
    link: Element | undefined
    block: Element
  }
  type Place = Omit<Bit, 'text'>
  const cut = undefined
  const nothing = new Set(
    'script style template noscript rt rp rtc head title desc metadata defs symbol tifa-tooltip'.split(' '),
  )
  const closed = new Set(
    'code pre kbd samp textarea input select datalist progress meter math canvas audio video iframe object embed br hr'.split(
      ' ',
    ),
  )
  const inside = (node: Node): Node[] => {
    const shadow = (node as Element).shadowRoot
    if (shadow) return [...shadow.childNodes]
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes()
    if (node instanceof HTMLDetailsElement && !node.open)
      return [...node.children].filter((child) => child.localName === 'summary').slice(0, 1)
    return [...node.childNodes]
  }
  const bitsOf = (node: Node, place: Place): (Bit | undefined)[] => {
    if (node instanceof Text) {
      const up = node.assignedSlot ?? node.parentNode
      const around = up instanceof ShadowRoot ? up.host : up instanceof Element ? up : place.block
      const { visibility, whiteSpaceCollapse } = getComputedStyle(around)
      if (visibility !== 'visible' || node.data === '') return []
      const lines = /preserve|break/.test(whiteSpaceCollapse) ? /(?<=｜| \| |\n)/ : /(?<=｜| \| )/
      return node.data
        .split(lines)
        .flatMap((text) => (lines.test(`${text}.`) ? [{ ...place, text }, cut] : [{ ...place, text }]))
    }
    if (!(node instanceof Element) || nothing.has(node.localName)) return []
    const style = getComputedStyle(node)
    if (style.display === 'none' || style.display === '') return []
    const editable = node.getAttribute('contenteditable')
    const skipped = closed.has(node.localName) && !node.matches('object:not([data])')
    if (skipped || /^(true|plaintext-only)?$/i.test(editable ?? 'inherit')) return [cut]
    const room = [style.paddingLeft, style.paddingRight, style.marginLeft, style.marginRight]
    // A large first letter beside its lines.
    const initial =
      style.cssFloat !== 'none' &&
      /^\s*\p{P}?\p{L}$/u.test(node.textContent ?? '') &&
      node.firstElementChild === null &&
      node.nextSibling instanceof Text &&
      /^\p{L}/u.test(node.nextSibling.data) &&
      Number.parseFloat(style.fontSize) >
        1.5 * Number.parseFloat(getComputedStyle(node.parentElement!).fontSize)
    const unboxed = initial || /^(inline|contents|ruby|ruby-base)$/.test(style.display)
    const inLine =
      unboxed ||
      (/^inline(-block|-flex|-grid| flow-root)$/.test(style.display) && room.every((side) => side === '0px'))
    const here: Place = {
      block: inLine ? place.block : node,
      language: node.getAttribute('lang') ?? place.language,
      link: node.localName === 'a' ? node : place.link,
    }
    if (!unboxed && style.contentVisibility === 'hidden') return inLine ? [] : [cut]
    const bits = inside(node).flatMap((child) => bitsOf(child, here))
    return inLine ? bits : [cut, ...bits, cut]
  }
  const root = document.documentElement
  const runs: Bit[][] = [[]]
  for (const bit of bitsOf(root, { block: root, language: undefined, link: undefined })) {
    const run = runs.at(-1)!
    const own = (one: Bit | undefined) => /^(ja|ko)\b/.exec(one?.language ?? '')?.[0]
    if (bit === cut) runs.push([])
    else if (run.length === 0 && !bit.text.trim()) continue
    else if (run.length > 0 && own(run.at(-1)) !== own(bit)) runs.push([bit])
    else run.push(bit)
  }
  // A block of which over two thirds are links is a menu: no two of its links are one text.
  const size = (bits: Bit[]) =>
    bits.map(({ text }) => text.replaceAll(/\s/g, '').length).reduce((a, b) => a + b, 0)
  const bits = runs.flat()
  const isMenu = (block: Element) => {
    const own = bits.filter((bit) => bit.block === block)
    return size(own.filter(({ link }) => link)) * 3 > size(own) * 2
  }
  return runs.flatMap((run) => {
    const parts: Bit[][] = [[]]
    let before: Bit | undefined
    let blank = false
    for (const bit of run) {
      if (!bit.link && !bit.text.trim()) {
        blank ||= bit.text !== ''
      } else {
        const follows = before?.link && bit.link && before.link !== bit.link
        if (follows && (blank || isMenu(bit.block))) parts.push([])
        before = bit
        blank = false
      }
      parts.at(-1)!.push(bit)
    }
    return parts
      .filter((part) => part.some(({ text }) => text.trim()))
      .map((part) => ({
        text: part.map(({ text }) => text).join(''),
        ...(run[0]!.language && { language: run[0]!.language }),
      }))
  })
}

/**
 * The letters of that reading and those that the browser says it shows, as it joins them. `more`: the page has elements that are shown and
 * not read. Runs in the page.
 */
export function shownText(read: string): { read: string; inner: string; more: boolean } {
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s/g, '')
  return {
    read: plain(read),
    // biome-ignore lint/performance/useDomNodeTextContent: what is rendered is the question
    inner: plain(document.body?.innerText ?? ''),
    more:
      document.querySelector('select, optgroup, code, pre, kbd, samp, math, rt, [contenteditable]') !== null,
  }
}
