import type { DriverPage } from './driver.ts'

/**
 * Questions to a page, answered in the page's own world, which sees the registry of highlights as the browser keeps it. Each function is
 * sent as text: it uses nothing from outside itself.
 */

/** The underlined texts in the order of the page, or `undefined` while there are fewer than `atLeast` (of 0: while there is none). */
export function reachableTerms(atLeast: number): string[] | undefined {
  const ranges: Range[] = []
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('tifa-')) continue
    for (const r of highlight) {
      const range = document.createRange()
      range.setStart(r.startContainer, r.startOffset)
      range.setEnd(r.endContainer, r.endOffset)
      ranges.push(range)
    }
  }
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
  return ranges.length < Math.max(1, atLeast) ? undefined : ranges.map(String)
}

/** Names of the registered highlights of ours that hold a range. */
export function highlightNames(_: undefined): string[] {
  const all = [...(CSS.highlights as unknown as Iterable<[string, { size: number }]>)]
  return all
    .filter(([name, highlight]) => name.startsWith('tifa-') && highlight.size > 0)
    .map(([name]) => name)
}

/** Names of ours under which something is painted: after an extension's end Firefox keeps the names without their sheet. */
export function paintedNames(_: undefined): string[] {
  const all = [
    ...(CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange> & { size: number }]>),
  ]
  return all
    .filter(([name, highlight]) => {
      if (!name.startsWith('tifa-') || highlight.size === 0) return false
      const [range] = highlight
      const element = range!.startContainer.parentElement
      return (
        element !== null && getComputedStyle(element, `::highlight(${name})`).textDecorationLine !== 'none'
      )
    })
    .map(([name]) => name)
}

/** The middle of the first underlined range with the text (or the first of all), scrolled into view. */
export function locateTerm(text: string): { x: number; y: number; text: string } | undefined {
  const ranges: Range[] = []
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('tifa-')) continue
    for (const r of highlight) {
      const range = document.createRange()
      range.setStart(r.startContainer, r.startOffset)
      range.setEnd(r.endContainer, r.endOffset)
      ranges.push(range)
    }
  }
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
  const found = ranges.find((range) => String(range) === text) ?? ranges[0]
  const box = found?.getClientRects()[0]
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, text: String(found) }
}

/** Everything the page's own DOM says, for a comparison before and after. */
export function serialize(_: undefined): string {
  return new XMLSerializer().serializeToString(document)
}

interface Tabs {
  chrome: { tabs: { query(about: { url: string }): Promise<{ id: number }[]> } }
}

/** Asked from a page of the extension: the tab that shows a page of the host. */
export async function tabIdOf(page: DriverPage, host: string): Promise<number> {
  return page.evaluate<number, string>(async (host) => {
    const { chrome } = globalThis as unknown as Tabs
    const [tab] = await chrome.tabs.query({ url: `*://${host}/*` })
    if (tab === undefined) throw new Error(`No tab shows ${host}`)
    return tab.id
  }, host)
}
